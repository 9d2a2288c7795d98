// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/theme.h"
#include <QToolButton>

namespace tidemark::views {

/// The line above the conversation: model, time, duration, tokens, cost, user, tags, and at the right where in the
/// conversation this run stands. What does not fit is in the tooltip.
class ReaderHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ReaderHeader(QWidget *parent);

    /// With `blind` the model and the cost stay out.
    void setRun(const domain::RunDetail &detail, const QString &place, bool blind);
    void clear();
    /// Marks the button at the right as pressed or not.
    void setDetailsShown(bool shown);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void detailsToggled(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Fact
    {
        QString text;
        Tone tone = Tone::Muted;
        bool strong = false;
        bool chip = false;
    };
    [[nodiscard]] int widthOf(const Fact &fact) const;
    void paintFact(QPainter &painter, const Fact &fact, int x, int width) const;
    void addFacts(const domain::RunDetail &detail, bool blind);
    void placeButton();

    QToolButton *m_details;
    QList<Fact> m_facts;
    QString m_place;
};

} // namespace tidemark::views
