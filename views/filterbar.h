// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;

namespace tidemark::views {

class FilterCompleter;
class FilterField;
class FilterMenu;

/// The filter language as a field with chips, a menu that writes the same text, and the count of what matches. A text
/// with a mistake changes nothing: the field tells where it is and what was expected.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    /// `facets`: Type, Model, Tag, User, Status, Reason, Thumb, in this order, as many as there are; any model with the
    /// roles of items::FacetModel.
    explicit FilterBar(const QList<QAbstractItemModel *> &facets, QWidget *parent = nullptr);

    /// Shows a filter text without telling anybody.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString errorText() const; ///< empty when there is no mistake
    /// One condition more, as if it was typed.
    void add(const QString &condition);
    /// What the list holds beside the bar's filter, as a queue: the numbers in the menu are those of both.
    void setWithin(const domain::Filter &filter);
    /// Removes everything and tells.
    void clear();
    void focusSearch();
    void setCounts(qint64 hits, qint64 total);
    [[nodiscard]] QString countText() const;
    [[nodiscard]] FilterField *field() const { return m_field; }
    [[nodiscard]] FilterMenu *menu() const { return m_menu; }
    [[nodiscard]] FilterCompleter *completer() const { return m_completer; }

Q_SIGNALS:
    void filterChanged(const tidemark::domain::Filter &filter, const QString &text);
    void cleared();
    /// The free words of the filter, to be marked in the text.
    void wordsChanged(const QStringList &words);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void apply();
    void applySoon();
    void showError(const domain::FilterError &error);
    void hideError();
    void placeError();
    void openMenu();

    FilterField *m_field;
    FilterMenu *m_menu;
    FilterCompleter *m_completer;
    QLabel *m_count;
    QLabel *m_error;
    QTimer m_pause;
    QString m_told; ///< the text that was last told
};

} // namespace tidemark::views
