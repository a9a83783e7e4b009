// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition.h"
#include "id.h"
#include "money.h"

namespace insurable {

// Where figures of effort and cost come from. Nothing is shown without it.
struct Estimates
{
    QString source;
    int year = 0;
    QString currency; // ISO 4217
};

// A chapter of the catalogue, in a firm's words.
struct Theme
{
    Id id;
    QString title;
    QString summary;
    int order = 0;
    Estimates estimates;
};

enum class Platform {
    Any,
    Windows,
    MacOs,
    IPhone,
    Android,
    Microsoft365,
    GoogleWorkspace,
    LinuxServer,
    Website,
    Router,
};

// How to put a control in place on one platform.
struct HowTo
{
    Platform platform = Platform::Any;
    QStringList steps;
};

enum class CostBasis { Firm, Person, Device };

struct YearlyCost
{
    Money amount;
    CostBasis per = CostBasis::Firm;
};

// Ids in one outside framework, such as "5.17" in ISO/IEC 27001.
struct Reference
{
    Id framework;
    QStringList ids;
};

// A measure a firm can take, as the catalogue describes it.
struct Control
{
    Id id;
    Id theme;
    QString title;
    QString question;
    QString why;
    std::vector<HowTo> how;
    double effortHours = 0;
    YearlyCost yearlyCost;
    QStringList evidence; // what counts as proof
    int freshDays = 365;  // how long proof stays fresh
    int weight = 1;       // 1–10
    bool base = false;    // part of the base level
    Condition applies;
    std::vector<Reference> references;
};

// As written in the catalogue: "google-workspace", "person".
[[nodiscard]] QString platformName(Platform platform);
[[nodiscard]] std::optional<Platform> platformFrom(QStringView name);
[[nodiscard]] QString costBasisName(CostBasis basis);
[[nodiscard]] std::optional<CostBasis> costBasisFrom(QStringView name);

} // namespace insurable
