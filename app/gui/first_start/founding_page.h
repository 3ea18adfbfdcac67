#pragma once

#include "app/gui/first_start/start_page.h"
#include "app/presenters/lock/founding_presenter.h"

#include <functional>

namespace kentering {

/// Making a casebook, page by page; see `FoundingPresenter`.
class FoundingPage : public StartPage, private FoundingView {
public:
    struct Actions {
        std::function<void(Unlocked)> unlocked;
        std::function<void()> back;                              ///< to the doors
        std::function<void(std::filesystem::path)> openCasebook; ///< one that is there already
        std::function<void(Language)> speak; ///< texts that are made from now on are in this language
    };

    FoundingPage(wxWindow* parent, const Theme& look, Language language, const CasebookOptions& options,
                 const StartSurroundings& surroundings, const Platform& platform, Actions actions);

    void leaveAlone() override;

private:
    void build();
    void buildLanguage();
    void buildOrganisation();
    void buildPlace();
    /// What somebody should know of a folder that is fit; nothing where there is nothing.
    void remark(const FolderFitness& fitness);
    void buildYou();
    void buildRecoveryCode();
    void buildBackups();
    void buildColleagues();
    void addColleagueRow(const ColleagueToBe& colleague, std::size_t number);
    /// Hands what stands in the fields to the presenter.
    void keep();
    void goOn() override;
    void goBack() override;
    void enter() override;
    [[nodiscard]] bool isColleagueTyped() const;
    void print();
    void addColleague();
    [[nodiscard]] wxString faultWords(FoundingFault fault) const;
    void tell(FoundingFault fault);
    /// Where somebody else's casebook was found: opens that one.
    void offerToOpen();

    void showWorking(bool working) override;
    void showFailure(std::exception_ptr error) override;
    void showUnlocked(Unlocked unlocked) override;

    FoundingPresenter m_presenter;
    Date m_today;
    Actions m_actions;
    wxTextCtrl* m_text = nullptr; ///< organisation, folder, last group: the one field of a page
    wxTextCtrl* m_name = nullptr;
    wxTextCtrl* m_passphrase = nullptr;
    wxTextCtrl* m_again = nullptr;
    wxChoice* m_role = nullptr;
    wxButton* m_openThere = nullptr;
};

} // namespace kentering
