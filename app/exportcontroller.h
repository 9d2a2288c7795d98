// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/exportdialog.h"
#include <QObject>
#include <QPointer>

namespace tidemark::exporters {
class ExportJob;
}
namespace tidemark::store {
class Store;
}

namespace tidemark::app {

class Settings;

/// The export dialog and the job behind it. UI thread.
class ExportController : public QObject
{
    Q_OBJECT
public:
    ExportController(store::Store *store, Settings *settings, QObject *parent = nullptr);
    ~ExportController() override;

    /// Opens the dialog for what the filter shows now.
    void open(const domain::Filter &filter, const QString &filterText, qint64 count, QWidget *window);

private:
    void begin(const QString &format, const QString &path);

    store::Store *m_store;
    Settings *m_settings;
    domain::Filter m_filter;
    QString m_filterText;
    QPointer<views::ExportDialog> m_dialog;
    exporters::ExportJob *m_job = nullptr;
};

} // namespace tidemark::app
