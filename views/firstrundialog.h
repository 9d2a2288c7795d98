// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tidemark::views {

class ChoiceCard;
class MessageBlock;

/// Where the runs are and how to get in, as chosen by the person.
struct ConnectChoice
{
    enum class Method { Key, Password };
    bool sandbox = false;
    QUrl server;
    Method method = Method::Key;
    QString key;
    QString email;
    QString password;
    QString projectId;
    QString caFile;
    bool remember = true; ///< in the system keyring
};

/// "Where are the runs?": a Lunary server or the sandbox. Enter connects. UI thread.
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
    /// The address as a URL: https:// is added where no scheme was typed; invalid when it is none.
    [[nodiscard]] static QUrl addressOf(const QString &text);

    void reject() override;

Q_SIGNALS:
    void connectRequested(const tidemark::views::ConnectChoice &choice);
    /// The connection that is being tried is not wanted any more.
    void cancelRequested();

private:
    [[nodiscard]] QWidget *buildServerForm();
    [[nodiscard]] QLayout *buildButtons();
    void wire();
    void submit();
    [[nodiscard]] bool complain(QLineEdit *field, const QString &title, const QString &text);
    [[nodiscard]] bool isComplete();
    void updateForm();
    void chooseCaFile();

    ChoiceCard *m_serverCard;
    ChoiceCard *m_sandboxCard;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_address = nullptr;
    QComboBox *m_method = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_password = nullptr;
    QComboBox *m_project = nullptr;
    QWidget *m_caRow = nullptr;
    QLineEdit *m_caFile = nullptr;
    QCheckBox *m_plainHttp = nullptr;
    QCheckBox *m_remember = nullptr;
    QLabel *m_keyring = nullptr;
    MessageBlock *m_message = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_quit = nullptr;
    bool m_busy = false;
    bool m_keyringAvailable = true;
};

} // namespace tidemark::views
