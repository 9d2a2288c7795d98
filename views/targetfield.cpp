// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targetfield.h"

#include "views/panels.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

TargetField::TargetField(QWidget *parent)
    : QWidget(parent)
    , m_label(plainLabel(tr("File"), Tone::Text, theme::bodyFont(QFont::Medium), this))
    , m_field(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Choose…"), this))
{
    m_field->setMinimumHeight(30);
    m_browse->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_label);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_browse);
    connect(m_browse, &QPushButton::clicked, this, &TargetField::browse);
    connect(m_field, &QLineEdit::textChanged, this, &TargetField::changed);
    suggest({}, {});
}

void TargetField::setFolder(const QString &folder)
{
    m_folder = folder;
}

void TargetField::suggest(const ExportFormat &format, const ExportChoice &choice)
{
    m_format = format;
    m_wantsFolder = choice.needsFolder();
    m_label->setText(m_wantsFolder ? tr("Folder") : tr("File"));
    m_field->setAccessibleName(m_label->text());
    m_browse->setToolTip(m_wantsFolder ? tr("Choose the folder that the files go to")
                                       : tr("Choose where the file goes"));
    // A name that somebody typed stays.
    if (format.id.isEmpty() || m_field->text() != m_suggested)
        return;
    const QString stem = format.id.section(u'.', 0, 0);
    const QString fallback = format.fileName.isEmpty() ? stem + u'.' + format.suffix : format.fileName;
    const bool plain = !choice.safeCells && !format.plainName.isEmpty();
    const QString name = m_wantsFolder ? stem : plain ? format.plainName : fallback;
    m_suggested = QDir::toNativeSeparators(QDir(m_folder.isEmpty() ? QDir::homePath() : m_folder).filePath(name));
    m_field->setText(m_suggested);
}

QString TargetField::path() const
{
    return QDir::fromNativeSeparators(m_field->text().trimmed());
}

void TargetField::setPath(const QString &path)
{
    m_field->setText(QDir::toNativeSeparators(path));
}

QString TargetField::labelText() const
{
    return m_label->text();
}

std::pair<QString, QString> TargetField::problem() const
{
    const QFileInfo target(path());
    if (target.isRelative() || !target.dir().exists())
        return {tr("There is no such folder."),
                m_wantsFolder ? tr("Choose a folder in one that exists; it is made when it is missing.")
                              : tr("Choose a folder that exists; the file is made in it.")};
    if (!m_wantsFolder && target.isDir())
        return {tr("This is a folder."), tr("Give the file a name too.")};
    if (m_wantsFolder && target.exists() && !target.isDir())
        return {tr("This is a file."), tr("Rows that are split go to a folder: choose one.")};
    return {};
}

bool TargetField::isTaken() const
{
    const QFileInfo target(path());
    if (!m_wantsFolder)
        return target.exists();
    const QStringList ours{u"manifest.json"_s, u"train.jsonl"_s, u"validation.jsonl"_s, u"test.jsonl"_s};
    const QDir folder(path());
    const QDir own(folder.filePath(m_format.id)); // for the Hub each format has one
    return std::any_of(ours.begin(), ours.end(),
                       [&](const QString &name) { return folder.exists(name) || own.exists(name); });
}

void TargetField::browse()
{
    QString path;
    if (m_wantsFolder)
        path = QFileDialog::getExistingDirectory(this, tr("Export to"), QFileInfo(this->path()).path());
    else
        path = QFileDialog::getSaveFileName(this, tr("Export to"), this->path(),
                                            u"%1 (*.%2)"_s.arg(m_format.title, m_format.suffix), nullptr,
                                            QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        setPath(path);
}

} // namespace tidemark::views
