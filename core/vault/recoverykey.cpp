// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverykey.h"

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int dataLetters = RecoveryKey::groupSize - 1;
constexpr int keyGroups = RecoveryKey::groupCount - 2;
constexpr int keyBits = int(RecoveryKey::keySize) * 8;
constexpr qsizetype longestInput = 600;

using Letters = std::array<quint8, RecoveryKey::groupSize>; // values of 0 to 31
using Groups = std::array<Letters, RecoveryKey::groupCount>;

// Multiplication in the field of 32 elements, so that each place in a group has a weight of its
// own: then no wrong letter, and no two that changed places, leave the sum as it was.
quint8 doubled(quint8 value)
{
    return quint8(value & 16 ? (value << 1) ^ 0x25 : value << 1);
}

quint8 checkLetter(const Letters &letters, int group)
{
    quint8 sum = 0;
    for (int i = 0; i < dataLetters; ++i)
        sum = doubled(quint8(sum ^ letters[std::size_t(i)]));
    return quint8(sum ^ group);
}

void putBits(Letters &letters, quint32 bits)
{
    for (int i = 0; i < dataLetters; ++i)
        letters[std::size_t(i)] = (bits >> (5 * (dataLetters - 1 - i))) & 31;
}

quint32 bitsOf(const Letters &letters)
{
    quint32 bits = 0;
    for (int i = 0; i < dataLetters; ++i)
        bits = (bits << 5) | letters[std::size_t(i)];
    return bits;
}

quint32 markBits(QByteArrayView vaultId)
{
    const auto byte = [vaultId](int i) { return quint32(quint8(vaultId[i])); };
    return (byte(0) << 12) | (byte(1) << 4) | (byte(2) >> 4);
}

QString textOf(const Letters &letters)
{
    QString text;
    text.reserve(RecoveryKey::groupSize);
    for (const quint8 letter : letters)
        text.append(alphabet[letter]);
    return text;
}

QString markText(quint32 mark)
{
    Letters letters{};
    putBits(letters, mark);
    letters.back() = checkLetter(letters, 0);
    return textOf(letters);
}

