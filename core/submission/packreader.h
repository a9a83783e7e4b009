// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packlayout.h"
#include "packpoint.h"
#include "secret.h"

#include <QDate>

#include <functional>
#include <memory>
#include <optional>

namespace insurable {

class Progress;

struct PackEntry
{
    QString name;
    qint64 size = 0;
    bool isCompressed = false;
    bool isEncrypted = false;
    bool isNameAllowed = false; // otherwise `name` is only good for telling the person
};

// Reads a ZIP from anybody. The whole directory and every local header are inspected, within the
// limits, before a byte of content is touched; content is streamed and never written to disk.
class PackReader final
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    // Throws ErrorKind::InputOutput when the file cannot be read; anything wrong with what it
    // holds is a fault.
    explicit PackReader(const QString &path, PackLimits limits = {}, Secret password = {});
    ~PackReader();
    PackReader(const PackReader &) = delete;
    PackReader &operator=(const PackReader &) = delete;

    // Why nothing may be read, if so.
    [[nodiscard]] const std::optional<PackPoint> &fault() const;
    [[nodiscard]] const QList<PackEntry> &entries() const;
    // -1 where there is none.
    [[nodiscard]] qsizetype indexOf(QStringView name) const;
    [[nodiscard]] bool isEncrypted() const;
    // The date all entries carry, if it is one and the same.
    [[nodiscard]] std::optional<QDate> date() const;
    // Whether the container is byte for byte the one that sealing these files writes; for an
    // encrypted pack, which has random bytes, whether it is so apart from them.
    [[nodiscard]] bool isAsSealed() const;

    // Hands the content on, piece by piece; what comes back is what was wrong with it. No more
    // than the entry's stated size ever arrives.
    [[nodiscard]] std::optional<PackPoint> read(qsizetype index, const Sink &sink,
                                                const Progress &progress);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace insurable
