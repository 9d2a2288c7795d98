// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"
#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::domain;
using Kind = FilterNode::Kind;

namespace {

constexpr qint64 now = 1'795'000'000'000; // 2026-11-18T11:06:40Z
constexpr int berlin = 3600;

Result<Filter, FilterError> parsed(const QString &text)
{
    return parseFilter(text, now, berlin);
}

FilterNode condition(FilterField field, const QString &text, double number = 0, FilterOp op = FilterOp::Equal)
{
    FilterNode node;
    node.kind = Kind::Condition;
    node.field = field;
    node.text = text;
    node.number = number;
    node.op = op;
    return node;
}

FilterNode word(const QString &text)
{
    return condition(FilterField::Text, text);
}

FilterNode phrase(const QString &text)
{
    FilterNode node = word(text);
    node.phrase = true;
    return node;
}

FilterNode prefixed(FilterNode node)
{
    node.prefix = true;
    return node;
}

FilterNode node(Kind kind, const QList<FilterNode> &children)
{
    FilterNode node;
    node.kind = kind;
    node.children = children;
    return node;
}

FilterNode keyed(FilterNode node, const QString &key)
{
    node.key = key;
    return node;
}

/// Random filters in the form that the parser gives.
class RandomFilter
{
public:
    explicit RandomFilter(quint32 seed)
        : m_random(seed)
    {}

    FilterNode any(int depth, Kind outside = Kind::All)
    {
        const int choice = depth > 0 ? m_random.bounded(8) : 0;
        if (choice == 7)
            return node(Kind::Not, {any(depth - 1)});
        const Kind kind = choice == 5 ? Kind::And : choice == 6 ? Kind::Or : Kind::Condition;
        if (kind == Kind::Condition || kind == outside)
            return leaf();
        QList<FilterNode> children;
        for (int n = 2 + m_random.bounded(3); n > 0; --n)
            children.append(any(depth - 1, kind));
        return node(kind, children);
    }

private:
    FilterNode leaf()
    {
        const QList<FilterWord> &words = filterWords();
        const int at = m_random.bounded(int(words.size()) + 3);
        if (at >= words.size())
            return text();
        const FilterWord &field = words.at(at);
        if (field.kind == ValueKind::Word)
            return condition(field.field, field.values.at(m_random.bounded(field.values.size())));
        if (field.kind == ValueKind::Text) {
            const FilterNode value = condition(field.field, hostile(m_random.bounded(6) + 1));
            return field.field == FilterField::Id && m_random.bounded(2) == 0
                       ? prefixed(condition(field.field, u"71a"_s))
                       : value;
        }
        if (field.kind == ValueKind::Any)
            return keyed(field);
        const QString written = number(field.kind);
        const FilterOp op = field.kind == ValueKind::Time ? FilterOp::Equal : FilterOp(m_random.bounded(5));
        return condition(field.field, written, filterNumber(field.kind, written, now, berlin).value_or(-1), op);
    }

    FilterNode keyed(const FilterWord &field)
    {
        FilterNode node = condition(field.field, hostile(m_random.bounded(6) + 1));
        node.key = hostile(m_random.bounded(4)).remove(u'"') + u'k';
        if (m_random.bounded(2) == 0)
            return node;
        static const QStringList numbers{u"0"_s, u"-0.5"_s, u"4"_s, u"1e3"_s};
        node.op = FilterOp(m_random.bounded(5));
        node.text = numbers.at(m_random.bounded(numbers.size()));
        if (node.op != FilterOp::Equal)
            node.number = node.text.toDouble();
        return node;
    }

    FilterNode text()
    {
        if (m_random.bounded(2) == 0)
            return phrase(hostile(m_random.bounded(6)) + u'x');
        static const QStringList words{u"refund"_s, u"a.b"_s, u"*"_s, u"50%"_s, u"AND"_s, u"ORDER"_s,     u"été"_s,
                                       u"x-y"_s,    u"a,b"_s, u"_"_s, u"1:2"_s, u"\\"_s,  u"<3"_s.mid(1), u"'"_s};
        const FilterNode node = word(words.at(m_random.bounded(words.size())));
        return m_random.bounded(3) == 0 ? prefixed(node) : node;
    }

