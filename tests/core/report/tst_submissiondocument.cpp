// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencedays.h"
#include "insurergate.h"
#include "pdfreader.h"
#include "reportenvironment.h"
#include "samplestatement.h"
#include "shownmoney.h"
#include "submissionjson.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace insurable;
using namespace insurable::report;

namespace {

QByteArray written(const SealedStatement &statement, Paper paper = Paper::A4)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeSubmissionPdf(buffer, statement, paper);
    return buffer.data();
}

// The page, from 1, on which the contents begin: what is before is the summary.
int contentsPage(const QByteArray &bytes)
{
    const QStringList pages = pageTexts(bytes);
    for (int i = 0; i < pages.size(); ++i) {
        if (pages.at(i).contains("Contents\n"_L1))
            return i + 1;
    }
    return 0;
}

// "£2,750", "nothing"; below nought where it is neither.
double amountOf(const QString &shown)
{
    if (shown == "nothing"_L1)
        return 0;
    return Money::tryFrom(shown).value_or(Money::minor(-1)).value();
}

const QString hostile = u"<b>Holt</b> & “Sons” %1 %2 \u202Egpj.exe &lt;script&gt; 木工 "_s;

} // namespace

class TestSubmissionDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void both_papers_hold_the_whole_data();
    void both_papers_hold_the_whole();
    void summary_takes_two_pages_and_says_what_matters();
    void summary_stays_on_two_pages_whatever_the_records_hold();
    void summary_tells_the_figures_of_the_json();
    void a_base_level_that_is_not_known_is_not_called_missed();
    void outline_leads_to_every_chapter();
    void a_draft_is_marked_and_not_declared();
    void the_same_statement_gives_the_same_bytes();
    void money_at_risk_takes_one_page_data();
    void money_at_risk_takes_one_page();
    void money_at_risk_tells_the_figures_of_the_json();
    void money_at_risk_stays_away_when_unticked();
    void money_at_risk_without_a_policy_speaks_of_none();
    void money_at_risk_states_every_policy_in_force();
    void evidence_says_how_long_it_counts_and_whether_it_is_there();
    void controls_without_proof_are_told_on_the_first_page();
    void every_answer_stands_with_what_shows_it();
    void what_is_partly_names_its_exceptions();
    void acknowledged_findings_are_listed_with_reasons();
    void hostile_names_are_shown_as_they_are();
    void owners_places_and_file_names_stay_at_home();
    void blanked_names_stay_blank();

private:
    void requireReader()
    {
        if (!hasTextReader())
            QSKIP("pdftotext is not installed.");
    }
};

void TestSubmissionDocument::both_papers_hold_the_whole_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::newRow("A4") << Paper::A4;
    QTest::newRow("Letter") << Paper::Letter;
}

void TestSubmissionDocument::both_papers_hold_the_whole()
{
    QFETCH(Paper, paper);
    SampleStatement sample;
    const PdfReader reader(written(sample.statement(), paper));
    QCOMPARE(reader.pageSize(), paper == Paper::A4 ? QSize(595, 842) : QSize(612, 792));
    QVERIFY(reader.pageCount() > 8);
    QVERIFY(reader.pageCount() < 30);
    QVERIFY(reader.allFontsEmbedded());
    QVERIFY(reader.information("Title").startsWith("Submission "_L1));
}

void TestSubmissionDocument::summary_takes_two_pages_and_says_what_matters()
{
    requireReader();
    SampleStatement sample;
    const SealedStatement statement = sample.statement();
    const QByteArray bytes = written(statement);
    QCOMPARE(contentsPage(bytes), 3);
    const QString summary = (pageTexts(bytes).at(0) + pageTexts(bytes).at(1)).simplified();
    const QStringList wanted {statement.plan.records.organisation.name, u"Base level"_s, u"Met"_s,
                              u"Readiness"_s, u"Score and risk by area"_s, u"Signing in"_s, u"Turnover"_s,
                              u"Personal records held"_s, u"Except:"_s, u"Declaration"_s, u"Mary Holt"_s, u"Owner"_s,
                              u"2026-11-22-7A31C0DE"_s, fingerprintText(*statement.key).left(24)};
    for (const QString &words : wanted)
        QVERIFY2(summary.contains(words), qPrintable(words));
}

void TestSubmissionDocument::summary_stays_on_two_pages_whatever_the_records_hold()
{
    requireReader();
    SampleStatement sample;
    Organisation &firm = sample.records().organisation;
    for (QString Organisation::*field : {&Organisation::name, &Organisation::tradingAs, &Organisation::address,
                                         &Organisation::activity, &Organisation::responsiblePerson,
                                         &Organisation::registrationNumber, &Organisation::contactEmail})
        firm.*field = u"A rather long text with many words in it, and then some more. "_s.repeated(30);
    for (ControlState &state : sample.records().controls) {
        state.status = ControlStatus::Partly;
        state.exceptions = u"Everything that stands in the second workshop behind the railway line. "_s.repeated(20);
    }
    for (const Paper paper : {Paper::A4, Paper::Letter})
        QCOMPARE(contentsPage(written(sample.statement(), paper)), 3);
}

