// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rundetails.h"
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::views;

namespace {

domain::RunDetail fullRun()
{
    domain::RunDetail detail;
    domain::Run &run = detail.run;
    run.id = u"0192-run"_s;
    run.type = domain::RunType::Llm;
    run.typeText = u"llm"_s;
    run.name = u"gpt-secret"_s;
    run.createdMs = 1'790'000'000'000;
    run.durationMs = 1800;
    run.tokens = {300, 112, 412};
    run.cost = 0.0003;
    run.tags = {u"refund"_s, u"prod"_s};
    run.user = domain::EndUser{u"user-7"_s, {{u"plan"_s, u"pro"_s}}};
    run.params = {
        {u"temperature"_s, 0.2}, {u"model"_s, u"gpt-secret"_s}, {u"tools"_s, QJsonArray{QJsonObject{{u"a"_s, 1}}}}};
    run.metadata = {{u"release"_s, u"2026.11"_s}, {u"beta"_s, true}};
    run.scores = {{u"helpful"_s, 0.75, u"good tone"_s}};
    run.parentFeedback = domain::Feedback({{u"thumb"_s, u"down"_s}});
    run.raw = R"({"id":"0192-run","toxicity":{"input":{"isToxic":null},"output":{"isToxic":true}},"sentiment":"angry",
                  "brandNew":{"k":1},"templateSlug":null,"empty":{}})";
    run.output = QJsonObject{{u"role"_s, u"assistant"_s},
                             {u"content"_s, u"a"_s},
                             {u"enrichments"_s, QJsonArray{QJsonObject{{u"language"_s, u"de"_s}}}}};
    return detail;
}

QString valueOf(const QList<DetailSection> &sections, const QString &title, const QString &name)
{
    for (const DetailSection &section : sections) {
        for (const DetailFact &fact : section.facts) {
            if (section.title == title && fact.name == name)
                return fact.value;
        }
    }
    return u"(missing)"_s;
}

QString allText(const QList<DetailSection> &sections)
{
    QStringList texts;
    for (const DetailSection &section : sections) {
        for (const DetailFact &fact : section.facts)
            texts << section.title << fact.name << fact.value;
    }
    return texts.join(u'\n');
}

} // namespace

class TestRunDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAllThatIsKnown()
    {
        const QList<DetailSection> sections = detailsOf(fullRun(), false);
        QCOMPARE(valueOf(sections, u"Run"_s, u"Model"_s), u"gpt-secret"_s);
        QCOMPARE(valueOf(sections, u"Run"_s, u"Cost"_s), u"$0.0003"_s);
        QCOMPARE(valueOf(sections, u"Tokens"_s, u"Prompt"_s), u"300"_s);
        QCOMPARE(valueOf(sections, u"Tokens"_s, u"Answer"_s), u"112"_s);
        QCOMPARE(valueOf(sections, u"Tokens"_s, u"Together"_s), u"412"_s);
        QCOMPARE(valueOf(sections, u"Tags"_s, QString()), u"refund, prod"_s);
        QCOMPARE(valueOf(sections, u"User"_s, u"plan"_s), u"pro"_s);
        QCOMPARE(valueOf(sections, u"Parameters"_s, u"temperature"_s), u"0.2"_s);
        QCOMPARE(valueOf(sections, u"Metadata"_s, u"beta"_s), u"yes"_s);
        QCOMPARE(valueOf(sections, u"Scores"_s, u"helpful"_s), u"0.75 · good tone"_s);
        QCOMPARE(valueOf(sections, u"Ids"_s, u"Run"_s), u"0192-run"_s);
    }

    void keepsWhatMachinesSaidUnderKeysThatNobodyKnows()
    {
        const QList<DetailSection> sections = detailsOf(fullRun(), false);
        QCOMPARE(valueOf(sections, u"Also from the server"_s, u"sentiment"_s), u"angry"_s);
        QVERIFY(valueOf(sections, u"Also from the server"_s, u"brandNew"_s).contains(u"\"k\": 1"_s));
        QVERIFY(valueOf(sections, u"Also from the server"_s, u"toxicity"_s).contains(u"isToxic"_s));
        QVERIFY(valueOf(sections, u"Also from the server"_s, u"Message 1"_s).contains(u"de"_s));
        QVERIFY(!allText(sections).contains(u"templateSlug"_s));
        QVERIFY(!allText(sections).contains(u"empty"_s));
    }

    void foldsWhatIsLarge()
    {
        const QList<DetailSection> sections = detailsOf(fullRun(), false);
        for (const DetailSection &section : sections) {
            for (const DetailFact &fact : section.facts) {
                if (fact.name == "tools"_L1)
                    QCOMPARE(fact.kind, DetailFact::Kind::Code);
                if (fact.name == "temperature"_L1)
                    QCOMPARE(fact.kind, DetailFact::Kind::Text);
            }
        }
    }

    void hidesFromABlindRaterWhatAVerdictMustNotKnow()
    {
        const QString text = allText(detailsOf(fullRun(), true));
        for (const QString &secret : {u"gpt-secret"_s, u"$0.0003"_s, u"helpful"_s, u"good tone"_s, u"down"_s,
                                      u"angry"_s, u"isToxic"_s, u"brandNew"_s, u"language"_s})
            QVERIFY2(!text.contains(secret), qPrintable(secret));
        QVERIFY(text.contains(u"user-7"_s) && text.contains(u"0.2"_s));
    }

    void showsHostileTextAsText()
    {
        domain::RunDetail detail = fullRun();
        detail.run.metadata = {{u"<img src=x>\u202e"_s, u"\x1b[2J\u202egnp.exe"_s}};
        const QString text = allText(detailsOf(detail, false));
        QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0x1b)));
    }
};

QTEST_MAIN(TestRunDetails)
#include "tst_rundetails.moc"
