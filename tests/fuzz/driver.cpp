// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where libFuzzer is not to be had: runs the same target over its corpus and over mutations of it.
// Knows nothing of the code it runs through, so it finds less; it says that it was it.
#include "fuzz.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

using namespace insurable;
using namespace Qt::StringLiterals;

namespace {

void mutate(QByteArray &bytes, const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    const auto place = [&](qsizetype size) { return qsizetype(random.bounded(quint32(size) + 1)); };
    for (int i = int(random.bounded(6)) + 1; i > 0; --i) {
        const qsizetype at = place(bytes.size());
        switch (random.bounded(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 1:
            bytes.insert(at, char(random.bounded(256)));
            break;
        case 2:
            bytes.remove(at, random.bounded(16));
            break;
        case 3: {
            const QByteArray &other = corpus[random.bounded(corpus.size())];
            const qsizetype from = place(other.size());
            bytes.insert(at, other.sliced(from, std::min<qsizetype>(64, other.size() - from)));
            break;
        }
        case 4:
            bytes.truncate(at);
            break;
        default:
            bytes.replace(at, 4, QByteArray(4, random.bounded(2) ? '\xff' : '\0'));
        }
    }
    bytes.truncate(1 << 20);
}

} // namespace

// CORPUS-FOLDER SECONDS
int main(int argc, char **argv)
{
    QList<QByteArray> corpus{QByteArray()};
    const QDir folder(argc > 1 ? QFile::decodeName(argv[1]) : QString());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            corpus.append(file.readAll());
    }
    const qint64 milliseconds = argc > 2 ? QByteArray(argv[2]).toLongLong() * 1000 : 30'000;
    QRandomGenerator random(quint32(QDateTime::currentMSecsSinceEpoch()));
    QElapsedTimer timer;
    timer.start();
    qint64 runs = 0;
    for (; timer.elapsed() < milliseconds; ++runs) {
        QByteArray bytes = corpus[runs < corpus.size() ? runs : random.bounded(corpus.size())];
        if (runs >= corpus.size())
            mutate(bytes, corpus, random);
        {
            QFile last(QFile::decodeName(argv[0]) + u".last-input"_s);
            if (last.open(QIODevice::WriteOnly))
                last.write(bytes);
        }
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                               std::size_t(bytes.size()));
    }
    std::printf("own driver, not libFuzzer: %lld runs, nothing found\n",
                static_cast<long long>(runs));
    return 0;
}
