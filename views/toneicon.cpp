// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/toneicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

QByteArray tinted(const QString &name, const QColor &colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

} // namespace

ToneIconEngine::ToneIconEngine(QString name, Tone tone)
    : m_name(std::move(name))
    , m_tone(tone)
{}

bool ToneIconEngine::exists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

void ToneIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    const QSizeF size = drawn.deviceIndependentSize();
    painter->drawPixmap(
        QPointF(rect.x() + (rect.width() - size.width()) / 2, rect.y() + (rect.height() - size.height()) / 2), drawn);
}

QPixmap ToneIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height());
    const QColor colour = theme::colour(mode == QIcon::Disabled ? Tone::Faint : m_tone);
    const QString key = u"tidemark-icon/%1/%2/%3"_s.arg(m_name, colour.name()).arg(side);
    QPixmap drawn;
    if (side <= 0 || QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(side, side);
    drawn.fill(Qt::transparent);
    QSvgRenderer renderer(tinted(m_name, colour));
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIconEngine *ToneIconEngine::clone() const
{
    return new ToneIconEngine(*this);
}

} // namespace tidemark::views
