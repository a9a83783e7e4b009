// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QLocale>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool changesDirection(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x206f);
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

// Takes no room and carries no meaning, so only ever makes two texts look alike. The joiners
// U+200C and U+200D stay: Persian, Hindi and emoji are written with them.
bool isInvisible(char32_t c)
{
    return isControl(c) || changesDirection(c) || c == 0xad || c == 0x180e || c == 0x200b
        || (c >= 0x2060 && c <= 0x2065) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe007f) || QChar::isNonCharacter(c);
}

bool breaksLine(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isForbiddenInName(char32_t c)
{
    return QStringView(u"/\\:*?\"<>|").contains(QChar::fromUcs4(c));
}

// Windows keeps these for devices, whatever the extension.
bool isReserved(const QString &stem)
{
    static const QSet<QString> names{u"con"_s,    u"prn"_s,     u"aux"_s,   u"nul"_s,
                                     u"conin$"_s, u"conout$"_s, u"clock$"_s};
    const QString name = stem.trimmed().toLower();
    const bool port = (name.startsWith("com"_L1) || name.startsWith("lpt"_L1)) && name.size() == 4
        && (name.back().isDigit() || u"¹²³"_s.contains(name.back()));
    return port || names.contains(name);
}

// The longest start of `text` that fits; never half a character.
QString shortened(QString text, qsizetype maximumBytes)
{
    while (!text.isEmpty() && text.toUtf8().size() > maximumBytes) {
        text.chop(1);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

QString withoutTrailingDots(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

QString withoutLeadingDots(QString text)
{
    while (text.startsWith(u'.') || text.startsWith(u' '))
        text.remove(0, 1);
    return text;
}

// Normalised last as well: taking a mark away may bring a letter and its accent together.
QString harmlessCharacters(QStringView name)
{
    QString clean;
    for (const char32_t c : name.toString().normalized(QString::NormalizationForm_C).toUcs4()) {
        if (breaksLine(c))
            clean += u' ';
        else if (isForbiddenInName(c))
            clean += u'_';
        else if (!isInvisible(c))
            clean += QChar::fromUcs4(c);
    }
    clean = clean.normalized(QString::NormalizationForm_C).simplified();
    return withoutLeadingDots(withoutTrailingDots(clean));
}

// Where the extension starts; the size of the name where it has none worth keeping.
qsizetype extensionAt(const QString &name, qsizetype maximumBytes)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasExtension =
        dot > 0 && name.size() - dot <= 12 && name.sliced(dot).toUtf8().size() < maximumBytes / 2;
    return hasExtension ? dot : name.size();
}

} // namespace

QString singleLine(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (breaksLine(c))
            clean += u' ';
        else if (!isInvisible(c))
            clean += QChar::fromUcs4(c);
    }
    return clean.simplified();
}

QString safeFileName(QStringView name, qsizetype maximumBytes)
{
    Q_ASSERT(maximumBytes >= 8);
    const QString clean = harmlessCharacters(name);
    const qsizetype dot = extensionAt(clean, maximumBytes);
    const QString extension = clean.sliced(dot);
    const qsizetype room = maximumBytes - extension.toUtf8().size();
    QString stem = withoutTrailingDots(shortened(clean.first(dot), room));
    if (isReserved(stem.section(u'.', 0, 0)))
        stem = withoutTrailingDots(shortened(u'_' + stem, room));
    return stem.isEmpty() ? shortened(u"file"_s, room) + extension : stem + extension;
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale.toString(number) + u' ' + (number == 1 ? one : many);
}

QString withArticle(const QString &noun)
{
    const bool isVowel = !noun.isEmpty() && u"aeio"_s.contains(noun.front().toLower());
    return (isVowel ? u"an "_s : u"a "_s) + noun;
}

QString fileSize(qint64 bytes)
{
    if (bytes < 1000)
        return counted(bytes, u"byte"_s, u"bytes"_s);
    static constexpr std::array units{"kB", "MB", "GB", "TB"};
    double size = double(bytes) / 1000;
    size_t unit = 0;
    // 999.95 would be shown as 1,000.0.
    while (size >= 999.95 && unit + 1 < units.size()) {
        size /= 1000;
        ++unit;
    }
    QString number = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(size, 'f', 1);
    if (number.endsWith(".0"_L1))
        number.chop(2);
    return number + u' ' + QLatin1StringView(units[unit]);
}

} // namespace insurable
