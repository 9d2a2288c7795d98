// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"
#include <QAbstractButton>
#include <QToolButton>

namespace tidemark::views {

/// The top line of a card: role or tool name, a remark at the right, and the buttons that appear under the pointer.
/// A foldable one is a button: a click or Enter folds and unfolds.
class CardHead final : public QAbstractButton
{
    Q_OBJECT
public:
    struct Look
    {
        QString icon;    ///< may be empty
        QString title;   ///< medium weight
        QString preview; ///< after the title, when folded
        QString note;    ///< at the right
        Tone tone = Tone::Muted;
        Tone noteTone = Tone::Muted;
        bool noteIsLabel = false; ///< on a soft ground: what is judged
        bool foldable = false;
        bool open = true;
    };

    explicit CardHead(QWidget *parent);

    void setLook(const Look &look);
    [[nodiscard]] const Look &look() const { return m_look; }
    /// Whether copy and plain-text buttons show; they also show while they have the focus.
    void setToolsVisible(bool visible);
    void setPlainOffered(bool offered, bool plain);
    static int heightHint();

Q_SIGNALS:
    void copyRequested();
    void plainToggled(bool plain);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeTools();
    int paintLead(QPainter &painter);
    int paintNote(QPainter &painter);
    [[nodiscard]] int noteWidth() const;

    Look m_look;
    QToolButton *m_copy;
    QToolButton *m_plain;
    bool m_plainOffered = false;
};

} // namespace tidemark::views
