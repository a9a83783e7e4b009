// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consistencyrules.h"

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

using Found = std::vector<ConsistencyFinding>;

const AnsweredQuestion *answerTo(const Id &question, const ConsistencyInput &input)
{
    for (const AnsweredQuestion &answer : input.answers) {
        if (answer.question->id == question)
            return &answer;
    }
    return nullptr;
}

bool holds(const GivenAnswer &given, const ConsistencyInput &input)
{
    const AnsweredQuestion *answer = answerTo(given.question, input);
    return answer && answer->applies && answerText(answer->value) == given.is;
}

Found answersContradict(const ConsistencyInput &input)
{
    Found found;
    for (const Contradiction &one : input.set.contradictions) {
        const bool isSo = !one.when.empty()
            && std::all_of(one.when.begin(), one.when.end(),
                           [&](const GivenAnswer &given) { return holds(given, input); });
        const AnsweredQuestion *first = isSo ? answerTo(one.when.front().question, input) : nullptr;
        if (!first)
            continue;
        ConsistencyFinding finding = aboutAnswer(*first, ConsistencyCode::AnswersContradict,
                                                 FindingSeverity::Blocking,
                                                 {one.text, one.id.text()});
        finding.key = consistencyKey(ConsistencyCode::AnswersContradict, one.id.text());
        found.push_back(finding);
    }
    return found;
}

ConsistencyFinding aboutAsset(const Asset &asset, ConsistencyCode code, FindingSeverity severity,
                              const QStringList &parameters)
{
    ConsistencyFinding finding;
    finding.key = consistencyKey(code, asset.id.text(), parameters.mid(1)); // a name is no fact
    finding.code = code;
    finding.severity = severity;
    finding.subject = asset.name;
    finding.type = u"asset"_s;
    finding.record = asset.id;
    finding.parameters = parameters;
    return finding;
}

Found assetsWithoutOwner(const ConsistencyInput &input)
{
    Found found;
    for (const Asset &asset : input.snapshot.assets) {
        if (asset.owner.trimmed().isEmpty())
            found.push_back(aboutAsset(asset, ConsistencyCode::AssetWithoutOwner,
                                       FindingSeverity::Note,
                                       {asset.name}));
    }
    return found;
}

// Any question that the control of supported software answers.
bool claimsSupport(const AnsweredQuestion &answer)
{
    const auto *rule = std::get_if<FromControl>(&answer.question->derive);
    return rule && isExtent(answer.value, Extent::Yes)
        && std::find(rule->ids.begin(), rule->ids.end(), Id::from(u"supported-software"))
        != rule->ids.end();
}

Found unsupportedSoftware(const ConsistencyInput &input)
{
    const bool isClaimed = std::any_of(input.answers.begin(), input.answers.end(), claimsSupport);
    Found found;
    for (const Asset &asset : input.snapshot.assets) {
        if (isClaimed && asset.supportEnds.isValid() && asset.supportEnds < input.signing)
            found.push_back(aboutAsset(asset, ConsistencyCode::UnsupportedSoftware,
                                       FindingSeverity::Blocking,
                                       {asset.name, asset.supportEnds.toString(Qt::ISODate)}));
    }
    return found;
}

ConsistencyFinding countDisagrees(const QString &what, qint64 said, qint64 listed)
{
    ConsistencyFinding finding;
    finding.code = ConsistencyCode::CountsDisagree;
    finding.severity = FindingSeverity::Warning;
    finding.subject = what;
    finding.type = u"organisation"_s;
    finding.record = Organisation::organisationId();
    finding.parameters = {what, QString::number(said), QString::number(listed)};
    finding.key = consistencyKey(finding.code, what, finding.parameters);
    return finding;
}

qint64 countOfKind(const QList<Asset> &assets, AssetKind kind)
{
    qint64 count = 0;
    for (const Asset &asset : assets) {
        if (asset.kind == kind)
            count += std::clamp<qint64>(asset.count, 0, 1'000'000);
    }
    return count;
}

// A firm that keeps no list of a kind is not told off for it here: asset-list asks for that.
Found countsDisagree(const ConsistencyInput &input)
{
    const Organisation &firm = input.snapshot.organisation;
    struct Pair
    {
        QString what;
        std::optional<qint64> said;
        AssetKind kind;
    };
    const std::array pairs{Pair{u"computers"_s, firm.computers, AssetKind::Computer},
                           Pair{u"servers"_s, firm.servers, AssetKind::Server},
                           Pair{u"phones"_s, firm.phones, AssetKind::Phone}};
    Found found;
    for (const Pair &pair : pairs) {
        const qint64 listed = countOfKind(input.snapshot.assets, pair.kind);
        if (pair.said && listed > 0 && *pair.said != listed)
            found.push_back(countDisagrees(pair.what, *pair.said, listed));
    }
    return found;
}

} // namespace

const std::vector<SetRule> &setRules()
{
    static const std::vector<SetRule> rules{answersContradict, unsupportedSoftware,
                                            assetsWithoutOwner, countsDisagree};
    return rules;
}

} // namespace insurable
