// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"
#include "domain/runparser.h"
#include <array>
#include <cmath>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

constexpr int vocabulary = 50'000;

/// splitmix64 (Steele, Lea, Flood 2014).
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(mixed(seed))
    {}
    quint64 next() { return m_state = mixed(m_state); }
    int below(int end) { return int(next() % quint64(end)); }
    double share() { return double(next() >> 11) / double(1ULL << 53); }

private:
    quint64 m_state;
};

std::vector<QByteArray> makeWords()
{
    constexpr std::array parts = {"ba", "co", "di", "fu", "ge", "ha", "ko", "li", "ma", "ne", "po", "ra", "se", "ti"};
    std::vector<QByteArray> words;
    words.reserve(vocabulary);
    for (int i = 0; i < vocabulary; ++i) {
        QByteArray word;
        for (int left = i + 14; left > 0; left /= 14)
            word += parts.at(size_t(left % 14));
        words.push_back(word);
    }
    return words;
}

QByteArray idOf(quint64 high, quint64 low)
{
    const QByteArray hex =
        QByteArray::number(high, 16).rightJustified(16, '0') + QByteArray::number(low, 16).rightJustified(16, '0');
    return hex.left(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-8" + hex.mid(17, 3) + '-' + hex.mid(20, 12);
}

QByteArray feedbackOf(Dice &dice)
{
    const int chance = dice.below(1'000);
    if (chance < 5)
        return R"({"thumb":"down","comment":"names the wrong invoice"})";
    if (chance < 20)
        return R"({"thumb":"down"})";
    return chance < 80 ? R"({"thumb":"up"})" : "null";
}

QByteArray typeOf(int chance)
{
    return chance < 75 ? "llm" : chance < 90 ? "chat" : "tool";
}

/// What differs from run to run.
struct Facts
{
    bool isLong = false;
    bool failed = false;
    qint64 createdMs = 0;
    int durationMs = 0;
    int prompt = 0;
    int completion = 0;
    QByteArray id;
    QByteArray type;
    QByteArray model;
    QByteArray user;
    QByteArray tag;
    QByteArray feedback;
    QByteArray question;
    QByteArray answer;
};

QByteArray timesOf(const Facts &facts)
{
    const auto time = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    };
    return R"(,"createdAt":")" + time(facts.createdMs) + R"(","endedAt":")" + time(facts.createdMs + facts.durationMs) +
           R"(","duration":"00:00:)" + QByteArray::number(facts.durationMs / 1'000).rightJustified(2, '0') + '"';
}

/// The keys of a server's list, in its order.
QByteArray jsonOf(const Facts &facts, const QByteArray &project)
{
    const QByteArray total = QByteArray::number(facts.prompt + facts.completion);
    return R"({"id":")" + facts.id + R"(","projectId":")" + project + R"(","isPublic":false,"feedback":)" +
           facts.feedback + R"(,"parentFeedback":null,"feedbacks":null,"type":")" + facts.type + R"(","name":")" +
           facts.model + '"' + timesOf(facts) + R"(,"templateVersionId":null,"templateSlug":null,"cost":)" +
           QByteArray::number(facts.durationMs * 1e-6) + R"(,"tokens":{"prompt":)" + QByteArray::number(facts.prompt) +
           R"(,"cachedPrompt":0,"completion":)" + QByteArray::number(facts.completion) + R"(,"total":)" + total +
           R"(},"toxicity":{"input":{"isToxic":null,"labels":null},"output":{"isToxic":null,"labels":null}})" +
           R"(,"tags":["tag-)" + facts.tag + R"(","prod"],"input":[{"role":"system","content":)" +
           R"("Answer in short sentences and name your sources."},{"role":"user","content":")" + facts.question +
           R"("}],"output":[{"role":"assistant","content":")" + facts.answer + R"("}],"error":null,"status":")" +
           (facts.failed ? "error" : "success") + R"(","params":{"temperature":0.5,"maxTokens":1024})" +
           R"(,"metadata":{"session":)" + facts.user + R"(,"region":"eu-west"},"user":{"id":)" + facts.user +
           R"(,"externalId":"user-)" + facts.user + R"(","createdAt":"2026-01-01T00:00:00.000Z","lastSeen":)" +
           R"("2026-01-01T00:00:00.000Z","props":null},"scores":[]})";
}

} // namespace

RunMaker::RunMaker(QString project, qint64 firstMs, qint64 stepMs)
    : m_project(std::move(project))
    , m_firstMs(firstMs)
    , m_stepMs(stepMs)
    , m_words(makeWords())
{}

QByteArray RunMaker::text(quint64 seed, qsizetype length) const
{
    static const double span = std::log(double(vocabulary));
    Dice dice(seed);
    QByteArray text;
    text.reserve(length + 16);
    for (int words = 1; text.size() < length; ++words) {
        // A rank whose logarithm is even has a chance of 1/rank.
        const int rank = qMin(vocabulary - 1, int(std::exp(dice.share() * span)) - 1);
        text += m_words.at(size_t(rank));
        text += words % 12 == 0 ? ". " : " ";
    }
    return text;
}

MadeRun RunMaker::make(qint64 number) const
{
    Dice dice(quint64(number) + 1);
    Facts facts;
    facts.isLong = number % 997 == 0;
    facts.createdMs = createdMs(number);
    facts.question = text(dice.next(), 400);
    facts.answer = text(dice.next(), facts.isLong ? 60'000 : 450);
    facts.durationMs = dice.below(20'000);
    facts.prompt = dice.below(4'000);
    facts.completion = dice.below(1'000);
    const double place = dice.share();
    facts.user = QByteArray::number(1 + int(place * place * 5'000)); // some people write far more than others
    facts.model = facts.isLong ? "long-context" : "model-" + QByteArray::number(dice.below(24));
    facts.type = facts.isLong ? "llm" : typeOf(dice.below(100));
    const quint64 high = dice.next();
    facts.id = idOf(high, dice.next());
    facts.feedback = feedbackOf(dice);
    facts.tag = QByteArray::number(dice.below(200));
    facts.failed = dice.below(100) < 3;
    return {facts.question + facts.answer, jsonOf(facts, m_project.toLatin1())};
}

domain::Run RunMaker::run(qint64 number) const
{
    auto parsed = domain::parseRunText(make(number).json);
    return parsed ? std::move(parsed).value() : domain::Run();
}

} // namespace tidemark::bench
