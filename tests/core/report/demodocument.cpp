// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodocument.h"

using namespace Qt::StringLiterals;

namespace insurable::report {

namespace {

Columns summaryColumns()
{
    Columns columns;
    columns.leftShare = 0.36;
    columns.left.push_back({Gauge{78, 100, u"78"_s, u"Readiness, of 100"_s, Tone::Accent}});
    columns.left.push_back(
        {Paragraph{u"Counted from 61 answers, 23 of them backed by documents."_s, Prose::Small}});
    Bars bars;
    bars.mark = 75;
    const std::vector<std::pair<QString, int>> themes{{u"Signing in"_s, 86},
                                                      {u"Computers and phones"_s, 81},
                                                      {u"Network and Wi-Fi"_s, 74},
                                                      {u"Backups and carrying on"_s, 90},
                                                      {u"Paying and being paid"_s, 63},
                                                      {u"Suppliers and customers"_s, 41},
                                                      {u"People"_s, 70},
                                                      {u"Premises and paper"_s, 88}};
    for (const auto &[label, value] : themes)
        bars.bars.push_back({label,
                             double(value),
                             QString::number(value),
                             value < 50 ? Tone::Bad : (value < 75 ? Tone::Caution : Tone::Accent),
                             {}});
    columns.right.push_back({Heading{2, u"Score by theme"_s, {}, false, false}});
    columns.right.push_back({bars});
    columns.right.push_back(
        {Paragraph{u"The upright line marks 75, the level this firm aims at."_s, Prose::Small}});
    return columns;
}

Table gateTable()
{
    Table table;
    table.columns = {{u"Base control"_s, 1},
                     {u"State"_s, 0},
                     {u"Proof"_s, 0.9},
                     {u"Last seen"_s, 0, Align::Right}};
    const auto row = [&table](const QString &name, const QString &state, Tone tone,
                              const QString &proof, const QString &date) {
        table.rows.push_back(
            {{{name}, {state, {}, false, false, tone}, {proof, {}, false, true}, {date}},
             RowKind::Plain});
    };
    row(u"A second step for email"_s, u"In place"_s, Tone::Good,
        u"Screenshot of the sign-in policy"_s, u"3 Oct 2026"_s);
    row(u"Separate accounts for administrators"_s, u"Partly"_s, Tone::Caution,
        u"The bookkeeper still uses one account"_s, u"12 Sep 2026"_s);
    row(u"A backup kept apart"_s, u"In place"_s, Tone::Good,
        u"Photograph of the disk in the safe"_s, u"1 Nov 2026"_s);
    row(u"Payments checked by a call back"_s, u"Not in place"_s, Tone::Bad, u"None"_s, u"–"_s);
    row(u"Remote access closed"_s, u"Not known"_s, Tone::Neutral, u"None"_s, u"–"_s);
    return table;
}

Table answersTable()
{
    Table table;
    table.columns = {{u"No."_s, 0, Align::Right},
                     {u"Question"_s, 1.25},
                     {u"Answer"_s, 0},
                     {u"Where it comes from"_s, 1}};
    for (int group = 1; group <= 6; ++group) {
        table.rows.push_back(
            {{{u"Group %1: Signing in and access"_s.arg(group)}}, RowKind::Section});
        for (int i = 1; i <= 8; ++i) {
            const bool partly = i % 4 == 0;
            Cell question{u"Does everyone need a second step, such as a code from an app, to open "
                          "company email from outside the office?"_s};
            Cell answer{partly ? u"Partly, except"_s : u"Yes"_s,
                        {},
                        false,
                        false,
                        partly ? Tone::Caution : Tone::Good};
            Cell trace{u"Control “A second step for email”"_s,
                       partly ? u"Exception: the till’s shared mailbox, until 31\u00a0January."_s
                              : u"Screenshot of 3\u00a0October, fresh for a year"_s};
            table.rows.push_back(
                {{{u"%1.%2"_s.arg(group).arg(i)}, question, answer, trace}, RowKind::Plain});
        }
    }
    return table;
}

Table assetTable()
{
    Table table;
    table.zebra = true;
    table.columns = {{u"What"_s, 1.4},
                     {u"Kind"_s, 0.8},
                     {u"Supported until"_s, 0, Align::Right},
                     {u"Personal records"_s, 0, Align::Right},
                     {u"Worth"_s, 0, Align::Right}};
    for (int i = 1; i <= 22; ++i)
        table.rows.push_back({{{u"Workstation %1, workshop"_s.arg(i)},
                               {u"Computer"_s},
                               {u"14 Oct 2027"_s},
                               {QString::number(i * 137)},
                               {u"£%1.00"_s.arg(600 + i * 31)}},
                              RowKind::Plain});
    table.rows.push_back(
        {{{u"All together"_s}, {}, {}, {u"34,661"_s}, {u"£21,043.00"_s}}, RowKind::Total});
    return table;
}

void addSummary(Document &document)
{
    document.add(Title{u"CYBER INSURANCE SUBMISSION"_s, u"Hölzl & Ødegård Joinery Ltd"_s,
                       u"To Northgate Underwriting, 22 November 2026"_s});
    document.add(Paragraph{
        u"Eight people make fitted kitchens in Leominster. The firm asks for £500,000 of cover for "
        "its own losses and for claims of others; this is how it stands today."_s,
        Prose::Lead});
    document.add(Tiles{
        {{u"Met"_s, u"Gate"_s, u"17 of 17 base controls"_s, Tone::Good},
         {u"78 / 100"_s, u"Readiness"_s, u"71 a year ago"_s, Tone::Accent},
         {u"£42,300"_s, u"Expected yearly loss"_s, u"1 in 20 years ≥ £310,000"_s, Tone::Neutral},
         {u"3"_s, u"Expire within 30 days"_s, u"First: backup test"_s, Tone::Caution}}});
    document.add(summaryColumns());
    document.add(Heading{2, u"Base controls"_s, {}, false, false});
    document.add(gateTable());
    document.add(Callout{Tone::Caution, u"One answer is given with an exception"_s,
                         u"The till’s shared mailbox has no second step. It is replaced by 31 "
                         "January 2027; until then it can be opened from the shop only."_s});
    document.add(Heading{1, u"Contents"_s, {}, true, false});
    document.add(Contents{2});
}

void addDetail(Document &document)
{
    document.add(Heading{1, u"The firm"_s, u"firm"_s, true});
    document.add(Facts{{{u"Name"_s, u"Hölzl & Ødegård Joinery Ltd"_s, {}},
                        {u"Registered"_s, u"07654321, England and Wales"_s, {}},
                        {u"Address"_s, u"Unit 4, Southern Avenue\nLeominster HR6 0QF"_s, {}},
                        {u"People"_s, u"8"_s, {}},
                        {u"Turnover"_s, u"£1,240,000 (€1,480,000)"_s, {}},
                        {u"Gate"_s, u"Met"_s, Tone::Good}},
                       2});
    document.add(Heading{2, u"What it does"_s, {}, false});
    document.add(Paragraph{
        u"Drawings arrive from Łódź, Győr and Kroměříž – “as soon as possible” – and are cut on "
        "two machines. The first office file is the firm’s own; fibre and Wi-Fi are BT’s. A loss "
        "≥ £500 or ≤ 5 % of turnover is carried by the firm itself. "_s.repeated(3)});
    document.add(List{{u"Finance: two people can pay, and each payment needs both."_s,
                       u"Data: 3,014 customers with address, none with card numbers. What is kept "
                       "longer than six years is deleted each January, and somebody signs."_s,
                       u"Machines: the saw and the edge bander are on a network of their own."_s},
                      false});
    document.add(List{{u"First step"_s, u"Second step"_s}, true});
    document.add(Paragraph{u"See the answers in full."_s, Prose::Body, u"answers"_s});
    document.add(Heading{3, u"A third level"_s, {}, false});
    document.add(Paragraph{
        u"Small print beneath a third heading, with borrowed glyphs: ✓ → עברית"_s, Prose::Small});
    document.add(Heading{1, u"Answers"_s, u"answers"_s, true});
    document.add(answersTable());
    document.add(Heading{1, u"Assets"_s, {}, false});
    document.add(assetTable());
    document.add(Heading{2, u"Former suppliers"_s, {}, false});
    document.add(Table{{{u"Name"_s}, {u"Until"_s, 0, Align::Right}}, {}, false, {}});
    document.add(Space{16});
    document.add(Together{{{Heading{1, u"Declaration"_s, {}, false}},
                           {Paragraph{u"I have asked those who know and have looked for myself. "
                                      "What is said here is, to my knowledge, true and "
                                      "leaves out nothing that matters."_s}},
                           {Facts{{{u"Name"_s, u"Margit Hölzl"_s, {}},
                                   {u"Role"_s, u"Managing director"_s, {}},
                                   {u"Date"_s, u"22 November 2026"_s, {}},
                                   {u"Key"_s,
                                    u"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn"
                                    "73Y7GFO3"_s,
                                    {}}},
                                  1}}}});
}

} // namespace

Document demoDocument()
{
    Document document;
    addSummary(document);
    addDetail(document);
    return document;
}

Document withCell(const QString &text)
{
    Document document;
    document.add(Table{{{u"Left"_s}, {u"Right"_s}}, {{{{text}, {u"beside"_s}}}}, false, {}});
    document.add(Paragraph{u"after"_s});
    return document;
}

PdfOptions demoOptions(PageSize page)
{
    PdfOptions options;
    options.page = page;
    options.title = u"Submission of Hölzl & Ødegård Joinery Ltd"_s;
    options.author = u"Hölzl & Ødegård Joinery Ltd"_s;
    options.subject = u"Cyber insurance, common proposal 2026.1"_s;
    options.date = QDate(2026, 11, 22);
    options.runningHead = u"Hölzl & Ødegård Joinery Ltd · Submission of 22 November 2026"_s;
    options.footNote = u"Made with Insurable"_s;
    return options;
}

} // namespace insurable::report
