// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judgement.h"
#include "app/reviewcontroller.h"
#include "domain/message.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/commentfield.h"
#include "views/correctioneditor.h"
#include "views/deskdialog.h"
#include "views/errortext.h"
#include "views/judgementrow.h"
#include "views/mainwindow.h"
#include "views/morekeysdialog.h"
#include "views/verdictstrip.h"
#include "views/windowactions.h"

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::DeskSettings;
using domain::Result;
using views::Action;
using views::JudgementRow;

Judgement::Judgement(store::Store *store, ReviewController *review, views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_review(review)
    , m_window(window)
{
    const JudgementRow *row = window->strip()->judgement();
    connect(row, &JudgementRow::reasonToggled, this, &Judgement::toggleReason);
    connect(row, &JudgementRow::starsRequested, this, &Judgement::setStars);
    connect(row, &JudgementRow::correctionRequested, this, &Judgement::openEditor);
    connect(row, &JudgementRow::noteChanged, this, [this](const QString &runId, const QString &note) {
        if (!runId.isEmpty() && !m_review->isReadOnly())
            m_review->perform([this, runId, note] { m_review->watch(m_store->saveNote(runId, note), false); });
    });
    connect(window->actions(), &views::WindowActions::keysChanged, this, &Judgement::showReasons);
    takeSettings({});
    readSettings();
}

views::CorrectionEditor *Judgement::editor() const
{
    return m_editor;
}

views::DeskDialog *Judgement::dialog() const
{
    return m_dialog;
}

bool Judgement::onAction(Action action)
{
    const int reason = int(action) - int(Action::Reason1);
    const int stars = int(action) - int(Action::Stars1) + 1;
    if (action >= Action::Reason1 && action <= Action::Reason9) {
        if (reason < m_settings.reasons.size())
            toggleReason(m_settings.reasons.at(reason));
        return true;
    }
    if (action >= Action::Stars1 && action <= Action::Stars5) {
        setStars(stars);
        return true;
    }
    JudgementRow *row = m_window->strip()->judgement();
    switch (action) {
    case Action::Correct:
        openEditor();
        return true;
    case Action::Note:
        if (!m_review->current().run.id.isEmpty() && !m_review->isReadOnly())
            row->editNote();
        return true;
    case Action::Twins:
        row->setMeansTwins(!row->meansTwins());
        return true;
    case Action::MoreKeys:
        openMoreKeys();
        return true;
    case Action::Desk:
        openDialog();
        return true;
    default:
        return false;
    }
}

void Judgement::readSettings()
{
    domain::whenDone(m_store->desk().settings(), this, [this](const Result<DeskSettings> &settings) {
        if (settings.ok())
            takeSettings(*settings);
    });
}

void Judgement::takeSettings(const DeskSettings &settings)
{
    m_settings = settings;
    showReasons();
    m_window->strip()->commentField()->setPhrases(settings.phrases);
    Q_EMIT settingsChanged(settings);
}

void Judgement::showReasons()
{
    QStringList keys;
    for (int i = 0; i < int(m_settings.reasons.size()); ++i)
        keys.append(m_window->actions()->keyText(Action(int(Action::Reason1) + i)));
    m_window->actions()->setReasons(m_settings.reasons);
    m_window->strip()->judgement()->setReasons(m_settings.reasons, keys);
}

void Judgement::toggleReason(const QString &reason)
{
    m_review->perform([this, reason] {
        // The current run says which way it goes; on many runs each keeps its other reasons.
        const bool given = !m_review->current().shown.reasons().contains(reason);
        m_review->record([reason, given](const domain::Feedback &shown) { return withReason(shown, reason, given); },
                         false, domain::Thumb::None);
    });
}

void Judgement::setStars(int stars)
{
    m_review->perform([this, stars] {
        const int now = qRound(m_review->current().shown.value(u"rating"_s).toDouble());
        const int wanted = stars == now ? 0 : stars; // the same key again takes them away
        const domain::VerdictChange change{{{u"rating"_s, wanted == 0 ? QJsonValue() : QJsonValue(wanted)}}};
        m_review->record([change](const domain::Feedback &) { return change; }, false, domain::Thumb::None);
    });
}

void Judgement::openEditor()
{
    const domain::RunDetail &detail = m_review->current();
    if (detail.run.id.isEmpty() || m_review->isReadOnly() || m_editor)
        return;
    const QString answer = domain::answerOf(detail.run.output);
    if (!domain::isAnswer(detail.run.type) || answer.isEmpty()) {
        m_window->showNote(tr("There is no answer here to correct."));
        return;
    }
    m_editor = new views::CorrectionEditor(m_window);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->begin(answer, detail.shown.correction(), detail.marks.correctionDraft);
    const QString runId = detail.run.id;
    connect(m_editor, &views::CorrectionEditor::draftChanged, this,
            [this, runId](const QString &draft) { m_store->saveCorrectionDraft(runId, draft); });
    connect(m_editor, &views::CorrectionEditor::saveRequested, this,
            [this, runId](const QString &text) { saveCorrection(runId, text); });
    m_editor->open();
}

void Judgement::saveCorrection(const QString &runId, const QString &text)
{
    const domain::VerdictChange change{
        {{u"correction"_s, text.isEmpty() ? QJsonValue() : QJsonValue(domain::cleanText(text))}}};
    domain::whenDone(m_store->recordVerdict(runId, change, 0), this, [this, runId](const Result<void> &result) {
        if (!result.ok()) {
            const views::ErrorWords words = views::wordsFor(result.error());
            if (m_editor)
                m_editor->setError(tr("Not saved. %1 %2").arg(words.title, words.text));
            return;
        }
        m_store->saveCorrectionDraft(runId, {});
        if (m_editor)
            m_editor->accept();
        Q_EMIT m_review->verdictSaved(m_review->currentRid());
    });
}

void Judgement::openDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new views::DeskDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setSettings(m_settings);
    connect(m_dialog, &views::DeskDialog::settingsChosen, this, [this](DeskSettings chosen) {
        chosen.savedFilters = m_settings.savedFilters; // the dialog knows nothing of them
        changeSettings(chosen);
    });
    m_dialog->open();
}

void Judgement::changeSettings(const DeskSettings &settings)
{
    domain::whenDone(m_store->desk().setSettings(settings), this, [this, settings](const Result<void> &saved) {
        if (saved.ok())
            takeSettings(settings);
        else
            m_window->showNote(views::wordsFor(saved.error()).title);
    });
}

void Judgement::openMoreKeys()
{
    const domain::RunDetail &detail = m_review->current();
    if (detail.run.id.isEmpty() || m_review->isReadOnly())
        return;
    auto *dialog = new views::MoreKeysDialog(detail.shown, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::MoreKeysDialog::changeRequested, this, [this](const domain::VerdictChange &change) {
        m_review->perform([this, change] {
            m_review->record([change](const domain::Feedback &) { return change; }, false, domain::Thumb::None);
        });
    });
    dialog->open();
}

} // namespace tidemark::app
