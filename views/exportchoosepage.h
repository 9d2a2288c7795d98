// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QTimer>
#include <QWidget>

class QLabel;

namespace tidemark::views {

class ExportOptionsForm;
class ExportPreviewPane;
class FormatList;
class MessageBlock;
class PresetBox;
class TargetField;

/// First page: which format, how, where to, and beside it what would come of it.
class ExportChoosePage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportChoosePage(QWidget *parent);

    void setFormats(const QList<ExportFormat> &formats);
    /// What was chosen last and the presets; goes to the format that was used last.
    void setMemory(const ExportMemory &memory);
    /// The same with what is chosen now.
    [[nodiscard]] ExportMemory memory() const;
    void setSelection(const QString &words, bool empty);
    /// How long a change rests before it is counted; 250 ms at first.
    void setPreviewDelay(int ms);
    [[nodiscard]] ExportChoice choice() const;
    [[nodiscard]] const ExportFormat *format() const;
    [[nodiscard]] bool isComplete() const;
    /// What is wrong with the options; empty when nothing is.
    [[nodiscard]] QString problem() const;
    /// Looks whether the target can be written to; asks before an earlier export is replaced.
    [[nodiscard]] bool confirmTarget();
    void say(const QString &title, const QString &text);
    [[nodiscard]] QString message() const;
    /// What was asked for last would make this; ignored when something else has been chosen meanwhile.
    void showPreview(const ExportAccount &account);
    /// Counts again, with what has changed since.
    void refreshPreview();
    void exclude(const QString &runId);
    [[nodiscard]] FormatList *formats() const { return m_formats; }
    [[nodiscard]] ExportOptionsForm *options() const { return m_options; }
    [[nodiscard]] ExportPreviewPane *preview() const { return m_preview; }
    [[nodiscard]] TargetField *target() const { return m_target; }
    [[nodiscard]] PresetBox *presets() const { return m_presets; }

Q_SIGNALS:
    void changed();
    /// Counts what this choice would make.
    void previewRequested(const tidemark::views::ExportChoice &choice);
    /// What was asked last is of no use any more.
    void previewDropped();
    /// Something to remember has changed.
    void memoryChanged();

private:
    void build();
    void wire();
    void onFormat();
    void onOptions();
    void ask();
    void load(const ExportChoice &choice);
    void takeBack();

    ExportMemory m_memory;
    QString m_shown; ///< id of the format whose options are on the page
    ExportChoice m_asked;
    ExportChoice m_arrived; ///< as the options were when the format was chosen
    bool m_empty = false;
    QTimer m_delay;
    QLabel *m_selection;
    PresetBox *m_presets;
    FormatList *m_formats;
    ExportOptionsForm *m_options;
    ExportPreviewPane *m_preview;
    MessageBlock *m_message;
    TargetField *m_target;
};

} // namespace tidemark::views
