// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/rundetails.h"
#include <QScrollArea>
#include <QTimer>

class QGridLayout;

namespace tidemark::views {

class CodeBlock;
class ReaderContext;

/// All that is known of the shown run beside its messages. Filled a moment after the run is on screen, and only while
/// it is open, so that moving on never waits for it.
class DetailsPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailsPane(QWidget *parent);

    /// The run whose details are shown; the same one again keeps the place.
    void setRun(const domain::RunDetail &detail);
    void clear();
    /// Leaves out what a verdict must not know: see detailsOf().
    void setBlind(bool blind);
    /// The sections as they are shown; for tests.
    [[nodiscard]] const QList<DetailSection> &sections() const { return m_sections; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillSoon();
    void fill();
    void addSection(QGridLayout *grid, const DetailSection &section);
    void addFact(QGridLayout *grid, const DetailFact &fact);
    void fit();

    ReaderContext *m_context;
    QTimer m_soon;
    domain::RunDetail m_detail;
    QList<DetailSection> m_sections;
    QList<CodeBlock *> m_codes;
    bool m_blind = false;
    bool m_filled = false;
};

} // namespace tidemark::views
