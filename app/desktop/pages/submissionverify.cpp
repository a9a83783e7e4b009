// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionverify.h"

#include "banner.h"
#include "buttons.h"
#include "card.h"
#include "emptyout.h"
#include "glyphview.h"
#include "messages.h"
#include "openoutside.h"
#include "passwordfield.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "scrollcolumn.h"
#include "verifysubmission.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace insurable {

SubmissionVerify::SubmissionVerify(Workspace &workspace, SubmissionDraft &draft)
    : SubmissionStep(workspace, draft)
    , m_verdict(new Banner)
    , m_howCard(new Card(tr("How the insurer checks it, without this program")))
    , m_how(new QVBoxLayout)
{
    m_verdict->setObjectName(u"verdict"_s);
    m_howCard->setObjectName(u"howToCheck"_s);
    m_how->setSpacing(space::s);
    m_howCard->body()->addLayout(m_how);
    auto *column = new ScrollColumn(900);
    column->add(m_verdict);
    column->add(makePack());
    column->add(m_howCard);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
}

QWidget *SubmissionVerify::makePack()
{
    m_pack = new Card(tr("Every point, as somebody who trusts nobody would check it"));
    m_path = new PlainLabel(QString(), TextRole::Small, Tone::Muted);
    m_path->setObjectName(u"packPath"_s);
    m_path->setElided(Qt::ElideMiddle);
    m_points = new QVBoxLayout;
    m_points->setSpacing(space::s);
    m_again = plainButton(Glyph::Refresh, tr("Check it again"));
    m_again->setObjectName(u"verifyAgain"_s);
    m_folder = plainButton(Glyph::Folder, tr("Show in folder"));
    m_folder->setObjectName(u"showFolder"_s);
    m_other = quietButton(tr("Check another pack …"));
    m_other->setObjectName(u"verifyOther"_s);
    connect(m_again, &QPushButton::clicked, this, [this] { verify(m_shown); });
    connect(m_folder, &QPushButton::clicked, this, &SubmissionVerify::showFolder);
    connect(m_other, &QPushButton::clicked, this, &SubmissionVerify::chooseOther);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_folder);
    buttons->addWidget(m_again);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    m_pack->body()->addWidget(m_path);
    m_pack->body()->addLayout(m_points);
    m_pack->body()->addLayout(buttons);
    return m_pack;
}

void SubmissionVerify::focusFirst()
{
    (m_again->isHidden() ? m_other : m_again)->setFocus(Qt::OtherFocusReason);
}

void SubmissionVerify::refresh()
{
    const auto &written = draft().written();
    if (written && written->path != m_shown) {
        show(written->path, written->result.verification);
    } else if (m_shown.isEmpty()) {
        m_verdict->showMessage(Tone::Accent, tr("Once a pack is written, it is checked here point by point. You can also check one "
                                                "that you were sent."));
        m_howCard->hide();
        m_again->hide();
        m_folder->hide();
        m_path->hide();
    }
}

void SubmissionVerify::showFolder()
{
    if (!showFolderOf(m_shown))
        message::tell(window(), Tone::Warning, tr("The folder cannot be shown"),
                      tr("The pack lies at “%1”.").arg(QDir::toNativeSeparators(m_shown)));
}

void SubmissionVerify::chooseOther()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Check a pack"), QString(), tr("Packs (*.zip)"));
    if (!path.isEmpty())
        verify(path);
}

void SubmissionVerify::verify(const QString &path, const Secret &password)
{
    VerifyOptions options;
    options.password = password;
    const auto verification = workspace().tasks().compute<PackVerification>(
        tr("Checking the pack"), [&](Progress &progress) {
            return verifySubmission(path, options, workspace().catalogue(), progress);
        });
    if (!verification)
        return;
    const auto says = [&verification](PackCode code) {
        return std::any_of(verification->points.begin(), verification->points.end(),
                           [code](const PackPoint &point) { return point.code == code; });
    };
    if (says(PackCode::PasswordNeeded) || says(PackCode::PasswordWrong)) {
        const Secret secret = askForPassword(says(PackCode::PasswordWrong));
        if (!secret.isEmpty()) {
            verify(path, secret);
            return;
        }
    }
    show(path, *verification);
}

