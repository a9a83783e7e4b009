// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceintake.h"

#include "clock.h"
#include "evidencedialog.h"
#include "messages.h"
#include "plaintext.h"
#include "workspace.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Under this name translators find the texts of this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceIntake)
};

// Several files as one piece of work.
class PartOf final : public Progress
{
public:
    PartOf(Progress &whole, qint64 before, qint64 total)
        : m_whole(whole)
        , m_before(before)
        , m_total(total)
    {
    }
    void report(qint64 done, qint64) override { m_whole.report(m_before + done, m_total); }
    [[nodiscard]] bool isCancelled() const override { return m_whole.isCancelled(); }

private:
    Progress &m_whole;
    qint64 m_before;
    qint64 m_total;
};

EvidenceFile storeFile(Isms &isms, const IntakeFile &file, Progress &progress)
{
    if (!file.image.isNull()) {
        QBuffer png;
        png.open(QIODevice::ReadWrite);
        file.image.save(&png, "PNG");
        png.seek(0);
        return isms.store(png, file.name, progress);
    }
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        throw fileError(Words::tr("The file could not be read"), file.path, device.errorString());
    return isms.store(device, file.name, progress);
}

using StoredFiles = QList<EvidenceFile>;

std::optional<StoredFiles> storeAll(Workspace &workspace, const QList<IntakeFile> &files)
{
    qint64 total = 0;
    for (const IntakeFile &file : files)
        total += file.size;
    return workspace.tasks().compute<StoredFiles>(Words::tr("Adding to the firm’s file …"), [&](Progress &progress) {
        StoredFiles stored;
        qint64 done = 0;
        for (const IntakeFile &file : files) {
            PartOf part(progress, done, total);
            stored.append(storeFile(workspace.isms(), file, part));
            done += file.size;
        }
        return stored;
    });
}

QList<AnyRecord> recordsFor(const EvidenceAnswers &answers, const StoredFiles &stored, QDate today)
{
    QList<AnyRecord> records;
    Evidence one = answers.evidence;
    one.added = today;
    if (!answers.eachApart) {
        one.id = Id::random();
        one.files = stored;
        return {AnyRecord(one)};
    }
    for (const EvidenceFile &file : stored) {
        one.id = Id::random();
        one.title = titleFromName(file.name);
        one.files = {file};
        records.append(AnyRecord(one));
    }
    return records;
}

QString undoName(qsizetype count)
{
    return counted(count, Words::tr("piece of evidence"), Words::tr("pieces of evidence"));
}

} // namespace

Intake intakeFrom(const QMimeData &offer)
{
    Intake intake;
    for (const QUrl &url : offer.urls()) {
        if (url.isLocalFile())
            intake.paths.append(url.toLocalFile());
    }
    if (intake.paths.isEmpty())
        intake.image = qvariant_cast<QImage>(offer.imageData());
    return intake;
}

QList<Id> addEvidence(Workspace &workspace, QWidget &parent, const Intake &intake,
                      const QList<Id> &controls)
{
    if (intake.isEmpty() || workspace.isReadOnly() || workspace.tasks().isRunning())
        return {};
    const auto answers = askEvidence(parent, workspace.isms(),
                                     intakeFiles(intake, workspace.clock().now()), controls);
    if (!answers)
        return {};
    const auto stored = storeAll(workspace, answers->files);
    if (!stored)
        return {};
    const auto records = recordsFor(*answers, *stored, workspace.clock().today());
    const bool added = workspace.attempt([&] {
        NoProgress progress;
        if (records.size() == 1)
            workspace.isms().add(records.first());
        else
            workspace.isms().apply(undoName(records.size()), records, progress);
    });
    QList<Id> ids;
    for (const AnyRecord &record : added ? records : QList<AnyRecord>())
        ids.append(record.id());
    return ids;
}

bool addRevision(Workspace &workspace, QWidget &parent, const Id &evidence, const Intake &intake)
{
    const QList<IntakeFile> files = intakeFiles(intake, workspace.clock().now());
    QList<IntakeFile> usable;
    for (const IntakeFile &file : files) {
        if (file.trouble.isEmpty())
            usable.append(file);
    }
    if (usable.isEmpty()) {
        if (!files.isEmpty())
            message::tell(&parent, Tone::Warning, Words::tr("Nothing was added"), files.first().trouble);
        return false;
    }
    const auto stored = storeAll(workspace, usable);
    const Evidence *before = workspace.isms().find<Evidence>(evidence);
    if (!stored || !before)
        return false;
    Evidence changed = *before;
    changed.files += *stored;
    return workspace.attempt([&] { workspace.isms().update(changed); });
}

} // namespace insurable
