// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "consistency.h"

#include "readinesstext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Insurance", text);
}

QString day(QDate date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, u"d MMMM yyyy"_s);
}

QString dayOf(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? day(date) : iso;
}

const char *pattern(SourceCode code)
{
    switch (code) {
    case SourceCode::Field:
        return QT_TRANSLATE_NOOP("Insurance", "%1: %3");
    case SourceCode::Control:
        return QT_TRANSLATE_NOOP("Insurance", "%1: %2");
    case SourceCode::ControlRuledOut:
        return QT_TRANSLATE_NOOP("Insurance", "%1: does not apply to this firm");
    case SourceCode::ControlSetAside:
        return QT_TRANSLATE_NOOP("Insurance", "%1: said not to apply: %2");
    case SourceCode::ControlUnanswered:
        return QT_TRANSLATE_NOOP("Insurance", "%1: nobody has answered");
    case SourceCode::ControlUndated:
        return QT_TRANSLATE_NOOP("Insurance", "%1: the answer does not say when it was true");
    case SourceCode::ControlStale:
        return QT_TRANSLATE_NOOP("Insurance", "%1: what showed it counted until %2");
    case SourceCode::ControlAhead:
        return QT_TRANSLATE_NOOP("Insurance", "%1: the answer is dated in the future");
    case SourceCode::CoverageMissing:
        return QT_TRANSLATE_NOOP("Insurance", "%1: nobody said how far it reaches");
    case SourceCode::CoverageInDoubt:
        return QT_TRANSLATE_NOOP("Insurance",
                                 "%1: said to reach everything, and yet with exceptions");
    case SourceCode::Counts:
        return QT_TRANSLATE_NOOP("Insurance", "Evidence “%1”, counts until %2");
    case SourceCode::Expired:
        return QT_TRANSLATE_NOOP("Insurance", "Evidence “%1”, expired: it counted until %2");
    case SourceCode::Ahead:
        return QT_TRANSLATE_NOOP("Insurance", "Evidence “%1”, dated in the future");
    case SourceCode::Matches:
        return QT_TRANSLATE_NOOP("Insurance", "“%1”");
    case SourceCode::Register:
        return QT_TRANSLATE_NOOP("Insurance", "%1 of the %2 entries in the register");
    case SourceCode::RegisterEmpty:
        return QT_TRANSLATE_NOOP("Insurance", "The register is empty");
    case SourceCode::Undecided:
        return QT_TRANSLATE_NOOP("Insurance", "Records that do not say enough to tell: %2");
    case SourceCode::ConditionNotMet:
        break;
    }
    return QT_TRANSLATE_NOOP("Insurance", "The question is not for firms like this one");
}

// What a field says, in a person's words.
QString valueText(const Field &field, const QString &value, const QString &currency)
{
    if (field.kind() == FieldKind::Money) {
        const auto money = Money::tryFrom(value);
        return money ? money->shown(currency) : value;
    }
    const QList<Choice> &choices = field.spec().choices;
    for (int i = 0; i < choices.size(); ++i) {
        if (choices.at(i).value == value)
            return choiceLabel(choices, i);
    }
    return value;
}

QString fieldText(const AnswerSource &source)
{
    const Field *field = describe<Organisation>().field(source.parameters.value(0));
    const QString value = source.parameters.value(1);
    if (!field)
        return value;
    return QString(u"%1: %2"_s)
        .arg(field->label(),
             value.isEmpty() ? tr(QT_TRANSLATE_NOOP("Insurance", "nobody has answered"))
                             : valueText(*field, value, source.parameters.value(2)));
}

QString registerText(const AnswerSource &source)
{
    const QString looked = source.parameters.value(0);
    const QString matching = source.parameters.value(1);
    if (looked == "1"_L1)
        return looked == matching
            ? tr(QT_TRANSLATE_NOOP("Insurance", "The one entry in the register"))
            : tr(QT_TRANSLATE_NOOP("Insurance", "Not the one entry in the register"));
    if (looked == matching)
        return tr(QT_TRANSLATE_NOOP("Insurance", "All %1 entries in the register")).arg(looked);
    if (matching == "0"_L1)
        return tr(QT_TRANSLATE_NOOP("Insurance", "None of the %1 entries in the register"))
            .arg(looked);
    return tr(pattern(source.code)).arg(matching, looked);
}

