// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "cataloguereader.h"
#include "errors.h"
#include "integrity.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

QString inCatalogue(const QString &path)
{
    return u":/catalogue/"_s + path;
}

QByteArray compiledIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Damaged, u"The program's catalogue is not whole."_s, path);
    return file.readAll();
}

// Calls `read` with the text and the name of each file of a folder, by name.
template <typename Read>
void eachFile(const QString &folder, Read read)
{
    const QDir place(inCatalogue(folder));
    const QStringList names = place.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        read(compiledIn(place.filePath(name)), folder + u'/' + name);
}

CatalogueParts readCompiledIn()
{
    CatalogueParts parts;
    const QString frameworks = u"frameworks.json"_s;
    parts.frameworks = readFrameworks(compiledIn(inCatalogue(frameworks)), frameworks);
    eachFile(u"controls"_s,
             [&](const QByteArray &json, const QString &what) { readControls(json, what, parts); });
    eachFile(u"insurers"_s, [&](const QByteArray &json, const QString &what) {
        parts.questionSets.push_back(readQuestionSet(json, what));
    });
    eachFile(u"schemes"_s, [&](const QByteArray &json, const QString &what) {
        parts.schemes.push_back(readScheme(json, what));
    });
    eachFile(u"scenarios"_s, [&](const QByteArray &json, const QString &what) {
        parts.scenarios.push_back(readScenario(json, what));
    });
    const QString calibration = u"calibration.json"_s;
    parts.lossBasis = readLossBasis(compiledIn(inCatalogue(calibration)), calibration);
    return parts;
}

// Where several have the same id the first one counts; problems() tells of the others.
template <typename T>
QHash<Id, const T *> indexed(const std::vector<T> &all)
{
    QHash<Id, const T *> index;
    for (const T &one : all) {
        if (!index.contains(one.id))
            index.insert(one.id, &one);
    }
    return index;
}

void bringInOrder(CatalogueParts &parts)
{
    std::stable_sort(parts.themes.begin(), parts.themes.end(),
                     [](const Theme &a, const Theme &b) { return a.order < b.order; });
    const auto themes = indexed(parts.themes);
    const auto order = [&](const Control &control) {
        const Theme *theme = themes.value(control.theme);
        return theme ? theme->order : INT_MAX;
    };
    std::stable_sort(parts.controls.begin(), parts.controls.end(),
                     [&](const Control &a, const Control &b) { return order(a) < order(b); });
}

} // namespace

struct Catalogue::Data
{
    explicit Data(CatalogueParts from)
        : parts(std::move(from))
        , themes(indexed(parts.themes))
        , controls(indexed(parts.controls))
        , frameworks(indexed(parts.frameworks))
        , questionSets(indexed(parts.questionSets))
        , schemes(indexed(parts.schemes))
        , scenarios(indexed(parts.scenarios))
    {
    }
    Data(const Data &) = delete; // the indices point into the parts
    Data &operator=(const Data &) = delete;

    CatalogueParts parts;
    QHash<Id, const Theme *> themes;
    QHash<Id, const Control *> controls;
    QHash<Id, const Framework *> frameworks;
    QHash<Id, const QuestionSet *> questionSets;
    QHash<Id, const Scheme *> schemes;
    QHash<Id, const Scenario *> scenarios;
};

Catalogue::Catalogue()
    : Catalogue(CatalogueParts{})
{
}

Catalogue::Catalogue(CatalogueParts parts)
{
    bringInOrder(parts);
    m_data = std::make_shared<const Data>(std::move(parts));
}

Catalogue Catalogue::load()
{
    try {
        return Catalogue(readCompiledIn());
    } catch (const Error &error) {
        throw Error(ErrorKind::Damaged, u"The program's catalogue is not whole."_s,
                    error.message());
    }
}

const CatalogueParts &Catalogue::parts() const
{
    return m_data->parts;
}

const Theme *Catalogue::theme(const Id &id) const
{
    return m_data->themes.value(id);
}

const Control *Catalogue::control(const Id &id) const
{
    return m_data->controls.value(id);
}

const Framework *Catalogue::framework(const Id &id) const
{
    return m_data->frameworks.value(id);
}

const QuestionSet *Catalogue::questionSet(const Id &id) const
{
    return m_data->questionSets.value(id);
}

const Scheme *Catalogue::scheme(const Id &id) const
{
    return m_data->schemes.value(id);
}

const Scenario *Catalogue::scenario(const Id &id) const
{
    return m_data->scenarios.value(id);
}

std::vector<const Control *> Catalogue::controlsOf(const Id &theme) const
{
    std::vector<const Control *> found;
    for (const Control &control : controls()) {
        if (control.theme == theme)
            found.push_back(&control);
    }
    return found;
}

Catalogue Catalogue::with(QuestionSet set) const
{
    CatalogueParts changed = parts();
    std::erase_if(changed.questionSets, [&](const QuestionSet &one) { return one.id == set.id; });
    changed.questionSets.push_back(std::move(set));
    return Catalogue(std::move(changed));
}

QuestionSet loadQuestionSet(const QByteArray &json, const Catalogue &catalogue)
{
    QuestionSet set = readQuestionSet(json, u"The question set"_s);
    const std::vector<QString> wrong = problems(set, catalogue);
    if (!wrong.empty())
        throw Error(ErrorKind::Invalid, u"%1."_s.arg(wrong.front()),
                    QStringList(wrong.begin(), wrong.end()).join(u'\n'));
    return set;
}

} // namespace insurable
