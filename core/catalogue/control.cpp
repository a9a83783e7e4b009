// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "control.h"

#include "enumnames.h"

namespace insurable {

namespace {

constexpr std::array platformNames = {
    EnumName<Platform>{Platform::Any, u"any"},
    EnumName<Platform>{Platform::Windows, u"windows"},
    EnumName<Platform>{Platform::MacOs, u"macos"},
    EnumName<Platform>{Platform::IPhone, u"iphone"},
    EnumName<Platform>{Platform::Android, u"android"},
    EnumName<Platform>{Platform::Microsoft365, u"microsoft-365"},
    EnumName<Platform>{Platform::GoogleWorkspace, u"google-workspace"},
    EnumName<Platform>{Platform::LinuxServer, u"linux-server"},
    EnumName<Platform>{Platform::Website, u"website"},
    EnumName<Platform>{Platform::Router, u"router"},
};

constexpr std::array costBasisNames = {
    EnumName<CostBasis>{CostBasis::Firm, u"firm"},
    EnumName<CostBasis>{CostBasis::Person, u"person"},
    EnumName<CostBasis>{CostBasis::Device, u"device"},
};

} // namespace

QString platformName(Platform platform)
{
    return nameIn(platformNames, platform);
}

std::optional<Platform> platformFrom(QStringView name)
{
    return valueIn(platformNames, name);
}

QString costBasisName(CostBasis basis)
{
    return nameIn(costBasisNames, basis);
}

std::optional<CostBasis> costBasisFrom(QStringView name)
{
    return valueIn(costBasisNames, name);
}

} // namespace insurable