Secret SubmissionVerify::askForPassword(bool again)
{
    MessageDialog dialog(window(), Tone::Accent, tr("This pack is encrypted"),
                         again ? tr("That was not its password.") : tr("Whoever sent it has told you its password."));
    auto *field = new PasswordField(tr("Password of the pack"));
    field->setObjectName(u"verifyPassword"_s);
    dialog.addContent(field);
    dialog.addButton(quietButton(tr("Cancel")));
    dialog.addButton(primaryButton(tr("Check")));
    field->setFocus();
    if (dialog.choose() != 1)
        return {};
    QByteArray typed = field->secret();
    const Secret secret = Secret::copyOf(typed);
    typed.fill('\0');
    return secret;
}

void SubmissionVerify::show(const QString &path, const PackVerification &verification)
{
    m_shown = path;
    m_again->show();
    m_folder->show();
    m_path->show();
    m_path->setText(QDir::toNativeSeparators(path));
    const bool holds = std::all_of(verification.points.begin(), verification.points.end(), [](const PackPoint &point) {
        return point.holds || point.code == PackCode::Draft;
    });
    if (verification.isVerified())
        m_verdict->showMessage(Tone::Good, tr("Signed, whole and in agreement with itself. It is ready to be sent."));
    else if (verification.isDraft && holds)
        m_verdict->showMessage(Tone::Warning, tr("A draft: whole, but nobody has declared or signed it."));
    else
        m_verdict->showMessage(Tone::Bad, tr("Do not trust this pack: something does not hold."));
    showPoints(verification);
    showHow(path, verification);
}

void SubmissionVerify::showPoints(const PackVerification &verification)
{
    emptyOut(*m_points);
    for (const PackPoint &point : verification.points) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        auto *mark = new GlyphView(point.holds ? Glyph::CheckCircle : Glyph::Alert,
                                   point.holds ? Tone::Good : Tone::Bad, 18);
        mark->setAccessibleName(point.holds ? tr("Holds") : tr("Does not hold"));
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(new PlainLabel(pointText(point)), 1);
        m_points->addLayout(row);
    }
}

void SubmissionVerify::addCommand(const QString &command)
{
    auto *line = new QLineEdit(command);
    line->setReadOnly(true);
    line->setAccessibleName(tr("Command"));
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setCursorPosition(0);
    QToolButton *copy = iconButton(Glyph::Copy, tr("Copy"));
    connect(copy, &QToolButton::clicked, this,
            [command] { QGuiApplication::clipboard()->setText(command); });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(line, 1);
    row->addWidget(copy);
    m_how->addLayout(row);
}

void SubmissionVerify::showHow(const QString &path, const PackVerification &verification)
{
    emptyOut(*m_how);
    m_howCard->show();
    const auto say = [this](const QString &text) { m_how->addWidget(new PlainLabel(text)); };
    if (!verification.key) {
        say(tr("Unpack it and compare the files with their list. A draft carries no signature."));
        addCommand(u"sha256sum -c SHA256SUMS"_s);
        return;
    }
    say(tr("1. You give the insurer your public key by another way than the pack: on the phone, in a letter, on your website. "
           "They compare it with the one in the pack."));
    addCommand(verification.key->line());
    auto *fingerprint = new PlainLabel(fingerprintText(*verification.key), TextRole::Small, Tone::Muted);
    fingerprint->setObjectName(u"fingerprint"_s);
    fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_how->addWidget(fingerprint);
    say(tr("2. They unpack the file and check your signature with minisign:"));
    addCommand(u"minisign -Vm SHA256SUMS -P "_s + verification.key->line());
    say(tr("3. They check that no file was changed:"));
    addCommand(u"sha256sum -c SHA256SUMS"_s);
    say(tr("Or all of it at once with Insurable:"));
    addCommand(u"insurable-cli verify \"%1\" --public-key %2"_s.arg(QFileInfo(path).fileName(), verification.key->line()));
}

} // namespace insurable
