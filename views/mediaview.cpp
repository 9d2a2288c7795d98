// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mediaview.h"

#include "views/attachment.h"
#include "views/boxpainter.h"
#include "views/facttext.h"
#include "views/imagedecoder.h"
#include "views/safetext.h"
#include "views/theme.h"
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int placeholderHeight = 36;
constexpr int tallest = 480;
constexpr int widest = 760;

/// Host of a remote address as it is really called, or the kind of a local one; short enough for a line.
QString whereOf(const QString &address)
{
    const QUrl url(address.left(2000));
    const QString place = url.host().isEmpty() ? url.scheme() : url.host(QUrl::FullyEncoded);
    return safetext::visible(place.left(120));
}

/// The address that a click may load: http or https, without a name or password in it.
QUrl loadable(const QString &address)
{
    QUrl url(address.left(8000), QUrl::StrictMode);
    url.setUserInfo({});
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return web && !url.host().isEmpty() && address.size() <= 8000 ? url : QUrl();
}
} // namespace

MediaView::MediaView(ReaderContext *context, QWidget *parent)
    : CardPiece(parent)
    , m_context(context)
    , m_button(new QToolButton(this))
{
    m_button->setFont(theme::factFont());
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->hide();
    connect(m_button, &QToolButton::clicked, this, &MediaView::act);
    connect(context, &ReaderContext::pictureCame, this, &MediaView::onPicture);
}

int MediaView::present(const domain::Part &part, int width)
{
    ++m_generation;
    m_image = {};
    m_part = part;
    if (part.kind == domain::PartKind::Image)
        presentPicture();
    else
        presentAttachment();
    return arrange(width);
}

void MediaView::presentAttachment()
{
    const bool sound = m_part.kind == domain::PartKind::Audio;
    const QString icon = sound ? u"audio"_s : u"file"_s;
    const QString name = safetext::visible(m_part.text.left(200));
    if (attachment::isInline(m_part)) {
        const QString shown = sound && name.isEmpty() ? tr("Sound") : attachment::nameOf(m_part);
        return setWords(icon, tr("%1 (%2)").arg(shown, facttext::size(attachment::sizeOf(m_part))), tr("Save…"));
    }
    const QString place = m_part.url.isEmpty() ? QString() : whereOf(m_part.url);
    if (sound)
        setWords(icon, place.isEmpty() ? tr("Sound without content") : tr("Sound from %1, not loaded").arg(place));
    else
        setWords(icon, tr("File %1, not shown here").arg(name.isEmpty() ? tr("without a name") : name));
}

void MediaView::presentPicture()
{
    const QUrl url = loadable(m_part.url);
    if (url.isValid())
        return presentRemote(url);
    if (!m_part.url.startsWith("data:"_L1)) {
        const QString place = m_part.url.isEmpty() ? QString() : whereOf(m_part.url);
        return setWords(u"image"_s, place.isEmpty() ? tr("Picture without an address")
                                                    : tr("Picture from %1, not loaded").arg(place));
    }
    setWords(u"image"_s, tr("Picture…"));
    decodeDataImageLater(m_part.url, pictureBounds(), this,
                         [this, generation = m_generation](const DecodedImage &decoded) {
                             if (generation == m_generation)
                                 take(decoded);
                         });
}

void MediaView::presentRemote(const QUrl &url)
{
    const QString place = whereOf(m_part.url);
    const auto known = m_context->pictures.constFind(url);
    if (known == m_context->pictures.cend())
        return setWords(u"image"_s, tr("Picture from %1, not loaded").arg(place), tr("Load once"));
    if (known->isUnderWay)
        return setWords(u"image"_s, tr("Picture from %1, loading…").arg(place));
    if (!known->problem.isEmpty())
        return setWords(u"image"_s, tr("Picture from %1 not loaded: %2").arg(place, safetext::visible(known->problem)),
                        tr("Load once"));
    setWords(u"image"_s, tr("Picture…"));
    decodeImageLater(known->bytes, pictureBounds(), this,
                     [this, generation = m_generation](const DecodedImage &decoded) {
                         if (generation == m_generation)
                             take(decoded);
                     });
}

void MediaView::onPicture(const QUrl &url)
{
    if (!isVisible() || m_part.kind != domain::PartKind::Image || loadable(m_part.url) != url)
        return;
    ++m_generation;
    presentRemote(url);
    update();
}

void MediaView::take(const DecodedImage &decoded)
{
    m_image = decoded.image;
    m_image.setDevicePixelRatio(devicePixelRatioF());
    setWords(u"image"_s, m_image.isNull() ? tr("Picture not shown: %1").arg(decoded.problem) : QString());
    update();
    Q_EMIT m_context->heightChanged();
}

void MediaView::act()
{
    if (m_part.kind == domain::PartKind::Image)
        m_context->askForPicture(loadable(m_part.url));
    else
        Q_EMIT m_context->saveWanted(attachment::nameOf(m_part), attachment::bytesOf(m_part));
}

int MediaView::arrange(int width)
{
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(width - size.width() - 6, (placeholderHeight - size.height()) / 2, size.width(),
                          size.height());
    if (m_image.isNull())
        return placeholderHeight;
    resize(width, height());
    return pictureSize().height();
}

void MediaView::forget()
{
    ++m_generation;
    m_image = {};
    m_part = {};
}

QSize MediaView::pictureBounds() const
{
    const qreal ratio = devicePixelRatioF();
    return QSizeF(widest * ratio, tallest * ratio).toSize();
}

QSize MediaView::pictureSize() const
{
    const QSize natural = m_image.deviceIndependentSize().toSize();
    return natural.width() <= width() ? natural : natural.scaled(width(), tallest, Qt::KeepAspectRatio);
}

void MediaView::setWords(const QString &icon, const QString &words, const QString &button)
{
    m_icon = icon;
    m_words = words;
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    QPalette own;
    own.setColor(QPalette::ButtonText, theme::colour(Tone::Accent));
    m_button->setPalette(own);
    m_button->setAccessibleName(u"%1: %2"_s.arg(button, words));
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
    const int right = m_button->isHidden() ? 10 : m_button->width() + 14;
    const QRect line = rect().adjusted(34, 0, -right, 0);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_words, Qt::ElideMiddle, line.width()));
}

} // namespace tidemark::views
