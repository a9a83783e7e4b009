// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "figure.h"
#include "twins.h"

#include <QTemporaryDir>

#include <functional>

class QJsonObject;

namespace insurable::bench {

// What the benchmarks share in one run.
class Context final
{
public:
    // `folder` is where the large files go: on a disk, as a vault would be.
    Context(bool quick, const QString &folder);

    [[nodiscard]] bool isQuick() const { return m_quick; }
    [[nodiscard]] int rounds(int usual) const { return m_quick ? 3 : usual; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    // Made when first asked for. Nobody changes them; use copies.
    [[nodiscard]] const QString &bigVault();
    [[nodiscard]] const Twins &twins();
    // Bytes that do not compress.
    [[nodiscard]] QString randomFile(const QString &name, qint64 size);
    [[nodiscard]] qint64 largeSize() const { return qint64(m_quick ? 128 : 1024) << 20; }

    // This program once more, for one measured job in a fresh process; what it reports.
    [[nodiscard]] QJsonObject inChild(const QStringList &arguments) const;
    // A program beside this one; empty when it is not there.
    [[nodiscard]] QString neighbour(const QString &name) const;
    void say(const QString &text) const; // progress, on standard error

private:
    void makeBigVault();

    bool m_quick;
    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    QString m_bigVault;
    Twins m_twins;
};

// Copies a file, replacing.
void copyFile(const QString &from, const QString &to);

} // namespace insurable::bench
