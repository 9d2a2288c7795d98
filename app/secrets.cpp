// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets.h"
#include <memory>
#include <QPromise>
#include <qt6keychain/keychain.h>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

using domain::Error;
using domain::ErrorKind;
template <class T>
using Answer = domain::Result<T>;

const QString &service()
{
    static const QString name = u"Tidemark"_s;
    return name;
}

template <class T>
QFuture<Answer<T>> finished(Answer<T> answer)
{
    QPromise<Answer<T>> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

Error keyringError(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return {ErrorKind::Gone, u"no such entry in the keyring"_s, 0, 0};
    return {ErrorKind::StoreFailed, u"the keyring cannot be used (%1)"_s.arg(int(job.error())), 0, 0};
}

/// Starts a keyring job and answers once, by itself or by the deadline.
template <class T, class Job, class Read>
QFuture<Answer<T>> run(Job *job, Read read)
{
    constexpr int deadlineMs = 10'000;
    const auto promise = std::make_shared<QPromise<Answer<T>>>();
    promise->start();
    const auto answer = [promise](Answer<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, read] {
        answer(job->error() == QKeychain::NoError ? read(job) : Answer<T>(keyringError(*job)));
    });
    QTimer::singleShot(deadlineMs, job, [answer] {
        answer(Error{ErrorKind::StoreFailed, u"the keyring did not answer"_s, 0, 0});
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<Answer<QString>> KeyringSecrets::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    return run<QString>(job, [](QKeychain::ReadPasswordJob *done) { return Answer<QString>(done->textData()); });
}

QFuture<Answer<void>> KeyringSecrets::write(const QString &name, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setTextData(secret);
    return run<void>(job, [](QKeychain::WritePasswordJob *) { return Answer<void>(); });
}

QFuture<Answer<void>> KeyringSecrets::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    return run<void>(job, [](QKeychain::DeletePasswordJob *) { return Answer<void>(); });
}

QFuture<Answer<QString>> SessionSecrets::read(const QString &name)
{
    const auto it = m_secrets.constFind(name);
    if (it == m_secrets.constEnd())
        return finished<QString>(Error{ErrorKind::Gone, u"no such entry"_s, 0, 0});
    return finished<QString>(it.value());
}

QFuture<Answer<void>> SessionSecrets::write(const QString &name, const QString &secret)
{
    m_secrets.insert(name, secret);
    return finished<void>({});
}

QFuture<Answer<void>> SessionSecrets::remove(const QString &name)
{
    m_secrets.remove(name);
    return finished<void>({});
}

} // namespace tidemark::app
