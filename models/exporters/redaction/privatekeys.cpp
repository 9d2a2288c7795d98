// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatefinders.h"
#include <algorithm>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Shapes after the rules of gitleaks (github.com/gitleaks/gitleaks, cmd/generate/config/rules) and the makers' own
// words: docs.github.com "About authentication to GitHub", api.slack.com/authentication/token-types, AWS IAM "Unique
// identifiers", docs.stripe.com/keys, huggingface.co/docs/hub/security-tokens; JWT: RFC 7519, Bearer: RFC 6750, private
// keys: RFC 7468. A bare hash or UUID has no shape of its own and is none of these.
namespace tidemark::exporters {

namespace {

/// Every alternative begins with fixed text, so that a text is read once and quickly.
const QRegularExpression &shapes()
{
    static const QRegularExpression shapes(
        u"(?<![A-Za-z0-9_])(?|"
        "((?:sk-(?:ant-|proj-|svcacct-|admin-|or-v1-)|xai-|gsk_|glpat-|pplx-)[A-Za-z0-9_-]{20,})" // OpenAI, Anthropic …
        "|(sk-[A-Za-z0-9]{20,})"
        "|((?:[sr]k|whsec)_(?:(?:live|test)_)?[A-Za-z0-9]{20,})" // Stripe
        "|(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,}|npm_[A-Za-z0-9]{36})"
        "|(xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[0-9]-[A-Za-z0-9-]{10,})"
        "|((?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})"
        "|(AIza[A-Za-z0-9_-]{35})"
        "|(hf_[A-Za-z0-9]{30,40})"
        "|(eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{10,}={0,2})" // JWT
        "|[Bb](?:earer|EARER)[ \\t]+([A-Za-z0-9._~+/-]{20,}=*)"
        ")(?![A-Za-z0-9_])"_s);
    return shapes;
}

/// A key is drawn by lot: it has digits or both cases, and many different characters. `sk-proj-name-of-my-project` and
/// `hf_xxxxxxxxxx` are not.
bool isRandom(QStringView key)
{
    const auto count = [key](char16_t from, char16_t to) {
        return std::count_if(key.begin(), key.end(), [=](QChar c) { return c >= from && c <= to; });
    };
    const bool mixed = count(u'0', u'9') >= 2 || (count(u'A', u'Z') >= 2 && count(u'a', u'z') >= 2);
    const QSet<QChar> different(key.begin(), key.end());
    return mixed && different.size() >= 10;
}

/// Where a private key's block that begins at `start` ends; `start` when it has no key in it.
qsizetype blockEnd(const QString &text, qsizetype start)
{
    static const QRegularExpression begin(u"-----BEGIN [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----"_s);
    // The lines between, also as quoted code with \n spelled out. A text cut short may lack the last one.
    static const QRegularExpression body(u"(?:\\s|\\\\[nr]|[A-Z][A-Za-z-]+: [^\\n\\\\]*|[A-Za-z0-9+/=]{16,})*+"
                                         "(?:(?:[A-Za-z0-9+/=]+(?:\\s|\\\\[nr])*)?"
                                         "-----END [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----)?"_s);
    constexpr auto here =
        QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption;
    const QRegularExpressionMatch first = begin.match(text, start, QRegularExpression::NormalMatch, here);
    if (!first.hasMatch())
        return start;
    const QRegularExpressionMatch rest = body.match(text, first.capturedEnd(), QRegularExpression::NormalMatch, here);
    // Less than this is a mention of the format, not a key.
    constexpr qsizetype shortest = 40;
    return rest.hasMatch() && rest.capturedLength() >= shortest ? rest.capturedEnd() : start;
}

void findBlocks(const QString &text, QList<PrivateSpan> &spans)
{
    const auto opening = "-----BEGIN "_L1;
    for (qsizetype at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
        const qsizetype end = blockEnd(text, at);
        if (end == at)
            continue;
        spans.append({PrivateData::Key, at, end - at, text.sliced(at, end - at).trimmed()});
        at = end - 1;
    }
}

} // namespace

void findKeys(const QString &text, QList<PrivateSpan> &spans)
{
    findBlocks(text, spans);
    QString rest = text;
    mask(rest, spans);
    auto found = shapes().globalMatch(rest, 0, QRegularExpression::NormalMatch,
                                      QRegularExpression::DontCheckSubjectStringMatchOption);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (isRandom(match.capturedView(1)))
            spans.append({PrivateData::Key, match.capturedStart(1), match.capturedLength(1), match.captured(1)});
    }
    sortByPlace(spans);
}

} // namespace tidemark::exporters
