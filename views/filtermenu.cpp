// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtermenu.h"

#include "views/facetmenu.h"
#include "views/filterchips.h"

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::FilterField;
using Values = QList<QPair<QString, QString>>;

} // namespace

FilterMenu::FilterMenu(const QList<QAbstractItemModel *> &facets, std::function<QString()> text, QWidget *parent)
    : QMenu(parent)
    , m_text(std::move(text))
{
    setAccessibleName(tr("Add a condition"));
    constexpr qsizetype thumbs = 6;
    const Values thumbWords{{u"up"_s, tr("Up")}, {u"down"_s, tr("Down")}, {u"none"_s, tr("None yet")}};
    if (facets.size() > thumbs)
        addFacet(tr("Thumb"), FilterField::Thumb, facets.at(thumbs), thumbWords);
    else
        addValues(tr("Thumb"), FilterField::Thumb, thumbWords);
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
        addFacet(fields.at(i).first, fields.at(i).second, facets.at(i), {});
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

void FilterMenu::addFacet(const QString &title, FilterField field, QAbstractItemModel *model, const Values &words)
{
    FacetMenu::Source source;
    source.model = model;
    source.rest = [this, field] { return domain::both(m_within, filterchips::without(m_text(), field)); };
    source.isSelected = [this, field](const QString &value) { return filterchips::contains(m_text(), field, value); };
    auto *menu = new FacetMenu(title, source, words, this);
    connect(menu, &FacetMenu::toggled, this,
            [this, field](const QString &value) { Q_EMIT chosen(filterchips::toggled(m_text(), field, value)); });
    addMenu(menu);
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
