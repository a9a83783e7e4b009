// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aliases.h"

#include "catalogue.h"
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
        m_spellings.insert(name);
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
                && isName(text.mid(at, *length)))
                return *length;
        }
        return 0;
    }
    // Many a name is also a word: “will” is nobody, “Will” is.
    [[nodiscard]] bool isName(const QString &words) const
    {
        const bool isWritten =
            words.contains(u' ') || words.front().isUpper() || m_spellings.contains(words);
        return isWritten && m_aliases.contains(words.toCaseFolded());
    }

    QHash<QString, QString> m_aliases;
    std::set<qsizetype> m_lengths;
    QSet<QString> m_spellings;
};

// What people write where a name belongs, and names nobody.
bool namesSomebody(const QString &folded)
{
    static const QSet<QString> words{
        u"yes"_s, u"no"_s,  u"none"_s,     u"not known"_s, u"unknown"_s, u"partly"_s,   u"n/a"_s,
        u"na"_s,  u"all"_s, u"everyone"_s, u"everybody"_s, u"nobody"_s,  u"no one"_s,   u"me"_s,
        u"us"_s,  u"we"_s,  u"it"_s,       u"staff"_s,     u"owner"_s,   u"the owner"_s};
    return folded.size() >= shortestName && !words.contains(folded);
}

class DistinctNames final
{
public:
    void add(const QString &name)
    {
        if (namesSomebody(folded(name)) && !m_seen.contains(folded(name))) {
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
void replaceIn(R &record, const NameTable &names, const QStringList &staying = {})
{
    for (const auto &field : describe<R>().fields()) {
        const bool isText =
            field->kind() == FieldKind::Text || field->kind() == FieldKind::LongText;
        if (!isText || field->isEmpty(&record) || staying.contains(field->key()))
            continue;
        const QString text = field->text(&record);
        const QString replaced = names.replaced(text);
        if (replaced != text)
            (void)field->setText(&record, replaced);
    }
}

template <class R>
void replaceAll(QList<R> &records, const NameTable &names)
{
    for (R &record : records)
        replaceIn(record, names);
}

// Whose submission this is and how to reach it; codes are no texts.
QStringList stayingOfTheFirm()
{
    return {u"name"_s,     u"registration_number"_s, u"address"_s,       u"country"_s,
            u"currency"_s, u"responsible_person"_s,  u"contact_email"_s, u"contact_phone"_s};
}

// Whether the answer is in words of the firm's own, and not one of the forms that are reckoned
// with.
bool isInWords(const Answer &answer, const Catalogue &catalogue)
{
    for (const QuestionSet &set : catalogue.questionSets()) {
        for (const Question &question : set.questions) {
            if (answer.id.text() == set.id.text() + u'.' + question.id.text())
                return question.type == AnswerType::Text;
        }
    }
    return false;
}

void replaceAnswers(QList<Answer> &answers, const Catalogue &catalogue, const NameTable &names)
{
    for (Answer &answer : answers)
        replaceIn(answer, names,
                  isInWords(answer, catalogue) ? QStringList() : QStringList{u"value"_s});
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

Snapshot blanked(const Snapshot &snapshot, const Catalogue &catalogue, const Blanking &blanking)
{
    NameTable names;
    for (const QString &name : blanking.people ? staffNames(snapshot) : QStringList())
        names.add(name, personAlias(name, blanking.key));
    for (const QString &name : blanking.machines ? machineNames(snapshot) : QStringList())
        names.add(name, machineAlias(name, blanking.key));
    if (names.isEmpty())
        return snapshot;
    Snapshot copy = snapshot;
    replaceIn(copy.organisation, names, stayingOfTheFirm());
    replaceAll(copy.assets, names);
    replaceAll(copy.suppliers, names);
    replaceAll(copy.risks, names);
    replaceAll(copy.controls, names);
    replaceAll(copy.evidence, names);
    replaceAll(copy.actions, names);
    replaceAnswers(copy.answers, catalogue, names);
    replaceAll(copy.acknowledgements, names);
    replaceFileNames(copy.evidence, names);
    return copy;
}

} // namespace insurable
