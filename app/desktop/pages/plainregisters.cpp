// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainregisters.h"

#include "action.h"
#include "asset.h"
#include "incident.h"
#include "policy.h"
#include "supplier.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Under this name translators find the texts of this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PlainRegisters)
};

} // namespace

Page *makeAssetsPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Assets;
    texts.title = Words::tr("Assets");
    texts.sentence = Words::tr("What the firm could not do without, and what holds other people’s data.");
    texts.emptyHeading = Words::tr("What would hurt if it were gone?");
    texts.emptySentence = Words::tr("Computers, phones, the till, the cloud account, the customer list. Begin with "
                             "the five things you would miss first; things that are alike can share one line.");
    texts.add = Words::tr("Add an asset");
    texts.chooseBy = {u"kind"_s};
    return new RegisterPage(workspace, describe<Asset>(), texts);
}

Page *makeSuppliersPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Suppliers;
    texts.title = Words::tr("Suppliers and customers");
    texts.sentence = Words::tr("Who has a key to your systems or data, and who asks you for proof.");
    texts.emptyHeading = Words::tr("Who could let you down?");
    texts.emptySentence = Words::tr("The bookkeeper, whoever looks after your computers, the cloud provider, and "
                             "customers who ask how safe you are.");
    texts.add = Words::tr("Add a supplier or customer");
    texts.chooseBy = {u"role"_s, u"access"_s};
    return new RegisterPage(workspace, describe<Supplier>(), texts);
}

Page *makeIncidentsPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Alert;
    texts.title = Words::tr("Incidents");
    texts.sentence = Words::tr("What went wrong or nearly did, what it cost and what was learnt.");
    texts.emptyHeading = Words::tr("Has anything gone wrong yet?");
    texts.emptySentence = Words::tr("A phone left on a train, a false invoice caught in time, a day without the till. "
                             "Near misses count: they teach for nothing. Insurers ask for the last three to five years.");
    texts.add = Words::tr("Add an incident");
    texts.chooseBy = {u"kind"_s};
    texts.sortBy = u"happened"_s;
    return new RegisterPage(workspace, describe<Incident>(), texts);
}

Page *makeInsurancePage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Shield;
    texts.title = Words::tr("Insurance");
    texts.sentence = Words::tr("The policy in force and the quotes beside it: what each pays, and what it asks for.");
    texts.emptyHeading = Words::tr("What would an insurer pay?");
    texts.emptySentence = Words::tr("Copy the figures from the policy’s schedule: premium, excess, limits. Quotes go here "
                             "too, so that they can be held against each other.");
    texts.add = Words::tr("Add a policy or quote");
    texts.chooseBy = {u"kind"_s};
    texts.sortBy = u"ends"_s;
    return new RegisterPage(workspace, describe<Policy>(), texts);
}

Page *makeActionsPage(Workspace &workspace)
{
    RegisterTexts texts;
    texts.glyph = Glyph::Actions;
    texts.title = Words::tr("Actions");
    texts.sentence = Words::tr("What is to be done, by whom and by when.");
    texts.emptyHeading = Words::tr("Nothing to do yet");
    texts.emptySentence = Words::tr("Note what you mean to change, who does it and by when. Home suggests which "
                             "steps gain most.");
    texts.add = Words::tr("Add an action");
    texts.chooseBy = {u"status"_s};
    texts.sortBy = u"due"_s;
    return new RegisterPage(workspace, describe<Action>(), texts);
}

} // namespace insurable
