// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtheme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

namespace insurable {

using namespace Qt::StringLiterals;

namespace {

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

#ifdef Q_OS_WIN
bool windowsAppsAreDark()
{
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
}
#endif

void setDisabled(QPalette &palette, const QColor &text)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, text);
}

} // namespace

WindowTheme::WindowTheme(QApplication &application)
    : m_application(application)
    , m_startedDark(looksDark(QApplication::palette()))
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &WindowTheme::follow);
#endif
}

bool WindowTheme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
#ifdef Q_OS_WIN
    return windowsAppsAreDark();
#else
    return m_startedDark;
#endif
}

void WindowTheme::follow()
{
    apply(m_appearance);
}

void WindowTheme::apply(Appearance appearance)
{
    m_appearance = appearance;
    const bool dark =
        appearance == Appearance::System ? systemIsDark() : appearance == Appearance::Dark;
    if (m_dressed && dark == m_dark)
        return;
    m_dark = dark;
    m_dressed = true;
    const Tokens &tokens = dark ? Tokens::darkMode() : Tokens::light();
    QApplication::setPalette(palette(tokens));
    m_application.setStyleSheet(styleSheet(tokens));
    Q_EMIT changed();
}

QPalette WindowTheme::palette(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.ink);
    p.setColor(QPalette::ToolTipText, t.ground);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.strongLine);
    p.setColor(QPalette::Dark, t.strongLine);
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.muted);
    setDisabled(p, t.strongLine);
    return p;
}

QString WindowTheme::styleSheet(const Tokens &t)
{
    QFile file(u":/insurable/style/insurable.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QString, QColor> colours[] = {
        {u"@ground@"_s, t.ground},
        {u"@surface@"_s, t.surface},
        {u"@sunken@"_s, t.sunken},
        {u"@hover@"_s, t.hover},
        {u"@ink@"_s, t.ink},
        {u"@muted@"_s, t.muted},
        {u"@line@"_s, t.line},
        {u"@strongLine@"_s, t.strongLine},
        {u"@accent@"_s, t.accent},
        {u"@accentHover@"_s, t.accentHover},
        {u"@accentSoft@"_s, t.accentSoft},
        {u"@onAccent@"_s, t.onAccent},
        {u"@bad@"_s, t.bad},
        {u"@badSoft@"_s, t.badSoft},
    };
    for (const auto &[name, colour] : colours)
        sheet.replace(name, colour.name());
    return sheet.replace(u"@mode@"_s, t.dark ? u"dark"_s : u"light"_s);
}

} // namespace insurable
