// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files and names from somebody who means ill, and clocks that do.
#include "asset.h"
#include "check.h"
#include "checker.h"
#include "evidence.h"
#include "historychain.h"
#include "ordeals.h"
#include "progress.h"
#include "session.h"

#include <QBuffer>
#include <QProcess>
#include <QRandomGenerator>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

// Made by somebody who has the key, as the sender of a vault has.
class HostileVaults final : public Ordeal
{
public:
    QString name() const override { return u"hostile vaults"_s; }
    QString goal() const override { return u"S17: crafted vaults are refused, or do nothing"_s; }
    int seconds(bool) const override { return 60; }

    void run(const Plan &, Tally &tally) override
    {
        const rlimit memory{2ull << 30, 2ull << 30};
        ::setrlimit(RLIMIT_AS, &memory);
        QTemporaryDir store;
        const Yard yard(store.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        for (const QByteArray &script : scripts())
            attempt(yard, key, script, tally);
        tally.figures =
            u"%1 refused, %2 inert, the slowest answer %3 ms"_s.arg(m_refused).arg(m_inert).arg(
                m_slowest);
        if (m_slowest > 10'000 || tally.cycles < 30)
            tally.miss(u"too few, or too slow"_s);
    }

private:
    static QList<QByteArray> scripts()
    {
        QList<QByteArray> all{
            "PRAGMA application_id=1",
            "PRAGMA application_id=0",
            "PRAGMA user_version=100000",
            "PRAGMA user_version=2147483647",
            "PRAGMA user_version=-1",
            "DROP TABLE asset",
            "DROP TABLE vault_state",
            "DROP TABLE vault_history",
            "DROP TABLE vault_setting",
            "DELETE FROM vault_state",
            "ALTER TABLE asset RENAME TO asset2",
            "ALTER TABLE asset DROP COLUMN notes",
            "ALTER TABLE asset ADD COLUMN evil TEXT",
            "UPDATE asset SET name=zeroblob(10000000)",
            "UPDATE asset SET notes=12",
            "UPDATE vault_state SET generation=-1",
            "UPDATE vault_state SET generation='x'",
            "ALTER TABLE asset RENAME TO a2; CREATE VIEW asset AS SELECT * FROM a2",
            "ALTER TABLE vault_state RENAME TO s2; CREATE VIEW vault_state AS SELECT * FROM s2",
            "CREATE TABLE evil(x); CREATE VIEW everything AS SELECT * FROM asset",
            "CREATE INDEX evil_index ON asset(abs(random()))",
            "CREATE UNIQUE INDEX evil_unique ON asset(kind)",
            "CREATE TABLE sqlite_evil AS SELECT 1",
            "CREATE VIRTUAL TABLE evil2 USING fts5(x)",
            "CREATE VIEW bomb AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) "
            "SELECT x FROM c",
            "CREATE TABLE deep AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c "
            "LIMIT 200000) SELECT x FROM c"};
        for (const QByteArray table : {"asset", "vault_state", "vault_history", "vault_setting"}) {
            for (const QByteArray when : {"INSERT", "UPDATE", "DELETE"})
                all.append("CREATE TABLE evil(x); CREATE TRIGGER evil_" + table + when + " AFTER "
                           + when + " ON " + table + " BEGIN INSERT INTO evil VALUES(1); END");
        }
        QByteArray huge;
        for (int i = 0; i < 3000; ++i)
            huge += "CREATE TABLE many" + QByteArray::number(i) + "(a,b,c,d,e,f,g,h);";
        all.append(huge);
        QByteArray wide = "CREATE TABLE wide(c0";
        for (int i = 1; i < 1900; ++i)
            wide += ",c" + QByteArray::number(i);
        all.append(wide + ")");
        return all;
    }

    void attempt(const Yard &store, const VaultKey &key, const QByteArray &script, Tally &tally)
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        QFile::copy(store.vault(), yard.vault());
        try {
            const auto vault = openFirm(yard.vault(), key, m_tools.options());
            Database &database = vault->vault().session().database();
            database.execute("BEGIN");
            for (const QByteArray &statement : split(script))
                database.execute(statement);
            database.execute("COMMIT");
        } catch (const Error &) {
            return; // SQLite itself makes no such thing
        }
        ++tally.cycles;
        QElapsedTimer timer;
        timer.start();
        try {
            Worker worker(m_tools, yard, key);
            worker.run(Job::Edit, 5);
            worker.isms().remove(describe<Asset>(), Id::from(u"edit-5"));
            Database &database = worker.isms().vault().session().database();
            if (database.number("SELECT count(*) FROM sqlite_schema WHERE name='evil'") > 0
                && database.number("SELECT count(*) FROM evil") > 0)
                tally.miss(u"a trigger ran: "_s + QString::fromUtf8(script.left(80)));
            ++m_inert;
        } catch (const Error &error) {
            if (!error.message().endsWith(u'.'))
                tally.miss(u"no sentence: "_s + error.message());
            ++m_refused;
        }
        m_slowest = std::max(m_slowest, timer.elapsed());
    }

    static QList<QByteArray> split(const QByteArray &script)
    {
        if (script.contains("TRIGGER")) {
            const qsizetype end = script.indexOf(';');
            return {script.first(end), script.sliced(end + 1).trimmed()};
        }
        QList<QByteArray> statements = script.split(';');
        statements.removeAll(QByteArray());
        return statements;
    }

    Tools m_tools;
    int m_refused = 0;
    int m_inert = 0;
    qint64 m_slowest = 0;
};

// long: a list
QStringList hostileNames()
{
    QStringList names{u".."_s,
                      u"."_s,
                      u""_s,
                      u" "_s,
                      u"/"_s,
                      u"\\"_s,
                      u"/etc/passwd"_s,
                      u"../../etc/passwd"_s,
                      u"..\\..\\windows\\win.ini"_s,
                      u"a/../../b"_s,
                      u"C:\\evil.txt"_s,
                      u"C:evil"_s,
                      u"\\\\server\\share\\x"_s,
                      u"//server/x"_s,
                      u"\\\\?\\C:\\x"_s,
                      u"\\\\.\\pipe\\x"_s,
                      u"file.txt:stream"_s,
                      u"file.txt::$DATA"_s,
                      u"trailing."_s,
                      u"trailing "_s,
                      u"trailing. . "_s,
                      u"~"_s,
                      u"~root/.ssh/authorized_keys"_s,
                      u"-rf"_s,
                      u"--help"_s,
                      u"$HOME"_s,
                      u"%TEMP%\\x"_s,
                      u"`id`"_s,
                      u"$(id)"_s,
                      u"a|b"_s,
                      u"a>b"_s,
                      u"a<b"_s,
                      u"a*b"_s,
                      u"a?b"_s,
                      u"a\"b"_s,
                      u"a\nb"_s,
                      u"a\rb"_s,
                      u"a\tb"_s,
                      u"a\x01"
                      "b"_s,
                      u"\x7f"_s,
                      u".bashrc"_s,
                      u".htaccess"_s,
                      u"desktop.ini"_s,
                      u"Thumbs.db"_s,
                      u"autorun.inf"_s,
                      u"caf\u00e9"_s,
                      u"cafe\u0301"_s,
                      u"FILE.TXT"_s,
                      u"file.txt"_s,
                      u"\uFEFFx"_s,
                      u"\u200bx"_s,
                      u"x\u2044y"_s,
                      u"x\uFF0Fy"_s,
                      u"x\u2215y"_s,
                      u"\u2025"_s,
                      u"\uFF0E\uFF0E"_s,
                      QString(300, u'x'),
                      QString(300, u'\u00e9'),
                      QString(255, u'y') + u".txt"_s,
                      QString(QChar(0)),
                      u"a\0b"_s + QChar(0) + u"c"_s};
    for (const QString device : {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"COM1"_s, u"COM9"_s,
                                 u"LPT1"_s, u"LPT9"_s, u"CONIN$"_s, u"CLOCK$"_s, u"COM\u00b9"_s})
        names += {device, device.toLower(), device + u".txt"_s, u" "_s + device, device + u" "_s};
    for (const char16_t mark : {u'\u202e', u'\u202d', u'\u2066', u'\u2067', u'\u2068', u'\u2069',
                                u'\u200e', u'\u200f', u'\u061c', u'\u202a'})
        names += {u"invoice"_s + QChar(mark) + u"fdp.exe"_s, QString(QChar(mark))};
    return names;
}

class HostileNames final : public Ordeal
{
public:
    QString name() const override { return u"hostile names"_s; }
    QString goal() const override { return u"S15: nothing outside the folder, nothing replaced"_s; }
    int seconds(bool) const override { return 90; }

