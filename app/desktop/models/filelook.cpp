// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelook.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>
#include <QPromise>
#include <QStringDecoder>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace insurable {

namespace {

constexpr qint64 mostPixels = 32'000'000; // decoded in full: 128 MB
constexpr qint64 mostJpegPixels = 120'000'000; // decoded straight to a smaller size
constexpr int longestSide = 30'000;
constexpr QChar replacement(0xfffd);

QByteArray pictureFormat(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (head.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return "gif";
    return head.startsWith("BM") && head.size() > 26 ? "bmp" : "";
}

bool isUtf16(const QByteArray &head)
{
    return head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
}

bool looksLikeText(const QByteArray &head)
{
    if (isUtf16(head))
        return true;
    const QByteArray sample = head.first(std::min<qsizetype>(head.size(), 4096));
    return std::none_of(sample.begin(), sample.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
}

bool isHarmful(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    const ushort code = c.unicode();
    return c.category() == QChar::Other_Control || code == 0x061c || code == 0x200e || code == 0x200f
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool isWithinReason(QSize size, const QByteArray &format)
{
    if (!size.isValid() || size.width() > longestSide || size.height() > longestSide)
        return false;
    const qint64 pixels = qint64(size.width()) * size.height();
    return pixels <= (format == "jpeg" ? mostJpegPixels : mostPixels);
}

} // namespace

FileLook lookOf(const QByteArray &head)
{
    if (head.isEmpty())
        return FileLook::Empty;
    if (!pictureFormat(head).isEmpty())
        return FileLook::Picture;
    if (head.startsWith("%PDF-"))
        return FileLook::Pdf;
    return looksLikeText(head) ? FileLook::Text : FileLook::Other;
}

QString shownText(const QByteArray &head)
{
    const auto encoding = QStringConverter::encodingForData(head).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(head);
    if (decoder.hasError())
        text = QString::fromLatin1(head);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    std::replace_if(text.begin(), text.end(), isHarmful, replacement);
    return text;
}

QImage decodePicture(const QByteArray &bytes, QSize bound)
{
    const QByteArray format = pictureFormat(bytes);
    if (format.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isWithinReason(size, format))
        return {};
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize box = turned ? bound.transposed() : bound;
    if (size.width() > box.width() || size.height() > box.height())
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

void decodePictureLater(const QByteArray &bytes, QSize bound, QObject &receiver,
                        const std::function<void(const QImage &)> &done)
{
    const auto promise = std::make_shared<QPromise<QImage>>();
    auto *watcher = new QFutureWatcher<QImage>(&receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, bytes, bound] {
        promise->addResult(decodePicture(bytes, bound));
        promise->finish();
    });
}

} // namespace insurable
