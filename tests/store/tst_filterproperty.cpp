// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"
#include "domain/message.h"
#include "storetesting.h"
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::FilterField;
using domain::FilterNode;
using domain::FilterOp;
using Kind = FilterNode::Kind;

namespace {

constexpr qint64 day1 = 1'790'000'000'000;
constexpr int runsEach = 60;
const QStringList vocabulary{u"refund"_s, u"order"_s, u"late"_s, u"window"_s, u"été"_s, u"lookup_order"_s};
const QStringList models{u"gpt-4o"_s, u"claude"_s, u"Claude-3"_s};
const QStringList tags{u"vip"_s, u"beta"_s};
const QStringList users{u"user-1"_s, u"user-2"_s};
const QStringList reasons{u"tone"_s, u"unsafe"_s};

/// One run and what was done to it, as the slow evaluator sees them.
struct Known
{
    domain::Run run;
    domain::Feedback shown;
    domain::ReviewMarks marks;
    bool pending = false;
};

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {}
    int below(int n) { return int(m_random.bounded(n)); }
    bool one(int in) { return below(in) == 0; }
    QString of(const QStringList &list) { return list.at(below(int(list.size()))); }
    QString words(int most)
    {
        QStringList some;
        for (int n = below(most) + 1; n > 0; --n)
            some.append(of(vocabulary));
        return some.join(u' ');
    }

private:
    QRandomGenerator m_random;
};

QJsonValue anything(Dice &dice)
{
    const QList<QJsonValue> values{1, 2.5, u"prod"_s, u"2.5"_s, true, false, QJsonValue::Null};
    return values.at(dice.below(int(values.size())));
}

domain::Run randomRun(Dice &dice, int number)
{
    RunBuilder run(number, day1 + number * 1000);
    run.with("type", dice.of({u"llm"_s, u"llm"_s, u"chat"_s, u"thread"_s, u"agent"_s}));
    run.with("name", dice.of(models)).with("status", dice.of({u"success"_s, u"error"_s}));
    run.with("input", dice.words(4));
    run.with("output", dice.one(6) ? QJsonValue() : QJsonValue(dice.words(3)));
    if (dice.one(2))
        run.with("tags", QJsonArray{dice.of(tags)});
    if (dice.one(2))
        run.with("user", QJsonObject{{u"externalId"_s, dice.of(users)}});
    if (dice.one(2))
        run.with("cost", dice.below(5) / 100.0).with("tokens", QJsonObject{{u"total"_s, dice.below(5) * 100}});
    if (dice.one(2))
        run.with("duration", u"00:00:0%1"_s.arg(dice.below(6)));
    if (dice.one(2))
        run.with("metadata", QJsonObject{{u"env"_s, anything(dice)}, {u"a.b"_s, anything(dice)}});
    if (dice.one(3))
        run.with("scores", QJsonArray{QJsonObject{{u"label"_s, u"acc"_s}, {u"value"_s, anything(dice)}}});
    QJsonObject said;
    if (dice.one(3))
        said.insert(u"thumb"_s, dice.of({u"up"_s, u"down"_s}));
    if (dice.one(4))
        said.insert(u"comment"_s, u"so "_s + dice.of({u"good"_s, u"bad"_s}));
    if (dice.one(4))
        said.insert(u"reasons"_s, QJsonArray{dice.of(reasons)});
    if (dice.one(4))
        said.insert(u"rating"_s, anything(dice));
    return said.isEmpty() ? run.run() : run.feedback(said).run();
}

/// Words as the text index cuts them: letters and digits, without accents and case.
QStringList tokens(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c.isLetterOrNumber() ? c.toLower() : u' ');
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

bool holds(const QStringList &text, const QStringList &phrase, bool prefix)
{
    for (qsizetype at = 0; at + phrase.size() <= text.size(); ++at) {
        bool all = true;
        for (qsizetype i = 0; i < phrase.size(); ++i) {
            const bool last = i + 1 == phrase.size();
            const QString &word = text.at(at + i);
            all = all && (last && prefix ? word.startsWith(phrase.at(i)) : word == phrase.at(i));
        }
        if (all)
            return true;
    }
    return false;
}

bool compare(double value, FilterOp op, double with)
{
    switch (op) {
    case FilterOp::Equal:
        return value == with;
    case FilterOp::Less:
        return value < with;
    case FilterOp::LessEqual:
        return value <= with;
    case FilterOp::Greater:
        return value > with;
    case FilterOp::GreaterEqual:
        break;
    }
    return value >= with;
}

