#pragma once

#include "model/base/fail_after.h"

#include <memory>
#include <utility>

namespace kentering {

/// The disk below a casebook, which a test fills and empties while the program works on it.
class TestDisk {
public:
    virtual ~TestDisk() = default;

    /// From now on nothing more can be stored.
    virtual void fill() = 0;
    /// Everything can be stored again.
    virtual void makeRoom() = 0;
    /// How many writes the program tried while it was full, all times together.
    [[nodiscard]] virtual int tried() const = 0;
    /// How many of them at once are too many for a full disk.
    [[nodiscard]] virtual int leastRefused() const = 0;
    /// Whether the program tried to store something between two counts of `tried`.
    [[nodiscard]] bool isRefused(int before, int after) const { return after - before >= leastRefused(); }
};

/// One that refuses each write by the seam of the casebook, before the system hears of it.
class SeamDisk : public TestDisk {
public:
    explicit SeamDisk(std::shared_ptr<FailAfter> seam) : m_seam(std::move(seam)) {}

    void fill() override { m_seam->writes = 0; }
    void makeRoom() override { m_seam->writes.reset(); }
    [[nodiscard]] int tried() const override { return m_seam->refused; }
    [[nodiscard]] int leastRefused() const override { return 1; }

private:
    std::shared_ptr<FailAfter> m_seam;
};

} // namespace kentering
