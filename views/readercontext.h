// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QStringList words; ///< marked in every text

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void runRequested(const QString &runId);
    /// A block became taller or shorter and wants to be arranged again.
    void heightChanged();
    void zoomRequested(int steps);
};

} // namespace tidemark::views
