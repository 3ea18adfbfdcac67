#include "app/gui/controls/autosaved_fields.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/words/to_wx.h"

#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <memory>
#include <utility>

namespace kentering {

namespace {

constexpr int kLookEveryMilliseconds = 400;
constexpr const char* kTicked = "1";

/// Calls `visit` for each field that somebody can fill in and that has a name.
template <typename Visit>
void eachField(wxWindow& at, const Visit& visit) {
    for (wxWindow* child : at.GetChildren()) {
        if (!child->GetName().empty()) {
            visit(*child);
        }
        eachField(*child, visit);
    }
}

/// What a line of a list stands for: who it is about where the list knows, else its words. Never its place:
/// another line may stand there the next time.
wxString lineOf(const wxItemContainer& list, unsigned at) {
    if (list.HasClientObjectData()) {
        if (const auto* about = dynamic_cast<const wxStringClientData*>(list.GetClientObject(at))) {
            return about->GetData();
        }
    }
    return list.GetString(at);
}

int placeOf(const wxItemContainer& list, const wxString& line) {
    for (unsigned at = 0; at < list.GetCount(); ++at) {
        if (lineOf(list, at) == line) {
            return static_cast<int>(at);
        }
    }
    return wxNOT_FOUND;
}

wxString tickedLines(const wxCheckListBox& list) {
    wxString lines;
    for (unsigned at = 0; at < list.GetCount(); ++at) {
        if (list.IsChecked(at)) {
            lines += lineOf(list, at) + "\n";
        }
    }
    return lines;
}

/// What stands in a field; nothing for a window that is no field.
std::optional<std::string> valueOf(const wxWindow& field) {
    if (const auto* text = dynamic_cast<const wxTextCtrl*>(&field)) {
        const bool isSecret = text->HasFlag(wxTE_PASSWORD); // is written down nowhere
        return text->IsEditable() && !isSecret ? std::optional(toUtf8(text->GetValue())) : std::nullopt;
    }
    if (const auto* choice = dynamic_cast<const wxChoice*>(&field)) {
        const int at = choice->GetSelection();
        return at == wxNOT_FOUND ? std::string() : toUtf8(lineOf(*choice, static_cast<unsigned>(at)));
    }
    if (const auto* box = dynamic_cast<const wxCheckBox*>(&field)) {
        return box->GetValue() ? kTicked : std::string();
    }
    if (const auto* list = dynamic_cast<const wxCheckListBox*>(&field)) {
        return toUtf8(tickedLines(*list));
    }
    return std::nullopt;
}

void tell(wxWindow& field, wxEventType what, int number) {
    wxCommandEvent event(what, field.GetId());
    event.SetEventObject(&field);
    event.SetInt(number);
    field.GetEventHandler()->ProcessEvent(event);
}

/// Fills a field in as somebody would: who listens to it hears of it.
void fillInField(wxWindow& field, const std::string& value) {
    if (auto* text = dynamic_cast<wxTextCtrl*>(&field)) {
        text->SetValue(toWx(value));
        text->SetInsertionPointEnd();
    } else if (auto* choice = dynamic_cast<wxChoice*>(&field)) {
        if (const int at = placeOf(*choice, toWx(value)); at != wxNOT_FOUND) {
            choice->SetSelection(at);
            tell(field, wxEVT_CHOICE, at);
        }
    } else if (auto* box = dynamic_cast<wxCheckBox*>(&field)) {
        box->SetValue(value == kTicked);
        tell(field, wxEVT_CHECKBOX, value == kTicked ? 1 : 0);
    } else if (auto* list = dynamic_cast<wxCheckListBox*>(&field)) {
        const wxString lines = "\n" + toWx(value);
        for (unsigned at = 0; at < list->GetCount(); ++at) {
            list->Check(at, lines.Contains("\n" + lineOf(*list, at) + "\n"));
        }
    }
}

FormDraft::Fields fieldsOf(wxWindow& form) {
    FormDraft::Fields fields;
    eachField(form, [&fields](const wxWindow& field) {
        if (auto value = valueOf(field)) {
            fields.insert_or_assign(toUtf8(field.GetName()), std::move(*value));
        }
    });
    return fields;
}

void fillInAll(wxWindow& form, const FormDraft::Fields& fields) {
    eachField(form, [&fields](wxWindow& field) {
        const auto kept = fields.find(toUtf8(field.GetName()));
        if (kept != fields.end() && valueOf(field) != kept->second) {
            fillInField(field, kept->second);
        }
    });
}

} // namespace

AutosavedFields::AutosavedFields(wxWindow& form, FormDraft draft,
                                 std::function<void(std::exception_ptr)> failed)
    : m_form(form), m_draft(std::move(draft)), m_failed(std::move(failed)) {
    try {
        const FormDraft::Fields kept = m_draft.open(fieldsOf(form));
        fillInAll(form, kept);
        m_returned = !kept.empty();
    } catch (const std::exception&) {
        m_failed(std::current_exception());
    }
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        try {
            look();
        } catch (const std::exception&) {
            m_failed(std::current_exception());
        }
    });
    m_timer.Start(kLookEveryMilliseconds);
}

