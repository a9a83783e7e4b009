// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionexport.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "documentsfolder.h"
#include "messages.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "preferences.h"
#include "readinesstext.h"
#include "recorddisplay.h"
#include "reportenvironment.h"
#include "scrollcolumn.h"
#include "submissiondocument.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>

#include <exception>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int shortestPassword = 10;

// Records are written, and told of, on the thread on which the firm lives; the sealing waits.
Id recordOnOwnThread(Isms &isms, const Submission &submission)
{
    Id id;
    std::exception_ptr trouble;
    QMetaObject::invokeMethod(
        &isms,
        [&] {
            try {
                id = isms.seal(submission);
            } catch (...) {
                trouble = std::current_exception();
            }
        },
        Qt::BlockingQueuedConnection);
    if (trouble)
        std::rethrow_exception(trouble);
    return id;
}

} // namespace

SubmissionExport::SubmissionExport(Workspace &workspace, SubmissionDraft &draft)
    : SubmissionStep(workspace, draft)
    , m_obstacles(new Banner)
{
    m_obstacles->setObjectName(u"exportObstacles"_s);
    auto *column = new ScrollColumn(780);
    column->add(makeSummary());
    column->add(makeOptions());
    column->add(m_obstacles);
    column->add(makeButtons());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

QWidget *SubmissionExport::makeSummary()
{
    m_summary = new PlainLabel;
    m_summary->setObjectName(u"exportSummary"_s);
    auto *card = new Card(tr("One file for the insurer"));
    card->body()->addWidget(m_summary);
    card->body()->addWidget(
        new PlainLabel(tr("A ZIP that opens without this program: the submission as a PDF and as "
                          "data, the evidence "
                          "you ticked, a list of checksums and your signature over it."),
                       TextRole::Body, Tone::Muted));
    return card;
}

QWidget *SubmissionExport::makeOptions()
{
    auto *card = new Card(tr("How it is written"));
    auto *paper = new QHBoxLayout;
    paper->setSpacing(space::s);
    paper->addWidget(new PlainLabel(tr("Paper of the PDF")));
    m_papers = new QButtonGroup(this);
    const QStringList names{tr("A4"), tr("Letter")};
    for (int i = 0; i < names.size(); ++i) {
        QPushButton *chip = chipButton(names.at(i));
        chip->setObjectName(u"paper%1"_s.arg(i));
        m_papers->addButton(chip, i);
        paper->addWidget(chip);
    }
    paper->addStretch(1);
    connect(m_papers, &QButtonGroup::idClicked, this,
            [this](int id) { workspace().preferences().setPaperSize(PaperSize(id)); });
    m_encrypt = new QCheckBox(tr("Encrypt it with a password (AES-256, opens in 7-Zip)"));
    m_encrypt->setObjectName(u"exportEncrypt"_s);
    m_password = new PasswordField(tr("Password of the pack"));
    m_password->setObjectName(u"exportPassword"_s);
    m_passwordNote =
        new PlainLabel(tr("At least %1 characters. Tell the insurer by another way than the pack.")
                           .arg(shortestPassword),
                       TextRole::Small, Tone::Muted);
    connect(m_encrypt, &QCheckBox::toggled, this, &SubmissionExport::refresh);
    card->body()->addLayout(paper);
    card->body()->addWidget(m_encrypt);
    card->body()->addWidget(m_password);
    card->body()->addWidget(m_passwordNote);
    return card;
}

QWidget *SubmissionExport::makeButtons()
{
    m_seal = primaryButton(tr("Seal and save …"));
    m_seal->setObjectName(u"sealButton"_s);
    m_draftButton = plainButton(tr("Save a draft …"));
    m_draftButton->setObjectName(u"draftButton"_s);
    connect(m_seal, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_draftButton, &QPushButton::clicked, this, [this] { write(true); });
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addStretch(1);
    row->addWidget(m_draftButton);
    row->addWidget(m_seal);
    return box;
}

void SubmissionExport::focusFirst()
{
    (m_seal->isEnabled() ? m_seal : m_draftButton)->setFocus(Qt::OtherFocusReason);
}

void SubmissionExport::refresh()
{
    const SubmissionPlan &plan = draft().plan();
    const QStringList obstacles = draft().obstacles();
    m_summary->setText(tr("%1 to “%2”, as of %3. Base level: %4. Readiness: %5.")
                           .arg(singleLine(plan.records.organisation.name),
                                singleLine(plan.set->title), shownDate(plan.options.on),
                                gateStateLabel(plan.readiness.gate.state).toLower(),
                                scoreText(plan.readiness)));
    m_papers->button(int(workspace().preferences().paperSize()))->setChecked(true);
    m_password->setVisible(m_encrypt->isChecked());
    m_passwordNote->setVisible(m_encrypt->isChecked());
    m_seal->setEnabled(obstacles.isEmpty());
    m_obstacles->setVisible(!obstacles.isEmpty());
    if (!obstacles.isEmpty())
        m_obstacles->showMessage(
            Tone::Warning,
            tr("A draft can be saved now. Before it can be sealed: %1").arg(obstacles.join(u' ')));
}

QString SubmissionExport::askForPath(const QString &packName, bool isDraft)
{
    const QString folder = documentsFolder();
    const QString name = (isDraft ? tr("Draft ") : QString()) + packName;
    QString path = QFileDialog::getSaveFileName(
        window(), isDraft ? tr("Save the draft") : tr("Save the submission"),
        QDir(folder).filePath(name), tr("Packs (*.zip)"));
    if (!path.isEmpty() && !path.endsWith(".zip"_L1, Qt::CaseInsensitive))
        path += u".zip"_s;
    return path;
}

std::optional<SealOptions> SubmissionExport::optionsFor(const QString &path) const
{
    SealOptions options;
    options.path = path;
    options.paper =
        workspace().preferences().paperSize() == PaperSize::A4 ? Paper::A4 : Paper::Letter;
    options.writePdf = report::writeSubmissionPdf;
    options.record = [&isms = workspace().isms()](const Submission &submission) {
        return recordOnOwnThread(isms, submission);
    };
    if (!m_encrypt->isChecked())
        return options;
    QByteArray secret = m_password->secret();
    const bool isLongEnough = secret.size() >= shortestPassword;
    if (isLongEnough)
        options.password = Secret::copyOf(secret);
    secret.fill('\0');
    return isLongEnough ? std::optional(options) : std::nullopt;
}

void SubmissionExport::write(bool isDraft)
{
    std::optional<PlanOptions> leaving;
    QString name;
    if (!workspace().attempt([&] {
            leaving = draft().optionsToLeave(isDraft);
            name = packFileName(draft().plan());
        }))
        return;
    if (m_encrypt->isChecked() && !optionsFor({})) {
        message::tell(window(), Tone::Warning, tr("The password is too short"),
                      m_passwordNote->text());
        return;
    }
    const QString path = askForPath(name, isDraft);
    if (path.isEmpty())
        return;
    const SealOptions options = *optionsFor(path);
    std::ignore = report::fontFamily(report::Face::Regular); // fonts are loaded by the main thread
    Isms &isms = workspace().isms();
    const Snapshot records = isms.records();
    const Declaration declaration = draft().declaration();
    const auto result = workspace().tasks().compute<SealResult>(
        isDraft ? tr("Writing the draft") : tr("Sealing the submission"), [&](Progress &progress) {
            const SubmissionPlan plan = planSubmission(records, isms.catalogue(), *leaving);
            return isDraft ? writeDraft(isms, plan, options, progress)
                           : sealSubmission(isms, plan, declaration, options, progress);
        });
    if (!result)
        return;
    m_password->wipe();
    draft().setWritten({path, *result});
    Q_EMIT stepWanted(5);
}

} // namespace insurable
