// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <functional>
#include <QMenu>

class QAbstractItemModel;

namespace tidemark::views {

/// The add-filter menu: each choice writes the filter language. Values come with their counts.
class FilterMenu : public QMenu
{
    Q_OBJECT
public:
    /// `text` gives the filter text of the moment, for the check marks.
    FilterMenu(const QList<QAbstractItemModel *> &facets, std::function<QString()> text, QWidget *parent = nullptr);

    /// What must hold beside the text: the numbers of values are those of both.
    void setWithin(const domain::Filter &filter) { m_within = filter; }

Q_SIGNALS:
    /// The whole filter text after a choice.
    void chosen(const QString &text);
    /// A condition to be finished by typing: "after:".
    void begun(const QString &condition);

private:
    void addValues(const QString &title, domain::FilterField field, const QList<QPair<QString, QString>> &values);
    void addFacet(const QString &title, domain::FilterField field, QAbstractItemModel *model,
                  const QList<QPair<QString, QString>> &words);
    void addDates();
    void addMeasures();

    std::function<QString()> m_text;
    domain::Filter m_within;
};

} // namespace tidemark::views
