// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtraits.h"

#include "cell.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

const QDate earliest(1900, 1, 1);
const QDate latest(2200, 12, 31);

int characterCode(char c) { return static_cast<unsigned char>(c); }
int characterCode(QChar c) { return c.unicode(); }

// yyyy-mm-dd by hand: opening a vault reads tens of thousands of them. An invalid date where the
// text is none.
template <class Text>
QDate dateFrom(const Text &text)
{
    if (text.size() != 10)
        return {};
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (int i = 0; i < 10; ++i) {
        const int digit = characterCode(text[i]) - '0';
        if (i == 4 || i == 7) {
            if (digit != '-' - '0')
                return {};
            ++part;
        } else if (digit < 0 || digit > 9) {
            return {};
        } else {
            parts[part] = parts[part] * 10 + digit;
        }
    }
    return QDate(parts[0], parts[1], parts[2]);
}

template <class T>
Parsed<T> refused(QString problem)
{
    return {std::nullopt, std::move(problem)};
}

// A JSON number that is whole and exact; beyond 2^53 a double is neither.
std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    const double value = json.toDouble(std::nan(""));
    if (!json.isDouble() || std::abs(value) > 9007199254740992.0 || value != std::floor(value))
        return std::nullopt;
    return qint64(value);
}

// "1200", "1,200" and "1 200", but not "1,5", which may be a fraction.
std::optional<qint64> wholeNumber(const QString &text)
{
    static const QRegularExpression grouped(u"^[-+]?[0-9]{1,3}([, ][0-9]{3})+$"_s);
    QString digits = text.trimmed();
    if (grouped.match(digits).hasMatch())
        digits.remove(u',').remove(u' ');
    static const auto isAscii = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u'+'; };
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isAscii))
        return std::nullopt;
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

// --- text ---

QString FieldTraits<QString>::text(const QString &value) { return value; }

Parsed<QString> FieldTraits<QString>::fromText(const QString &text)
{
    if (text.contains(QChar(0)))
        return refused<QString>(u"contains a NUL character"_s);
    if (!text.isValidUtf16()) // it would come back from the vault as something else
        return refused<QString>(u"contains half a character"_s);
    return {text, {}};
}

QJsonValue FieldTraits<QString>::json(const QString &value) { return value; }

Parsed<QString> FieldTraits<QString>::fromJson(const QJsonValue &json)
{
    if (json.isNull())
        return {QString(), {}};
    if (!json.isString())
        return refused<QString>(u"must be text"_s);
    return fromText(json.toString());
}

bool FieldTraits<QString>::isEmpty(const QString &value) { return value.trimmed().isEmpty(); }

Cell FieldTraits<QString>::cell(const QString &value)
{
    return value.isEmpty() ? Cell() : Cell(value);
}

bool FieldTraits<QString>::load(QString &value, const RowView &row, int column)
{
    value = row.text(column);
    return true;
}

// --- whole numbers ---

QString FieldTraits<qint64>::text(const qint64 &value) { return QString::number(value); }

Parsed<qint64> FieldTraits<qint64>::fromText(const QString &text)
{
    const auto value = wholeNumber(text);
    return value ? Parsed<qint64> {value, {}} : refused<qint64>(u"must be a whole number"_s);
}

QJsonValue FieldTraits<qint64>::json(const qint64 &value) { return value; }

Parsed<qint64> FieldTraits<qint64>::fromJson(const QJsonValue &json)
{
    const auto value = wholeNumber(json);
    return value ? Parsed<qint64> {value, {}} : refused<qint64>(u"must be a whole number"_s);
}

bool FieldTraits<qint64>::isEmpty(const qint64 &) { return false; }
Cell FieldTraits<qint64>::cell(const qint64 &value) { return value; }

bool FieldTraits<qint64>::load(qint64 &value, const RowView &row, int column)
{
    if (row.isNull(column))
        return true;
    value = row.integer(column);
    return row.isWhole(column);
}

