// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "emptyout.h"
#include "explanation.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace insurable {

class Card;
class LinkRow;
class Workspace;

// One card of the Home page. Knows the open firm, shows what is true now when told.
class HomeCard : public QWidget
{
    Q_OBJECT
public:
    HomeCard(Workspace &workspace, const QString &title, QWidget *parent = nullptr);

    virtual void refresh() = 0;
    // Charts come after the first paint of the page.
    virtual void showCharts() { }

protected:
    using Explain = std::function<Explanation(const Readiness &, const Catalogue &)>;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] Card &card() const { return *m_card; }
    [[nodiscard]] QVBoxLayout *body() const;
    [[nodiscard]] const Readiness &readiness() const;
    [[nodiscard]] const Catalogue &catalogue() const;

    // "Why?" to the right of the title.
    void addWhy(const QString &heading, const Explain &explain);
    void showWhy(const QString &heading, const Explain &explain);
    // Leads to a record when it is pressed.
    void leadTo(LinkRow &row, const QString &type, const Id &id);

private:
    Workspace &m_workspace;
    Card *m_card = nullptr;
};

} // namespace insurable
