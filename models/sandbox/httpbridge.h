// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/message.h"
#include <functional>
#include <memory>
#include <QHttpServer>

namespace tidemark::sandbox {

class Connections;

/// Between QHttpServer and the endpoints: takes each request apart and puts the answer together. Keeps to what Qt 6.4
/// and later versions share.
class HttpBridge
{
public:
    using Handler = std::function<Answer(const Request &)>;
    /// Every request goes to `handler`, on the thread that made this.
    explicit HttpBridge(Handler handler);
    ~HttpBridge();

    /// False when the port is taken; see errorText(). 0 takes a free one.
    [[nodiscard]] bool listen(quint16 port);
    void close();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString errorText() const { return m_error; }

private:
    [[nodiscard]] Request requestFrom(const QHttpServerRequest &request) const;

    Handler m_handler;
    std::unique_ptr<QHttpServer> m_http;
    Connections *m_connections = nullptr;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace tidemark::sandbox
