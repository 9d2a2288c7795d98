// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readercontext.h"
#include <QScrollArea>

class QLabel;

namespace tidemark::views {

class TextView;

/// Two answers to one prompt.
struct ComparedPair
{
    QString prompt;
    QString a;
    QString b;
    QString titleA; ///< "gpt-4o, 23 Nov 14:02"; leave both empty where the rater must not know
    QString titleB;
    friend bool operator==(const ComparedPair &, const ComparedPair &) = default;
};

/// Shows two answers to the same prompt side by side, what only one of them says underlined, and asks which is better:
/// A, B or = on the keyboard, Esc to leave. Decides and stores nothing by itself.
class CompareView final : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(QWidget *parent = nullptr);

    void setPair(const ComparedPair &pair);
    [[nodiscard]] const ComparedPair &pair() const { return m_pair; }
    /// Text size as in the reader, 1 = 100 %.
    void setZoom(qreal zoom);
    /// The words that stand in one answer only, as they are marked; for tests and for screen readers.
    [[nodiscard]] QStringList differencesOf(bool b) const;

Q_SIGNALS:
    void aBetter();
    void bBetter();
    void equal();
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildButtons();
    void draw();
    void fit();
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] bool isOwnKey(const QKeyEvent *event) const;

    ReaderContext *m_context;
    ComparedPair m_pair;
    QLabel *m_prompt;
    QLabel *m_note;
    QLabel *m_titleA;
    QLabel *m_titleB;
    QScrollArea *m_area;
    QWidget *m_ground;
    QWidget *m_sheetA; ///< what the answers stand on
    QWidget *m_sheetB;
    TextView *m_a;
    TextView *m_b;
    QStringList m_onlyA;
    QStringList m_onlyB;
};

} // namespace tidemark::views
