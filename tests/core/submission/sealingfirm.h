// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "sealsubmission.h"
#include "testfirm.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>

namespace insurable {

// A firm with enough in it to seal: three controls, two pieces of evidence with real files, an
// asset, a supplier and a risk.
class SealingFirm final
{
public:
    SealingFirm()
    {
        Organisation firm = isms().records().organisation;
        firm.name = QStringLiteral("Wood & Sons: Joinery");
        firm.staff = 8;
        firm.turnover = Money::major(900'000);
        firm.responsiblePerson = QStringLiteral("Ruth Wood");
        isms().update(firm);
        for (const QStringView id : {u"mfa-email", u"backup-tested", u"firewall-on"})
            isms().put(state(id));
        proof = prove(QStringLiteral("Second step, checked by Tom Ash"), u"mfa-email", "a picture");
        other = prove(QStringLiteral("Restore log"), u"backup-tested", "restored\n");
        Asset till;
        till.id = Id::from(u"toms-till");
        till.name = QStringLiteral("Till PC of Tom Ash");
        till.kind = AssetKind::Computer;
        till.owner = QStringLiteral("Tom Ash");
        isms().add(till);
    }

    [[nodiscard]] Isms &isms() { return m_firm.isms(); }
    [[nodiscard]] TestFirm &vault() { return m_firm; }
    [[nodiscard]] QString path(const QString &name) const { return m_firm.file(name); }

    [[nodiscard]] PlanOptions options() const
    {
        PlanOptions options;
        options.questionSet = Id::from(u"common-proposal");
        options.on = QDate(2026, 11, 22);
        return options;
    }
    [[nodiscard]] SubmissionPlan plan(const PlanOptions &options)
    {
        return planSubmission(isms().records(), m_firm.catalogue(), options);
    }
    [[nodiscard]] SubmissionPlan plan() { return plan(options()); }
    [[nodiscard]] static Declaration declaration()
    {
        return {QStringLiteral("Ruth Wood"), QStringLiteral("Owner")};
    }
    [[nodiscard]] SealResult seal(const PlanOptions &options, const QString &file)
    {
        NoProgress progress;
        SealOptions where;
        where.path = path(file);
        return sealSubmission(isms(), plan(options), declaration(), where, progress);
    }

    [[nodiscard]] static ControlState state(QStringView id)
    {
        ControlState state;
        state.id = Id::from(id);
        state.status = ControlStatus::InPlace;
        state.assessed = QDate(2026, 11, 1);
        return state;
    }

    Id proof;
    Id other;

private:
    Id prove(const QString &title, QStringView control, const QByteArray &bytes)
    {
        NoProgress progress;
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        Evidence evidence;
        evidence.title = title;
        evidence.controls = {Id::from(control)};
        evidence.effective = QDate(2026, 11, 1);
        evidence.files = {isms().store(buffer, QStringLiteral("log/../1.txt"), progress)};
        return isms().add(evidence);
    }

    TestFirm m_firm;
};

// Sets a value deep inside, by keys and positions: "readiness/score/exact"; undefined takes it away.
inline QJsonValue changed(const QJsonValue &value, QStringList path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[key.toInt()] = changed(array.at(key.toInt()), path, to);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(key), path, to);
    if (inner.isUndefined())
        object.remove(key);
    else
        object.insert(key, inner);
    return object;
}

} // namespace insurable
