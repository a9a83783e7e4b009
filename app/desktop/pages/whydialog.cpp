// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whydialog.h"

#include "buttons.h"
#include "plainlabel.h"
#include "readinesstext.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int controlRole = Qt::UserRole + 1;

// Rows with room between them, so that a long answer can be read.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, space::s);
    }
};

bool isControl(PartKey key)
{
    return key == PartKey::Control || key == PartKey::GateControl || key == PartKey::NotApplicable;
}

void add(QTreeWidgetItem &under, const Explanation &part)
{
    auto *row = new QTreeWidgetItem(&under, {explanationText(part)});
    if (isControl(part.key))
        row->setData(0, controlRole, part.id.text());
    for (const Explanation &inner : part.parts)
        add(*row, inner);
}

} // namespace

WhyDialog::WhyDialog(const QString &heading, const Explanation &explanation, QWidget *parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget)
{
    setObjectName(u"whyDialog"_s);
    setWindowTitle(heading);
    auto *open = plainButton(Glyph::ArrowRight, tr("Go there"));
    open->setObjectName(u"whyGo"_s);
    open->setEnabled(false);
    auto *copy = quietButton(tr("Copy as text"));
    copy->setObjectName(u"whyCopy"_s);
    auto *close = primaryButton(tr("Close"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(close);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    outer->setSpacing(space::m);
    outer->addWidget(new PlainLabel(heading, TextRole::Heading));
    outer->addWidget(m_tree, 1);
    outer->addLayout(buttons);
    resize(680, 520);
    fill(explanation);

    connect(copy, &QPushButton::clicked, this, [explanation] {
        QGuiApplication::clipboard()->setText(explanationTree(explanation));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [open](QTreeWidgetItem *item) {
        open->setEnabled(item && !item->data(0, controlRole).toString().isEmpty());
    });
    connect(open, &QPushButton::clicked, this, [this] {
        m_wanted = Id::from(m_tree->currentItem()->data(0, controlRole).toString());
        accept();
    });
}

void WhyDialog::fill(const Explanation &explanation)
{
    m_tree->setObjectName(u"whyTree"_s);
    m_tree->setAccessibleName(windowTitle());
    m_tree->header()->hide();
    m_tree->setWordWrap(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    add(*m_tree->invisibleRootItem(), explanation);
    // A short answer is shown whole, a long one down to its areas.
    if (explanation.key == PartKey::OverallScore)
        m_tree->expandToDepth(0);
    else
        m_tree->expandAll();
}

} // namespace insurable
