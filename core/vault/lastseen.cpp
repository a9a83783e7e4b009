// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastseen.h"

#include "clock.h"
#include "errors.h"
#include "hash.h"
#include "jsontools.h"
#include "session.h"
#include "vault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largest = 1 << 20;
constexpr qsizetype mostVaults = 1000;
constexpr int patience = 500; // milliseconds

QJsonObject jsonOf(const SeenState &state)
{
    return {{u"generation"_s, qint64(state.generation)},
            {u"length"_s, state.historyLength},
            {u"head"_s, hex(state.historyHead)},
            {u"path"_s, state.path},
            {u"at"_s, state.at.toUTC().toString(Qt::ISODate)},
            {u"keys"_s, qint64(state.headerSequence)}};
}

std::optional<SeenState> stateFrom(const QJsonObject &json)
{
    SeenState state;
    const qint64 generation = json["generation"_L1].toInteger(-1);
    state.generation = quint64(generation);
    state.historyLength = json["length"_L1].toInteger(-1);
    state.historyHead = QByteArray::fromHex(json["head"_L1].toString().toLatin1());
    state.path = json["path"_L1].toString();
    state.at = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODate);
    state.headerSequence = quint64(std::max<qint64>(json["keys"_L1].toInteger(), 0));
    if (generation < 0 || state.historyLength < 0 || state.historyHead.size() != 32)
        return std::nullopt;
    return state;
}

QJsonObject readFile(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return {};
    try {
        return parseJsonObject(file.read(largest + 1), u"What was last seen"_s,
                               largest)["vaults"_L1]
            .toObject();
    } catch (const Error &) {
        return {};
    }
}

// Those seen longest ago go when there are too many.
void makeRoom(QJsonObject &vaults)
{
    while (vaults.size() >= mostVaults) {
        auto oldest = vaults.begin();
        for (auto it = vaults.begin(); it != vaults.end(); ++it) {
            if (it.value()["at"_L1].toString() < oldest.value()["at"_L1].toString())
                oldest = it;
        }
        vaults.erase(oldest);
    }
}

bool writeFile(const QString &path, const QJsonObject &vaults)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"vaults"_s, vaults}}).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

} // namespace

SeenState seenStateOf(const Vault &vault)
{
    return {vault.generation(), vault.historyLength(), vault.historyHead(),
            vault.path(),       vault.clock().now(),   vault.session().header().sequence};
}

QByteArray historyHeadAt(const Vault &vault, qint64 length)
{
    if (length == 0)
        return Sha256::of(vault.vaultId());
    QByteArray head;
    HistoryFilter filter;
    filter.from = length;
    filter.limit = 1;
    vault.readHistory(filter, [&](const HistoryEntry &entry) {
        if (entry.sequence == length)
            head = entry.hash;
    });
    return head;
}

SeenVerdict judge(const std::optional<SeenState> &seen, const SeenState &now,
                  const QByteArray &headThen)
{
    if (!seen)
        return SeenVerdict::New;
    if (now.generation < seen->generation)
        return SeenVerdict::Older;
    const QByteArray &head = now.generation == seen->generation ? now.historyHead : headThen;
    if (head != seen->historyHead)
        return SeenVerdict::Forked;
    return now.headerSequence < seen->headerSequence ? SeenVerdict::OlderKeys
                                                     : SeenVerdict::Expected;
}

LastSeen::LastSeen(QString file)
    : m_file(std::move(file))
{
}

QString LastSeen::usualFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"Insurable/Insurable/lastseen.json"_s);
}

std::optional<SeenState> LastSeen::of(const QByteArray &vaultId) const
{
    const QJsonValue found = readFile(m_file).value(hex(vaultId));
    return found.isObject() ? stateFrom(found.toObject()) : std::nullopt;
}

SeenVerdict LastSeen::judge(const Vault &vault) const
{
    const auto seen = of(vault.vaultId());
    return insurable::judge(seen, seenStateOf(vault),
                            seen ? historyHeadAt(vault, seen->historyLength) : QByteArray());
}

bool LastSeen::note(const Vault &vault) const
{
    return note(vault.vaultId(), seenStateOf(vault));
}

bool LastSeen::noteProgress(const Vault &vault) const
{
    return noteProgress(vault.vaultId(), seenStateOf(vault));
}

bool LastSeen::noteProgress(const QByteArray &vaultId, SeenState state) const
{
    const auto seen = of(vaultId);
    state.path = seen ? seen->path : QString();
    SeenState same = state;
    same.at = seen ? seen->at : same.at;
    return seen == same || note(vaultId, state);
}

bool LastSeen::note(const QByteArray &vaultId, const SeenState &state) const
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (m_file.isEmpty() || !QDir().mkpath(folder))
        return false;
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(patience))
        return false;
    QJsonObject vaults = readFile(m_file);
    vaults.remove(hex(vaultId));
    makeRoom(vaults);
    vaults.insert(hex(vaultId), jsonOf(state));
    return writeFile(m_file, vaults);
}

} // namespace insurable
