// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "views/banner.h"
#include "views/theme.h"
#include "views/windowactions.h"
#include <QMainWindow>

class QAbstractItemModel;
class QSplitter;

namespace tidemark::items {
class DetailSource;
class FacetModel;
class QueueModel;
class RunListModel;
} // namespace tidemark::items

namespace tidemark::views {

class FilterBar;
class FocusMode;
class ListRoom;
class Overlays;
class ReaderView;
class ReadingWindow;
class RunListView;
class Sidebar;
class SyncBar;
class TopBar;
class VerdictStrip;
class WindowDialogs;

/// The window: queues, run list, reader over the verdict strip, filter bar above, sync bar below. State comes in
/// through its parts' setters, what the rater wants goes out as signals. UI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `facets`: those of FilterBar. The models must outlive the window.
    MainWindow(items::RunListModel *list, items::QueueModel *queues, items::DetailSource *details,
               const QList<items::FacetModel *> &facets, QWidget *parent = nullptr);
    /// The same on any models with their roles.
    MainWindow(QAbstractItemModel *list, QAbstractItemModel *queues, const QList<QAbstractItemModel *> &facets,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ReaderView *reader() const { return m_reader; }
    [[nodiscard]] VerdictStrip *strip() const { return m_strip; }
    [[nodiscard]] RunListView *list() const { return m_list; }
    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    [[nodiscard]] ReadingWindow *readingWindow() const { return m_reading; }
    [[nodiscard]] SyncBar *syncBar() const { return m_syncBar; }
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] WindowActions *actions() const { return m_actions; }

    /// The project's name, for the title and the button at the left.
    void setTitle(const QString &project);
    /// A line across the window that stays until it is hidden or closed.
    void showBanner(Banner::Kind kind, const QString &text, const QString &actionText);
    void hideBanner();
    [[nodiscard]] Banner *banner() const { return m_banner; }
    /// A remark that goes by itself after some seconds.
    void showNote(const QString &text);
    /// Shows the thumb for 150 ms beside the current run.
    void flashVerdict(domain::Thumb thumb);

    /// Marks the scheme in the menu; does not change it.
    void setColourScheme(ColourScheme scheme);
    /// Sizes and folds, for restoreLayout(); anything that is no such state is ignored.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);
    /// Another pane at the right, after the reader.
    void addSidePane(QWidget *pane);
    [[nodiscard]] bool isFocusMode() const;
    void setFocusMode(bool on);

Q_SIGNALS:
    /// Every action that was triggered, also those that the window does itself.
    void actionRequested(tidemark::views::Action action);
    /// The window is about to close.
    void quitRequested();
    void bannerActionTriggered();
    /// Somebody typed a run's id, or the beginning of one, into the palette.
    void runWanted(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildRight();
    void wire();
    void onAction(Action action);
    void showOwnWindow(bool out);
    void fold();
    void dressMenuBar();
    void focusList();

    WindowActions *m_actions;
    TopBar *m_topBar;
    FilterBar *m_filterBar = nullptr;
    Banner *m_banner = nullptr;
    QSplitter *m_splitter = nullptr;
    Sidebar *m_sidebar = nullptr;
    RunListView *m_list = nullptr;
    ListRoom *m_listRoom = nullptr;
    ReaderView *m_reader = nullptr;
    VerdictStrip *m_strip = nullptr;
    SyncBar *m_syncBar = nullptr;
    Overlays *m_overlays = nullptr;
    WindowDialogs *m_dialogs;
    FocusMode *m_focus = nullptr;
    ReadingWindow *m_reading = nullptr; ///< the conversation in its own window
    int m_sidebarWidth;
    bool m_secondWanted = false; ///< the conversation goes to its own window with the first show
};

} // namespace tidemark::views
