// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <QObject>
#include <thread>

namespace tidemark::app {

/// Looks from another thread whether the UI thread answers: a thousand times a second it asks for a word, and tells how
/// long that took where it was long. A debug option: tidemark --watch-ui.
class UiWatch : public QObject
{
    Q_OBJECT
public:
    struct Block
    {
        double waitedMs = 0; ///< until the UI thread answered
        double workedMs = 0; ///< of these, so long it had a processor; 0 where the system does not tell
    };
    using Told = std::function<void(const Block &)>;

    /// `told` is called on the UI thread for each block of `fromMs` or longer; make this on the UI thread too.
    explicit UiWatch(Told told, double fromMs = 16.7);
    ~UiWatch() override;

    /// Writes a line to the log for each block that costs a frame.
    [[nodiscard]] static Told logged();

private:
    void watch();

    Told m_told;
    double m_fromMs;
    double m_workedMs; ///< of the UI thread, when it answered last
    std::atomic<bool> m_answered{true};
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

} // namespace tidemark::app
