// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "bigfirm.h"
#include "errors.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

#include <random>

using namespace Qt::StringLiterals;

namespace insurable::bench {

Context::Context(bool quick, const QString &folder)
    : m_quick(quick)
    , m_folder(folder + u"/insurable-bench-XXXXXX"_s)
    , m_catalogue(Catalogue::load())
{
    if (!m_folder.isValid())
        throw Error(ErrorKind::InputOutput, m_folder.errorString());
}

void Context::makeBigVault()
{
    if (!m_bigVault.isEmpty())
        return;
    say(u"making a vault with 10,000 assets, 5,000 risks, 5,000 pieces of evidence and 100,000 "
        "history entries"_s);
    const QString made = path(u"big.insurable"_s);
    createBigFirm(made, m_catalogue, FirmSize());
    m_twins = makeTwins(made, m_folder.path());
    m_bigVault = made;
}

const QString &Context::bigVault()
{
    makeBigVault();
    return m_bigVault;
}

const Twins &Context::twins()
{
    makeBigVault();
    return m_twins;
}

QString Context::randomFile(const QString &name, qint64 size)
{
    const QString file = path(name);
    if (QFileInfo(file).size() == size)
        return file;
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        throw Error(ErrorKind::InputOutput, out.errorString());
    std::mt19937_64 random(quint64(qHash(name)));
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (qint64 done = 0; done < size; done += block.size()) {
        auto *words = reinterpret_cast<quint64 *>(block.data());
        std::generate(words, words + block.size() / qsizetype(sizeof(quint64)), std::ref(random));
        if (out.write(block.constData(), std::min<qint64>(block.size(), size - done)) < 0)
            throw Error(ErrorKind::InputOutput, out.errorString());
    }
    return file;
}

QJsonObject Context::inChild(const QStringList &arguments) const
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
    if (!child.waitForFinished(-1) || child.exitStatus() != QProcess::NormalExit
        || child.exitCode() != 0)
        throw Error(ErrorKind::InputOutput, u"A measured job failed: "_s + arguments.join(u' '));
    return QJsonDocument::fromJson(child.readAllStandardOutput()).object();
}

QString Context::neighbour(const QString &name) const
{
    const QString program = QCoreApplication::applicationDirPath() + u'/' + name;
    return QFileInfo(program).isExecutable() ? program : QString();
}

void Context::say(const QString &text) const
{
    QTextStream(stderr) << "… " << text << Qt::endl;
}

void copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::copy(from, to))
        throw Error(ErrorKind::InputOutput, u"“%1” could not be copied."_s.arg(from));
}

} // namespace insurable::bench
