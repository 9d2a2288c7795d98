// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampleviews.h"
#include "sandbox/account.h"

namespace tidemark::sandbox {

namespace {

struct SampleView
{
    const char *name;
    const char *type;
    const char *icon;
    const char *data; ///< USER stands for the number of a user
};

// The last one asks for what only the server's own models know.
constexpr SampleView samples[] = {
    {"Refunds rated down", "llm", "thumbs-down",
     R"(["AND",{"id":"tags","params":{"tags":["shop"]}},{"id":"feedback","params":{"types":["{\"thumb\":\"down\"}"]}}])"},
    {"Slow or dear", "llm", "clock",
     R"(["AND",["OR",{"id":"duration","params":{"operator":"gt","duration":5}},)"
     R"({"id":"cost","params":{"operator":"gte","cost":0.01}}]])"},
    {"Errors of one user", "llm", "alert",
     R"(["AND",{"id":"status","params":{"status":"error"}},{"id":"users","params":{"users":[USER]}}])"},
    {"Production conversations", "thread", "message-circle",
     R"(["AND",{"id":"metadata","params":{"key":"env","value":"prod"}}])"},
    {"Agents", "trace", "robot", R"(["AND"])"},
    {"Angry about refunds", "llm", "flame",
     R"(["AND",{"id":"search","params":{"query":"refund"}},)"
     R"({"id":"sentiment","params":{"field":"input","sentiment":"negative"}}])"},
};

} // namespace

QByteArray sampleViews(const QByteArray &projectId, const QByteArray &since, int userId)
{
    QByteArrayList rows;
    for (const SampleView &view : samples) {
        const QByteArray number = QByteArray::number(rows.size() + 1);
        QByteArray row = R"({"id":"5a4d0000-0000-4000-8000-00000000000)" + number + R"(","createdAt":")" + since;
        row += R"(","updatedAt":")" + since + R"(","name":")" + view.name + R"(","data":)";
        row += QByteArray(view.data).replace("USER", QByteArray::number(userId));
        row += QByteArray(R"(,"columns":null,"ownerId":")") + Account::personId() + R"(","projectId":")" + projectId;
        rows.append(row + R"(","icon":")" + view.icon + R"(","type":")" + view.type + R"("})");
    }
    return '[' + rows.join(',') + ']';
}

} // namespace tidemark::sandbox
