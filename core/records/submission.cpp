// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submission.h"

#include "describe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace insurable {

template <>
const RecordType &describe<Submission>()
{
    static const RecordType type
        = record<Submission>("submission", QT_TRANSLATE_NOOP("Records", "Submission"),
                       QT_TRANSLATE_NOOP("Records", "Submissions"),
                       RecordType::Keeping::Sealed)
              .field("title", &Submission::title,
                     QT_TRANSLATE_NOOP("Records", "Title"), required, title)
              .field("addressee", &Submission::addressee,
                     QT_TRANSLATE_NOOP("Records", "Question set"), column)
              .field("sealed_on", &Submission::sealedOn,
                     QT_TRANSLATE_NOOP("Records", "Sealed on"), column)
              .field("declared_by", &Submission::declaredBy,
                     QT_TRANSLATE_NOOP("Records", "Declared by"), column)
              .field("declared_role", &Submission::declaredRole,
                     QT_TRANSLATE_NOOP("Records", "Role"))
              .field("draft", &Submission::draft, QT_TRANSLATE_NOOP("Records", "Draft"), column)
              .field("reference", &Submission::reference,
                     QT_TRANSLATE_NOOP("Records", "Reference"), column)
              .field("generation", &Submission::generation,
                     QT_TRANSLATE_NOOP("Records", "Generation of the vault"))
              .field("history_head", &Submission::historyHead,
                     QT_TRANSLATE_NOOP("Records", "Head of the history"))
              .field("public_key", &Submission::publicKey,
                     QT_TRANSLATE_NOOP("Records", "Public key"))
              .field("pack_name", &Submission::packName, QT_TRANSLATE_NOOP("Records", "Pack"))
              .field("pack_sha256", &Submission::packSha256,
                     QT_TRANSLATE_NOOP("Records", "SHA-256 of the pack"))
              .field("manifest", &Submission::manifest,
                     QT_TRANSLATE_NOOP("Records", "Manifest"), longText)
              .field("content", &Submission::content,
                     QT_TRANSLATE_NOOP("Records", "Content"), longText);
    return type;
}

} // namespace insurable
