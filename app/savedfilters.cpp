// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/savedfilters.h"
#include "app/judgement.h"
#include "app/listcontroller.h"
#include "items/savedfiltermodel.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/savedfilterlist.h"
#include "views/sidebar.h"
#include <QInputDialog>

namespace tidemark::app {

using domain::DeskSettings;

SavedFilters::SavedFilters(store::Store *store, Judgement *judgement, ListController *lists, views::MainWindow *window,
                           QObject *parent)
    : QObject(parent)
    , m_judgement(judgement)
    , m_lists(lists)
    , m_window(window)
    , m_model(new items::SavedFilterModel(store, this))
    , m_list(new views::SavedFilterList(m_model, window))
{
    window->sidebar()->addBelow(m_list);
    connect(judgement, &Judgement::settingsChanged, this,
            [this](const DeskSettings &settings) { m_model->setFilters(settings.savedFilters); });
    connect(m_list, &views::SavedFilterList::chosen, this, [this](const QString &text) {
        m_lists->useFilter(text);
        m_window->list()->setFocus();
    });
    connect(m_list, &views::SavedFilterList::renamed, this, &SavedFilters::rename);
    connect(m_list, &views::SavedFilterList::removed, this, &SavedFilters::remove);
    m_model->setFilters(judgement->settings().savedFilters);
}

void SavedFilters::save()
{
    const QString text = m_lists->filterText();
    if (text.isEmpty()) {
        m_window->showNote(tr("There is no filter to save: the list shows everything."));
        return;
    }
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setLabelText(tr("Name of this filter, to stand below the queues"));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    constexpr qsizetype longestName = 40;
    dialog->setTextValue(text.left(longestName));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedFilters::saveAs);
    dialog->open();
}

void SavedFilters::saveAs(const QString &name)
{
    DeskSettings settings = m_judgement->settings();
    settings.saveFilter({name.simplified(), m_lists->filterText()});
    if (settings.savedFilters.size() > DeskSettings::mostFilters)
        m_window->showNote(tr("There are %1 saved filters already. Remove one first.").arg(DeskSettings::mostFilters));
    else
        m_judgement->changeSettings(settings.cleaned());
}

void SavedFilters::rename(int row, const QString &name)
{
    DeskSettings settings = m_judgement->settings();
    if (row < 0 || row >= settings.savedFilters.size() || name.simplified().isEmpty())
        return;
    settings.savedFilters[row].name = name.simplified();
    m_judgement->changeSettings(settings.cleaned());
}

void SavedFilters::remove(int row)
{
    DeskSettings settings = m_judgement->settings();
    if (row < 0 || row >= settings.savedFilters.size())
        return;
    const domain::SavedFilter gone = settings.savedFilters.takeAt(row);
    m_judgement->changeSettings(settings);
    m_window->showNote(tr("“%1” is removed. It was: %2").arg(gone.name, gone.text));
}

} // namespace tidemark::app
