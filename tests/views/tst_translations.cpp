// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every text for people has its translation, and the translations keep what the texts hold.
//
// One word for one thing, everywhere:
//   run: Lauf, 実行 · conversation: Gespräch, 会話 · exchange: Wortwechsel, やり取り · message: Nachricht, メッセージ
//   verdict: Urteil, 判定 · judge: beurteilen, 判定する · rate: bewerten, 評価する · thumb: Daumen, 親指
//   up, down: hoch, runter, 高評価, 低評価 · comment: Kommentar, コメント · reason: Grund, 理由
//   correction: Korrektur, 訂正 · queue: Stapel, キュー · inbox: Eingang, 受信箱 · filter: Filter, フィルター
//   skip: überspringen, スキップ · flag: markieren, フラグ · defer: zurückstellen, 後回し · note: Notiz, メモ
//   history: Verlauf, 履歴 · conflict: Konflikt, 競合 · refused: abgelehnt, 拒否 · sync: Abgleich, 同期
//   scope: Umfang, 範囲 · key of the server: Schlüssel, キー · key of the keyboard: Taste, キー
//   tool: Werkzeug, ツール · trace: Ablauf, トレース · step: Schritt, ステップ · user: Nutzer, ユーザー
#include "views/actiontable.h"
#include "views/language.h"
#include "views/windowactions.h"
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::ActionTable;
using views::WindowActions;

namespace {

const QString top = QStringLiteral(TIDEMARK_TEST_DATA "/../..");

struct Entry
{
    QString source;
    QString meaning; ///< tells apart what is the same in English
    QString translation;
    bool finished = true;
};

QList<Entry> catalogue(const QString &code)
{
    QFile file(top + u"/resources/translations/%1.ts"_s.arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "message"_L1)
            entries.append(Entry());
        else if (xml.name() == "source"_L1)
            entries.last().source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            entries.last().meaning = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            entries.last().finished = !xml.attributes().hasAttribute("type"_L1);
            entries.last().translation = xml.readElementText();
        }
    }
    return entries;
}

/// The text of C++ string literals that stand side by side.
QString literal(const QString &code)
{
    static const QRegularExpression part(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QString text;
    for (auto found = part.globalMatch(code); found.hasNext();)
        text += found.next().captured(1);
    return text.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

/// Every text in the program's sources that is marked for translation.
QSet<QString> marked()
{
    const QString literals = u"((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s;
    const QRegularExpression call(
        u"\\b(?:(?:tr|QT_TR_NOOP)\\(|(?:translate|QT_TRANSLATE_NOOP)\\(\\s*\"[^\"]*\"\\s*,)\\s*"_s + literals);
    QSet<QString> texts;
    for (const QString &room : {u"app"_s, u"views"_s, u"models"_s}) {
        QDirIterator files(top + u'/' + room, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString code = QString::fromUtf8(file.readAll());
            for (auto found = call.globalMatch(code); found.hasNext();)
                texts.insert(literal(found.next().captured(1)));
        }
    }
    return texts;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[1-9n])"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

/// Letters that Alt reaches: one "&" before each; "&&" is a sign.
int letters(QString text)
{
    return int(text.remove(u"&&"_s).count(u'&'));
}

QChar letterOf(const QString &text)
{
    const qsizetype mark = text.indexOf(u'&');
    return mark < 0 ? QChar() : text.at(mark + 1).toLower();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { views::language::install(u"en"_s); }

    void everyTextHasAFinishedTranslation_data() { languages(); }
    void everyTextHasAFinishedTranslation()
    {
        QFETCH(QString, code);
        QSet<QString> translated;
        for (const Entry &entry : catalogue(code)) {
            if (entry.finished && !entry.translation.isEmpty())
                translated.insert(entry.source);
        }
        const QSet<QString> texts = marked();
        QVERIFY(texts.size() > 600);
        const QStringList missing = (texts - translated).values();
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"packaging/dev.sh translations, then translate:\n"_s + missing.join(u'\n')));
    }

    void placeholdersLettersAndEndsAreKept_data() { languages(); }
    void placeholdersLettersAndEndsAreKept()
    {
        QFETCH(QString, code);
        for (const Entry &entry : catalogue(code)) {
            const QByteArray about = (entry.source + u" → "_s + entry.translation).toUtf8();
            QVERIFY2(placeholders(entry.source) == placeholders(entry.translation), about.constData());
            QVERIFY2(letters(entry.source) == letters(entry.translation), about.constData());
            QVERIFY2(entry.source.contains(u'…') == entry.translation.contains(u'…'), about.constData());
            QVERIFY2(entry.source.endsWith(u' ') == entry.translation.endsWith(u' '), about.constData());
            QVERIFY2(entry.source.count(u'\n') == entry.translation.count(u'\n'), about.constData());
        }
    }

    void theSameTextIsTranslatedInOneWay_data() { languages(); }
    void theSameTextIsTranslatedInOneWay()
    {
        QFETCH(QString, code);
        QHash<QString, QString> seen;
        for (const Entry &entry : catalogue(code)) {
            const QString key = entry.source + u'|' + entry.meaning;
            QVERIFY2(seen.value(key, entry.translation) == entry.translation, qPrintable(entry.source));
            seen.insert(key, entry.translation);
        }
    }

    void lettersOfAMenuDoNotClash_data() { languages(); }
    void lettersOfAMenuDoNotClash()
    {
        QFETCH(QString, code);
        views::language::install(code);
        QSet<QChar> bar;
        for (const WindowActions::Group group : WindowActions::groups()) {
            const QString title = WindowActions::titleOf(group);
            QVERIFY2(!letterOf(title).isNull() && !bar.contains(letterOf(title)), qPrintable(title));
            bar.insert(letterOf(title));
            QSet<QChar> menu;
            for (const views::Action action : WindowActions::actionsOf(group)) {
                const views::ActionRow &row = ActionTable::rowOf(action);
                if ((row.traits & views::ActionRow::Language) != 0)
                    continue; // in a menu of their own
                const QString text = ActionTable::menuText(action);
                QVERIFY2(!letterOf(text).isNull() && !menu.contains(letterOf(text)), qPrintable(text));
                menu.insert(letterOf(text));
            }
        }
    }

    void theChosenLanguageIsSpoken()
    {
        views::language::install(u"de"_s);
        QCOMPARE(ActionTable::text(views::Action::Next), u"Nächster Lauf"_s);
        QCOMPARE(QLocale().toString(1234567), u"1.234.567"_s);
        views::language::install(u"ja"_s);
        QCOMPARE(ActionTable::text(views::Action::Next), u"次の実行"_s);
        views::language::install(u"en"_s);
        QCOMPARE(ActionTable::text(views::Action::Next), u"Next run"_s);
        views::language::install(u"xx"_s); // the system of the tests speaks none that is known
        QCOMPARE(ActionTable::text(views::Action::Next), u"Next run"_s);
    }

    void theSystemsLanguageIsTakenWhereItIsKnown()
    {
        QCOMPARE(views::language::ofSystem(QLocale(u"de_AT"_s)), u"de"_s);
        QCOMPARE(views::language::ofSystem(QLocale(u"ja_JP"_s)), u"ja"_s);
        QCOMPARE(views::language::ofSystem(QLocale(u"fr_FR"_s)), u"en"_s);
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("code");
        for (const views::language::Known &language : views::language::known()) {
            if (language.code != u"en"_s)
                QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
