// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"
#include "readmefirst.h"
#include "reportenvironment.h"
#include "samplestatement.h"
#include "submissionjson.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace insurable;
using namespace insurable::report;

namespace {

QByteArray written(const SealedStatement &statement)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeSubmissionPdf(buffer, statement, Paper::A4);
    return buffer.data();
}

} // namespace

// Whether an underwriter understands it without the program.
class TestSubmissionWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_is_not_in_place_says_how_that_is_known();
    void the_activity_is_told_in_full();
    void a_firm_that_answered_nothing_has_no_score();
    void points_left_open_stand_before_the_answers();
    void the_way_to_check_is_the_same_in_the_pdf_and_beside_it();

private:
    void requireReader()
    {
        if (!hasTextReader())
            QSKIP("pdftotext is not installed.");
    }
};

void TestSubmissionWords::what_is_not_in_place_says_how_that_is_known()
{
    requireReader();
    SampleStatement sample;
    for (ControlState &state : sample.records().controls) {
        state.status = ControlStatus::NotInPlace;
        state.assessed = QDate(2026, 10, 9);
    }
    sample.records().evidence.clear();
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(text.contains("Declared on 9 Oct 2026"_L1));
    QVERIFY(!text.contains("the answer of"_L1));
}

void TestSubmissionWords::the_activity_is_told_in_full()
{
    requireReader();
    SampleStatement sample;
    const QString activity = u"Made-to-measure windows, doors, stairs and kitchens, with fitting, "
                             "for homes and shops within an hour of the workshop"_s;
    sample.records().organisation.activity = activity;
    const QByteArray bytes = written(sample.statement());
    const QString summary = pageTexts(bytes).at(0);
    QVERIFY(summary.contains("workshop"_L1));
    QVERIFY(!summary.contains(u'…'));
}

void TestSubmissionWords::a_firm_that_answered_nothing_has_no_score()
{
    requireReader();
    SampleStatement sample;
    sample.records().controls.clear();
    sample.records().evidence.clear();
    const SealedStatement statement = sample.statement();
    const QString page = pageTexts(written(statement)).front().simplified();
    QVERIFY(page.contains("Not known yet"_L1));
    QVERIFY(!page.contains("/ 100"_L1));
    QCOMPARE(submissionObject(statement)["readiness"_L1]["band"_L1].toString(), u"Not known yet"_s);
}

void TestSubmissionWords::points_left_open_stand_before_the_answers()
{
    QStringList chapters;
    SampleStatement sample;
    const PdfReader reader(written(sample.statement()));
    for (const OutlineItem &item : reader.outline()) {
        if (item.depth == 0)
            chapters.append(item.title);
    }
    QVERIFY(chapters.contains(u"Points left open"_s));
    QVERIFY(chapters.indexOf(u"Points left open"_s) < chapters.indexOf(u"Answers"_s));
}

void TestSubmissionWords::the_way_to_check_is_the_same_in_the_pdf_and_beside_it()
{
    requireReader();
    SampleStatement sample;
    const SealedStatement statement = sample.statement();
    const QString beside = QString::fromUtf8(readMeFirst(statement, true));
    QString within = allText(written(statement)).simplified().remove(u' '); // lines break anywhere
    const QString key = statement.key->line();
    for (const QString &command : {u"minisign -Vm SHA256SUMS -P "_s + key,
                                   u"sha256sum -c SHA256SUMS"_s, u"shasum -a 256 -c SHA256SUMS"_s,
                                   u"insurable-cli verify PACK.zip --public-key "_s + key}) {
        QVERIFY2(beside.contains(command), qPrintable(command));
        QVERIFY2(within.contains(QString(command).remove(u' ')), qPrintable(command));
    }
    // A draft has no key, and asks nobody to compare one.
    const QString draft = QString::fromUtf8(readMeFirst(sample.statement(true), true));
    QVERIFY(draft.contains("not signed"_L1) && !draft.contains("minisign"_L1));
}

int main(int argc, char **argv)
{
    const auto application = headlessApplication(argc, argv);
    TestSubmissionWords test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_submissionwords.moc"
