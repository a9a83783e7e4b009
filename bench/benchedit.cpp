// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareedit.h"
#include "benches.h"
#include "bigfirm.h"
#include "measure.h"

#include <QFile>

#include <random>

using namespace Qt::StringLiterals;

namespace insurable::bench {

namespace {

template <class Function>
double secondsOf(const Function &function)
{
    const Stopwatch watch;
    function();
    return watch.seconds();
}

// The same edit, one after the other, of three files on the same disk.
class Editing final
{
public:
    explicit Editing(Context &context)
        : m_vault(copied(context, context.bigVault(), u"edit.insurable"_s))
        , m_clock(benchDay())
        , m_firm(openBenchFirm(m_vault, context.catalogue(), m_clock))
        , m_plain(copied(context, context.twins().plain, u"edit-plain.db"_s), {})
        , m_cipher(copied(context, context.twins().cipher, u"edit-cipher.db"_s),
                   context.twins().key)
    {
    }

    void once()
    {
        const auto &assets = m_firm->records().assets;
        Asset asset = assets.at(qsizetype(m_random() % unsigned(assets.size())));
        asset.name = u"renamed %1 %2"_s.arg(asset.name.section(u' ', -1)).arg(++m_edits);
        const QByteArray id = asset.id.text().toUtf8();
        const QByteArray name = asset.name.toUtf8();
        // Taking turns: what comes after a sync that the disk is still busy with takes longer.
        for (int turn = 0; turn < 3; ++turn) {
            switch ((m_edits + turn) % 3) {
            case 0:
                vault.push_back(secondsOf([&] { m_firm->update(asset); }));
                break;
            case 1:
                plain.push_back(secondsOf([&] { m_plain.rename(id, name); }));
                break;
            default:
                cipher.push_back(secondsOf([&] { m_cipher.rename(id, name); }));
            }
        }
    }

    std::vector<double> vault;
    std::vector<double> plain;
    std::vector<double> cipher;

private:
    static QString copied(const Context &context, const QString &from, const QString &name)
    {
        const QString to = context.path(name);
        copyFile(from, to);
        return to;
    }

    QString m_vault;
    FixedClock m_clock;
    std::unique_ptr<Isms> m_firm;
    BareEdit m_plain;
    BareEdit m_cipher;
    std::mt19937 m_random{7};
    int m_edits = 0;
};

} // namespace

Figures benchEdit(Context &context)
{
    Editing editing(context);
    for (int i = 0; i < 30; ++i)
        editing.once();
    settleDisk();
    Pairs vault;
    Pairs cipher;
    const int perRound = context.isQuick() ? 50 : 150;
    for (int round = 0; round < context.rounds(9); ++round) {
        editing.vault.clear();
        editing.plain.clear();
        editing.cipher.clear();
        for (int i = 0; i < perRound; ++i)
            editing.once();
        vault.ours.push_back(medianOf(editing.vault));
        vault.reference.push_back(medianOf(editing.plain));
        cipher.ours.push_back(medianOf(editing.cipher));
        cipher.reference.push_back(medianOf(editing.plain));
    }
    return {
        {u"edit"_s, u"one durable edit to the same transaction in plain SQLite"_s, u"×"_s,
         vault.ratios(), Figure::Goal::AtMost, 1.35, vault.inMilliseconds()},
        {u"edit"_s, u"SQLCipher alone to plain SQLite, the same transaction"_s, u"×"_s,
         cipher.ratios(), Figure::Goal::None, 0, cipher.inMilliseconds()},
    };
}

} // namespace insurable::bench
