// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionleaves.h"

#include "buttons.h"
#include "card.h"
#include "emptyout.h"
#include "glyphview.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "plaintooltip.h"
#include "recorddisplay.h"
#include "scrollcolumn.h"
#include "statuspill.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int idRole = Qt::UserRole + 1;

QString groupTitle(Sensitivity sensitivity)
{
    switch (sensitivity) {
    case Sensitivity::Ordinary:
        return SubmissionLeaves::tr("Ordinary");
    case Sensitivity::Confidential:
        return SubmissionLeaves::tr("Confidential");
    case Sensitivity::Personal:
        break;
    }
    return SubmissionLeaves::tr("About people");
}

QString groupSentence(Sensitivity sensitivity)
{
    switch (sensitivity) {
    case Sensitivity::Ordinary:
        return SubmissionLeaves::tr("What anybody you do business with may know.");
    case Sensitivity::Confidential:
        return SubmissionLeaves::tr("What helps somebody who means you harm.");
    case Sensitivity::Personal:
        break;
    }
    return SubmissionLeaves::tr("What data protection law speaks of.");
}

Tone groupTone(Sensitivity sensitivity)
{
    return sensitivity == Sensitivity::Ordinary    ? Tone::Accent
        : sensitivity == Sensitivity::Confidential ? Tone::Warning
                                                   : Tone::Bad;
}

qint64 bytesOf(const Evidence &evidence)
{
    qint64 bytes = 0;
    for (const EvidenceFile &file : evidence.files)
        bytes += file.size;
    return bytes;
}

} // namespace

SubmissionLeaves::SubmissionLeaves(Workspace &workspace, SubmissionDraft &draft)
    : SubmissionStep(workspace, draft)
    , m_groups(new QVBoxLayout)
{
    auto *column = new ScrollColumn;
    auto *intro = new PlainLabel(
        tr("Only this leaves, nothing else. The vault, notes, owners, places and the history "
           "stay here."),
        TextRole::Body, Tone::Muted);
    column->add(intro);
    m_groups->setSpacing(space::l);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(space::l);
    choices->addWidget(makeNames());
    choices->addWidget(makeLoss());
    choices->addWidget(makeEvidence(), 1);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(space::l);
    pair->addLayout(m_groups, 1);
    pair->addLayout(choices, 1);
    column->column()->addLayout(pair);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
    connect(&m_looking, &QFutureWatcherBase::finished, this, &SubmissionLeaves::showGroups);
}

SubmissionLeaves::~SubmissionLeaves()
{
    m_looking.disconnect(this);
    m_looking.waitForFinished();
}

QWidget *SubmissionLeaves::makeNames()
{
    m_people = new QCheckBox(tr("Blank the names of staff"));
    m_people->setObjectName(u"blankPeople"_s);
    m_machines = new QCheckBox(tr("Blank the names of computers and machines"));
    m_machines->setObjectName(u"blankMachines"_s);
    for (QCheckBox *box : {m_people, m_machines})
        connect(box, &QCheckBox::clicked, this, &SubmissionLeaves::takeBlanking);
    auto *card = new Card(tr("Names"));
    card->body()->addWidget(m_people);
    card->body()->addWidget(m_machines);
    card->body()->addWidget(
        new PlainLabel(tr("An alias such as “Person 7KQ2M” takes their place, the same each time. "
                          "Whoever declares, and the firm’s contact, stay."),
                       TextRole::Small, Tone::Muted));
    return card;
}

QWidget *SubmissionLeaves::makeLoss()
{
    m_loss = new QCheckBox(tr("Send the estimate of what a year may cost"));
    m_loss->setObjectName(u"sendLossEstimate"_s);
    connect(m_loss, &QCheckBox::clicked, this,
            [this](bool sends) { draft().setLossEstimate(sends); });
    auto *card = new Card(tr("Money at risk"));
    card->body()->addWidget(m_loss);
    card->body()->addWidget(new PlainLabel(
        tr("One page: a likely, a bad and a very bad year, the kinds of loss, and what "
           "the policy in force would pay. Marked as your own estimate and no offer."),
        TextRole::Small, Tone::Muted));
    return card;
}

