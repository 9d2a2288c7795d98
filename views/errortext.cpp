// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tidemark::views {

namespace {

using domain::Error;
using domain::ErrorKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::errortext", text);
}

QString clockTime(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).time(), QLocale::ShortFormat);
}

ErrorWords rateLimited(const Error &error)
{
    const QString title = tr("The server asks us to wait");
    if (error.retryAtMs > 0)
        return {title, tr("It takes no more requests until %1. Your verdicts are saved here; everything goes on by "
                          "itself then.")
                           .arg(clockTime(error.retryAtMs))};
    return {title,
            tr("It takes no more requests for now. Your verdicts are saved here; everything goes on by itself in "
               "a little while.")};
}

ErrorWords wordsOfLine(const Error &error)
{
    constexpr int saidByAProxy = 407;
    switch (error.kind) {
    case ErrorKind::Offline:
        if (error.httpStatus == saidByAProxy)
            return {tr("The proxy does not let us through"),
                    tr("The way to the server leads over a proxy that is down or asks for a sign-in of its own. Your "
                       "key was not given to it. Verdicts are saved here; look at the proxy in the network settings "
                       "of this computer.")};
        return {tr("The server cannot be reached"),
                tr("There is no connection to it. You can go on reading and rating: verdicts are saved here and sent "
                   "when the connection is back. If it stays so, check the network and the server's address.")};
    case ErrorKind::Timeout:
        return {tr("The server does not answer"),
                tr("It took too long. Nothing is lost: verdicts are saved here, and it is tried again by itself. If it "
                   "stays so, ask whoever runs the server.")};
    case ErrorKind::Tls:
        return {tr("The server cannot prove who it is"),
                tr("Its certificate is not trusted on this computer, so no key was sent and nothing was loaded. Check "
                   "the address; if your company uses a certificate authority of its own, choose its CA file when "
                   "connecting.")};
    case ErrorKind::OtherProject:
        return {
            tr("The server now has another project"),
            tr("Its runs belong to a project other than the one that is kept here, so nothing was mixed: no run was "
               "taken in and no verdict was sent. If the server was replaced, connect to it anew; your verdicts stay "
               "here. If it is a mistake, check the address and the key.")};
    case ErrorKind::RedirectRefused:
        return {tr("The server sends us to another address"),
                tr("Your key is not carried there, so nothing was loaded or sent. Ask for the address that answers "
                   "directly and connect to that one.")};
    case ErrorKind::TooLarge:
        return {tr("An answer of the server is too large"),
                tr("It is over the limit for one answer and was left out. The rest of the runs is not touched by this; "
                   "open the large one in the server's own pages.")};
    default:
        return {
            tr("This is no answer of a Lunary server"),
            tr("What came back cannot be read as runs. Check the address: it must be the one of the API, not of the "
               "web pages. Your verdicts are saved here.")};
    }
}

ErrorWords wordsOfServer(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorised:
        return {tr("Please sign in again"),
                tr("The server no longer accepts this key or sign-in. You can go on reading and rating: verdicts are "
                   "saved here and sent once you have signed in.")};
    case ErrorKind::Forbidden:
        return {tr("This role may not do that"),
                tr("The server knows you but does not allow it. Verdicts stay saved here. Ask an administrator of the "
                   "project for the right to rate, or connect with a private key.")};
    case ErrorKind::Gone:
        return {
            tr("This run is no longer on the server"),
            tr("Somebody deleted it, or it belongs to another project. What is here can still be read; a verdict on "
               "it stays here and cannot be sent.")};
    case ErrorKind::Invalid:
        return {tr("The server refuses this"),
                tr("It says that the request is not right, so sending it again as it is will not help. The verdict "
                   "stays saved here; change it and try again.")};
    case ErrorKind::Server:
        return {tr("The server has a fault of its own"),
                tr("It answered that something went wrong inside. Your verdicts are saved here, and it is tried again "
                   "by itself. If it stays so, tell whoever runs the server.")};
    default:
        return {tr("Stopped"), tr("It was stopped before it was done. What was finished is kept; start it again to do "
                                  "the rest.")};
    }
}

