// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QMap>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace tidemark::views {

class MessageBlock;

/// A format to choose: its id, what people call it, and the file name's suffix ("jsonl").
struct ExportFormat
{
    QString id;
    QString title;
    QString suffix;
};

/// Format and target, then progress, then what was written and what was left out. UI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Page { Choose, Progress, Result };

    explicit ExportDialog(QWidget *parent = nullptr);

    void setFormats(const QList<ExportFormat> &formats);
    /// What is exported: the filter as text (empty for all) and how many runs it matches.
    void setSelection(const QString &filterText, qint64 count);
    void setFolder(const QString &folder);
    void setProgress(qint64 done, qint64 total);
    /// `reasons`: in words, with how many runs each.
    void setResult(qint64 written, const QMap<QString, qint64> &reasons, const QString &path);
    /// Back to the choice, with what happened.
    void setError(const QString &title, const QString &text);
    [[nodiscard]] Page page() const;
    [[nodiscard]] QString target() const;
    void setTarget(const QString &path);

    void reject() override;

Q_SIGNALS:
    void exportRequested(const QString &format, const QString &path);
    void cancelRequested();
    void revealRequested(const QString &path);

private:
    [[nodiscard]] QWidget *buildChoose();
    [[nodiscard]] QWidget *buildProgress();
    [[nodiscard]] QWidget *buildResult();
    void setPage(Page page);
    void submit();
    void browse();
    void suggestName();
    void fillReasons(const QMap<QString, qint64> &reasons);

    QList<ExportFormat> m_formats;
    QString m_folder;
    QString m_path;
    QLabel *m_selection;
    QStackedWidget *m_pages;
    QListWidget *m_list = nullptr;
    QLabel *m_about = nullptr;
    QLineEdit *m_target = nullptr;
    MessageBlock *m_message = nullptr;
    QLabel *m_progressWords = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_written = nullptr;
    QLabel *m_leftOut = nullptr;
    QLabel *m_reasonsEmpty = nullptr;
    QWidget *m_reasons = nullptr;
    QLabel *m_where = nullptr;
    QPushButton *m_reveal;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace tidemark::views