QString matchText(const AnswerSource &source)
{
    const QString amount = source.parameters.value(0);
    return amount.isEmpty() ? QString(u"“%1”"_s).arg(source.title)
                            : QString(u"“%1”: %2"_s).arg(source.title, amount);
}

QString controlText(const AnswerSource &source)
{
    const auto status = choiceFrom<ControlStatus>(source.parameters.value(0));
    QString said = status ? choiceLabel(*status) : source.parameters.value(0);
    if (!source.parameters.value(1).isEmpty())
        said += u", %1 %"_s.arg(source.parameters.at(1));
    return QString(u"%1: %2"_s).arg(source.title, said);
}

const char *pattern(ConsistencyCode code)
{
    switch (code) {
    case ConsistencyCode::ContradictsRecords:
        return QT_TRANSLATE_NOOP("Insurance",
                                 "The answer “%2” to “%1” is not what the records say: “%3”.");
    case ConsistencyCode::OverruledWithoutReason:
        return QT_TRANSLATE_NOOP("Insurance",
                                 "The records are overruled without a reason in “%1”.");
    case ConsistencyCode::YesWithoutEvidence:
        return QT_TRANSLATE_NOOP("Insurance", "Nothing shows the answer to “%1” yet.");
    case ConsistencyCode::EvidenceExpired:
        return QT_TRANSLATE_NOOP("Insurance",
                                 "The answer to “%1” rests on “%2”, which counted until %3.");
    case ConsistencyCode::EvidenceAfterSigning:
        return QT_TRANSLATE_NOOP(
            "Insurance",
            "The answer to “%1” rests on “%2”, which is dated %3, after the day of signing.");
    case ConsistencyCode::PercentageWithoutPopulation:
        return QT_TRANSLATE_NOOP("Insurance",
                                 "The percentage in “%1” does not say of what it is one.");
    case ConsistencyCode::PartlyWithoutExceptions:
        return QT_TRANSLATE_NOOP(
            "Insurance", "The answer to “%1” is partly, but nothing says what is left out.");
    case ConsistencyCode::AssetWithoutOwner:
        return QT_TRANSLATE_NOOP("Insurance", "Nobody is named as looking after “%1”.");
    case ConsistencyCode::UnsupportedSoftware:
        return QT_TRANSLATE_NOOP(
            "Insurance", "All software is said to be supported, but support for “%1” ended on %3.");
    case ConsistencyCode::AnswersContradict:
        return QT_TRANSLATE_NOOP("Insurance", "Two answers cannot both hold. %2");
    case ConsistencyCode::GateNotKnown:
        return QT_TRANSLATE_NOOP(
            "Insurance", "The answer to “%1” is not known. The base level does not count as met.");
    case ConsistencyCode::RequiredUnanswered:
        return QT_TRANSLATE_NOOP("Insurance", "“%1” has no answer, and an insurer needs one.");
    case ConsistencyCode::CountsDisagree:
        return QT_TRANSLATE_NOOP(
            "Insurance",
            "The firm's details and the register of assets disagree about %2: %3 and %4.");
    case ConsistencyCode::UnreadableAnswer:
        break;
    }
    return QT_TRANSLATE_NOOP("Insurance", "What is stored for “%1” is no answer to it: “%2”.");
}

// Fills %1 … %9 in one pass, so that nothing in a value is taken for a place.
QString filled(const QString &text, const QStringList &values)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place =
            text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (place < 1) {
            out += text.at(i);
            continue;
        }
        out += dayOf(values.value(place - 1));
        ++i;
    }
    return out;
}

} // namespace

QString sourceText(const AnswerSource &source)
{
    if (source.code == SourceCode::Field)
        return fieldText(source);
    if (source.code == SourceCode::Control)
        return controlText(source);
    if (source.code == SourceCode::Matches)
        return matchText(source);
    if (source.code == SourceCode::Register)
        return registerText(source);
    return filled(tr(pattern(source.code)), QStringList{source.title} + source.parameters);
}

QString consistencyText(const ConsistencyFinding &finding)
{
    return filled(tr(pattern(finding.code)), QStringList{finding.subject} + finding.parameters);
}

} // namespace insurable
