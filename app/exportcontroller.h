// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "exporters/exportreport.h"
#include "views/exportchoice.h"
#include <QObject>
#include <QPointer>

namespace tidemark::exporters {
class ExportJob;
}
namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class ExportDialog;
class MainWindow;
struct ErrorWords;
} // namespace tidemark::views

namespace tidemark::app {

class Settings;

/// The export dialog, the previews and the export behind it. UI thread.
class ExportController : public QObject
{
    Q_OBJECT
public:
    ExportController(store::Store *store, Settings *settings, QObject *parent = nullptr);
    ~ExportController() override;

    /// Opens the dialog for what the filter shows now; one that is open comes forward.
    void open(const domain::Filter &filter, const QString &filterText, qint64 count, views::MainWindow *window);
    [[nodiscard]] views::ExportDialog *dialog() const;
    /// What the last preview found; null before there is one.
    [[nodiscard]] const std::optional<exporters::ExportReport> &previewed() const { return m_previewed; }

Q_SIGNALS:
    /// A preview has ended, for whatever reason; a newer one may have begun.
    void previewEnded(bool counted);
    /// Runs that are left out are to be shown in the list.
    void runsRequested(const QList<qint64> &rids, const QString &title);

private:
    void make(views::MainWindow *window);
    void select(const domain::Filter &filter, const QString &filterText, qint64 count);
    void comeForward();
    void recount();
    void remember();
    void preview(const views::ExportChoice &choice);
    void startPreview(exporters::ExportRequest request);
    void dropPreview();
    void onPreviewed(const domain::Result<exporters::ExportReport> &result);
    void begin(const views::ExportChoice &choice, const QString &path);
    void start(exporters::ExportRequest request);
    void onFinished(const domain::Result<exporters::ExportReport> &result);
    void showRuns(const QString &reason);
    void fail(const views::ErrorWords &words);

    store::Store *m_store;
    Settings *m_settings;
    domain::Filter m_filter;
    QString m_filterText;
    QPointer<views::ExportDialog> m_dialog;
    QPointer<views::MainWindow> m_window;
    QPointer<exporters::ExportJob> m_preview;
    QPointer<exporters::ExportJob> m_job;
    quint64 m_previewNumber = 0; ///< late answers to an older one are dropped
    bool m_exporting = false;
    bool m_stale = false; ///< runs have changed since they were counted
    std::optional<exporters::ExportReport> m_previewed;
    std::optional<exporters::ExportReport> m_exported;
};

} // namespace tidemark::app
