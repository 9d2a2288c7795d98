// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison.h"
#include "app/reviewcontroller.h"
#include "domain/message.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/compareview.h"
#include "views/errortext.h"
#include "views/facttext.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include <QDialog>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Result;
using domain::RunDetail;
using store::PairVerdict;
using views::CompareView;

Comparison::Comparison(store::Store *store, ReviewController *review, views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_review(review)
    , m_window(window)
{}

CompareView *Comparison::view() const
{
    return m_view;
}

void Comparison::begin()
{
    const RunDetail own = m_review->current();
    if (own.run.id.isEmpty() || m_review->isReadOnly() || m_dialog)
        return;
    if (own.siblings == own.twins) {
        m_window->showNote(own.twins > 0 ? tr("The other answers to this prompt are the same as this one.")
                                         : tr("There is no other answer to this prompt here."));
        return;
    }
    domain::whenDone(m_store->desk().siblingsOf(own.summary.rid), this,
                     [this, own](const Result<QList<qint64>> &siblings) {
                         if (siblings.ok())
                             take(own, *siblings);
                     });
}

void Comparison::take(const RunDetail &own, const QList<qint64> &siblings)
{
    m_own = own;
    m_waiting = siblings;
    m_judged = 0;
    showNext();
}

void Comparison::showNext()
{
    m_other = {};
    if (m_waiting.isEmpty()) {
        if (m_dialog)
            m_dialog->accept();
        if (m_judged > 0)
            m_window->showNote(m_judged == 1 ? tr("The comparison is kept.")
                                             : tr("%1 comparisons are kept.").arg(QLocale().toString(m_judged)));
        return;
    }
    domain::whenDone(m_store->detail(m_waiting.takeFirst()), this, [this](const Result<RunDetail> &detail) {
        const bool same = detail.ok() && domain::answerOf(detail->run.output) == domain::answerOf(m_own.run.output);
        if (!detail.ok() || same)
            return showNext();
        m_other = *detail;
        open();
    });
}

QString Comparison::titleOf(const RunDetail &detail) const
{
    if (m_review->isBlind())
        return {};
    return tr("%1, %2").arg(detail.run.name, views::facttext::full(detail.run.createdMs));
}

void Comparison::open()
{
    if (!m_dialog) {
        m_dialog = new QDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setWindowTitle(tr("Which answer is better?"));
        m_dialog->setAccessibleName(m_dialog->windowTitle());
        m_dialog->resize(m_window->size() * 9 / 10);
        m_view = new CompareView(m_dialog);
        auto *layout = new QVBoxLayout(m_dialog);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
        m_view->setZoom(m_window->reader()->zoom());
        connect(m_view, &CompareView::aBetter, this, [this] { judge(PairVerdict::FirstBetter); });
        connect(m_view, &CompareView::bBetter, this, [this] { judge(PairVerdict::SecondBetter); });
        connect(m_view, &CompareView::equal, this, [this] { judge(PairVerdict::Equal); });
        connect(m_view, &CompareView::closed, m_dialog, &QDialog::reject);
        m_dialog->open();
        m_view->setFocus();
    }
    const QList<domain::Message> prompt = domain::messagesOf(m_own.run.input, domain::Role::User);
    constexpr int promptLength = 2'000;
    m_view->setPair({domain::previewOf(prompt, domain::Role::User, promptLength), domain::answerOf(m_own.run.output),
                     domain::answerOf(m_other.run.output), titleOf(m_own), titleOf(m_other)});
}

void Comparison::judge(PairVerdict verdict)
{
    if (m_other.run.id.isEmpty()) // the next one is on its way
        return;
    const QString other = std::exchange(m_other, {}).run.id;
    domain::whenDone(m_store->desk().judgePair(m_own.run.id, other, verdict), this, [this](const Result<void> &saved) {
        if (!saved.ok()) {
            if (m_dialog)
                m_dialog->reject();
            const views::ErrorWords words = views::wordsFor(saved.error());
            m_window->showNote(tr("Not saved. %1 %2").arg(words.title, words.text));
            return;
        }
        ++m_judged;
        Q_EMIT m_review->verdictSaved(m_own.summary.rid);
        showNext();
    });
}

} // namespace tidemark::app