// 20 bits over everything.
quint32 checkBits(quint32 mark, const Secret &key)
{
    constexpr QByteArrayView purpose("insurable recovery key");
    const std::array<unsigned char, 3> marked{quint8(mark >> 16), quint8(mark >> 8), quint8(mark)};
    std::array<unsigned char, 32> hash{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(purpose.data()),
                              quint64(purpose.size()));
    crypto_generichash_update(&state, marked.data(), marked.size());
    crypto_generichash_update(&state, key.data(), key.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    return (quint32(hash[0]) << 12) | (quint32(hash[1]) << 4) | (quint32(hash[2]) >> 4);
}

// Bits `from` to `from` + 19 of the key; zeros behind its end.
quint32 keyBitsAt(const Secret &key, int from)
{
    quint32 bits = 0;
    for (int at = from; at < from + 5 * dataLetters; ++at) {
        const quint32 bit = at < keyBits ? (key.data()[at / 8] >> (7 - at % 8)) & 1 : 0;
        bits = (bits << 1) | bit;
    }
    return bits;
}

// False when a bit behind the key's end is set.
bool putKeyBits(Secret &key, int from, quint32 bits)
{
    for (int i = 0; i < 5 * dataLetters; ++i) {
        const quint32 bit = (bits >> (5 * dataLetters - 1 - i)) & 1;
        const int at = from + i;
        if (at < keyBits)
            key.data()[at / 8] |= quint8(bit << (7 - at % 8));
        else if (bit)
            return false;
    }
    return true;
}

int valueOf(QChar typed)
{
    QChar letter = typed.toUpper();
    if (letter == u'O')
        letter = u'0';
    else if (letter == u'I' || letter == u'L')
        letter = u'1';
    else if (letter == u'U')
        letter = u'V';
    return int(alphabet.indexOf(letter));
}

// What stands between blanks and dashes, as it was typed.
QStringList wordsOf(QStringView typed)
{
    QString normal = typed.toString().normalized(QString::NormalizationForm_KC);
    QStringList words{QString()};
    for (const QChar c : std::as_const(normal)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            words.last().append(c);
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    if (words.last().isEmpty())
        words.removeLast();
    wipe(normal);
    return words;
}

// By the blanks where these make fifteen groups; otherwise five letters at a time.
QStringList groupsOf(QStringList words)
{
    const bool areFives = std::all_of(words.begin(), words.end(), [](const QString &word) {
        return word.size() == RecoveryKey::groupSize;
    });
    if (words.size() == RecoveryKey::groupCount || areFives)
        return words;
    QString all = words.join(QString());
    QStringList groups;
    for (qsizetype at = 0; at < all.size(); at += RecoveryKey::groupSize)
        groups.append(all.sliced(at, std::min<qsizetype>(RecoveryKey::groupSize, all.size() - at)));
    wipe(all);
    for (QString &word : words)
        wipe(word);
    return groups;
}

bool parseGroup(const QString &text, int group, Letters &letters)
{
    if (text.size() != RecoveryKey::groupSize)
        return false;
    for (int i = 0; i < RecoveryKey::groupSize; ++i) {
        const int value = valueOf(text[i]);
        if (value < 0)
            return false;
        letters[std::size_t(i)] = quint8(value);
    }
    return letters.back() == checkLetter(letters, group);
}

RecoveryKey::Reading refused(const QString &problem, const QList<int> &doubtful = {})
{
    return {std::nullopt, doubtful, problem};
}

RecoveryKey::Reading refusedGroups(const QList<int> &doubtful)
{
    QStringList numbers;
    for (const int group : doubtful)
        numbers.append(QString::number(group));
    if (numbers.size() == 1)
        return refused(
            u"Group %1 is not as it was printed. Please check its letters."_s.arg(numbers.first()),
            doubtful);
    const QString last = numbers.takeLast();
    return refused(
        u"Groups %1 and %2 are not as they were printed. Please check their letters."_s.arg(
            numbers.join(", "_L1), last),
        doubtful);
}

RecoveryKey::Reading refusedCount(qsizetype count, const QList<int> &doubtful)
{
    const QString text = count == 1 ? u"There is one group"_s : u"There are %1 groups"_s.arg(count);
    const int from = doubtful.isEmpty() ? int(count) + 1 : doubtful.first();
    return refused(u"%1, and a recovery key has %2. Please check from group %3 on."_s.arg(text)
                       .arg(RecoveryKey::groupCount)
                       .arg(std::min(from, RecoveryKey::groupCount)),
                   {std::min(from, RecoveryKey::groupCount)});
}

} // namespace

RecoveryKey::RecoveryKey(quint32 mark, Secret key)
    : m_mark(mark)
    , m_key(std::move(key))
{
}

RecoveryKey RecoveryKey::random(QByteArrayView vaultId)
{
    return RecoveryKey(markBits(vaultId), Secret::random(keySize));
}

QString RecoveryKey::mark() const
{
    return markText(m_mark);
}

QStringList RecoveryKey::groups() const
{
    Groups groups{};
    putBits(groups.front(), m_mark);
    for (int i = 0; i < keyGroups; ++i)
        putBits(groups[std::size_t(i + 1)], keyBitsAt(m_key, i * 5 * dataLetters));
    putBits(groups.back(), checkBits(m_mark, m_key));
    QStringList texts;
    for (int i = 0; i < groupCount; ++i) {
        Letters &letters = groups[std::size_t(i)];
        letters.back() = checkLetter(letters, i);
        texts.append(textOf(letters));
    }
    sodium_memzero(groups.data(), sizeof groups);
    return texts;
}

QString RecoveryKey::text() const
{
    return groups().join(u'-');
}

QString RecoveryKey::markOf(QByteArrayView vaultId)
{
    return markText(markBits(vaultId));
}

RecoveryKey::Reading RecoveryKey::read(QStringView typed)
{
    if (typed.size() > longestInput)
        return refused(u"This is too long for a recovery key."_s);
    QStringList texts = groupsOf(wordsOf(typed));
    if (texts.isEmpty())
        return refused(u"Please type the recovery key."_s);
    Groups groups{};
    QList<int> doubtful;
    for (int i = 0; i < std::min<int>(groupCount, int(texts.size())); ++i) {
        if (!parseGroup(texts[i], i, groups[std::size_t(i)]))
            doubtful.append(i + 1);
    }
    const qsizetype count = texts.size();
    for (QString &text : texts)
        wipe(text);
    if (count != groupCount)
        return refusedCount(count, doubtful);
    if (!doubtful.isEmpty())
        return refusedGroups(doubtful);
    Secret key(keySize);
    bool isWhole = true;
    for (int i = 0; i < keyGroups; ++i)
        isWhole &= putKeyBits(key, i * 5 * dataLetters, bitsOf(groups[std::size_t(i + 1)]));
    const quint32 mark = bitsOf(groups.front());
    isWhole &= checkBits(mark, key) == bitsOf(groups.back());
    sodium_memzero(groups.data(), sizeof groups);
    if (!isWhole)
        return refused(u"The groups do not belong together. Please check every letter."_s);
    return {RecoveryKey(mark, std::move(key)), {}, {}};
}

} // namespace insurable
