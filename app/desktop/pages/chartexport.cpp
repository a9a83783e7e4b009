// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartexport.h"

#include "buttons.h"
#include "chartlook.h"
#include "csvwriter.h"
#include "documentsfolder.h"
#include "errorreporter.h"
#include "errors.h"
#include "messages.h"
#include "plaintext.h"
#include "tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace insurable::chartexport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(insurable::ChartExport)
};

void write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(ErrorKind::InputOutput, Words::tr("The file cannot be written."),
                    file.errorString());
}

QByteArray pngOf(const PlainChartView &chart)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chart.picture().save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const PlainChartView &chart)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setViewBox(QRect(QPoint(), chart.size()));
    generator.setTitle(chart.accessibleName());
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), chart.size()), Tokens::current().surface);
    chart.paintInto(painter);
    painter.end();
    return bytes;
}

void save(PlainChartView &chart, const QString &suffix, const QString &filter,
          void (*writeTo)(const PlainChartView &, const QString &))
{
    const QString folder = documentsFolder();
    const QString name = safeFileName(chart.accessibleName() + suffix);
    QString path = QFileDialog::getSaveFileName(chart.window(), Words::tr("Save the chart"),
                                                QDir(folder).filePath(name), filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += suffix;
    try {
        writeTo(chart, path);
    } catch (const Error &error) {
        message::tell(chart.window(), Tone::Bad, error.message(), error.detail());
    }
}

} // namespace

void writePicture(const PlainChartView &chart, const QString &path)
{
    write(path, path.endsWith(".svg"_L1, Qt::CaseInsensitive) ? svgOf(chart) : pngOf(chart));
}

void writeFigures(const PlainChartView &chart, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    const QStringList lines = chart.figures().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        writer.row(line.split(u'\t'));
    write(path, bytes);
}

void addActions(QMenu &menu, PlainChartView &chart)
{
    const auto add = [&](const QString &name, Glyph glyph, const QString &text, auto act) {
        menu.addAction(icon(glyph), text, &chart, act)->setObjectName(name);
    };
    add(u"copyPicture"_s, Glyph::Image, Words::tr("Copy picture"),
        [&chart] { QGuiApplication::clipboard()->setImage(chart.picture()); });
    add(u"copyFigures"_s, Glyph::Copy, Words::tr("Copy figures"),
        [&chart] { QGuiApplication::clipboard()->setText(chart.figures()); });
    menu.addSeparator();
    add(u"savePicture"_s, Glyph::Download, Words::tr("Save picture …"), [&chart] {
        save(chart, u".png"_s, Words::tr("Pictures (*.png *.svg)"), writePicture);
    });
    add(u"saveFigures"_s, Glyph::Download, Words::tr("Save figures …"),
        [&chart] { save(chart, u".csv"_s, Words::tr("Tables (*.csv)"), writeFigures); });
}

QToolButton *button(PlainChartView &chart)
{
    auto *button = iconButton(Glyph::Download, Words::tr("Copy or save this chart"));
    button->setObjectName(chart.objectName() + u"Export"_s);
    auto *menu = new QMenu(button);
    addActions(*menu, chart);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace insurable::chartexport
