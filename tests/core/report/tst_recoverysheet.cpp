// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"
#include "pdfreader.h"
#include "qrcode.h"
#include "recoverykey.h"
#include "recoverysheet.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace insurable;
using namespace insurable::report;
using namespace Qt::StringLiterals;

namespace {

RecoverySheet sheet(const QString &firm = u"Wrenfold & Daughters <b>Joinery</b> Ltd"_s)
{
    const QByteArray vaultId("0123456789abcdef");
    const RecoveryKey key = RecoveryKey::random(vaultId);
    return {firm, u"Wrenfold.insurable"_s, RecoveryKey::markOf(vaultId), QDate(2026, 5, 3),
            key.groups()};
}

QByteArray written(const RecoverySheet &sheet, PageSize page)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeRecoverySheet(sheet, page, buffer);
    return buffer.data();
}

} // namespace

class TestRecoverySheet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePageWithEveryGroupInOrder()
    {
        if (!hasTextReader())
            QSKIP("pdftotext is not installed.");
        for (const PageSize page : {PageSize::A4, PageSize::Letter}) {
            const RecoverySheet made = sheet();
            const QByteArray pdf = written(made, page);
            QCOMPARE(PdfReader(pdf).pageCount(), 1);
            const QString text = allText(pdf).simplified();
            qsizetype at = 0;
            for (const QString &group : made.groups) {
                at = text.indexOf(group, at);
                QVERIFY2(at >= 0, qPrintable(group + u" in "_s + text));
            }
            QVERIFY(text.contains(made.firm)); // as it is, and not as markup
            QVERIFY(text.contains(u"3 May 2026"_s));
            QVERIFY(text.contains(u"A new sheet makes this one worthless"_s));
        }
    }

    void aLongNameOfTheFirmStaysOnThePage()
    {
        const QByteArray pdf = written(sheet(QString(400, u'W')), PageSize::Letter);
        QCOMPARE(PdfReader(pdf).pageCount(), 1);
    }

    void whatCannotBeWrittenIsSaid()
    {
        const auto throws = [](const auto &call) {
            try {
                call();
            } catch (const Error &) {
                return true;
            }
            return false;
        };
        QVERIFY(throws([] {
            QBuffer closed;
            writeRecoverySheet(sheet(), PageSize::A4, closed);
        }));
        QVERIFY(throws([] {
            QImage small(10, 10, QImage::Format_RGB32);
            QPainter on(&small);
            paintQrCode(on, QRectF(0, 0, 10, 10), QByteArray(5000, 'x'));
        }));
    }

    // The three corner marks and the margin, as any reader looks for them.
    void theCodeHasItsCornersAndItsMargin()
    {
        const QByteArray text = sheet().groups.join(u'-').toLatin1();
        QImage image(1000, 1000, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        paintQrCode(painter, QRectF(0, 0, 1000, 1000), text);
        painter.end();
        const auto isDark = [&image](int x, int y) { return qGray(image.pixel(x, y)) < 128; };
        int first = 0;
        while (first < 1000 && !isDark(first, first))
            ++first;
        QVERIFY(first > 40 && first < 140); // four modules of quiet
        int end = first;
        while (isDark(end, first + 1))
            ++end;
        const double module = (end - first) / 7.0;
        const int last = 1000 - first;
        for (const QPoint corner : {QPoint(first, first), QPoint(int(last - 7 * module), first),
                                    QPoint(first, int(last - 7 * module))}) {
            const auto at = [&](double x, double y) {
                return isDark(int(corner.x() + (x + 0.5) * module),
                              int(corner.y() + (y + 0.5) * module));
            };
            QVERIFY(at(0, 0) && at(6, 6) && at(3, 3) && !at(1, 1) && !at(5, 5));
        }
    }
};

QTEST_MAIN(TestRecoverySheet)
#include "tst_recoverysheet.moc"