AutosavedFields::~AutosavedFields() {
    m_timer.Stop();
    m_draft.leave(fieldsOf(m_form));
}

void AutosavedFields::look() {
    m_draft.filled(fieldsOf(m_form));
}

bool AutosavedFields::keepsAnything() const {
    return !fieldsOf(m_form).empty();
}

void AutosavedFields::startAgain() {
    m_before = fieldsOf(m_form);
    fillIn(m_draft.opened());
}

void AutosavedFields::takeBack() {
    FormDraft::Fields back;
    const FormDraft::Fields now = fieldsOf(m_form);
    for (const auto& [name, value] : now) {
        const auto before = m_before.find(name);
        const auto opened = m_draft.opened().find(name);
        const bool isUntouched = opened != m_draft.opened().end() && opened->second == value;
        if (isUntouched && before != m_before.end()) {
            back.emplace(name, before->second);
        }
    }
    fillIn(back);
}

void AutosavedFields::fillIn(const FormDraft::Fields& fields) {
    fillInAll(m_form, fields);
    try {
        look();
    } catch (const std::exception&) {
        m_failed(std::current_exception());
    }
}

void AutosavedFields::close() {
    m_timer.Stop();
    guardedAsItGoes(m_form, [this] { m_draft.close(); });
}

wxSizer* makeReturnedLine(wxWindow* parent, AutosavedFields& fields, std::function<void()> changed) {
    if (!fields.returned()) {
        return nullptr;
    }
    wxWindow* const first = parent->GetChildren().GetFirst()->GetData();
    auto* line = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    wxStaticText* text =
        makeNamedText(parent, "form-returned",
                      _("You had begun this already. What you filled in is still here."), {"accent"});
    const auto isStartedAgain = std::make_shared<bool>(false);
    wxButton* button = makeButton(parent, "form-start-again", _("Start again"), {"link"}, [] {});
    button->Bind(wxEVT_BUTTON, [=, &fields, changed = std::move(changed)](wxCommandEvent&) {
        // The same button takes it back: it keeps the focus, and a press too many does no harm.
        *isStartedAgain = !*isStartedAgain;
        *isStartedAgain ? fields.startAgain() : fields.takeBack();
        text->SetName(*isStartedAgain ? "form-started-again" : "form-returned");
        text->SetLabelText(*isStartedAgain ? _("Everything stands here as it was before you began.")
                                           : _("What you filled in is back."));
        button->SetLabel(*isStartedAgain ? _("Take that back") : _("Start again"));
        button->InvalidateBestSize();
        text->InvalidateBestSize();
        changed();
    });
    text->MoveBeforeInTabOrder(first);
    button->MoveBeforeInTabOrder(first);
    line->Add(text, wxSizerFlags().CentreVertical().Border(wxRIGHT, parent->FromDIP(6)));
    line->Add(button, wxSizerFlags().CentreVertical());
    return line;
}

} // namespace kentering
