// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportdialog.h"
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QListWidget;
class QProgressBar;

namespace tidemark::views {

class MessageBlock;

/// First page: which format, where to.
class ExportChoosePage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportChoosePage(QWidget *parent);

    void setFormats(const QList<ExportFormat> &formats);
    void setFolder(const QString &folder);
    void setEmpty(bool empty);
    [[nodiscard]] QString format() const;
    [[nodiscard]] QString target() const;
    void setTarget(const QString &path);
    [[nodiscard]] bool isComplete() const;
    /// Looks whether the target can be written to; asks before a file is overwritten.
    [[nodiscard]] bool confirmTarget();
    void say(const QString &title, const QString &text);
    [[nodiscard]] QString message() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QLineEdit *targetField() const { return m_target; }

Q_SIGNALS:
    void changed();

private:
    void suggest();
    void browse();
    [[nodiscard]] const ExportFormat *chosen() const;

    QList<ExportFormat> m_formats;
    QString m_folder;
    QString m_suggested;
    bool m_empty = false;
    QListWidget *m_list;
    QLineEdit *m_target;
    QLabel *m_note;
    MessageBlock *m_message;
};

/// Second page: how far it is.
class ExportProgressPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportProgressPage(QWidget *parent);
    /// `total` 0: not known yet.
    void set(qint64 done, qint64 total);
    void stopping();
    [[nodiscard]] QString words() const;
    [[nodiscard]] QProgressBar *bar() const { return m_bar; }

private:
    QLabel *m_words;
    QProgressBar *m_bar;
};

/// Last page: rows written, runs left out with the reason for each.
class ExportResultPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportResultPage(QWidget *parent);
    void set(qint64 written, const QMap<QString, qint64> &reasons, const QString &path);
    [[nodiscard]] QString writtenText() const;
    [[nodiscard]] QString leftOutText() const;
    [[nodiscard]] QStringList reasonTexts() const;
    [[nodiscard]] QString pathText() const;

private:
    QLabel *m_written;
    QLabel *m_leftOut;
    QLabel *m_nothing;
    QWidget *m_reasons;
    QLabel *m_path;
};

} // namespace tidemark::views