using OptionalWhole = std::optional<qint64>;

QString FieldTraits<OptionalWhole>::text(const OptionalWhole &value)
{
    return value ? QString::number(*value) : QString();
}

Parsed<OptionalWhole> FieldTraits<OptionalWhole>::fromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {OptionalWhole(), {}};
    const auto value = wholeNumber(text.endsWith(u'%') ? text.chopped(1) : text);
    return value ? Parsed<OptionalWhole> {value, {}}
                 : refused<OptionalWhole>(u"must be a whole number or empty"_s);
}

QJsonValue FieldTraits<OptionalWhole>::json(const OptionalWhole &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

Parsed<OptionalWhole> FieldTraits<OptionalWhole>::fromJson(const QJsonValue &json)
{
    if (json.isNull())
        return {OptionalWhole(), {}};
    const auto value = wholeNumber(json);
    return value ? Parsed<OptionalWhole> {value, {}}
                 : refused<OptionalWhole>(u"must be a whole number or null"_s);
}

bool FieldTraits<OptionalWhole>::isEmpty(const OptionalWhole &value) { return !value; }
Cell FieldTraits<OptionalWhole>::cell(const OptionalWhole &value)
{
    return value ? Cell(*value) : Cell();
}

bool FieldTraits<OptionalWhole>::load(OptionalWhole &value, const RowView &row, int column)
{
    if (row.isNull(column))
        return true;
    value = row.integer(column);
    return row.isWhole(column);
}

// --- real numbers ---

using OptionalReal = std::optional<double>;

QString FieldTraits<OptionalReal>::text(const OptionalReal &value)
{
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

Parsed<OptionalReal> FieldTraits<OptionalReal>::fromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {OptionalReal(), {}};
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return refused<OptionalReal>(u"must be a number or empty"_s);
    return {OptionalReal(value), {}};
}

QJsonValue FieldTraits<OptionalReal>::json(const OptionalReal &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

Parsed<OptionalReal> FieldTraits<OptionalReal>::fromJson(const QJsonValue &json)
{
    if (json.isNull())
        return {OptionalReal(), {}};
    if (!json.isDouble())
        return refused<OptionalReal>(u"must be a number or null"_s);
    return {OptionalReal(json.toDouble()), {}};
}

bool FieldTraits<OptionalReal>::isEmpty(const OptionalReal &value) { return !value; }
Cell FieldTraits<OptionalReal>::cell(const OptionalReal &value)
{
    return value ? Cell(*value) : Cell();
}

bool FieldTraits<OptionalReal>::load(OptionalReal &value, const RowView &row, int column)
{
    if (row.isNull(column))
        return true;
    value = row.real(column);
    return row.isNumber(column) && std::isfinite(*value);
}

// --- money ---

using OptionalMoney = std::optional<Money>;

QString FieldTraits<OptionalMoney>::text(const OptionalMoney &value)
{
    return value ? value->plain() : QString();
}

Parsed<OptionalMoney> FieldTraits<OptionalMoney>::fromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {OptionalMoney(), {}};
    const auto value = Money::tryFrom(text);
    return value ? Parsed<OptionalMoney> {value, {}}
                 : refused<OptionalMoney>(u"must be an amount such as 1200 or 1200.50"_s);
}

// As text: an amount of money never passes through a binary fraction.
QJsonValue FieldTraits<OptionalMoney>::json(const OptionalMoney &value)
{
    return value ? QJsonValue(value->plain()) : QJsonValue(QJsonValue::Null);
}

Parsed<OptionalMoney> FieldTraits<OptionalMoney>::fromJson(const QJsonValue &json)
{
    if (json.isNull())
        return {OptionalMoney(), {}};
    if (const auto whole = wholeNumber(json))
        return fromText(QString::number(*whole));
    return json.isString() ? fromText(json.toString())
                           : refused<OptionalMoney>(u"must be an amount as text, such as \"1200.50\""_s);
}

bool FieldTraits<OptionalMoney>::isEmpty(const OptionalMoney &value) { return !value; }
Cell FieldTraits<OptionalMoney>::cell(const OptionalMoney &value)
{
    return value ? Cell(value->hundredths()) : Cell();
}

bool FieldTraits<OptionalMoney>::load(OptionalMoney &value, const RowView &row, int column)
{
    if (row.isNull(column))
        return true;
    value = Money::minor(row.integer(column));
    return row.isWhole(column);
}

// --- dates ---

QString FieldTraits<QDate>::text(const QDate &value)
{
    if (!value.isValid())
        return {};
    if (value < earliest || value > latest)
        return value.toString(Qt::ISODate);
    int year = 0;
    int month = 0;
    int day = 0;
    value.getDate(&year, &month, &day);
    const auto digit = [](int number) { return QChar(u'0' + number % 10); };
    const QChar text[] = {digit(year / 1000), digit(year / 100), digit(year / 10), digit(year),
                          u'-',               digit(month / 10), digit(month),     u'-',
                          digit(day / 10),    digit(day)};
    return QString(text, 10);
}

Parsed<QDate> FieldTraits<QDate>::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {QDate(), {}};
    const QDate date = dateFrom(trimmed);
    if (!date.isValid())
        return refused<QDate>(u"must be a date such as 2026-11-22"_s);
    if (date < earliest || date > latest)
        return refused<QDate>(u"must lie between 1900 and 2200"_s);
    return {date, {}};
}

