// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/viewreader.h"
#include "sync/ask.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::LunaryView;
using domain::LunaryViews;
using domain::Result;
using Manners = Session::Manners;
using Part = Session::Part;

namespace {

bool namesUsers(const LunaryView &view)
{
    return view.data.isArray() &&
           QJsonDocument(view.data.toArray()).toJson(QJsonDocument::Compact).contains("\"users\"");
}

} // namespace

QCoro::Task<LunaryViews> readViews(SessionPtr session)
{
    LunaryViews answer;
    auto askingViews = ask<QList<LunaryView>>(session, Part::Pull, Manners::Foreground,
                                              [session] { return session->client().views(); });
    const Result<QList<LunaryView>> views = co_await askingViews;
    if (!views) {
        answer.error = views.error();
        co_return answer;
    }
    answer.views = *views;
    if (std::none_of(answer.views.cbegin(), answer.views.cend(), namesUsers))
        co_return answer;
    auto askingUsers = ask<QList<api::KnownUser>>(session, Part::Pull, Manners::Foreground,
                                                  [session] { return session->client().users(); });
    const Result<QList<api::KnownUser>> users = co_await askingUsers;
    for (const api::KnownUser &user : users ? *users : QList<api::KnownUser>())
        answer.users.insert(user.id, user.externalId);
    co_return answer;
}

} // namespace tidemark::sync
