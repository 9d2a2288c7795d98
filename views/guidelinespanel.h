// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;

namespace tidemark::views {

class BodyView;
class EmptyState;
class ReaderContext;

/// The project's guidelines beside what is judged by them: read, edit, import, look at older versions.
class GuidelinesPanel final : public QWidget
{
    Q_OBJECT
public:
    struct Version
    {
        qint64 number = 0;
        qint64 atMs = 0;
        QString rater;
        QString text;
    };

    explicit GuidelinesPanel(QWidget *parent);
    ~GuidelinesPanel() override;

    /// Newest first; none shows how to begin. What is being edited stays.
    void setVersions(const QList<Version> &versions);
    [[nodiscard]] bool isEditing() const;
    /// Puts a text into the editor, as one that was imported.
    void edit(const QString &text);

Q_SIGNALS:
    void saveRequested(const QString &text);
    void importRequested();
    void closeRequested();
    /// A link was clicked; the window asks before it opens it.
    void linkActivated(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void wire();
    void showText();
    void chooseVersion();
    void endEditing(bool keep);
    QToolButton *tool(const QString &icon, const QString &tip);

    QList<Version> m_versions;
    int m_shown = 0; ///< index in m_versions
    QLabel *m_title;
    QLabel *m_from;
    QToolButton *m_edit;
    QToolButton *m_import;
    QToolButton *m_history;
    QToolButton *m_close;
    QScrollArea *m_area;
    ReaderContext *m_context;
    BodyView *m_body;
    EmptyState *m_empty;
    QPlainTextEdit *m_editor;
    QWidget *m_editButtons;
};

} // namespace tidemark::views