bool compareJson(const QJsonValue &value, const FilterNode &node)
{
    if (value.isDouble()) {
        bool ok = false;
        const double with = node.text.toDouble(&ok);
        return ok && compare(value.toDouble(), node.op, with);
    }
    if (node.op != FilterOp::Equal)
        return false;
    if (value.isBool())
        return node.text.toLower() == (value.toBool() ? u"true"_s : u"false"_s);
    return value.isString() && value.toString().compare(node.text, Qt::CaseInsensitive) == 0;
}

/// What a filter means, said slowly and without SQL.
bool matches(const FilterNode &node, const Known &one);

bool matchesCondition(const FilterNode &node, const Known &one)
{
    using F = FilterField;
    const domain::Run &run = one.run;
    const bool answer = domain::isAnswer(run.type);
    switch (node.field) {
    case F::Text: {
        const QStringList phrase = tokens(node.text);
        // Input and output are one text in the index, the comment is another.
        for (const QString &part : {run.input.toString() + u' ' + run.output.toString(), one.shown.comment()}) {
            if (holds(tokens(part), phrase, node.prefix))
                return true;
        }
        return false;
    }
    case F::Thumb:
        return node.text == (one.shown.thumb() == domain::Thumb::Up     ? u"up"_s
                             : one.shown.thumb() == domain::Thumb::Down ? u"down"_s
                                                                        : u"none"_s);
    case F::Has:
        return node.text == "comment"_L1    ? !one.shown.comment().isEmpty()
               : node.text == "reasons"_L1  ? !one.shown.reasons().isEmpty()
               : node.text == "feedback"_L1 ? !one.shown.isEmpty()
               : node.text == "tags"_L1     ? !run.tags.isEmpty()
               : node.text == "user"_L1     ? run.user.has_value()
               : node.text == "score"_L1    ? !run.scores.isEmpty()
               : node.text == "note"_L1     ? !one.marks.note.isEmpty()
                                            : false;
    case F::Is:
        return node.text == "rated"_L1     ? one.shown.thumb() != domain::Thumb::None
               : node.text == "unrated"_L1 ? one.shown.thumb() == domain::Thumb::None
               : node.text == "inbox"_L1
                   ? answer && one.shown.thumb() == domain::Thumb::None && !one.marks.skipped && !one.marks.deferred
               : node.text == "skipped"_L1  ? one.marks.skipped
               : node.text == "flagged"_L1  ? one.marks.flagged
               : node.text == "deferred"_L1 ? one.marks.deferred
               : node.text == "pending"_L1  ? one.pending
                                            : false;
    case F::Type:
        return run.type == domain::runTypeFromText(node.text);
    case F::Model:
        return run.name == node.text;
    case F::Tag:
        return run.tags.contains(node.text);
    case F::User:
        return run.user && run.user->externalId == node.text;
    case F::Status:
        return node.text == (run.status == domain::RunStatus::None ? u"none"_s : domain::toText(run.status));
    case F::Id:
        return node.prefix ? run.id.startsWith(node.text) : run.id == node.text;
    case F::After:
        return run.createdMs >= qint64(node.number);
    case F::Before:
        return run.createdMs < qint64(node.number);
    case F::Cost:
        return run.cost && compare(*run.cost, node.op, node.number);
    case F::Tokens:
        return run.tokens.total && compare(double(*run.tokens.total), node.op, node.number);
    case F::Duration:
        return run.durationMs && compare(double(*run.durationMs), node.op, node.number);
    case F::Length:
        return answer && !run.output.isNull() &&
               compare(double(domain::answerOf(run.output).size()), node.op, node.number);
    case F::Reason:
        return one.shown.reasons().contains(node.text, Qt::CaseInsensitive);
    case F::Meta:
        return compareJson(run.metadata.value(node.key), node);
    case F::Said:
        return compareJson(one.shown.value(node.key), node);
    case F::Same: // has its own test
        return false;
    case F::Score:
        return std::any_of(run.scores.cbegin(), run.scores.cend(), [&](const domain::Score &score) {
            return score.label.compare(node.key, Qt::CaseInsensitive) == 0 && compareJson(score.value, node);
        });
    }
    return false;
}

