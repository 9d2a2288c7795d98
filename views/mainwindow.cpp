// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "items/detailsource.h"
#include "items/facetmodel.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "views/filterbar.h"
#include "views/filterfield.h"
#include "views/focusmode.h"
#include "views/keyhints.h"
#include "views/keymap.h"
#include "views/listroom.h"
#include "views/overlays.h"
#include "views/readerview.h"
#include "views/readingwindow.h"
#include "views/runlistview.h"
#include "views/schemeactions.h"
#include "views/sidebar.h"
#include "views/syncbar.h"
#include "views/topbar.h"
#include "views/verdictstrip.h"
#include "views/windowdialogs.h"
#include "views/windowstate.h"
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int foldsSidebar = 1100; // width below which the sidebar shows icons only
constexpr int foldsList = 860;     // and the list is not shown

QList<QAbstractItemModel *> plain(const QList<items::FacetModel *> &facets)
{
    return {facets.begin(), facets.end()};
}

} // namespace

MainWindow::MainWindow(items::RunListModel *list, items::QueueModel *queues, items::DetailSource *,
                       const QList<items::FacetModel *> &facets, QWidget *parent)
    : MainWindow(list, queues, plain(facets), parent)
{}

MainWindow::MainWindow(QAbstractItemModel *list, QAbstractItemModel *queues, const QList<QAbstractItemModel *> &facets,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_actions(new WindowActions(this))
    , m_topBar(new TopBar(m_actions, facets, this))
    , m_filterBar(m_topBar->filterBar())
    , m_banner(new Banner(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_sidebar(new Sidebar(queues, this))
    , m_list(new RunListView(list, this))
    , m_reader(new ReaderView(this))
    , m_strip(new VerdictStrip(this))
    , m_syncBar(new SyncBar(nullptr, this))
    , m_dialogs(new WindowDialogs(m_actions, m_sidebar, this))
    , m_sidebarWidth(Sidebar::openWidth)
{
    build();
    wire();
    setTitle({});
    resize(1280, 800);
    m_list->setFocus();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setMinimumSize(560, 420);
    m_actions->fill(menuBar());
    dressMenuBar();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_list);
    buildRight();
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({Sidebar::openWidth, 404, 664});
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_syncBar);
    setCentralWidget(middle);
    m_overlays = new Overlays(middle, m_list, m_strip);
    m_actions->shareWith(this);
    for (const Action which : {Action::ScrollDown, Action::ScrollUp}) {
        m_list->addAction(m_actions->action(which));
        m_reader->addAction(m_actions->action(which));
    }
    m_listRoom = new ListRoom(m_actions, m_list, m_splitter, this);
    m_focus = new FocusMode(this, m_reader, {menuBar(), m_topBar, m_sidebar, m_syncBar});
}

void MainWindow::buildRight()
{
    auto *right = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_reader, 1);
    layout->addWidget(m_strip);
    right->setMinimumWidth(360);
    m_splitter->addWidget(right);
    m_reading = new ReadingWindow(m_reader, layout, m_actions, this);
}

void MainWindow::addSidePane(QWidget *pane)
{
    m_splitter->addWidget(pane);
    m_splitter->setSizes({Sidebar::openWidth, 404, 664, 320});
}

void MainWindow::wire()
{
    m_reader->setActions(m_actions);
    connect(m_actions, &WindowActions::triggered, this, &MainWindow::onAction);
    connect(m_actions, &WindowActions::keysChanged, this, [this] { keyhints::show(this, m_actions->keys()); });
    connect(m_dialogs, &WindowDialogs::runWanted, this, &MainWindow::runWanted);
    connect(m_banner, &Banner::actionTriggered, this, &MainWindow::bannerActionTriggered);
    connect(m_strip, &VerdictStrip::commentLeft, this, &MainWindow::focusList);
    connect(m_filterBar->field(), &FilterField::left, this, &MainWindow::focusList);
    connect(m_filterBar, &FilterBar::wordsChanged, m_reader, &ReaderView::setHighlight);
    connect(m_reading, &ReadingWindow::outChanged, m_actions->action(Action::OwnWindow), &QAction::setChecked);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!m_sidebar->isFolded())
            m_sidebarWidth = m_sidebar->width();
    });
}

void MainWindow::onAction(Action action)
{
    // Fields and lists are here; the key may have been pressed in the conversation's own window.
    if (m_reading->isActiveWindow() &&
        (action == Action::Search || action == Action::Comment || action == Action::BackToList))
        activateWindow();
    switch (action) {
    case Action::Search:
        m_filterBar->focusSearch();
        break;
    case Action::ClearFilter:
        m_filterBar->clear();
        break;
    case Action::Comment:
        m_strip->focusComment();
        break;
    case Action::SaveComment:
        Q_EMIT m_strip->commentRequested(m_strip->comment(), true);
        break;
    case Action::BackToList:
        if (isFocusMode() && !qobject_cast<QLineEdit *>(focusWidget()) && !m_strip->commentHasFocus())
            setFocusMode(false);
        focusList();
        break;
    case Action::Focus:
        setFocusMode(!isFocusMode());
        break;
    case Action::OwnWindow:
        showOwnWindow(!m_reading->isOut());
        break;
    case Action::Quit:
        close();
        break;
    default:
        if (!m_dialogs->open(action))
            chooseScheme(action);
    }
    Q_EMIT actionRequested(action);
}

