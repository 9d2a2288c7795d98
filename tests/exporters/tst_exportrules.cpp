// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrows.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test::rows;

/// The rules that the golden files are held to must themselves find what is wrong: in any file and in the rows of
/// OpenAI.
class ExportRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFilesHaveNoFaults_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("text");
        const auto good = [](const char *name, const char *format, const QByteArrayList &rows) {
            QTest::newRow(name) << QString::fromLatin1(format) << file(rows);
        };
        good("sft", "openai-sft", {sft, sftTool, sftImage});
        good("sft, two users in a row", "openai-sft", {with(sft, "system", "user")});
        good("sft, call at the end", "openai-sft",
             {"{'messages':[{'role':'user','content':'q'},{'role':'assistant','tool_calls':[" + callJson +
              "]}],'tools':[" + toolJson + "]}"});
        good("sft, refusal", "openai-sft", {with(sft, "'content':'a'", "'refusal':'a'")});
        good("dpo", "openai-dpo", {dpo, with(dpo, "q", "other")});
        good("prompt and completion", "trl-prompt-completion", {completion});
        good("text", "trl-prompt-completion", {"{'prompt':'q','completion':'a'}"});
        good("tools", "trl-prompt-completion", {calling, completion.chopped(1) + ",'tools':null}"});
        good("kto", "trl-kto", {kto, with(with(kto, "true", "false"), "'a'", "'b'")});
        good("preference", "trl-preference", {preference});
        good("turns", "sharegpt", {turns, turnsTool});
        good("turns, kto", "sharegpt-kto", {turnsKto});
        good("turns, ranking", "sharegpt-ranking", {ranking});
        good("alpaca", "alpaca", {alpaca, with(alpaca, "['Hello','Hi']", "")});
        good("critique", "critique", {critique});
    }

    void goodFilesHaveNoFaults()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, text);
        QCOMPARE(faultsOf(format, text).join(u'\n'), QString());
    }

    void faultsOfAnyFileAreFound_data()
    {
        columns();
        bad("byte order mark", "openai-sft", "\xef\xbb\xbf" + file({sft}), "bom");
        bad("carriage return", "openai-sft", sft + "\r\n", "crlf");
        bad("no line feed at the end", "openai-sft", sft, "no-final-newline");
        bad("blank line", "openai-sft", file({sft, ""}), "blank-line");
        bad("not UTF-8", "openai-sft", sft, "'a'", "'\xe9'", "utf8");
        bad("cut short", "openai-sft", file({sft.chopped(2)}), "json");
        bad("two values", "openai-sft", file({sft + sft}), "json");
        bad("list", "openai-sft", file({"[1]"}), "not-object");
        bad("key twice", "alpaca", alpaca, "{'instruction'", "{'output':'b','instruction'", "dup-key");
        bad("NaN", "openai-sft", sft, "'a'", "NaN", "nan");
        bad("NUL", "openai-sft", sft, "'a'", "'a\\u0000'", "nul");
        bad("lone surrogate", "openai-sft", sft, "'a'", "'a\\ud83d'", "surrogate");
        bad("lone surrogate in a key", "trl-prompt-completion", calling, "{'sku':'A'}", "{'\\udc00':'A'}", "surrogate");
        bad("raw U+2028", "openai-sft", sft, "'a'", "'a\xe2\x80\xa8'", "line-sep");
        bad("raw U+0085", "openai-sft", sft, "'a'", "'a\xc2\x85'", "line-sep");
        bad("escaped slash", "openai-sft", sft, "'a'", "'\\\\\\/'", "escaped-slash");
        bad("row twice", "openai-sft", file({sft, sftImage, sft}), "duplicate-row");
    }
    void faultsOfAnyFileAreFound() { verifyCode(); }

    void anEmptyFileAndAnUnknownFormatAreFaults()
    {
        QCOMPARE(faultsOf(u"openai-sft"_s, {}).size(), 1);
        QCOMPARE(faultsOf(u"csv"_s, file({sft})).size(), 1);
    }

    void faultsOfChatRowsAreFound_data()
    {
        columns();
        const char *id = "openai-sft";
        bad("extra column", id, sft, "{'messages'", "{'metadata':{},'messages'", "unknown-key");
        bad("extra key", id, sft, "'content':'a'", "'content':'a','toolCalls':[]", "unknown-key");
        bad("no messages", id, file({"{}"}), "type");
        bad("empty messages", id, file({"{'messages':[]}"}), "empty-list");
        bad("unknown role", id, sft, "'system'", "'developer'", "role");
        bad("blank answer", id, sft, "'a'", "' \\n'", "empty-content");
        bad("null answer", id, sft, "'a'", "null", "null");
        bad("number as content", id, sft, "'a'", "1", "type");
        bad("nothing said", id, sft, ",'content':'a'", "", "missing-key");
        bad("ends in the user", id, sft, "'assistant'", "'user'", "last-role");
        bad("late system", id, sftTool, "'tool','content':'2','tool_call_id':'c1'", "'system','content':'2'",
            "system-position");
        bad("no user", id, sft, "'user'", "'assistant'", "no-user");
        bad("weight 2", id, sftTool, "'weight':1", "'weight':2", "weight");
        bad("weight true", id, sftTool, "'weight':1", "'weight':true", "weight");
        bad("weight on a user", id, sft, "'content':'q'", "'content':'q','weight':0", "unknown-key");
        bad("nothing trained", id, sft, "'content':'a'", "'content':'a','weight':0", "no-trainable");
        bad("blank refusal", id, sft, "'content':'a'", "'refusal':''", "empty-content");
        bad("name of nothing", id, sft, "'content':'q'", "'content':'q','name':''", "empty-content");
    }
    void faultsOfChatRowsAreFound() { verifyCode(); }

    void faultsOfToolsAndImagesAreFound_data()
    {
        columns();
        const char *id = "openai-sft";
        bad("undeclared", id, sftTool, "'function':{'name':'stock','p", "'function':{'name':'sale','p",
            "tool-undefined");
        bad("arguments as object", id, sftTool, "'{\\'sku\\':\\'A\\'}'", "{'sku':'A'}", "tool-args");
        bad("arguments as list", id, sftTool, "'{\\'sku\\':\\'A\\'}'", "'[1]'", "tool-args");
        bad("arguments with a key twice", id, sftTool, "'{\\'sku\\':\\'A\\'}'", "'{\\'a\\':1,\\'a\\':2}'", "tool-args");
        bad("another type of call", id, sftTool, "'c1','type':'function'", "'c1','type':'tool'", "tool-call");
        bad("no id", id, sftTool, "'id':'c1',", "", "missing-key");
        bad("same id twice", id, sftTool, callJson, callJson + ',' + callJson, "tool-call");
        bad("no result", id, sftTool, "{'role':'tool','content':'2','tool_call_id':'c1'},", "", "tool-unanswered");
        bad("result of another call", id, sftTool, "'tool_call_id':'c1'", "'tool_call_id':'c9'", "tool-orphan");
        bad("required without a property", id, sftTool, "['sku']", "['sKu']", "tool-schema");
        bad("word in snake case", id, sftTool, "'required'", "'additional_properties':false,'required'", "mangled-key");
        bad("parameters of several types", id, sftTool, "'parameters':{'type':'object'",
            "'parameters':{'type':['object','null']", "tool-schema");
        bad("declared twice", id, sftTool, toolJson + ']', toolJson + ',' + toolJson + ']', "tool-schema");
        bad("flag without tools", id, sft, "{'messages'", "{'parallel_tool_calls':true,'messages'", "missing-key");
        bad("no tools in the list", id, sft, "{'messages'", "{'tools':[],'messages'", "empty-list");
        bad("audio", id, sftImage, imageJson, "{'type':'input_audio'}", "content-part");
        bad("image from a file", id, sftImage, "https://example.org/a.png", "file:///a.png", "image");
        bad("image of another kind", id, sftImage, "https://example.org/a.png", "data:image/gif;base64,AAAA", "image");
        bad("null as detail", id, sftImage, "'low'", "null", "image");
        bad("another detail", id, sftImage, "'low'", "'huge'", "image");
        bad("eleven images", id, sftImage, imageJson, QByteArrayList(11, imageJson).join(','), "image");
        bad("image in an answer", id, sft, "'a'", '[' + imageJson + ']', "image");
    }
    void faultsOfToolsAndImagesAreFound() { verifyCode(); }

    void faultsOfOpenAiPairsAreFound_data()
    {
        columns();
        const char *id = "openai-dpo";
        const QByteArray other = with(with(with(dpo, "'a'", "'x'"), "'b'", "'a'"), "'x'", "'b'");
        bad("same on both sides", id, dpo, "'b'", "' a'", "same-pair");
        bad("both ways", id, file({dpo, other}), "contradiction");
        bad("two messages", id, dpo, "{'role':'assistant','content':'a'}",
            "{'role':'assistant','content':'a'},{'role':'assistant','content':'c'}", "turn-order");
        bad("a user's answer", id, dpo, "[{'role':'assistant','content':'a'}]", "[{'role':'user','content':'a'}]",
            "role");
        bad("prompt ends in the assistant", id, dpo, "{'role':'user','content':'q'}",
            "{'role':'user','content':'q'},{'role':'assistant','content':'c'}", "last-role");
        bad("one side only", id, dpo, ",'non_preferred_output':[{'role':'assistant','content':'b'}]", "",
            "missing-key");
        bad("weight", id, dpo, "'content':'a'", "'content':'a','weight':1", "unknown-key");
        bad("image", id, dpo, "'q'", '[' + imageJson + ']', "image");
        bad("metadata", id, dpo, "{'input'", "{'metadata':{},'input'", "unknown-key");
        bad("undeclared call", id, dpo, "'content':'a'", "'tool_calls':[" + callJson + ']', "tool-undefined");
    }
    void faultsOfOpenAiPairsAreFound() { verifyCode(); }

    void faultsThatOnlyAProfileMindsAreFound_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QByteArray>("row");
        const auto wrong = [](const char *name, const char *format, const char *profile, const QByteArray &row) {
            QTest::newRow(name) << QString::fromLatin1(format) << QString::fromLatin1(profile) << row;
        };
        wrong("mistral: short id", "openai-sft", "mistral", sftTool);
        wrong("mistral: no description", "openai-sft", "mistral", with(sftTool, "'c1'", "'abcdefgh1'"));
        wrong("mistral: refusal", "openai-sft", "mistral", with(sft, "'content':'a'", "'refusal':'a'"));
        wrong("together: tools", "openai-sft", "together", sftTool);
        wrong("together: two users", "openai-sft", "together", with(sft, "system", "user"));
        wrong("together: text and parts", "openai-sft", "together",
              with(sftImage, "https://example.org/a.png", "data:image/png;base64,AAAA"));
        wrong("together: remote image", "openai-sft", "together",
              with(sftImage, "'a'", "[{'type':'text','text':'a'}]"));
        wrong("together: refusal", "openai-sft", "together", with(sft, "'content':'a'", "'refusal':'a'"));
        wrong(
            "together: pair after two users", "openai-dpo", "together",
            with(dpo, "{'role':'user','content':'q'}", "{'role':'user','content':'q'},{'role':'user','content':'r'}"));
        wrong("axolotl: messages", "trl-kto", "axolotl", kto);
    }

    void faultsThatOnlyAProfileMindsAreFound()
    {
        QFETCH(QString, format);
        QFETCH(QString, profile);
        QFETCH(QByteArray, row);
        QVERIFY(!row.isEmpty());
        QCOMPARE(faultsOf(format, file({row})).join(u'\n'), QString());
        QVERIFY(!faultsOf(format, file({row}), profile).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ExportRulesTest)
#include "tst_exportrules.moc"