bool matches(const FilterNode &node, const Known &one)
{
    const auto fits = [&one](const FilterNode &child) { return matches(child, one); };
    switch (node.kind) {
    case Kind::All:
        return true;
    case Kind::Condition:
        return matchesCondition(node, one);
    case Kind::Not:
        return !fits(node.children.first());
    case Kind::And:
        return std::all_of(node.children.cbegin(), node.children.cend(), fits);
    case Kind::Or:
        break;
    }
    return std::any_of(node.children.cbegin(), node.children.cend(), fits);
}

QString randomValue(Dice &dice, const domain::FilterWord &word)
{
    using F = FilterField;
    switch (word.field) {
    case F::Model:
        return dice.of(models + QStringList{u"none-such"_s});
    case F::Tag:
        return dice.of(tags);
    case F::User:
        return dice.of(users);
    case F::Reason:
        return dice.of(reasons);
    case F::Id:
        return idOf(dice.below(runsEach)).left(8) + u'*';
    case F::Has:
        return dice.of({u"comment"_s, u"reasons"_s, u"feedback"_s, u"tags"_s, u"user"_s, u"score"_s, u"note"_s});
    case F::Is:
        return dice.of({u"rated"_s, u"unrated"_s, u"inbox"_s, u"skipped"_s, u"flagged"_s, u"deferred"_s, u"pending"_s});
    case F::After:
    case F::Before:
        return QDateTime::fromMSecsSinceEpoch(day1 + dice.below(runsEach) * 1000, Qt::UTC).toString(Qt::ISODateWithMs);
    case F::Cost:
        return QString::number(dice.below(5) / 100.0);
    case F::Tokens:
        return QString::number(dice.below(5) * 100);
    case F::Duration:
        return u"%1s"_s.arg(dice.below(6));
    case F::Length:
        return QString::number(dice.below(30));
    case F::Meta:
    case F::Said:
    case F::Score:
        return dice.of({u"1"_s, u"2.5"_s, u"prod"_s, u"PROD"_s, u"true"_s, u"false"_s, u"good"_s});
    default:
        return dice.of(word.values);
    }
}

QString randomCondition(Dice &dice)
{
    if (dice.one(3)) {
        const QString word = dice.of(vocabulary + QStringList{u"good"_s, u"nowhere"_s});
        return dice.one(4) ? u'"' + word + u' ' + dice.of(vocabulary) + u'"' : dice.one(3) ? word.left(3) + u'*' : word;
    }
    const QList<domain::FilterWord> &words = domain::filterWords();
    const domain::FilterWord &word = words.at(dice.below(int(words.size()) - 1)); // without the last, "same"
    const QString value = randomValue(dice, word);
    const bool number = value.front().isDigit() && word.kind != domain::ValueKind::Text &&
                        word.kind != domain::ValueKind::Word && word.kind != domain::ValueKind::Time;
    const QString op = number ? dice.of({u":"_s, u"<"_s, u"<="_s, u">"_s, u">="_s}) : u":"_s;
    const QString key = word.field == FilterField::Meta    ? dice.of({u".env"_s, u".a.b"_s, u".none"_s})
                        : word.field == FilterField::Said  ? dice.of({u".rating"_s, u".thumb"_s, u".comment"_s})
                        : word.field == FilterField::Score ? dice.of({u".acc"_s, u".ACC"_s, u".none"_s})
                                                           : QString();
    return word.name + key + op + value;
}

QString randomFilter(Dice &dice, int depth)
{
    if (depth == 0 || dice.one(3))
        return (dice.one(5) ? u"-"_s : QString()) + randomCondition(dice);
    QStringList parts;
    for (int n = 2 + dice.below(2); n > 0; --n)
        parts.append(randomFilter(dice, depth - 1));
    const QString inside = parts.join(dice.one(2) ? u" OR "_s : u" "_s);
    return (dice.one(6) ? u"-("_s : u"("_s) + inside + u')';
}

/// How many runs that match have which value of a field, read without SQL.
QHash<QString, qint64> facetOf(const QList<Known> &all, const FilterNode &filter, FilterField field)
{
    QHash<QString, qint64> counts;
    for (const Known &one : all) {
        if (!matches(filter, one))
            continue;
        QStringList values;
        if (field == FilterField::Type)
            values = {domain::toText(one.run.type)};
        else if (field == FilterField::Model)
            values = {one.run.name};
        else if (field == FilterField::Tag)
            values = one.run.tags;
        else if (field == FilterField::User && one.run.user)
            values = {one.run.user->externalId};
        else if (field == FilterField::Status)
            values = {domain::toText(one.run.status)};
        else if (field == FilterField::Reason)
            values = one.shown.reasons();
        else if (field == FilterField::Thumb)
            values = {one.shown.thumb() == domain::Thumb::Up     ? u"up"_s
                      : one.shown.thumb() == domain::Thumb::Down ? u"down"_s
                                                                 : u"none"_s};
        for (const QString &value : std::as_const(values))
            ++counts[value];
    }
    return counts;
}

