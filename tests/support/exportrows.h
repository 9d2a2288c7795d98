// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/exportrules.h"
#include <QTest>

/// Good rows of every format and the means to spoil one place of them. They are written with ' in place of ", which is
/// easier to read, and moc cannot read raw strings with quotes.
namespace tidemark::test::rows {

inline const QByteArray toolJson = "{'type':'function','function':{'name':'stock','parameters':{'type':'object',"
                                   "'properties':{'sku':{'type':'string'}},'required':['sku']}}}";
inline const QByteArray callJson =
    "{'id':'c1','type':'function','function':{'name':'stock','arguments':'{\\'sku\\':\\'A\\'}'}}";
inline const QByteArray objectCall =
    "{'id':'c1','type':'function','function':{'name':'stock','arguments':{'sku':'A'}}}";
inline const QByteArray imageJson =
    "{'type':'image_url','image_url':{'url':'https://example.org/a.png','detail':'low'}}";

/// The tool as JSON text inside a row.
inline QByteArray toolsText(QByteArray tools = '[' + toolJson + ']')
{
    return '\'' + tools.replace('\'', "\\'") + '\'';
}

inline const QByteArray sft = "{'messages':[{'role':'system','content':'s'},{'role':'user','content':'q'},"
                              "{'role':'assistant','content':'a'}]}";
inline const QByteArray sftTool = "{'messages':[{'role':'user','content':'q'},{'role':'assistant','tool_calls':[" +
                                  callJson +
                                  "]},{'role':'tool','content':'2','tool_call_id':'c1'},"
                                  "{'role':'assistant','content':'a','weight':1}],'tools':[" +
                                  toolJson + "],'parallel_tool_calls':false}";
inline const QByteArray sftImage = "{'messages':[{'role':'user','content':[{'type':'text','text':'q'}," + imageJson +
                                   "]},{'role':'assistant','content':'a'}]}";
inline const QByteArray dpo = "{'input':{'messages':[{'role':'user','content':'q'}]},"
                              "'preferred_output':[{'role':'assistant','content':'a'}],"
                              "'non_preferred_output':[{'role':'assistant','content':'b'}]}";
inline const QByteArray completion = "{'prompt':[{'role':'user','content':'q'}],"
                                     "'completion':[{'role':'assistant','content':'a'}]}";
inline const QByteArray kto = completion.chopped(1) + ",'label':true}";
inline const QByteArray preference = "{'prompt':[{'role':'user','content':'q'}],"
                                     "'chosen':[{'role':'assistant','content':'a'}],"
                                     "'rejected':[{'role':'assistant','content':'b'}]}";
inline const QByteArray calling =
    "{'prompt':[{'role':'user','content':'t'}],'completion':[{'role':'assistant','content':'',"
    "'tool_calls':[" +
    objectCall + "]}],'tools':" + toolsText() + '}';
inline const QByteArray critique =
    "{'prompt':[{'role':'user','content':'q'},{'role':'assistant','content':'a'},"
    "{'role':'user','content':'Judge.'}],'completion':[{'role':'assistant','content':'c'}]}";
inline const QByteArray turns = "{'conversations':[{'from':'human','value':'q'},{'from':'gpt','value':'a'}],"
                                "'system':'','tools':'[]'}";
inline const QByteArray turnsTool =
    "{'conversations':[{'from':'human','value':'q'},{'from':'function_call',"
    "'value':'{\\'name\\':\\'stock\\',\\'arguments\\':{\\'sku\\':\\'A\\'}}'},"
    "{'from':'observation','value':'2'},{'from':'gpt','value':'a'}],'system':'s','tools':" +
    toolsText() + '}';
inline const QByteArray turnsKto = turns.chopped(1) + ",'kto_tag':true}";
inline const QByteArray ranking = "{'conversations':[{'from':'human','value':'q'}],'system':'','tools':'[]',"
                                  "'chosen':{'from':'gpt','value':'a'},'rejected':{'from':'gpt','value':'b'}}";
inline const QByteArray alpaca = "{'instruction':'q','input':'','output':'a','system':'s','history':[['Hello','Hi']]}";

inline QStringList faultsOf(const QString &format, QByteArray text, const QString &profile = {})
{
    return faults(format, text.replace('\'', '"'), profile);
}

/// A row with one place changed; empty, and so no test at all, when there is no such place.
inline QByteArray with(QByteArray row, const QByteArray &from, const QByteArray &to)
{
    return row.contains(from) ? row.replace(from, to) : QByteArray();
}

inline QByteArray file(const QByteArrayList &rows)
{
    return rows.join('\n') + '\n';
}

inline void columns()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
}

inline void bad(const char *name, const char *format, const QByteArray &text, const char *code)
{
    QTest::newRow(qPrintable(QLatin1StringView(format) + QStringLiteral(": ") + QLatin1StringView(name)))
        << QString::fromLatin1(format) << text << QString::fromLatin1(code);
}

/// One row with one place changed.
inline void bad(const char *name, const char *format, const QByteArray &row, const QByteArray &from,
                const QByteArray &to, const char *code)
{
    const QByteArray changed = with(row, from, to);
    bad(name, format, changed.isEmpty() ? QByteArray() : file({changed}), code);
}

/// Every fault names the code; at least one does.
inline void verifyCode()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QVERIFY(!text.isEmpty());
    const QStringList found = faultsOf(format, text);
    QVERIFY2(!found.filter(QStringLiteral(": %1: ").arg(code)).isEmpty(),
             qPrintable(code + QStringLiteral(" not in: ") + found.join(u'\n')));
}

} // namespace tidemark::test::rows
