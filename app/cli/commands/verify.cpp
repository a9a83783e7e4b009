// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogress.h"
#include "clisession.h"
#include "commands.h"
#include "verifysubmission.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 longestKeyFile = 4096;

// The key itself, or a file that holds it.
std::optional<PublicKey> expectedKey(const Arguments &arguments)
{
    if (!arguments.has(u"public-key"_s))
        return std::nullopt;
    const QString word = arguments.value(u"public-key"_s);
    if (auto key = PublicKey::tryFrom(word.toUtf8()))
        return key;
    QFile file(word);
    const bool isFile = file.open(QIODevice::ReadOnly);
    auto key = isFile ? PublicKey::tryFrom(file.read(longestKeyFile)) : std::nullopt;
    if (!key)
        throw Error(ErrorKind::Usage,
                    u"--public-key is neither a key (RW…) nor a file that holds one."_s);
    return key;
}

QString verdict(const PackVerification &verification)
{
    if (verification.isDraft)
        return u"This is an unsigned draft."_s;
    return verification.isVerified() ? u"The pack is whole and its signature holds."_s
                                     : u"The pack does not verify."_s;
}

QJsonObject jsonOf(const PackVerification &verification)
{
    QJsonArray points;
    for (const PackPoint &point : verification.points) {
        points.append(QJsonObject{{u"code"_s, QString(codeName(point.code))},
                                  {u"holds"_s, point.holds},
                                  {u"parameters"_s, QJsonArray::fromStringList(point.parameters)},
                                  {u"text"_s, pointText(point)}});
    }
    QJsonObject object{{u"verified"_s, verification.isVerified()},
                       {u"draft"_s, verification.isDraft},
                       {u"files"_s, verification.files.size()},
                       {u"points"_s, points}};
    if (verification.key) {
        object.insert(u"public_key"_s, verification.key->line());
        object.insert(u"trusted_comment"_s, verification.trustedComment);
    }
    return object;
}

// A pipe or a device may never end.
void requireFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        throw fileError(u"The pack could not be read from"_s, path,
                        info.isDir() ? u"it is a folder"_s : u"it is not a file"_s);
}

void show(Console &console, const PackVerification &verification)
{
    for (const PackPoint &point : verification.points)
        console.line((point.holds ? u"ok: "_s : u"FAILED: "_s) + pointText(point));
    if (verification.isVerified())
        console.line(verdict(verification));
}

} // namespace

ExitStatus runVerify(CliSession &session, const Arguments &arguments)
{
    VerifyOptions options;
    options.expectedKey = expectedKey(arguments);
    requireFile(arguments.operand(u"PACK.zip"_s));
    PackVerification verification;
    {
        CliProgress progress(u"Verifying"_s);
        verification = verifySubmission(arguments.operand(u"PACK.zip"_s), std::move(options),
                                        session.catalogue(), progress);
    }
    if (arguments.has(u"json"_s))
        session.console().json(jsonOf(verification));
    else
        show(session.console(), verification);
    if (verification.isVerified())
        return ExitStatus::Fine;
    session.console().error(verdict(verification));
    return ExitStatus::Finding;
}

} // namespace insurable
