// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtermenu.h"

#include "items/facetmodel.h"
#include "views/filterchips.h"
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::FilterField;
using items::FacetModel;
using Values = QList<QPair<QString, QString>>;

constexpr int valuesShown = 30;
constexpr qsizetype longestValue = 60;

QString label(const QString &value)
{
    QString text = value.size() > longestValue ? value.left(longestValue) + u'…' : value;
    return text.replace(u'&', u"&&"_s).replace(u'\t', u' ');
}

} // namespace

FilterMenu::FilterMenu(const QList<QAbstractItemModel *> &facets, std::function<QString()> text, QWidget *parent)
    : QMenu(parent)
    , m_text(std::move(text))
{
    setAccessibleName(tr("Add a condition"));
    addValues(tr("Thumb"), FilterField::Thumb,
              {{u"up"_s, tr("Up")}, {u"down"_s, tr("Down")}, {u"none"_s, tr("None yet")}});
    addValues(tr("Has"), FilterField::Has,
              {{u"comment"_s, tr("A comment")},
               {u"tool"_s, tr("A tool call")},
               {u"error"_s, tr("An error")},
               {u"tags"_s, tr("Tags")},
               {u"user"_s, tr("A user")},
               {u"feedback"_s, tr("Any feedback")},
               {u"reasons"_s, tr("Reasons")},
               {u"correction"_s, tr("A correction")},
               {u"score"_s, tr("A score")},
               {u"note"_s, tr("A note of your own")}});
    const QList<QPair<QString, FilterField>> fields{
        {tr("Type"), FilterField::Type}, {tr("Model"), FilterField::Model},   {tr("Tag"), FilterField::Tag},
        {tr("User"), FilterField::User}, {tr("Status"), FilterField::Status}, {tr("Reason"), FilterField::Reason}};
    for (qsizetype i = 0; i < qMin(fields.size(), facets.size()); ++i)
        addFacet(fields.at(i).first, fields.at(i).second, facets.at(i));
    addDates();
    addMeasures();
    addValues(tr("State"), FilterField::Is,
              {{u"inbox"_s, tr("In the inbox")},
               {u"unrated"_s, tr("Unrated")},
               {u"rated"_s, tr("Rated")},
               {u"skipped"_s, tr("Skipped")},
               {u"deferred"_s, tr("Later")},
               {u"flagged"_s, tr("Flagged")},
               {u"pending"_s, tr("Not yet on server")},
               {u"conflict"_s, tr("In conflict")},
               {u"refused"_s, tr("Refused by the server")},
               {u"gone"_s, tr("Gone on the server")}});
}

void FilterMenu::addValues(const QString &title, FilterField field, const Values &values)
{
    QMenu *menu = addMenu(title);
    for (const auto &[value, words] : values) {
        QAction *item = menu->addAction(words);
        item->setCheckable(true);
        item->setData(value);
        connect(item, &QAction::triggered, this,
                [this, field, value] { Q_EMIT chosen(filterchips::toggled(m_text(), field, value)); });
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu, field] {
        for (QAction *item : menu->actions())
            item->setChecked(filterchips::contains(m_text(), field, item->data().toString()));
    });
}

void FilterMenu::addFacet(const QString &title, FilterField field, QAbstractItemModel *model)
{
    QMenu *menu = addMenu(title);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, field, model] {
        fillFacet(menu, field, model);
        if (auto *facet = qobject_cast<FacetModel *>(model))
            facet->refresh();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, menu, field, model] {
        if (menu->isVisible())
            fillFacet(menu, field, model);
    });
}

void FilterMenu::fillFacet(QMenu *menu, FilterField field, QAbstractItemModel *model)
{
    menu->clear();
    const QLocale locale;
    const int shown = qMin(valuesShown, model->rowCount());
    for (int row = 0; row < shown; ++row) {
        const QModelIndex index = model->index(row, 0);
        const QString value = index.data(FacetModel::ValueRole).toString();
        const QString count = locale.toString(index.data(FacetModel::CountRole).toLongLong());
        QAction *item = menu->addAction(label(value) + u'\t' + count);
        item->setCheckable(true);
        item->setChecked(filterchips::contains(m_text(), field, value));
        connect(item, &QAction::triggered, this,
                [this, field, value] { Q_EMIT chosen(filterchips::toggled(m_text(), field, value)); });
    }
    if (shown == 0)
        menu->addAction(tr("Nothing to choose yet"))->setEnabled(false);
    if (model->rowCount() > shown)
        menu->addAction(tr("%1 more: type them in the field").arg(locale.toString(model->rowCount() - shown)))
            ->setEnabled(false);
}

void FilterMenu::addDates()
{
    QMenu *menu = addMenu(tr("Date"));
    const QList<FilterField> both{FilterField::After, FilterField::Before};
    const auto add = [this, menu, both](const QString &words, const QString &condition) {
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, both, condition] { Q_EMIT chosen(filterchips::replaced(m_text(), both, condition)); });
    };
    add(tr("Today"), u"after:today"_s);
    add(tr("Yesterday"), u"after:yesterday before:today"_s);
    add(tr("Last 7 days"), u"after:-7d"_s);
    add(tr("Last 30 days"), u"after:-30d"_s);
    menu->addSeparator();
    connect(menu->addAction(tr("Since a day…")), &QAction::triggered, this, [this] { Q_EMIT begun(u"after:"_s); });
    connect(menu->addAction(tr("Before a day…")), &QAction::triggered, this, [this] { Q_EMIT begun(u"before:"_s); });
}

void FilterMenu::addMeasures()
{
    QMenu *menu = addMenu(tr("Measure"));
    const QList<QPair<QString, QString>> measures{
        {tr("Dearer than…"), u"cost>"_s},          {tr("More tokens than…"), u"tokens>"_s},
        {tr("Slower than…"), u"duration>"_s},      {tr("Faster than…"), u"duration<"_s},
        {tr("Longer answer than…"), u"length>"_s}, {tr("A key of the metadata…"), u"meta."_s},
        {tr("A key of the feedback…"), u"fb."_s},  {tr("A score…"), u"score."_s}};
    for (const auto &[words, condition] : measures)
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, condition = condition] { Q_EMIT begun(condition); });
}

} // namespace tidemark::views
