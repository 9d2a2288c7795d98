// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facetmenu.h"

#include "items/facetmodel.h"
#include "views/housestyle.h"
#include "views/safetext.h"
#include <QLocale>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using items::FacetModel;
using Scope = FacetModel::Scope;

constexpr int valuesShown = 30;
constexpr qsizetype longestValue = 60;

QString label(const QString &value)
{
    QString text = safetext::visible(value.left(longestValue)).simplified();
    if (value.size() > longestValue)
        text += u'…';
    return text.replace(u'&', u"&&"_s);
}

} // namespace

FacetMenu::FacetMenu(const QString &title, Source source, Words words, QWidget *parent)
    : QMenu(title, parent)
    , m_source(std::move(source))
    , m_words(std::move(words))
    , m_rest(addAction(QString()))
{
    m_rest->setEnabled(false);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &FacetMenu::begin);
    connect(this, &QMenu::aboutToHide, this, &FacetMenu::end);
    connect(m_source.model, &QAbstractItemModel::modelReset, this, &FacetMenu::takeNumbers);
}

void FacetMenu::begin()
{
    m_pointed = false;
    if (auto *facet = qobject_cast<FacetModel *>(m_source.model))
        facet->refresh(m_source.rest());
    fill(rows());
}

void FacetMenu::end()
{
    setMinimumWidth(0);
    if (auto *facet = qobject_cast<FacetModel *>(m_source.model))
        facet->stop();
}

void FacetMenu::showEvent(QShowEvent *event)
{
    QMenu::showEvent(event);
    setMinimumWidth(width()); // smaller numbers do not make it narrower
}

void FacetMenu::mouseMoveEvent(QMouseEvent *event)
{
    m_pointed = m_pointed || rect().contains(event->position().toPoint());
    QMenu::mouseMoveEvent(event);
}

void FacetMenu::takeNumbers()
{
    if (!isVisible())
        return;
    if (m_pointed && !m_items.isEmpty())
        return fillInPlace();
    const QString active = activeAction() ? activeAction()->data().toString() : QString();
    fill(rows());
    for (QAction *item : std::as_const(m_items)) {
        if (!active.isEmpty() && item->data().toString() == active)
            setActiveAction(item);
    }
}

FacetMenu::Row FacetMenu::rowAt(int row) const
{
    const QModelIndex index = m_source.model->index(row, 0);
    const QString value = index.data(FacetModel::ValueRole).toString();
    return {value, label(value), index.data(FacetModel::CountRole).toLongLong(),
            index.data(FacetModel::ScopeRole).toInt()};
}

QList<FacetMenu::Row> FacetMenu::rows() const
{
    QList<Row> found;
    const int most = m_words.isEmpty() ? qMin(valuesShown, m_source.model->rowCount()) : m_source.model->rowCount();
    for (int row = 0; row < most; ++row)
        found.append(rowAt(row));
    if (m_words.isEmpty())
        return found;
    QList<Row> rows;
    for (const auto &[value, words] : m_words) {
        const auto same =
            std::find_if(found.cbegin(), found.cend(), [&value = value](const Row &row) { return row.value == value; });
        rows.append(same == found.cend() ? Row{value, words} : Row{value, words, same->count, same->scope});
    }
    return rows;
}

void FacetMenu::fill(const QList<Row> &rows)
{
    while (m_items.size() > rows.size())
        delete m_items.takeLast();
    while (m_items.size() < rows.size()) {
        auto *item = new QAction(this);
        item->setCheckable(true);
        connect(item, &QAction::triggered, this, [this, item] { Q_EMIT toggled(item->data().toString()); });
        insertAction(m_rest, item);
        m_items.append(item);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        m_items.at(i)->setData(rows.at(i).value);
        m_items.at(i)->setChecked(m_source.isSelected(rows.at(i).value));
        dress(m_items.at(i), rows.at(i));
    }
    tellRest(rows.size());
}

void FacetMenu::fillInPlace()
{
    QHash<QString, Row> numbers;
    for (int row = 0; row < m_source.model->rowCount(); ++row)
        numbers.insert(rowAt(row).value, rowAt(row));
    for (QAction *item : std::as_const(m_items)) {
        Row row = numbers.value(item->data().toString());
        row.words = item->text().section(u'\t', 0, 0);
        if (!row.value.isEmpty())
            dress(item, row);
    }
}

void FacetMenu::dress(QAction *item, const Row &row) const
{
    const bool isOfFilter = Scope(row.scope) == Scope::Filter;
    const bool isMuted = Scope(row.scope) == Scope::Counting || Scope(row.scope) == Scope::TooMany;
    item->setProperty(menuCountProperty, int(isMuted                        ? MenuCount::Muted
                                             : isOfFilter && row.count == 0 ? MenuCount::Nothing
                                                                            : MenuCount::Plain));
    item->setText(row.words + u'\t' + QLocale().toString(row.count));
    item->setToolTip(tip(row));
}

QString FacetMenu::tip(const Row &row)
{
    const QString number = QLocale().toString(row.count);
    switch (Scope(row.scope)) {
    case Scope::All:
        return tr("%1 of all runs").arg(number);
    case Scope::Counting:
        return tr("%1 of all runs; those that match the rest of the filter are being counted").arg(number);
    case Scope::Filter:
        return tr("%1 that match the rest of the filter").arg(number);
    case Scope::TooMany:
        break;
    }
    return tr("%1 of all runs; to count those that match the rest of the filter takes too long").arg(number);
}

void FacetMenu::tellRest(qsizetype shown)
{
    const qsizetype more = m_words.isEmpty() ? m_source.model->rowCount() - shown : 0;
    m_rest->setVisible(shown == 0 || more > 0);
    m_rest->setText(shown == 0 ? tr("Nothing to choose yet")
                               : tr("%1 more: type them in the field").arg(QLocale().toString(more)));
    m_rest->setToolTip(m_rest->text());
}

} // namespace tidemark::views
