// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections.h"
#include "app/secrets.h"
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using app::ConnectionInfo;

class TestConnections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAddressesAsPeopleTypeThem_data();
    void readsAddressesAsPeopleTypeThem();
    void warnsOfPlainHttpToAnotherMachineOnly();
    void keepsAConnectionAndFindsItAgain();
    void holdsNoSecretInAnyFile();
    void asksWhichProjectWhenSeveralFit();
    void saysHowToBeginWhenNothingIsKept();
    void tellsATokenFromAKey();
    void remembersASecretInTheSessionOnly();
};

void TestConnections::readsAddressesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("bare host") << u"api.lunary.ai"_s << u"https://api.lunary.ai"_s;
    QTest::newRow("port") << u"http://localhost:3333/"_s << u"http://localhost:3333"_s;
    QTest::newRow("prefix") << u" https://Example.com/lunary/api// "_s << u"https://example.com/lunary/api"_s;
    QTest::newRow("query and fragment go") << u"https://example.com/?a=b#c"_s << u"https://example.com"_s;
    QTest::newRow("another scheme") << u"ftp://example.com"_s << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("a password in it") << u"https://me:secret@example.com"_s << QString();
    QTest::newRow("spaces") << u"not an address"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestConnections::readsAddressesAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QCOMPARE(app::serverUrl(typed).toString(), meant);
}

void TestConnections::warnsOfPlainHttpToAnotherMachineOnly()
{
    QVERIFY(app::isPlainRemote(QUrl(u"http://lunary.example.com"_s)));
    QVERIFY(!app::isPlainRemote(QUrl(u"https://lunary.example.com"_s)));
    QVERIFY(!app::isPlainRemote(QUrl(u"http://127.0.0.1:3333"_s)));
    QVERIFY(!app::isPlainRemote(QUrl(u"http://localhost:3333"_s)));
    QVERIFY(!app::isPlainRemote(QUrl(u"http://[::1]:3333"_s)));
}

void TestConnections::keepsAConnectionAndFindsItAgain()
{
    QTemporaryDir dir;
    app::Connections connections(dir.path());
    ConnectionInfo info;
    info.server = app::serverUrl(u"https://lunary.example.com"_s);
    info.project = u"p1"_s;
    info.projectName = u"Support bot"_s;
    info.method = ConnectionInfo::Method::Password;
    info.email = u"me@example.com"_s;
    const auto saved = connections.save(info);
    QVERIFY(saved.ok());
    const auto found = app::Connections(dir.path()).find({}, {});
    QVERIFY(found.ok());
    QCOMPARE(found.value(), saved.value());
    QVERIFY(QFileInfo(connections.path(saved.value())).isDir());
    QVERIFY(!(QFileInfo(connections.path(saved.value())).permissions() & (QFile::ReadOther | QFile::ReadGroup)));
}

void TestConnections::holdsNoSecretInAnyFile()
{
    QTemporaryDir dir;
    app::Connections connections(dir.path());
    ConnectionInfo info;
    info.server = app::serverUrl(u"https://lunary.example.com"_s);
    info.project = u"p1"_s;
    QVERIFY(connections.save(info).ok());
    const api::Credentials credentials = app::credentialsFrom(u"3f1c0d4e-canary-secret"_s, info.project);
    QCOMPARE(credentials.secret, u"3f1c0d4e-canary-secret"_s);
    QDirIterator files(dir.path(), QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
        ++seen;
    }
    QCOMPARE(seen, 1);
}

void TestConnections::asksWhichProjectWhenSeveralFit()
{
    QTemporaryDir dir;
    app::Connections connections(dir.path());
    ConnectionInfo info;
    info.server = app::serverUrl(u"https://lunary.example.com"_s);
    for (const QString &project : {u"p1"_s, u"p2"_s}) {
        info.project = project;
        info.folder.clear();
        QVERIFY(connections.save(info).ok());
    }
    const auto unclear = connections.find(info.server, {});
    QVERIFY(!unclear.ok());
    QCOMPARE(unclear.error().kind, domain::ErrorKind::Usage);
    QVERIFY(unclear.error().detail.contains(u"p1"_s) && unclear.error().detail.contains(u"p2"_s));
    QCOMPARE(connections.find(info.server, u"p2"_s)->project, u"p2"_s);
}

void TestConnections::saysHowToBeginWhenNothingIsKept()
{
    QTemporaryDir dir;
    const auto none = app::Connections(dir.path()).find({}, {});
    QVERIFY(!none.ok());
    QVERIFY(none.error().detail.contains(u"tidemark sync --server"_s));
}

void TestConnections::tellsATokenFromAKey()
{
    const auto token = app::credentialsFrom(u"eyJhbGciOi.eyJ1c2VySWQ.c2ln"_s, u"p1"_s);
    QCOMPARE(token.kind, api::Credentials::Kind::Token);
    QCOMPARE(token.projectId, u"p1"_s);
    const auto key = app::credentialsFrom(u"710fe4e9-aef1-4585-a6b2-eb0c43d61309"_s, u"p1"_s);
    QCOMPARE(key.kind, api::Credentials::Kind::PrivateKey);
    QVERIFY(key.projectId.isEmpty());
}

void TestConnections::remembersASecretInTheSessionOnly()
{
    app::SessionSecrets secrets;
    QCOMPARE(secrets.read(u"a"_s).result().error().kind, domain::ErrorKind::Gone);
    QVERIFY(secrets.write(u"a"_s, u"s"_s).result().ok());
    QCOMPARE(secrets.read(u"a"_s).result().value(), u"s"_s);
    QVERIFY(secrets.remove(u"a"_s).result().ok());
    QVERIFY(!secrets.read(u"a"_s).result().ok());
}

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