void TestSubmissionDocument::summary_tells_the_figures_of_the_json()
{
    requireReader();
    SampleStatement sample;
    const SealedStatement statement = sample.statement();
    const QJsonObject ready = submissionObject(statement)["readiness"_L1].toObject();
    const QString text = pageTexts(written(statement)).mid(0, 2).join(u' ').simplified();
    QVERIFY(text.contains(u"%1 / 100"_s.arg(ready["score"_L1]["value"_L1].toInt())));
    QVERIFY(text.contains(ready["band"_L1].toString()));
    QVERIFY(text.contains(ready["gate"_L1]["state"_L1]["text"_L1].toString()));
    const QJsonArray themes = ready["themes"_L1].toArray();
    QVERIFY(!themes.isEmpty());
    for (const QJsonValue &theme : themes) {
        const QString figures = u"%1 · %2"_s.arg(theme["score"_L1]["value"_L1].toInt())
                                    .arg(theme["risk"_L1]["text"_L1].toString().toLower());
        QVERIFY2(text.contains(figures), qPrintable(figures));
    }
}

void TestSubmissionDocument::a_base_level_that_is_not_known_is_not_called_missed()
{
    requireReader();
    SampleStatement sample;
    for (ControlState &state : sample.records().controls) {
        if (state.id.text() == "mfa-email"_L1)
            state.status = ControlStatus::NotKnown;
    }
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(text.contains("Whether the base level is met is not known"_L1));
    QVERIFY(!text.contains("The base level is not met"_L1));
}

void TestSubmissionDocument::outline_leads_to_every_chapter()
{
    SampleStatement sample;
    const PdfReader reader(written(sample.statement()));
    QStringList chapters;
    for (const OutlineItem &item : reader.outline()) {
        if (item.depth == 0)
            chapters.append(item.title);
    }
    for (const QString &chapter : {u"Answers"_s, u"Base level"_s, u"Score by area"_s, u"Points left open"_s,
                                   u"Assets in brief"_s, u"Risks"_s, u"Evidence"_s, u"How to check this pack"_s})
        QVERIFY2(chapters.contains(chapter), qPrintable(chapter));
}

void TestSubmissionDocument::a_draft_is_marked_and_not_declared()
{
    requireReader();
    SampleStatement sample;
    const QByteArray bytes = written(sample.statement(true));
    const QStringList pages = pageTexts(bytes);
    for (const QString &page : pages)
        QVERIFY(page.contains("Draft, not signed"_L1));
    QVERIFY(pages.at(0).contains("DRAFT"_L1));
    QVERIFY(!allText(bytes).contains("Declared by"_L1));
    QVERIFY(!allText(bytes).contains("minisign -Vm"_L1));
}

void TestSubmissionDocument::the_same_statement_gives_the_same_bytes()
{
    SampleStatement sample;
    QCOMPARE(written(sample.statement()), written(sample.statement()));
}

void TestSubmissionDocument::money_at_risk_takes_one_page_data()
{
    both_papers_hold_the_whole_data();
}

