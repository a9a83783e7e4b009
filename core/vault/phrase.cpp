// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase.h"

#include <QFile>

#include <sodium.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace insurable {

PhraseMaker::PhraseMaker()
{
    QFile file(u":/words/phrase-words.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The list of words is not compiled in.");
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            m_words.append(line);
    }
}

QString PhraseMaker::phrase(int words) const
{
    const int count = std::clamp(words, 3, 12);
    QString phrase;
    phrase.reserve(count * 10); // so that no shorter copy is left behind
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            phrase.append(u'-');
        // Rejects what would favour some words; see randombytes_uniform.
        phrase.append(m_words.at(randombytes_uniform(quint32(m_words.size()))));
    }
    return phrase;
}

double PhraseMaker::bitsFor(int words) const
{
    return words * std::log2(double(m_words.size()));
}

} // namespace insurable
