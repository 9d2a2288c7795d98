// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace tidemark::views {

/// What all parts of one reader share: zoom, words to mark, and the way their wishes take to the reader.
class ReaderContext : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    qreal zoom = 1;
    QStringList words;    ///< marked in every text
    bool wrapCode = true; ///< long lines of code are broken, else they scroll
    bool isBlind = false; ///< model, cost, scores and verdicts of others are hidden

    /// What became of a remote picture that was asked for by a click.
    struct Picture
    {
        QByteArray bytes;
        QString problem;
        bool isUnderWay = false;
    };
    QHash<QUrl, Picture> pictures; ///< of the shown run

    void askForPicture(const QUrl &url)
    {
        if (!url.isValid() || pictures.value(url).isUnderWay)
            return;
        pictures[url].isUnderWay = true;
        Q_EMIT pictureWanted(url);
        Q_EMIT pictureCame(url);
    }
    void setPicture(const QUrl &url, const Picture &picture)
    {
        if (!pictures.contains(url))
            return; // of a run that is no longer shown
        pictures.insert(url, picture);
        Q_EMIT pictureCame(url);
    }

Q_SIGNALS:
    /// Somebody clicked for a remote picture.
    void pictureWanted(const QUrl &url);
    /// The entry of `pictures` changed.
    void pictureCame(const QUrl &url);
    /// Somebody clicked to save what came with a message.
    void saveWanted(const QString &name, const QByteArray &bytes);
    void linkActivated(const QUrl &url);
    void runRequested(const QString &runId);
    /// A block became taller or shorter and wants to be arranged again.
    void heightChanged();
    void zoomRequested(int steps);
    /// Long lines of code shall be broken, or not.
    void wrapWanted(bool wrap);
};

} // namespace tidemark::views
