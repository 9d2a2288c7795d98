// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/connectchoice.h"
#include <QDialog>

class QProgressBar;
class QPushButton;

namespace tidemark::views {

class ChoiceCard;
class ConnectForm;
class MessageBlock;

/// "Where are the runs?": a Lunary server, a file, or the sandbox. Enter connects. UI thread.
class FirstRunDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FirstRunDialog(QWidget *parent = nullptr);

    /// While a connection is tried: nothing but Cancel can be pressed.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void setError(const QString &title, const QString &text);
    [[nodiscard]] QString errorText() const;
    /// Id and name; asks which one when there are several.
    void setProjects(const QList<QPair<QString, QString>> &projects);
    /// Without one the key is asked for at each start, and the dialog says so.
    void setKeyringAvailable(bool available);
    /// Fills in what is known of a connection, so that only the secret has to be typed.
    void setKnown(const QUrl &server, bool withPassword, const QString &email, const QString &caFile);
    [[nodiscard]] ConnectChoice choice() const;
    [[nodiscard]] ConnectForm *form() const { return m_form; }
    [[nodiscard]] ChoiceCard *serverCard() const { return m_serverCard; }
    [[nodiscard]] ChoiceCard *sandboxCard() const { return m_sandboxCard; }
    [[nodiscard]] ChoiceCard *fileCard() const { return m_fileCard; }

    void reject() override;

Q_SIGNALS:
    void connectRequested(const tidemark::views::ConnectChoice &choice);
    /// The connection that is being tried is not wanted any more.
    void cancelRequested();

private:
    void build();
    void wire();
    void submit();
    void nameConnect();

    ChoiceCard *m_serverCard;
    ChoiceCard *m_sandboxCard;
    ChoiceCard *m_fileCard;
    ConnectForm *m_form;
    MessageBlock *m_message;
    QProgressBar *m_working;
    QPushButton *m_connect;
    QPushButton *m_quit;
    bool m_busy = false;
};

} // namespace tidemark::views
