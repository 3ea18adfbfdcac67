#include "app/gui/talk/topic_bar.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kTopicBarWidth = 184;
constexpr int kTopicBarEdge = 8;
constexpr int kScrollbarRoom = 12;
constexpr int kWidestCount = 17; ///< of what stands at the right of a topic

} // namespace

TopicBar::TopicBar(wxWindow* parent, const Theme& look, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_actions(std::move(actions)),
      m_page(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "topic-list")) {
    SetName("topics");
    m_page->SetBackgroundColour(look.colour("page"));
    m_page->SetScrollRate(0, FromDIP(11));
    followFocus(*m_page);
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_page->SetSizer(column);
    column->AddSpacer(FromDIP(kTopicBarEdge));
    for (const TalkTopic topic : all<TalkTopic>()) {
        m_topics[indexOf(topic)] =
            add("topic." + toWx(code(topic)), topicWord(topic), [this, topic] { m_actions.topic(topic); });
    }
    m_substances = add("topic.substances", _("Substances"), [this] { m_actions.substances(); });
    setButtonParts(*m_substances, _("Substances"), wxString());
    m_end = add("topic.end", _("Agreements"), [this] { m_actions.end(); });
    setButtonParts(*m_end, _("Agreements"), wxString());
    column->AddStretchSpacer();
    const auto link = [&](const char* name, const wxString& label, std::function<void()> pressed) {
        column->Add(makeButton(m_page, name, label, {"link"}, std::move(pressed)),
                    wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(kTopicBarEdge)));
    };
    link("show-history", _("Earlier answers") + "  F7", [this] { m_actions.history(); });
    link("next-unasked", _("Next open question") + "  F8", [this] { m_actions.nextUnasked(); });
    column->AddSpacer(FromDIP(kTopicBarEdge));
    auto* whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(m_page, wxSizerFlags(1).Expand());
    SetSizer(whole);
    // Wider for large letters, with room for the bar that then scrolls.
    const int needed = column->CalcMin().x + FromDIP(kScrollbarRoom);
    SetMinSize(wxSize(std::max(FromDIP(kTopicBarWidth), needed), -1));
}

wxToggleButton* TopicBar::add(const wxString& name, const wxString& label, std::function<void()> pressed) {
    wxToggleButton* toggle = makeToggle(m_page, name, label, {"topic"}, std::move(pressed));
    setButtonParts(*toggle, label, wxString::Format(_("%d of %d"), kWidestCount, kWidestCount));
    m_page->GetSizer()->Add(toggle, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(kTopicBarEdge)));
    m_page->GetSizer()->AddSpacer(FromDIP(2));
    return toggle;
}

void TopicBar::showCounts(const TalkPresenter& presenter) {
    for (const TalkTopic topic : all<TalkTopic>()) {
        const auto count = presenter.count(topic);
        setButtonParts(*m_topics[indexOf(topic)], topicWord(topic),
                       wxString::Format(_("%d of %d"), count.asked, count.total));
    }
}

void TopicBar::mark(std::optional<TalkTopic> topic, bool substances, bool end) {
    for (const TalkTopic each : all<TalkTopic>()) {
        m_topics[indexOf(each)]->SetValue(topic == each);
    }
    m_substances->SetValue(substances);
    m_end->SetValue(end);
}

} // namespace kentering
