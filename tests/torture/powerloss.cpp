// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerloss.h"

#include <QDir>
#include <QFile>

namespace insurable::torture {

namespace {

constexpr qsizetype sector = 512;

void put(QByteArray &bytes, qint64 at, QByteArrayView piece)
{
    if (bytes.size() < at + piece.size())
        bytes.resize(at + piece.size(), '\0');
    std::copy(piece.begin(), piece.end(), bytes.begin() + at);
}

} // namespace

PowerLoss::PowerLoss(const std::map<std::string, QByteArray> &atFirst)
{
    int id = 0; // as disk::startLog() counts them
    for (const auto &[name, bytes] : atFirst) {
        m_files[id].synced = bytes;
        m_names[name] = id++;
    }
}

void PowerLoss::applyTo(QByteArray &bytes, const DiskOp &operation)
{
    if (operation.kind == DiskOp::Kind::Write)
        put(bytes, operation.at, operation.bytes);
    else
        bytes.resize(operation.at, '\0');
}

void PowerLoss::applyTo(std::map<std::string, int> &names, const DiskOp &operation)
{
    const auto from = names.find(operation.path);
    switch (operation.kind) {
    case DiskOp::Kind::Create:
        names[operation.path] = operation.file;
        return;
    case DiskOp::Kind::Unlink:
        names.erase(operation.path);
        return;
    case DiskOp::Kind::Link:
        if (from != names.end())
            names[operation.to] = from->second;
        return;
    case DiskOp::Kind::Rename:
        if (from != names.end()) {
            names[operation.to] = from->second;
            names.erase(operation.path);
        }
        return;
    case DiskOp::Kind::Write:
    case DiskOp::Kind::Resize:
    case DiskOp::Kind::Sync:
    case DiskOp::Kind::SyncFolder:
    case DiskOp::Kind::Mark:
        return;
    }
}

void PowerLoss::apply(const DiskOp &operation, bool lies)
{
    switch (operation.kind) {
    case DiskOp::Kind::Write:
    case DiskOp::Kind::Resize:
        m_files[operation.file].since.push_back(operation);
        return;
    case DiskOp::Kind::Create:
    case DiskOp::Kind::Unlink:
    case DiskOp::Kind::Rename:
    case DiskOp::Kind::Link:
        m_renames.push_back(operation);
        return;
    case DiskOp::Kind::Sync:
        if (lies)
            return;
        for (const DiskOp &write : std::exchange(m_files[operation.file].since, {}))
            applyTo(m_files[operation.file].synced, write);
        return;
    case DiskOp::Kind::SyncFolder:
        if (lies)
            return;
        for (const DiskOp &rename : std::exchange(m_renames, {}))
            applyTo(m_names, rename);
        return;
    case DiskOp::Kind::Mark:
        return;
    }
}

QByteArray PowerLoss::remains(const File &file, Manner manner, QRandomGenerator &random)
{
    QByteArray bytes = file.synced;
    if (manner == Manner::Nothing)
        return bytes;
    const std::size_t prefix = random.bounded(quint32(file.since.size()) + 1);
    for (std::size_t i = 0; i < file.since.size(); ++i) {
        const DiskOp &write = file.since[i];
        const bool kept = manner == Manner::Everything
            || (manner == Manner::Prefix ? i < prefix : random.bounded(2) == 1);
        if (write.kind != DiskOp::Kind::Write || manner == Manner::Prefix
            || manner == Manner::Everything || manner == Manner::SomeWrites) {
            if (kept)
                applyTo(bytes, write);
            continue;
        }
        // The size may have grown although nothing of the content has arrived yet.
        if (manner == Manner::Garbage && bytes.size() < write.at + write.bytes.size())
            bytes.resize(write.at + write.bytes.size(), char(0xA5));
        for (qsizetype at = 0; at < write.bytes.size(); at += sector) {
            if (random.bounded(2) == 1)
                put(bytes, write.at + at,
                    QByteArrayView(write.bytes)
                        .sliced(at)
                        .first(std::min(sector, write.bytes.size() - at)));
        }
    }
    return bytes;
}

void PowerLoss::writeTo(const QString &folder, QRandomGenerator &random, bool onlyKilled) const
{
    constexpr Manner manners[] = {Manner::Nothing, Manner::Prefix, Manner::SomeWrites,
                                  Manner::SomeSectors, Manner::Garbage};
    const Manner manner = onlyKilled ? Manner::Everything : manners[random.bounded(5)];
    std::map<std::string, int> names = m_names;
    const std::size_t prefix = random.bounded(quint32(m_renames.size()) + 1);
    for (std::size_t i = 0; i < m_renames.size() && manner != Manner::Nothing; ++i) {
        if (manner == Manner::Everything
            || (manner == Manner::Prefix ? i < prefix : random.bounded(2) == 1))
            applyTo(names, m_renames[i]);
    }
    for (const QString &old : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(QDir(folder).filePath(old));
    for (const auto &[name, id] : names) {
        QFile file(QDir(folder).filePath(QString::fromStdString(name)));
        const auto found = m_files.find(id);
        if (!file.open(QIODevice::WriteOnly)
            || (found != m_files.end() && file.write(remains(found->second, manner, random)) < 0))
            qFatal("the state after a power cut could not be written");
    }
}

} // namespace insurable::torture
