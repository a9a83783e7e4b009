// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossjson.h"

#include "errors.h"
#include "jsontools.h"
#include "plaintext.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 largestText = 4 << 20;
constexpr qsizetype mostScenarios = 1000;
constexpr qsizetype mostShocks = 100;
constexpr qsizetype longestId = 64;
constexpr int deepestSplice = 4;

// One object, whose keys must all be asked for.
class Fields final
{
public:
    Fields(const QJsonValue &value, QString where)
        : m_where(std::move(where))
    {
        if (!value.isObject())
            fail(u"is not an object"_s);
        m_object = value.toObject();
    }

    // Absent and null are the same.
    [[nodiscard]] bool has(const QString &key)
    {
        m_known.insert(key);
        return !m_object.value(key).isUndefined() && !m_object.value(key).isNull();
    }
    [[nodiscard]] QJsonValue value(const QString &key)
    {
        if (!has(key))
            fail(u"lacks “%1”"_s.arg(key));
        return m_object.value(key);
    }
    [[nodiscard]] double number(const QString &key)
    {
        const QJsonValue found = value(key);
        if (!found.isDouble() || !std::isfinite(found.toDouble()))
            fail(u"has a “%1” that is not a number"_s.arg(key));
        return found.toDouble();
    }
    [[nodiscard]] double numberOr(const QString &key, double otherwise)
    {
        return has(key) ? number(key) : otherwise;
    }
    [[nodiscard]] Fields object(const QString &key)
    {
        return Fields(value(key), m_where + u", "_s + key);
    }
    [[nodiscard]] QJsonArray array(const QString &key, qsizetype most)
    {
        const QJsonValue found = value(key);
        if (!found.isArray())
            fail(u"has a “%1” that is not a list"_s.arg(key));
        if (found.toArray().isEmpty() || found.toArray().size() > most)
            fail(u"must have 1 to %1 entries in “%2”"_s.arg(most).arg(key));
        return found.toArray();
    }
    [[nodiscard]] QString id()
    {
        const QJsonValue found = value(u"id"_s);
        const QString text = found.toString();
        if (text.isEmpty() || text.size() > longestId || singleLine(text) != text)
            fail(u"needs an “id” of 1 to %1 characters in one line"_s.arg(longestId));
        return text;
    }
    // The one key there is, of those that may be.
    [[nodiscard]] QString only(const QStringList &choices)
    {
        if (m_object.size() != 1)
            fail(u"must name exactly one of %1"_s.arg(choices.join(u", "_s)));
        const QString key = m_object.begin().key();
        if (!choices.contains(key))
            fail(u"must be one of %1, not “%2”"_s.arg(choices.join(u", "_s), shown(key)));
        return key;
    }
    void finish() const
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key()))
                fail(u"has a “%1”, which does not belong there"_s.arg(shown(it.key())));
        }
    }
    [[noreturn]] void fail(const QString &problem) const
    {
        throw Error(ErrorKind::Invalid, u"%1 %2."_s.arg(m_where, problem));
    }
    [[nodiscard]] static QString shown(const QString &text) { return singleLine(text).left(80); }
    void callIt(const QString &where) { m_where = where; }

    // What the values are refused for, with the place.
    template <typename Make>
    [[nodiscard]] auto made(Make make)
    {
        finish();
        try {
            return make();
        } catch (const Error &error) {
            throw Error(error.kind(), m_where + u": "_s + error.message());
        }
    }

private:
    QString m_where;
    QJsonObject m_object;
    QSet<QString> m_known;
};

Frequency frequencyOf(Fields fields)
{
    const QString kind = fields.only({u"poisson"_s, u"negative_binomial"_s, u"bernoulli"_s});
    if (kind == "poisson"_L1) {
        const double mean = fields.number(kind);
        return fields.made([&] { return Frequency::poisson(mean); });
    }
    if (kind == "bernoulli"_L1) {
        const double p = fields.number(kind);
        return fields.made([&] { return Frequency::bernoulli(p); });
    }
    Fields inner = fields.object(kind);
    const double mean = inner.number(u"mean"_s);
    const double size = inner.number(u"size"_s);
    return inner.made([&] { return Frequency::negativeBinomial(mean, size); });
}

Severity lognormalOf(Fields fields)
{
    struct Form
    {
        QString first;
        QString second;
        Severity (*make)(double, double);
    };
    const std::array forms{Form{u"mu"_s, u"sigma"_s, Severity::lognormal},
                           Form{u"median"_s, u"p95"_s, Severity::lognormalMedianP95},
                           Form{u"low"_s, u"high"_s, Severity::lognormalInterval},
                           Form{u"mean"_s, u"median"_s, Severity::lognormalMeanMedian}};
    for (const Form &form : forms) {
        Fields attempt = fields;
        if (!attempt.has(form.first) || !attempt.has(form.second))
            continue;
        const double first = attempt.number(form.first);
        const double second = attempt.number(form.second);
        return attempt.made([&] { return form.make(first, second); });
    }
    fields.fail(u"needs mu and sigma, median and p95, low and high, or mean and median"_s);
}

