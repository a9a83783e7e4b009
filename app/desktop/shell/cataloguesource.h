// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

#include <optional>

namespace insurable {

// Reads the catalogue when it is first needed: the first screen does not.
class CatalogueSource final
{
public:
    // Throws ErrorKind::Damaged.
    [[nodiscard]] const Catalogue &get()
    {
        if (!m_catalogue)
            m_catalogue = Catalogue::load();
        return *m_catalogue;
    }

private:
    std::optional<Catalogue> m_catalogue;
};

} // namespace insurable
