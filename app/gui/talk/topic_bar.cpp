#include "app/gui/talk/topic_bar.h"

#include "app/gui/controls/build.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kTopicBarWidth = 184;
constexpr int kTopicBarEdge = 8;

} // namespace

TopicBar::TopicBar(wxWindow* parent, const Look& look, Actions actions)
    : Surface(parent, {.ground = look.colour("page")}), m_actions(std::move(actions)) {
    SetName("topics");
    auto* column = new wxBoxSizer(wxVERTICAL);
    SetSizer(column);
    column->AddSpacer(FromDIP(kTopicBarEdge));
    for (const TalkTopic topic : all<TalkTopic>()) {
        m_topics[indexOf(topic)] =
            add("topic." + toWx(code(topic)), topicWord(topic), [this, topic] { m_actions.topic(topic); });
    }
    m_substances = add("topic.substances", _("Substances"), [this] { m_actions.substances(); });
    m_end = add("topic.end", _("Agreements"), [this] { m_actions.end(); });
    column->AddStretchSpacer();
    const auto link = [&](const char* name, const wxString& label, std::function<void()> pressed) {
        column->Add(makeButton(this, name, label, {"link"}, std::move(pressed)),
                    wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(kTopicBarEdge)));
    };
    link("show-history", _("Earlier answers") + "  F7", [this] { m_actions.history(); });
    link("next-unasked", _("Next not asked") + "  F8", [this] { m_actions.nextUnasked(); });
    column->AddSpacer(FromDIP(kTopicBarEdge));
    SetMinSize(wxSize(withText(*this, kTopicBarWidth), -1));
}

wxToggleButton* TopicBar::add(const wxString& name, const wxString& label, std::function<void()> pressed) {
    wxToggleButton* toggle = makeToggle(this, name, label, {"topic"}, std::move(pressed));
    setButtonParts(*toggle, label, wxString());
    GetSizer()->Add(toggle, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(kTopicBarEdge)));
    GetSizer()->AddSpacer(FromDIP(2));
    return toggle;
}

void TopicBar::showCounts(const ConversationPresenter& presenter) {
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
