// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/message.h"
#include <functional>
#include <QJsonArray>
#include <QString>

namespace tidemark::sandbox {

/// What a test makes the server do wrong; nothing of it happens by itself. The next `times` requests (-1: all from then
/// on) with this method (empty: any) and a path that this pattern ("/v1/runs/*/feedback"; empty: any) matches, after
/// `skip` that go well.
struct Misbehaviour
{
    /// Gives the answer that the request deserves, with its effect. May be left alone.
    using Well = std::function<Answer()>;
    using Act = std::function<Answer(const Request &request, const Well &well)>;

    QByteArray method = {};
    QString path = {};
    Act act = {};
    int times = 1;
    int skip = 0;

    /// This instead, without any effect.
    [[nodiscard]] static Act answering(Answer answer);
    /// A status with the server's own kind of body.
    [[nodiscard]] static Act status(int httpStatus);
    /// The good answer with one more header field.
    [[nodiscard]] static Act withHeader(QByteArray name, QByteArray value);
    /// The good answer with another body: cut, lengthened, anything.
    [[nodiscard]] static Act withBody(std::function<QByteArray(const QByteArray &body)> change);
    /// The good page with other runs, each a JSON object.
    [[nodiscard]] static Act withRuns(std::function<void(QJsonArray &runs)> change);
    /// 200, as for a write that works, and nothing is written.
    [[nodiscard]] static Act withoutEffect();
    /// The good answer; something happens before or after it was made.
    [[nodiscard]] static Act after(std::function<void()> event);
    [[nodiscard]] static Act before(std::function<void()> event);
};

/// The misbehaviours that were asked for. One that is used up no longer matters; the first that matches acts.
class Misbehaviours
{
public:
    void add(Misbehaviour misbehaviour) { m_all.append(std::move(misbehaviour)); }
    void clear() { m_all.clear(); }
    [[nodiscard]] Answer answer(const Request &request, const Misbehaviour::Well &well);

private:
    QList<Misbehaviour> m_all;
};

} // namespace tidemark::sandbox
