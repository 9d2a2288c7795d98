// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QListWidget>

namespace tidemark::views {

/// The export formats in groups, each with what it is for.
class FormatList final : public QListWidget
{
    Q_OBJECT
public:
    explicit FormatList(QWidget *parent = nullptr);

    void setFormats(const QList<ExportFormat> &formats);
    /// Does nothing for an unknown id.
    void choose(const QString &id);
    /// nullptr before there are formats.
    [[nodiscard]] const ExportFormat *chosen() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void formatChosen(const QString &id);

private:
    void addHead(const QString &text);

    QList<ExportFormat> m_formats;
};

} // namespace tidemark::views
