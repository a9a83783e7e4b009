// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "errors.h"
#include "firm.h"
#include "ledger.h"
#include "vault.h"
#include "vaultkey.h"

#include <QDir>

namespace insurable::torture {

// The folder in which everything of one firm lies, and how its parts are called.
class Yard final
{
public:
    explicit Yard(const QString &folder)
        : m_folder(folder)
    {
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString vault() const { return m_folder.filePath(QStringLiteral("f.insurable")); }
    // A vault of an older schema, for migration number so-and-so.
    [[nodiscard]] QString old(int number) const
    {
        return m_folder.filePath(QStringLiteral("old-%1.insurable").arg(number));
    }
    [[nodiscard]] QString backup(int number) const
    {
        return m_folder.filePath(QStringLiteral("backup-%1.insurable").arg(number));
    }
    [[nodiscard]] QString pack(int number) const
    {
        return m_folder.filePath(QStringLiteral("pack-%1.zip").arg(number));
    }

private:
    QDir m_folder;
};

// What every process needs to open these vaults: the catalogue, a clock that stands still, the
// cheapest derivation, and the data key, so that thousands of openings need no derivation.
struct Tools
{
    Tools();
    [[nodiscard]] FirmOptions options(bool readOnly = false) const;
    [[nodiscard]] static Secret passphrase(int number);

    Catalogue catalogue;
    FixedClock clock;
    KdfCost cost;
};

// Makes a small firm, or the sample, with passphrase 0.
void makeFirm(const Tools &tools, const Yard &yard, bool sample = false);
// The data key behind passphrase 0; costs one derivation.
[[nodiscard]] VaultKey dataKeyOf(const Tools &tools, const QString &vault);

// A vault with that data key, with one old revision and one new, told apart by a column and many
// rows.
void makeOld(const Tools &tools, const QString &path, const VaultKey &key);
[[nodiscard]] VaultOptions oldOptions(const Tools &tools, int revision);
inline constexpr int oldRows = 120;

// Does one job after the other on a firm, as a person would have the program do it.
class Worker final
{
public:
    Worker(const Tools &tools, const Yard &yard, VaultKey key, int passphrase = 0);
    // Throws Error; whatever it throws, the job may be tried again.
    void run(Job job, int number);
    void close() { m_isms.reset(); }
    void open();
    // From here on so few pages fit into memory that most jobs write some of them before their end,
    // and begin a further part of the journal.
    void spill() { m_spills = true; }
    [[nodiscard]] Isms &isms();

private:
    void edit(int number);
    void import(int number);
    void evidence(int number);
    void passphrase(int number);
    void backup(int number);
    void migrate(int number);
    void pack(int number);

    const Tools &m_tools;
    Yard m_yard;
    VaultKey m_key;
    int m_passphrase;
    bool m_spills = false;
    std::unique_ptr<Isms> m_isms;
};

// What a job writes.
[[nodiscard]] QString notesOf(int number);
[[nodiscard]] QByteArray proofOf(int number);
inline constexpr int importRows = 40;

} // namespace insurable::torture
