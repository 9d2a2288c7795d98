// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/signin.h"
#include "support/testclock.h"
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using app::ConnectionInfo;
using app::SignIn;

namespace {

constexpr int patience = 30'000; // a busy machine

/// A keyring that counts what is asked of it and can be locked.
class Keyring final : public app::Secrets
{
public:
    QFuture<domain::Result<QString>> read(const QString &name) override
    {
        return locked ? refused<QString>() : inner.read(name);
    }
    QFuture<domain::Result<void>> write(const QString &name, const QString &secret) override
    {
        return locked ? refused<void>() : inner.write(name, secret);
    }
    QFuture<domain::Result<void>> remove(const QString &name) override
    {
        removed.append(name);
        return locked ? refused<void>() : inner.remove(name);
    }
    [[nodiscard]] QString held(const QString &name)
    {
        const auto found = inner.read(name).result();
        return found.ok() ? *found : QString();
    }

    app::SessionSecrets inner;
    QStringList removed;
    bool locked = false;

private:
    template <class T>
    static QFuture<domain::Result<T>> refused()
    {
        QPromise<domain::Result<T>> promise;
        promise.start();
        promise.addResult(domain::Result<T>(domain::Error{domain::ErrorKind::StoreFailed, u"locked"_s}));
        promise.finish();
        return promise.future();
    }
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<app::SandboxHost>(sandbox::SandboxOptions{});
        auto started = m_sandbox->start();
        started.waitForFinished();
        QVERIFY(started.result().ok());
        m_info.server = started.result()->url;
        m_info.project = started.result()->projectId;
        m_info.method = ConnectionInfo::Method::Password;
        m_sandbox->inspect([this](sandbox::SandboxServer &server) {
            m_info.email = server.email();
            m_password = server.password();
        });
    }

