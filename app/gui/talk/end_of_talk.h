#pragma once

#include "app/presenters/talk/conversation_presenter.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <functional>
#include <memory>
#include <optional>

class wxStaticText;
class wxTextCtrl;

namespace kentering {

class AutosavedFields;
class Theme;

/// What is agreed at the end: a goal for a day, a week or six weeks (or think it over), the next contact.
/// Nothing of it is required; what is half filled in is kept until the talk ends.
class EndOfTalk : public wxScrolledWindow {
public:
    EndOfTalk(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
              std::function<void()> finish);
    ~EndOfTalk() override;

    /// It was stored: nothing of it is kept apart any more.
    void close();

    /// The goal, or that they want to think it over; without the next contact.
    [[nodiscard]] Agreements::End agreed() const;
    /// What was filled in as next contact.
    struct NextContact {
        wxString wrong{}; ///< why what is filled in is no day and time to come; empty when it is
        std::optional<DateTime> at{};
    };
    /// A day far ahead is asked about once.
    [[nodiscard]] NextContact nextContact();
    /// Names every piece of safety work that is open.
    void showOpenSafetyWork(const std::vector<SafetyTasks::Open>& work);
    void say(const wxString& message);
    void takeFocus();

private:
    /// How wide a line may be.
    [[nodiscard]] int room() const;

    Date m_today;
    std::optional<Date> m_askedAbout; ///< the odd day of the last try
    wxTextCtrl* m_goal;
    wxChoice* m_horizon;
    wxTextCtrl* m_day;
    wxTextCtrl* m_time;
    wxStaticText* m_safety;
    wxStaticText* m_message;
    std::unique_ptr<AutosavedFields> m_kept;
};

} // namespace kentering
