// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytrouble.h"

#include "session.h"

using namespace Qt::StringLiterals;

namespace insurable {

QList<KeyTrouble> keyTroubles(const Vault &vault)
{
    QList<KeyTrouble> troubles;
    if (vault.session().keysAreOlder())
        troubles.append(KeyTrouble::PutBack);
    if (vault.session().headerCopyIsBehind() && !vault.isReadOnly())
        troubles.append(KeyTrouble::CopyBehind);
    return troubles;
}

QString inWords(KeyTrouble trouble, const QString &fileName)
{
    switch (trouble) {
    case KeyTrouble::PutBack:
        return u"The list of who can open “%1” is older than its records: an old beginning was put "
               "back into the file, so passphrases that were removed or changed may open it again. "
               "Look at who can open it, remove what should be gone, and have everything written "
               "anew under a new key."_s.arg(fileName);
    case KeyTrouble::CopyBehind:
        return u"The list of who can open “%1” is kept twice, and the second copy could not be "
               "written: a key that was removed may still be in it. Please close the file and open "
               "it again; if this comes again, the disk is failing."_s.arg(fileName);
    }
    return {};
}

QString keyTroublesInWords(const Vault &vault)
{
    QStringList sentences;
    for (const KeyTrouble trouble : keyTroubles(vault))
        sentences.append(inWords(trouble, vault.session().fileName()));
    return sentences.join(u"\n\n"_s);
}

} // namespace insurable
