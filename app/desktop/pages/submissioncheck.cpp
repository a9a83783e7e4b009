// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissioncheck.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "clock.h"
#include "emptyout.h"
#include "messages.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "scrollcolumn.h"
#include "statuspill.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr size_t shownFindings = 60;

PillLook lookOf(const ConsistencyFinding &finding)
{
    if (finding.isAcknowledged)
        return pill::good(SubmissionCheck::tr("Acknowledged"));
    switch (finding.severity) {
    case FindingSeverity::Blocking:
        return pill::bad(SubmissionCheck::tr("Before sealing"));
    case FindingSeverity::Warning:
        return pill::warning(SubmissionCheck::tr("Look at it"));
    case FindingSeverity::Note:
        break;
    }
    return {Tone::Muted, Glyph::Info, SubmissionCheck::tr("For your information")};
}

} // namespace

SubmissionCheck::SubmissionCheck(Workspace &workspace, SubmissionDraft &draft)
    : SubmissionStep(workspace, draft)
    , m_column(new ScrollColumn(900))
    , m_summary(new Banner)
    , m_rows(new QVBoxLayout)
{
    m_summary->setObjectName(u"checkSummary"_s);
    m_rows->setSpacing(space::m);
    m_column->add(m_summary);
    m_column->column()->addLayout(m_rows);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
}

void SubmissionCheck::refresh()
{
    const auto &findings = draft().plan().findings;
    showSummary(findings);
    emptyOut(*m_rows);
    // What needs a hand first, what was settled last.
    for (const bool settled : {false, true}) {
        for (const ConsistencyFinding &finding : findings) {
            if (finding.isAcknowledged == settled && size_t(m_rows->count()) < shownFindings)
                m_rows->addWidget(cardOf(finding));
        }
    }
    if (findings.size() > shownFindings)
        m_rows->addWidget(new PlainLabel(tr("and %1 more").arg(findings.size() - shownFindings),
                                         TextRole::Small, Tone::Muted));
}

void SubmissionCheck::showSummary(const std::vector<ConsistencyFinding> &findings)
{
    const auto blocking = std::count_if(findings.begin(), findings.end(),
                                        [](const auto &one) { return one.blocksSealing(); });
    const auto open = std::count_if(findings.begin(), findings.end(),
                                    [](const auto &one) { return !one.isAcknowledged; });
    if (blocking > 0)
        m_summary->showMessage(Tone::Bad, tr("%1 before you can seal. Put it right where it arises, or say why it stands; "
                                             "your reason goes along.")
                                              .arg(counted(blocking, tr("thing to settle"), tr("things to settle"))));
    else if (open > 0)
        m_summary->showMessage(Tone::Accent, tr("Nothing stands in the way of sealing. %1 worth a look; what is left is listed "
                                                "in the submission.")
                                                 .arg(counted(open, tr("thing is"), tr("things are"))));
    else
        m_summary->showMessage(Tone::Good, tr("Answers and records agree."));
}

QWidget *SubmissionCheck::cardOf(const ConsistencyFinding &finding)
{
    auto *card = new Card;
    card->setObjectName(u"finding-"_s + finding.key);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(new StatusPill(lookOf(finding)), 0, Qt::AlignLeft);
    words->addWidget(new PlainLabel(consistencyText(finding)));
    if (finding.isAcknowledged) {
        const QString who = finding.acknowledgedBy.isEmpty() ? QString()
                                                              : tr(" (%1)").arg(finding.acknowledgedBy);
        words->addWidget(new PlainLabel(tr("You say: %1").arg(finding.reason) + who, TextRole::Body,
                                        Tone::Muted));
    }
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addLayout(words, 1);
    row->addWidget(buttonsOf(finding), 0, Qt::AlignTop);
    card->body()->addLayout(row);
    return card;
}

QWidget *SubmissionCheck::buttonsOf(const ConsistencyFinding &finding)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *go = plainButton(Glyph::ArrowRight, tr("Go there"));
    go->setObjectName(u"findingGo"_s);
    go->setAccessibleDescription(consistencyText(finding));
    connect(go, &QPushButton::clicked, this, [this, finding] { goTo(finding); });
    auto *settle = quietButton(finding.isAcknowledged ? tr("Take back") : tr("Say why it stands …"));
    settle->setObjectName(finding.isAcknowledged ? u"findingTakeBack"_s : u"findingAcknowledge"_s);
    settle->setEnabled(!workspace().isReadOnly());
    connect(settle, &QPushButton::clicked, this, [this, finding] {
        if (finding.isAcknowledged)
            takeBack(finding);
        else
            acknowledge(finding);
    });
    column->addWidget(go);
    column->addWidget(settle);
    return box;
}

void SubmissionCheck::goTo(const ConsistencyFinding &finding)
{
    if (!finding.record.isNull() && !finding.type.isEmpty())
        workspace().openRecord(finding.type, finding.record);
    else if (!finding.question.isNull())
        Q_EMIT questionWanted(finding.question);
}

void SubmissionCheck::acknowledge(const ConsistencyFinding &finding)
{
    const auto reason = message::askText(window(), tr("Why does it stand?"),
                                         tr("%1 Whoever reads the submission reads your reason as well.")
                                             .arg(consistencyText(finding)),
                                         QString(), tr("Acknowledge"));
    if (!reason || reason->isEmpty())
        return;
    Acknowledgement acknowledgement;
    acknowledgement.id = Id::from(finding.key);
    acknowledgement.reason = *reason;
    acknowledgement.acknowledgedOn = workspace().clock().today();
    acknowledgement.by = workspace().preferences().author();
    workspace().attempt([&] { workspace().isms().put(acknowledgement); });
}

void SubmissionCheck::takeBack(const ConsistencyFinding &finding)
{
    workspace().attempt([&] {
        workspace().isms().remove(describe<Acknowledgement>(), Id::from(finding.key));
    });
}

} // namespace insurable
