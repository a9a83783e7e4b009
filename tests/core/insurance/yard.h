// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "snapshotjson.h"

#include <QFile>

namespace insurable {

// The yard of tests/data with its proposal: change `records`, then ask.
class Yard final
{
public:
    Yard()
    {
        QFile file(QStringLiteral(INSURABLE_TEST_DATA "/insurance/yard-proposal.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no proposal");
        const Catalogue plain = yardCatalogue();
        catalogue = plain.with(loadQuestionSet(file.readAll(), plain));
        records.organisation.name = QStringLiteral("Yard Ltd");
        records.organisation.staff = 8;
        records.organisation.sector = Sector::Construction;
    }

    [[nodiscard]] const QuestionSet &set() const
    {
        return *catalogue.questionSet(Id::from(u"yard-proposal"));
    }
    [[nodiscard]] Readiness readiness() const
    {
        return assess(records, catalogue, defaultScheme(catalogue), on);
    }
    [[nodiscard]] std::vector<AnsweredQuestion> answers() const
    {
        return answerAll(records, catalogue, set(), readiness());
    }
    [[nodiscard]] AnsweredQuestion answer(QStringView question) const
    {
        for (const AnsweredQuestion &one : answers()) {
            if (one.question->id == Id::from(question))
                return one;
        }
        qFatal("no question %s", qPrintable(question.toString()));
    }
    [[nodiscard]] QString text(QStringView question) const
    {
        return answerText(answer(question).value);
    }

    ControlState &put(QStringView control, ControlStatus status)
    {
        ControlState state;
        state.id = Id::from(control);
        state.status = status;
        state.assessed = on;
        records.controls.append(state);
        return records.controls.last();
    }
    Evidence &prove(QStringView control, QDate effective, QDate until = {})
    {
        Evidence evidence;
        evidence.id = Id::from(QString(QStringLiteral("proof%1")).arg(records.evidence.size()));
        evidence.title = QStringLiteral("Photo");
        evidence.controls = {Id::from(control)};
        evidence.effective = effective;
        evidence.validUntil = until;
        evidence.files.append({QStringLiteral("photo.jpg"), QByteArray(32, 'x'), 10, effective});
        records.evidence.append(evidence);
        return records.evidence.last();
    }
    Answer &say(QStringView question, const QString &value, const QString &reason = {})
    {
        Answer answer;
        answer.id = Id::from(QString(QStringLiteral("yard-proposal.%1")).arg(question));
        answer.value = value;
        answer.reason = reason;
        answer.answeredOn = on;
        records.answers.append(answer);
        return records.answers.last();
    }
    Asset &own(const QString &name, AssetKind kind)
    {
        Asset asset;
        asset.id = Id::from(QString(QStringLiteral("asset%1")).arg(records.assets.size()));
        asset.name = name;
        asset.kind = kind;
        asset.owner = QStringLiteral("Kim Reed");
        records.assets.append(asset);
        return records.assets.last();
    }

    Catalogue catalogue;
    Snapshot records;
    QDate on{2026, 11, 22};
};

} // namespace insurable
