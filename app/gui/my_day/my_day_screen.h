#pragma once

#include "app/gui/controls/card_page.h"
#include "app/gui/window/my_day_return.h"
#include "app/presenters/my_day/agenda_presenter.h"
#include "app/presenters/my_day/my_day_presenter.h"

#include <functional>
#include <memory>

namespace kentering {

/// My day: what must not be forgotten, one line each with one action, safety first; and beside it the
/// agenda of the week with the waiting list, and the register of a group.
class MyDayScreen : public CardPage {
public:
    struct Actions {
        std::function<void(ClientId)> openClient;
        std::function<void(ClientId)> openContacts;
        std::function<void(ClientId)> openReferrals;
        std::function<void(ClientId)> openHandover;
        std::function<void(ClientId)> goOnWithList;
        std::function<void()> openResources;
        std::function<void()> openSettings;
    };

    MyDayScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, Actions actions);

    void reload();
    [[nodiscard]] MyDayReturn place() const;
    void goTo(const MyDayReturn& place);
    [[nodiscard]] const MyDayPresenter& presenter() const { return m_day; }

private:
    using Page = MyDayPage;

    void build(wxSizer& column) override;
    void addPages(wxSizer& column);
    void buildToday(wxSizer& column);
    void addForLeads(const Card& card);
    void buildAgenda(wxSizer& column);
    void buildWaiting(wxSizer& column);
    void addLine(const Card& card, const MyDayPresenter::Line& line, std::size_t number);
    void act(const MyDayPresenter::Line& line);
    void move(const MyDayPresenter::Line& line);
    void writeOutcome(const MyDayPresenter::Line& line);
    void registerGroup();
    /// Makes the agenda as it was looked at.
    void makeAgenda(const MyDayReturn& place);

    MyDayPresenter m_day;
    std::unique_ptr<AgendaPresenter> m_agenda; ///< made when it is first looked at
    Actions m_actions;
    Page m_page = Page::Today;
    /// A page of thousands of lines, each with its buttons, would take seconds to stand. Safety comes first.
    static constexpr std::size_t kLinesAtOnce = 60;
    std::size_t m_shown = kLinesAtOnce;
};

} // namespace kentering
