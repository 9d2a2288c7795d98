// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/morekeysdialog.h"

#include "views/panels.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

enum Column { Key, Value };

/// These have a place of their own, or follow from others.
bool hasPlace(const QString &key)
{
    static const QStringList places{u"thumb"_s,      u"thumbs"_s,   u"comment"_s, u"reasons"_s,
                                    u"correction"_s, u"original"_s, u"rating"_s};
    return places.contains(key);
}

/// A text stands for itself, everything else as JSON.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QJsonValue valueOf(const QString &text)
{
    const QJsonArray values = QJsonDocument::fromJson('[' + text.trimmed().toUtf8() + ']').array();
    const bool isJson = values.size() == 1 && !values.first().isString();
    return isJson ? values.first() : QJsonValue(domain::cleanText(text));
}

} // namespace

MoreKeysDialog::MoreKeysDialog(const domain::Feedback &shown, QWidget *parent)
    : QDialog(parent)
    , m_shown(shown)
    , m_table(new QTableWidget(0, 2, this))
    , m_problem(plainLabel({}, Tone::Down, theme::bodyFont(), this))
    , m_keep(new QPushButton(tr("Keep"), this))
{
    setWindowTitle(tr("More keys of the feedback"));
    setAccessibleName(windowTitle());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    resize(480, 360);
    build();
    const QStringList keys = shown.json().keys();
    for (const QString &key : keys) {
        if (!hasPlace(key) && !domain::isAbsent(shown.value(key)))
            addRow(key, textOf(shown.value(key)));
    }
    addRow({}, {});
    connect(m_table, &QTableWidget::itemChanged, this, &MoreKeysDialog::check);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (const domain::VerdictChange wanted = change(); !wanted.isEmpty())
            Q_EMIT changeRequested(wanted);
        accept();
    });
    check();
}

void MoreKeysDialog::build()
{
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Value")});
    m_table->horizontalHeader()->setSectionResizeMode(Value, QHeaderView::Stretch);
    m_table->setColumnWidth(Key, 150);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(windowTitle());
    m_table->setTabKeyNavigation(false);
    auto *leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(leave);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *hint =
        plainLabel(tr("Other programs read these. Numbers, true, false and lists are written as JSON; an empty value "
                      "takes the key away."),
                   Tone::Muted, theme::bodyFont(), this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
}

void MoreKeysDialog::addRow(const QString &key, const QString &value)
{
    const int row = m_table->rowCount();
    const QSignalBlocker quiet(m_table);
    m_table->insertRow(row);
    auto *name = new QTableWidgetItem(key);
    if (!key.isEmpty())
        name->setFlags(name->flags() & ~Qt::ItemIsEditable);
    m_table->setItem(row, Key, name);
    m_table->setItem(row, Value, new QTableWidgetItem(value));
}

domain::VerdictChange MoreKeysDialog::change() const
{
    domain::VerdictChange change;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString key = m_table->item(row, Key)->text().trimmed();
        const QString text = m_table->item(row, Value)->text();
        const QJsonValue before = m_shown.value(key);
        if (key.isEmpty() || hasPlace(key) || text == textOf(domain::isAbsent(before) ? QJsonValue(u""_s) : before))
            continue;
        change.values.insert(key, text.trimmed().isEmpty() ? QJsonValue() : valueOf(text));
    }
    return change;
}

void MoreKeysDialog::check()
{
    QStringList seen;
    QString problem;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString key = m_table->item(row, Key)->text().trimmed();
        if (hasPlace(key))
            problem = tr("“%1” has its place in the window").arg(key);
        else if (!key.isEmpty() && seen.contains(key))
            problem = tr("“%1” is there twice").arg(key);
        seen.append(key);
    }
    m_problem->setText(problem);
    m_keep->setEnabled(problem.isEmpty());
    if (!m_table->item(m_table->rowCount() - 1, Key)->text().trimmed().isEmpty())
        addRow({}, {}); // there is always room for one more
}

} // namespace tidemark::views
