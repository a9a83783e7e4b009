// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <cstddef>
#include <vector>

namespace insurable {

// Memory aligned as the transform likes it.
[[nodiscard]] void *allocateForFourier(std::size_t bytes);
void freeForFourier(void *memory);

template <typename T>
struct FourierAllocator
{
    using value_type = T;

    FourierAllocator() = default;
    template <typename U>
    FourierAllocator(const FourierAllocator<U> &)
    {
    }

    [[nodiscard]] T *allocate(std::size_t count)
    {
        return static_cast<T *>(allocateForFourier(count * sizeof(T)));
    }
    void deallocate(T *memory, std::size_t) { freeForFourier(memory); }

    template <typename U>
    [[nodiscard]] bool operator==(const FourierAllocator<U> &) const
    {
        return true;
    }
};

using Complex = std::complex<double>;
using Reals = std::vector<double, FourierAllocator<double>>;
using Complexes = std::vector<Complex, FourierAllocator<Complex>>;

// The discrete Fourier transform of real sequences of one length. Making one takes a lock, since
// the library's planner is not safe; transforming does not.
class Fourier final
{
public:
    explicit Fourier(int size);
    ~Fourier();
    Fourier(const Fourier &) = delete;
    Fourier &operator=(const Fourier &) = delete;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int frequencies() const { return m_size / 2 + 1; }
    [[nodiscard]] Complexes forward(const Reals &values) const;
    // Not divided by the length; the argument is used up.
    [[nodiscard]] Reals backward(Complexes &transform) const;

private:
    int m_size;
    void *m_forward;
    void *m_backward;
};

} // namespace insurable
