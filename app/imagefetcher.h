// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

namespace tidemark::app {

/// Fetches a picture that a message names, once somebody clicked for it: http and https, without cookies, keys or a
/// referrer, at most 20 MB, never on to another host. Knows nothing of the Lunary server or its key. UI thread.
class ImageFetcher : public QObject
{
    Q_OBJECT
public:
    explicit ImageFetcher(QObject *parent = nullptr);
    ~ImageFetcher() override;

    /// Asks for the picture; fetched or failed follows, once. An address that is under way is not asked for again.
    void fetch(const QUrl &url);

Q_SIGNALS:
    void fetched(const QUrl &url, const QByteArray &bytes);
    /// `words` say why, for the rater.
    void failed(const QUrl &url, const QString &words);

private:
    struct Job
    {
        QByteArray bytes;
        QString problem;
        int redirects = 0;
    };
    void ask(const QUrl &wanted, const QUrl &address);
    void onData(const QUrl &wanted, QNetworkReply *reply);
    void onFinished(const QUrl &wanted, QNetworkReply *reply);
    void follow(const QUrl &wanted, const QUrl &from, const QUrl &to);
    void fail(QUrl wanted, QString words);

    QNetworkAccessManager m_network;
    QHash<QUrl, Job> m_jobs; ///< by the address that was asked for
    QHash<QUrl, QNetworkReply *> m_replies;
};

} // namespace tidemark::app
