// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelist.h"

#include "controlspage.h"
#include "evidencepage.h"
#include "historypage.h"
#include "homepage.h"
#include "interviewpage.h"
#include "moneypage.h"
#include "plainregisters.h"
#include "riskspage.h"
#include "submissionpage.h"
#include "settingspage.h"

#include <QCoreApplication>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

template <class P>
Page *make(Workspace &workspace)
{
    return new P(workspace);
}

PageEntry entry(const QString &id, const char *title, Glyph glyph, const char *sentence,
                const QStringList &recordTypes, const std::function<Page *(Workspace &)> &create)
{
    return {id, words(title), glyph, words(sentence), recordTypes, false, create};
}

PageEntry bottomEntry(const QString &id, const char *title, Glyph glyph, const char *sentence,
                      const QStringList &recordTypes,
                      const std::function<Page *(Workspace &)> &create)
{
    PageEntry page = entry(id, title, glyph, sentence, recordTypes, create);
    page.atBottom = true;
    return page;
}

} // namespace

// Pages at the bottom of the navigation stand at the end.
std::vector<PageEntry> allPages()
{
    return {
        entry(u"home"_s, QT_TRANSLATE_NOOP("Pages", "Home"), Glyph::Home,
              QT_TRANSLATE_NOOP("Pages", "How the firm stands and what to do next"), {},
              make<HomePage>),
        entry(u"controls"_s, QT_TRANSLATE_NOOP("Pages", "Controls"), Glyph::Controls,
              QT_TRANSLATE_NOOP("Pages", "What the firm does to stay safe, question by question"), {u"control"_s},
              make<ControlsPage>),
        entry(u"assets"_s, QT_TRANSLATE_NOOP("Pages", "Assets"), Glyph::Assets,
              QT_TRANSLATE_NOOP("Pages", "What the firm could not do without"), {u"asset"_s},
              makeAssetsPage),
        entry(u"suppliers"_s, QT_TRANSLATE_NOOP("Pages", "Suppliers"), Glyph::Suppliers,
              QT_TRANSLATE_NOOP("Pages", "Whom the firm depends on, and whom it serves"), {u"supplier"_s},
              makeSuppliersPage),
        entry(u"risks"_s, QT_TRANSLATE_NOOP("Pages", "Risks"), Glyph::Risks,
              QT_TRANSLATE_NOOP("Pages", "What could go wrong, how likely and how bad"), {u"risk"_s},
              make<RisksPage>),
        entry(u"money"_s, QT_TRANSLATE_NOOP("Pages", "Money at risk"), Glyph::Money,
              QT_TRANSLATE_NOOP("Pages", "What a year may cost, what a policy pays and what is worth doing"), {},
              make<MoneyPage>),
        entry(u"incidents"_s, QT_TRANSLATE_NOOP("Pages", "Incidents"), Glyph::Alert,
              QT_TRANSLATE_NOOP("Pages", "What went wrong or nearly did, and what was learnt"), {u"incident"_s},
              makeIncidentsPage),
        entry(u"evidence"_s, QT_TRANSLATE_NOOP("Pages", "Evidence"), Glyph::Evidence,
              QT_TRANSLATE_NOOP("Pages", "What shows that it is so"), {u"evidence"_s},
              make<EvidencePage>),
        entry(u"actions"_s, QT_TRANSLATE_NOOP("Pages", "Actions"), Glyph::Actions,
              QT_TRANSLATE_NOOP("Pages", "What is to be done, by whom and by when"), {u"action"_s},
              makeActionsPage),
        entry(u"submission"_s, QT_TRANSLATE_NOOP("Pages", "Submission"), Glyph::Submission,
              QT_TRANSLATE_NOOP("Pages", "Answer an insurer, check, declare, seal and verify"), {u"submission"_s, u"answer"_s},
              make<SubmissionPage>),
        entry(u"insurance"_s, QT_TRANSLATE_NOOP("Pages", "Insurance"), Glyph::Shield,
              QT_TRANSLATE_NOOP("Pages", "Policies in force, quotes and what they cover"), {u"policy"_s},
              makeInsurancePage),
        bottomEntry(u"interview"_s, QT_TRANSLATE_NOOP("Pages", "First questions"), Glyph::Help,
              QT_TRANSLATE_NOOP("Pages", "What concerns the firm and what does not"), {u"organisation"_s},
              make<InterviewPage>),
        bottomEntry(u"history"_s, QT_TRANSLATE_NOOP("Pages", "History"), Glyph::History,
              QT_TRANSLATE_NOOP("Pages", "Who changed what, and when; back to an earlier value"), {},
              make<HistoryPage>),
        bottomEntry(u"settings"_s, QT_TRANSLATE_NOOP("Pages", "Settings"), Glyph::Settings,
              QT_TRANSLATE_NOOP("Pages", "Colours, locking, paper, passphrase"), {},
              make<SettingsPage>),
    };
}

} // namespace insurable
