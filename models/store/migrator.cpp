// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Error;
using domain::ErrorKind;

Migrator::Migrator(QString folder, qint32 applicationId)
    : m_folder(std::move(folder))
    , m_applicationId(applicationId)
    , m_files(QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
{}

int Migrator::newestVersion() const
{
    return m_files.isEmpty() ? 0 : m_files.last().left(4).toInt();
}

QStringList Migrator::statements(const QString &sql)
{
    QStringList list;
    QStringList paragraph;
    const auto endParagraph = [&] {
        if (!paragraph.isEmpty())
            list.append(paragraph.join(u'\n'));
        paragraph.clear();
    };
    const QStringList lines = sql.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            endParagraph();
        else if (!line.trimmed().startsWith("--"_L1))
            paragraph.append(line);
    }
    endParagraph();
    return list;
}

int Migrator::versionOf(Database &db)
{
    return db.scalar(u"PRAGMA user_version"_s).toInt();
}

bool Migrator::isOurs(Database &db) const
{
    const qint32 id = db.scalar(u"PRAGMA application_id"_s).toInt();
    const bool isEmpty = db.scalar(u"SELECT count(*) FROM sqlite_schema"_s).toInt() == 0;
    return id == m_applicationId || (id == 0 && isEmpty);
}

bool Migrator::migrate(Database &db) const
{
    const int version = versionOf(db);
    if (version > newestVersion()) {
        db.fail({ErrorKind::StoreTooNew,
                 u"file has version %1, this program knows %2"_s.arg(version).arg(newestVersion()), 0, 0});
    }
    for (const QString &name : m_files) {
        const int number = name.left(4).toInt();
        if (number > version && !applyFile(db, name, number))
            return false;
    }
    return !db.failed();
}

bool Migrator::applyFile(Database &db, const QString &name, int version) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        db.fail({ErrorKind::StoreFailed, u"cannot read the migration %1"_s.arg(name), 0, 0});
        return false;
    }
    Transaction transaction(db);
    for (const QString &statement : statements(QString::fromUtf8(file.readAll())))
        db.exec(statement);
    db.exec(u"PRAGMA application_id=%1"_s.arg(m_applicationId));
    db.exec(u"PRAGMA user_version=%1"_s.arg(version));
    return transaction.commit();
}

} // namespace tidemark::store
