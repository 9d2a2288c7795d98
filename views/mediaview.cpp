// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mediaview.h"

#include "views/boxpainter.h"
#include "views/facttext.h"
#include "views/imagedecoder.h"
#include "views/safetext.h"
#include "views/theme.h"
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int placeholderHeight = 36;
constexpr int tallest = 480;
constexpr int widest = 760;

/// Host of a remote address, or the kind of a local one; short enough for a line.
QString whereOf(const QString &address)
{
    const QUrl url(address.left(2000));
    const QString place = url.host().isEmpty() ? url.scheme() : url.host();
    return safetext::visible(place.left(120));
}
} // namespace

MediaView::MediaView(ReaderContext *context, QWidget *parent)
    : CardPiece(parent)
    , m_context(context)
{}

int MediaView::present(const domain::Part &part, int width)
{
    ++m_generation;
    m_image = {};
    const bool data = part.url.startsWith("data:"_L1);
    const QString place = data || part.url.isEmpty() ? QString() : whereOf(part.url);
    if (part.kind == domain::PartKind::Audio) {
        setWords(u"audio"_s, place.isEmpty() ? tr("Sound, not played here (%1)").arg(facttext::size(part.url.size()))
                                             : tr("Sound from %1, not loaded").arg(place));
    } else if (part.kind == domain::PartKind::File) {
        const QString name = part.text.isEmpty() ? tr("without a name") : safetext::visible(part.text.left(200));
        setWords(u"file"_s, tr("File %1, not shown here").arg(name));
    } else if (!data) {
        setWords(u"image"_s,
                 place.isEmpty() ? tr("Picture without an address") : tr("Picture from %1, not loaded").arg(place));
    } else {
        setWords(u"image"_s, tr("Picture…"));
        const qreal ratio = devicePixelRatioF();
        decodeDataImageLater(part.url, QSizeF(widest * ratio, tallest * ratio).toSize(), this,
                             [this, ratio, generation = m_generation](const DecodedImage &decoded) {
                                 if (generation != m_generation)
                                     return;
                                 m_image = decoded.image;
                                 m_image.setDevicePixelRatio(ratio);
                                 if (m_image.isNull())
                                     setWords(u"image"_s, tr("Picture not shown: %1").arg(decoded.problem));
                                 else
                                     setWords(u"image"_s, {});
                                 update();
                                 Q_EMIT m_context->heightChanged();
                             });
    }
    return arrange(width);
}

int MediaView::arrange(int width)
{
    if (m_image.isNull())
        return placeholderHeight;
    resize(width, height());
    return pictureSize().height();
}

void MediaView::forget()
{
    ++m_generation;
    m_image = {};
}

QSize MediaView::pictureSize() const
{
    const QSize natural = m_image.deviceIndependentSize().toSize();
    return natural.width() <= width() ? natural : natural.scaled(width(), tallest, Qt::KeepAspectRatio);
}

void MediaView::setWords(const QString &icon, const QString &words)
{
    m_icon = icon;
    m_words = words;
    setAccessibleName(words.isEmpty() ? tr("Picture") : words);
}

void MediaView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRect({0, 0}, pictureSize()), m_image);
        return;
    }
    drawBox(&painter, rect(), 6, theme::colour(Tone::Background), theme::colour(Tone::Line));
    theme::icon(m_icon, Tone::Muted).paint(&painter, QRect(10, (height() - 16) / 2, 16, 16));
    painter.setFont(theme::factFont());
    painter.setPen(theme::colour(Tone::Muted));
    const QRect line = rect().adjusted(34, 0, -10, 0);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_words, Qt::ElideMiddle, line.width()));
}

} // namespace tidemark::views
