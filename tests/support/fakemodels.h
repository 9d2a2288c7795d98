// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "items/facetmodel.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include <QAbstractListModel>

namespace tidemark::tests {

/// Runs in memory with the roles of items::RunListModel.
class FakeRuns final : public QAbstractListModel
{
public:
    explicit FakeRuns(int count, QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
        for (int i = 0; i < count; ++i) {
            domain::RunSummary run;
            run.rid = 1000 + i;
            run.id = QStringLiteral("run-%1").arg(i);
            run.name = QStringLiteral("gpt-4o");
            run.createdMs = 1'790'000'000'000 - qint64(i) * 60'000;
            run.inputPreview = QStringLiteral("Question %1").arg(i);
            run.outputPreview = QStringLiteral("Answer %1").arg(i);
            m_runs.append(run);
        }
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_runs.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_runs.size())
            return {};
        const bool loaded = !m_missing.contains(index.row());
        switch (role) {
        case items::RunListModel::RidRole:
            return m_runs.at(index.row()).rid;
        case items::RunListModel::LoadedRole:
            return loaded;
        case items::RunListModel::SummaryRole:
            return loaded ? QVariant::fromValue(m_runs.at(index.row())) : QVariant();
        case Qt::DisplayRole:
            return loaded ? QVariant(m_runs.at(index.row()).inputPreview) : QVariant();
        default:
            return {};
        }
    }
    void setRuns(const QList<domain::RunSummary> &runs)
    {
        beginResetModel();
        m_runs = runs;
        m_missing.clear();
        endResetModel();
    }
    void setMissing(int row)
    {
        m_missing.insert(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
    [[nodiscard]] const QList<domain::RunSummary> &runs() const { return m_runs; }

private:
    QList<domain::RunSummary> m_runs;
    QSet<int> m_missing;
};

/// The queues with counts that a test sets.
class FakeQueues final : public QAbstractListModel
{
public:
    using Queue = items::QueueModel::Queue;
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 11; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto queue = Queue(index.row());
        const bool sync = index.row() >= int(Queue::Conflicts);
        static const QStringList icons{
            QStringLiteral("inbox"),    QStringLiteral("list"),    QStringLiteral("thumb-down"),
            QStringLiteral("thumb-up"), QStringLiteral("comment"), QStringLiteral("skip"),
            QStringLiteral("clock"),    QStringLiteral("flag"),    QStringLiteral("conflict"),
            QStringLiteral("upload"),   QStringLiteral("refused")};
        switch (role) {
        case Qt::DisplayRole:
            return items::QueueModel::nameOf(queue);
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(items::QueueModel::nameOf(queue)).arg(m_counts.value(queue));
        case items::QueueModel::QueueRole:
            return index.row();
        case items::QueueModel::SectionRole:
            return sync ? QStringLiteral("Sync") : QStringLiteral("Queues");
        case items::QueueModel::IconRole:
            return icons.at(index.row());
        case items::QueueModel::CountRole:
            return m_counts.value(queue);
        case items::QueueModel::AttentionRole:
            return (queue == Queue::Conflicts || queue == Queue::Refused) && m_counts.value(queue) > 0;
        default:
            return {};
        }
    }
    void setCount(Queue queue, qint64 count)
    {
        m_counts.insert(queue, count);
        Q_EMIT dataChanged(index(int(queue)), index(int(queue)));
    }

private:
    QMap<Queue, qint64> m_counts;
};

/// Values with counts, as a facet has them.
class FakeFacet final : public QAbstractListModel
{
public:
    explicit FakeFacet(const QList<QPair<QString, qint64>> &values, QObject *parent = nullptr)
        : QAbstractListModel(parent)
        , m_values(values)
    {}
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_values.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole || role == items::FacetModel::ValueRole)
            return m_values.at(index.row()).first;
        if (role == items::FacetModel::ScopeRole)
            return int(m_scope);
        return role == items::FacetModel::CountRole ? QVariant(m_values.at(index.row()).second) : QVariant();
    }
    void set(const QList<QPair<QString, qint64>> &values, items::FacetModel::Scope scope)
    {
        beginResetModel();
        m_values = values;
        m_scope = scope;
        endResetModel();
    }

private:
    QList<QPair<QString, qint64>> m_values;
    items::FacetModel::Scope m_scope = items::FacetModel::Scope::All;
};

} // namespace tidemark::tests
