// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historychain.h"

#include "hash.h"
#include "historyrows.h"
#include "plaintext.h"
#include "progress.h"
#include "session.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

// A number that came back as text hashes the same; it was not written so.
bool isAsWritten(const RowView &row)
{
    using Kind = CopiedCell;
    constexpr int kinds[]{Kind::Whole, Kind::Whole, Kind::Text, Kind::Text,
                          Kind::Text,  Kind::Text,  Kind::Blob, Kind::Blob};
    for (int i = 0; i < 8; ++i) {
        if (row.kind(i) != kinds[i])
            return false;
    }
    return true;
}

HistoryVerdict brokenAt(qint64 entries, qint64 number, const QString &what)
{
    return {entries, number,
            u"The history is not what was written: entry %1 %2."_s.arg(number).arg(what)};
}

} // namespace

HistoryVerdict verifyHistory(Vault &vault, Progress &progress)
{
    Session &session = vault.session();
    const VaultState &state = session.committed();
    QByteArray previous = Sha256::of(session.header().vaultId);
    qint64 done = 0;
    Query query = session.database().query("SELECT " + historyColumns()
                                           + " FROM vault_history ORDER BY sequence");
    while (query.next()) {
        if (done % 1024 == 0) {
            progress.check();
            progress.report(done, state.historyLength);
        }
        const HistoryEntry entry = historyEntryFrom(query.row());
        const qint64 expected = done + 1;
        if (entry.sequence < expected || expected > state.historyLength)
            return brokenAt(done, entry.sequence, u"was never written by the program"_s);
        if (entry.sequence > expected)
            return brokenAt(done, expected, u"is missing"_s);
        if (!isAsWritten(query.row()) || entry.chainedTo(previous) != entry.hash)
            return brokenAt(done, expected, u"was changed"_s);
        previous = entry.hash;
        done = expected;
    }
    if (done < state.historyLength)
        return brokenAt(done, done + 1, u"is missing"_s);
    if (previous != state.historyHead)
        return brokenAt(done, done, u"is not the last one that was saved"_s);
    return {done, std::nullopt,
            u"The history is whole: %1, each following from the one before."_s.arg(
                counted(done, u"entry"_s, u"entries"_s))};
}

} // namespace insurable
