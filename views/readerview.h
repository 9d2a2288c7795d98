// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/emptystate.h"
#include "views/readeritems.h"
#include <optional>
#include <QStringList>
#include <QUrl>
#include <QWidget>

class QScrollArea;
class QStackedLayout;

namespace tidemark::views {

class ReaderCanvas;
class ReaderContext;
class ReaderHeader;

/// Shows one run with its conversation or trace. Hostile text stays text: nothing is loaded, run or opened by itself.
class ReaderView final : public QWidget
{
    Q_OBJECT
public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    /// Shows the run at once: what fits on the screen now, the rest of a long one right after. The same run again
    /// (after a verdict or a pull) keeps its place and what was unfolded.
    void showRun(const domain::RunDetail &detail);
    void showState(EmptyState::Kind kind, const QString &actionText = {});
    void showEmpty(const QString &title, const QString &text, const QString &actionText = {});
    /// Words that are marked wherever they occur.
    void setHighlight(const QStringList &words);
    /// Hides what would tell how others judged, and which model it was.
    void setBlind(bool) {}
    /// A screenful down (1) or up (-1), less a line or two.
    void scrollByPage(int direction);
    /// Text size: steps of ten per cent, 0 for back to 100 %.
    void zoomBy(int steps);
    [[nodiscard]] qreal zoom() const;
    void setZoom(qreal zoom);
    /// The id of the run that is shown; empty for an empty state.
    [[nodiscard]] QString runId() const;
    [[nodiscard]] ReaderCanvas *canvas() const { return m_canvas; }

Q_SIGNALS:
    /// A link was clicked: http, https or mailto, as it really is. The window asks before it opens it.
    void linkActivated(const QUrl &url);
    /// Another exchange or step of the family was clicked.
    void runRequested(const QString &runId);
    /// The button of the empty state.
    void actionTriggered();
    void zoomChanged(qreal zoom);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onMore(ReaderItem::Row row);
    void showNothing();

    ReaderContext *m_context;
    ReaderHeader *m_header;
    QScrollArea *m_area;
    ReaderCanvas *m_canvas;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    std::optional<domain::RunDetail> m_detail;
    ReaderWindow m_window;
};

} // namespace tidemark::views
