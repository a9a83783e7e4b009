// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlpicker.h"

#include "buttons.h"
#include "catalogue.h"
#include "plainlabel.h"
#include "tokens.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Under this name translators find the texts of this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ControlPicker)
};

void fill(QTreeWidget &tree, const Catalogue &catalogue, const QStringList &chosen)
{
    for (const Theme &theme : catalogue.themes()) {
        auto *branch = new QTreeWidgetItem(&tree, {theme.title});
        branch->setFlags(Qt::ItemIsEnabled);
        for (const Control *control : catalogue.controlsOf(theme.id)) {
            auto *leaf = new QTreeWidgetItem(branch, {control->title});
            leaf->setData(0, Qt::UserRole, control->id.text());
            leaf->setCheckState(0, chosen.contains(control->id.text()) ? Qt::Checked : Qt::Unchecked);
        }
        branch->setExpanded(true);
    }
}

void narrow(QTreeWidget &tree, const QString &words)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem *branch = tree.topLevelItem(i);
        bool any = false;
        for (int j = 0; j < branch->childCount(); ++j) {
            const bool fits = branch->child(j)->text(0).contains(words, Qt::CaseInsensitive);
            branch->child(j)->setHidden(!fits);
            any = any || fits;
        }
        branch->setHidden(!any);
    }
}

QString ticked(const QTreeWidget &tree)
{
    QStringList ids;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *branch = tree.topLevelItem(i);
        for (int j = 0; j < branch->childCount(); ++j) {
            if (branch->child(j)->checkState(0) == Qt::Checked)
                ids.append(branch->child(j)->data(0, Qt::UserRole).toString());
        }
    }
    return ids.join(", "_L1);
}

} // namespace

std::optional<QString> pickControls(QWidget *parent, const Catalogue &catalogue, const QString &ids)
{
    QDialog dialog(parent);
    dialog.setObjectName(u"controlPicker"_s);
    dialog.setWindowTitle(Words::tr("Choose controls"));
    dialog.resize(520, 560);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    auto *words = new QLineEdit;
    words->setPlaceholderText(Words::tr("Search"));
    words->setAccessibleName(Words::tr("Search controls"));
    words->setClearButtonEnabled(true);
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setAccessibleName(Words::tr("Controls"));
    fill(*tree, catalogue, ids.split(u", "_s, Qt::SkipEmptyParts));
    auto *buttons = new QHBoxLayout;
    auto *cancel = quietButton(Words::tr("Cancel"));
    auto *done = primaryButton(Words::tr("Use these"));
    done->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    layout->addWidget(words);
    layout->addWidget(tree, 1);
    layout->addLayout(buttons);
    QObject::connect(words, &QLineEdit::textChanged, tree, [tree](const QString &t) { narrow(*tree, t); });
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(done, &QPushButton::clicked, &dialog, &QDialog::accept);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return ticked(*tree);
}

} // namespace insurable
