// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/rundelegate.h"

#include "items/runlistmodel.h"
#include "views/facttext.h"
#include "views/panels.h"
#include "views/safetext.h"
#include "views/theme.h"
#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::RunSummary;
using domain::SyncState;
using domain::Thumb;
using items::RunListModel;

constexpr int left = 41; // after the thumb
constexpr int right = 12;
constexpr int iconSize = 15;
constexpr int linesKept = 800;
constexpr qsizetype previewLimit = 400; // more than any line shows

QString timeText(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const QDate today = QDate::currentDate();
    if (time.date() == today)
        return facttext::clock(ms);
    //: A day in the run list, as a date format
    return QLocale().toString(time.date(), time.date().year() == today.year() ? RunDelegate::tr("d MMM")
                                                                              : RunDelegate::tr("d MMM yyyy"));
}

struct Mark
{
    QString icon;
    Tone tone;
};

Mark markOf(const RunSummary &run, bool keptHere)
{
    if (keptHere && run.state == SyncState::Pending)
        return {u"check"_s, Tone::Muted};
    switch (run.state) {
    case SyncState::Confirmed:
        return {u"check-double"_s, Tone::Up};
    case SyncState::Pending:
    case SyncState::Sending: // the same mark: one that comes and goes in a moment would flicker
        return {u"dot"_s, Tone::Amber};
    case SyncState::Conflict:
        return {u"conflict"_s, Tone::Amber};
    case SyncState::Refused:
        return {u"refused"_s, Tone::Down};
    case SyncState::Gone:
        return {u"offline"_s, Tone::Muted};
    case SyncState::Parked:
        return {u"pause"_s, Tone::Amber};
    case SyncState::Clean:
        break;
    }
    return {run.gone ? u"offline"_s : QString(), Tone::Muted};
}

/// Icons are kept: making one looks into the resources. They follow light and dark by themselves.
void drawIcon(QPainter *painter, const Mark &mark, const QRect &rect)
{
    static QHash<QPair<QString, int>, QIcon> icons;
    QIcon &icon = icons[{mark.icon, int(mark.tone)}];
    if (icon.isNull())
        icon = theme::icon(mark.icon, mark.tone);
    icon.paint(painter, rect);
}

QString stateWords(const RunSummary &run, bool keptHere)
{
    if (keptHere && run.state == SyncState::Pending)
        return RunDelegate::tr("kept here");
    switch (run.state) {
    case SyncState::Confirmed:
        return RunDelegate::tr("confirmed on server");
    case SyncState::Pending:
        return RunDelegate::tr("saved here, on its way to the server");
    case SyncState::Sending:
        return RunDelegate::tr("saved here, being sent");
    case SyncState::Conflict:
        return RunDelegate::tr("conflict: somebody else judged it differently");
    case SyncState::Refused:
        return RunDelegate::tr("refused by the server");
    case SyncState::Gone:
        return RunDelegate::tr("no longer on the server");
    case SyncState::Parked:
        return RunDelegate::tr("saved here, waits for a sign-in or for the right to rate");
    case SyncState::Clean:
        break;
    }
    return run.gone ? RunDelegate::tr("no longer on the server") : QString();
}

/// The row as one sees it who shall judge by himself.
RunSummary blinded(RunSummary run)
{
    if (run.inputPreview.isEmpty())
        run.inputPreview = RunDelegate::tr("Run");
    run.name.clear();
    run.cost.reset();
    if (run.state == SyncState::Clean) {
        run.thumb = Thumb::None;
        run.hasComment = false;
    }
    return run;
}

} // namespace

RunDelegate::RunDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_promptFont(theme::bodyFont(QFont::Medium))
    , m_answerFont(theme::bodyFont())
    , m_factFont(theme::factFont())
    , m_promptMetrics(m_promptFont)
    , m_answerMetrics(m_answerFont)
    , m_factMetrics(m_factFont)
    , m_lines(linesKept)
    , m_facts(linesKept)
{}

void RunDelegate::forget()
{
    m_promptFont = theme::bodyFont(QFont::Medium);
    m_answerFont = theme::bodyFont();
    m_factFont = theme::factFont();
    m_promptMetrics = QFontMetrics(m_promptFont);
    m_answerMetrics = QFontMetrics(m_answerFont);
    m_factMetrics = QFontMetrics(m_factFont);
    m_lines.clear();
    m_facts.clear();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = m_promptMetrics.height() + m_answerMetrics.height() + m_factMetrics.height() + 4;
    return {200, qMax(rowHeight, text + 20)};
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option);
    const QVariant summary = index.data(RunListModel::SummaryRole);
    if (summary.metaType() == QMetaType::fromType<RunSummary>())
        paintRun(painter, option.rect,
                 m_blind ? blinded(summary.value<RunSummary>())
                         : *static_cast<const RunSummary *>(summary.constData()));
    else
        paintPlaceholder(painter, option.rect);
    painter->restore();
}

void RunDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRect row = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused =
        chosen && option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus();
    if (chosen)
        painter->fillRect(row, theme::colour(Tone::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, theme::colour(Tone::Background));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme::colour(Tone::Line));
    if (chosen)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme::colour(Tone::Accent));
    if (focused) {
        QColor ring = theme::colour(Tone::Accent);
        ring.setAlphaF(0.45F);
        painter->setPen(ring);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

void RunDelegate::paintPlaceholder(QPainter *painter, const QRect &row) const
{
    QColor quiet = theme::colour(Tone::Line);
    quiet.setAlphaF(0.5F);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(quiet);
    const int wide = row.width() - left - right;
    painter->drawEllipse(row.left() + 17, row.top() + 13, 12, 12);
    painter->drawRoundedRect(row.left() + left, row.top() + 14, wide * 6 / 10, 9, 4, 4);
    painter->drawRoundedRect(row.left() + left, row.top() + 33, wide * 9 / 10, 9, 4, 4);
    painter->drawRoundedRect(row.left() + left, row.top() + 52, wide * 3 / 10, 8, 4, 4);
}

void RunDelegate::paintRun(QPainter *painter, const QRect &row, const RunSummary &run) const
{
    const int promptHeight = m_promptMetrics.height();
    const int answerHeight = m_answerMetrics.height();
    const int factHeight = m_factMetrics.height() + 2;
    const int top = row.top() + (row.height() - promptHeight - answerHeight - factHeight - 4) / 2;
    const QRect text(row.left() + left, top, row.width() - left - right, promptHeight);

    const Mark thumb = run.thumb == Thumb::Up     ? Mark{u"thumb-up"_s, Tone::Up}
                       : run.thumb == Thumb::Down ? Mark{u"thumb-down"_s, Tone::Down}
                                                  : Mark{run.skipped ? u"skip"_s : u"thumb-none"_s, Tone::Faint};
    drawIcon(painter, thumb, QRect(row.left() + 15, top + (promptHeight - iconSize) / 2, iconSize, iconSize));

    const QString time = timeText(run.createdMs);
    const int timeWidth = m_factMetrics.horizontalAdvance(time);
    painter->setFont(m_factFont);
    painter->setPen(theme::colour(Tone::Muted));
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, time);

    painter->setPen(theme::colour(Tone::Text));
    paintLine(painter, text.adjusted(0, 0, -timeWidth - 10, 0), m_promptFont, m_promptMetrics, run.rid * 2,
              run.inputPreview.isEmpty() ? run.name : run.inputPreview);
    const QRect answer(text.left(), text.bottom() + 2, text.width(), answerHeight);
    const bool failed = run.status == domain::RunStatus::Error && run.outputPreview.isEmpty();
    painter->setPen(theme::colour(failed ? Tone::Down : Tone::Muted));
    paintLine(painter, answer, m_answerFont, m_answerMetrics, run.rid * 2 + 1,
              failed ? tr("The run failed.") : run.outputPreview);
    paintFacts(painter, QRect(text.left(), answer.bottom() + 3, text.width(), factHeight), run);
}

void RunDelegate::paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QFontMetrics &metrics,
                            qint64 key, const QString &text) const
{
    const Line &line = elided(key, text, metrics, rect.width());
    painter->setFont(font);
    painter->setLayoutDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = line.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(rect, int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, line.shown);
    painter->setLayoutDirection(Qt::LeftToRight);
}

const RunDelegate::Line &RunDelegate::elided(qint64 key, const QString &text, const QFontMetrics &metrics,
                                             int width) const
{
    Line *line = m_lines.object(key);
    if (line && line->width == width && line->source == text)
        return *line;
    auto fresh = std::make_unique<Line>();
    fresh->source = text;
    fresh->width = width;
    const QString plain = safetext::visible(text.left(previewLimit)).simplified();
    fresh->rightToLeft = plain.isRightToLeft();
    fresh->shown = metrics.elidedText(plain, Qt::ElideRight, width);
    line = fresh.release();
    m_lines.insert(key, line);
    return *line;
}

