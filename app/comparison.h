// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rundetail.h"
#include "store/desktypes.h"
#include <QObject>
#include <QPointer>

class QDialog;

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class CompareView;
class MainWindow;
} // namespace tidemark::views

namespace tidemark::app {

class ReviewController;

/// The answer on screen beside the other answers to the same prompt, one after the other, until all are compared.
/// UI thread.
class Comparison : public QObject
{
    Q_OBJECT
public:
    Comparison(store::Store *store, ReviewController *review, views::MainWindow *window, QObject *parent);

    void begin();
    [[nodiscard]] views::CompareView *view() const;

private:
    void take(const domain::RunDetail &own, const QList<qint64> &siblings);
    void showNext();
    void open();
    void judge(store::PairVerdict verdict);
    [[nodiscard]] QString titleOf(const domain::RunDetail &detail) const;

    store::Store *m_store;
    ReviewController *m_review;
    views::MainWindow *m_window;
    QPointer<QDialog> m_dialog;
    QPointer<views::CompareView> m_view;
    domain::RunDetail m_own;
    domain::RunDetail m_other;
    QList<qint64> m_waiting;
    int m_judged = 0;
};

} // namespace tidemark::app
