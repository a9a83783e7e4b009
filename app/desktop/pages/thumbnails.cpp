// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails.h"

#include "storedbytes.h"
#include "workspace.h"

#include <QTimer>

namespace insurable {

namespace {

constexpr int mostKept = 400;
constexpr size_t mostWanted = 60; // what has scrolled out of sight is asked for again when it is back
constexpr qint64 headSize = 16 << 10;
constexpr qint64 largestPicture = 8 << 20;
constexpr int excerptLength = 400;
constexpr QSize pictureBound(480, 320);

} // namespace

Thumbnails::Thumbnails(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_made(mostKept)
    , m_idle(new QTimer(this))
{
    m_idle->setSingleShot(true);
    m_idle->setInterval(0);
    connect(m_idle, &QTimer::timeout, this, &Thumbnails::makeNext);
    connect(&workspace.tasks(), &TaskRunner::runningChanged, this, [this](bool running) {
        if (!running && !m_wanted.empty())
            m_idle->start();
    });
}

Thumbnails::~Thumbnails() = default;

const Thumbnail *Thumbnails::of(const EvidenceFile &file)
{
    if (const Thumbnail *made = m_made.object(file.sha256))
        return made;
    const bool waits = std::any_of(m_wanted.begin(), m_wanted.end(), [&](const EvidenceFile &other) {
        return other.sha256 == file.sha256;
    });
    if (!waits)
        m_wanted.push_back(file);
    if (m_wanted.size() > mostWanted)
        m_wanted.pop_front();
    if (!m_idle->isActive())
        m_idle->start();
    return nullptr;
}

void Thumbnails::makeNext()
{
    if (m_wanted.empty() || m_workspace.tasks().isRunning())
        return;
    const EvidenceFile file = m_wanted.front();
    const auto head = storedBytes(m_workspace.isms(), file, headSize);
    Thumbnail thumbnail {head ? lookOf(*head) : FileLook::Other, {}, {}};
    if (thumbnail.look == FileLook::Text)
        thumbnail.excerpt = shownText(head->first(std::min<qsizetype>(head->size(), 1024))).left(excerptLength);
    if (thumbnail.look != FileLook::Picture || file.size > largestPicture) {
        keep(file.sha256, thumbnail);
        return;
    }
    const auto whole = storedBytes(m_workspace.isms(), file, largestPicture);
    decodePictureLater(whole.value_or(QByteArray()), pictureBound, *this,
                       [this, digest = file.sha256](const QImage &picture) {
                           keep(digest, {FileLook::Picture, picture, {}});
                       });
}

void Thumbnails::keep(const QByteArray &digest, Thumbnail thumbnail)
{
    m_made.insert(digest, new Thumbnail(std::move(thumbnail)));
    std::erase_if(m_wanted, [&](const EvidenceFile &file) { return file.sha256 == digest; });
    if (!m_wanted.empty())
        m_idle->start();
    Q_EMIT ready();
}

} // namespace insurable
