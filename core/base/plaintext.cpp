// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool changesDirection(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff || c == 0x2028 || c == 0x2029
        || changesDirection(c);
}

bool isForbiddenInName(char32_t c)
{
    return QStringView(u"/\\:*?\"<>|").contains(QChar::fromUcs4(c));
}

// Windows keeps these for devices, whatever the extension.
bool isReserved(const QString &stem)
{
    static const QSet<QString> names {u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s, u"conin$"_s,
                                      u"conout$"_s};
    const QString name = stem.trimmed().toLower();
    const bool port = (name.startsWith("com"_L1) || name.startsWith("lpt"_L1)) && name.size() == 4
        && (name.back().isDigit() || u"¹²³"_s.contains(name.back()));
    return port || names.contains(name);
}

QString shortened(QString stem, qsizetype maximumBytes)
{
    while (stem.toUtf8().size() > maximumBytes) {
        stem.chop(1);
        if (!stem.isEmpty() && stem.back().isHighSurrogate())
            stem.chop(1);
    }
    return stem;
}

QString withoutTrailingDots(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

QString singleLine(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n' || c == U'\t' || c == U'\r' || c == 0x2028 || c == 0x2029)
            clean += u' ';
        else if (!isInvisible(c))
            clean += QChar::fromUcs4(c);
    }
    return clean.simplified();
}

QString safeFileName(QStringView name, qsizetype maximumBytes)
{
    QString clean;
    for (const char32_t c : name.toString().normalized(QString::NormalizationForm_C).toUcs4()) {
        if (isInvisible(c))
            continue;
        if (isForbiddenInName(c))
            clean += u'_';
        else
            clean += QChar::fromUcs4(c);
    }
    clean = withoutTrailingDots(clean.simplified());
    while (clean.startsWith(u'.'))
        clean.remove(0, 1);
    const qsizetype dot = clean.lastIndexOf(u'.');
    const bool hasExtension = dot > 0 && clean.size() - dot <= 12;
    const QString extension = hasExtension ? clean.mid(dot) : QString();
    QString stem = hasExtension ? clean.left(dot) : clean;
    if (isReserved(stem.section(u'.', 0, 0)))
        stem.prepend(u'_');
    stem = shortened(stem, maximumBytes - extension.toUtf8().size());
    if (!hasExtension)
        stem = withoutTrailingDots(stem);
    return stem.isEmpty() ? u"file"_s + extension : stem + extension;
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale.toString(number) + u' ' + (number == 1 ? one : many);
}

QString fileSize(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace insurable
