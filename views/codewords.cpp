// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/codewords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    return {list.cbegin(), list.cend()};
}

const CodeGrammar &cGrammar()
{
    static const CodeGrammar grammar{
        words("abstract alignas as async auto await bool boolean break byte case catch chan char class concept const "
              "constexpr continue crate decltype default defer delete do double else enum explicit export extends "
              "extern false final finally float fn for friend func go goto if impl implements import inline instanceof "
              "int interface internal let long loop map match mod move mut namespace new nil noexcept null nullptr "
              "operator override package private protected pub public range readonly ref return select self short "
              "signed sizeof static string struct super switch template this throw throws trait true try type typedef "
              "typename union unsafe unsigned use using var virtual void volatile where while yield #include #define "
              "#if #ifdef #ifndef #endif #else #pragma"),
        u"\"'"_s,
        {u"//"_s},
        u"/*"_s,
        u"*/"_s};
    return grammar;
}

const CodeGrammar &scriptGrammar()
{
    static const CodeGrammar grammar{
        words("abstract any as async await boolean break case catch class const continue debugger declare default "
              "delete do else enum export extends false finally for from function get if implements import in "
              "instanceof interface keyof let namespace never new null number of private protected public readonly "
              "return set static string super switch this throw true try type typeof undefined unknown var void while "
              "with yield"),
        u"\"'`"_s,
        {u"//"_s},
        u"/*"_s,
        u"*/"_s};
    return grammar;
}

const CodeGrammar &pythonGrammar()
{
    static const CodeGrammar grammar{
        words("False None True and as assert async await break class continue def del elif else except finally for "
              "from global if import in is lambda match nonlocal not or pass raise return self try while with yield "
              "begin do done end module nil puts require then unless until when"),
        u"\"'"_s,
        {u"#"_s},
        {},
        {}};
    return grammar;
}

const CodeGrammar &shellGrammar()
{
    static const CodeGrammar grammar{words("alias break case cd continue declare do done echo elif else esac eval exec "
                                           "exit export fi for function if in local printf read readonly return select "
                                           "set shift source sudo then trap unset until while"),
                                     u"\"'`"_s,
                                     {u"#"_s},
                                     {},
                                     {}};
    return grammar;
}

const CodeGrammar &sqlGrammar()
{
    static const CodeGrammar grammar{
        words("add all alter and any as asc begin between by case cast check column commit constraint create cross "
              "database default delete desc distinct drop else end except exists false fetch first foreign from full "
              "group having if in index inner insert intersect into is join key left like limit natural not null "
              "nulls offset on or order outer over partition primary recursive references replace returning right "
              "rollback row rows select set table then transaction trigger true union unique update using values view "
              "when where window with"),
        u"\"'"_s,
        {u"--"_s},
        u"/*"_s,
        u"*/"_s,
        true};
    return grammar;
}

const CodeGrammar &jsonGrammar()
{
    static const CodeGrammar grammar{words("true false null"), u"\""_s, {u"//"_s}, u"/*"_s, u"*/"_s};
    return grammar;
}

} // namespace

const CodeGrammar &grammarOf(CodeLanguage language)
{
    static const CodeGrammar none;
    switch (language) {
    case CodeLanguage::Json:
        return jsonGrammar();
    case CodeLanguage::Python:
        return pythonGrammar();
    case CodeLanguage::Script:
        return scriptGrammar();
    case CodeLanguage::C:
        return cGrammar();
    case CodeLanguage::Shell:
        return shellGrammar();
    case CodeLanguage::Sql:
        return sqlGrammar();
    case CodeLanguage::Markup:
    case CodeLanguage::None:
        break;
    }
    return none;
}

CodeLanguage languageNamed(const QString &word)
{
    static const QHash<QString, CodeLanguage> names = [] {
        QHash<QString, CodeLanguage> known;
        const auto add = [&known](CodeLanguage language, const char *list) {
            for (const QString &name : words(list))
                known.insert(name, language);
        };
        add(CodeLanguage::Json, "json jsonc json5 jsonl ndjson");
        add(CodeLanguage::Python, "python py python3 pycon ruby rb yaml yml toml");
        add(CodeLanguage::Script, "javascript js jsx typescript ts tsx mjs node");
        add(CodeLanguage::C,
            "c h cpp c++ cc hpp cxx java c# cs csharp go golang rust rs kotlin kt swift scala dart php "
            "css scss objc");
        add(CodeLanguage::Shell, "sh bash shell zsh console shell-session fish dockerfile makefile");
        add(CodeLanguage::Sql, "sql postgres postgresql psql mysql sqlite plsql tsql");
        add(CodeLanguage::Markup, "html xml svg xhtml vue markup");
        return known;
    }();
    return names.value(word, CodeLanguage::None);
}

} // namespace tidemark::views
