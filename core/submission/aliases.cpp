// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aliases.h"

#include "hash.h"
#include "secret.h"
#include "vault.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qsizetype keySize = 16;
constexpr qsizetype aliasLetters = 5;
constexpr qsizetype shortestName = 2;

// No letters that are mistaken for one another.
constexpr QStringView alphabet = u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

QString settingName()
{
    return u"alias_key"_s;
}

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

QString letters(const QString &kind, const QString &name, const QByteArray &key)
{
    const QByteArray digest = Sha256::of(key + kind.toUtf8() + '\0' + folded(name).toUtf8());
    QString text;
    for (qsizetype i = 0; i < aliasLetters; ++i)
        text += alphabet.at(uchar(digest.at(i)) % alphabet.size());
    return text;
}

bool isMachine(const Asset &asset)
{
    switch (asset.kind) {
    case AssetKind::Computer:
    case AssetKind::Phone:
    case AssetKind::Server:
    case AssetKind::Network:
    case AssetKind::Machine:
        return true;
    case AssetKind::Information:
    case AssetKind::Software:
    case AssetKind::CloudService:
    case AssetKind::Account:
    case AssetKind::Premises:
    case AssetKind::Other:
        break;
    }
    return false;
}

// Names and what stands for them; finds the longest name that begins at a word.
class NameTable final
{
public:
    void add(const QString &name, const QString &alias)
    {
        const QString key = folded(name);
        m_aliases.insert(key, alias);
        m_lengths.insert(key.size());
    }
    [[nodiscard]] bool isEmpty() const { return m_aliases.isEmpty(); }

    [[nodiscard]] QString replaced(const QString &text) const
    {
        QString out;
        qsizetype at = 0;
        while (at < text.size()) {
            const qsizetype length = isWordStart(text, at) ? lengthAt(text, at) : 0;
            if (length == 0)
                out += text.at(at++);
            else
                out += m_aliases.value(text.mid(at, length).toCaseFolded());
            at += length;
        }
        return out;
    }

private:
    [[nodiscard]] static bool isWordStart(const QString &text, qsizetype at)
    {
        return at == 0 || !text.at(at - 1).isLetterOrNumber();
    }
    [[nodiscard]] static bool isWordEnd(const QString &text, qsizetype at)
    {
        return at == text.size() || !text.at(at).isLetterOrNumber();
    }
    [[nodiscard]] qsizetype lengthAt(const QString &text, qsizetype at) const
    {
        for (auto length = m_lengths.rbegin(); length != m_lengths.rend(); ++length) {
            if (at + *length <= text.size() && isWordEnd(text, at + *length)
                && m_aliases.contains(text.mid(at, *length).toCaseFolded()))
                return *length;
        }
        return 0;
    }

    QHash<QString, QString> m_aliases;
    std::set<qsizetype> m_lengths;
};

class DistinctNames final
{
public:
    void add(const QString &name)
    {
        if (name.simplified().size() >= shortestName && !m_seen.contains(folded(name))) {
            m_seen.insert(folded(name));
            m_names.append(name.simplified());
        }
    }
    [[nodiscard]] QStringList names() const { return m_names; }

private:
    QSet<QString> m_seen;
    QStringList m_names;
};

// Every text of a record, by its description; what the program itself reads stays.
template <class R>
void replaceAll(QList<R> &records, const NameTable &names)
{
    for (R &record : records) {
        for (const auto &field : describe<R>().fields()) {
            const bool isText =
                field->kind() == FieldKind::Text || field->kind() == FieldKind::LongText;
            if (!isText || field->isEmpty(&record))
                continue;
            const QString text = field->text(&record);
            const QString replaced = names.replaced(text);
            if (replaced != text)
                (void)field->setText(&record, replaced);
        }
    }
}

void replaceFileNames(QList<Evidence> &evidence, const NameTable &names)
{
    for (Evidence &one : evidence) {
        for (EvidenceFile &file : one.files)
            file.name = names.replaced(file.name);
    }
}

} // namespace

QByteArray aliasKey(Vault &vault)
{
    const QByteArray kept = vault.setting(settingName());
    if (kept.size() == keySize)
        return kept;
    const Secret fresh = Secret::random(keySize);
    const QByteArray key = fresh.view().toByteArray();
    if (!vault.isReadOnly())
        vault.setSetting(settingName(), key);
    return key;
}

QString personAlias(const QString &name, const QByteArray &key)
{
    return u"Person "_s + letters(u"person"_s, name, key);
}

QString machineAlias(const QString &name, const QByteArray &key)
{
    return u"Device "_s + letters(u"device"_s, name, key);
}

QStringList staffNames(const Snapshot &snapshot)
{
    DistinctNames distinct;
    for (const Asset &one : snapshot.assets)
        distinct.add(one.owner);
    for (const Risk &one : snapshot.risks)
        distinct.add(one.owner);
    for (const ControlState &one : snapshot.controls)
        distinct.add(one.owner);
    for (const Evidence &one : snapshot.evidence)
        distinct.add(one.checkedBy);
    for (const Action &one : snapshot.actions)
        distinct.add(one.who);
    for (const Acknowledgement &one : snapshot.acknowledgements)
        distinct.add(one.by);
    QStringList names = distinct.names();
    // Who answers for the firm is named in the declaration anyway.
    names.removeIf([&](const QString &name) {
        return folded(name) == folded(snapshot.organisation.responsiblePerson);
    });
    return names;
}

QStringList machineNames(const Snapshot &snapshot)
{
    DistinctNames distinct;
    for (const Asset &one : snapshot.assets) {
        if (isMachine(one))
            distinct.add(one.name);
    }
    return distinct.names();
}

Snapshot blanked(const Snapshot &snapshot, const Blanking &blanking)
{
    NameTable names;
    for (const QString &name : blanking.people ? staffNames(snapshot) : QStringList())
        names.add(name, personAlias(name, blanking.key));
    for (const QString &name : blanking.machines ? machineNames(snapshot) : QStringList())
        names.add(name, machineAlias(name, blanking.key));
    if (names.isEmpty())
        return snapshot;
    Snapshot copy = snapshot;
    replaceAll(copy.assets, names);
    replaceAll(copy.suppliers, names);
    replaceAll(copy.risks, names);
    replaceAll(copy.controls, names);
    replaceAll(copy.evidence, names);
    replaceAll(copy.actions, names);
    replaceAll(copy.answers, names);
    replaceAll(copy.acknowledgements, names);
    replaceFileNames(copy.evidence, names);
    return copy;
}

} // namespace insurable