QWidget *SubmissionLeaves::makeEvidence()
{
    m_evidence = new QTreeWidget;
    m_evidence->setObjectName(u"evidenceTicks"_s);
    m_evidence->setAccessibleName(tr("Evidence that goes along"));
    m_evidence->setRootIsDecorated(false);
    m_evidence->setUniformRowHeights(true);
    m_evidence->setProperty("plainFrame", true);
    m_evidence->setHeaderLabels({tr("Evidence"), tr("Of"), tr("Size")});
    m_evidence->setMinimumHeight(260);
    m_evidence->header()->setStretchLastSection(false);
    m_evidence->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_evidence->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_evidence, &QTreeWidget::itemChanged, this, &SubmissionLeaves::takeTicks);

    m_ticked = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_ticked->setObjectName(u"tickedSummary"_s);
    auto *all = quietButton(tr("Tick what is ordinary"));
    all->setObjectName(u"tickOrdinary"_s);
    auto *none = quietButton(tr("Tick nothing"));
    none->setObjectName(u"tickNothing"_s);
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::xs);
    buttons->addWidget(all);
    buttons->addWidget(none);
    buttons->addStretch(1);

    auto *card = new Card(tr("Evidence that goes along"));
    card->body()->addWidget(new PlainLabel(
        tr("What is not ticked goes by title, dates and SHA-256 only. An insurer can "
           "ask for it later and see that it is the same."),
        TextRole::Small, Tone::Muted));
    card->body()->addLayout(buttons);
    card->body()->addWidget(m_evidence, 1);
    card->body()->addWidget(m_ticked);
    return card;
}

void SubmissionLeaves::refresh()
{
    m_people->setChecked(draft().blanksPeople());
    m_machines->setChecked(draft().blanksMachines());
    m_loss->setChecked(draft().sendsLossEstimate());
    fillEvidence();
    look();
}

// Not in this thread: what leaves is known when all of it has been reckoned. What was shown stays
// until then.
void SubmissionLeaves::look()
{
    if (m_looking.isRunning()) {
        m_looksAgain = true;
        return;
    }
    m_looksAgain = false;
    workspace().attempt([&] {
        m_looking.setFuture(
            QtConcurrent::run([records = workspace().records(), catalogue = workspace().catalogue(),
                               options = draft().optionsToLeave(true)] {
                return whatLeaves(planSubmission(records, catalogue, options));
            }));
    });
}

void SubmissionLeaves::showGroups()
{
    if (m_looksAgain) {
        look();
        return;
    }
    std::vector<LeavingGroup> groups;
    workspace().attempt([&] { groups = m_looking.result(); });
    emptyOut(*m_groups);
    for (const LeavingGroup &group : groups)
        m_groups->addWidget(groupCard(group));
    m_groups->addStretch(1);
}

void SubmissionLeaves::fillEvidence()
{
    const QSignalBlocker quiet(m_evidence);
    m_evidence->clear();
    qint64 bytes = 0;
    qint64 ticked = 0;
    for (const Evidence &one : workspace().records().evidence) {
        const qint64 size = bytesOf(one);
        const bool isTicked = draft().isTicked(one.id);
        auto *item = new QTreeWidgetItem(m_evidence,
                                         {singleLine(one.title), shownDate(one.effective),
                                          one.files.isEmpty() ? tr("link") : fileSize(size)});
        item->setData(0, idRole, one.id.text());
        item->setCheckState(0, isTicked ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(
            0,
            plainToolTip(tr("%1. Sensitivity: %2").arg(one.title, choiceLabel(one.sensitivity))));
        item->setIcon(0,
                      icon(one.sensitivity == Sensitivity::Ordinary ? Glyph::Evidence : Glyph::Lock,
                           groupTone(one.sensitivity)));
        bytes += isTicked ? size : 0;
        ticked += isTicked;
    }
    m_ticked->setText(ticked == 0 ? tr("Nothing is ticked.")
                                  : tr("%1 ticked, %2.").arg(ticked).arg(fileSize(bytes)));
}

QWidget *SubmissionLeaves::groupCard(const LeavingGroup &group) const
{
    auto *card = new Card(groupTitle(group.sensitivity));
    card->setObjectName(u"leaves-"_s + choiceName(group.sensitivity));
    card->body()->addWidget(
        new PlainLabel(groupSentence(group.sensitivity), TextRole::Small, Tone::Muted));
    for (const LeavingItem &item : group.items) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new GlyphView(item.isBlanked ? Glyph::EyeOff : Glyph::Send,
                                     groupTone(group.sensitivity), 16),
                       0, Qt::AlignTop);
        row->addWidget(new PlainLabel(leavingText(item)), 1);
        card->body()->addLayout(row);
    }
    if (group.items.empty())
        card->body()->addWidget(new PlainLabel(tr("Nothing.")));
    return card;
}

void SubmissionLeaves::takeTicks()
{
    std::set<Id> ticked;
    for (int i = 0; i < m_evidence->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_evidence->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            ticked.insert(Id::from(item->data(0, idRole).toString()));
    }
    // The list must not be filled anew while it tells of a change.
    QMetaObject::invokeMethod(
        this, [this, ticked] { draft().setTicked(ticked); }, Qt::QueuedConnection);
}

void SubmissionLeaves::tickAll(bool ticked)
{
    std::set<Id> chosen;
    for (const Evidence &one : workspace().records().evidence) {
        if (ticked && one.sensitivity == Sensitivity::Ordinary)
            chosen.insert(one.id);
    }
    draft().setTicked(chosen);
}

void SubmissionLeaves::takeBlanking()
{
    draft().setBlanking(m_people->isChecked(), m_machines->isChecked());
}

} // namespace insurable
