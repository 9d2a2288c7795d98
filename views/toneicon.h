// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"
#include <QIconEngine>

namespace tidemark::views {

/// Draws an SVG of resources/icons with `currentColor` replaced by a tone, looked up at each painting, so that an icon
/// set once follows light and dark.
class ToneIconEngine final : public QIconEngine
{
public:
    ToneIconEngine(QString name, Tone tone);
    [[nodiscard]] static bool exists(const QString &name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    QString m_name;
    Tone m_tone;
};

} // namespace tidemark::views
