// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "paletteprovider.h"

#include <QSet>

namespace insurable {

class Actions;
class Workspace;
struct RecordHit;

// The pages, by title and by what one does there.
class PagePalette final : public PaletteProvider
{
public:
    PagePalette(const std::vector<PageEntry> &pages, PageHost &host);
    [[nodiscard]] QList<PaletteItem> items(const QString &query) const override;

private:
    const std::vector<PageEntry> &m_pages;
    PageHost &m_host;
};

// Every action that is possible now, with its shortcut.
class ActionPalette final : public PaletteProvider
{
public:
    explicit ActionPalette(const Actions &actions);
    [[nodiscard]] QList<PaletteItem> items(const QString &query) const override;

private:
    const Actions &m_actions;
};

// The firm's records by their words, and the controls of the catalogue by their titles.
class RecordPalette final : public PaletteProvider
{
public:
    RecordPalette(const std::vector<PageEntry> &pages, Workspace &workspace);
    [[nodiscard]] QList<PaletteItem> items(const QString &query) const override;

private:
    [[nodiscard]] bool hasPage(const QString &type) const;
    [[nodiscard]] QString titleOf(const RecordHit &hit) const;
    [[nodiscard]] QList<PaletteItem> controls(const QString &query, QSet<Id> &listed) const;

    const std::vector<PageEntry> &m_pages;
    Workspace &m_workspace;
};

} // namespace insurable
