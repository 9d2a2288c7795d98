// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enums.h"
#include "views/errortext.h"
#include <QDateTime>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::views;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasWordsOfItsOwn();
    void neverShowsCodesOrDetails();
    void saysUntilWhenTheServerAsksToWait();
    void saysWhyAVerdictWasRefused();
    void aProxyHasWordsOfItsOwn();
    void showsWhereARedirectLeadsAndTheFingerprintAndNothingElse();
};

void TestErrorText::everyKindHasWordsOfItsOwn()
{
    const auto kinds = QMetaEnum::fromType<domain::ErrorKind>();
    QSet<QString> titles;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const ErrorWords words = wordsFor({domain::ErrorKind(kinds.value(i)), {}, 0, 0});
        QVERIFY2(!words.title.isEmpty() && !words.title.endsWith(u'.'), kinds.key(i));
        QVERIFY2(words.text.count(u'.') >= 2 && words.text.endsWith(u'.'), kinds.key(i));
        titles.insert(words.title);
    }
    QCOMPARE(titles.size(), kinds.keyCount());
}

void TestErrorText::neverShowsCodesOrDetails()
{
    static const QRegularExpression bad(u"unexpected|HTTP|\\b[45]\\d\\d\\b|secret-detail"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    const auto kinds = QMetaEnum::fromType<domain::ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const domain::Error error{domain::ErrorKind(kinds.value(i)), u"secret-detail"_s, 503, 0};
        const ErrorWords words = wordsFor(error);
        QVERIFY2(!(words.title + words.text + refusalFor(error)).contains(bad), kinds.key(i));
    }
}

void TestErrorText::saysUntilWhenTheServerAsksToWait()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDateTime until(QDate(2026, 11, 23), QTime(14, 3));
    const ErrorWords words = wordsFor({domain::ErrorKind::RateLimited, {}, 429, until.toMSecsSinceEpoch()});
    QVERIFY2(words.text.contains(u"14:03"_s), qPrintable(words.text));
}

void TestErrorText::saysWhyAVerdictWasRefused()
{
    QCOMPARE(refusalFor({domain::ErrorKind::Forbidden, {}, 403, 0}),
             u"refused by the server: this role may not rate"_s);
    QVERIFY(refusalFor({domain::ErrorKind::Invalid, {}, 422, 0}).startsWith(u"refused by the server: "_s));
}

void TestErrorText::aProxyHasWordsOfItsOwn()
{
    const ErrorWords proxy = wordsFor({domain::ErrorKind::Offline, {}, 407, 0});
    QVERIFY(proxy.title.contains(u"proxy"_s));
    QVERIFY(proxy.text.contains(u"Your key was not given to it"_s));
    QVERIFY(proxy != wordsFor({domain::ErrorKind::Offline, {}, 0, 0}));
}

void TestErrorText::showsWhereARedirectLeadsAndTheFingerprintAndNothingElse()
{
    using domain::ErrorKind;
    QVERIFY(factFor({ErrorKind::RedirectRefused, u"the server redirects to other.example"_s, 302, 0})
                .contains(u"other.example"_s));
    QVERIFY(factFor({ErrorKind::Tls, u"self-signed (SHA-256 ab:cd)"_s, 0, 0}).contains(u"ab:cd"_s));
    QVERIFY(factFor({ErrorKind::Server, u"secret-detail"_s, 500, 0}).isEmpty());
    QVERIFY(factFor({ErrorKind::Invalid, u"secret-detail"_s, 422, 0}).isEmpty());
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
