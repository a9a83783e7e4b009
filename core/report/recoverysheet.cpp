// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverysheet.h"

#include "errors.h"
#include "qrcode.h"
#include "reporttheme.h"

#include <QBuffer>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

constexpr qreal margin = 56;
constexpr int groupsPerRow = 3;
constexpr TextStyle keyText{Face::Semibold, 20, 40, colours::ink};
constexpr TextStyle number{Face::Regular, 8, 40, colours::muted};

// Sets one thing below the other.
class SheetColumn final
{
public:
    SheetColumn(QPainter &painter, QRectF area)
        : m_painter(painter)
        , m_area(area)
        , m_y(area.top())
    {
    }

    void skip(qreal space) { m_y += space; }
    [[nodiscard]] qreal y() const { return m_y; }

    // As many lines as it takes.
    void text(const QString &words, const TextStyle &style, qreal indent = 0)
    {
        select(style);
        const QRectF room(m_area.left() + indent, m_y, m_area.width() - indent, 1000);
        QRectF taken;
        const int flags = int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;
        m_painter.drawText(room, flags, words, &taken);
        m_y += taken.height() + style.size * 0.35;
    }

    void step(int count, const QString &words)
    {
        const qreal top = m_y;
        select(styles::strong);
        m_painter.drawText(QRectF(m_area.left(), top, 20, 20), Qt::AlignLeft | Qt::AlignTop,
                           QString::number(count));
        text(words, styles::body, 18);
    }

    void select(const TextStyle &style)
    {
        QFont font(fontFamily(style.face));
        font.setPointSizeF(style.size);
        if (style.face == Face::Semibold)
            font.setWeight(QFont::DemiBold);
        m_painter.setFont(font);
        m_painter.setPen(style.colour);
    }

private:
    QPainter &m_painter;
    QRectF m_area;
    qreal m_y;
};

void paintGroups(QPainter &painter, SheetColumn &column, const QRectF &area,
                 const QStringList &groups)
{
    const qreal width = area.width() / groupsPerRow;
    const qsizetype rows = (groups.size() + groupsPerRow - 1) / groupsPerRow;
    const qreal top = column.y();
    painter.fillRect(QRectF(area.left(), top, area.width(), qreal(rows) * keyText.leading + 16),
                     colours::accentSoft);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QRectF cell(area.left() + qreal(i % groupsPerRow) * width + 14,
                          top + 8 + qreal(i / groupsPerRow) * keyText.leading, width - 14,
                          keyText.leading);
        column.select(number);
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, QString::number(i + 1));
        column.select(keyText);
        QFont font = painter.font();
        font.setLetterSpacing(QFont::AbsoluteSpacing, 3);
        painter.setFont(font);
        painter.drawText(cell.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, groups[i]);
    }
    column.skip(qreal(rows) * keyText.leading + 16);
}

void paintHead(SheetColumn &column, const RecoverySheet &sheet)
{
    column.text(u"Insurable"_s, styles::kicker);
    column.text(u"Recovery key"_s, styles::title);
    column.text(sheet.firm.isEmpty() ? sheet.fileName : sheet.firm, styles::subtitle);
    column.skip(6);
    column.text(u"Vault file: %1.   Mark of the vault: %2.   Made on %3."_s.arg(
                    sheet.fileName, sheet.mark,
                    QLocale(QLocale::English, QLocale::UnitedKingdom)
                        .toString(sheet.date, u"d MMMM yyyy"_s)),
                styles::small);
    column.skip(10);
    column.text(
        u"With this sheet anybody can open the vault. Treat it like the key to your safe."_s,
        styles::lead);
    column.skip(10);
}

void paintUse(SheetColumn &column, const RecoverySheet &sheet)
{
    column.text(u"How to use it"_s, styles::heading2);
    column.step(1, u"Open the vault in Insurable and choose “Use the recovery key”."_s);
    column.step(2,
                u"Type the groups, or scan the code and paste its text. Capitals, spaces and "
                "dashes do not matter. There is no letter I, L, O or U: what looks like one is a "
                "digit, or a V."_s);
    column.step(3,
                u"If a group is mistyped, the program says which one. If the mark %1 is not the "
                "vault's, this is the sheet of another vault."_s.arg(sheet.mark));
    column.step(4, u"Choose a new passphrase. Then make a new sheet and destroy this one."_s);
    column.skip(8);
    column.text(u"Where to keep it"_s, styles::heading2);
    column.text(u"On paper, away from the computer: in a safe, or with somebody you trust who does "
                "not have the file. Keep no picture of it and no copy of this PDF: delete the PDF "
                "once it is printed. A new sheet makes this one worthless, and so does taking the "
                "recovery key away under “Who can open this”."_s,
                styles::body);
}

} // namespace

void paintRecoverySheet(const RecoverySheet &sheet, QSizeF page, QPainter &painter)
{
    constexpr qreal code = 132;
    const QRectF area(margin, 48, page.width() - 2 * margin, page.height() - 96);
    SheetColumn column(painter, area);
    paintHead(column, sheet);
    paintGroups(painter, column, area, sheet.groups);
    column.skip(20);
    const qreal top = column.y();
    SheetColumn beside(painter, QRectF(area.left(), top, area.width() - code - 20, 400));
    paintUse(beside, sheet);
    paintQrCode(painter, QRectF(area.right() - code, top, code, code),
                sheet.groups.join(u'-').toLatin1());
}

void writeRecoverySheet(const RecoverySheet &sheet, PageSize page, QIODevice &device)
{
    const QPageSize size(page == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageSize(size);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(u"Recovery key"_s);
    writer.setCreator(u"Insurable"_s);
    QPainter painter(&writer);
    paintRecoverySheet(sheet, QSizeF(size.sizePoints()), painter);
    if (!painter.end() || device.write(buffer.data()) != buffer.size())
        throw Error(ErrorKind::InputOutput, u"The recovery sheet could not be written."_s,
                    device.errorString());
}

} // namespace insurable::report
