// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/statusmapping.h"
#include <coroutine>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace tidemark::api {

/// One reply being received: counts its bytes and its time and ends it when there is too much of either. A coroutine
/// awaits it once. It resumes from the event loop, with no frame of Qt Network below, so what it does next may destroy
/// the client; only cancel() resumes it at once.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int idleMs = 0;      ///< nothing sent and nothing received for so long
        int totalMs = 0;     ///< the whole answer
        qint64 maxBytes = 0; ///< of the body, decompressed
    };
    /// Why it ended. Qt has one code for its own abort, ours and a timeout, so we remember.
    enum class End { Finished, Cancelled, Idle, Total, TooLarge };
    Q_ENUM(End)
    struct Outcome
    {
        End end = End::Finished;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QString tlsErrors; ///< what was wrong with the certificate
        Answer answer;     ///< status 0 when none came

        /// The connection was gone before any answer: a kept-alive one that the server had closed meanwhile.
        [[nodiscard]] bool isReset() const;
    };

    /// Takes the reply over.
    Exchange(QNetworkReply *reply, Limits limits);
    ~Exchange() override;

    /// Ends it now; whoever waits goes on, with End::Cancelled, before this returns.
    void cancel();

    /// What a coroutine awaits.
    struct Waiter
    {
        Exchange *exchange;
        [[nodiscard]] bool await_ready() const noexcept { return exchange->m_done; }
        void await_suspend(std::coroutine_handle<> waiting) const noexcept { exchange->m_waiting = waiting; }
        [[nodiscard]] Outcome await_resume() const { return std::move(exchange->m_outcome); }
    };
    [[nodiscard]] Waiter ended() { return {this}; }

private:
    void watch();
    void receive();
    void checkAnnouncedSize();
    void noteTlsErrors(const QList<QSslError> &errors);
    void stop(End end);
    void collect();
    void complete();
    void resume();

    QPointer<QNetworkReply> m_reply;
    Limits m_limits;
    QTimer m_idle;
    QTimer m_total;
    Outcome m_outcome;
    std::coroutine_handle<> m_waiting;
    bool m_done = false;
};

} // namespace tidemark::api
