// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"
#include "api/replies.h"
#include "domain/feedback.h"
#include "domain/filter.h"
#include "domain/jsonslices.h"
#include "domain/message.h"
#include "domain/runline.h"
#include "domain/runparser.h"
#include "sync/merge.h"
#include "views/markdownprep.h"
#include "views/safetext.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

constexpr qint64 now = 1'795'000'000'000;

void must(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

void readRun(const QByteArray &data)
{
    const auto run = domain::parseRunText(data);
    must(run.ok() || domain::readRunLine(data).fault != domain::LineFault::None,
         "a line is a run, but its text is none");
    const QString text = QString::fromUtf8(data);
    (void)domain::intervalMs(text);
    (void)domain::timeMs(text);
    if (!run)
        return;
    must(run->raw == data, "a run is not kept as it came");
    must(!run->id.isEmpty(), "a run without an id");
    const auto again = domain::parseRunText(run->raw);
    must(again && *again == *run, "reading what was kept gives another run");
    if (data.endsWith('}')) {
        const domain::RunLine line =
            domain::readRunLine(data.chopped(1) + R"(,"label":{"feedback":{"thumb":"up"},"history":[]}})");
        must(line.fault == domain::LineFault::None && line.run.raw == data,
             "a label does not come off as it was put on");
        must(line.run.feedback.thumb() == domain::Thumb::Up, "a label's verdict does not hold");
    }
    for (const QJsonValue &side : {run->input, run->output}) {
        const QList<domain::Message> messages = domain::messagesOf(side, domain::Role::User);
        for (const domain::Message &message : messages)
            (void)message.text();
        must(domain::previewOf(messages, domain::Role::User).size() <= 160, "a preview is too long");
    }
}

/// Three lines: what was, what we want, what the server holds.
void mergeFeedback(const QByteArray &data)
{
    const QByteArrayList lines = data.split('\n');
    const auto object = [&](int at) { return QJsonDocument::fromJson(lines.value(at)).object(); };
    const domain::Feedback base(object(0));
    const auto mine = domain::VerdictChange::fromJson(object(1));
    const domain::Feedback theirs(object(2));
    (void)(int(base.thumb()) + base.comment().size() + base.reasons().size() + base.correction().size());
    (void)base.original();
    must(base.with(mine).with(base.valuesOf(mine)).sameAs(base), "a change cannot be taken back");
    const auto native = domain::nativeChange(base, mine, true);
    for (auto it = mine.values.cbegin(); it != mine.values.cend(); ++it)
        must(native.values.contains(it.key()), "a key of the rater's is left out");
    const sync::Merge merged = sync::merge(base, mine, theirs);
    for (auto it = mine.values.cbegin(); it != mine.values.cend(); ++it) {
        const QString &key = it.key();
        const int places = int(merged.toSend.values.contains(key)) + int(merged.conflicts.contains(key)) +
                           int(merged.alreadyThere.contains(key));
        const bool changes = !domain::sameValue(base.value(key), it.value());
        must(places <= 1 && (places == 1 || !changes), "a key is dropped, or has two fates");
        const bool unseen = !domain::sameValue(base.value(key), theirs.value(key));
        must(!merged.toSend.values.contains(key) || !unseen, "a value is overwritten unseen");
    }
    const QString clean = domain::cleanText(QString::fromUtf8(data));
    must(domain::cleanText(clean) == clean, "clean text is not clean");
}

void readReplies(const QByteArray &data)
{
    const api::Answer answer{200, {}, data};
    (void)api::healthOf(answer);
    (void)api::tokenOf(answer);
    (void)api::projectsOf(answer);
    const auto page = api::pageOf(answer);
    must(!page || api::isPage(answer), "a page is no page");
    if (page) {
        for (const domain::Run &run : page->runs)
            must(data.contains(run.raw), "a run is not kept as it came");
    }
    (void)api::runOf(answer);
    (void)api::relatedOf(answer);
    (void)api::feedbackOf(answer);
    (void)api::writtenOf(answer);
    (void)api::ingestResultsOf(answer);
    (void)api::namesOf(answer);
    (void)api::usersOf(answer);
    for (const int status : {204, 400, 401, 403, 404, 422, 429, 500, 503}) {
        const auto error = api::errorOfStatus({status, {{"retry-after", data}}, data}, now);
        must(error.has_value() == (status >= 300), "a bad status is no error");
    }
    for (const char *name : {"retry-after", "rate-limit-reset", "date"}) {
        const api::Headers headers{{name, data}, {"rate-limit-total", data}, {"rate-limit-remaining", data}};
        const auto retry = api::retryAtMs(headers, now);
        must(!retry || (*retry >= now + 1'000 && *retry <= now + 120'000), "a wait that no server may ask for");
        (void)api::budgetOf(headers, now);
    }
}

void readFilter(const QByteArray &data)
{
    const QString text = QString::fromUtf8(data);
    const auto filter = domain::parseFilter(text, now, 3'600);
    if (!filter) {
        const auto &error = filter.error();
        must(error.position >= 0 && error.length >= 0 && error.position + error.length <= text.size(),
             "a mistake outside the text");
        return;
    }
    const QString written = domain::formatFilter(*filter, 3'600);
    const auto again = domain::parseFilter(written, now, 3'600);
    // What is written out may outgrow the limit on a text.
    must(written.size() > 10'000 || (again && *again == *filter), "a filter that was written out is another one");
}

void cutSlices(const QByteArray &data)
{
    const auto slices = domain::arraySlices(data, {});
    (void)domain::arraySlices(data, "data");
    const QJsonDocument document = QJsonDocument::fromJson(data);
    if (!document.isArray())
        return;
    must(slices && slices->size() == document.array().size(), "an array is cut into another number of pieces");
    for (qsizetype i = 0; i < slices->size(); ++i) {
        const QJsonArray alone = QJsonDocument::fromJson('[' + slices->at(i) + ']').array();
        must(alone.size() == 1 && alone.first() == document.array().at(i), "a piece is not what stood there");
    }
}

void showText(const QByteArray &data)
{
    namespace safetext = views::safetext;
    const QString text = safetext::visible(QString::fromUtf8(data));
    for (const QChar c : text)
        must(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control, "a control character is shown as such");
    const QList<views::TextSegment> segments = safetext::segmentsOf(text);
    for (const views::TextSegment &segment : segments) {
        if (segment.kind != views::TextSegment::Kind::Markdown)
            continue;
        must(segment.text.size() <= safetext::paragraphLimit + 1, "a stretch of Markdown is too long to be read");
        (void)views::preparedMarkdown(segment.text);
    }
    const QString json = safetext::indentedJson(text);
    must(json.isEmpty() || QJsonDocument::fromJson(json.toUtf8()) == QJsonDocument::fromJson(text.toUtf8()),
         "indented JSON says something else");
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = safetext::sliceEnd(text, from, 100);
        must(end > from && end <= text.size(), "a slice does not end");
        from = end;
    }
}

} // namespace

const QList<FuzzTarget> &fuzzTargets()
{
    static const QList<FuzzTarget> all{{"run", readRun},       {"feedback", mergeFeedback}, {"replies", readReplies},
                                       {"filter", readFilter}, {"slices", cutSlices},       {"text", showText}};
    return all;
}

} // namespace tidemark::test
