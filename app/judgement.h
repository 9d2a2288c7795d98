// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/desksettings.h"
#include "domain/result.h"
#include <QObject>
#include <QPointer>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class CorrectionEditor;
class DeskDialog;
class MainWindow;
enum class Action;
} // namespace tidemark::views

namespace tidemark::app {

class ReviewController;

/// What can be said of an answer beside thumb and comment: reasons, stars, the corrected answer, a note; and the
/// settings of the desk that name the reasons. UI thread.
class Judgement : public QObject
{
    Q_OBJECT
public:
    Judgement(store::Store *store, ReviewController *review, views::MainWindow *window, QObject *parent);

    /// True when it was one of ours.
    bool onAction(views::Action action);
    [[nodiscard]] const domain::DeskSettings &settings() const { return m_settings; }
    /// Keeps other settings; says so when they cannot be saved.
    void changeSettings(const domain::DeskSettings &settings);
    [[nodiscard]] views::CorrectionEditor *editor() const;
    [[nodiscard]] views::DeskDialog *dialog() const;

Q_SIGNALS:
    void settingsChanged(const tidemark::domain::DeskSettings &settings);

private:
    void readSettings();
    void takeSettings(const domain::DeskSettings &settings);
    void showReasons();
    void toggleReason(const QString &reason);
    void setStars(int stars);
    void openEditor();
    void saveCorrection(const QString &runId, const QString &text);
    void openDialog();
    void openMoreKeys();

    store::Store *m_store;
    ReviewController *m_review;
    views::MainWindow *m_window;
    domain::DeskSettings m_settings;
    QPointer<views::CorrectionEditor> m_editor;
    QPointer<views::DeskDialog> m_dialog;
};

} // namespace tidemark::app