const RunDelegate::Fact &RunDelegate::fact(const QString &text) const
{
    if (Fact *known = m_facts.object(text))
        return *known;
    constexpr qsizetype longest = 40;
    constexpr int widest = 200;
    auto fresh = std::make_unique<Fact>();
    fresh->shown = m_factMetrics.elidedText(safetext::visible(text.left(longest)).simplified(), Qt::ElideRight, widest);
    fresh->width = m_factMetrics.horizontalAdvance(fresh->shown);
    Fact *kept = fresh.release();
    m_facts.insert(text, kept);
    return *kept;
}

int RunDelegate::paintChip(QPainter *painter, int x, const QRect &line, const Fact &text, bool alarming) const
{
    const int width = text.width + 11;
    const QRect chip(x, line.top(), width, line.height());
    drawPanel(painter, chip, alarming ? Tone::DownSoft : Tone::Panel, alarming ? Tone::Down : Tone::Line, 4);
    painter->setPen(theme::colour(alarming ? Tone::Down : Tone::Muted));
    painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, text.shown);
    return x + width + 6;
}

int RunDelegate::paintTexts(QPainter *painter, const QRect &line, int end, const RunSummary &run) const
{
    int x = line.left();
    QString last;
    for (const RunFact which : runfacts::all()) {
        const QString text = m_shownFacts.testFlag(which) ? runfacts::text(run, which) : QString();
        if (text.isEmpty() || text == last)
            continue;
        last = text;
        const Fact &words = fact(text);
        const bool first = x == line.left();
        if (!first && x + words.width > end) // the first one says at least how it begins
            break;
        if (!first)
            painter->fillRect(QRect(x - 8, line.center().y(), 2, 2), theme::colour(Tone::Faint));
        painter->drawText(QRect(x, line.top(), end - x, line.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words.shown);
        x += words.width + 14;
    }
    return x == line.left() ? x : x - 6;
}

void RunDelegate::paintFacts(QPainter *painter, const QRect &line, const RunSummary &run) const
{
    const Mark mark = markOf(run, m_keptHere);
    if (!mark.icon.isEmpty())
        drawIcon(painter, mark, QRect(line.right() - 14, line.top() + (line.height() - 14) / 2, 14, 14));
    const int end = line.right() - 22;
    painter->setFont(m_factFont);
    painter->setPen(theme::colour(Tone::Muted));
    int x = paintTexts(painter, line, end, run);
    if (run.status == domain::RunStatus::Error)
        x = paintChip(painter, x, line, fact(tr("error")), true);
    const QStringList tags = m_shownFacts.testFlag(RunFact::Tags) ? run.tags : QStringList();
    for (const QString &tag : tags) {
        const Fact &text = fact(tag);
        if (x + text.width + 11 > end - 36)
            break;
        x = paintChip(painter, x, line, text, false);
    }
    const auto small = [&](bool wanted, const QString &icon, Tone tone) {
        if (wanted && x + iconSize <= end) {
            drawIcon(painter, {icon, tone}, QRect(x, line.top() + (line.height() - 14) / 2, 14, 14));
            x += 20;
        }
    };
    small(run.hasComment, u"comment"_s, Tone::Muted);
    small(run.noted, u"pencil"_s, Tone::Amber);
    small(run.deferred, u"clock"_s, Tone::Amber);
    small(run.flagged, u"flag"_s, Tone::Amber);
}

QString RunDelegate::wordsOf(const RunSummary &run, bool keptHere)
{
    QStringList words{safetext::visible(run.inputPreview.left(previewLimit)).simplified()};
    words.append(run.thumb == Thumb::Up     ? tr("thumb up")
                 : run.thumb == Thumb::Down ? tr("thumb down")
                                            : tr("no thumb"));
    if (run.hasComment)
        words.append(tr("with a comment"));
    if (run.skipped)
        words.append(tr("skipped"));
    if (run.flagged)
        words.append(tr("flagged"));
    if (run.deferred)
        words.append(tr("put off until later"));
    if (run.noted)
        words.append(tr("with a note of yours"));
    words.append(facttext::full(run.createdMs));
    words.append(stateWords(run, keptHere));
    words.removeAll(QString());
    return words.join(u'\n');
}

bool RunDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                            const QModelIndex &index)
{
    const QVariant summary = index.data(RunListModel::SummaryRole);
    if (event->type() != QEvent::ToolTip || !summary.canConvert<RunSummary>())
        return false;
    const QString words = wordsOf(summary.value<RunSummary>(), m_keptHere);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal), view);
    return true;
}

} // namespace tidemark::views
