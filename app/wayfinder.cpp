// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wayfinder.h"
#include "app/listcontroller.h"
#include "app/reviewcontroller.h"
#include "items/runlistmodel.h"
#include "views/datedialog.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

QString condition(domain::FilterField field, const QString &value)
{
    domain::FilterNode node;
    node.kind = domain::FilterNode::Kind::Condition;
    node.field = field;
    node.text = value;
    return domain::formatFilter({node}, 0);
}

/// What somebody else wrote, short, and not taken for a mark of a menu's letter.
QString shown(const QString &text)
{
    constexpr qsizetype longest = 40;
    QString words = text.simplified();
    if (words.size() > longest)
        words = words.left(longest - 1) + u'…';
    return words.replace(u'&', u"&&"_s);
}

} // namespace

Wayfinder::Wayfinder(items::RunListModel *list, ListController *lists, ReviewController *review,
                     views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_lists(lists)
    , m_review(review)
    , m_window(window)
{}

views::DateDialog *Wayfinder::dialog() const
{
    return m_dialog;
}

void Wayfinder::add(const QString &words, const QString &filter)
{
    connect(m_menu->addAction(words), &QAction::triggered, this, [this, filter] {
        // The run stays on screen: it is one of those that are like it.
        m_lists->useFilter(filter);
        m_window->list()->setFocus();
    });
}

void Wayfinder::showSimilar()
{
    const domain::RunDetail &detail = m_review->current();
    const domain::Run &run = detail.run;
    if (run.id.isEmpty() || m_menu)
        return;
    m_menu = new QMenu(m_window);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->setAccessibleName(tr("Similar runs"));
    using F = domain::FilterField;
    if (detail.siblings > 0)
        add(tr("Other answers to this &prompt (%1)").arg(QLocale().toString(detail.siblings)),
            condition(F::Same, run.id));
    if (run.user && !run.user->externalId.isEmpty())
        add(tr("Of the same &user: %1").arg(shown(run.user->externalId)), condition(F::User, run.user->externalId));
    if (!run.name.isEmpty() && !m_review->isBlind())
        add(tr("Of the same &model: %1").arg(shown(run.name)), condition(F::Model, run.name));
    for (const QString &tag : run.tags)
        add(tr("With the same tag: %1").arg(shown(tag)), condition(F::Tag, tag));
    constexpr qint64 aroundMs = 10 * 60'000;
    const auto moment = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    };
    add(tr("Ten minutes before and &after"),
        u"after:%1 before:%2"_s.arg(moment(run.createdMs - aroundMs), moment(run.createdMs + aroundMs)));
    m_menu->popup(m_window->reader()->mapToGlobal(QPoint(24, 48)));
    m_menu->setActiveAction(m_menu->actions().first());
}

void Wayfinder::askForDate()
{
    if (m_dialog || m_list->rowCount() == 0)
        return;
    const qint64 nowMs = m_review->current().run.createdMs;
    m_dialog = new views::DateDialog(QDateTime::fromMSecsSinceEpoch(nowMs).date(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::DateDialog::chosen, this, &Wayfinder::goTo);
    m_dialog->open();
}

void Wayfinder::goTo(const QDate &day)
{
    const bool newestFirst = m_lists->sort().descending;
    const QDateTime edge = newestFirst ? day.endOfDay() : day.startOfDay();
    const int row = m_list->rowAt(edge.toMSecsSinceEpoch());
    if (row < 0) {
        m_window->showNote(tr("This list is not ordered by time. Choose newest or oldest first."));
        return;
    }
    m_window->list()->setCurrentRow(row);
    m_window->list()->setFocus();
    const QDate there = QDateTime::fromMSecsSinceEpoch(m_list->ridAt(row) >> 12).date();
    if (there != day)
        m_window->showNote(tr("No run of this list is of %1; this is the nearest.")
                               .arg(QLocale().toString(day, QLocale::ShortFormat)));
}

} // namespace tidemark::app
