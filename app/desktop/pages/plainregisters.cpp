// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainregisters.h"

#include "action.h"
#include "asset.h"
#include "supplier.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlainRegisters", text);
}

} // namespace

Page *makeAssetsPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Assets;
    texts.title = tr("Assets");
    texts.sentence = tr("What the firm could not do without, and what holds other people’s data.");
    texts.emptyHeading = tr("What would hurt if it were gone?");
    texts.emptySentence = tr("Computers, phones, the till, the cloud account, the customer list. Begin with "
                             "the five things you would miss first; things that are alike can share one line.");
    texts.add = tr("Add an asset");
    texts.chooseBy = {u"kind"_s};
    return new RegisterPage(workspace, describe<Asset>(), texts);
}

Page *makeSuppliersPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Suppliers;
    texts.title = tr("Suppliers and customers");
    texts.sentence = tr("Who has a key to your systems or data, and who asks you for proof.");
    texts.emptyHeading = tr("Who could let you down?");
    texts.emptySentence = tr("The bookkeeper, whoever looks after your computers, the cloud provider, and "
                             "customers who ask how safe you are.");
    texts.add = tr("Add a supplier or customer");
    texts.chooseBy = {u"role"_s, u"access"_s};
    return new RegisterPage(workspace, describe<Supplier>(), texts);
}

Page *makeActionsPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Actions;
    texts.title = tr("Actions");
    texts.sentence = tr("What is to be done, by whom and by when.");
    texts.emptyHeading = tr("Nothing to do yet");
    texts.emptySentence = tr("Note what you mean to change, who does it and by when. Home suggests which "
                             "steps gain most.");
    texts.add = tr("Add an action");
    texts.chooseBy = {u"status"_s};
    texts.sortBy = u"due"_s;
    return new RegisterPage(workspace, describe<Action>(), texts);
}

} // namespace insurable