    void run(const Plan &plan, Tally &tally) override
    {
        QTemporaryDir folder;
        const Yard yard(folder.path());
        makeFirm(m_tools, yard);
        const VaultKey key = dataKeyOf(m_tools, yard.vault());
        const QStringList names = hostileNames();
        qsizetype stored = 0;
        {
            Worker worker(m_tools, yard, key);
            NoProgress progress;
            for (qsizetype i = 0; i < names.size(); ++i)
                stored += store(worker.isms(), names[i], int(i), progress) ? 1 : 0;
        }
        QDir(folder.path()).mkpath(u"deep/deeper/out"_s);
        const QDir out(folder.filePath(u"deep/deeper/out"_s));
        const QStringList outside = all(folder.path(), out.path());
        qsizetype files = 0;
        for (int group = 0; group < m_groups; ++group) {
            extract(plan, yard, u"names-%1"_s.arg(group), out.path());
        }
        for (const QFileInfo &file : out.entryInfoList(QDir::Files | QDir::Hidden)) {
            ++files;
            if (isDangerous(file.fileName()))
                tally.miss(u"a file is called “%1”"_s.arg(file.fileName()));
        }
        tally.cycles = names.size();
        tally.figures = u"%1 names, %2 of them kept, %3 files came out"_s.arg(names.size())
                            .arg(stored)
                            .arg(files);
        if (files != stored)
            ++tally.found.lost;
        if (all(folder.path(), out.path()) != outside)
            tally.miss(u"something was written outside the folder"_s);
        if (names.size() < 120)
            tally.miss(u"too few names"_s);
    }

private:
    // Ten files to a piece of evidence.
    bool store(Isms &isms, const QString &name, int number, NoProgress &progress)
    {
        const Id id = Id::from(u"names-%1"_s.arg(number / 10));
        const Evidence *before = isms.find<Evidence>(id);
        Evidence evidence = before ? *before : Evidence();
        evidence.id = id;
        evidence.title = u"Names"_s;
        evidence.controls = {Id::from(u"mfa-email")};
        evidence.effective = QDate(2026, 11, 1);
        QBuffer buffer;
        buffer.setData("content " + QByteArray::number(number));
        buffer.open(QIODevice::ReadOnly);
        try {
            evidence.files.append(isms.store(buffer, name, progress));
            isms.put(evidence);
        } catch (const Error &) {
            return false; // a name that no file can have
        }
        m_groups = std::max(m_groups, number / 10 + 1);
        return true;
    }

