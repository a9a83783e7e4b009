// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace insurable {

// What in `document` breaks the JSON Schema (draft 7), each with the place; empty when it keeps it.
// A text that is no JSON, or a schema that is none, is a problem too.
[[nodiscard]] QStringList schemaProblems(const QByteArray &schema, const QByteArray &document);

// The same for two files.
[[nodiscard]] QStringList schemaProblemsOfFiles(const QString &schemaPath,
                                                const QString &documentPath);

} // namespace insurable
