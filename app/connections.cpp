// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

using domain::Error;
using domain::ErrorKind;

const QString &fileName()
{
    static const QString name = u"connection.json"_s;
    return name;
}

QString methodText(ConnectionInfo::Method method)
{
    switch (method) {
    case ConnectionInfo::Method::Password:
        return u"password"_s;
    case ConnectionInfo::Method::Sandbox:
        return u"sandbox"_s;
    case ConnectionInfo::Method::File:
        return u"file"_s;
    case ConnectionInfo::Method::PrivateKey:
        break;
    }
    return u"key"_s;
}

ConnectionInfo::Method methodFrom(const QString &text)
{
    if (text == "password"_L1)
        return ConnectionInfo::Method::Password;
    if (text == "file"_L1)
        return ConnectionInfo::Method::File;
    return text == "sandbox"_L1 ? ConnectionInfo::Method::Sandbox : ConnectionInfo::Method::PrivateKey;
}

const auto importPrefix = u"import-"_s;

const auto importScheme = u"import"_s;
constexpr qsizetype longestName = 80;

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
}

/// A name for the project of a file: its own without what cannot stand in one.
QString nameOfFile(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName().left(longestName - 8);
    for (QChar &c : name) {
        if (!isNameCharacter(c))
            c = u'_';
    }
    return name.isEmpty() || name.startsWith(u'.') ? u"runs"_s + name : name;
}

QString folderFor(const ConnectionInfo &info)
{
    if (info.method == ConnectionInfo::Method::Sandbox)
        return u"sandbox"_s;
    const QString identity = info.server.toString(QUrl::FullyEncoded) + u'\n' + info.project;
    const QByteArray hash = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    QString host = info.isFile() ? importPrefix + info.server.path() : info.server.host();
    for (QChar &c : host) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'_';
    }
    return host.left(60) + u'-' + QString::fromLatin1(hash);
}

} // namespace

QString ConnectionInfo::secretName() const
{
    return server.toString(QUrl::FullyEncoded) + u'#' + project;
}

QString ConnectionInfo::title() const
{
    if (method == Method::Sandbox)
        return u"Sandbox"_s;
    return projectName.isEmpty() ? server.host() : projectName;
}

Connections::Connections(QString dataDir)
    : m_dataDir(std::move(dataDir))
{}

QList<ConnectionInfo> Connections::all() const
{
    // Newest use first: saving a connection touches its file.
    QMap<qint64, ConnectionInfo> byTime;
    const QDir dir(m_dataDir);
    for (const QString &folder : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(dir.filePath(folder + u'/' + fileName()));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        const QUrl server = projectUrl(object.value("server"_L1).toString());
        if (server.isEmpty())
            continue;
        const ConnectionInfo info{folder,
                                  server,
                                  object.value("project"_L1).toString(),
                                  object.value("project_name"_L1).toString(),
                                  methodFrom(object.value("method"_L1).toString()),
                                  object.value("email"_L1).toString(),
                                  object.value("ca_file"_L1).toString(),
                                  object.value("file"_L1).toString()};
        qint64 key = -file.fileTime(QFile::FileModificationTime).toMSecsSinceEpoch();
        while (byTime.contains(key))
            ++key;
        byTime.insert(key, info);
    }
    return byTime.values();
}

domain::Result<ConnectionInfo> Connections::find(const QUrl &server, const QString &project) const
{
    QList<ConnectionInfo> fitting;
    for (const ConnectionInfo &info : all()) {
        if ((server.isEmpty() || info.server == server) && (project.isEmpty() || info.project == project))
            fitting.append(info);
    }
    return choose(fitting, server);
}

domain::Result<ConnectionInfo> Connections::findServer(const QUrl &server, const QString &project) const
{
    QList<ConnectionInfo> fitting;
    bool anyFile = server.scheme() == importScheme;
    for (const ConnectionInfo &info : all()) {
        anyFile = anyFile || (server.isEmpty() && info.isFile());
        if (!info.isFile() && (server.isEmpty() || info.server == server) &&
            (project.isEmpty() || info.project == project))
            fitting.append(info);
    }
    if (fitting.isEmpty() && anyFile) {
        return Error{ErrorKind::Usage,
                     u"This project is a file: it has no server, and nothing is sent from it. Its verdicts go to a "
                     "server's project with: tidemark adopt --from import:NAME --server URL"_s,
                     0, 0};
    }
    return choose(fitting, server);
}

