// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/account.h"
#include "sandbox/runbook.h"
#include "sandbox/runrenderer.h"

namespace tidemark::sandbox {

/// Signing in, the person, the projects, the values to filter by, health.
class AccountEndpoints
{
public:
    /// `book` must outlive this.
    explicit AccountEndpoints(const RunBook &book);
    [[nodiscard]] Answer answer(const Request &request, Caller caller) const;
    /// Who signed in before has to sign in again.
    void expireTokens() { ++m_expiries; }
    [[nodiscard]] int expiries() const { return m_expiries; }

private:
    [[nodiscard]] Answer filterValues(const QByteArray &name) const;
    [[nodiscard]] QByteArray firstTime() const;

    const RunBook &m_book;
    RunRenderer m_renderer;
    int m_expiries = 0;
};

} // namespace tidemark::sandbox
