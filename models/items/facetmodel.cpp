// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetmodel.h"
#include "store/store.h"

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
        break;
    }
    return store::FacetKind::Status;
}
} // namespace

FacetModel::FacetModel(store::Store *store, Field field, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_field(field)
{}

void FacetModel::refresh()
{
    if (m_asking)
        return;
    m_asking = true;
    m_store->facet(kindOf(m_field), valuesShown)
        .then(this, [this](const domain::Result<QList<store::FacetValue>> &found) {
            m_asking = false;
            if (!found.ok())
                return;
            beginResetModel();
            m_values.clear();
            for (const store::FacetValue &value : found.value())
                m_values.append({value.value, value.count});
            endResetModel();
        });
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
    default:
        return {};
    }
}

QHash<int, QByteArray> FacetModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {ValueRole, "value"}, {CountRole, "count"}};
}

} // namespace tidemark::items
