// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paletteproviders.h"

#include "actions.h"
#include "catalogue.h"
#include "controlstate.h"
#include "workspace.h"

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

constexpr int actionsBelow = 50; // pages come first while nothing is typed
constexpr int recordScore = 600; // the index found them: below a title that fits whole
constexpr int mostRecords = 30;
constexpr int shortestQuery = 2;

QString withoutMnemonic(QString text)
{
    text.replace(u"&&"_s, u"\x01"_s);
    text.remove(u'&');
    return text.replace(u'\x01', u'&');
}

Glyph glyphOf(const QString &type)
{
    const std::pair<QLatin1StringView, Glyph> glyphs[] = {
        {"organisation"_L1, Glyph::Building}, {"asset"_L1, Glyph::Assets},
        {"supplier"_L1, Glyph::Suppliers},    {"risk"_L1, Glyph::Risks},
        {"control"_L1, Glyph::Controls},      {"evidence"_L1, Glyph::Evidence},
        {"action"_L1, Glyph::Actions},        {"submission"_L1, Glyph::Submission},
        {"incident"_L1, Glyph::Alert},        {"policy"_L1, Glyph::Shield},
    };
    for (const auto &[key, glyph] : glyphs) {
        if (type == key)
            return glyph;
    }
    return Glyph::File;
}

} // namespace

PagePalette::PagePalette(const std::vector<PageEntry> &pages, PageHost &host)
    : m_pages(pages)
    , m_host(host)
{
}

QList<PaletteItem> PagePalette::items(const QString &query) const
{
    QList<PaletteItem> found;
    for (const PageEntry &page : m_pages) {
        const int score = std::max(fuzzyScore(query, page.title),
                                   query.isEmpty() ? 0 : fuzzyScore(query, page.sentence) - 700);
        if (score < 0)
            continue;
        const int place = query.isEmpty() ? actionsBelow * 4 : 0;
        found.append({page.title, page.sentence, page.glyph, score + place,
                      [this, id = page.id] { m_host.navigate(id); }});
    }
    return found;
}

ActionPalette::ActionPalette(const Actions &actions)
    : m_actions(actions)
{
}

QList<PaletteItem> ActionPalette::items(const QString &query) const
{
    QList<PaletteItem> found;
    for (QAction *action : m_actions.all()) {
        const QString title = withoutMnemonic(action->text());
        const int score = fuzzyScore(query, title);
        if (score < 0 || !action->isEnabled())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        found.append({title, keys, Glyph::Play, score, [action] { action->trigger(); }});
    }
    return found;
}

RecordPalette::RecordPalette(const std::vector<PageEntry> &pages, Workspace &workspace)
    : m_pages(pages)
    , m_workspace(workspace)
{
}

bool RecordPalette::hasPage(const QString &type) const
{
    return std::any_of(m_pages.begin(), m_pages.end(), [&](const PageEntry &page) {
        return page.recordTypes.contains(type);
    });
}

QString RecordPalette::titleOf(const RecordHit &hit) const
{
    const Control *control
        = hit.type->key() == "control"_L1 ? m_workspace.catalogue().control(hit.id) : nullptr;
    return control != nullptr ? control->title : hit.title;
}

QList<PaletteItem> RecordPalette::items(const QString &query) const
{
    if (query.size() < shortestQuery)
        return {};
    QSet<Id> listed;
    QList<PaletteItem> found = controls(query, listed);
    for (const RecordHit &hit : m_workspace.isms().search(query, mostRecords)) {
        const QString type = hit.type->key();
        if (!hasPage(type) || (type == "control"_L1 && listed.contains(hit.id)))
            continue;
        const QString title = titleOf(hit);
        found.append({title, hit.type->label(), glyphOf(type),
                      std::max(fuzzyScore(query, title), recordScore),
                      [this, type, id = hit.id] { m_workspace.openRecord(type, id); }});
    }
    return found;
}

QList<PaletteItem> RecordPalette::controls(const QString &query, QSet<Id> &listed) const
{
    QList<PaletteItem> found;
    if (!hasPage(u"control"_s))
        return found;
    for (const Control &control : m_workspace.catalogue().controls()) {
        const int score = fuzzyScore(query, control.title);
        if (score < recordScore)
            continue;
        listed.insert(control.id);
        found.append({control.title, describe<ControlState>().label(), Glyph::Controls, score,
                      [this, id = control.id] { m_workspace.openRecord(u"control"_s, id); }});
    }
    return found;
}

} // namespace insurable
