// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tidemark::sandbox {

struct Misbehaviour;

struct SandboxOptions
{
    quint16 port = 0;  ///< 0 takes a free one
    qint64 runs = 0;   ///< 0: the sample conversations once; else exactly so many runs, made from them
    int rateLimit = 0; ///< requests a minute with a private key; 0 for none
    quint32 seed = 1;
    qint64 nowMs = 0;  ///< the newest run is a few minutes older than this; 0 takes the computer's clock
    QString stateFile; ///< what callers change is kept here and found again by the next start; empty: nowhere
};

/// A Lunary-compatible server on 127.0.0.1 with sample data; see tests/sandbox/tst_contract.cpp for what holds it to
/// the real one. Lives on the thread that made it (give it a thread of its own beside a window).
class SandboxServer : public QObject
{
    Q_OBJECT
public:
    explicit SandboxServer(SandboxOptions options, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// False when the port cannot be had; see errorText().
    bool start();
    /// Closes every connection and the port, keeps the data: start() goes on with the same port.
    void stop();
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString privateKey() const;
    [[nodiscard]] QString publicKey() const; ///< also the project's id
    [[nodiscard]] QString projectId() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] qint64 requestCount() const;

    // For tests: what somebody else does to the server. Only on the server's own thread (from another one through
    // QMetaObject::invokeMethod). An id that is unknown or gone changes nothing.

    /// Runs that are there.
    [[nodiscard]] qint64 runCount() const;
    /// Their ids, oldest first. Long for a million runs.
    [[nodiscard]] QStringList runIds() const;
    /// The ids of one type only (llm, chat, thread, agent, tool …), oldest first.
    [[nodiscard]] QStringList runIds(const QString &type) const;
    /// Empty when the run has none or is not there.
    [[nodiscard]] QJsonObject feedbackOf(const QString &runId) const;
    /// Replaces the whole feedback, as somebody else's change; empty for none.
    void setFeedback(const QString &runId, const QJsonObject &feedback);
    [[nodiscard]] QStringList tagsOf(const QString &runId) const;
    void setTags(const QString &runId, const QStringList &tags);
    void removeRun(const QString &runId);
    /// A run that was removed is there again, as after a backup was put back or when it came late.
    void restoreRun(const QString &runId);
    /// These runs were created at that time.
    void setCreated(const QStringList &runIds, qint64 createdMs);
    /// List pages that hold this run answer 500 from now on, as for a thread with an old text chat; or no longer.
    void poisonRun(const QString &runId, bool poisoned = true);
    /// Chats that wait for their reply (see finishPendingReplies()), by the ids that they have until then.
    [[nodiscard]] QStringList pendingChatIds() const;
    /// The replies arrive and change the ids of their chats; happens by itself 20 s after the first start().
    void finishPendingReplies();
    /// Requests a minute with a key, counted anew; 0 for no limit.
    void setRateLimit(int perMinute);
    /// The tokens of all who signed in are over, as after 30 days.
    void expireTokens();
    /// The next requests, whatever they are, get this status instead of an answer.
    void failNext(int httpStatus, int times = 1);
    /// See misbehaviour.h; behave() ends it all.
    void misbehave(Misbehaviour misbehaviour);
    void behave();
    /// Called between the reading and the writing of a run's feedback, which no lock holds together.
    void setGap(const std::function<void(const QString &runId)> &gap);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tidemark::sandbox
