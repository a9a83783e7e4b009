// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontools.h"

#include "errors.h"
#include "plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr int maximumDepth = 64;

QString placeOf(QByteArrayView text, qsizetype offset)
{
    qsizetype line = 1;
    qsizetype column = 1;
    for (qsizetype i = 0; i < offset && i < text.size(); ++i) {
        const bool newLine = text[i] == '\n';
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
    }
    return u"line %1, column %2"_s.arg(line).arg(column);
}

// One pass over the raw text for what QJsonDocument does not tell: depth and repeated keys.
class Scanner final
{
public:
    Scanner(QByteArrayView text, const QString &what)
        : m_text(text)
        , m_what(what)
    {
    }

    void run()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
    }

private:
    struct Level
    {
        bool object;
        bool expectsKey;
        QSet<QString> keys;
    };

    void step(char c)
    {
        if (c == '"')
            string();
        else if (c == '{' || c == '[')
            open(c == '{');
        else if ((c == '}' || c == ']') && !m_levels.empty())
            m_levels.pop_back();
        else if (c == ',' && !m_levels.empty())
            m_levels.back().expectsKey = m_levels.back().object;
        else if (c == ':' && !m_levels.empty())
            m_levels.back().expectsKey = false;
    }

    void open(bool object)
    {
        m_levels.push_back({object, object, {}});
        if (m_levels.size() > maximumDepth)
            fail(u"is nested more than %1 levels deep"_s.arg(maximumDepth));
    }

    void string()
    {
        const qsizetype start = m_at;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        if (m_at >= m_text.size() || m_levels.empty() || !m_levels.back().expectsKey)
            return;
        const QString key = decoded(m_text.sliced(start, m_at - start + 1));
        if (m_levels.back().keys.contains(key))
            fail(u"has the key “%1” twice"_s.arg(singleLine(key.left(80))));
        m_levels.back().keys.insert(key);
    }

    // Escapes matter: "a" and "\u0061" are the same key.
    static QString decoded(QByteArrayView quoted)
    {
        if (!quoted.contains('\\'))
            return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
        const QByteArray array = '[' + quoted.toByteArray() + ']';
        return QJsonDocument::fromJson(array).array().at(0).toString();
    }

    [[noreturn]] void fail(const QString &problem) const
    {
        throw Error(ErrorKind::Invalid,
                    u"%1 %2 (%3)."_s.arg(m_what, problem, placeOf(m_text, m_at)));
    }

    QByteArrayView m_text;
    QString m_what;
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
};

} // namespace

QJsonValue parseJson(QByteArrayView text, const QString &what, qint64 maximumBytes)
{
    if (text.size() > maximumBytes)
        throw Error(ErrorKind::Invalid,
                    u"%1 is larger than %2."_s.arg(what, fileSize(maximumBytes)));
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (!text.isValidUtf8())
        throw Error(ErrorKind::Invalid, u"%1 is not UTF-8 text."_s.arg(what));
    Scanner(text, what).run();
    QJsonParseError problem;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &problem);
    if (problem.error != QJsonParseError::NoError)
        throw Error(ErrorKind::Invalid,
                    u"%1 is not valid JSON: %2 (%3)."_s.arg(what, problem.errorString(),
                                                            placeOf(text, problem.offset)));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonObject parseJsonObject(QByteArrayView text, const QString &what, qint64 maximumBytes)
{
    const QJsonValue value = parseJson(text, what, maximumBytes);
    if (!value.isObject())
        throw Error(ErrorKind::Invalid, u"%1 is not a JSON object."_s.arg(what));
    return value.toObject();
}

} // namespace insurable
