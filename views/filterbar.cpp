// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterbar.h"

#include "domain/filterfields.h"
#include "views/filterchips.h"
#include "views/filtercompleter.h"
#include "views/filteredit.h"
#include "views/filterfield.h"
#include "views/filtermenu.h"
#include "views/panels.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

/// Hangs under the field, over the list: the window does not move while somebody types.
class HangingError final : public QLabel
{
public:
    explicit HangingError(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setFont(theme::factFont(QFont::Medium));
        setMargin(8);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPanel(&painter, rect(), Tone::DownSoft, Tone::Down, 6);
        painter.setPen(theme::colour(Tone::Down));
        painter.drawText(rect().adjusted(10, 0, -10, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
};

QHash<domain::FilterField, QAbstractItemModel *> byField(const QList<QAbstractItemModel *> &facets)
{
    using F = domain::FilterField;
    const QList<F> fields{F::Type, F::Model, F::Tag, F::User, F::Status, F::Reason};
    QHash<F, QAbstractItemModel *> found;
    for (qsizetype i = 0; i < qMin(fields.size(), facets.size()); ++i)
        found.insert(fields.at(i), facets.at(i));
    return found;
}

} // namespace

FilterBar::FilterBar(const QList<QAbstractItemModel *> &facets, QWidget *parent)
    : QWidget(parent)
    , m_field(new FilterField(this))
    , m_menu(new FilterMenu(
          facets, [this] { return text(); }, this))
    , m_completer(new FilterCompleter(m_field->edit(), byField(facets)))
    , m_count(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_error(new HangingError(this))
{
    setAccessibleName(tr("Filter"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    m_count->setAccessibleName(tr("Runs that match"));
    constexpr int pauseMs = 150;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_field, &FilterField::edited, this, &FilterBar::applySoon);
    connect(m_field, &FilterField::committed, this, &FilterBar::apply);
    connect(m_field, &FilterField::menuRequested, this, &FilterBar::openMenu);
    connect(m_field, &FilterField::clearRequested, this, [this] {
        clear();
        m_field->edit()->setFocus();
    });
    connect(m_menu, &FilterMenu::chosen, this, [this](const QString &text) {
        m_field->setText(text);
        apply();
    });
    connect(m_completer, &FilterCompleter::recentChosen, this, [this](const QString &text) {
        m_field->setText(text);
        apply();
    });
    connect(m_menu, &FilterMenu::begun, this, [this](const QString &condition) {
        FilterEdit *edit = m_field->edit();
        const QString typed = edit->text().trimmed();
        edit->setText(typed.isEmpty() ? condition : typed + u' ' + condition);
        edit->setFocus();
        applySoon();
    });
}

void FilterBar::setText(const QString &text)
{
    m_pause.stop();
    m_field->setText(text);
    hideError();
    m_told = m_field->text();
    if (const auto filter = filterchips::parse(m_told); filter.ok())
        Q_EMIT wordsChanged(filterchips::wordsIn(filter.value()));
    else
        showError(filter.error());
}

QString FilterBar::text() const
{
    return m_field->text();
}

QString FilterBar::errorText() const
{
    return m_field->hasError() ? m_error->text() : QString();
}

void FilterBar::add(const QString &condition)
{
    const QString text = m_field->text();
    const auto filter = filterchips::parse(text);
    const bool group = filter.ok() && filter->root.kind == domain::FilterNode::Kind::Or && !filter->sort;
    m_field->setText(((group ? u'(' + text + u')' : text) + u' ' + condition).trimmed());
    apply();
}

void FilterBar::setWithin(const domain::Filter &filter)
{
    m_menu->setWithin(filter);
}

void FilterBar::clear()
{
    m_field->setText({});
    apply();
    Q_EMIT cleared();
}

void FilterBar::focusSearch()
{
    m_field->edit()->setFocus(Qt::ShortcutFocusReason);
    m_field->edit()->selectAll();
}

void FilterBar::setCounts(qint64 hits, qint64 total)
{
    const QLocale locale;
    if (hits == total)
        m_count->setText(total == 1 ? tr("1 run") : tr("%1 runs").arg(locale.toString(total)));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(hits), locale.toString(total)));
}

QString FilterBar::countText() const
{
    return m_count->text();
}

void FilterBar::applySoon()
{
    hideError();
    m_pause.start();
}

void FilterBar::apply()
{
    m_pause.stop();
    const QString text = m_field->text();
    const auto filter = filterchips::parse(text);
    if (!filter.ok()) {
        // "model:" is no mistake while its values are being offered.
        if (!m_completer->isOpen())
            showError(filter.error());
        return;
    }
    hideError();
    if (text == m_told)
        return;
    m_told = text;
    Q_EMIT wordsChanged(filterchips::wordsIn(filter.value()));
    Q_EMIT filterChanged(filter.value(), text);
}

void FilterBar::showError(const domain::FilterError &error)
{
    m_field->markError(error.position, error.length);
    const QString wrong = text().mid(error.position, error.length).trimmed();
    m_error->setText(wrong.isEmpty() ? tr("Expected %1").arg(error.expected)
                                     : tr("At “%1”: expected %2").arg(wrong.left(40), error.expected));
    m_field->edit()->setAccessibleDescription(m_error->text());
    placeError();
    m_error->show();
    m_error->raise();
}

void FilterBar::hideError()
{
    m_field->clearError();
    m_field->edit()->setAccessibleDescription({});
    m_error->hide();
}

void FilterBar::placeError()
{
    if (m_error->parentWidget() != window())
        m_error->setParent(window());
    const int room = qMax(120, m_field->width() - 8);
    m_error->resize(qMin(m_error->sizeHint().width() + 8, room), m_error->sizeHint().height());
    m_error->move(m_field->mapTo(window(), QPoint(4, m_field->height() + 4)));
}

void FilterBar::openMenu()
{
    m_menu->popup(m_field->mapToGlobal(QPoint(m_field->width() - m_menu->sizeHint().width(), m_field->height() + 2)));
    if (!m_menu->actions().isEmpty())
        m_menu->setActiveAction(m_menu->actions().first());
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeError();
}

void FilterBar::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    placeError();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_error->update();
}

} // namespace tidemark::views
