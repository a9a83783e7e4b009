// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprobe.h"

#include "catalogue.h"
#include "clock.h"
#include "keyslots.h"
#include "sample.h"
#include "secret.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int patience = 120'000;

QProcessEnvironment environment(const QString *passphrase, const QString &lastSeen,
                                const QString &author)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(u"INSURABLE_PASSPHRASE"_s);
    variables.insert(u"USER"_s, author);
    variables.remove(u"USERNAME"_s);
    variables.insert(u"INSURABLE_LAST_SEEN"_s, lastSeen);
    if (passphrase)
        variables.insert(u"INSURABLE_PASSPHRASE"_s, *passphrase);
    return variables;
}

CliResult execute(const QProcessEnvironment &variables, const QStringList &words,
                  const QString &outputFile, bool isCramped = false)
{
    QProcess process;
    process.setProgram(QStringLiteral(INSURABLE_CLI));
    process.setArguments(words);
    process.setProcessEnvironment(variables);
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
#ifdef Q_OS_UNIX
    // In a session of its own, so that there is no terminal to ask on.
    process.setProgram(u"setsid"_s);
    process.setArguments(QStringList{u"--wait"_s, QStringLiteral(INSURABLE_CLI)} + words);
    if (isCramped) {
        const QString script = u"trap '' XFSZ; ulimit -f 0; exec setsid --wait \"$@\""_s;
        process.setProgram(u"sh"_s);
        process.setArguments(QStringList{u"-c"_s, script, u"sh"_s, QStringLiteral(INSURABLE_CLI)}
                             + words);
    }
#else
    Q_UNUSED(isCramped)
#endif
    process.setStandardInputFile(QProcess::nullDevice());
    process.start();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void make(const QString &path, bool isSample)
{
    const Catalogue catalogue = Catalogue::load();
    const SystemClock clock;
    const KdfCost cost = KdfCost::floor();
    const FirmOptions options{catalogue, clock, u"Tester"_s, false, &cost};
    const Secret secret = Secret::fromPassphrase(CliProbe::passphrase());
    if (isSample)
        createSampleFirm(path, secret, options).reset();
    else
        createFirm(path, secret, options).reset();
}

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

bool CliResult::isOneSentence() const
{
    return err.startsWith("insurable-cli: ") && err.endsWith(".\n") && err.count('\n') == 1;
}

CliProbe::CliProbe()
{
    make(m_store.filePath(u"sample"_s), true);
    make(m_store.filePath(u"empty"_s), false);
}

void CliProbe::useSample()
{
    QFile::remove(vault());
    QFile::copy(m_store.filePath(u"sample"_s), vault());
}

void CliProbe::useEmpty()
{
    QFile::remove(vault());
    QFile::copy(m_store.filePath(u"empty"_s), vault());
}

CliResult CliProbe::run(const QStringList &words) const
{
    return runWith(passphrase(), words);
}

CliResult CliProbe::runWith(const QString &passphrase, const QStringList &words) const
{
    return execute(environment(&passphrase, m_lastSeen, m_author), words, {});
}

CliResult CliProbe::runWithout(const QStringList &words) const
{
    return execute(environment(nullptr, m_lastSeen, m_author), words, {});
}

CliResult CliProbe::runInto(const QString &outputFile, const QStringList &words) const
{
    const QString right = passphrase();
    return execute(environment(&right, m_lastSeen, m_author), words, outputFile);
}

CliResult CliProbe::runCramped(const QStringList &words) const
{
    const QString right = passphrase();
    return execute(environment(&right, m_lastSeen, m_author), words, {}, true);
}

void CliProbe::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray CliProbe::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList CliProbe::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace insurable
