// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"
#include "sandbox/endpoints.h"
#include "sandbox/httpbridge.h"
#include "sandbox/journal.h"
#include "sandbox/rungenerator.h"
#include <QTimer>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int replyDelayMs = 20'000;

qint64 timeOf(const SandboxOptions &options, const Journal &journal)
{
    if (options.nowMs > 0)
        return options.nowMs;
    return journal.nowMs().value_or(domain::SystemClock().nowMs());
}

RunBook makeBook(const SandboxOptions &options, qint64 now)
{
    SampleLibrary library = SampleLibrary::fromFolder(u":/sandbox"_s, options.runs > 0);
    RunGenerator generator(library, options.seed, now);
    GeneratedRuns runs = options.runs > 0 ? generator.make(options.runs) : generator.samplesOnce();
    return {std::move(library), std::move(runs), options.seed};
}

} // namespace

class SandboxServer::Private
{
public:
    explicit Private(const SandboxOptions &options)
        : journal(options.stateFile, options.runs, options.seed)
        , now(timeOf(options, journal))
        , book(makeBook(options, now))
        , endpoints(book, clock, options.rateLimit)
        , bridge([this](const Request &request) { return endpoints.answer(request); })
        , port(options.port)
    {
        journal.attach(book, now);
    }

    domain::SystemClock clock;
    Journal journal;
    qint64 now;
    RunBook book;
    Endpoints endpoints;
    HttpBridge bridge;
    QTimer replies;
    quint16 port;
    bool everStarted = false;
};

SandboxServer::SandboxServer(SandboxOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options))
{
    d->replies.setSingleShot(true);
    connect(&d->replies, &QTimer::timeout, this, &SandboxServer::finishPendingReplies);
}

SandboxServer::~SandboxServer() = default;

bool SandboxServer::start()
{
    if (!d->bridge.listen(d->port))
        return false;
    d->port = d->bridge.port();
    if (!d->everStarted)
        d->replies.start(replyDelayMs);
    d->everStarted = true;
    return true;
}

void SandboxServer::stop()
{
    d->bridge.close();
}

QString SandboxServer::errorText() const
{
    return d->bridge.errorText();
}

QUrl SandboxServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(d->port));
}

QString SandboxServer::privateKey() const
{
    return QString::fromLatin1(Account::privateKey());
}

QString SandboxServer::publicKey() const
{
    return projectId();
}

QString SandboxServer::projectId() const
{
    return QString::fromLatin1(Account::projectId());
}

QString SandboxServer::email() const
{
    return Account::email();
}

QString SandboxServer::password() const
{
    return Account::password();
}

qint64 SandboxServer::requestCount() const
{
    return d->endpoints.requestCount();
}

qint64 SandboxServer::runCount() const
{
    return d->book.count();
}

QStringList SandboxServer::runIds() const
{
    return runIds(QString());
}

QStringList SandboxServer::runIds(const QString &type) const
{
    QStringList ids;
    for (const quint32 number : d->book.byTime()) {
        if (d->book.isThere(number) && (type.isEmpty() || d->book.node(number).type == type.toLatin1()))
            ids.append(QString::fromLatin1(d->book.idOf(number)));
    }
    return ids;
}

QJsonObject SandboxServer::feedbackOf(const QString &runId) const
{
    const auto number = d->book.numberOf(runId.toLatin1());
    return number ? d->book.feedbackOf(*number) : QJsonObject();
}

void SandboxServer::setFeedback(const QString &runId, const QJsonObject &feedback)
{
    if (const auto number = d->book.numberOf(runId.toLatin1()))
        d->book.setFeedback(*number, feedback);
}

QStringList SandboxServer::tagsOf(const QString &runId) const
{
    const auto number = d->book.numberOf(runId.toLatin1());
    return number ? d->book.tagsOf(*number) : QStringList();
}

void SandboxServer::setTags(const QString &runId, const QStringList &tags)
{
    if (const auto number = d->book.numberOf(runId.toLatin1()))
        d->book.setTags(*number, tags);
}

void SandboxServer::removeRun(const QString &runId)
{
    if (const auto number = d->book.numberOf(runId.toLatin1()))
        d->book.remove(*number);
}

void SandboxServer::restoreRun(const QString &runId)
{
    d->book.restore(runId.toLatin1());
}

void SandboxServer::setCreated(const QStringList &runIds, qint64 createdMs)
{
    QList<quint32> numbers;
    for (const QString &id : runIds) {
        if (const auto number = d->book.numberOf(id.toLatin1()))
            numbers.append(*number);
    }
    d->book.setCreated(numbers, createdMs * 1'000);
}

void SandboxServer::poisonRun(const QString &runId, bool poisoned)
{
    if (const auto number = d->book.numberOf(runId.toLatin1()))
        d->book.poison(*number, poisoned);
}

QStringList SandboxServer::pendingChatIds() const
{
    QStringList ids;
    for (const quint32 number : d->book.pending())
        ids.append(QString::fromLatin1(d->book.idOf(number)));
    return ids;
}

void SandboxServer::finishPendingReplies()
{
    d->book.finishPendingReplies();
}

void SandboxServer::setRateLimit(int perMinute)
{
    d->endpoints.setRateLimit(perMinute);
}

void SandboxServer::expireTokens()
{
    d->endpoints.expireTokens();
}

void SandboxServer::failNext(int httpStatus, int times)
{
    misbehave({.act = Misbehaviour::status(httpStatus), .times = times});
}

void SandboxServer::misbehave(Misbehaviour misbehaviour)
{
    d->endpoints.misbehaviours().add(std::move(misbehaviour));
}

void SandboxServer::behave()
{
    d->endpoints.misbehaviours().clear();
    d->endpoints.setGap({});
}

void SandboxServer::setGap(const std::function<void(const QString &)> &gap)
{
    d->endpoints.setGap([gap](const QByteArray &id) { gap(QString::fromLatin1(id)); });
}

} // namespace tidemark::sandbox
