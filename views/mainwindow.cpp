// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "items/detailsource.h"
#include "items/facetmodel.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "views/aboutbox.h"
#include "views/filterbar.h"
#include "views/filterfield.h"
#include "views/keysheet.h"
#include "views/overlays.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include "views/syncbar.h"
#include "views/topbar.h"
#include "views/verdictstrip.h"
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int foldsSidebar = 1100;          // width below which the sidebar shows icons only
constexpr int foldsList = 860;              // and the list is not shown
constexpr quint32 layoutMagic = 0x544d4c31; // "TML1"

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
    m_splitter->addWidget(buildRight());
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
    m_note = new NotePill(middle);
    m_flash = new VerdictFlash(middle);
    for (const Action which : {Action::ScrollDown, Action::ScrollUp})
        m_list->addAction(m_actions->action(which));
}

QWidget *MainWindow::buildRight()
{
    auto *right = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_reader, 1);
    layout->addWidget(m_strip);
    right->setMinimumWidth(360);
    return right;
}

void MainWindow::wire()
{
    m_reader->setActions(m_actions);
    connect(m_actions, &WindowActions::triggered, this, &MainWindow::onAction);
    connect(m_banner, &Banner::actionTriggered, this, &MainWindow::bannerActionTriggered);
    connect(m_strip, &VerdictStrip::commentLeft, this, &MainWindow::focusList);
    connect(m_filterBar->field(), &FilterField::left, this, &MainWindow::focusList);
    connect(m_filterBar, &FilterBar::wordsChanged, m_reader, &ReaderView::setHighlight);
    connect(m_list, &RunListView::currentRidChanged, this, &MainWindow::placeOverlays);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!m_sidebar->isFolded())
            m_sidebarWidth = m_sidebar->width();
    });
}

void MainWindow::onAction(Action action)
{
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
        if (m_focusMode && !qobject_cast<QLineEdit *>(focusWidget()) && !m_strip->commentHasFocus())
            setFocusMode(false);
        focusList();
        break;
    case Action::Focus:
        setFocusMode(!m_focusMode);
        break;
    case Action::ShowKeys:
        showKeys();
        break;
    case Action::About:
        (new AboutBox(this))->open();
        break;
    case Action::Quit:
        close();
        break;
    default:
        changeReading(action);
    }
    Q_EMIT actionRequested(action);
}

void MainWindow::changeReading(Action action)
{
    if (action == Action::SystemMode)
        theme::apply(ColourScheme::System);
    else if (action == Action::LightMode || action == Action::DarkMode)
        theme::apply(action == Action::LightMode ? ColourScheme::Light : ColourScheme::Dark);
}

void MainWindow::showKeys()
{
    auto *sheet = new KeySheet(m_actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
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
    m_note->say(text);
    placeOverlays();
}

void MainWindow::flashVerdict(domain::Thumb thumb)
{
    m_flash->flash(thumb);
    placeOverlays();
}

void MainWindow::placeOverlays()
{
    QWidget *ground = m_note->parentWidget();
    const auto place = [ground](const QWidget *part) { return QRect(part->mapTo(ground, QPoint()), part->size()); };
    m_note->place(place(m_reader));
    QRect beside = place(m_reader).adjusted(0, 40, 0, 0);
    beside.setHeight(m_flash->height() + 16);
    if (m_list->isVisible() && m_list->currentIndex().isValid()) {
        beside = m_list->visualRect(m_list->currentIndex());
        beside.moveTopLeft(m_list->viewport()->mapTo(ground, beside.topLeft()));
    }
    m_flash->move(beside.right() - m_flash->width() - 16, beside.center().y() - m_flash->height() / 2);
}

void MainWindow::setColourScheme(ColourScheme scheme)
{
    const Action which = scheme == ColourScheme::Light  ? Action::LightMode
                         : scheme == ColourScheme::Dark ? Action::DarkMode
                                                        : Action::SystemMode;
    m_actions->action(which)->setChecked(true);
}

void MainWindow::setFocusMode(bool on)
{
    m_focusMode = on;
    m_actions->action(Action::Focus)->setChecked(on);
    fold();
    focusList();
}

void MainWindow::fold()
{
    const bool folded = width() < foldsSidebar;
    const bool listShown = !m_focusMode && width() >= foldsList;
    if (m_sidebar->isFolded() != folded) {
        m_sidebar->setFolded(folded);
        QList<int> sizes = m_splitter->sizes();
        const int before = sizes.at(0);
        sizes[0] = folded ? Sidebar::foldedWidth : m_sidebarWidth;
        sizes[2] += before - sizes.at(0);
        m_splitter->setSizes(sizes);
    }
    m_sidebar->setVisible(!m_focusMode);
    m_list->setVisible(listShown);
}

QByteArray MainWindow::layoutState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << layoutMagic << saveGeometry() << m_splitter->sizes() << qint32(m_sidebarWidth) << m_reader->zoom()
           << m_reader->habits();
    return state;
}

void MainWindow::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray geometry;
    QList<int> sizes;
    qint32 sidebarWidth = 0;
    qreal zoom = 1;
    stream >> magic;
    if (magic != layoutMagic)
        return;
    stream >> geometry >> sizes >> sidebarWidth >> zoom;
    if (stream.status() != QDataStream::Ok || sizes.size() != m_splitter->count())
        return;
    restoreGeometry(geometry);
    m_sidebarWidth = qBound(160, int(sidebarWidth), 360);
    m_splitter->setSizes(sizes);
    m_reader->setZoom(zoom);
    qint32 habits = 0;
    if (!stream.atEnd()) // older versions did not write them
        stream >> habits;
    m_reader->setHabits(habits);
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT quitRequested();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fold();
    placeOverlays();
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
    if (watched == m_reader && event->type() == QEvent::Resize)
        placeOverlays();
    return QMainWindow::eventFilter(watched, event);
}

} // namespace tidemark::views
