// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A long day on the command line, with every file and socket of it watched by strace.
#include "ordeals.h"
#include "workload.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace insurable::torture {

namespace {

constexpr const char *marker = "Zanzibar-Marker-7731";

class Session final : public Ordeal
{
public:
    QString name() const override { return u"traced session"_s; }
    QString goal() const override
    {
        return u"S4 S19 S22: no stray file, no network socket, no plain text"_s;
    }
    int seconds(bool release) const override { return release ? 900 : 120; }

    void run(const Plan &plan, Tally &tally) override
    {
        m_strace = QStandardPaths::findExecutable(u"strace"_s);
        if (m_strace.isEmpty())
            return tally.miss(u"strace is not installed: nothing was watched"_s);
        QTemporaryDir folder;
        const Tools tools;
        const Yard yard(folder.path());
        makeFirm(tools, yard);
        const QDir dir(folder.path());
        QDir(folder.path()).mkpath(u"home"_s);
        write(dir.filePath(u"in.csv"_s),
              QByteArray("id,name,notes\r\nt1,") + marker + "," + marker);
        write(dir.filePath(u"proof.txt"_s), QByteArray(marker).repeated(3000));
        for (int round = 0; round < plan.count(3, 30); ++round) {
            for (const QStringList &words : script(dir, yard, round))
                traced(plan, dir, words, tally);
        }
        look(dir, tally);
        tally.figures = u"%1 commands, %2 files opened for writing, %3 sockets"_s.arg(tally.cycles)
                            .arg(m_written.size())
                            .arg(m_sockets);
        if (m_sockets > 0)
            tally.miss(u"%1 sockets were opened"_s.arg(m_sockets));
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test file could not be written");
    }

    static QList<QStringList> script(const QDir &dir, const Yard &yard, int round)
    {
        const QString vault = yard.vault();
        const QString word = QString::fromLatin1(marker);
        const QString id = u"s%1"_s.arg(round);
        return {{u"info"_s, vault},
                {u"add"_s, vault, u"asset"_s, u"id="_s + id, u"name="_s + word, u"owner="_s + word},
                {u"set"_s, vault, u"asset"_s, id, u"notes="_s + word},
                {u"import"_s, vault, u"asset"_s, dir.filePath(u"in.csv"_s)},
                {u"set"_s, vault, u"control"_s, u"mfa-email"_s, u"status=in_place"_s,
                 u"notes="_s + word},
                {u"attach"_s, vault, dir.filePath(u"proof.txt"_s), u"--control"_s, u"mfa-email"_s,
                 u"--title"_s, word, u"--effective"_s, u"2026-11-01"_s},
                {u"list"_s, vault, u"asset"_s},
                {u"history"_s, vault},
                {u"readiness"_s, vault},
                {u"check"_s, vault},
                {u"export"_s, vault, u"asset"_s, dir.filePath(u"chosen-%1.csv"_s.arg(round))},
                {u"get"_s, vault, u"asset"_s, u"missing-"_s + word},
                {u"remove"_s, vault, u"asset"_s, id}};
    }

    void traced(const Plan &plan, const QDir &dir, const QStringList &words, Tally &tally)
    {
        const QString log = dir.filePath(u"trace.log"_s);
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"INSURABLE_PASSPHRASE"_s, u"correct horse 0"_s);
        variables.insert(u"HOME"_s, dir.filePath(u"home"_s));
        variables.insert(u"XDG_CONFIG_HOME"_s, dir.filePath(u"home/config"_s));
        variables.insert(u"XDG_DATA_HOME"_s, dir.filePath(u"home/data"_s));
        variables.remove(u"INSURABLE_LAST_SEEN"_s);
        process.setProcessEnvironment(variables);
        process.start(m_strace,
                      QStringList{u"-f"_s, u"-o"_s, log, u"-e"_s,
                                  u"trace=open,openat,creat,socket,connect,rename,"
                                  "renameat,renameat2,link,linkat,symlink,symlinkat"_s,
                                  plan.cli}
                          + words);
        process.waitForFinished(60'000);
        ++tally.cycles;
        QFile file(log);
        if (!file.open(QIODevice::ReadOnly))
            return tally.miss(u"strace wrote nothing"_s);
        read(QString::fromUtf8(file.readAll()), tally);
        QFile::remove(log);
    }

    void read(const QString &trace, Tally &tally)
    {
        if (!trace.contains(u"exited with"_s))
            tally.miss(u"the trace is not complete"_s);
        static const QRegularExpression opened(
            u"open(?:at)?\\((?:AT_FDCWD, )?\"([^\"]*)\", ([A-Z_|]*)[^=]*= \\d"_s);
        // The C library asks its own name service by a local one; that reaches no network.
        m_sockets += int(trace.count(u"socket("_s) - trace.count(u"socket(AF_UNIX"_s));
        for (auto it = opened.globalMatch(trace); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString flags = match.captured(2);
            if (flags.contains(u"O_WRONLY"_s) || flags.contains(u"O_RDWR"_s)
                || flags.contains(u"O_CREAT"_s))
                m_written.insert(match.captured(1)); // or, without a name as yet, its folder
        }
    }

    // Where the program may write: the vault and what belongs to it, the chosen export, and what
    // this computer has seen of vaults.
    void look(const QDir &dir, Tally &tally)
    {
        static const QRegularExpression expected(
            u"(f\\.insurable(-journal|\\.lock)?|chosen-\\d+\\.csv|\\.insurable-[^/]*|"
            "(f\\.insurable\\.lock|chosen-\\d+\\.csv)\\.[A-Za-z0-9]{6}|"
            "home/data/Insurable/Insurable(/lastseen\\.json(\\.[A-Za-z0-9]{6}|\\.lock)?)?)$"_s);
        for (const QString &path : m_written) {
            if (path == dir.path() || path.startsWith(u"/dev/"_s) || path.startsWith(u"/proc/"_s))
                continue;
            const bool ours = path.startsWith(dir.path()) && expected.match(path).hasMatch();
            if (!ours)
                tally.miss(u"it wrote to “%1”"_s.arg(path));
        }
        search(dir.path(), tally);
        if (QFile::exists(dir.filePath(u"f.insurable.lock"_s))
            || QFile::exists(dir.filePath(u"f.insurable-journal"_s)))
            tally.miss(u"something was left beside the vault"_s);
    }

    void search(const QString &folder, Tally &tally)
    {
        const QByteArray plain(marker);
        const QByteArray wide(reinterpret_cast<const char *>(QString::fromLatin1(marker).utf16()),
                              plain.size() * 2);
        for (const QFileInfo &entry :
             QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (entry.isDir()) {
                search(entry.filePath(), tally);
                continue;
            }
            const QString name = entry.fileName();
            if (name == "in.csv"_L1 || name == "proof.txt"_L1 || name.startsWith("chosen-"_L1))
                continue;
            QFile file(entry.filePath());
            (void)file.open(QIODevice::ReadOnly);
            const QByteArray bytes = file.readAll();
            if (bytes.contains(plain) || bytes.contains(wide) || bytes.contains(plain.toHex()))
                tally.miss(u"“%1” holds plain text"_s.arg(name));
        }
    }

    QString m_strace;
    QSet<QString> m_written;
    int m_sockets = 0;
};

} // namespace

std::unique_ptr<Ordeal> makeSession()
{
    return std::make_unique<Session>();
}

} // namespace insurable::torture