/// A store of random runs, some of them judged and marked here.
QList<Known> fill(TestStore &store, Dice &dice)
{
    QList<Known> all;
    QList<domain::Run> runs;
    for (int i = 0; i < runsEach; ++i)
        runs.append(randomRun(dice, i));
    if (!store.add(runs))
        return {};
    for (int i = 0; i < runsEach; ++i) {
        Known known{runs.at(i), runs.at(i).feedback, {}, false};
        if (dice.one(5)) {
            const auto verdict = change({{u"thumb"_s, dice.of({u"up"_s, u"down"_s})}, {u"rating"_s, dice.below(6)}});
            known.pending = store.rate(i, verdict) && !(known.shown.with(verdict) == known.shown);
            known.shown = store.detail(i).shown;
        }
        if (dice.one(8))
            known.marks.skipped = valueOf(store->setMark({idOf(i)}, store::Mark::Skipped, true)) == 1;
        if (dice.one(8))
            known.marks.deferred = valueOf(store->setMark({idOf(i)}, store::Mark::Deferred, true)) == 1;
        if (dice.one(8))
            known.marks.flagged = valueOf(store->setMark({idOf(i)}, store::Mark::Flagged, true)) == 1;
        if (dice.one(8) && succeeds(store->saveNote(idOf(i), u"mine"_s)))
            known.marks.note = u"mine"_s;
        all.append(known);
    }
    store.settleDown();
    return all;
}

/// What an order goes by: words and numbers beside each other, nothing where the run has none.
using Key = std::optional<std::tuple<double, QString, QString>>;

Key word(const QString &text)
{
    return text.isEmpty() ? Key() : Key({0, text.toCaseFolded(), text});
}

Key beginning(const QString &text)
{
    return text.isEmpty() ? Key() : Key({0, text.left(64).toCaseFolded(), {}});
}

template <class Number>
Key number(const std::optional<Number> &value)
{
    return value ? Key({double(*value), {}, {}}) : Key();
}

Key yesOrNo(bool value)
{
    return number(std::optional(value ? 1 : 0));
}

/// The key of a run in an order, said slowly and without SQL.
Key keyOf(domain::SortField field, const Known &one, const domain::RunSummary &row)
{
    using F = domain::SortField;
    const domain::Run &run = one.run;
    const int marks = (one.marks.flagged ? 4 : 0) + (one.marks.deferred ? 2 : 0) + (one.marks.note.isEmpty() ? 0 : 1);
    const QString answer = domain::answerOf(run.output);
    switch (field) {
    case F::Created:
        return number(std::optional(run.createdMs));
    case F::Duration:
        return number(run.durationMs);
    case F::Cost:
        return number(run.cost);
    case F::Tokens:
        return number(run.tokens.total);
    case F::Type:
        return word(run.typeText);
    case F::Model:
        return word(run.name);
    case F::User:
        return word(run.user ? run.user->externalId : QString());
    case F::Status:
        return word(domain::toText(run.status));
    case F::Tags:
        return word(run.tags.value(0));
    case F::Input:
        return beginning(row.inputPreview);
    case F::Output:
        return beginning(row.outputPreview);
    case F::Length:
        return domain::isAnswer(run.type) && !run.output.isNull() ? number(std::optional(answer.size())) : Key();
    case F::Thumb:
        return one.shown.thumb() == domain::Thumb::None
                   ? Key()
                   : number(std::optional(one.shown.thumb() == domain::Thumb::Up ? 1 : 2));
    case F::Comment:
        return yesOrNo(!one.shown.comment().isEmpty());
    case F::Reasons:
        return yesOrNo(!one.shown.reasons().isEmpty());
    case F::Correction:
        return yesOrNo(one.shown.json().contains(u"correction"_s));
    case F::Marks:
        return number(std::optional(marks));
    case F::State:
        return one.pending ? number(std::optional(1)) : Key();
    case F::Conversation: // these two have tests of their own
    case F::Relevance:
        break;
    }
    return {};
}

} // namespace

