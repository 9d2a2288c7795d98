// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewimport.h"
#include "app/judgement.h"
#include "views/mainwindow.h"
#include "views/viewsdialog.h"
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::DeskSettings;
using domain::SavedFilter;

namespace {

constexpr qsizetype longestName = 60; // of DeskSettings

QString numbered(const QString &name, int number)
{
    const QString suffix = u" (%1)"_s.arg(number);
    return name.left(longestName - suffix.size()).trimmed() + suffix;
}

} // namespace

ViewImport::ViewImport(Judgement *judgement, views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_judgement(judgement)
    , m_window(window)
{}

views::ViewsDialog *ViewImport::dialog() const
{
    return m_dialog;
}

void ViewImport::open()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new views::ViewsDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::ViewsDialog::importRequested, this, &ViewImport::importRows);
    connect(m_dialog, &views::ViewsDialog::againRequested, this, &ViewImport::viewsWanted);
    m_dialog->open();
    Q_EMIT viewsWanted();
}

void ViewImport::take(const domain::LunaryViews &views)
{
    if (!m_dialog)
        return;
    if (views.error) {
        m_dialog->setFailure(*views.error);
        return;
    }
    m_views.clear();
    QList<views::OfferedView> offers;
    for (const domain::LunaryView &view : views.views) {
        domain::TranslatedView made = domain::translated(view, views.users);
        made.name = nameOf(made);
        m_views.append(made);
        offers.append({made, isKnown(m_judgement->settings().savedFilters, {made.name, made.text})});
    }
    m_dialog->setViews(offers);
}

QString ViewImport::nameOf(const domain::TranslatedView &view) const
{
    return view.name.isEmpty() ? tr("View without a name") : view.name.left(longestName).trimmed();
}

bool ViewImport::isKnown(const QList<SavedFilter> &known, const SavedFilter &filter)
{
    return std::any_of(known.cbegin(), known.cend(), [&](const SavedFilter &one) {
        if (one.text != filter.text)
            return false;
        for (int number = 2; number <= DeskSettings::mostFilters; ++number) {
            if (one.name == numbered(filter.name, number))
                return true;
        }
        return one.name == filter.name;
    });
}

QString ViewImport::freeName(const QList<SavedFilter> &known, const QString &name)
{
    const auto isTaken = [&known](const QString &wanted) {
        return std::any_of(known.cbegin(), known.cend(), [&](const SavedFilter &one) { return one.name == wanted; });
    };
    QString wanted = name;
    for (int number = 2; isTaken(wanted); ++number)
        wanted = numbered(name, number);
    return wanted;
}

void ViewImport::importRows(const QList<int> &rows)
{
    DeskSettings settings = m_judgement->settings();
    int taken = 0;
    for (const int row : rows) {
        const domain::TranslatedView view = m_views.value(row);
        const bool isUseless = view.text.isEmpty() || isKnown(settings.savedFilters, {view.name, view.text});
        if (isUseless || settings.savedFilters.size() >= DeskSettings::mostFilters)
            continue;
        settings.savedFilters.append({freeName(settings.savedFilters, view.name), view.text});
        ++taken;
    }
    if (taken > 0)
        m_judgement->changeSettings(settings.cleaned());
    m_dialog->accept();
    const QLocale locale;
    if (taken < rows.size())
        m_window->showNote(
            tr("%1 of %2 views are filters now. There is room for %3 saved filters.")
                .arg(locale.toString(taken), locale.toString(rows.size()), locale.toString(DeskSettings::mostFilters)));
    else
        m_window->showNote(taken == 1 ? tr("1 view is a filter now, below the queues.")
                                      : tr("%1 views are filters now, below the queues.").arg(locale.toString(taken)));
}

} // namespace tidemark::app
