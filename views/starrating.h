// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tidemark::views {

/// One to five stars. A click on the star that is set, 0 or Delete take them away; the arrow keys change them.
class StarRating final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 5;

    explicit StarRating(QWidget *parent);

    /// 0 for none. Tells nobody.
    void setStars(int stars);
    [[nodiscard]] int stars() const { return m_stars; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// What is asked for; what is shown follows when it was saved.
    void starsRequested(int stars);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int starAt(const QPointF &place) const;

    int m_stars = 0;
    int m_hovered = 0;
};

} // namespace tidemark::views
