// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedwork.h"

#include "blobcopy.h"
#include "conflictcopy.h"
#include "errors.h"
#include "filecondition.h"
#include "firmvault.h"
#include "progress.h"
#include "steps.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// Trouble with the file that is copied, rather than with the one that is made.
bool isTroubleWithTheOld(const Error &error)
{
    return error.kind() == ErrorKind::Conflict || error.kind() == ErrorKind::Damaged;
}

void insertRecords(const Isms &isms, Vault &copy, Progress &progress)
{
    Edit edit = copy.edit();
    for (const RecordType *type : recordTypes()) {
        const AnyRecord blank(*type);
        for (qsizetype row = 0; row < isms.count(*type); ++row) {
            progress.check();
            const AnyRecord record(*type, isms.at(*type, row));
            if (type->keeping() == RecordType::Keeping::Single && record.equals(blank))
                continue;
            std::vector<Cell> cells;
            for (const auto &field : type->fields())
                cells.push_back(field->cell(record.data()));
            edit.insertRow(type->key().toLatin1(), record.id().text(), cells);
        }
    }
    edit.commit();
}

bool copyFilesOf(const Evidence &evidence, Vault &from, Vault &copy, Progress &progress)
{
    bool whole = true;
    for (const EvidenceFile &file : evidence.files) {
        try {
            Edit edit = copy.edit();
            copyBlob(from, copy, file.sha256, progress);
            edit.commit();
        } catch (const Error &error) {
            if (!isTroubleWithTheOld(error))
                throw;
            whole = false;
        }
    }
    return whole;
}

// Says in the new history why it begins here.
void explainBeginning(Vault &from, Vault &copy)
{
    const QJsonObject past{{u"length"_s, from.historyLength()},
                           {u"head"_s, QString::fromLatin1(from.historyHead().toHex())}};
    Edit edit = copy.edit();
    edit.appendHistory(u"vault"_s, QString::fromLatin1(from.vaultId().toHex()),
                       u"conflict copy"_s,
                       QJsonDocument(past).toJson(QJsonDocument::Compact));
    edit.commit();
}

void makeAnew(Isms &isms, SavedWork &saved, Progress &progress)
{
    Vault &from = isms.vault();
    auto copy = createSibling(from, saved.path, vaultOptions(optionsLike(isms, false)));
    auto unfinished = qScopeGuard([&] {
        copy.reset();
        QFile::remove(saved.path);
    });
    saved.hasHistory = copyHistory(from, *copy);
    saved.hasSettings = copySettings(from, *copy);
    insertRecords(isms, *copy, progress);
    for (const Evidence &evidence : isms.records().evidence) {
        if (!copyFilesOf(evidence, from, *copy, progress))
            saved.lostEvidence.append(evidence.title);
    }
    if (!saved.hasHistory)
        explainBeginning(from, *copy);
    unfinished.dismiss();
}

bool addUnsaved(Isms &isms, const QString &path, Progress &progress)
{
    const auto step = isms.refused();
    if (!step)
        return false;
    openSiblingFirm(isms, path, false)->carryOut(*step, {}, {}, progress);
    return true;
}

} // namespace

std::unique_ptr<Isms> openSiblingFirm(const Isms &mine, const QString &path, bool readOnly)
{
    return std::make_unique<Isms>(
        openSibling(mine.vault(), path, vaultOptions(optionsLike(mine, readOnly))),
        mine.catalogue(), mine.clock());
}

SavedWork saveConflictCopy(Isms &isms, const QString &target, Progress &progress)
{
    SavedWork saved;
    saved.path = target;
    try {
        copyOpenVault(isms.vault(), target, progress);
    } catch (const Error &error) {
        if (!isTroubleWithTheOld(error))
            throw;
        saved.isWholeFile = false;
    }
    if (!saved.isWholeFile)
        makeAnew(isms, saved, progress);
    auto unfinished = qScopeGuard([&target] { QFile::remove(target); });
    saved.hasUnsaved = addUnsaved(isms, target, progress);
    unfinished.dismiss();
    return saved;
}

} // namespace insurable
