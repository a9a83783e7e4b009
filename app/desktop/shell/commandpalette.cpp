// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include "palettemodel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostItems = 60;
constexpr int shownWidth = 600;
constexpr int shownHeight = 420;

} // namespace

CommandPalette::CommandPalette(QList<const PaletteProvider *> providers, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_providers(std::move(providers))
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_model(new PaletteModel(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Find anything"));
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setPlaceholderText(tr("Find a page, an action or a record"));
    m_line->setAccessibleName(tr("Find anything"));
    m_line->addAction(icon(Glyph::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setProperty("plainFrame", true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    resize(shownWidth, shownHeight);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    find({});
}

void CommandPalette::setQuery(const QString &query)
{
    m_line->setText(query);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    const QWidget *window = parentWidget();
    if (window != nullptr) {
        const QPoint top = window->mapToGlobal(QPoint(window->width() / 2, space::xxl * 2));
        move(top.x() - width() / 2, top.y());
    }
    m_line->setFocus();
    QDialog::showEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setPen(tokens.strongLine);
    painter.setBrush(tokens.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::find(const QString &query)
{
    QList<PaletteItem> found;
    for (const PaletteProvider *provider : std::as_const(m_providers))
        found.append(provider->items(query.trimmed()));
    std::stable_sort(found.begin(), found.end(),
                     [](const PaletteItem &a, const PaletteItem &b) { return a.score > b.score; });
    found.resize(std::min<qsizetype>(found.size(), mostItems));
    m_model->setItems(std::move(found));
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::run()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const std::function<void()> command = m_model->item(current.row()).run;
    accept();
    if (command)
        command();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1
        : key == Qt::Key_Up              ? -1
        : key == Qt::Key_PageDown        ? 8
        : key == Qt::Key_PageUp          ? -8
                                         : 0;
    if (step == 0)
        return QDialog::eventFilter(watched, event);
    const int row =
        std::clamp(m_list->currentIndex().row() + step, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row));
    return true;
}

} // namespace insurable
