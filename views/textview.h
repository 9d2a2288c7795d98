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

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void markWords();
    [[nodiscard]] int neededHeight() const;

    ReaderContext *m_context;
    bool m_hasQuotes = false;
    bool m_isMarked = false;
};

} // namespace tidemark::views