QJsonValue FieldTraits<QDate>::json(const QDate &value)
{
    return value.isValid() ? QJsonValue(text(value)) : QJsonValue(QJsonValue::Null);
}

Parsed<QDate> FieldTraits<QDate>::fromJson(const QJsonValue &json)
{
    if (json.isNull())
        return {QDate(), {}};
    return json.isString() ? fromText(json.toString())
                           : refused<QDate>(u"must be a date as text, such as \"2026-11-22\""_s);
}

bool FieldTraits<QDate>::isEmpty(const QDate &value) { return !value.isValid(); }

Cell FieldTraits<QDate>::cell(const QDate &value)
{
    return value.isValid() ? Cell(text(value)) : Cell();
}

bool FieldTraits<QDate>::load(QDate &value, const RowView &row, int column)
{
    const QByteArrayView text = row.bytes(column);
    if (text.isEmpty())
        return row.isNull(column);
    value = dateFrom(text);
    return value >= earliest && value <= latest;
}

// --- yes, no, not known ---

QString FieldTraits<Truth>::text(const Truth &value) { return truthName(value); }

Parsed<Truth> FieldTraits<Truth>::fromText(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word.isEmpty())
        return {Truth::NotKnown, {}};
    const auto value = truthFrom(word);
    return value ? Parsed<Truth> {value, {}} : refused<Truth>(u"must be yes, no or not_known"_s);
}

QJsonValue FieldTraits<Truth>::json(const Truth &value) { return truthName(value); }

Parsed<Truth> FieldTraits<Truth>::fromJson(const QJsonValue &json)
{
    if (json.isBool())
        return {truthOf(json.toBool()), {}};
    return json.isString() || json.isNull() ? fromText(json.toString())
                                            : refused<Truth>(u"must be yes, no or not_known"_s);
}

bool FieldTraits<Truth>::isEmpty(const Truth &value) { return value == Truth::NotKnown; }

Cell FieldTraits<Truth>::cell(const Truth &value)
{
    return value == Truth::NotKnown ? Cell() : Cell(truthName(value));
}

bool FieldTraits<Truth>::load(Truth &value, const RowView &row, int column)
{
    const QByteArrayView stored = row.bytes(column);
    if (stored == "yes")
        value = Truth::Yes;
    else if (stored == "no")
        value = Truth::No;
    else
        return row.isNull(column) || stored == "not_known";
    return true;
}

} // namespace insurable