// Also where every kind of loss has own incidents and the policy has every part.
void TestSubmissionDocument::money_at_risk_takes_one_page()
{
    QFETCH(Paper, paper);
    requireReader();
    for (const bool isFull : {false, true}) {
        SampleStatement sample;
        for (int kind = 0; isFull && kind < 2 * int(IncidentKind::Other); ++kind) {
            Incident incident;
            incident.id = Id::from(u"incident-%1"_s.arg(kind));
            incident.kind = IncidentKind(kind / 2);
            incident.happened = QDate(2025, 5, 5);
            incident.nearMiss = Truth::No;
            incident.cost = Money::major(kind % 2 == 0 ? 123'456 : 12);
            sample.records().incidents.append(incident);
        }
        sample.records().organisation.turnover = Money::major(isFull ? 24'000'000 : 480'000);
        const QStringList pages = pageTexts(written(sample.statement(), paper));
        const auto at = std::find_if(pages.begin() + 3, pages.end(), [](const QString &page) {
            return page.contains("Money at risk"_L1);
        });
        QVERIFY(at != pages.end());
        QVERIFY(at->contains("How rare a loss is"_L1));
        QVERIFY2(at->simplified().contains("with its source and year."_L1), qPrintable(*at));
        QVERIFY2(std::next(at)->contains("Answers"_L1), qPrintable(*std::next(at)));
        QVERIFY(!at->contains(u'…'));
    }
}

void TestSubmissionDocument::money_at_risk_tells_the_figures_of_the_json()
{
    requireReader();
    SampleStatement sample;
    const SealedStatement statement = sample.statement();
    const QJsonObject loss = submissionObject(statement)["loss"_L1].toObject();
    const QString text = allText(written(statement)).simplified();
    QVERIFY(text.contains(loss["statement"_L1].toString()));
    QVERIFY(text.contains(loss["limits"_L1].toString()));
    const QString currency = loss["currency"_L1].toString();
    const QJsonArray years = loss["years"_L1].toArray();
    QCOMPARE(years.size(), 3);
    static const QRegularExpression split(u"With the policy: (\\S+) paid, (\\S+) stays"_s);
    QRegularExpressionMatchIterator shown = split.globalMatch(text);
    for (const QJsonValue &year : years) {
        const double amount = year["loss"_L1].toDouble(-1);
        const QString loss = amount > 0 ? shownMoney(amount, currency) : u"No loss"_s;
        QVERIFY2(text.contains(loss), qPrintable(loss));
        if (amount <= 0)
            continue;
        // What is paid is the figure of the json within its error and rounding, and adds up.
        QVERIFY(shown.hasNext());
        const QRegularExpressionMatch match = shown.next();
        const double paid = amountOf(match.captured(1));
        const double unit = std::pow(10, std::floor(std::log10(amount)) - 1);
        const QJsonValue policy = year["paid_by_policy"_L1];
        QVERIFY(policy["value"_L1].toDouble(-1) >= 0 && policy["error"_L1].toDouble(-1) >= 0);
        QVERIFY2(std::abs(paid - policy["value"_L1].toDouble())
                     <= unit + 2 * policy["error"_L1].toDouble(),
                 qPrintable(match.captured()));
        QCOMPARE(paid + amountOf(match.captured(2)), amountOf(loss));
    }
    QVERIFY(!shown.hasNext());
    int named = 6; // the rest stands in one row
    const QJsonArray scenarios = loss["scenarios"_L1].toArray();
    for (const QJsonValue &one : scenarios) {
        if (one["layer"_L1].toString() == "claims"_L1 && named-- > 0)
            QVERIFY2(text.contains(shownMoney(one["severity"_L1]["p95"_L1].toDouble(), currency)),
                     qPrintable(one["title"_L1].toString()));
    }
    QVERIFY(text.contains(shownMoney(loss["year"_L1]["mean"_L1]["value"_L1].toDouble(), currency)));
}

void TestSubmissionDocument::money_at_risk_stays_away_when_unticked()
{
    requireReader();
    SampleStatement sample;
    sample.options().lossEstimate = false;
    const QString text = allText(written(sample.statement()));
    for (const auto words : {"Money at risk"_L1, "likely year"_L1, "own estimate"_L1})
        QVERIFY2(!text.contains(words), words.data());
}

void TestSubmissionDocument::money_at_risk_without_a_policy_speaks_of_none()
{
    requireReader();
    SampleStatement sample;
    sample.records().policies.clear();
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(text.contains("A very bad year"_L1));
    QVERIFY(text.contains("none is counted"_L1));
    QVERIFY(!text.contains("With the policy"_L1));
}

void TestSubmissionDocument::money_at_risk_states_every_policy_in_force()
{
    requireReader();
    SampleStatement sample;
    Policy other;
    other.id = Id::from(u"other"_s);
    other.kind = PolicyKind::InForce;
    other.name = u"Wombat & Sons"_s;
    other.excess = Money::major(730);
    other.limitEvent = Money::major(9'100);
    sample.records().policies.append(other);
    other.id = Id::from(u"endless"_s);
    other.limitEvent.reset();
    sample.records().policies.append(other);
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(text.contains("Policy counted"_L1));
    QVERIFY(text.contains("In force too, not counted"_L1));
    QVERIFY(text.contains(u"£730"_s));
    QVERIFY(text.contains(u"£9,100"_s));
    QVERIFY(text.contains("no limit is on record: reckoned without one"_L1));
    QVERIFY(!text.contains("Wombat"_L1)); // mostly the insurer's name
}

void TestSubmissionDocument::evidence_says_how_long_it_counts_and_whether_it_is_there()
{
    requireReader();
    SampleStatement sample;
    QVERIFY(!sample.records().evidence.isEmpty());
    for (Evidence &one : sample.records().evidence) {
        one.files.clear();
        one.link = u"https://example.com/proof"_s;
        sample.options().evidence.append(one.id);
    }
    const SealedStatement statement = sample.statement();
    const QString text = allText(written(statement)).simplified();
    QVERIFY(text.contains("Link, not in the pack"_L1));
    QVERIFY(text.contains(u"files of 0 of %1 pieces"_s.arg(statement.plan.evidence.size())));
    bool hasEnd = false;
    for (const PlannedEvidence &one : statement.plan.evidence) {
        const QDate last = lastDayOf(one.evidence, statement.plan.catalogue);
        hasEnd = hasEnd || (last.isValid() && !one.evidence.validUntil.isValid());
        if (last.isValid())
            QVERIFY(text.contains(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(last, u"d MMM yyyy"_s)));
    }
    QVERIFY(hasEnd);
}

void TestSubmissionDocument::controls_without_proof_are_told_on_the_first_page()
{
    requireReader();
    SampleStatement sample;
    sample.records().evidence.clear();
    const SealedStatement statement = sample.statement();
    const qsizetype bare = gateWithoutProof(statement.plan.readiness);
    QVERIFY(bare > 0);
    const QString page = pageTexts(written(statement)).front().simplified();
    QVERIFY2(page.contains(u"%1 without proof"_s.arg(bare)), qPrintable(page.left(600)));
    QVERIFY(!page.contains("and fresh"_L1));
}

void TestSubmissionDocument::every_answer_stands_with_what_shows_it()
{
    requireReader();
    SampleStatement sample;
    const SealedStatement statement = sample.statement();
    const QString text = allText(written(statement)).simplified();
    for (const AnsweredQuestion &answer : statement.plan.answers)
        QVERIFY2(text.contains(answer.question->text.first(12)), qPrintable(answer.question->text));
    for (const QString &words : {u"Declared on"_s, u"Documented by a file of"_s, u"counts until"_s})
        QVERIFY2(text.contains(words), qPrintable(words));
}

void TestSubmissionDocument::what_is_partly_names_its_exceptions()
{
    requireReader();
    SampleStatement sample;
    for (ControlState &state : sample.records().controls) {
        if (state.id.text() == "mfa-email"_L1) {
            state.status = ControlStatus::Partly;
            state.exceptions = u"the shared mailbox of the till"_s;
        }
    }
    const QString text = allText(written(sample.statement())).simplified();
    QVERIFY(text.count("the shared mailbox of the till"_L1) >= 3); // summary, answers, area
    QVERIFY(text.contains("The base level is not met"_L1));
}

void TestSubmissionDocument::acknowledged_findings_are_listed_with_reasons()
{
    requireReader();
    SampleStatement sample;
    const SealedStatement before = sample.statement();
    QVERIFY(!before.plan.findings.empty());
    Acknowledgement seen;
    seen.id = Id::from(before.plan.findings.front().key);
    seen.reason = u"Agreed with the broker by phone."_s;
    seen.acknowledgedOn = QDate(2026, 11, 20);
    sample.records().acknowledgements.append(seen);
    QVERIFY(allText(written(sample.statement())).simplified().contains(seen.reason));
}

void TestSubmissionDocument::hostile_names_are_shown_as_they_are()
{
    requireReader();
    SampleStatement sample;
    sample.records().organisation.name = hostile;
    for (Asset &asset : sample.records().assets)
        asset.name = hostile;
    for (Evidence &evidence : sample.records().evidence)
        evidence.title = hostile;
    const QByteArray bytes = written(sample.statement());
    const QString text = allText(bytes).simplified();
    QVERIFY2(text.contains(u"<b>Holt</b> & “Sons” %1 %2"_s), qPrintable(text.first(600)));
    QVERIFY(text.contains("&lt;script&gt;"_L1));
    QVERIFY(!text.contains(u'\u202E'));
}

void TestSubmissionDocument::owners_places_and_file_names_stay_at_home()
{
    requireReader();
    SampleStatement sample;
    for (Asset &asset : sample.records().assets) {
        asset.owner = u"Zebedee"_s;
        asset.location = u"Zanzibar"_s;
    }
    for (Risk &risk : sample.records().risks)
        risk.owner = u"Zebedee"_s;
    for (Supplier &supplier : sample.records().suppliers)
        supplier.contact = u"Zanzibar"_s;
    for (Evidence &evidence : sample.records().evidence) {
        for (EvidenceFile &file : evidence.files)
            file.name = u"Zanzibar.pdf"_s;
    }
    const QString text = allText(written(sample.statement()));
    QVERIFY(!text.contains("Zebedee"_L1));
    QVERIFY(!text.contains("Zanzibar"_L1));
}

void TestSubmissionDocument::blanked_names_stay_blank()
{
    requireReader();
    SampleStatement sample;
    for (Asset &asset : sample.records().assets) {
        if (asset.kind == AssetKind::Computer)
            asset.name = u"Quicksilver"_s;
    }
    sample.options().blanking = {false, true, QByteArray(32, '\x07')};
    QVERIFY(!allText(written(sample.statement())).contains("Quicksilver"_L1));
}

int main(int argc, char **argv)
{
    const auto application = headlessApplication(argc, argv);
    TestSubmissionDocument test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_submissiondocument.moc"
