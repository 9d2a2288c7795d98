// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/actiontable.h"

#include <QCoreApplication>
#include <QHash>
#include <QMetaEnum>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::views {

using Group = WindowActions::Group;

/// "?" and "/" are bound without Shift: Qt drops it where a layout needs it to type them.
const QList<ActionRow> &ActionTable::rows()
{
    constexpr unsigned repeats = ActionRow::Repeats;
    constexpr unsigned mode = ActionRow::Mode | ActionRow::Checkable;
    constexpr unsigned language = ActionRow::Language | ActionRow::Checkable;
    constexpr unsigned density = ActionRow::Rows | ActionRow::Checkable;
    constexpr unsigned reading = ActionRow::InList | ActionRow::Repeats;
    static const QList<ActionRow> all{
        {Action::Export, Group::File, QT_TR_NOOP("&Export…"), "Ctrl+E", "export", false},
        {Action::Connect, Group::File, QT_TR_NOOP("&Connect to a server…"), "Ctrl+O", "server", false},
        {Action::OpenFile, Group::File, QT_TR_NOOP("Open a &file for review…"), "Ctrl+Shift+O", "file", false},
        {Action::BringVerdicts, Group::File, QT_TR_NOOP("&Bring verdicts from a file…"), "", "download", false},
        {Action::Quit, Group::File, QT_TR_NOOP("&Quit"), "Ctrl+Q", "", true},
        {Action::Undo, Group::Edit, QT_TR_NOOP("&Undo verdict"), "Ctrl+Z", "undo", false, repeats},
        {Action::Redo, Group::Edit, QT_TR_NOOP("&Redo verdict"), "Ctrl+Shift+Z Ctrl+Y", "redo", false, repeats},
        {Action::Search, Group::Edit, QT_TR_NOOP("&Search or filter"), "/ Ctrl+F", "search", true},
        {Action::ClearFilter, Group::Edit, QT_TR_NOOP("&Clear the filter"), "Ctrl+Shift+X", "close", false},
        {Action::SaveFilter, Group::Edit, QT_TR_NOOP("Sa&ve the filter…"), "Ctrl+S", "filter", false},
        {Action::ImportViews, Group::Edit, QT_TR_NOOP("&Import views from Lunary…"), "", "download", false},
        {Action::Palette, Group::Edit, QT_TR_NOOP("Find a co&mmand…"), "Ctrl+K", "search", false},
        {Action::Refresh, Group::View, QT_TR_NOOP("Show &new runs"), "Ctrl+R", "list", false},
        {Action::BackToList, Group::View, QT_TR_NOOP("Back to the &list"), "Esc", "", false},
        {Action::Focus, Group::View, QT_TR_NOOP("&Focus on the conversation"), "F11", "", false, ActionRow::Checkable},
        {Action::Guidelines, Group::View, QT_TR_NOOP("G&uidelines"), "G", "info", false, ActionRow::Checkable},
        {Action::OwnWindow, Group::View, QT_TR_NOOP("Conversation in its own &window"), "F12", "external", false,
         ActionRow::Checkable},
        {Action::Details, Group::View, QT_TR_NOOP("D&etails of the run"), "I", "info", false, ActionRow::Checkable},
        {Action::Statistics, Group::View, QT_TR_NOOP("S&tatistics of the list"), "Ctrl+T", "chart", false},
        {Action::WrapCode, Group::View, QT_TR_NOOP("&Break long lines of code"), "Alt+Z", "", false,
         ActionRow::Checkable},
        {Action::ComfortableRows, Group::View, QT_TR_NOOP("&Comfortable rows"), "Ctrl+1", "", true, density},
        {Action::CompactRows, Group::View, QT_TR_NOOP("Com&pact rows"), "Ctrl+2", "", false, density},
        {Action::TableRows, Group::View, QT_TR_NOOP("&Rows as a table"), "Ctrl+3", "", false, density},
        {Action::Columns, Group::View, QT_TR_NOOP("C&hoose columns…"), "Ctrl+Shift+C", "", false},
        {Action::Order, Group::View, QT_TR_NOOP("Sort b&y…"), "O", "", false},
        {Action::LargerText, Group::View, QT_TR_NOOP("Lar&ger text"), "Ctrl++ Ctrl+=", "", true},
        {Action::SmallerText, Group::View, QT_TR_NOOP("S&maller text"), "Ctrl+-", "", false},
        {Action::NormalText, Group::View, QT_TR_NOOP("N&ormal text"), "Ctrl+0", "", false},
        {Action::SystemMode, Group::View, QT_TR_NOOP("Colours of the &system"), "", "", true, mode},
        {Action::LightMode, Group::View, QT_TR_NOOP("L&ight"), "", "sun", false, mode},
        {Action::DarkMode, Group::View, QT_TR_NOOP("&Dark"), "", "moon", false, mode},
        {Action::SystemLanguage, Group::View, QT_TR_NOOP("&Language of the system"), "", "", false, language},
        {Action::English, Group::View, "&English", "", "", true, language},
        {Action::German, Group::View, "&Deutsch", "", "", false, language},
        {Action::Japanese, Group::View, "日本語(&J)", "", "", false, language},
        {Action::RateUp, Group::Judge, QT_TR_NOOP("&Up, and next"), "U", "thumb-up", false},
        {Action::RateDown, Group::Judge, QT_TR_NOOP("&Down, and next"), "D", "thumb-down", false},
        {Action::ClearThumb, Group::Judge, QT_TR_NOOP("Clear the &thumb"), "X", "thumb-none", false},
        {Action::Comment, Group::Judge, QT_TR_NOOP("&Comment"), "C", "comment", true},
        {Action::SaveComment, Group::Judge, QT_TR_NOOP("Save comment, and &next"), "Ctrl+Enter Ctrl+Return", "", false},
        {Action::Skip, Group::Judge, QT_TR_NOOP("&Skip"), "S", "skip", true},
        {Action::Defer, Group::Judge, QT_TR_NOOP("&Later, and next"), "L", "clock", false},
        {Action::Flag, Group::Judge, QT_TR_NOOP("&Flag"), "F", "flag", false},
        {Action::Correct, Group::Judge, QT_TR_NOOP("C&orrect the answer…"), "E", "pencil", true},
        {Action::Note, Group::Judge, QT_TR_NOOP("Note for &yourself"), "M", "", false},
        {Action::Tags, Group::Judge, QT_TR_NOOP("Ta&gs…"), "#", "tag", false},
        {Action::MoreKeys, Group::Judge, QT_TR_NOOP("&More keys of the feedback…"), "Ctrl+M", "", false},
        {Action::Twins, Group::Judge, QT_TR_NOOP("Same verdict for &identical answers"), "T", "copy", false},
        {Action::Compare, Group::Judge, QT_TR_NOOP("Compare with &another answer…"), "V", "", false},
        {Action::Blind, Group::Judge, QT_TR_NOOP("&Blind: hide model, cost and others' verdicts"), "B", "", true,
         ActionRow::Checkable},
        {Action::SelfCheck, Group::Judge, QT_TR_NOOP("Self-chec&k…"), "", "", false},
        {Action::Reason1, Group::Reasons, QT_TR_NOOP("Reason &1"), "1", "", false},
        {Action::Reason2, Group::Reasons, QT_TR_NOOP("Reason &2"), "2", "", false},
        {Action::Reason3, Group::Reasons, QT_TR_NOOP("Reason &3"), "3", "", false},
        {Action::Reason4, Group::Reasons, QT_TR_NOOP("Reason &4"), "4", "", false},
        {Action::Reason5, Group::Reasons, QT_TR_NOOP("Reason &5"), "5", "", false},
        {Action::Reason6, Group::Reasons, QT_TR_NOOP("Reason &6"), "6", "", false},
        {Action::Reason7, Group::Reasons, QT_TR_NOOP("Reason &7"), "7", "", false},
        {Action::Reason8, Group::Reasons, QT_TR_NOOP("Reason &8"), "8", "", false},
        {Action::Reason9, Group::Reasons, QT_TR_NOOP("Reason &9"), "9", "", false},
        {Action::Stars1, Group::Reasons, QT_TR_NOOP("One &star"), "Alt+1", "star", true},
        {Action::Stars2, Group::Reasons, QT_TR_NOOP("&Two stars"), "Alt+2", "star", false},
        {Action::Stars3, Group::Reasons, QT_TR_NOOP("T&hree stars"), "Alt+3", "star", false},
        {Action::Stars4, Group::Reasons, QT_TR_NOOP("&Four stars"), "Alt+4", "star", false},
        {Action::Stars5, Group::Reasons, QT_TR_NOOP("Fi&ve stars"), "Alt+5", "star", false},
        {Action::Desk, Group::Reasons, QT_TR_NOOP("Reasons and &goals…"), "", "settings", true},
        {Action::Next, Group::Go, QT_TR_NOOP("&Next run"), "J", "chevron-down", false, repeats},
        {Action::Previous, Group::Go, QT_TR_NOOP("&Previous run"), "K", "chevron-up", false, repeats},
        {Action::NextUnrated, Group::Go, QT_TR_NOOP("Next &unrated run"), "N", "", false},
        {Action::ScrollDown, Group::Go, QT_TR_NOOP("Read on, a page &down"), "Space", "", true, reading},
        {Action::ScrollUp, Group::Go, QT_TR_NOOP("&Read back, a page up"), "Shift+Space", "", false, reading},
        {Action::NextHit, Group::Go, QT_TR_NOOP("Next &hit of the search"), "F3", "search", true, repeats},
        {Action::PreviousHit, Group::Go, QT_TR_NOOP("Previous h&it of the search"), "Shift+F3", "", false, repeats},
        {Action::GoToDate, Group::Go, QT_TR_NOOP("Go to a d&ate…"), "Ctrl+G", "calendar", true},
        {Action::Similar, Group::Go, QT_TR_NOOP("&Similar runs…"), "R", "copy", false},
        {Action::Sync, Group::Sync, QT_TR_NOOP("&Sync now"), "F5", "sync", false},
        {Action::FullSync, Group::Sync, QT_TR_NOOP("Check &every run again"), "Shift+F5", "", false},
        {Action::Scope, Group::Sync, QT_TR_NOOP("S&cope: which runs are kept here…"), "", "filter", false},
        {Action::Storage, Group::Sync, QT_TR_NOOP("S&torage: how long runs are kept…"), "", "folder", false},
        {Action::SyncLog, Group::Sync, QT_TR_NOOP("Sync &log"), "Ctrl+L", "history", true},
        {Action::ShowKeys, Group::Help, QT_TR_NOOP("&Keys"), "? F1", "keyboard", false},
        {Action::ChangeKeys, Group::Help, QT_TR_NOOP("&Change keys…"), "", "pencil", false},
        {Action::About, Group::Help, QT_TR_NOOP("&About Tidemark"), "", "info", true},
    };
    return all;
}

const ActionRow &ActionTable::rowOf(Action action)
{
    static const auto places = [] {
        QHash<Action, qsizetype> found;
        for (qsizetype i = 0; i < rows().size(); ++i)
            found.insert(rows().at(i).action, i);
        return found;
    }();
    return rows().at(places.value(action));
}

QString ActionTable::menuText(Action action)
{
    return QCoreApplication::translate("tidemark::views::ActionTable", rowOf(action).text);
}

QString ActionTable::text(Action action)
{
    return withoutLetter(menuText(action));
}

QString ActionTable::withoutLetter(QString words)
{
    static const QRegularExpression appended(u"\\(&.\\)"_s); // how Japanese marks a letter
    return words.remove(appended).remove(u'&');
}

QList<QKeySequence> ActionTable::keysOf(Action action)
{
    QList<QKeySequence> keys;
    const QStringList texts = QString::fromLatin1(rowOf(action).keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : texts)
        keys.append(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

QString ActionTable::nameOf(Action action)
{
    return QString::fromLatin1(QMetaEnum::fromType<Action>().valueToKey(int(action)));
}

} // namespace tidemark::views
