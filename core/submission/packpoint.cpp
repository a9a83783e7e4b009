// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packpoint.h"

#include "plaintext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

struct Wording
{
    PackCode code;
    QLatin1StringView name;
    QStringView fails;
    QStringView holds = {};
};

using enum PackCode;

constexpr std::array wordings{
    Wording{ArchiveSound, "archive-sound"_L1, u"The ZIP file is damaged.",
            u"The ZIP file is whole and holds nothing but its %1 entries."},
    Wording{NotAnArchive, "not-an-archive"_L1, u"This is not a ZIP file."},
    Wording{ArchiveTruncated, "archive-truncated"_L1, u"The ZIP file is cut short or damaged."},
    Wording{ArchiveTooLarge, "archive-too-large"_L1,
            u"The ZIP file is refused because %1 is larger than allowed."},
    Wording{TooManyEntries, "too-many-entries"_L1,
            u"The ZIP file is refused: it holds %1 entries, more than the %2 allowed."},
    Wording{UnaccountedBytes, "unaccounted-bytes"_L1,
            u"The ZIP file holds data before, between or after its entries."},
    Wording{EntriesOverlap, "entries-overlap"_L1,
            u"The ZIP file is refused: the entries “%1” and “%2” overlap."},
    Wording{HeadersDisagree, "headers-disagree"_L1,
            u"The ZIP file describes “%1” in two ways that disagree."},
    Wording{RatioTooHigh, "ratio-too-high"_L1,
            u"The ZIP file is refused: “%1” grows more than allowed when unpacked."},
    Wording{UnsupportedEntry, "unsupported-entry"_L1,
            u"The entry “%1” is packed in a way that no pack of Insurable uses."},
    Wording{SpecialEntry, "special-entry"_L1,
            u"The entry “%1” is a folder, a link or a device, not a plain file."},
    Wording{EntryDamaged, "entry-damaged"_L1, u"The entry “%1” is damaged."},
    Wording{PasswordNeeded, "password-needed"_L1,
            u"The pack is encrypted: it can only be checked with its password."},
    Wording{PasswordWrong, "password-wrong"_L1, u"The password does not open this pack."},
    Wording{FormAsSealed, "form-as-sealed"_L1,
            u"The ZIP file is not the one that was sealed: its packaging was changed or written "
            "by another program.",
            u"The ZIP file is packaged exactly as sealing writes it."},
    Wording{NamesAllowed, "names-allowed"_L1, u"The pack holds names that are not allowed.",
            u"All file names are safe on every system."},
    Wording{NameForbidden, "name-forbidden"_L1, u"The file name “%1” is not allowed in a pack."},
    Wording{NamesClash, "names-clash"_L1,
            u"The names “%1” and “%2” would be one and the same file on some systems."},
    Wording{ManifestMissing, "manifest-missing"_L1, u"The list of files, SHA256SUMS, is missing."},
    Wording{ManifestMalformed, "manifest-malformed"_L1,
            u"The list of files, SHA256SUMS, cannot be read at line %1."},
    Wording{ManifestComplete, "manifest-complete"_L1,
            u"The list of files does not agree with the files.",
            u"The list of files names each of the %1 files, in order, and no other."},
    Wording{EntryMissing, "entry-missing"_L1, u"The file “%1” is missing."},
    Wording{EntryExtra, "entry-extra"_L1, u"The file “%1” was added after sealing."},
    Wording{EntryRenamed, "entry-renamed"_L1, u"The file “%1” was renamed to “%2”."},
    Wording{EntriesSwapped, "entries-swapped"_L1, u"The contents of “%1” and “%2” were swapped."},
    Wording{EntriesReordered, "entries-reordered"_L1, u"The files are not in the sealed order."},
    Wording{EntryAltered, "entry-altered"_L1, u"The file “%1” was altered."},
    Wording{DigestsMatch, "digests-match"_L1, u"A file differs from its SHA-256 in the list.",
            u"The SHA-256 of each of the %1 files is the one in the list."},
    Wording{SignatureMissing, "signature-missing"_L1,
            u"The signature, SHA256SUMS.minisig, is missing."},
    Wording{SignatureMalformed, "signature-malformed"_L1, u"The signature cannot be read."},
    Wording{KeyMissing, "key-missing"_L1, u"The firm's public key, firm.pub, is missing."},
    Wording{KeyMalformed, "key-malformed"_L1, u"The firm's public key, firm.pub, cannot be read."},
    Wording{SignatureOtherKey, "signature-other-key"_L1,
            u"The signature was not made with the key in firm.pub (%1)."},
    Wording{SignatureForged, "signature-forged"_L1,
            u"The signature does not fit: the list of files is not the one that was signed."},
    Wording{SignatureValid, "signature-valid"_L1, u"The signature is not valid.",
            u"The signature is valid: signed with the key %1 (%2)."},
    Wording{KeyExpected, "key-expected"_L1,
            u"The pack was signed with the key %1, not with the expected key %2.",
            u"The key %1 is the expected one."},
    Wording{
        KeyNotCompared, "key-not-compared"_L1, u"The key was not compared.",
        u"Signed by the key %1: compare it with the key that the firm gave you by another way."},
    Wording{SealedOn, "sealed-on"_L1, u"The date of the files is not the date in the signature.",
            u"Sealed on %1, as signed."},
    Wording{Draft, "draft"_L1, u"This is a draft: it is not signed and declares nothing."},
    Wording{Contents, "contents"_L1, u"What the files say does not agree: %1",
            u"What the files say agrees with the files."},
};

const Wording &wordingOf(PackCode code)
{
    const auto found =
        std::find_if(wordings.begin(), wordings.end(),
                     [code](const Wording &wording) { return wording.code == code; });
    Q_ASSERT(found != wordings.end());
    return *found;
}

// All at once: a name that holds "%2" must stay as it is.
QString filled(QStringView text, const QStringList &parameters)
{
    QString sentence;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPlace = text[at] == u'%' && at + 1 < text.size() && text[at + 1].isDigit();
        if (!isPlace) {
            sentence += text[at];
            continue;
        }
        sentence += singleLine(parameters.value(text[++at].digitValue() - 1));
    }
    return sentence;
}

} // namespace

QLatin1StringView codeName(PackCode code)
{
    return wordingOf(code).name;
}

QString pointText(const PackPoint &point)
{
    const Wording &wording = wordingOf(point.code);
    const bool isHolding = point.holds && !wording.holds.isEmpty();
    return filled(isHolding ? wording.holds : wording.fails, point.parameters);
}

QList<PackCode> allPackCodes()
{
    QList<PackCode> codes;
    for (const Wording &wording : wordings)
        codes.append(wording.code);
    return codes;
}

} // namespace insurable
