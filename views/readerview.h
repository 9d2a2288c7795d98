// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/emptystate.h"
#include "views/readerhits.h"
#include "views/readeritems.h"
#include <optional>
#include <QStringList>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QStackedLayout;

namespace tidemark::views {

class DetailsPane;
class HitBar;
class ReaderCanvas;
class ReaderContext;
class ReaderHeader;
class WindowActions;
enum class Action;

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
    /// Words that are marked wherever they occur; a line above the conversation counts them.
    void setHighlight(const QStringList &words);
    /// To the next (1) or previous (-1) marked word; shows what hides it.
    void stepHit(int direction);
    /// A screenful down (1) or up (-1), less a line or two.
    void scrollByPage(int direction);
    /// Text size: steps of ten per cent, 0 for back to 100 %.
    void zoomBy(int steps);
    [[nodiscard]] qreal zoom() const;
    void setZoom(qreal zoom);
    /// The id of the run that is shown; empty for an empty state.
    [[nodiscard]] QString runId() const;
    [[nodiscard]] ReaderCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    /// Does what the window's actions say of reading, and keeps the marks in its menu.
    void setActions(WindowActions *actions);
    /// While true the header, the details and the thread leave out what a verdict must not know: the model's name,
    /// cost, scores, verdicts of others, what machines said.
    void setBlind(bool blind);
    [[nodiscard]] bool isBlind() const;
    /// Whether long lines of code are broken.
    void setCodeWrapped(bool wrapped);
    void setDetailsShown(bool shown);
    [[nodiscard]] bool detailsShown() const { return m_detailsShown; }
    /// How this rater likes to read (details open, code wrapped), to be remembered.
    [[nodiscard]] qint32 habits() const;
    void setHabits(qint32 habits);

    /// A picture that pictureRequested() asked for, or why there is none; passed over when another run is shown.
    void setPicture(const QUrl &url, const QByteArray &bytes);
    void setPictureProblem(const QUrl &url, const QString &words);

Q_SIGNALS:
    /// "Load once" was clicked at a remote picture; nothing is loaded without it.
    void pictureRequested(const QUrl &url);
    /// "Save…" was clicked at an attachment. The name is a safe file name without a folder.
    void saveRequested(const QString &name, const QByteArray &bytes);
    /// A link was clicked: http, https or mailto, as it really is. The window asks before it opens it.
    void linkActivated(const QUrl &url);
    /// Another exchange or step of the family was clicked.
    void runRequested(const QString &runId);
    /// The button of the empty state.
    void actionTriggered();
    void zoomChanged(qreal zoom);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onMore(ReaderItem::Row row);
    void showNothing();
    void build();
    void perform(Action action);
    void placeDetails();
    void countHits();
    void readOn();
    void tellActions();

    ReaderContext *m_context;
    ReaderHeader *m_header;
    HitBar *m_hitBar;
    QScrollArea *m_area;
    ReaderCanvas *m_canvas;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    DetailsPane *m_details;
    QWidget *m_edge; ///< the line between conversation and details
    QBoxLayout *m_body;
    WindowActions *m_actions = nullptr;
    bool m_detailsShown = false;
    ReaderHits m_hits;
    QTimer m_countSoon;
    std::optional<domain::RunDetail> m_detail;
    ReaderWindow m_window;
};

} // namespace tidemark::views
