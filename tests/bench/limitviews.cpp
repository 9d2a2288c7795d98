// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "limits.h"
#include "measure.h"
#include "waiting.h"
#include <cstdio>
#include <QAbstractTableModel>
#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QProcess>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

/// As many rows as wanted, all in memory: nothing is fetched.
class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(int rows)
        : m_rows(rows)
    {}
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &) const override { return 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == 2 ? m_preview : QVariant(index.row() * 7);
    }

private:
    int m_rows;
    QString m_preview =
        u"Please tell me which of these invoices were refunded twice in March, and by whom. "_s.repeated(2);
};

/// Two lines of text and a coloured chip: the least that a list of runs shows.
class Card : public QStyledItemDelegate
{
public:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect rect = option.rect.adjusted(6, 3, -6, -3);
        painter->drawText(rect, Qt::AlignTop | Qt::AlignLeft, index.siblingAtColumn(1).data().toString());
        painter->setPen(Qt::NoPen);
        painter->setBrush(Qt::darkGreen);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(QRect(rect.left() + 160, rect.top(), 40, 14), 7, 7);
        painter->setPen(option.palette.color(QPalette::Text));
        const QString text = index.siblingAtColumn(2).data().toString();
        painter->drawText(rect, Qt::AlignBottom | Qt::AlignLeft,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() * 2 + 10};
    }
};

double repaintP99(QAbstractItemView &view, QAbstractItemModel &model, int rounds)
{
    view.setModel(&model);
    view.resize(1200, 800);
    view.show();
    pass(100);
    Samples samples;
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < rounds; ++i) {
        const Watch watch;
        bar->setValue(int(qint64(i) * 7'919 % qMax(1, bar->maximum())));
        view.viewport()->repaint();
        samples.add(watch.ms());
    }
    return samples.p99();
}

/// Prints a line once it is painted and ends the program.
class FirstFrame : public QTreeView
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTreeView::paintEvent(event);
        std::printf("drawn\n");
        std::fflush(stdout);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

} // namespace

void measureViews(Limits &limits, int rows, int rounds)
{
    PlainModel model(rows);
    Card card;
    {
        QListView list;
        list.setUniformItemSizes(true);
        list.setItemDelegate(&card);
        limits.listRepaint = repaintP99(list, model, rounds);
    }
    QTreeView tree;
    tree.setUniformRowHeights(true);
    tree.setRootIsDecorated(false);
    limits.treeRepaint = repaintP99(tree, model, rounds);
}

int showEmptyWindow()
{
    QMainWindow window;
    auto *view = new FirstFrame;
    window.addToolBar(u"main"_s)->addAction(u"Sync"_s);
    window.setCentralWidget(view);
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}

void measureEmptyWindow(Limits &limits, const QString &program, int rounds)
{
    Samples samples;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        const Watch watch;
        process.start(program, {u"--empty-window"_s});
        if (process.waitForReadyRead(30'000))
            samples.add(watch.ms());
        process.waitForFinished();
    }
    limits.emptyWindow = samples.median();
}

} // namespace tidemark::bench
