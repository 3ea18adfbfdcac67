#pragma once

#include "app/gui/first_start/start_page.h"
#include "app/presenters/lock/demonstration_presenter.h"

#include <functional>

namespace kentering {

/// Looking round with invented people; see `DemonstrationPresenter`.
class DemonstrationPage : public StartPage, private DemonstrationView {
public:
    struct Actions {
        std::function<void(Unlocked)> unlocked;
        std::function<void()> back; ///< to the doors
    };

    DemonstrationPage(wxWindow* parent, const Theme& look, Language language, const CasebookOptions& options,
                      const StartSurroundings& surroundings, const Platform& platform, Actions actions);

    void leaveAlone() override {} // it holds no secret

private:
    void goOn() override { m_presenter.open(); }
    void goBack() override { m_actions.back(); }

    void showWorking(bool working) override { setWorking(working); }
    void showFailure(std::exception_ptr error) override { tellFailure(error); }
    void showUnlocked(Unlocked unlocked) override;

    DemonstrationPresenter m_presenter;
    Actions m_actions;
};

} // namespace kentering
