// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <functional>
#include <QMenu>

class QAbstractItemModel;

namespace tidemark::views {

/// The values of one field with their numbers. With a filter set the menu opens at once with the values of all runs,
/// their numbers muted, and those of the filter come when they have been counted: under a pointer no item moves.
class FacetMenu final : public QMenu
{
    Q_OBJECT
public:
    /// A value and the words for it.
    using Words = QList<QPair<QString, QString>>;
    struct Source
    {
        QAbstractItemModel *model = nullptr;             ///< with the roles of items::FacetModel
        std::function<domain::Filter()> rest;            ///< what else must hold, asked when the menu opens
        std::function<bool(const QString &)> isSelected; ///< whether a value is in the filter
    };

    /// With `words` the menu has those values in that order, else the first ones of the model.
    FacetMenu(const QString &title, Source source, Words words, QWidget *parent);

Q_SIGNALS:
    void toggled(const QString &value);

protected:
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Row
    {
        QString value;
        QString words;
        qint64 count = 0;
        int scope = 0;
    };
    void begin();
    void end();
    void takeNumbers();
    [[nodiscard]] Row rowAt(int row) const;
    [[nodiscard]] QList<Row> rows() const;
    void fill(const QList<Row> &rows);
    void fillInPlace();
    void dress(QAction *item, const Row &row) const;
    void tellRest(qsizetype shown);
    [[nodiscard]] static QString tip(const Row &row);

    Source m_source;
    Words m_words;
    QList<QAction *> m_items;
    QAction *m_rest;        ///< says that there are more, or none
    bool m_pointed = false; ///< the pointer has been in the menu since it opened
};

} // namespace tidemark::views
