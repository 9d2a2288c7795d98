// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QHash>
#include <QObject>
#include <QStringList>

class QAbstractItemModel;
class QCompleter;
class QKeyEvent;
class QLineEdit;
class QStringListModel;

namespace tidemark::views {

/// Offers what may stand where somebody types a filter: the names of fields, then their values, most used first; and,
/// on Down in an empty field, the filters used last. Enter or Tab takes the marked one, Esc none.
class FilterCompleter final : public QObject
{
    Q_OBJECT
public:
    /// `facets`: values by field; any model with the roles of items::FacetModel.
    FilterCompleter(QLineEdit *edit, const QHash<domain::FilterField, QAbstractItemModel *> &facets);

    void setRecent(const QStringList &texts) { m_recent = texts; }
    /// What is offered for the text before the cursor: whole words that replace the one that was begun.
    [[nodiscard]] QStringList offers(const QString &before) const;
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    /// One of the filters used last was chosen.
    void recentChosen(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void showRecent();
    void open(const QStringList &texts);
    void take(const QString &text);
    [[nodiscard]] QStringList valuesOf(const QString &name) const;

    QLineEdit *m_edit;
    QHash<domain::FilterField, QAbstractItemModel *> m_facets;
    QStringListModel *m_model;
    QCompleter *m_completer;
    QStringList m_recent;
    QString m_asked; ///< the field whose values are being typed
    bool m_showsRecent = false;
};

} // namespace tidemark::views
