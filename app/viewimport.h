// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/desksettings.h"
#include "domain/lunaryview.h"
#include <QObject>
#include <QPointer>

namespace tidemark::views {
class MainWindow;
class ViewsDialog;
} // namespace tidemark::views

namespace tidemark::app {

class Judgement;

/// Takes views that were saved in Lunary's own pages over as saved filters. UI thread.
class ViewImport : public QObject
{
    Q_OBJECT
public:
    ViewImport(Judgement *judgement, views::MainWindow *window, QObject *parent);

    /// Opens the dialog and asks for the views.
    void open();
    /// What the server answered.
    void take(const domain::LunaryViews &views);
    [[nodiscard]] views::ViewsDialog *dialog() const;

    /// True when such a filter is there, under that name or that name with a number.
    [[nodiscard]] static bool isKnown(const QList<domain::SavedFilter> &known, const domain::SavedFilter &filter);
    /// A name that no other filter has: this one, or this one with a number.
    [[nodiscard]] static QString freeName(const QList<domain::SavedFilter> &known, const QString &name);

Q_SIGNALS:
    void viewsWanted();

private:
    void importRows(const QList<int> &rows);
    [[nodiscard]] QString nameOf(const domain::TranslatedView &view) const;

    Judgement *m_judgement;
    views::MainWindow *m_window;
    QPointer<views::ViewsDialog> m_dialog;
    QList<domain::TranslatedView> m_views;
};

} // namespace tidemark::app
