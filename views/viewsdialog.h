// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/lunaryview.h"
#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace tidemark::views {

class MessageBlock;

/// A view of Lunary's pages as it may be taken over.
struct OfferedView
{
    domain::TranslatedView view;
    bool isKnown = false; ///< saved here already, the same
};

/// The views that are saved in Lunary's own pages, the filter that each becomes, and what of it is left out. UI thread.
class ViewsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Shows that they are being read.
    explicit ViewsDialog(QWidget *parent = nullptr);

    void setViews(const QList<OfferedView> &views);
    void setFailure(const domain::Error &error);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString failure() const;
    /// What is told of the view that is marked.
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *importButton() const { return m_import; }
    [[nodiscard]] QPushButton *againButton() const { return m_again; }

Q_SIGNALS:
    /// The rows that are ticked.
    void importRequested(const QList<int> &rows);
    void againRequested();

private:
    void dress();
    void layOut();
    void add(const OfferedView &offer);
    void showNotes();
    void countTicked();
    [[nodiscard]] QList<int> ticked() const;
    [[nodiscard]] static QString stateWords(const OfferedView &offer);

    QLabel *m_words;
    QProgressBar *m_bar;
    MessageBlock *m_failure;
    QTreeWidget *m_list;
    QListWidget *m_notes;
    QPushButton *m_again;
    QPushButton *m_close;
    QPushButton *m_import;
    QList<OfferedView> m_views;
};

} // namespace tidemark::views
