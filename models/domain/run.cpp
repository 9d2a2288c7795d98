// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/run.h"
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {
struct TypeName
{
    RunType type;
    QLatin1StringView text;
};
constexpr std::array<TypeName, 9> typeNames{{
    {RunType::Llm, "llm"_L1},
    {RunType::Chat, "chat"_L1},
    {RunType::Thread, "thread"_L1},
    {RunType::Agent, "agent"_L1},
    {RunType::Chain, "chain"_L1},
    {RunType::Tool, "tool"_L1},
    {RunType::Retriever, "retriever"_L1},
    {RunType::Embed, "embed"_L1},
    {RunType::CustomEvent, "custom-event"_L1},
}};
} // namespace

QString toText(RunType type)
{
    for (const TypeName &entry : typeNames) {
        if (entry.type == type)
            return entry.text;
    }
    return u"unknown"_s;
}

RunType runTypeFromText(const QString &text)
{
    for (const TypeName &entry : typeNames) {
        if (text == entry.text)
            return entry.type;
    }
    return RunType::Unknown;
}

QString toText(RunStatus status)
{
    switch (status) {
    case RunStatus::Started:
        return u"started"_s;
    case RunStatus::Success:
        return u"success"_s;
    case RunStatus::Error:
        return u"error"_s;
    case RunStatus::None:
        break;
    }
    return {};
}

RunStatus runStatusFromText(const QString &text)
{
    for (const RunStatus status : {RunStatus::Started, RunStatus::Success, RunStatus::Error}) {
        if (text == toText(status))
            return status;
    }
    return RunStatus::None;
}

bool isAnswer(RunType type)
{
    return type == RunType::Llm || type == RunType::Chat;
}

} // namespace tidemark::domain
