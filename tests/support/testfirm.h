// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "firm.h"
#include "keyslots.h"
#include "secret.h"

#include <QTemporaryDir>

namespace insurable {

// A firm's vault in a folder of its own, with the cheapest derivation allowed and a clock that
// stands still on 22 November 2026.
class TestFirm final
{
public:
    TestFirm() { m_isms = createFirm(path(), passphrase(), options()); }

    [[nodiscard]] Isms &isms() { return *m_isms; }
    [[nodiscard]] Isms *operator->() { return m_isms.get(); }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("firm.insurable")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static Secret passphrase()
    {
        return Secret::fromPassphrase(QStringLiteral("correct horse battery staple"));
    }

    void close() { m_isms.reset(); }
    void open(bool readOnly = false)
    {
        FirmOptions again = options();
        again.readOnly = readOnly;
        m_isms = openFirm(path(), passphrase(), again);
    }
    void reopen()
    {
        close();
        open();
    }

private:
    [[nodiscard]] FirmOptions options() const
    {
        return {m_catalogue, m_clock, QStringLiteral("Tester"), false, &m_cost};
    }

    QTemporaryDir m_folder;
    Catalogue m_catalogue = Catalogue::load();
    FixedClock m_clock {QDate(2026, 11, 22)};
    KdfCost m_cost = KdfCost::floor();
    std::unique_ptr<Isms> m_isms;
};

} // namespace insurable