Severity pertOf(Fields fields)
{
    const double min = fields.number(u"min"_s);
    const double mode = fields.number(u"mode"_s);
    const double max = fields.number(u"max"_s);
    const double shape = fields.numberOr(u"shape"_s, 4);
    return fields.made([&] { return Severity::pert(min, mode, max, shape); });
}

Severity perRecordOf(Fields fields)
{
    const double records = fields.number(u"records"_s);
    const double intercept = fields.number(u"intercept"_s);
    const double slope = fields.number(u"slope"_s);
    const double sigma = fields.numberOr(u"sigma"_s, 0);
    return fields.made([&] { return Severity::perRecord(records, intercept, slope, sigma); });
}

Severity severityOf(Fields fields, int depth = 0)
{
    QStringList choices{u"lognormal"_s, u"pert"_s, u"fixed"_s, u"per_record"_s};
    if (depth < deepestSplice)
        choices.append(u"spliced"_s);
    const QString kind = fields.only(choices);
    if (kind == "lognormal"_L1)
        return lognormalOf(fields.object(kind));
    if (kind == "pert"_L1)
        return pertOf(fields.object(kind));
    if (kind == "per_record"_L1)
        return perRecordOf(fields.object(kind));
    if (kind == "fixed"_L1) {
        const double value = fields.number(kind);
        return fields.made([&] { return Severity::fixed(value); });
    }
    Fields inner = fields.object(kind);
    const Severity body = severityOf(inner.object(u"body"_s), depth + 1);
    const double threshold = inner.number(u"threshold"_s);
    const double alpha = inner.number(u"alpha"_s);
    return inner.made([&] { return Severity::withParetoTail(body, threshold, alpha); });
}

EventLayer eventLayerOf(Fields fields)
{
    const EventLayer layer{fields.numberOr(u"retention"_s, 0), fields.numberOr(u"limit"_s, noLimit),
                           fields.numberOr(u"share"_s, 1)};
    return fields.made([&] {
        requireValid(layer);
        return layer;
    });
}

AnnualLayer annualLayerOf(Fields fields)
{
    const AnnualLayer layer{fields.numberOr(u"retention"_s, 0),
                            fields.numberOr(u"limit"_s, noLimit)};
    return fields.made([&] {
        requireValid(layer);
        return layer;
    });
}

LossScenario scenarioOf(const QJsonValue &value, qsizetype number)
{
    Fields fields(value, u"Scenario %1"_s.arg(number));
    const QString id = fields.id();
    fields.callIt(u"Scenario “%1”"_s.arg(id));
    LossScenario scenario{id, frequencyOf(fields.object(u"frequency"_s)),
                          severityOf(fields.object(u"severity"_s))};
    if (fields.has(u"layer"_s))
        scenario.layer = eventLayerOf(fields.object(u"layer"_s));
    fields.finish();
    return scenario;
}

CommonShock shockOf(const QJsonValue &value, qsizetype number,
                    const QHash<QString, size_t> &scenarios)
{
    Fields fields(value, u"Shock %1"_s.arg(number));
    const QString id = fields.id();
    fields.callIt(u"Shock “%1”"_s.arg(id));
    CommonShock shock{id, frequencyOf(fields.object(u"frequency"_s)), {}};
    if (shock.frequency.kind() != Frequency::Kind::Poisson)
        fields.fail(u"must have a poisson frequency"_s);
    QSet<QString> seen;
    for (const QJsonValue &entry : fields.array(u"scenarios"_s, mostScenarios)) {
        const QString name = entry.toString();
        if (!scenarios.contains(name) || seen.contains(name))
            fields.fail(u"must strike scenarios by their ids, each once, not “%1”"_s.arg(
                Fields::shown(name)));
        seen.insert(name);
        shock.scenarios.push_back(scenarios.value(name));
    }
    fields.finish();
    return shock;
}

void readScenarios(Fields &fields, LossModel &model, QHash<QString, size_t> &places)
{
    for (const QJsonValue &entry : fields.array(u"scenarios"_s, mostScenarios)) {
        const size_t at = model.scenarios.size();
        model.scenarios.push_back(scenarioOf(entry, qsizetype(at) + 1));
        const QString &id = model.scenarios.back().id;
        if (places.contains(id))
            fields.fail(u"has two scenarios with the id “%1”"_s.arg(id));
        places.insert(id, at);
    }
}

} // namespace

LossModel lossModelFromJson(QByteArrayView text)
{
    const QString what = u"The loss model"_s;
    Fields fields(parseJsonObject(text, what, largestText), what);
    LossModel model;
    QHash<QString, size_t> places;
    readScenarios(fields, model, places);
    if (fields.has(u"shocks"_s)) {
        for (const QJsonValue &entry : fields.array(u"shocks"_s, mostShocks))
            model.shocks.push_back(shockOf(entry, qsizetype(model.shocks.size()) + 1, places));
    }
    if (fields.has(u"aggregate"_s))
        model.annual = annualLayerOf(fields.object(u"aggregate"_s));
    (void)fields.has(u"$schema"_s);
    fields.finish();
    requireValid(model);
    return model;
}

} // namespace insurable
