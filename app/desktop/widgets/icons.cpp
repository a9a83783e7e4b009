// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QMetaEnum>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enumeration.
constexpr const char *fileNames[] = {
    "add",          "actions",       "alert",    "archive",    "arrow-left", "arrow-right",
    "assets",       "building",      "calendar", "camera",     "check",      "check-circle",
    "chevron-down", "chevron-right", "clock",    "close",      "controls",   "copy",
    "download",     "edit",          "evidence", "eye",        "eye-off",    "file",
    "filter",       "folder",        "help",     "history",    "home",       "image",
    "info",         "key",           "link",     "list",       "lock",       "menu",
    "minus",        "money",         "person",   "play",       "question",   "redo",
    "refresh",      "remove",        "risks",    "search",     "seal",       "send",
    "settings",     "shield",        "star",     "submission", "suppliers",  "undo",
    "upload",       "warning"};
static_assert(std::size(fileNames) == std::size_t(Glyph::Warning) + 1);

QByteArray drawing(Glyph glyph, const QColor &colour)
{
    QFile file(u":/insurable/icons/"_s + QLatin1StringView(fileNames[std::size_t(glyph)])
               + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Tone tone)
        : m_glyph(glyph)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        paintGlyph(*painter, m_glyph, colour(mode), square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return glyphPixmap(m_glyph, colour(mode), std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return glyphPixmap(m_glyph, colour(mode), std::min(size.width(), size.height()), 1.0);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_tone); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const Tokens &tokens = Tokens::current();
        if (mode == QIcon::Disabled)
            return tokens.strongLine;
        return tokens.tone(m_tone);
    }

    Glyph m_glyph;
    Tone m_tone;
};

} // namespace

QIcon icon(Glyph glyph, Tone tone)
{
    return QIcon(new GlyphEngine(glyph, tone));
}

QPixmap glyphPixmap(Glyph glyph, const QColor &colour, int size, qreal ratio)
{
    const int pixels = std::max(1, qRound(size * ratio));
    const QString key = u"glyph/%1/%2/%3"_s.arg(int(glyph)).arg(colour.rgba()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(drawing(glyph, colour));
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintGlyph(QPainter &painter, Glyph glyph, const QColor &colour, const QRect &rect)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect.topLeft(), glyphPixmap(glyph, colour, rect.width(), ratio));
}

} // namespace insurable
