// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <tuple>

namespace tidemark::test {

/// What a signal brought, kept on the thread of the test whichever thread sends it. QSignalSpy writes its list on the
/// sender's thread, which ThreadSanitizer rightly calls a race with the test that reads it.
template <class... Args>
class SignalLog : public QObject
{
public:
    template <class Sender>
    SignalLog(Sender *sender, void (Sender::*signal)(Args...))
    {
        connect(sender, signal, this, [this](const std::decay_t<Args> &...args) {
            m_all.append(std::tuple<std::decay_t<Args>...>(args...));
        });
    }

    [[nodiscard]] qsizetype size() const { return m_all.size(); }
    /// The first argument of the first time.
    [[nodiscard]] const auto &first() const { return std::get<0>(m_all.first()); }

private:
    QList<std::tuple<std::decay_t<Args>...>> m_all;
};

} // namespace tidemark::test