domain::Result<ConnectionInfo> Connections::choose(const QList<ConnectionInfo> &fitting, const QUrl &server)
{
    if (fitting.isEmpty() && server.scheme() == importScheme) {
        return Error{ErrorKind::Usage, u"No file is kept here under that name. Open it first: tidemark import FILE"_s,
                     0, 0};
    }
    if (fitting.isEmpty()) {
        return Error{ErrorKind::Usage,
                     u"No runs are kept here yet for that server. Fetch them first: tidemark sync --server URL"_s, 0,
                     0};
    }
    if (fitting.size() > 1 && !server.isEmpty()) {
        QStringList projects;
        for (const ConnectionInfo &info : fitting)
            projects.append(info.project);
        return Error{
            ErrorKind::Usage,
            u"Several projects of that server are kept here. Name one with --project: %1"_s.arg(projects.join(u", "_s)),
            0, 0};
    }
    return fitting.first();
}

domain::Result<ConnectionInfo> Connections::forFile(const QString &path, const QString &name) const
{
    // Empty for a pipe, which nobody can open again.
    const QString real = QFileInfo(path).canonicalFilePath();
    ConnectionInfo fresh;
    fresh.method = ConnectionInfo::Method::File;
    fresh.file = real;
    fresh.projectName = QFileInfo(path).fileName();
    fresh.server = importUrl(name);
    if (!name.isEmpty() && fresh.server.isEmpty())
        return Error{ErrorKind::Usage, u"--name takes letters, digits, dots, dashes and underscores"_s, 0, 0};
    QSet<QUrl> taken;
    for (const ConnectionInfo &info : all()) {
        const bool same = name.isEmpty() ? !real.isEmpty() && info.file == real : info.server == fresh.server;
        if (info.isFile() && same)
            return info; // what is added by name does not change whose project it is
        taken.insert(info.server);
    }
    if (!name.isEmpty()) {
        fresh.projectName = name;
        return fresh;
    }
    const QString base = nameOfFile(path);
    fresh.server = importUrl(base);
    for (int n = 2; taken.contains(fresh.server); ++n)
        fresh.server = importUrl(u"%1-%2"_s.arg(base).arg(n));
    return fresh;
}

domain::Result<ConnectionInfo> Connections::save(ConnectionInfo info)
{
    if (info.folder.isEmpty())
        info.folder = folderFor(info);
    const QString folder = path(info);
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::StoreReadOnly, u"cannot make the folder %1"_s.arg(folder), 0, 0};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QJsonObject object{{u"server"_s, info.server.toString(QUrl::FullyEncoded)},
                             {u"project"_s, info.project},
                             {u"project_name"_s, info.projectName},
                             {u"method"_s, methodText(info.method)},
                             {u"email"_s, info.email},
                             {u"ca_file"_s, info.caFile},
                             {u"file"_s, info.file}};
    QSaveFile file(folder + u'/' + fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return Error{ErrorKind::StoreReadOnly, u"cannot write into the folder %1"_s.arg(folder), 0, 0};
    return info;
}

QString Connections::path(const ConnectionInfo &info) const
{
    return QDir(m_dataDir).filePath(info.folder);
}

QUrl serverUrl(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return {};
    if (!address.contains("://"_L1))
        address.prepend("https://"_L1);
    QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    url.setHost(url.host().toLower());
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

QUrl importUrl(const QString &name)
{
    if (name.isEmpty() || name.size() > longestName || name.startsWith(u'.') ||
        !std::all_of(name.begin(), name.end(), isNameCharacter))
        return {};
    QUrl url;
    url.setScheme(importScheme);
    url.setPath(name, QUrl::DecodedMode);
    return url;
}

QUrl projectUrl(const QString &text)
{
    const QString prefix = importScheme + u':';
    if (!text.startsWith(prefix))
        return serverUrl(text);
    return importUrl(QUrl::fromPercentEncoding(text.mid(prefix.size()).toUtf8()));
}

bool isPlainRemote(const QUrl &server)
{
    if (server.scheme() != "http"_L1)
        return false;
    return server.host() != "localhost"_L1 && !QHostAddress(server.host()).isLoopback();
}

api::Credentials credentialsFrom(const QString &secret, const QString &project)
{
    const bool token = secret.count(u'.') == 2 && secret.startsWith("ey"_L1);
    return {token ? api::Credentials::Kind::Token : api::Credentials::Kind::PrivateKey, secret,
            token ? project : QString()};
}

QString defaultDataDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace tidemark::app
