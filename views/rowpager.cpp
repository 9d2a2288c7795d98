// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rowpager.h"

#include "views/exportwords.h"
#include "views/panels.h"
#include "views/textpane.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

RowPager::RowPager(QWidget *parent)
    : QWidget(parent)
    , m_place(plainLabel({}, Tone::Text, theme::bodyFont(QFont::DemiBold), this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_exclude(new QPushButton(tr("Leave this run out"), this))
    , m_origin(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_text(new TextPane(tr("Row as it is written"), this))
{
    m_previous->setIcon(theme::icon(u"chevron-left"_s, Tone::Muted));
    m_previous->setToolTip(tr("Row before"));
    m_next->setIcon(theme::icon(u"chevron-right"_s, Tone::Muted));
    m_next->setToolTip(tr("Next row"));
    for (QToolButton *button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(button->toolTip());
    }
    m_exclude->setAutoDefault(false);
    m_exclude->setToolTip(tr("The run this row comes from is left out of the export"));
    m_origin->setWordWrap(true);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumHeight(150);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_place);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    head->addStretch(1);
    head->addWidget(m_exclude);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_origin);
    layout->addWidget(m_text, 1);
    connect(m_previous, &QToolButton::clicked, this, [this] { go(m_row - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(m_row + 1); });
    connect(m_exclude, &QPushButton::clicked, this, [this] {
        if (m_row < m_rows.size())
            Q_EMIT excludeRequested(m_rows.at(m_row).runId);
    });
}

void RowPager::setRows(const ExportFormat &format, const QList<ExportRow> &rows)
{
    m_format = format;
    m_rows = rows;
    go(qMin(m_row, rows.size() - 1));
}

void RowPager::go(qsizetype row)
{
    m_row = qMax<qsizetype>(row, 0);
    setVisible(!m_rows.isEmpty());
    if (m_row >= m_rows.size()) {
        m_text->clear();
        return;
    }
    const ExportRow &shown = m_rows.at(m_row);
    const QLocale locale;
    m_place->setText(tr("Row %1 of the first %2").arg(locale.toString(m_row + 1), locale.toString(m_rows.size())));
    m_origin->setText(exportwords::origin(m_format, shown));
    m_origin->setVisible(!m_origin->text().isEmpty());
    m_exclude->setVisible(!shown.runId.isEmpty());
    m_previous->setEnabled(m_row > 0);
    m_next->setEnabled(m_row + 1 < m_rows.size());
    if (const QString text = exportwords::row(shown.bytes); text != m_text->toPlainText())
        m_text->setPlainText(text);
}

QString RowPager::text() const
{
    return m_text->toPlainText();
}

QString RowPager::placeText() const
{
    return m_place->text();
}

QString RowPager::originText() const
{
    return m_origin->text();
}

} // namespace tidemark::views
