// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include "plaintext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &c) { return c.isEmpty(); });
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

CsvReader::CsvReader(QByteArrayView bytes, const CsvLimits &limits)
    : m_limits(limits)
{
    if (bytes.size() > limits.fileBytes) {
        fail(0, u"The table is larger than %1."_s.arg(fileSize(limits.fileBytes)));
        return;
    }
    DecodedText decoded = decodeText(bytes);
    m_text = std::move(decoded.text);
    m_encoding = decoded.encoding;
    if (m_text.contains(QChar(0))) {
        fail(0, u"This is not a text file."_s);
        return;
    }
    m_separator = likelySeparator();
    takeHint();
}

// Spreadsheets put "sep=;" on the first line to tell each other.
void CsvReader::takeHint()
{
    const qsizetype end = m_text.indexOf(u'\n');
    const QStringView line = QStringView(m_text).first(end < 0 ? m_text.size() : end).trimmed();
    if (line.size() != 5 || !line.startsWith(u"sep=", Qt::CaseInsensitive))
        return;
    m_separator = line.back();
    m_at = end < 0 ? m_text.size() : end + 1;
    ++m_row;
}

// Whichever stands most often in the first row, outside quotes.
QChar CsvReader::likelySeparator() const
{
    constexpr std::array<char16_t, 3> candidates{u',', u';', u'\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const QChar c : m_text) {
        if (c == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (isLineEnd(c) && std::any_of(counts.begin(), counts.end(), [](int n) { return n > 0; }))
            break;
        for (size_t i = 0; i < candidates.size(); ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return QChar(candidates[size_t(most - counts.begin())]);
}

bool CsvReader::next(QStringList &cells)
{
    while (!m_fault && m_at < m_text.size()) {
        if (!readRow(cells))
            return false;
        if (!isBlank(cells))
            return true;
    }
    return false;
}

bool CsvReader::readRow(QStringList &cells)
{
    cells.clear();
    ++m_row;
    do {
        if (cells.size() >= m_limits.columns)
            return fail(cells.size(), u"There are more than %1 columns."_s.arg(m_limits.columns));
        if (!readCell(cells))
            return false;
    } while (m_at < m_text.size() && m_text[m_at] == m_separator && ++m_at);
    return takeLineEnd() || m_at >= m_text.size();
}

bool CsvReader::readCell(QStringList &cells)
{
    const qsizetype column = cells.size();
    if (++m_cells > m_limits.cells)
        return fail(column, u"There are more than %1 cells."_s.arg(m_limits.cells));
    QString cell;
    if (m_at < m_text.size() && m_text[m_at] == u'"') {
        if (!readQuoted(cell, column))
            return false;
    } else {
        const qsizetype start = m_at;
        while (!endsCell())
            ++m_at;
        cell = m_text.sliced(start, m_at - start);
    }
    // A UTF-16 unit is at most three bytes of UTF-8, so most cells need no counting.
    if (cell.size() * 3 > m_limits.cellBytes && cell.toUtf8().size() > m_limits.cellBytes)
        return fail(column, u"The cell is larger than %1."_s.arg(fileSize(m_limits.cellBytes)));
    cells.append(std::move(cell));
    return true;
}

bool CsvReader::readQuoted(QString &cell, qsizetype column)
{
    qsizetype start = ++m_at;
    for (;;) {
        const qsizetype quote = m_text.indexOf(u'"', m_at);
        if (quote < 0)
            return fail(column, u"A quotation mark is opened and never closed."_s);
        m_at = quote + 1;
        const bool doubled = m_at < m_text.size() && m_text[m_at] == u'"';
        cell += QStringView(m_text).sliced(start, quote - start + (doubled ? 1 : 0));
        if (!doubled)
            break;
        start = ++m_at;
    }
    return endsCell() || fail(column, u"There is text after a closing quotation mark."_s);
}

bool CsvReader::endsCell() const
{
    return m_at >= m_text.size() || m_text[m_at] == m_separator || isLineEnd(m_text[m_at]);
}

bool CsvReader::takeLineEnd()
{
    if (m_at >= m_text.size() || !isLineEnd(m_text[m_at]))
        return false;
    const bool pair =
        m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    m_at += pair ? 2 : 1;
    return true;
}

bool CsvReader::fail(qsizetype column, QString text)
{
    m_fault = CsvFault{std::max<qint64>(m_row, 1), column, std::move(text)};
    return false;
}

} // namespace insurable
