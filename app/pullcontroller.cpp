// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pullcontroller.h"
#include "domain/whendone.h"
#include "views/mainwindow.h"
#include "views/scopedialog.h"
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Result;

PullController::PullController(store::Store *store, const domain::Clock *clock, views::MainWindow *window,
                               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_window(window)
{
    connect(m_window->banner(), &views::Banner::actionTriggered, this, &PullController::onAnswer);
    connect(m_window->banner(), &views::Banner::closed, this, &PullController::onClosed);
}

views::ScopeDialog *PullController::dialog() const
{
    return m_dialog;
}

void PullController::openScope()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new views::ScopeDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::ScopeDialog::scopeChosen, this, &PullController::choose);
    fillNames();
    domain::whenDone(m_store->pull().scope(), m_dialog, [this](const Result<domain::PullScope> &scope) {
        if (!scope.ok() || !m_dialog)
            return;
        m_dialog->setScope(scope.value(), m_progress.outOfScope);
        m_dialog->open();
    });
}

void PullController::fillNames()
{
    constexpr int most = 500;
    using store::FacetKind;
    using Values = Result<QList<store::FacetValue>>;
    const auto names = std::make_shared<QList<QStringList>>();
    for (const FacetKind kind : {FacetKind::Model, FacetKind::Tag, FacetKind::User}) {
        domain::whenDone(m_store->facet(kind, most), m_dialog, [this, names](const Values &values) {
            QStringList list;
            for (const store::FacetValue &value : values.ok() ? *values : QList<store::FacetValue>())
                list.append(value.value);
            names->append(list); // the store answers in the order it was asked
            if (names->size() == 3 && m_dialog)
                m_dialog->setNames(names->at(0), names->at(1), names->at(2));
        });
    }
}

void PullController::choose(const domain::PullScope &scope)
{
    domain::whenDone(m_store->pull().setScope(scope), this, [this](const Result<void> &chosen) {
        if (chosen.ok())
            Q_EMIT syncRequested(false);
    });
}

void PullController::setProgress(const domain::SyncProgress &progress)
{
    const domain::SyncProgress before = std::exchange(m_progress, progress);
    const QLocale locale;
    if (progress.vanished > 0 && progress.vanished != before.vanished) {
        ask(Question::Vanished,
            tr("At least %1 runs are no longer on the server. They stay in the lists until you agree; verdicts stay "
               "here in any case.")
                .arg(locale.toString(progress.vanished)),
            tr("Take them out"));
    } else if (progress.lostVerdicts > 0 && progress.lostVerdicts != before.lostVerdicts) {
        ask(Question::Lost,
            tr("The server no longer holds %1 verdicts that it had confirmed, as after a restored backup. They are all "
               "kept here.")
                .arg(locale.toString(progress.lostVerdicts)),
            tr("Send them again"));
    }
}

void PullController::ask(Question question, const QString &text, const QString &action)
{
    m_question = question;
    m_asked = text;
    m_window->showBanner(views::Banner::Kind::Warning, text, action);
}

PullController::Question PullController::answered()
{
    const bool mine = m_window->banner()->text() == m_asked; // else another banner took its place
    const Question question = std::exchange(m_question, Question::None);
    return mine ? question : Question::None;
}

void PullController::onClosed()
{
    // Lost verdicts are asked about again by the next start: closing that banner decides nothing.
    if (answered() == Question::Vanished)
        m_store->pull().keepVanished(m_clock->nowMs());
}

void PullController::onAnswer()
{
    const Question question = answered();
    if (question == Question::None)
        return;
    m_window->hideBanner();
    if (question == Question::Vanished) {
        domain::whenDone(m_store->pull().noteTime(u"consent"_s, m_clock->nowMs()), this,
                         [this](const Result<void> &noted) {
                             if (noted.ok())
                                 Q_EMIT syncRequested(true);
                         });
        return;
    }
    domain::whenDone(m_store->pull().resendLost(), this, [this](const Result<int> &) { Q_EMIT syncRequested(false); });
}

} // namespace tidemark::app
