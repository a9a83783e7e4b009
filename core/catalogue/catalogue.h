// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control.h"
#include "framework.h"
#include "lossbasis.h"
#include "questionset.h"
#include "scheme.h"

#include <memory>

namespace insurable {

struct CatalogueParts
{
    std::vector<Theme> themes;
    std::vector<Control> controls;
    std::vector<Framework> frameworks;
    std::vector<QuestionSet> questionSets;
    std::vector<Scheme> schemes;
    std::vector<Scenario> scenarios;
    LossBasis lossBasis;
};

// What the world asks and knows, read-only. A value that is cheap to copy; pointers and references
// into it live as long as any copy does. Themes are in order, and controls in the order of their
// themes and then of their file.
class Catalogue final
{
public:
    Catalogue(); // nothing in it
    explicit Catalogue(CatalogueParts parts);
    // The one compiled into the program. Throws ErrorKind::Damaged.
    [[nodiscard]] static Catalogue load();

    [[nodiscard]] const std::vector<Theme> &themes() const { return parts().themes; }
    [[nodiscard]] const std::vector<Control> &controls() const { return parts().controls; }
    [[nodiscard]] const std::vector<Framework> &frameworks() const { return parts().frameworks; }
    [[nodiscard]] const std::vector<QuestionSet> &questionSets() const
    {
        return parts().questionSets;
    }
    [[nodiscard]] const std::vector<Scheme> &schemes() const { return parts().schemes; }

    [[nodiscard]] const std::vector<Scenario> &scenarios() const { return parts().scenarios; }
    [[nodiscard]] const LossBasis &lossBasis() const { return parts().lossBasis; }

    // Null where there is none of that id.
    [[nodiscard]] const Theme *theme(const Id &id) const;
    [[nodiscard]] const Control *control(const Id &id) const;
    [[nodiscard]] const Framework *framework(const Id &id) const;
    [[nodiscard]] const QuestionSet *questionSet(const Id &id) const;
    [[nodiscard]] const Scheme *scheme(const Id &id) const;
    [[nodiscard]] const Scenario *scenario(const Id &id) const;

    [[nodiscard]] std::vector<const Control *> controlsOf(const Id &theme) const;
    // The same with one more question set, in place of one of the same id.
    [[nodiscard]] Catalogue with(QuestionSet set) const;
    [[nodiscard]] const CatalogueParts &parts() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

// A question set that somebody hands in: hostile until read. Throws ErrorKind::Invalid; where it
// refers to what is not there, the message is the first problem and the detail has all of them.
[[nodiscard]] QuestionSet loadQuestionSet(const QByteArray &json, const Catalogue &catalogue);

} // namespace insurable