    void init()
    {
        qunsetenv("TIDEMARK_KEY");
        auto keyring = std::make_unique<Keyring>();
        m_keyring = keyring.get();
        m_signIn = std::make_unique<SignIn>(std::move(keyring), &m_clock);
        m_found = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::found);
        m_missing = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::missing);
    }

    void findsWhatTheKeyringHolds()
    {
        m_keyring->inner.write(m_info.secretName(), u"eyJh.eyJi.sig"_s).waitForFinished();
        m_signIn->find(m_info);
        QVERIFY(m_found->size() == 1 || m_found->wait(patience));
        QCOMPARE(m_found->first().at(1).value<api::Credentials>().kind, api::Credentials::Kind::Token);
        QCOMPARE(m_found->first().at(1).value<api::Credentials>().projectId, m_info.project);
        QVERIFY(!m_found->first().at(2).toBool());
        QVERIFY(m_missing->isEmpty());
    }

    void renewsTheSignInWithThePasswordOfThoseWhoKeepIt()
    {
        m_signIn->keep(m_info, {api::Credentials::Kind::Token, u"old-token"_s, m_info.project}, m_password);
        m_signIn->renew(m_info, checkedAt(1));
        QVERIFY(m_found->wait(patience));
        QVERIFY(m_found->first().at(2).toBool());
        const QString token = m_found->first().at(1).value<api::Credentials>().secret;
        QVERIFY(token.startsWith(u"ey"_s));
        QCOMPARE(m_keyring->held(m_info.secretName()), token);
        QVERIFY(m_missing->isEmpty());
    }

    void signsInAtTheStartWhenOnlyThePasswordIsThere()
    {
        m_keyring->inner.write(SignIn::passwordName(m_info), m_password).waitForFinished();
        m_signIn->find(m_info);
        QVERIFY(m_found->wait(patience));
        QVERIFY(m_found->first().at(2).toBool());
    }

    void asksThePersonWhereNoPasswordIsKept()
    {
        const qint64 before = requests();
        m_signIn->keep(m_info, {api::Credentials::Kind::Token, u"old-token"_s, m_info.project}, {});
        m_signIn->renew(m_info, checkedAt(1));
        QVERIFY(m_missing->size() == 1 || m_missing->wait(patience));
        QVERIFY(m_found->isEmpty());
        QCOMPARE(requests(), before);
    }

    void aKeyIsNeverRenewed()
    {
        ConnectionInfo byKey = m_info;
        byKey.method = ConnectionInfo::Method::PrivateKey;
        m_keyring->inner.write(SignIn::passwordName(m_info), m_password).waitForFinished();
        m_signIn->renew(byKey, checkedAt(1));
        QCOMPARE(m_missing->size(), 1);
    }

    void aServerThatRefusesAllIsLeftAlone()
    {
        m_keyring->inner.write(SignIn::passwordName(m_info), m_password).waitForFinished();
        m_signIn->renew(m_info, checkedAt(m_clock.nowMs() - 60'000));
        QVERIFY(m_found->wait(patience));
        const qint64 before = requests();
        for (int i = 0; i < 20; ++i) { // each refused again, none went well in between
            m_clock.advance(60'000);
            m_signIn->renew(m_info, checkedAt(m_clock.nowMs() - 3'600'000));
        }
        QCOMPARE(m_missing->size(), 20);
        QCOMPARE(requests(), before);
        m_signIn->renew(m_info, checkedAt(m_clock.nowMs()));
        QVERIFY(m_found->wait(patience));
        QCOMPARE(m_found->size(), 2);
    }

    void twoRefusalsAtOnceAreOneQuestion()
    {
        m_keyring->inner.write(SignIn::passwordName(m_info), m_password).waitForFinished();
        const qint64 before = requests();
        for (int i = 0; i < 5; ++i)
            m_signIn->renew(m_info, checkedAt(1));
        QVERIFY(m_found->wait(patience));
        QCOMPARE(requests(), before + 1);
    }

    void aPasswordThatWasChangedIsAskedForAndNotDeleted()
    {
        m_keyring->inner.write(SignIn::passwordName(m_info), u"another"_s).waitForFinished();
        m_signIn->renew(m_info, checkedAt(1));
        QVERIFY(m_missing->wait(patience));
        const auto why = m_missing->first().at(1).value<std::optional<domain::Error>>();
        QVERIFY(why.has_value());
        QCOMPARE(why->kind, domain::ErrorKind::Unauthorised);
        QVERIFY(m_keyring->removed.isEmpty());
        const qint64 before = requests();
        m_signIn->renew(m_info, checkedAt(1));
        QCOMPARE(m_missing->size(), 2);
        QCOMPARE(requests(), before);
    }

    void aServerThatCannotBeReachedIsAskedAgain()
    {
        m_keyring->inner.write(SignIn::passwordName(m_info), m_password).waitForFinished();
        m_sandbox->stop();
        m_signIn->renew(m_info, checkedAt(1));
        QVERIFY(m_missing->wait(patience));
        auto started = m_sandbox->start();
        started.waitForFinished();
        m_signIn->renew(m_info, checkedAt(1));
        QVERIFY(m_found->wait(patience));
    }

    void aLockedKeyringMeansAskingAndDeletesNothing()
    {
        m_keyring->locked = true;
        QSignalSpy known(m_signIn.get(), &SignIn::keyringKnown);
        QSignalSpy notKept(m_signIn.get(), &SignIn::notKept);
        m_signIn->probe();
        QVERIFY(known.size() == 1 || known.wait(patience));
        QVERIFY(!m_signIn->keyringAnswers());
        m_signIn->find(m_info);
        QVERIFY(m_missing->size() == 1 || m_missing->wait(patience));
        m_signIn->keep(m_info, {api::Credentials::Kind::PrivateKey, u"a-key"_s, {}}, {});
        QTRY_COMPARE_WITH_TIMEOUT(notKept.size(), 1, patience);
    }

    void whoNoLongerWantsToStaySignedInIsForgotten()
    {
        const api::Credentials token{api::Credentials::Kind::Token, u"token"_s, m_info.project};
        m_signIn->keep(m_info, token, m_password);
        QCOMPARE(m_keyring->held(SignIn::passwordName(m_info)), m_password);
        QVERIFY(SignIn::passwordName(m_info) != m_info.secretName());
        m_signIn->keep(m_info, token, {});
        QVERIFY(m_keyring->held(SignIn::passwordName(m_info)).isEmpty());
        QCOMPARE(m_keyring->held(m_info.secretName()), u"token"_s);
        m_signIn->forget(m_info);
        QVERIFY(m_keyring->held(m_info.secretName()).isEmpty());
    }

private:
    [[nodiscard]] static domain::SyncProgress checkedAt(qint64 ms)
    {
        domain::SyncProgress progress;
        progress.phase = domain::SyncPhase::SignIn;
        progress.checkedMs = ms;
        return progress;
    }

    [[nodiscard]] qint64 requests() const
    {
        qint64 count = 0;
        m_sandbox->inspect([&count](sandbox::SandboxServer &server) { count = server.requestCount(); });
        return count;
    }

    test::TestClock m_clock;
    std::unique_ptr<app::SandboxHost> m_sandbox;
    ConnectionInfo m_info;
    QString m_password;
    std::unique_ptr<SignIn> m_signIn;
    Keyring *m_keyring = nullptr;
    std::unique_ptr<QSignalSpy> m_found;
    std::unique_ptr<QSignalSpy> m_missing;
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
