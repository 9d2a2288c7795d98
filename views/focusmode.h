// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace tidemark::views {

class ReaderView;

/// One run, nothing else, in large letters over the whole screen. The size of the text is remembered apart from the
/// normal one.
class FocusMode final : public QObject
{
    Q_OBJECT
public:
    static constexpr double firstZoom = 1.4;

    /// `window`: becomes as large as the screen. `parts`: are not shown meanwhile.
    FocusMode(QWidget *window, ReaderView *reader, const QList<QWidget *> &parts);

    [[nodiscard]] bool isOn() const { return m_on; }
    void set(bool on);
    /// The text size outside of focus mode, and in it.
    [[nodiscard]] double normalZoom() const;
    [[nodiscard]] double focusZoom() const;
    void setZooms(double normal, double focus);
    /// Where the window stands when it is not as large as the screen.
    [[nodiscard]] QByteArray geometry() const;

private:
    QWidget *m_window;
    ReaderView *m_reader;
    QList<QPointer<QWidget>> m_parts;
    QByteArray m_geometry;
    double m_other = firstZoom; ///< the zoom that is not shown now
    bool m_on = false;
};

} // namespace tidemark::views
