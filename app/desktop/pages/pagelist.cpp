// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelist.h"

#include "controlspage.h"
#include "evidencepage.h"
#include "homepage.h"
#include "interviewpage.h"
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

} // namespace

// Pages at the bottom of the navigation stand at the end.
std::vector<PageEntry> allPages()
{
    return {
        {.id = u"home"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Home")),
         .glyph = Glyph::Home,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "How the firm stands and what to do next")),
         .recordTypes = {},
         .create = make<HomePage>},
        {.id = u"controls"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Controls")),
         .glyph = Glyph::Controls,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "What the firm does to stay safe, question by question")),
         .recordTypes = {u"control"_s},
         .create = make<ControlsPage>},
        {.id = u"assets"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Assets")),
         .glyph = Glyph::Assets,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "What the firm could not do without")),
         .recordTypes = {u"asset"_s},
         .create = makeAssetsPage},
        {.id = u"suppliers"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Suppliers")),
         .glyph = Glyph::Suppliers,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "Whom the firm depends on, and whom it serves")),
         .recordTypes = {u"supplier"_s},
         .create = makeSuppliersPage},
        {.id = u"risks"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Risks")),
         .glyph = Glyph::Risks,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "What could go wrong, how likely and how bad")),
         .recordTypes = {u"risk"_s},
         .create = make<RisksPage>},
        {.id = u"evidence"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Evidence")),
         .glyph = Glyph::Evidence,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "What shows that it is so")),
         .recordTypes = {u"evidence"_s},
         .create = make<EvidencePage>},
        {.id = u"actions"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Actions")),
         .glyph = Glyph::Actions,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "What is to be done, by whom and by when")),
         .recordTypes = {u"action"_s},
         .create = makeActionsPage},
        {.id = u"submission"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Submission")),
         .glyph = Glyph::Submission,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "Answer an insurer, check, declare, seal and verify")),
         .recordTypes = {u"submission"_s, u"answer"_s},
         .create = make<SubmissionPage>},
        {.id = u"interview"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "First questions")),
         .glyph = Glyph::Help,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "What concerns the firm and what does not")),
         .recordTypes = {u"organisation"_s},
         .atBottom = true,
         .create = make<InterviewPage>},
        {.id = u"settings"_s,
         .title = words(QT_TRANSLATE_NOOP("Pages", "Settings")),
         .glyph = Glyph::Settings,
         .sentence = words(QT_TRANSLATE_NOOP("Pages", "Colours, locking, paper, passphrase")),
         .recordTypes = {},
         .atBottom = true,
         .create = make<SettingsPage>},
    };
}

} // namespace insurable
