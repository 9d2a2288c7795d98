// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>
#include <QString>
#include <QUrl>

namespace tidemark::sandbox {

struct SandboxOptions
{
    quint16 port = 0;  ///< 0 takes a free one
    qint64 runs = 0;   ///< 0: the sample conversations once; else exactly so many runs, made from them
    int rateLimit = 0; ///< requests a minute with a private key; 0 for none
    quint32 seed = 1;
    qint64 nowMs = 0; ///< the newest run is a few minutes older than this; 0 takes the computer's clock
};

/// A Lunary-compatible server on 127.0.0.1 with sample data; see tests/sandbox/tst_contract.cpp for what holds it to
/// the real one. Lives on the thread that made it (give it a thread of its own beside a window).
class SandboxServer : public QObject
{
    Q_OBJECT
public:
    explicit SandboxServer(SandboxOptions options, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// False when the port cannot be had; see errorText().
    bool start();
    /// Closes every connection and the port, keeps the data: start() goes on with the same port.
    void stop();
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString privateKey() const;
    [[nodiscard]] QString publicKey() const; ///< also the project's id
    [[nodiscard]] QString projectId() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] qint64 requestCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tidemark::sandbox