    static void extract(const Plan &plan, const Yard &yard, const QString &id, const QString &to)
    {
        QProcess cli;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"INSURABLE_PASSPHRASE"_s, u"correct horse 0"_s);
        cli.setProcessEnvironment(variables);
        cli.start(plan.cli, {u"extract"_s, yard.vault(), id, to});
        cli.waitForFinished(60'000);
    }

    static QStringList all(const QString &folder, const QString &except)
    {
        QStringList found;
        for (const QFileInfo &entry :
             QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (entry.filePath() == except)
                continue;
            found.append(entry.filePath());
            if (entry.isDir())
                found += all(entry.filePath(), except);
        }
        return found;
    }

    // On either system.
    static bool isDangerous(const QString &name)
    {
        static const QStringList devices{u"con"_s,  u"prn"_s,  u"aux"_s,  u"nul"_s,    u"com1"_s,
                                         u"com9"_s, u"lpt1"_s, u"lpt9"_s, u"conin$"_s, u"clock$"_s};
        const QString base = name.section(u'.', 0, 0).trimmed().toLower();
        const bool badEnd = name.endsWith(u'.') || name.endsWith(u' ');
        const bool badSign = std::any_of(name.begin(), name.end(), [](QChar c) {
            return c.unicode() < 0x20 || c.unicode() == 0x7f || u"/\\:*?\"<>|"_s.contains(c)
                || (c.unicode() >= 0x202a && c.unicode() <= 0x202e)
                || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x200e
                || c.unicode() == 0x200f || c.unicode() == 0x061c;
        });
        return badEnd || badSign || devices.contains(base) || name.toUtf8().size() > 255;
    }

    Tools m_tools;
    int m_groups = 0;
};

} // namespace

std::unique_ptr<Ordeal> makeHostileVaults()
{
    return std::make_unique<HostileVaults>();
}

std::unique_ptr<Ordeal> makeHostileNames()
{
    return std::make_unique<HostileNames>();
}

} // namespace insurable::torture
