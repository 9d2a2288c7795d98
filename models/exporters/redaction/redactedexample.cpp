// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/redactedexample.h"

namespace tidemark::exporters {

Example redacted(Example example, Redactor &redactor)
{
    for (ChatMessage &message : example.messages) {
        message.content = redactor.text(message.content);
        message.refusal = redactor.text(message.refusal);
        for (ChatPart &part : message.parts)
            part.text = redactor.text(part.text);
        for (ChatCall &call : message.calls)
            call.arguments = redactor.jsonText(call.arguments);
    }
    return example;
}

} // namespace tidemark::exporters
