// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace insurable {

// Names one record: 1–64 characters of a–z, 0–9, '-', '_' and '.', the first a letter or digit.
// An Id is always valid, except the null one that a default-constructed record carries.
class Id final
{
public:
    Id() = default;

    // 80 random bits as 16 letters and digits that cannot be mistaken for one another.
    [[nodiscard]] static Id random();
    [[nodiscard]] static std::optional<Id> tryFrom(QStringView text);
    [[nodiscard]] static std::optional<Id> tryFrom(QString &&text); // without a copy
    // For ids that are known to be valid, such as those of the catalogue. Asserts.
    [[nodiscard]] static Id from(QStringView text);

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace insurable