ErrorWords wordsOfStore(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::StoreFull:
        return {tr("The disk is full"),
                tr("There is no room left, so this was not saved. Free some space on the disk that holds Tidemark's "
                   "data and try again; until then verdicts stay on the screen only.")};
    case ErrorKind::StoreReadOnly:
        return {tr("Tidemark's data cannot be written"),
                tr("Its folder or files are write-protected, so nothing can be saved there. Give yourself the right to "
                   "write in the data folder, or start with another one.")};
    case ErrorKind::StoreBusy:
        return {tr("Another Tidemark works on these runs"),
                tr("Only one at a time may write, so nothing was changed here. Close the other window, or wait until "
                   "the other command or backup is done, then try again.")};
    case ErrorKind::StoreCorrupt:
        return {tr("A file of Tidemark's data is damaged"),
                tr("It was left as it is, for rescue. Runs can be fetched again from the server; verdicts are restored "
                   "from the daily backup. Start Tidemark again to let it repair what it can.")};
    case ErrorKind::StoreTooNew:
        return {tr("The data was written by a newer Tidemark"),
                tr("This version cannot read it and has not touched it. Install the newer version, or start with "
                   "another data folder.")};
    case ErrorKind::StoreReplaced:
        return {tr("Tidemark's files were moved away or replaced"),
                tr("That happened while it had them open, so nothing more is written: it would be lost. Put the files "
                   "or the disk back and it goes on by itself, or start Tidemark again to work with what is there "
                   "now.")};
    default:
        return {tr("Tidemark's data could not be read or written"),
                tr("The last step was not saved. Check the disk and the rights of the data folder, then try again; if "
                   "it happens again, the log says more.")};
    }
}

} // namespace

ErrorWords wordsFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return rateLimited(error);
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::RedirectRefused:
    case ErrorKind::OtherProject:
    case ErrorKind::TooLarge:
    case ErrorKind::Protocol:
        return wordsOfLine(error);
    case ErrorKind::Unauthorised:
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::Invalid:
    case ErrorKind::Server:
    case ErrorKind::Cancelled:
        return wordsOfServer(error.kind);
    case ErrorKind::Usage:
        return {tr("This cannot be done as asked"),
                tr("Something in the request does not fit together, so nothing was changed. Look at what was entered "
                   "and try again.")};
    case ErrorKind::StoreFull:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreCorrupt:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreReplaced:
    case ErrorKind::StoreFailed:
        break;
    }
    return wordsOfStore(error.kind);
}

ErrorWords wordsForExport(const Error &error)
{
    if (error.kind == ErrorKind::StoreReadOnly) {
        return {tr("The export cannot be written there"),
                tr("The folder is missing or write-protected, so nothing was written. Choose another place.")};
    }
    if (error.kind == ErrorKind::StoreFull) {
        return {tr("The disk is full"),
                tr("There is no room for the export, so nothing was written and what was there before is untouched. "
                   "Free some space or choose another place.")};
    }
    // What does not fit is a file or a pattern that was chosen: only the detail tells which.
    if (error.kind == ErrorKind::Usage && !error.detail.isEmpty())
        return {wordsFor(error).title, error.detail};
    return wordsFor(error);
}

QString factFor(const Error &error)
{
    if (error.detail.isEmpty())
        return {};
    if (error.kind == ErrorKind::RedirectRefused)
        return tr("Where to: %1").arg(error.detail);
    if (error.kind == ErrorKind::Tls)
        return tr("The certificate: %1").arg(error.detail);
    return {};
}

QString refusalFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
        return tr("refused by the server: this role may not rate");
    case ErrorKind::Unauthorised:
        return tr("refused by the server: please sign in again");
    case ErrorKind::Gone:
        return tr("refused by the server: the run is no longer there");
    case ErrorKind::TooLarge:
        return tr("refused by the server: the verdict is too large");
    case ErrorKind::Protocol:
        return tr("refused by the server: it said yes three times and kept the old verdict");
    default:
        return tr("refused by the server: it does not take this verdict as it is");
    }
}

} // namespace tidemark::views
