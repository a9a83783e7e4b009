// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fourier.h"

#include <fftw3.h>

#include <mutex>
#include <new>

namespace insurable {

namespace {

std::mutex &plannerLock()
{
    static std::mutex lock;
    return lock;
}

fftw_complex *raw(Complexes &values)
{
    return reinterpret_cast<fftw_complex *>(values.data());
}

} // namespace

void *allocateForFourier(std::size_t bytes)
{
    void *memory = fftw_malloc(bytes);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void freeForFourier(void *memory)
{
    fftw_free(memory);
}

Fourier::Fourier(int size)
    : m_size(size)
{
    Reals values(static_cast<std::size_t>(size));
    Complexes transform(static_cast<std::size_t>(frequencies()));
    // Estimated plans depend on the length alone, so that results do not either.
    const std::lock_guard guard(plannerLock());
    m_forward = fftw_plan_dft_r2c_1d(size, values.data(), raw(transform), FFTW_ESTIMATE);
    m_backward = fftw_plan_dft_c2r_1d(size, raw(transform), values.data(), FFTW_ESTIMATE);
}

Fourier::~Fourier()
{
    const std::lock_guard guard(plannerLock());
    fftw_destroy_plan(static_cast<fftw_plan>(m_forward));
    fftw_destroy_plan(static_cast<fftw_plan>(m_backward));
}

Complexes Fourier::forward(const Reals &values) const
{
    Complexes transform(static_cast<std::size_t>(frequencies()));
    // Out of place, the library leaves the input of this direction alone.
    fftw_execute_dft_r2c(static_cast<fftw_plan>(m_forward), const_cast<double *>(values.data()),
                         raw(transform));
    return transform;
}

Reals Fourier::backward(Complexes &transform) const
{
    Reals values(static_cast<std::size_t>(m_size));
    fftw_execute_dft_c2r(static_cast<fftw_plan>(m_backward), raw(transform), values.data());
    return values;
}

} // namespace insurable
