#pragma once

#include "app/presenters/lock/lock_presenter.h"
#include "app/presenters/lock/start_surroundings.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <string_view>

namespace kentering {

/// What the page about looking round shows.
class DemonstrationView {
public:
    virtual ~DemonstrationView() = default;

    virtual void showWorking(bool working) = 0;
    virtual void showFailure(std::exception_ptr error) = 0;
    virtual void showUnlocked(Unlocked unlocked) = 0;
};

/// Looking round with invented people: in a casebook of the program's own, marked for good, which no real
/// one can become and which is never taken for the one that was open last.
class DemonstrationPresenter {
public:
    /// Everybody in it has this one; it protects nothing, for there is nobody to protect.
    static constexpr std::string_view kPassphrase = "verzonnen mensen";

    DemonstrationPresenter(CasebookOptions options, const StartSurroundings& surroundings,
                           const Platform& platform, DemonstrationView& view);
    ~DemonstrationPresenter();
    DemonstrationPresenter(const DemonstrationPresenter&) = delete;
    DemonstrationPresenter& operator=(const DemonstrationPresenter&) = delete;

    /// Opens it beside the window, made first when there is none yet that opens. Does nothing while it is
    /// being made.
    void open();
    [[nodiscard]] bool isWorking() const { return m_working; }

    /// Whether `folder` is one that this made.
    [[nodiscard]] static bool isOne(const std::filesystem::path& folder,
                                    const StartSurroundings& surroundings);
    /// How it is opened: on the day of its story, unless another day is set.
    [[nodiscard]] static CasebookOptions optionsFor(CasebookOptions options,
                                                    const StartSurroundings& surroundings);

private:
    CasebookOptions m_options;
    const StartSurroundings& m_surroundings;
    const Platform& m_platform;
    DemonstrationView& m_view;
    bool m_working = false;
    std::shared_ptr<bool> m_alive; ///< false once this presenter is gone, for work that comes back later
};

} // namespace kentering
