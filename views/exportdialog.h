// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace tidemark::views {

class ExportChoosePage;
class ExportProgressPage;
class ExportResultPage;

/// Format, options and target with a live preview, then progress, then what was written and what was left out. Stands
/// beside the window, which can be used meanwhile. UI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Page { Choose, Progress, Result };

    explicit ExportDialog(QWidget *parent = nullptr);

    void setFormats(const QList<ExportFormat> &formats);
    void setMemory(const ExportMemory &memory);
    /// What is exported: the filter as text (empty for all) and how many runs it matches.
    void setSelection(const QString &filterText, qint64 count);
    void setFolder(const QString &folder);
    void setProgress(qint64 done, qint64 total);
    void setWriting(qint64 row, qint64 rows);
    void setResult(const ExportAccount &account);
    /// Back to the choice, with what happened.
    void setError(const QString &title, const QString &text);
    void setPreviewProgress(qint64 looked, qint64 total);
    void setPreview(const ExportAccount &account);
    void setPreviewError(const QString &title, const QString &text);
    void chooseFormat(const QString &id);
    [[nodiscard]] Page page() const;
    [[nodiscard]] QString target() const;
    void setTarget(const QString &path);
    [[nodiscard]] ExportChoosePage *choosePage() const { return m_choose; }
    [[nodiscard]] ExportProgressPage *progressPage() const { return m_progress; }
    [[nodiscard]] ExportResultPage *resultPage() const { return m_result; }

    void reject() override;

Q_SIGNALS:
    void exportRequested(const tidemark::views::ExportChoice &choice, const QString &path);
    void previewRequested(const tidemark::views::ExportChoice &choice);
    void previewDropped();
    void cancelRequested();
    void revealRequested(const QString &path);
    /// The runs that are left out for that reason are to be seen.
    void runsRequested(const QString &reason);
    void memoryChanged();
    /// Somebody came back to the dialog.
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void setPage(Page page);
    void submit();
    void refresh();

    QString m_path;
    ExportChoice m_exported;
    QStackedWidget *m_pages;
    ExportChoosePage *m_choose;
    ExportProgressPage *m_progress;
    ExportResultPage *m_result;
    QLabel *m_hint;
    QPushButton *m_reveal;
    QPushButton *m_aside;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace tidemark::views
