// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetmodel.h"
#include "domain/whendone.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace tidemark::items {

namespace {
constexpr int valuesShown = 200;

store::FacetKind kindOf(FacetModel::Field field)
{
    switch (field) {
    case FacetModel::Field::Type:
        return store::FacetKind::Type;
    case FacetModel::Field::Model:
        return store::FacetKind::Model;
    case FacetModel::Field::Tag:
        return store::FacetKind::Tag;
    case FacetModel::Field::User:
        return store::FacetKind::User;
    case FacetModel::Field::Reason:
        return store::FacetKind::Reason;
    case FacetModel::Field::Status:
    case FacetModel::Field::Thumb: // has no words of its own
        break;
    }
    return store::FacetKind::Status;
}

domain::FilterField fieldOf(FacetModel::Field field)
{
    using F = domain::FilterField;
    static const QHash<FacetModel::Field, F> fields{
        {FacetModel::Field::Type, F::Type},     {FacetModel::Field::Model, F::Model},
        {FacetModel::Field::Tag, F::Tag},       {FacetModel::Field::User, F::User},
        {FacetModel::Field::Status, F::Status}, {FacetModel::Field::Reason, F::Reason},
        {FacetModel::Field::Thumb, F::Thumb}};
    return fields.value(field);
}

template <class Value>
QList<Value> valuesOf(const QList<store::FacetValue> &found)
{
    QList<Value> values;
    for (const store::FacetValue &value : found)
        values.append({value.value, value.count});
    return values;
}
} // namespace

FacetModel::FacetModel(store::Store *store, Field field, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_field(field)
{}

void FacetModel::refresh(const domain::Filter &within)
{
    ++m_round;
    const Scope scope = within.matchesAll() ? Scope::All : Scope::Counting;
    // The names are there at once, and what was counted for another filter is not.
    if (m_scope != Scope::All || scope != Scope::All)
        show(m_all, scope);
    readAll(scope);
    if (scope == Scope::Counting)
        countWithin(within);
}

void FacetModel::stop()
{
    if (m_scope == Scope::Counting)
        m_store->facets().cancel();
}

void FacetModel::readAll(Scope scope)
{
    const int round = m_round;
    if (m_field == Field::Thumb) {
        domain::whenDone(m_store->counts(), this,
                         [this, round, scope](const domain::Result<store::QueueCounts> &counts) {
                             if (counts.ok())
                                 takeAll(round,
                                         {{u"up"_s, counts->up},
                                          {u"down"_s, counts->down},
                                          {u"none"_s, counts->all - counts->up - counts->down}},
                                         scope);
                         });
        return;
    }
    domain::whenDone(m_store->facet(kindOf(m_field), valuesShown), this,
                     [this, round, scope](const domain::Result<QList<store::FacetValue>> &found) {
                         if (found.ok())
                             takeAll(round, valuesOf<Value>(*found), scope);
                     });
}

void FacetModel::takeAll(int round, const QList<Value> &values, Scope scope)
{
    m_all = values;
    if (round == m_round && round != m_counted)
        show(values, scope);
    else if (m_scope == Scope::TooMany)
        show(values, m_scope);
}

void FacetModel::countWithin(const domain::Filter &filter)
{
    domain::whenDone(m_store->facets().within(filter, fieldOf(m_field), valuesShown), this,
                     [this, round = m_round](const domain::Result<store::FilterFacet> &facet) {
                         if (round != m_round || (!facet.ok() && facet.error().kind == domain::ErrorKind::Cancelled))
                             return;
                         m_counted = round;
                         if (facet.ok() && facet->complete)
                             show(valuesOf<Value>(facet->values), Scope::Filter);
                         else
                             show(m_all, Scope::TooMany);
                     });
}

void FacetModel::show(const QList<Value> &values, Scope scope)
{
    beginResetModel();
    m_values = values;
    m_scope = scope;
    endResetModel();
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Value &value = m_values.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return value.value;
    case CountRole:
        return value.count;
    case ScopeRole:
        return int(m_scope);
    default:
        return {};
    }
}

QHash<int, QByteArray> FacetModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {ValueRole, "value"}, {CountRole, "count"}, {ScopeRole, "scope"}};
}

} // namespace tidemark::items