void MainWindow::focusList()
{
    QWidget *wanted = m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_reader;
    wanted->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::setTitle(const QString &project)
{
    setWindowTitle(project.isEmpty() ? u"Tidemark"_s : tr("%1 — Tidemark").arg(project));
    m_topBar->setProject(project.isEmpty() ? tr("Runs") : project);
}

void MainWindow::showBanner(Banner::Kind kind, const QString &text, const QString &actionText)
{
    m_banner->show(kind, text, actionText);
}

void MainWindow::hideBanner()
{
    m_banner->hide();
}

void MainWindow::showNote(const QString &text)
{
    m_overlays->say(text);
}

void MainWindow::flashVerdict(domain::Thumb thumb)
{
    m_overlays->flash(thumb);
}

void MainWindow::setColourScheme(ColourScheme scheme)
{
    const Action which = scheme == ColourScheme::Light  ? Action::LightMode
                         : scheme == ColourScheme::Dark ? Action::DarkMode
                                                        : Action::SystemMode;
    m_actions->action(which)->setChecked(true);
}

bool MainWindow::isFocusMode() const
{
    return m_focus->isOn();
}

void MainWindow::setFocusMode(bool on)
{
    if (on)
        showOwnWindow(false);
    m_focus->set(on);
    m_actions->action(Action::Focus)->setChecked(on);
    fold();
    focusList();
    if (on)
        showNote(tr("%1 or %2 leaves the focus mode.")
                     .arg(m_actions->keyText(Action::Focus), m_actions->keyText(Action::BackToList)));
}

void MainWindow::showOwnWindow(bool out)
{
    if (out)
        setFocusMode(false);
    m_reading->setOut(out);
}

void MainWindow::fold()
{
    const bool folded = width() < foldsSidebar;
    const bool listShown = !isFocusMode() && width() >= foldsList;
    if (m_sidebar->isFolded() != folded) {
        m_sidebar->setFolded(folded);
        QList<int> sizes = m_splitter->sizes();
        const int before = sizes.at(0);
        sizes[0] = folded ? Sidebar::foldedWidth : m_sidebarWidth;
        sizes[2] += before - sizes.at(0);
        m_splitter->setSizes(sizes);
    }
    m_sidebar->setVisible(!isFocusMode());
    m_list->setVisible(listShown);
}

QByteArray MainWindow::layoutState() const
{
    WindowState state;
    state.geometry = m_focus->geometry();
    state.sizes = m_splitter->sizes();
    state.sidebarWidth = m_sidebarWidth;
    state.listWidths = m_listRoom->widths();
    state.zoom = m_focus->normalZoom();
    state.habits = m_reader->habits();
    state.focusZoom = m_focus->focusZoom();
    state.secondGeometry = m_reading->place();
    state.second = m_reading->isOut();
    state.recent = m_dialogs->recent();
    return state.toBytes();
}

void MainWindow::restoreLayout(const QByteArray &bytes)
{
    const std::optional<WindowState> state = WindowState::fromBytes(bytes);
    if (!state || state->sizes.size() != m_splitter->count())
        return;
    restoreGeometry(state->geometry);
    m_sidebarWidth = qBound(160, state->sidebarWidth, 360);
    m_splitter->setSizes(state->sizes);
    m_listRoom->setWidths(state->listWidths);
    m_focus->setZooms(state->zoom, state->focusZoom > 0 ? state->focusZoom : FocusMode::firstZoom);
    m_reader->setHabits(state->habits);
    m_reading->setPlace(state->secondGeometry);
    m_secondWanted = state->second;
    m_dialogs->setRecent(state->recent);
    fold();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dressMenuBar();
}

void MainWindow::dressMenuBar()
{
    // The menus stand on the same ground as the line under them.
    QPalette own;
    own.setColor(QPalette::Window, theme::colour(Tone::Panel));
    menuBar()->setPalette(own);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_secondWanted, false))
        showOwnWindow(true);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT quitRequested();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fold();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A letter typed with AltGr is no letter key: on many layouts it stands for another character.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool altGr = key->modifiers().testFlag(Qt::GroupSwitchModifier) ||
                           (key->modifiers().testFlags(Qt::ControlModifier | Qt::AltModifier) &&
                            !key->text().isEmpty() && key->text().front().isPrint());
        if (altGr) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace tidemark::views
