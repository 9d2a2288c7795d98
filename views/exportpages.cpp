// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportpages.h"

#include "views/balancebar.h"
#include "views/exportwords.h"
#include "views/panels.h"
#include "views/reasonlist.h"
#include "views/textpane.h"
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

/// A large number over what it counts.
class Figure final : public QFrame
{
public:
    Figure(QLabel *number, const QString &words, QWidget *parent)
        : QFrame(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(14, 10, 14, 10);
        layout->setSpacing(2);
        layout->addWidget(number);
        layout->addWidget(plainLabel(words, Tone::Muted, theme::bodyFont(), this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPanel(&painter, rect(), Tone::Background, Tone::Background, 6);
    }
};

QString listed(const QList<ExportReason> &reasons)
{
    QStringList parts;
    for (const ExportReason &reason : reasons)
        parts.append(ExportResultPage::tr("%1: %2").arg(reason.text, QLocale().toString(reason.count)));
    return parts.join(u", "_s);
}

} // namespace

ExportProgressPage::ExportProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_words(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_bar(new QProgressBar(this))
    , m_hint(plainLabel(tr("Rating can go on meanwhile. Verdicts made now may or may not be in this export."),
                        Tone::Muted, theme::factFont(), this))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Export"));
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addWidget(m_hint);
    layout->addStretch(2);
}

void ExportProgressPage::tell(const QString &words, qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    m_bar->setMaximum(total > 0 ? steps : 0);
    m_bar->setValue(total > 0 ? int(steps * (double(done) / double(total))) : 0);
    m_words->setText(words);
}

void ExportProgressPage::set(qint64 done, qint64 total)
{
    const QLocale locale;
    tell(total > 0 ? tr("%1 of %2 runs looked at").arg(locale.toString(done), locale.toString(total))
                   : tr("Looking for the runs…"),
         done, total);
}

void ExportProgressPage::setWriting(qint64 row, qint64 rows)
{
    const QLocale locale;
    tell(tr("Writing rows: %1 of %2").arg(locale.toString(row), locale.toString(rows)), row, rows);
}

void ExportProgressPage::stopping()
{
    m_words->setText(tr("Stopping…"));
}

QString ExportProgressPage::words() const
{
    return m_words->text();
}

ExportResultPage::ExportResultPage(QWidget *parent)
    : QWidget(parent)
    , m_written(plainLabel({}, Tone::Text, theme::headFont(), this))
    , m_leftOut(plainLabel({}, Tone::Text, theme::headFont(), this))
    , m_balance(new BalanceBar(this))
    , m_facts(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_nothing(plainLabel(tr("No run was left out."), Tone::Up, theme::bodyFont(), this))
    , m_reasons(new ReasonList(this))
    , m_files(new TextPane(tr("Files written"), this))
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    figures->addWidget(new Figure(m_written, tr("rows written"), this), 1);
    figures->addWidget(new Figure(m_leftOut, tr("runs left out, all with a reason"), this), 1);
    m_facts->setWordWrap(true);
    m_files->setLines(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(figures);
    layout->addWidget(m_balance);
    layout->addWidget(m_facts);
    layout->addWidget(m_nothing);
    layout->addWidget(m_reasons);
    layout->addWidget(plainLabel(tr("Files written"), Tone::Text, theme::bodyFont(QFont::DemiBold), this));
    layout->addWidget(m_files);
    layout->addStretch(1);
    connect(m_reasons, &ReasonList::reasonChosen, this, &ExportResultPage::reasonChosen);
}

void ExportResultPage::set(const ExportFormat &format, const ExportChoice &choice, const ExportAccount &account)
{
    const QLocale locale;
    const QString balance = exportwords::balance(format, account);
    QStringList facts{balance, exportwords::splits(account)};
    if (!account.answers.isEmpty())
        facts.append(tr("Answers left out of runs that are used: %1").arg(listed(account.answers)));
    if (!account.replaced.isEmpty())
        facts.append(tr("Replaced: %1").arg(listed(account.replaced)));
    facts += exportwords::warnings(format, choice, account);
    facts.removeAll(QString());
    m_written->setText(locale.toString(account.rows));
    m_leftOut->setText(locale.toString(account.leftOut()));
    m_balance->setShares(account.good, account.bad);
    m_balance->setVisible(!balance.isEmpty());
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
    m_nothing->setVisible(account.leftOut() == 0);
    m_reasons->setReasons(account.reasons);
    m_reasons->setVisible(!account.reasons.isEmpty());
    QStringList files;
    for (const QString &file : account.files.isEmpty() ? QStringList{account.path} : account.files)
        files.append(QDir::toNativeSeparators(file));
    m_files->setPlainText(files.join(u'\n'));
}

QString ExportResultPage::writtenText() const
{
    return m_written->text();
}

QString ExportResultPage::leftOutText() const
{
    return m_leftOut->text();
}

QString ExportResultPage::factsText() const
{
    return m_facts->isHidden() ? QString() : m_facts->text();
}

QString ExportResultPage::filesText() const
{
    return m_files->toPlainText();
}

} // namespace tidemark::views
