// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/connectchoice.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tidemark::views {

/// Address, way to sign in, secret, project, certificate of a Lunary server.
class ConnectForm : public QWidget
{
    Q_OBJECT
public:
    /// What is missing, in words; an empty title when nothing is.
    struct Complaint
    {
        QString title;
        QString text;
    };

    explicit ConnectForm(QWidget *parent = nullptr);

    [[nodiscard]] ConnectChoice choice() const;
    /// Looks the fields over and puts the cursor into the first that is wrong.
    [[nodiscard]] Complaint check();
    void setProjects(const QList<QPair<QString, QString>> &projects);
    void setKeyringAvailable(bool available);
    void setKnown(const QUrl &server, bool withPassword, const QString &email, const QString &caFile);
    void focusFirst();

    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QComboBox *method() const { return m_method; }
    [[nodiscard]] QLineEdit *key() const { return m_key; }
    [[nodiscard]] QLineEdit *email() const { return m_email; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] QComboBox *project() const { return m_project; }
    [[nodiscard]] QLineEdit *caFile() const { return m_caFile; }
    [[nodiscard]] QCheckBox *plainHttp() const { return m_plainHttp; }
    [[nodiscard]] QCheckBox *remember() const { return m_remember; }

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void dress();
    void build();
    QLabel *addRow(const QString &title, QWidget *field);
    void setRowShown(QWidget *field, bool shown);
    void refresh();
    void chooseCaFile();
    [[nodiscard]] bool withPassword() const;
    [[nodiscard]] Complaint complain(QWidget *field, const QString &title, const QString &text) const;

    QGridLayout *m_grid;
    QLineEdit *m_address;
    QComboBox *m_method;
    QLineEdit *m_key;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QComboBox *m_project;
    QLineEdit *m_caFile;
    QWidget *m_caRow;
    QCheckBox *m_plainHttp;
    QCheckBox *m_remember;
    QCheckBox *m_stay;
    QLabel *m_keyring;
    QToolButton *m_more;
    bool m_keyringAvailable = true;
    bool m_projectsKnown = false;
};

} // namespace tidemark::views
