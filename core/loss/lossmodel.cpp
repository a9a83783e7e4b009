// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossmodel.h"

#include "errors.h"

#include <set>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

void requireShock(const CommonShock &shock, std::size_t scenarios)
{
    const auto refuse = [&shock](const QString &why) {
        throw Error(ErrorKind::Invalid, u"The shock “%1” %2."_s.arg(shock.id, why));
    };
    if (shock.frequency.kind() != Frequency::Kind::Poisson)
        refuse(u"must have a Poisson frequency"_s);
    std::set<std::size_t> seen;
    for (const std::size_t index : shock.scenarios) {
        if (index >= scenarios)
            refuse(u"names a scenario that does not exist"_s);
        if (!seen.insert(index).second)
            refuse(u"names a scenario twice"_s);
    }
}

} // namespace

void requireValid(const LossModel &model)
{
    for (const LossScenario &scenario : model.scenarios) {
        try {
            requireValid(scenario.layer);
        } catch (const Error &error) {
            throw Error(error.kind(),
                        u"In the scenario “%1”, %2"_s.arg(scenario.id, error.message()));
        }
    }
    requireValid(model.annual);
    for (const CommonShock &shock : model.shocks)
        requireShock(shock, model.scenarios.size());
}

} // namespace insurable
