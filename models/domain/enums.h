// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All enumerations of the domain stand here, because moc wants a namespace's Q_ENUM_NS beside its one Q_NAMESPACE.
#include <QObject>

namespace tidemark::domain {
Q_NAMESPACE

/// What went wrong, derived once, from the HTTP status or the store's result code. Words for people are made in
/// views/errortext only.
enum class ErrorKind {
    // Between here and the server.
    Offline,         ///< no network, no such host, connection refused or broken
    Timeout,         ///< nothing came for too long, or it took too long altogether
    Tls,             ///< the server's certificate is not trusted
    Unauthorised,    ///< 401: key or token unknown or expired
    Forbidden,       ///< 403: this role or key may not do that
    Gone,            ///< 404: no such run (or, without a key, the server's way to say no)
    Invalid,         ///< 400, 422 and other 4xx: the server refuses this request for good
    RateLimited,     ///< 429; retryAtMs says until when
    Server,          ///< 5xx
    Protocol,        ///< an answer that is no answer of a Lunary server
    TooLarge,        ///< the answer is over the size limit
    RedirectRefused, ///< the server sent us elsewhere; we do not carry a key there
    OtherProject,    ///< the server gives runs of another project than the one that is kept here
    Cancelled,       ///< we asked for it to stop
    // On this computer.
    StoreFull,     ///< the disk is full
    StoreReadOnly, ///< file or folder cannot be written
    StoreBusy,     ///< another process holds the file
    StoreCorrupt,  ///< the file is damaged or no database
    StoreTooNew,   ///< the file was written by a newer version
    StoreReplaced, ///< the file was removed or replaced while it was open: what is written to it would be lost
    StoreFailed,   ///< any other storage failure
    Usage,         ///< the person asked for something that cannot be
};
Q_ENUM_NS(ErrorKind)

enum class Thumb { None, Up, Down };
Q_ENUM_NS(Thumb)

enum class RunType { Unknown, Llm, Chat, Thread, Agent, Chain, Tool, Retriever, Embed, CustomEvent };
Q_ENUM_NS(RunType)

enum class RunStatus { None, Started, Success, Error };
Q_ENUM_NS(RunStatus)

enum class Role { System, User, Assistant, Tool, Other };
Q_ENUM_NS(Role)

enum class PartKind { Text, Image, Audio, File, Json };
Q_ENUM_NS(PartKind)

/// Where a run's verdict is on its way to the server. The order is stored: add at the end.
enum class SyncState {
    Clean,     ///< nobody here changed it
    Pending,   ///< saved here, waits for its turn
    Sending,   ///< a request is under way or may have landed
    Confirmed, ///< read back from the server
    Conflict,  ///< the server holds another value for the same key: both kept, the rater decides
    Refused,   ///< the server will not take it
    Gone,      ///< the run is no longer on the server
    Parked,    ///< waits for a sign-in or for the right to rate
};
Q_ENUM_NS(SyncState)

enum class SyncPhase {
    Idle, ///< in sync as far as known
    Pulling,
    Linking, ///< joining exchanges to conversations and steps to traces
    Pushing,
    Waiting, ///< for the server's limit, until waitUntilMs
    Offline, ///< server not reachable; tries again by itself
    SignIn,  ///< key or token refused
    Failed,  ///< anything else, see error
};
Q_ENUM_NS(SyncPhase)

/// What a line of the sync log tells of. See SyncEvent for the numbers that go with it.
enum class SyncEventKind {
    Checked,        ///< a sync ended well
    FirstPull,      ///< the first pull is complete
    Rechecked,      ///< every run was looked at again
    SteppedRound,   ///< the server cannot give a run: the rest goes on without it
    NotARun,        ///< a page held things that are no runs
    RunGone,        ///< a run is no longer on the server
    Confirmed,      ///< verdicts were read back from the server
    Conflicted,     ///< the server holds another verdict: the rater decides
    Refused,        ///< the server will not take a verdict
    VerdictGone,    ///< the run of a verdict is no longer on the server
    Parked,         ///< verdicts wait for a sign-in or for the right to rate
    Postponed,      ///< verdicts are tried again later
    RateLimited,    ///< the server asks to wait
    Offline,        ///< the server cannot be reached
    Online,         ///< it can be reached again
    SignInAsked,    ///< key or token were refused
    SignInRenewed,  ///< a new token was had by itself
    SignInNotMade,  ///< the new token could not be had
    SignedIn,       ///< other credentials were given
    MayNotRate,     ///< reading goes on, verdicts wait
    Failed,         ///< a sync ended for another reason
    CacheRebuilt,   ///< the copy of the runs was damaged and is fetched again
    WorkRecovered,  ///< the file of verdicts was damaged and has been recovered
    NetworkChanged, ///< the computer is on a network again
};
Q_ENUM_NS(SyncEventKind)

/// What a condition looks at. Text forms are in filterfields.cpp: thumb:down, has:comment, cost>0.01 …
enum class FilterField {
    Text,  ///< a word or phrase in input, output, comment or error
    Thumb, ///< up, down, none
    Has,   ///< comment, tool, error, tags, user, correction, reasons, feedback
    Is,    ///< unrated, rated, conflict, pending, refused, skipped, flagged, inbox, gone
    Type,
    Model,
    Tag,
    User,
    Status,
    Id,     ///< id or its beginning
    After,  ///< created at or after; value is epoch milliseconds
    Before, ///< created before
    Cost,   ///< US dollars
    Tokens,
    Duration, ///< milliseconds
    Length,   ///< characters of the answer
    Reason,   ///< given with the verdict
    Meta,     ///< a key of the run's metadata
    Said,     ///< a key of the feedback
    Score,    ///< by its label
    Same,     ///< the prompt of the run with this id
};
Q_ENUM_NS(FilterField)

enum class FilterOp { Equal, Less, LessEqual, Greater, GreaterEqual };
Q_ENUM_NS(FilterOp)

/// Sort orders of the run list; the newest first among equals, what has no value last. New ones go to the end: settings
/// keep their numbers.
enum class SortField {
    Created,
    Duration,
    Cost,
    Tokens,
    Conversation, ///< what belongs together stands together, oldest first within; the one with the newest run first
    Relevance,    ///< the best of the newest hits of a search first
    Type,         ///< this one and the next five by their words, without regard to case
    Model,
    User,
    Status,
    Tags,  ///< by the first one
    Input, ///< by how it begins, as Output
    Output,
    Length, ///< characters of the answer
    Thumb,  ///< up before down
    Comment,
    Reasons,
    Correction,
    Marks, ///< with a note, put off, flagged: the later the more
    State, ///< confirmed, on its way, waiting, gone, refused, in conflict
};
Q_ENUM_NS(SortField)

} // namespace tidemark::domain
