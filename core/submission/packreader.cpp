// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packreader.h"

#include "errors.h"
#include "packname.h"
#include "progress.h"
#include "zipdirectory.h"
#include "zipform.h"
#include "zipsource.h"

#include <QFile>

#include <zlib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype pieceSize = 256 << 10;

PackEntry entryFrom(const ZipEntry &entry)
{
    const auto name = packName(entry.name);
    return {name.value_or(entry.shownName()), qint64(entry.size), entry.method != zip::stored,
            entry.isEncrypted(), name.has_value()};
}

} // namespace

struct PackReader::State
{
    QFile file;
    Secret password;
    ZipDirectory zip;
    QList<PackEntry> entries;
    std::unique_ptr<ZipSource> source;
    QByteArray piece = QByteArray(pieceSize, Qt::Uninitialized);

    [[nodiscard]] PackPoint damaged(const PackEntry &entry) const
    {
        return {PackCode::EntryDamaged, false, {entry.name}};
    }
    std::optional<PackPoint> readStored(qsizetype index, const Sink &sink,
                                        const Progress &progress);
    std::optional<PackPoint> readPacked(qsizetype index, const Sink &sink,
                                        const Progress &progress);
};

std::optional<PackPoint> PackReader::State::readStored(qsizetype index, const Sink &sink,
                                                       const Progress &progress)
{
    const ZipEntry &entry = zip.entries.at(index);
    quint32 crc = 0;
    qint64 left = qint64(entry.size);
    if (!file.seek(qint64(entry.dataOffset)))
        return damaged(entries.at(index));
    while (left > 0) {
        progress.check();
        const qint64 got = file.read(piece.data(), std::min<qint64>(left, pieceSize));
        if (got <= 0)
            return damaged(entries.at(index));
        crc = quint32(
            crc32_z(crc, reinterpret_cast<const Bytef *>(piece.constData()), z_size_t(got)));
        sink(QByteArrayView(piece.constData(), got));
        left -= got;
    }
    return crc == entry.crc ? std::nullopt : std::optional(damaged(entries.at(index)));
}

std::optional<PackPoint> PackReader::State::readPacked(qsizetype index, const Sink &sink,
                                                       const Progress &progress)
{
    const PackEntry &entry = entries.at(index);
    if (entry.isEncrypted && password.isEmpty())
        return PackPoint{PackCode::PasswordNeeded};
    if (!source)
        source = ZipSource::open(file, entries.size(), password);
    const auto start = source ? source->start(index) : ZipSource::Start::Damaged;
    if (start == ZipSource::Start::WrongPassword)
        return PackPoint{PackCode::PasswordWrong};
    if (start == ZipSource::Start::Damaged)
        return damaged(entry);
    qint64 left = entry.size;
    while (true) {
        progress.check();
        const qint64 got = source->read(piece.data(), pieceSize);
        if (got < 0 || got > left || (got == 0 && left > 0))
            return damaged(entry);
        if (got == 0)
            return std::nullopt;
        sink(QByteArrayView(piece.constData(), got));
        left -= got;
    }
}

PackReader::PackReader(const QString &path, PackLimits limits, Secret password)
    : m_state(std::make_unique<State>())
{
    m_state->password = std::move(password);
    m_state->file.setFileName(path);
    if (!m_state->file.open(QIODevice::ReadOnly))
        throw fileError(u"The pack could not be read from"_s, path, m_state->file.errorString());
    m_state->zip = readZipDirectory(m_state->file, limits);
    if (m_state->zip.fault)
        return;
    for (const ZipEntry &entry : std::as_const(m_state->zip.entries))
        m_state->entries.append(entryFrom(entry));
}

PackReader::~PackReader() = default;

const std::optional<PackPoint> &PackReader::fault() const
{
    return m_state->zip.fault;
}

const QList<PackEntry> &PackReader::entries() const
{
    return m_state->entries;
}

qsizetype PackReader::indexOf(QStringView name) const
{
    const auto &entries = m_state->entries;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [name](const PackEntry &entry) { return entry.name == name; });
    return found == entries.end() ? -1 : found - entries.begin();
}

bool PackReader::isEncrypted() const
{
    const auto &entries = m_state->entries;
    return std::any_of(entries.begin(), entries.end(),
                       [](const PackEntry &entry) { return entry.isEncrypted; });
}

std::optional<QDate> PackReader::date() const
{
    const auto &entries = m_state->zip.entries;
    if (entries.isEmpty())
        return std::nullopt;
    const quint16 first = entries.first().date;
    const bool isOne = std::all_of(entries.begin(), entries.end(), [first](const ZipEntry &entry) {
        return entry.date == first && entry.time == 0;
    });
    return isOne ? ZipDate{first}.date() : std::nullopt;
}

bool PackReader::isAsSealed() const
{
    return m_state->zip.isAsSealed;
}

std::optional<PackPoint> PackReader::read(qsizetype index, const Sink &sink,
                                          const Progress &progress)
{
    if (fault())
        return fault();
    const PackEntry &entry = m_state->entries.at(index);
    return entry.isCompressed || entry.isEncrypted ? m_state->readPacked(index, sink, progress)
                                                   : m_state->readStored(index, sink, progress);
}

} // namespace insurable
