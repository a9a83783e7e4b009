// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessor.h"

#include <QObject>
#include <QTimer>

namespace insurable {

// How ready the open firm is, as of today. Reckons when first asked, then follows every edit and
// the turn of the day. One for each open firm.
class ReadinessModel final : public QObject
{
    Q_OBJECT
public:
    explicit ReadinessModel(const Isms &isms, QObject *parent = nullptr);
    ~ReadinessModel() override;

    // True today, after the last edit. The reference holds until the next edit.
    [[nodiscard]] const Readiness &now();
    [[nodiscard]] const Scheme &scheme();

Q_SIGNALS:
    // After every edit and after midnight, once somebody has asked.
    void changed();

private:
    [[nodiscard]] Assessor &assessor();
    void follow(const QList<Change> &changes);
    void lookAtTheDay();

    const Isms &m_isms;
    std::unique_ptr<Assessor> m_assessor;
    QTimer m_day;
};

} // namespace insurable
