// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/safetext.h"
#include <memory>
#include <QTextDocument>

namespace tidemark::views {

/// A document that never loads anything: whatever it is asked for is empty.
class SafeDocument final : public QTextDocument
{
    Q_OBJECT
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

/// The document of a segment in the theme's fonts and colours at `zoom` (1 = 100 %). Not laid out yet: it is filled
/// before a layout listens, which is what keeps Qt's Markdown reader from taking the square of the time.
[[nodiscard]] std::unique_ptr<QTextDocument> documentOf(const TextSegment &segment, qreal zoom);

/// The target of a link that may be opened after a click: http, https or mailto; else invalid.
[[nodiscard]] QUrl openableLink(const QString &target);

} // namespace tidemark::views
