// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrows.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test::rows;

/// The same for the rows of TRL and LLaMA-Factory.
class TrainerRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsOfTrlRowsAreFound_data()
    {
        columns();
        const char *id = "trl-prompt-completion";
        const QByteArray nullTools = completion.chopped(1) + ",'tools':null}";
        bad("text beside messages", id, completion, "'completion':[{'role':'assistant','content':'a'}]",
            "'completion':'a'", "mixed-shape");
        bad("text and messages in one file", id, file({completion, "{'prompt':'q','completion':'a'}"}), "mixed-shape");
        bad("label", id, file({kto}), "unknown-key");
        bad("prompt ends in the assistant", id, completion, "'user','content':'q'}",
            "'user','content':'q'},{'role':'assistant','content':'p'}", "last-role");
        bad("user in the completion", id, completion, "'assistant'", "'user'", "role");
        bad("completion starts with a tool", id, completion, "'completion':[",
            "'completion':[{'role':'tool','content':'1'},", "role");
        bad("tools as a list", id, calling, toolsText(), '[' + toolJson + ']', "type");
        bad("tools missing in row 2", id, file({calling, completion}), "mixed-shape");
        bad("no tools in row 1", id, file({nullTools, calling}), "mixed-shape");
        bad("arguments both ways", id, file({calling, with(with(calling, objectCall, callJson), "'t'", "'u'")}),
            "mixed-shape");
        bad("null content", id, calling, "'content':''", "'content':null", "null");
        bad("parts", id, completion, "'q'", "[{'type':'text','text':'q'}]", "type");
        bad("refusal", id, completion, "'content':'a'", "'refusal':'a'", "unknown-key");
        bad("blank text form", id, file({"{'prompt':'q','completion':' '}"}), "empty-content");
        bad("tools beside text", id, file({"{'prompt':'q','completion':'a','tools':null}"}), "unknown-key");
    }
    void faultsOfTrlRowsAreFound() { verifyCode(); }

    void faultsOfLabelsAndPairsOfTrlAreFound_data()
    {
        columns();
        const char *id = "trl-kto";
        bad("label 1", id, kto, "true", "1", "label-type");
        bad("label as text", id, kto, "true", "'true'", "label-type");
        bad("no label", id, file({completion}), "missing-key");
        bad("both labels", id, file({kto, with(with(kto, "true", "false"), "'a'", "'a '")}), "contradiction");
        bad("blank", id, kto, "'a'", "''", "empty-content");
        bad("system at the end of the prompt", id, kto, "'user'", "'system'", "last-role");
        bad("image", id, kto, "'q'", '[' + imageJson + ']', "type");
        bad("weight", id, kto, "'content':'a'", "'content':'a','weight':1", "unknown-key");
        id = "trl-preference";
        bad("same on both sides", id, preference, "'b'", "' a '", "same-pair");
        bad("no prompt", id, preference, "'prompt':[{'role':'user','content':'q'}],", "", "missing-key");
        bad("blank", id, preference, "'a'", "''", "empty-content");
        bad("text beside messages", id, preference, "[{'role':'assistant','content':'b'}]", "'b'", "mixed-shape");
        bad("label", id, preference, "{'prompt'", "{'label':true,'prompt'", "unknown-key");
        bad("a user's answer", id, preference, "'assistant','content':'a'", "'user','content':'a'", "role");
        bad("both ways", id, file({preference, with(with(with(preference, "'a'", "1"), "'b'", "'a'"), "1", "'b'")}),
            "contradiction");
        bad("no answer", id, preference, "[{'role':'assistant','content':'b'}]", "[]", "empty-list");
    }
    void faultsOfLabelsAndPairsOfTrlAreFound() { verifyCode(); }

    void faultsOfCritiquesAreFound_data()
    {
        columns();
        const char *id = "critique";
        bad("nothing asked", id, critique, ",{'role':'user','content':'Judge.'}", "", "last-role");
        bad("nothing answered", id, critique, "{'role':'assistant','content':'a'},", "", "last-role");
        bad("blank comment", id, critique, "'c'", "' '", "empty-content");
        bad("two comments", id, critique, "{'role':'assistant','content':'c'}",
            "{'role':'assistant','content':'c'},{'role':'assistant','content':'d'}", "turn-order");
        bad("a user's comment", id, critique, "'assistant','content':'c'", "'user','content':'c'", "role");
        bad("open call", id, critique, "'content':'a'", "'content':'','tool_calls':[" + objectCall + ']',
            "tool-unanswered");
        bad("label", id, critique, "{'prompt'", "{'label':true,'prompt'", "unknown-key");
        bad("row twice", id, file({critique, critique}), "duplicate-row");
    }
    void faultsOfCritiquesAreFound() { verifyCode(); }

    void faultsOfTurnsAreFound_data()
    {
        columns();
        const char *id = "sharegpt";
        bad("another word for a role", id, turns, "'human'", "'user'", "role");
        bad("keys of OpenAI", id, turns, "'from':'human','value'", "'role':'user','content'", "missing-key");
        bad("wrong order", id, turns, "'gpt'", "'human'", "turn-order");
        bad("starts with a result", id, turns, "'human'", "'observation'", "no-user");
        bad("ends in the human", id, turns, ",{'from':'gpt','value':'a'}", "", "last-role");
        bad("blank", id, turns, "'a'", "''", "empty-content");
        bad("arguments as text", id, turnsTool, "{\\'sku\\':\\'A\\'}", "\\'{}\\'", "tool-args");
        bad("call as plain words", id, turnsTool, "'{\\'name\\':\\'stock\\',\\'arguments\\':{\\'sku\\':\\'A\\'}}'",
            "'x'", "tool-args");
        bad("no call in the list", id, turnsTool, "'{\\'name\\':\\'stock\\',\\'arguments\\':{\\'sku\\':\\'A\\'}}'",
            "'[]'", "tool-args");
        bad("undeclared", id, turnsTool, toolsText(), "'[]'", "tool-undefined");
        bad("tools as a list", id, turnsTool, toolsText(), "[]", "type");
        bad("result without a call", id, turnsTool,
            "'function_call','value':'{\\'name\\':\\'stock\\',\\'arguments\\':{\\'sku\\':\\'A\\'}}'",
            "'gpt','value':'a'", "tool-orphan");
        bad("call without a result", id, turnsTool, "'observation'", "'human'", "tool-unanswered");
        bad("no system column", id, turns, "'system':'',", "", "missing-key");
        bad("null system", id, turns, "'system':''", "'system':null", "null");
        bad("tag", id, file({turnsKto}), "unknown-key");
    }
    void faultsOfTurnsAreFound() { verifyCode(); }

    void faultsOfTaggedAndRankedTurnsAreFound_data()
    {
        columns();
        const char *id = "sharegpt-kto";
        bad("no tag", id, file({turns}), "missing-key");
        bad("tag 1", id, turnsKto, "true", "1", "label-type");
        bad("tag as text", id, turnsKto, "true", "'true'", "label-type");
        bad("both tags", id, file({turnsKto, with(with(turnsKto, "true", "false"), "'a'", "' a'")}), "contradiction");
        bad("ends in the human", id, turnsKto, ",{'from':'gpt','value':'a'}", "", "last-role");
        bad("blank", id, turnsKto, "'a'", "' '", "empty-content");
        bad("pair beside the tag", id, turnsKto, "{'conversations'",
            "{'chosen':{'from':'gpt','value':'a'},'conversations'", "unknown-key");
        bad("wrong order", id, turnsKto, "'gpt'", "'human'", "turn-order");
        id = "sharegpt-ranking";
        bad("ends in the answer", id, ranking, "'value':'q'}", "'value':'q'},{'from':'gpt','value':'c'}", "last-role");
        bad("half a pair", id, ranking, ",'rejected':{'from':'gpt','value':'b'}", "", "missing-key");
        bad("same on both sides", id, ranking, "'b'", "'a\\n'", "same-pair");
        bad("a human's answer", id, ranking, "'gpt','value':'b'", "'human','value':'b'", "role");
        bad("a list as a side", id, ranking, "{'from':'gpt','value':'b'}", "[{'from':'gpt','value':'b'}]",
            "missing-key");
        bad("both ways", id, file({ranking, with(with(with(ranking, "'a'", "1"), "'b'", "'a'"), "1", "'b'")}),
            "contradiction");
        bad("undeclared call", id, ranking, "'gpt','value':'b'",
            "'function_call','value':'{\\'name\\':\\'x\\',\\'arguments\\':{}}'", "tool-undefined");
        bad("tag", id, ranking, "{'conversations'", "{'kto_tag':true,'conversations'", "unknown-key");
    }
    void faultsOfTaggedAndRankedTurnsAreFound() { verifyCode(); }

    void faultsOfInstructionsAreFound_data()
    {
        columns();
        const char *id = "alpaca";
        bad("blank output", id, alpaca, "'a'", "' '", "empty-content");
        bad("blank instruction", id, alpaca, "'q'", "''", "empty-content");
        bad("no output", id, alpaca, "'output':'a',", "", "missing-key");
        bad("null input", id, alpaca, "'input':''", "'input':null", "null");
        bad("three in a pair", id, alpaca, "'Hello','Hi'", "'Hello','Hi','Ho'", "type");
        bad("blank history", id, alpaca, "'Hello'", "''", "empty-content");
        bad("history as text", id, alpaca, "[['Hello','Hi']]", "'Hello'", "type");
        bad("no history", id, alpaca, ",'history':[['Hello','Hi']]", "", "missing-key");
        bad("tag", id, alpaca, "{'instruction'", "{'kto_tag':true,'instruction'", "unknown-key");
        bad("number as output", id, alpaca, "'a'", "7", "type");
    }
    void faultsOfInstructionsAreFound() { verifyCode(); }
};

QTEST_APPLESS_MAIN(TrainerRulesTest)
#include "tst_trainerrules.moc"
