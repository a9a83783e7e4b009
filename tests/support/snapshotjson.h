// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "snapshot.h"

#include <QJsonObject>

namespace insurable {

// A firm from JSON: {"organisation": {…}, "control": [{…}], "evidence": [{…}], …} with the field
// keys of the records. A file of evidence may be its name alone. Anything wrong ends the test
// program with the reason.
[[nodiscard]] Snapshot snapshotFromJson(const QJsonObject &records);
[[nodiscard]] QJsonObject jsonFile(const QString &path);

// The five controls and the scheme in tests/data/readiness/catalogue.
[[nodiscard]] Catalogue yardCatalogue();

} // namespace insurable
