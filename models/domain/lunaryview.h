// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include <optional>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace tidemark::domain {

/// A view that somebody saved in Lunary's own pages, as the server tells it. Nothing of it is trusted.
struct LunaryView
{
    QString name;
    QString type;    ///< llm, thread or trace; empty in views of older servers
    QJsonValue data; ///< ["AND", {"id", "params"}, ["OR", …], …]
    friend bool operator==(const LunaryView &, const LunaryView &) = default;
};

/// What a server answered when it was asked for its views.
struct LunaryViews
{
    QList<LunaryView> views;
    QHash<qint64, QString> users; ///< by the numbers that views know them by; empty where they are not told
    std::optional<Error> error;
};

/// A condition of a view that a filter says otherwise or not at all.
struct LunaryLoss
{
    enum class Kind {
        // left out: the filter matches more
        Unreadable,    ///< the view as a whole, or a part of it, has not the shape of one
        UnknownCheck,  ///< a condition that is not known
        UnknownValue,  ///< of a known condition; `value` says which, as far as it can be told
        NoCounterpart, ///< a condition that no filter has
        InsideOr,      ///< part of an OR whose other part is left out
        // carried over with another meaning
        WholeWords, ///< any part of a text becomes whole words
        Anywhere,   ///< input or output, its begin or end: anywhere in the run
        AnswerText, ///< the length of the answer's text instead of that of its JSON
        OwnThumb,   ///< thumbs inside of a conversation or trace: those of the run itself
        InnerToo    ///< top-level agents and chains: those inside of others too
    };
    Kind kind = Kind::Unreadable;
    QString check; ///< its id
    QString value;
    friend bool operator==(const LunaryLoss &, const LunaryLoss &) = default;
};

/// A view as a filter of ours.
struct TranslatedView
{
    QString name;
    QString text; ///< in the filter language; empty when nothing of it could be carried over
    QList<LunaryLoss> losses;
    friend bool operator==(const TranslatedView &, const TranslatedView &) = default;
};

/// What a view says, in the filter language. Pure and total. What cannot be said is left out and told, so that the
/// filter never hides a run for a condition that was not understood: of an OR all parts go with the one that cannot.
[[nodiscard]] TranslatedView translated(const LunaryView &view, const QHash<qint64, QString> &users);

} // namespace tidemark::domain
