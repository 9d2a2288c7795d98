// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QMap>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace tidemark::views {

class ExportChoosePage;
class ExportProgressPage;
class ExportResultPage;

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
    [[nodiscard]] ExportChoosePage *choosePage() const { return m_choose; }
    [[nodiscard]] ExportProgressPage *progressPage() const { return m_progress; }
    [[nodiscard]] ExportResultPage *resultPage() const { return m_result; }

    void reject() override;

Q_SIGNALS:
    void exportRequested(const QString &format, const QString &path);
    void cancelRequested();
    void revealRequested(const QString &path);

private:
    void setPage(Page page);
    void submit();

    QString m_path;
    QLabel *m_selection;
    QStackedWidget *m_pages;
    ExportChoosePage *m_choose;
    ExportProgressPage *m_progress;
    ExportResultPage *m_result;
    QPushButton *m_reveal;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace tidemark::views
