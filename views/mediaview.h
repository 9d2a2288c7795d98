// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "views/readerblock.h"
#include <QImage>

class QToolButton;

namespace tidemark::views {

struct DecodedImage;

/// A picture of a message, or a named placeholder for what is not drawn: a remote picture (loaded only by its button),
/// a sound, a file (saved by theirs).
class MediaView final : public CardPiece
{
    Q_OBJECT
public:
    MediaView(ReaderContext *context, QWidget *parent);

    int present(const domain::Part &part, int width);
    int arrange(int width) override;
    void forget() override;
    /// The words of the placeholder; empty while a picture is shown.
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] bool showsPicture() const { return !m_image.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void presentAttachment();
    void presentPicture();
    void presentRemote(const QUrl &url);
    void onPicture(const QUrl &url);
    void take(const DecodedImage &decoded);
    void act();
    void setWords(const QString &icon, const QString &words, const QString &button = {});
    [[nodiscard]] QSize pictureBounds() const;
    [[nodiscard]] QSize pictureSize() const;

    ReaderContext *m_context;
    QToolButton *m_button;
    domain::Part m_part;
    QImage m_image;
    QString m_words;
    QString m_icon;
    int m_generation = 0; ///< of present(); an older picture comes too late
};

} // namespace tidemark::views
