// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packwriter.h"

#include "hash.h"
#include "packname.h"
#include "plaintext.h"
#include "progress.h"
#include "zipstore.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr QByteArrayView
    draftText("This pack is a draft. It is not signed and declares nothing to anybody.\n");

[[noreturn]] void refuse(const QString &message)
{
    throw Error(ErrorKind::Invalid, message);
}

// Takes one entry's bytes on their way into the ZIP. Trouble is kept and thrown later, as no
// exception should pass through Qt's own code.
class EntryDevice final : public QIODevice
{
public:
    EntryDevice(ZipStore &store, const PackItem &item, const std::function<void(qint64)> &advance)
        : m_store(store)
        , m_item(item)
        , m_advance(advance)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

    // The digest, when the content was what the item promised.
    [[nodiscard]] QByteArray finish()
    {
        throwTrouble();
        const QByteArray digest = m_hash.finish();
        const bool isExpected = m_item.expectedSha256.isEmpty() || m_item.expectedSha256 == digest;
        if (m_done != m_item.size || !isExpected)
            throw changed();
        return digest;
    }
    void throwTrouble() const
    {
        if (m_trouble)
            throw Error(*m_trouble);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        try {
            if (m_trouble)
                return -1;
            if (size > m_item.size - m_done)
                throw changed();
            m_hash.add({bytes, size});
            m_store.write({bytes, size});
            m_done += size;
            m_advance(size);
            return size;
        } catch (const Error &error) {
            m_trouble = error;
            setErrorString(error.message());
            return -1;
        }
    }

private:
    [[nodiscard]] Error changed() const
    {
        return Error(
            ErrorKind::Damaged,
            u"“%1” is not what it was when the pack was planned. Nothing was written."_s.arg(
                singleLine(m_item.name)));
    }

    ZipStore &m_store;
    const PackItem &m_item;
    const std::function<void(qint64)> &m_advance;
    Sha256 m_hash;
    qint64 m_done = 0;
    std::optional<Error> m_trouble;
};

void requireNames(const QList<PackItem> &items)
{
    QStringList names{packfile::manifest.toString(), packfile::signature.toString(),
                      packfile::publicKey.toString(), packfile::draftMark.toString()};
    for (const PackItem &item : items) {
        if (!isPackName(item.name))
            refuse(u"“%1” cannot be the name of a file in a pack."_s.arg(singleLine(item.name)));
        names.append(item.name);
    }
    const QList<PackPoint> clashes = clashingNames(names);
    if (!clashes.isEmpty())
        refuse(pointText(clashes.first()));
}

// What nobody could verify is not written either.
void requireSizes(const QList<PackItem> &items)
{
    constexpr PackLimits limits;
    constexpr qsizetype ownEntries = 4;
    constexpr qint64 ownBytes = 16 << 20;
    if (items.size() > limits.entries - ownEntries)
        refuse(u"A pack can hold at most %1 files."_s.arg(limits.entries - ownEntries));
    qint64 room = limits.inflatedBytes - ownBytes;
    for (const PackItem &item : items) {
        if (item.size < 0 || item.size > room)
            refuse(u"A pack can hold at most %1 of files."_s.arg(fileSize(limits.inflatedBytes)));
        room -= item.size;
    }
}

QString trustedComment(const PackSeal &seal)
{
    return u"insurable-pack:1\tsealed:%1\t%2"_s.arg(seal.sealedOn.toString(Qt::ISODate),
                                                    singleLine(seal.statement));
}

// Writes the entries in order and keeps their digests.
class Sealing final
{
public:
    Sealing(QIODevice &out, const QString &path, const PackSeal &seal, Progress &progress)
        : m_store(out, path, ZipDate::from(seal.sealedOn), seal.encryptedFor)
        , m_seal(seal)
        , m_progress(progress)
    {
    }

    SealedPack write(const QList<PackItem> &items)
    {
        for (const PackItem &item : items)
            m_total += item.size;
        if (!m_seal.key)
            addCovered(PackItem::ofBytes(packfile::draftMark.toString(), draftText.toByteArray()));
        for (const PackItem &item : items)
            addCovered(item);
        if (m_seal.key)
            addCovered(PackItem::ofBytes(packfile::publicKey.toString(),
                                         m_seal.key->publicKey().fileText()));
        m_pack.manifest = manifestText(m_pack.files);
        (void)add(PackItem::ofBytes(packfile::manifest.toString(), m_pack.manifest));
        if (m_seal.key) {
            m_pack.signature = m_seal.key->sign(m_pack.manifest, trustedComment(m_seal));
            (void)add(PackItem::ofBytes(packfile::signature.toString(), m_pack.signature));
        }
        m_pack.size = m_store.finish();
        return m_pack;
    }

private:
    void addCovered(const PackItem &item) { m_pack.files.append({item.name, add(item), item.size}); }

    QByteArray add(const PackItem &item)
    {
        m_progress.check();
        m_store.begin(item.name, item.size);
        EntryDevice device(m_store, item, m_advance);
        try {
            item.write(device);
        } catch (const Error &) {
            device.throwTrouble(); // the cause comes before what followed from it
            throw;
        }
        const QByteArray digest = device.finish();
        m_store.end();
        return digest;
    }

    void advance(qint64 bytes)
    {
        m_done += bytes;
        m_progress.report(std::min(m_done, m_total), m_total);
        m_progress.check();
    }

    ZipStore m_store;
    const PackSeal &m_seal;
    Progress &m_progress;
    SealedPack m_pack;
    qint64 m_total = 0;
    qint64 m_done = 0;
    std::function<void(qint64)> m_advance = [this](qint64 bytes) { advance(bytes); };
};

// The checksums in the local headers are filled in late, so the whole can only be hashed at the
// end; it also shows that what was written can be read.
QByteArray digestOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw fileError(u"The pack was written but cannot be read from"_s, path,
                        file.errorString());
    NoProgress progress;
    return Sha256::of(file, progress);
}

} // namespace

PackItem PackItem::ofBytes(const QString &name, const QByteArray &bytes)
{
    // A short write is remembered by the device itself.
    return {name, bytes.size(), [bytes](QIODevice &out) { (void)out.write(bytes); }, {}};
}

SealedPack writePack(const QString &path, const QList<PackItem> &items, const PackSeal &seal,
                     Progress &progress)
{
    requireNames(items);
    requireSizes(items);
    if (!seal.sealedOn.isValid() || seal.sealedOn.year() < 1980 || seal.sealedOn.year() > 2107)
        refuse(u"A pack needs the date on which it was sealed."_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        throw fileError(u"The pack could not be written to"_s, path, file.errorString());
    SealedPack pack = Sealing(file, path, seal, progress).write(items);
    progress.check();
    if (!file.commit())
        throw fileError(u"The pack could not be written to"_s, path, file.errorString());
    pack.sha256 = digestOf(path);
    return pack;
}

} // namespace insurable
