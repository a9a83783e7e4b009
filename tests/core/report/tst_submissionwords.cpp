// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"
#include "readmefirst.h"
#include "reportenvironment.h"
#include "samplestatement.h"
#include "submissionjson.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QRegularExpression>
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
    void days_are_claimed_only_where_they_are_true();
    void near_misses_alone_move_nothing();
    void what_is_not_known_stands_beside_the_figures();
    void terms_of_a_policy_are_told_to_the_penny();
    void a_firm_without_an_address_has_none();
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
    QVERIFY(!page.contains("High"_L1));
    const QString all = allText(written(statement)).simplified();
    QVERIFY(!all.contains("High risk"_L1) && !all.contains(u"· high"_s));
    const QJsonObject ready = submissionObject(statement)["readiness"_L1].toObject();
    QCOMPARE(ready["band"_L1].toString(), u"Not known yet"_s);
    QVERIFY(ready["score"_L1].isNull() && ready["risk"_L1].isNull());
    const QJsonArray themes = ready["themes"_L1].toArray();
    QVERIFY(!themes.isEmpty());
    for (const QJsonValue &theme : themes)
        QVERIFY(theme["score"_L1].isNull() && theme["risk"_L1].isNull());
}

// Facts of the firm and registers keep no day on which they were said; what is no longer live is
// neither documented nor said on a day.
void TestSubmissionWords::days_are_claimed_only_where_they_are_true()
{
    requireReader();
    SampleStatement sample;
    Snapshot &records = sample.records();
    const QDate old(2024, 1, 1);
    records.organisation.interviewDone = QDate(2019, 5, 4);
    for (ControlState &state : records.controls) {
        state.status = ControlStatus::InPlace;
        state.assessed = old;
        state.auditedOn = {};
    }
    for (Evidence &one : records.evidence) {
        one.effective = old;
        one.validUntil = QDate(2024, 12, 31);
    }
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(!text.contains("4 May 2019"_L1));
    static const QRegularExpression nobody(u"counted until [^,;]{6,20}, said on"_s);
    QVERIFY2(!text.contains(nobody), qPrintable(nobody.match(text).captured()));
    QVERIFY(text.contains("A file of 1 Jan 2024, counted until 31 Dec 2024"_L1));
    QVERIFY(!text.contains("Documented by a"_L1) && !text.contains("Observed by"_L1));
}

void TestSubmissionWords::near_misses_alone_move_nothing()
{
    requireReader();
    SampleStatement sample;
    Incident nearly;
    nearly.id = Id::from(u"nearly"_s);
    nearly.kind = IncidentKind::Ransomware;
    nearly.happened = QDate(2026, 5, 5);
    nearly.nearMiss = Truth::Yes;
    sample.records().incidents = {nearly};
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(!text.contains("years of them move"_L1));
    QVERIFY(text.contains("published frequencies stand as they are"_L1));
}

void TestSubmissionWords::what_is_not_known_stands_beside_the_figures()
{
    requireReader();
    SampleStatement sample;
    Snapshot &records = sample.records();
    Incident undated;
    undated.id = Id::from(u"undated"_s);
    undated.nearMiss = Truth::No;
    undated.kind = IncidentKind::Ransomware;
    records.incidents.append(undated);
    records.organisation.turnover.reset();
    records.organisation.staff.reset();
    records.organisation.sector = Sector::NotKnown;
    records.controls.clear();
    const SealedStatement statement = sample.statement();
    const QJsonArray said = submissionObject(statement)["loss"_L1]["not_known"_L1].toArray();
    QStringList codes;
    for (const QJsonValue &one : said)
        codes.append(one["code"_L1].toString());
    QCOMPARE(codes, (QStringList{u"size"_s, u"sector"_s, u"controls"_s, u"incident_dates"_s}));
    QString page; // one, whatever is not known
    for (const QString &one : pageTexts(written(statement))) {
        if (one.contains("How rare a loss is"_L1))
            page = one.simplified();
    }
    for (const QJsonValue &one : said)
        QVERIFY2(page.contains(one["text"_L1].toString()), qPrintable(page));
    QVERIFY(page.contains("with its source and year."_L1));
}

void TestSubmissionWords::terms_of_a_policy_are_told_to_the_penny()
{
    requireReader();
    SampleStatement sample;
    Policy policy;
    policy.id = Id::from(u"policy"_s);
    policy.kind = PolicyKind::InForce;
    policy.starts = QDate(2026, 1, 1);
    policy.ends = QDate(2026, 12, 31);
    policy.excess = Money::minor(123'450);
    policy.limitEvent = Money::major(87'654);
    policy.limitYear = Money::major(123'456);
    sample.records().policies = {policy};
    const QString text = allText(written(sample.statement())).simplified();
    for (const QString &term : {u"£1,234.50"_s, u"£87,654"_s, u"£123,456"_s})
        QVERIFY2(text.contains(term), qPrintable(term));
}

void TestSubmissionWords::a_firm_without_an_address_has_none()
{
    requireReader();
    SampleStatement sample;
    sample.records().organisation.address.clear();
    const QString page = pageTexts(written(sample.statement())).front().simplified();
    QVERIFY2(!page.contains(", GB"_L1) && !page.contains("Address"_L1), qPrintable(page));
    QVERIFY(page.contains("Country GB"_L1));
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
    QVERIFY(!beside.contains("macOS"_L1)); // not built there yet
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
