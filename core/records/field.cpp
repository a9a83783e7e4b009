// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include "choicenames.h"
#include "fieldtraits.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype longestText = 1 << 20;

QString translated(const char *source)
{
    return source ? QCoreApplication::translate("Records", source) : QString();
}

QString number(double value)
{
    return QString::number(value, 'g', 15);
}

} // namespace

QString Field::label() const
{
    return translated(m_spec.label);
}

QString Field::help() const
{
    return translated(m_spec.help);
}

std::optional<QString> Field::problem(const void *record) const
{
    if (isEmpty(record)) {
        if (m_spec.required)
            return u"%1 is needed."_s.arg(label());
        return std::nullopt;
    }
    const Cell value = cell(record);
    if (const auto *text = std::get_if<QString>(&value); text && text->size() > longestText)
        return u"%1 is longer than a million characters."_s.arg(label());
    if (const auto *text = std::get_if<QString>(&value); text && kind() == FieldKind::Date) {
        const auto date = FieldTraits<QDate>::fromText(*text); // nothing beyond the year 9999
        if (!date.value || !date.value->isValid())
            return u"%1 must lie between 1900 and 2200."_s.arg(label());
    }
    std::optional<double> amount;
    if (const auto *whole = std::get_if<qint64>(&value))
        amount = kind() == FieldKind::Money ? double(*whole) / 100.0 : double(*whole);
    else if (const auto *real = std::get_if<double>(&value))
        amount = *real;
    if (amount && m_spec.minimum && *amount < *m_spec.minimum)
        return u"%1 must be at least %2."_s.arg(label(), number(*m_spec.minimum));
    if (amount && m_spec.maximum && *amount > *m_spec.maximum)
        return u"%1 must be at most %2."_s.arg(label(), number(*m_spec.maximum));
    return std::nullopt;
}

QString choiceLabel(const QList<Choice> &choices, int index)
{
    return translated(choices.at(index).label);
}

} // namespace insurable
