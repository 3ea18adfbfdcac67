#pragma once

#include "app/presenters/shared/platform.h"

#include <cstddef>

namespace kentering {

/// The hints of the talk that the author switched off, to have them back.
class HintsPresenter {
public:
    explicit HintsPresenter(const PresenterContext& context);

    /// How many are switched off.
    [[nodiscard]] std::size_t off() const { return m_off; }
    /// All hints are shown again, in every talk. @throws StorageIoError.
    void switchOn();

private:
    const PresenterContext& m_context;
    std::size_t m_off;
};

} // namespace kentering
