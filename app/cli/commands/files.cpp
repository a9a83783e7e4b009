// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "plaintext.h"
#include "vault.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

Evidence evidenceIn(const CliSession &session, const Arguments &arguments)
{
    Evidence evidence;
    evidence.title = arguments.value(u"title"_s);
    evidence.effective = dateIn(arguments, u"effective"_s, {});
    evidence.validUntil = dateIn(arguments, u"valid-until"_s, {});
    evidence.added = session.clock().today();
    for (const QString &control : arguments.values(u"control"_s)) {
        const auto id = Id::tryFrom(control);
        if (!id)
            throw Error(ErrorKind::Invalid,
                        u"The catalogue has no control “%1”."_s.arg(singleLine(control.left(80))));
        if (!evidence.controls.contains(*id))
            evidence.controls.append(*id);
    }
    return evidence;
}

void requireSound(const Isms &isms, const Evidence &evidence)
{
    QStringList sentences;
    for (const Problem &problem : isms.problems(AnyRecord(evidence)))
        sentences.append(problem.text);
    if (!sentences.isEmpty())
        throw Error(ErrorKind::Invalid, sentences.join(u' '));
}

void openProof(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (info.exists() && !info.isFile()) // a pipe or a device may never end
        throw fileError(u"Cannot read"_s, file.fileName(),
                        info.isDir() ? u"it is a folder"_s : u"it is not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw fileError(u"Cannot read"_s, file.fileName(), file.errorString());
    if (file.size() == 0)
        throw Error(ErrorKind::Invalid,
                    u"“%1” is empty, so it shows nothing."_s.arg(singleLine(file.fileName())));
}

bool isSameFile(const QString &path, const QString &other)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(other).canonicalFilePath();
}

void extractTo(Isms &isms, const EvidenceFile &file, const QString &path)
{
    if (isSameFile(path, isms.vault().path()))
        throw Error(ErrorKind::Usage, u"That would overwrite the vault itself."_s);
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        throw fileError(u"Cannot write"_s, path, out.errorString());
    CliProgress progress(u"Extracting"_s);
    isms.extract(file, out, progress);
    if (!out.flush() || !out.commit()) // commit() alone overlooks a failure to write the last of it
        throw fileError(u"Cannot write"_s, path, out.errorString());
}

// A name in that folder under which nothing is there yet.
QString freePath(const QDir &folder, const QString &name)
{
    const QString safe = safeFileName(name);
    QString path = folder.filePath(safe);
    for (int n = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++n) {
        const qsizetype dot = safe.lastIndexOf(u'.') > 0 ? safe.lastIndexOf(u'.') : safe.size();
        path = folder.filePath(u"%1 (%2)%3"_s.arg(safe.first(dot)).arg(n).arg(safe.sliced(dot)));
    }
    return path;
}

QStringList extractAll(Isms &isms, const Evidence &evidence, const QString &target, bool replaces)
{
    const QFileInfo info(target);
    if (!info.isDir()) {
        const bool isThere = info.exists() || info.isSymLink();
        if (isThere && !replaces && !isSameFile(target, isms.vault().path()))
            throw Error(
                ErrorKind::InputOutput,
                u"“%1” is there already; nothing was written (--replace overwrites it)."_s.arg(
                    singleLine(target)));
        extractTo(isms, evidence.files.last(), target); // the newest
        return {target};
    }
    QStringList paths;
    for (const EvidenceFile &file : evidence.files) {
        paths.append(freePath(QDir(target), file.name));
        extractTo(isms, file, paths.last());
    }
    return paths;
}

} // namespace

ExitStatus runAttach(CliSession &session, const Arguments &arguments)
{
    Evidence evidence = evidenceIn(session, arguments);
    QFile source(arguments.operand(u"FILE"_s));
    const auto isms = session.open(arguments, Access::Change);
    requireSound(*isms, evidence); // before a large file is read for nothing
    openProof(source);
    {
        CliProgress progress(u"Attaching"_s);
        evidence.files.append(
            isms->store(source, QFileInfo(source.fileName()).fileName(), progress));
    }
    evidence.id = isms->add(evidence);
    if (arguments.has(u"json"_s))
        session.console().json(AnyRecord(evidence).json());
    else
        session.console().line(evidence.id.text());
    return ExitStatus::Fine;
}

ExitStatus runExtract(CliSession &session, const Arguments &arguments)
{
    const auto isms = session.open(arguments, Access::Read);
    const AnyRecord record =
        recordIn(*isms, describe<Evidence>(), arguments.operand(u"EVIDENCE"_s));
    const Evidence &evidence = *record.as<Evidence>();
    if (evidence.files.isEmpty())
        throw Error(ErrorKind::Invalid, u"“%1” has no file."_s.arg(evidence.title));
    const QStringList paths =
        extractAll(*isms, evidence, arguments.operand(u"FILE"_s), arguments.has(u"replace"_s));
    if (arguments.has(u"json"_s)) {
        session.console().json(QJsonObject{{u"evidence"_s, evidence.id.text()},
                                           {u"files"_s, QJsonArray::fromStringList(paths)}});
        return ExitStatus::Fine;
    }
    for (const QString &path : paths)
        session.console().line(u"Wrote “%1”."_s.arg(path));
    return ExitStatus::Fine;
}

} // namespace insurable
