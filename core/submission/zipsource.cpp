// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipsource.h"

#include <QIODevice>

#include <zip.h>

#include <cstring>

namespace insurable {

namespace {

// What libzip asks of a readable, seekable source.
struct DeviceSource
{
    QIODevice &device;
    qint64 position = 0;
    zip_error_t error = {};

    zip_int64_t fail(int code)
    {
        zip_error_set(&error, code, 0);
        return -1;
    }

    zip_int64_t read(void *buffer, zip_uint64_t size)
    {
        if (!device.seek(position))
            return fail(ZIP_ER_SEEK);
        const qint64 got = device.read(static_cast<char *>(buffer), qint64(size));
        if (got < 0)
            return fail(ZIP_ER_READ);
        position += got;
        return got;
    }

    zip_int64_t seek(void *arguments, zip_uint64_t size)
    {
        const zip_int64_t target = zip_source_seek_compute_offset(
            zip_uint64_t(position), zip_uint64_t(device.size()), arguments, size, &error);
        if (target < 0)
            return -1;
        position = target;
        return 0;
    }

    zip_int64_t stat(void *out)
    {
        auto *info = static_cast<zip_stat_t *>(out);
        zip_stat_init(info);
        info->valid = ZIP_STAT_SIZE;
        info->size = zip_uint64_t(device.size());
        return zip_int64_t(sizeof *info);
    }
};

zip_int64_t answer(void *state, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto *source = static_cast<DeviceSource *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        source->position = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return source->read(data, size);
    case ZIP_SOURCE_SEEK:
        return source->seek(data, size);
    case ZIP_SOURCE_TELL:
        return source->position;
    case ZIP_SOURCE_STAT:
        return source->stat(data);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: // ours to free
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source->error, data, size);
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    default: // commands for writing, and those of later versions of libzip
        return source->fail(ZIP_ER_OPNOTSUPP);
    }
}

// libzip takes the password as a C string.
Secret terminated(const Secret &password)
{
    Secret text(password.size() + 1); // zeroes
    if (!password.isEmpty())
        std::memcpy(text.data(), password.data(), password.size());
    return text;
}

} // namespace

struct ZipSource::State
{
    DeviceSource source;
    Secret password;
    zip_t *archive = nullptr;
    zip_file_t *file = nullptr;

    State(QIODevice &device, Secret secret)
        : source{device}
        , password(std::move(secret))
    {
        zip_error_init(&source.error);
    }
    ~State()
    {
        closeFile();
        if (archive)
            zip_discard(archive);
        zip_error_fini(&source.error);
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    void closeFile()
    {
        if (file)
            zip_fclose(file);
        file = nullptr;
    }
};

std::unique_ptr<ZipSource> ZipSource::open(QIODevice &device, qsizetype entries,
                                           const Secret &password)
{
    auto state = std::make_unique<State>(device, terminated(password));
    zip_source_t *source = zip_source_function_create(answer, &state->source, nullptr);
    if (!source)
        return nullptr;
    state->archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!state->archive) {
        zip_source_free(source);
        return nullptr;
    }
    if (zip_get_num_entries(state->archive, ZIP_FL_UNCHANGED) != entries)
        return nullptr;
    return std::unique_ptr<ZipSource>(new ZipSource(std::move(state)));
}

ZipSource::ZipSource(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ZipSource::~ZipSource() = default;

ZipSource::Start ZipSource::start(qsizetype index)
{
    m_state->closeFile();
    m_state->file = zip_fopen_index_encrypted(m_state->archive, zip_uint64_t(index), 0,
                                              m_state->password.view().data());
    if (m_state->file)
        return Start::Ready;
    const int code = zip_error_code_zip(zip_get_error(m_state->archive));
    return code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_NOPASSWD ? Start::WrongPassword
                                                                 : Start::Damaged;
}

qint64 ZipSource::read(char *buffer, qint64 size)
{
    return zip_fread(m_state->file, buffer, zip_uint64_t(size));
}

} // namespace insurable
