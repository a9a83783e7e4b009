// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typesetter.h"

#include "plaintext.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr int longestMarkRun = 6;
constexpr qsizetype measuredCharacters = 300;

Qt::Alignment qtAlignment(Align align)
{
    switch (align) {
    case Align::Left:
        return Qt::AlignLeft;
    case Align::Centre:
        return Qt::AlignHCenter;
    case Align::Right:
        return Qt::AlignRight;
    }
    Q_UNREACHABLE();
}

// Systems differ in whether "Open Sans Light" is a family or a weight of one; both are asked for.
QFont::Weight fontWeight(Face face)
{
    switch (face) {
    case Face::Light:
        return QFont::Light;
    case Face::Regular:
        return QFont::Normal;
    case Face::Semibold:
        return QFont::DemiBold;
    }
    Q_UNREACHABLE();
}

QString unifiedBreaks(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    for (const char16_t breaking : {u'\r', u'\v', u'\f', u'\x85', u'\x2028', u'\x2029'})
        text.replace(QChar(breaking), u'\n');
    return text;
}

// Dozens of accents piled on one letter would reach into the rows above and below.
QString withoutPiledMarks(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    int run = 0;
    for (const QChar c : text) {
        const bool mark =
            c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
        run = mark ? run + 1 : 0;
        if (run <= longestMarkRun)
            kept += c;
    }
    return kept;
}

// A space that does not break, as in "3 October", is one the author of the text put there.
QString foldedLine(const QString &line)
{
    QStringList parts;
    for (const QString &part : line.split(QChar(QChar::Nbsp)))
        parts += singleLine(part);
    return parts.join(QChar(QChar::Nbsp));
}

std::shared_ptr<QTextLayout> makeLayout(const QString &text, const TextStyle &style, Align align)
{
    QTextOption option(qtAlignment(align));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    auto layout = std::make_shared<QTextLayout>(text, deviceFont(style));
    layout->setTextOption(option);
    return layout;
}

} // namespace

QString printable(const QString &text)
{
    QStringList lines;
    for (const QString &line : unifiedBreaks(text).split(u'\n'))
        lines += withoutPiledMarks(foldedLine(line));
    return lines.join(QChar(QChar::LineSeparator)).trimmed();
}

QFont deviceFont(const TextStyle &style)
{
    QFont font;
    font.setFamilies({fontFamily(style.face), u"DejaVu Sans"_s, u"Noto Sans"_s, u"Segoe UI"_s,
                      u"Helvetica Neue"_s});
    font.setWeight(fontWeight(style.face));
    font.setPixelSize(qRound(style.size * unitsPerPoint));
    font.setHintingPreference(QFont::PreferNoHinting);
    // The least spacing there is, a thousandth of a point, switches ligatures off: a reader that
    // searches for "firm" must not miss it because it was drawn with one glyph for "fi".
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

TextBox setText(const QString &text, const TextStyle &style, qreal width, Align align)
{
    const QString shown = printable(text);
    TextBox box;
    if (shown.isEmpty())
        return box;
    const auto layout = makeLayout(shown, style, align);
    const QFontMetricsF metrics(layout->font());
    const qreal baseline =
        (style.leading + (metrics.ascent() - metrics.descent()) / unitsPerPoint) / 2;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(width, 1.0) * unitsPerPoint);
        line.setPosition({0, 0});
        box.width = std::max(box.width, line.naturalTextWidth() / unitsPerPoint);
        box.lines.push_back(
            {layout, line.lineNumber(), {0, box.height}, style.leading, baseline, style.colour});
        box.height += style.leading;
    }
    layout->endLayout();
    return box;
}

qreal naturalWidth(const QString &text, const TextStyle &style)
{
    const QFontMetricsF metrics(deviceFont(style));
    qreal width = 0;
    const QString shown = printable(text.first(std::min(text.size(), measuredCharacters)));
    for (const QString &line : shown.split(QChar(QChar::LineSeparator)))
        width = std::max(width, metrics.horizontalAdvance(line));
    // A hair more, or rounding could break the line that it was measured for.
    return width / unitsPerPoint + 0.1;
}

void drawLine(QPainter &painter, const PlacedLine &placed, QPointF origin)
{
    const QTextLine line = placed.layout->lineAt(placed.index);
    const QPointF at = (origin + placed.position) * unitsPerPoint;
    painter.setPen(placed.colour);
    // On the baseline of the style, whatever fonts the line had to borrow glyphs from.
    line.draw(&painter, {at.x(), at.y() + placed.baseline * unitsPerPoint - line.ascent()});
}

} // namespace insurable::report
