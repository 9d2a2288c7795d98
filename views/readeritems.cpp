// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readeritems.h"

#include "views/facttext.h"
#include "views/runmessages.h"
#include "views/safetext.h"
#include "views/tracesteps.h"
#include "views/verdictwords.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr qsizetype longestVerdict = 200;

using domain::Run;
using domain::RunDetail;
using domain::RunType;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::ReaderView", text);
}

QString number(qsizetype value)
{
    return QLocale().toString(qlonglong(value));
}

ReaderItem more(ReaderItem::Row row, const QString &title)
{
    ReaderItem item;
    item.kind = ReaderItem::Kind::Row;
    item.row = row;
    item.title = title;
    item.icon = row == ReaderItem::Row::Earlier ? u"chevron-up"_s : u"chevron-down"_s;
    item.tone = Tone::Accent;
    return item;
}

qsizetype indexOf(const QList<Run> &family, const QString &id)
{
    const auto found = std::find_if(family.cbegin(), family.cend(), [&id](const Run &run) { return run.id == id; });
    return found == family.cend() ? -1 : found - family.cbegin();
}

class Writer
{
public:
    Writer(const RunDetail &detail, const ReaderWindow &window, bool blind)
        : m_detail(detail)
        , m_window(window)
        , m_blind(blind)
    {}

    ReaderScript write()
    {
        const RunType type = m_detail.run.type;
        if (m_detail.family.size() < 2 && type != RunType::Thread)
            writeRun();
        else if (type == RunType::Chat || type == RunType::Thread)
            writeConversation();
        else
            writeTrace();
        return std::move(m_script);
    }

private:
    void writeRun()
    {
        const qsizetype from = m_script.items.size();
        qsizetype question = -1;
        for (ReaderItem &item : itemsOfRun(m_detail.run, m_window.messages, true)) {
            if (item.role == domain::Role::User && !item.judged)
                question = m_script.items.size();
            if (item.judged)
                m_script.judgedLast = m_script.items.size();
            m_script.items.append(std::move(item));
        }
        m_script.anchor = from > 0 ? from - 1 : qMax(question, qsizetype(0));
    }

    void writeConversation()
    {
        const QList<Run> &family = m_detail.family;
        const qsizetype known = indexOf(family, m_detail.run.id);
        const bool whole = m_detail.run.type == RunType::Thread;
        const qsizetype current = known >= 0 ? known : whole ? family.size() : 0;
        const qsizetype first = qMax(qsizetype(0), current - m_window.before * (whole ? 2 : 1));
        const qsizetype last = qMin(family.size(), current + m_window.after + 1);
        m_script.place = whole ? tr("Conversation of %1 exchanges").arg(number(family.size()))
                               : tr("Conversation, exchange %1 of %2").arg(number(current + 1), number(family.size()));
        if (whole)
            m_script.items.append(remark(u"info"_s, tr("You are judging the whole conversation.")));
        if (first > 0)
            m_script.items.append(more(ReaderItem::Row::Earlier, tr("Show earlier exchanges (%1)").arg(number(first))));
        for (qsizetype i = first; i < last; ++i)
            writeExchange(family.at(i), i, i == known);
        if (last < family.size())
            m_script.items.append(
                more(ReaderItem::Row::Later, tr("Show later exchanges (%1)").arg(number(family.size() - last))));
        if (known < 0 && !whole)
            writeRun();
    }

    void writeExchange(const Run &run, qsizetype index, bool current)
    {
        ReaderItem head;
        head.kind = ReaderItem::Kind::Row;
        head.row = ReaderItem::Row::Exchange;
        head.title = tr("Exchange %1 of %2").arg(number(index + 1), number(m_detail.family.size()));
        head.note = facttext::day(run.createdMs);
        const domain::Feedback said = m_blind ? domain::Feedback() : current ? m_detail.shown : run.feedback;
        const domain::Thumb thumb = said.thumb();
        if (!m_blind && !said.isEmpty())
            head.verdict = safetext::visible(verdictwords::feedbackLine(said).left(longestVerdict)).simplified();
        else if (!m_blind && !current)
            head.verdict = tr("not rated");
        head.icon = thumb == domain::Thumb::Up     ? u"thumb-up"_s
                    : thumb == domain::Thumb::Down ? u"thumb-down"_s
                                                   : u"thumb-none"_s;
        head.tone = thumb == domain::Thumb::Up ? Tone::Up : thumb == domain::Thumb::Down ? Tone::Down : Tone::Muted;
        head.current = current;
        head.runId = current ? QString() : run.id;
        m_script.items.append(head);
        if (current)
            writeRun();
        else
            m_script.items.append(itemsOfRun(run, m_window.messages, false));
    }

    void writeTrace()
    {
        const QList<TraceStep> steps = stepsOf(m_detail.family);
        const auto found = std::find_if(steps.cbegin(), steps.cend(),
                                        [this](const TraceStep &step) { return step.run->id == m_detail.run.id; });
        const qsizetype current = found == steps.cend() ? 0 : found - steps.cbegin();
        const qsizetype first = qMax(qsizetype(0), current - m_window.before);
        const qsizetype last = qMin(steps.size(), current + m_window.after + 1);
        m_script.place = tr("Trace, step %1 of %2").arg(number(current + 1), number(steps.size()));
        if (first > 0)
            m_script.items.append(more(ReaderItem::Row::Earlier, tr("Show earlier steps (%1)").arg(number(first))));
        const QList<quint32> guides = guidesOf(steps);
        for (qsizetype i = first; i < last; ++i) {
            ReaderItem item = itemOfStep(steps.at(i), i == current, m_blind);
            item.guides = guides.at(i);
            m_script.items.append(item);
        }
        if (last < steps.size())
            m_script.items.append(
                more(ReaderItem::Row::Later, tr("Show later steps (%1)").arg(number(steps.size() - last))));
        writeRun();
    }

    const RunDetail &m_detail;
    const ReaderWindow &m_window;
    bool m_blind;
    ReaderScript m_script;
};

} // namespace

ReaderScript scriptOf(const RunDetail &detail, const ReaderWindow &window, bool blind)
{
    return Writer(detail, window, blind).write();
}

} // namespace tidemark::views