/// Random filters over random runs: what the store finds is what a slow reading of the filter says.
class tst_FilterProperty : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStoreFindsWhatTheFilterSays_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void theStoreFindsWhatTheFilterSays()
    {
        QFETCH(int, seed);
        Dice dice(static_cast<quint32>(seed));
        TestStore store;
        const QList<Known> all = fill(store, dice);
        QCOMPARE(all.size(), runsEach);
        int found = 0;
        for (int i = 0; i < 300; ++i) {
            const QString text = randomFilter(dice, 3);
            const auto filter = domain::parseFilter(text, 0, 0);
            QVERIFY2(filter.ok(), qPrintable(text));
            QList<qint64> expected;
            for (int number = runsEach - 1; number >= 0; --number) {
                if (matches(filter->root, all.at(number)))
                    expected.append(store.rid(number));
            }
            const QList<qint64> got = valueOf(store->findIds(*filter, {}));
            QVERIFY2(got == expected, qPrintable(text + u": %1 instead of %2"_s.arg(got.size()).arg(expected.size())));
            found += int(got.size());
        }
        QVERIFY(found > 1000);
    }

    void theNumbersOfAMenuAreThoseOfTheFilter_data() { theStoreFindsWhatTheFilterSays_data(); }
    void theNumbersOfAMenuAreThoseOfTheFilter()
    {
        using F = FilterField;
        QFETCH(int, seed);
        Dice dice(static_cast<quint32>(seed));
        TestStore store;
        const QList<Known> all = fill(store, dice);
        int found = 0;
        for (int i = 0; i < 40; ++i) {
            const QString text = randomFilter(dice, 2);
            const auto filter = domain::parseFilter(text, 0, 0);
            QVERIFY2(filter.ok(), qPrintable(text));
            for (const F field : {F::Thumb, F::Type, F::Model, F::Tag, F::User, F::Status, F::Reason}) {
                QHash<QString, qint64> expected = facetOf(all, filter->root, field);
                const auto facet = valueOf(store->facets().within(*filter, field, 200));
                QVERIFY(facet.complete);
                for (const store::FacetValue &value : facet.values) {
                    QVERIFY2(expected.take(value.value) == value.count,
                             qPrintable(text + u": %1 has %2"_s.arg(value.value).arg(value.count)));
                    found += value.count > 0 ? 1 : 0;
                }
                QVERIFY2(expected.isEmpty(), qPrintable(text + u": no "_s + expected.keys().join(u", "_s)));
            }
        }
        QVERIFY(found > 100);
    }

    void theStoreSortsAsTheOrderSays_data() { theStoreFindsWhatTheFilterSays_data(); }
    void theStoreSortsAsTheOrderSays()
    {
        QFETCH(int, seed);
        Dice dice(static_cast<quint32>(seed));
        TestStore store;
        const QList<Known> all = fill(store, dice);
        QCOMPARE(all.size(), runsEach);
        for (const QString &name : domain::sortWords()) {
            const domain::Sort sort = *domain::sortOfWord(name);
            if (sort.field == domain::SortField::Conversation || sort.field == domain::SortField::Relevance)
                continue;
            // Of all, of what a text index leads to, of what a tag leads to.
            const QString text = dice.of({QString(), u"refund"_s, u"tag:vip"_s, u"-thumb:up"_s});
            const domain::Filter filter = domain::parseFilter(text, 0, 0).value();
            std::vector<std::pair<Key, qint64>> expected;
            for (int i = runsEach - 1; i >= 0; --i) {
                const auto row = valueOf(store->rows({store.rid(i)})).value(0);
                if (matches(filter.root, all.at(i)))
                    expected.emplace_back(keyOf(sort.field, all.at(i), row), store.rid(i));
            }
            std::stable_sort(expected.begin(), expected.end(), [&sort](const auto &a, const auto &b) {
                if (!a.first || !b.first)
                    return a.first.has_value() && !b.first;
                return sort.descending ? *a.first > *b.first : *a.first < *b.first;
            });
            QList<qint64> ids;
            for (const auto &[key, rid] : expected)
                ids.append(rid);
            const QString where = text + u" sort:"_s + name;
            QVERIFY2(valueOf(store->findIds(filter, sort)) == ids, qPrintable(where));
            QVERIFY2(valueOf(store->findIds(filter, sort, 7)) == ids.first(qMin<qsizetype>(7, ids.size())),
                     qPrintable(where));
        }
    }
};

QTEST_GUILESS_MAIN(tst_FilterProperty)
#include "tst_filterproperty.moc"
