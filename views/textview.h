// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readercontext.h"
#include "views/safetext.h"
#include <QTextBrowser>

namespace tidemark::views {

/// Read-only text as tall as its content. It scrolls nothing, loads nothing, follows no link, and leaves every key
/// but copying to the window.
class TextView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit TextView(ReaderContext *context, QWidget *parent);

    /// Shows the segment, laid out for `width` pixels; returns the height it needs.
    int present(const TextSegment &segment, int width);
    /// Lays the shown text out for another width; returns the height it needs.
    int arrange(int width);
    /// Lets go of the text.
    void forget();
    /// Lays a format over stretches (from, length) of plain text; colours and lines only, until the next present().
    void underlay(const QList<QPair<int, int>> &stretches, const QTextCharFormat &format);
    /// Marked words: how many, where one stands in the view, and which one is the current hit (-1 for none).
    [[nodiscard]] qsizetype markCount() const { return m_marks.size(); }
    [[nodiscard]] QRect markRect(qsizetype mark) const;
    void setCurrentMark(qsizetype mark);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void markWords();
    void paintMarks();
    [[nodiscard]] int neededHeight() const;

    ReaderContext *m_context;
    bool m_hasQuotes = false;
    QList<QTextCursor> m_marks; ///< in the text's order
    qsizetype m_currentMark = -1;
};

} // namespace tidemark::views
