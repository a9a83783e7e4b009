// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringList>

namespace insurable {

// What can be said about a pack, one code for each thing. Most only ever fail.
enum class PackCode {
    // the container
    ArchiveSound, // number of entries
    NotAnArchive,
    ArchiveTruncated,
    ArchiveTooLarge,  // what is too large
    TooManyEntries,   // how many, how many are allowed
    UnaccountedBytes, // bytes before, between or after the entries
    EntriesOverlap,   // name, name
    HeadersDisagree,  // name
    RatioTooHigh,     // name
    UnsupportedEntry, // name
    SpecialEntry,     // name: a folder, a link, a device
    EntryDamaged,     // name: its checksum or its compressed data
    PasswordNeeded,
    PasswordWrong,
    FormAsSealed, // byte for byte the container that sealing writes
    // the names
    NamesAllowed,
    NameForbidden, // name
    NamesClash,    // name, name
    // the manifest
    ManifestMissing,
    ManifestMalformed, // line
    ManifestComplete,  // number of files
    EntryMissing,      // name
    EntryExtra,        // name
    EntryRenamed,      // from, to
    EntriesSwapped,    // name, name
    EntriesReordered,
    EntryAltered, // name
    DigestsMatch, // number of files
    // the signature
    SignatureMissing,
    SignatureMalformed,
    KeyMissing,
    KeyMalformed,
    SignatureOtherKey, // key line in the pack
    SignatureForged,
    SignatureValid, // key line, trusted comment
    KeyExpected,    // key line in the pack, key line expected
    KeyNotCompared, // key line in the pack
    SealedOn,       // date in the signature
    Draft,
    // what the files say
    Contents, // what is wrong
};

// One line of a verification.
struct PackPoint
{
    PackCode code;
    bool holds = false;
    QStringList parameters = {};

    friend bool operator==(const PackPoint &, const PackPoint &) = default;
};

// A stable name for scripts: "entry-altered".
[[nodiscard]] QLatin1StringView codeName(PackCode code);
// One sentence for a person; names from the pack are made harmless.
[[nodiscard]] QString pointText(const PackPoint &point);
// Every code there is.
[[nodiscard]] QList<PackCode> allPackCodes();

} // namespace insurable
