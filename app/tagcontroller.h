// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/tagedit.h"
#include <QObject>
#include <QPointer>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class MainWindow;
class TagDialog;
} // namespace tidemark::views

namespace tidemark::app {

class ReviewController;

/// Tags of the current run, or of all that are selected. UI thread.
class TagController : public QObject
{
    Q_OBJECT
public:
    TagController(store::Store *store, ReviewController *review, views::MainWindow *window, QObject *parent);

    void open();
    [[nodiscard]] views::TagDialog *dialog() const;

private:
    void openFor(const QStringList &runIds);
    void openWith(const QStringList &runIds, const QHash<QString, int> &counts, const QStringList &words);
    void save(const QStringList &runIds, const domain::TagEdit &edit);

    store::Store *m_store;
    ReviewController *m_review;
    views::MainWindow *m_window;
    QPointer<views::TagDialog> m_dialog;
    bool m_opening = false;
};

} // namespace tidemark::app
