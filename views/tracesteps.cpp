// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tracesteps.h"

#include "views/facttext.h"
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::Run;
using domain::RunType;

QString iconOf(RunType type)
{
    switch (type) {
    case RunType::Agent:
    case RunType::Chain:
        return u"agent"_s;
    case RunType::Tool:
        return u"tool"_s;
    case RunType::Retriever:
        return u"search"_s;
    case RunType::Llm:
    case RunType::Chat:
        return u"model"_s;
    default:
        return u"dot"_s;
    }
}

} // namespace

QList<TraceStep> stepsOf(const QList<Run> &family)
{
    QSet<QString> ids;
    for (const Run &run : family)
        ids.insert(run.id);
    QHash<QString, QList<const Run *>> children;
    QList<TraceStep> waiting; // a stack: no recursion, for a trace may be deep
    for (const Run &run : family) {
        if (ids.contains(run.parentId) && run.parentId != run.id)
            children[run.parentId].append(&run);
        else
            waiting.prepend({&run, 0});
    }
    QList<TraceStep> steps;
    QSet<const Run *> done;
    const auto drain = [&] {
        while (!waiting.isEmpty()) {
            const TraceStep step = waiting.takeLast();
            if (done.contains(step.run))
                continue;
            done.insert(step.run);
            steps.append(step);
            const QList<const Run *> below = children.value(step.run->id);
            for (auto it = below.crbegin(); it != below.crend(); ++it)
                waiting.append({*it, step.depth + 1});
        }
    };
    drain();
    for (const Run &run : family) { // what hangs in a circle
        waiting.append({&run, 0});
        drain();
    }
    return steps;
}

QList<quint32> guidesOf(const QList<TraceStep> &steps)
{
    constexpr int deepest = 31;
    QList<quint32> guides(steps.size());
    quint32 open = 0;
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        const int depth = qMin(steps.at(i).depth, deepest);
        open &= depth >= deepest ? ~quint32(0) : (quint32(1) << (depth + 1)) - 1;
        guides[i] = open;
        open |= quint32(1) << depth;
    }
    return guides;
}

ReaderItem itemOfStep(const TraceStep &step, bool current, bool blind)
{
    ReaderItem item;
    item.kind = ReaderItem::Kind::Row;
    item.row = ReaderItem::Row::Step;
    const Run &run = *step.run;
    item.title = run.name.isEmpty() || (blind && domain::isAnswer(run.type)) ? run.typeText : run.name;
    item.icon = iconOf(run.type);
    item.failed = run.error.has_value() || run.status == domain::RunStatus::Error;
    item.tone = item.failed ? Tone::Down : current ? Tone::Accent : Tone::Muted;
    QStringList facts{run.typeText};
    if (run.durationMs)
        facts.append(facttext::duration(*run.durationMs));
    item.note = facts.join(u" · "_s);
    item.depth = step.depth;
    item.current = current;
    item.runId = current ? QString() : run.id;
    return item;
}

} // namespace tidemark::views
