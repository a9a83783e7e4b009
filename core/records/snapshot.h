// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action.h"
#include "answer.h"
#include "asset.h"
#include "controlstate.h"
#include "evidence.h"
#include "incident.h"
#include "organisation.h"
#include "policy.h"
#include "risk.h"
#include "submission.h"
#include "supplier.h"

namespace insurable {

// Everything the firm keeps, as plain values. Copies share their data until one of them changes,
// so handing a snapshot to another thread is cheap.
struct Snapshot
{
    Organisation organisation;
    QList<Asset> assets;
    QList<Supplier> suppliers;
    QList<Risk> risks;
    QList<ControlState> controls; // only those that somebody answered
    QList<Evidence> evidence;
    QList<Action> actions;
    QList<Incident> incidents;
    QList<Policy> policies;
    QList<Submission> submissions; // oldest first
    QList<Answer> answers;
    QList<Acknowledgement> acknowledgements;

    template <class R> [[nodiscard]] const QList<R> &all() const { return this->*listOf<R>(); }
    template <class R> [[nodiscard]] QList<R> &all() { return this->*listOf<R>(); }
    // Linear; Isms::find is for those who have an Isms.
    template <class R> [[nodiscard]] const R *find(const Id &id) const
    {
        const QList<R> &list = all<R>();
        const auto at = std::find_if(list.begin(), list.end(), [&](const R &r) { return r.id == id; });
        return at == list.end() ? nullptr : &*at;
    }

private:
    template <class R> static constexpr QList<R> Snapshot::*listOf()
    {
        if constexpr (std::is_same_v<R, Asset>)
            return &Snapshot::assets;
        else if constexpr (std::is_same_v<R, Supplier>)
            return &Snapshot::suppliers;
        else if constexpr (std::is_same_v<R, Risk>)
            return &Snapshot::risks;
        else if constexpr (std::is_same_v<R, ControlState>)
            return &Snapshot::controls;
        else if constexpr (std::is_same_v<R, Evidence>)
            return &Snapshot::evidence;
        else if constexpr (std::is_same_v<R, Action>)
            return &Snapshot::actions;
        else if constexpr (std::is_same_v<R, Incident>)
            return &Snapshot::incidents;
        else if constexpr (std::is_same_v<R, Policy>)
            return &Snapshot::policies;
        else if constexpr (std::is_same_v<R, Submission>)
            return &Snapshot::submissions;
        else if constexpr (std::is_same_v<R, Answer>)
            return &Snapshot::answers;
        else if constexpr (std::is_same_v<R, Acknowledgement>)
            return &Snapshot::acknowledgements;
    }
};

} // namespace insurable
