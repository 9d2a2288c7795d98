// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// The answer to one call, asked again as often as the server says 429; Cancelled when stopped.
template <class T>
QCoro::Task<domain::Result<T>> ask(SessionPtr session, Session::Part part, Session::Manners manners,
                                   std::function<QCoro::Task<domain::Result<T>>()> call)
{
    const domain::Error stopped{domain::ErrorKind::Cancelled, QStringLiteral("sync was stopped")};
    for (;;) {
        if (!co_await session->mayAsk(part, manners))
            co_return stopped;
        auto pending = call();
        session->asked(manners);
        domain::Result<T> answer = co_await pending;
        if (session->isStopped())
            co_return stopped;
        session->answered(answer ? std::nullopt : std::optional(answer.error()));
        if (answer.ok() || answer.error().kind != domain::ErrorKind::RateLimited)
            co_return answer;
    }
}

} // namespace tidemark::sync
