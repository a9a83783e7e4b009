// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinessmodel.h"

#include "clock.h"

namespace insurable {

namespace {

constexpr int dayCheckInterval = 60'000;

} // namespace

ReadinessModel::ReadinessModel(const Isms &isms, QObject *parent)
    : QObject(parent)
    , m_isms(isms)
{
    m_day.setInterval(dayCheckInterval);
    m_day.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_day, &QTimer::timeout, this, &ReadinessModel::lookAtTheDay);
    connect(&m_isms, &Isms::changed, this, &ReadinessModel::follow);
}

ReadinessModel::~ReadinessModel() = default;

Assessor &ReadinessModel::assessor()
{
    if (!m_assessor) {
        auto fresh =
            std::make_unique<Assessor>(m_isms.catalogue(), defaultScheme(m_isms.catalogue()));
        fresh->assess(m_isms.records(), m_isms.clock().today());
        m_assessor = std::move(fresh);
        m_day.start();
    }
    return *m_assessor;
}

const Readiness &ReadinessModel::now()
{
    Assessor &keeper = assessor();
    if (keeper.readiness().on != m_isms.clock().today())
        keeper.assess(m_isms.records(), m_isms.clock().today());
    return keeper.readiness();
}

const Scheme &ReadinessModel::scheme()
{
    return assessor().scheme();
}

void ReadinessModel::follow(const QList<Change> &changes)
{
    if (!m_assessor)
        return;
    if (m_assessor->readiness().on == m_isms.clock().today())
        m_assessor->update(m_isms.records(), changes);
    Q_EMIT changed();
}

void ReadinessModel::lookAtTheDay()
{
    if (m_assessor->readiness().on != m_isms.clock().today())
        Q_EMIT changed();
}

} // namespace insurable
