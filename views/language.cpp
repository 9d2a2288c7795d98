// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/language.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace tidemark::views::language {

namespace {

/// The same words mean the same everywhere here, so the catalogue is made without contexts (see
/// packaging/cmake/ReleaseTranslations.cmake), and helpers outside of classes need none.
class Catalogue final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *, const char *source, const char *meaning, int n) const override
    {
        return QTranslator::translate("Tidemark", source, meaning, n);
    }
};

void put(QTranslator *translator, bool loaded)
{
    if (loaded)
        QCoreApplication::installTranslator(translator);
    else
        translator->deleteLater();
}

} // namespace

const QList<Known> &known()
{
    static const QList<Known> all{{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"ja"_s, u"日本語"_s}};
    return all;
}

QString ofSystem(const QLocale &system)
{
    const QStringList wanted = system.uiLanguages();
    for (const QString &tag : wanted) {
        const QString code = tag.section(u'-', 0, 0);
        for (const Known &language : known()) {
            if (language.code == code)
                return code;
        }
    }
    return u"en"_s;
}

void install(const QString &code)
{
    const bool isKnown =
        std::any_of(known().cbegin(), known().cend(), [&code](const Known &language) { return language.code == code; });
    const QString wanted = isKnown ? code : ofSystem(QLocale::system());
    for (const QObject *old : QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly))
        delete old; // takes itself out
    const bool systems = QLocale::system().language() == QLocale(wanted).language() || !isKnown;
    QLocale::setDefault(systems ? QLocale::system() : QLocale(wanted));
    auto *own = new Catalogue(QCoreApplication::instance());
    auto *qts = new QTranslator(QCoreApplication::instance()); // words of Qt's own dialogs and menus
    put(qts, qts->load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    put(own, own->load(u":/translations/%1.qm"_s.arg(wanted)));
}

} // namespace tidemark::views::language