    QString number(ValueKind kind)
    {
        static const QStringList times{u"today"_s,
                                       u"yesterday"_s,
                                       u"-7d"_s,
                                       u"-90m"_s,
                                       u"2026-10-01"_s,
                                       u"2026-10-01T12:30"_s,
                                       u"2026-10-01T12:30:15.250"_s,
                                       u"2026-10-01T12:30:15Z"_s};
        static const QStringList spans{u"2s"_s, u"1.5"_s, u"250ms"_s, u"3m"_s, u"1h"_s, u"0.5d"_s};
        static const QStringList numbers{u"0"_s, u"0.01"_s, u"500"_s, u"1e3"_s};
        const QStringList &from = kind == ValueKind::Time ? times : kind == ValueKind::Duration ? spans : numbers;
        return from.at(m_random.bounded(from.size()));
    }

    QString hostile(int size)
    {
        static const QString letters = u"ab \"\\()*,:-<>=%_'\u2028é\u202e"_s;
        QString value;
        for (; size > 0; --size)
            value.append(letters.at(m_random.bounded(letters.size())));
        return value;
    }

    QRandomGenerator m_random;
};

} // namespace

class FilterParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textGivesItsTree_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FilterNode>("tree");
        using F = FilterField;
        const auto row = [](const QString &text, const FilterNode &tree) {
            QTest::newRow(qPrintable(text)) << text << tree;
        };
        const FilterNode a = word(u"a"_s);
        const FilterNode b = word(u"b"_s);
        const FilterNode c = word(u"c"_s);
        row(u""_s, FilterNode());
        row(u" \t\n"_s, FilterNode());
        row(u"thumb:down"_s, condition(F::Thumb, u"down"_s));
        row(u"THUMB:down"_s, condition(F::Thumb, u"down"_s));
        row(u"cost>0.01"_s, condition(F::Cost, u"0.01"_s, 0.01, FilterOp::Greater));
        row(u"cost:>0.01"_s, condition(F::Cost, u"0.01"_s, 0.01, FilterOp::Greater));
        row(u"tokens>=500"_s, condition(F::Tokens, u"500"_s, 500, FilterOp::GreaterEqual));
        row(u"tokens=500"_s, condition(F::Tokens, u"500"_s, 500));
        row(u"duration<2s"_s, condition(F::Duration, u"2s"_s, 2000, FilterOp::Less));
        row(u"duration<=1.5m"_s, condition(F::Duration, u"1.5m"_s, 90'000, FilterOp::LessEqual));
        row(u"after:2026-10-01"_s, condition(F::After, u"2026-10-01"_s, 1'790'809'200'000));
        row(u"before:2026-10-01T12:00:00Z"_s, condition(F::Before, u"2026-10-01T12:00:00Z"_s, 1'790'856'000'000));
        row(u"after:-7d"_s, condition(F::After, u"-7d"_s, now - 7 * 86'400'000.0));
        row(u"after:today"_s, condition(F::After, u"today"_s, 1'794'956'400'000));
        row(u"model:\"gpt 4\""_s, condition(F::Model, u"gpt 4"_s));
        row(u"id:71a*"_s, prefixed(condition(F::Id, u"71a"_s)));
        row(u"id:\"71a*\""_s, condition(F::Id, u"71a*"_s));
        row(u"\"refund window\""_s, phrase(u"refund window"_s));
        row(u"\"a \\\"b\\\" \\\\\""_s, phrase(u"a \"b\" \\"_s));
        row(u"inv*"_s, prefixed(word(u"inv"_s)));
        row(u"a b"_s, node(Kind::And, {a, b}));
        row(u"a AND b"_s, node(Kind::And, {a, b}));
        row(u"a OR b"_s, node(Kind::Or, {a, b}));
        row(u"a b OR c"_s, node(Kind::Or, {node(Kind::And, {a, b}), c}));
        row(u"a (b OR c)"_s, node(Kind::And, {a, node(Kind::Or, {b, c})}));
        row(u"((a) (b c))"_s, node(Kind::And, {a, b, c}));
        row(u"-a"_s, node(Kind::Not, {a}));
        row(u"--a"_s, node(Kind::Not, {node(Kind::Not, {a})}));
        row(u"-(a b)"_s, node(Kind::Not, {node(Kind::And, {a, b})}));
        row(u"-thumb:up,down"_s,
            node(Kind::Not, {node(Kind::Or, {condition(F::Thumb, u"up"_s), condition(F::Thumb, u"down"_s)})}));
        row(u"tag:\"a,b\",c"_s, node(Kind::Or, {condition(F::Tag, u"a,b"_s), condition(F::Tag, u"c"_s)}));
        row(u"ORDER"_s, word(u"ORDER"_s));
        row(u"or"_s, word(u"or"_s));
        row(u"-"_s + u"12"_s, node(Kind::Not, {word(u"12"_s)}));
        row(u"12:30"_s, word(u"12:30"_s));
        const FilterNode from = condition(F::Cost, u"0.1"_s, 0.1, FilterOp::GreaterEqual);
        const FilterNode to = condition(F::Cost, u"0.5"_s, 0.5, FilterOp::LessEqual);
        row(u"cost:0.1..0.5"_s, node(Kind::And, {from, to}));
        row(u"a cost:0.1..0.5"_s, node(Kind::And, {a, from, to}));
        row(u"-cost:0.1..0.5"_s, node(Kind::Not, {node(Kind::And, {from, to})}));
        row(u"cost:0.1..0.5,2"_s, node(Kind::Or, {node(Kind::And, {from, to}), condition(F::Cost, u"2"_s, 2)}));
        row(u"length>2000"_s, condition(F::Length, u"2000"_s, 2000, FilterOp::Greater));
        row(u"reason:\"wrong fact\""_s, condition(F::Reason, u"wrong fact"_s));
        row(u"meta.env:prod"_s, keyed(condition(F::Meta, u"prod"_s), u"env"_s));
        row(u"META.a.B=x"_s, keyed(condition(F::Meta, u"x"_s), u"a.B"_s));
        row(u"meta.\"two words\":\"a b\""_s, keyed(condition(F::Meta, u"a b"_s), u"two words"_s));
        row(u"fb.rating>=4"_s, keyed(condition(F::Said, u"4"_s, 4, FilterOp::GreaterEqual), u"rating"_s));
        row(u"fb.rating:2..4"_s,
            node(Kind::And, {keyed(condition(F::Said, u"2"_s, 2, FilterOp::GreaterEqual), u"rating"_s),
                             keyed(condition(F::Said, u"4"_s, 4, FilterOp::LessEqual), u"rating"_s)}));
        row(u"fb.emoji:a..b"_s, keyed(condition(F::Said, u"a..b"_s), u"emoji"_s));
        row(u"score.accuracy<-0.5"_s, keyed(condition(F::Score, u"-0.5"_s, -0.5, FilterOp::Less), u"accuracy"_s));
        row(u"meta.env"_s, word(u"meta.env"_s));
        row(u"a sort:oldest"_s, a);
        row(u"sort:oldest a OR b"_s, node(Kind::Or, {a, b}));
        row(u"a sort:-thumb b"_s, node(Kind::And, {a, b}));
        row(u"sort:dearest"_s, FilterNode());
    }

    void textGivesItsTree()
    {
        QFETCH(QString, text);
        QFETCH(FilterNode, tree);
        const auto filter = parsed(text);
        QVERIFY2(filter.ok(), filter.ok() ? "" : qPrintable(filter.error().expected));
        QVERIFY(filter->root == tree);
        QCOMPARE(filter->matchesAll(), text.trimmed().isEmpty() || text == "sort:dearest"_L1);
    }

    void theOrderStandsInTheTextToo()
    {
        for (const QString &name : sortWords()) {
            const auto filter = parsed(u"a OR b sort:"_s + name);
            QVERIFY(filter.ok() && filter->sort);
            QCOMPARE(wordOfSort(*filter->sort), name);
            QCOMPARE(formatFilter(*filter, berlin), u"(a OR b) sort:"_s + name);
            QVERIFY(*parsed(formatFilter(*filter, berlin)) == *filter);
        }
        QVERIFY(*parsed(u"sort:model"_s)->sort == (Sort{SortField::Model, false}));
        QVERIFY(*parsed(u"sort:-length"_s)->sort == (Sort{SortField::Length, true}));
        QVERIFY(!parsed(u"sort:--length"_s).ok());
        QVERIFY(!parsed(u"a"_s)->sort);
        const Filter joined = both(*parsed(u"a"_s), *parsed(u"b sort:oldest"_s));
        QCOMPARE(formatFilter(joined, berlin), u"a b sort:oldest"_s);
    }

    void aMistakeHasItsPlaceAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<QString>("word");
        const auto row = [](const QString &text, qsizetype position, qsizetype length, const QString &word) {
            QTest::newRow(qPrintable(text)) << text << position << length << word;
        };
        row(u"thumb:sideways"_s, 6, 8, u"up"_s);
        row(u"a thumb:"_s, 8, 0, u"thumb:down"_s);
        row(u"thumb: down"_s, 6, 0, u"value"_s);
        row(u"thum:down"_s, 0, 4, u"thumb"_s);
        row(u"a http://x"_s, 2, 4, u"quotation"_s);
        row(u"thumb>up"_s, 5, 1, u"colon"_s);
        row(u"after>2026-10-01"_s, 5, 1, u"colon"_s);
        row(u"cost>much"_s, 5, 4, u"number"_s);
        row(u"cost>-1"_s, 5, 2, u"number"_s);
        row(u"cost>1e999"_s, 5, 5, u"number"_s);
        row(u"cost>nan"_s, 5, 3, u"number"_s);
        row(u"duration<soon"_s, 9, 4, u"time span"_s);
        row(u"after:2026-13-01"_s, 6, 10, u"date"_s);
        row(u"after:2026"_s, 6, 4, u"date"_s);
        row(u"a (b"_s, 2, 1, u"closing bracket"_s);
        row(u"a) b"_s, 1, 1, u"closing bracket"_s);
        row(u"()"_s, 1, 1, u"condition"_s);
        row(u"a OR"_s, 4, 0, u"condition"_s);
        row(u"OR a"_s, 0, 1, u"condition"_s);
        row(u"a OR OR b"_s, 5, 1, u"condition"_s);
        row(u"a AND"_s, 5, 0, u"condition"_s);
        row(u"(a AND)"_s, 6, 1, u"condition"_s);
        row(u"a AND OR b"_s, 6, 1, u"condition"_s);
        row(u"- a"_s, 0, 1, u"minus"_s);
        row(u"a -"_s, 2, 1, u"minus"_s);
        row(u"\"abc"_s, 0, 1, u"quotation mark"_s);
        row(u"\"  \""_s, 0, 4, u"words"_s);
        row(u"model:\"abc"_s, 6, 1, u"quotation mark"_s);
        row(u"thumb:up,"_s, 9, 0, u"value"_s);
        row(u"meta:prod"_s, 0, 4, u"meta.env"_s);
        row(u"meta.:prod"_s, 4, 1, u"key"_s);
        row(u"fb.rating>many"_s, 10, 4, u"number"_s);
        row(u"fb.rating>"_s, 10, 0, u"fb.rating>=4"_s);
        row(u"cost:1..much"_s, 5, 7, u"number"_s);
        row(u"a sort:sideways"_s, 7, 8, u"oldest"_s);
        row(u"-sort:oldest"_s, 1, 11, u"outside"_s);
        row(u"(a sort:oldest)"_s, 3, 11, u"outside"_s);
        row(u"a OR sort:oldest"_s, 2, 2, u"both sides"_s);
        row(u"sort:oldest sort:newest"_s, 12, 11, u"one order"_s);
    }

    void aMistakeHasItsPlaceAndWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, position);
        QFETCH(qsizetype, length);
        QFETCH(QString, word);
        const auto filter = parsed(text);
        QVERIFY(!filter.ok());
        QCOMPARE(filter.error().position, position);
        QCOMPARE(filter.error().length, length);
        QVERIFY2(filter.error().expected.contains(word), qPrintable(filter.error().expected));
    }

    void sizeAndDepthAreLimited()
    {
        QVERIFY(parsed(QString(10'000, u'a')).ok());
        QCOMPARE(parsed(QString(10'001, u'a')).error().position, 10'000);
        QVERIFY(parsed(QString(63, u'(') + u'a' + QString(63, u')')).ok());
        for (const QChar c : u"(-"_s) {
            const auto filter = parsed(QString(9'000, c) + u'a');
            QVERIFY(!filter.ok());
            QCOMPARE(filter.error().position, 64);
        }
    }

    void everyFilterComesBackFromItsText()
    {
        RandomFilter random(20261124);
        for (int i = 0; i < 5000; ++i) {
            const Filter filter{random.any(4)};
            const QString text = formatFilter(filter, berlin);
            const auto back = parsed(text);
            QVERIFY2(back.ok(), qPrintable(text));
            QVERIFY2(*back == filter, qPrintable(text));
            QCOMPARE(formatFilter(*back, berlin), text);
        }
        QCOMPARE(formatFilter(Filter{}, berlin), QString());
    }

    void anyTextGivesAFilterOrAPlace()
    {
        static const QStringList pieces{u"thumb:down"_s, u"a"_s,   u" "_s,    u"("_s,      u")"_s,   u"-"_s,
                                        u"\""_s,         u"\\"_s,  u" OR "_s, u" AND "_s,  u":"_s,   u"cost>"_s,
                                        u"1"_s,          u","_s,   u"*"_s,    u"after:"_s, u"-7d"_s, u"id:"_s,
                                        u"<"_s,          u"=\n"_s, u"é"_s,    u"\u2028"_s, u"%"_s,   u"\ufeff"_s,
                                        u"type:llm,"_s,  u"AND"_s, u"OR"_s,   u"fb.a:"_s,  u".."_s,  u"sort:oldest"_s};
        QRandomGenerator random(3);
        int good = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int n = random.bounded(10); n > 0; --n)
                text += random.bounded(20) == 0 ? QString(QChar(random.bounded(0x10000)))
                                                : pieces.at(random.bounded(pieces.size()));
            const auto filter = parsed(text);
            if (!filter) {
                const FilterError error = filter.error();
                QVERIFY2(error.position >= 0 && error.length >= 0 && error.position + error.length <= text.size(),
                         qPrintable(text));
                QVERIFY(!error.expected.isEmpty());
                continue;
            }
            ++good;
            QVERIFY(filter->sort || filter->matchesAll() == text.trimmed().isEmpty());
            const QString again = formatFilter(*filter, berlin);
            const auto back = parsed(again);
            QVERIFY2(back.ok() && *back == *filter, qPrintable(text + u"  =>  "_s + again));
        }
        QVERIFY(good > 2000);
    }

    void timesMeanTheZoneThatIsGiven()
    {
        const auto at = [](const QString &text, int offset) { return parseFilter(text, now, offset)->root.number; };
        QCOMPARE(at(u"after:2026-10-01"_s, 0) - at(u"after:2026-10-01"_s, berlin), 3'600'000.0);
        QCOMPARE(at(u"after:2026-10-01T00:00:00Z"_s, 0), at(u"after:2026-10-01T00:00:00Z"_s, berlin));
        QCOMPARE(at(u"after:yesterday"_s, berlin), at(u"after:today"_s, berlin) - 86'400'000);
        // An hour that does not exist in this computer's zone is still an hour in the zone that was asked for.
        QCOMPARE(at(u"after:2026-03-29T02:30:00"_s, 0), 1'774'751'400'000.0);
    }

    void measuresWithoutATextAreWrittenFromTheirNumber()
    {
        const auto text = [](const FilterNode &node) { return formatFilter(Filter{node}, berlin); };
        using F = FilterField;
        QCOMPARE(text(condition(F::After, {}, 1'790'809'200'000)), u"after:2026-10-01"_s);
        QCOMPARE(text(condition(F::Before, {}, 1'790'809'201'500)), u"before:2026-10-01T00:00:01.500"_s);
        QCOMPARE(text(condition(F::Duration, {}, 1500, FilterOp::Less)), u"duration<1.5s"_s);
        QCOMPARE(text(condition(F::Tokens, {}, 500, FilterOp::GreaterEqual)), u"tokens>=500"_s);
        QCOMPARE(text(condition(F::Cost, {}, 0.01)), u"cost:0.01"_s);
    }

    void twoFiltersTogetherMatchWhatBothMatch()
    {
        const Filter a{node(Kind::And, {word(u"a"_s), word(u"b"_s)})};
        const Filter c{node(Kind::Or, {word(u"c"_s), word(u"d"_s)})};
        QVERIFY(both(a, Filter{}) == a);
        QVERIFY(both(Filter{}, a) == a);
        QCOMPARE(formatFilter(both(a, c), 0), u"a b (c OR d)"_s);
        QCOMPARE(formatFilter(both(c, c), 0), u"(c OR d) (c OR d)"_s);
    }

    void everyWordOfTheLanguageHasAnExampleThatParses()
    {
        QVERIFY(filterWords().size() >= 14);
        for (const FilterWord &known : filterWords()) {
            for (const QString &example : known.example.split(u" or "_s)) {
                const auto filter = parsed(example);
                QVERIFY2(filter.ok(), qPrintable(example));
                QCOMPARE(filter->root.field, known.field);
            }
            QCOMPARE(filterWord(known.name), &known);
            for (const QString &value : known.values)
                QVERIFY(parsed(known.name + u':' + value).ok());
        }
    }
};

QTEST_APPLESS_MAIN(FilterParserTest)
#include "tst_filterparser.moc"
