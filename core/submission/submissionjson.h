// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sealedstatement.h"

#include <QJsonObject>

namespace insurable {

// submission.json: everything the statement says, for machines, under submission.schema.json. The
// same statement gives the same bytes.
[[nodiscard]] QByteArray submissionJson(const SealedStatement &statement);
[[nodiscard]] QJsonObject submissionObject(const SealedStatement &statement);

// The JSON Schema that goes into every pack as schema/submission.schema.json.
[[nodiscard]] QByteArray submissionSchema();

} // namespace insurable
