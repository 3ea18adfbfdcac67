#include "app/gui/controls/form_dialog.h"

#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/words/day_faults.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_error.h"
#include "app/presenters/shared/odd_days.h"
#include "app/presenters/shared/typed_date.h"

#include <wx/button.h>
#include <wx/display.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kFormDialogFieldWidth = 460;
constexpr int kNarrowWidth = 110; ///< of a field beside others
constexpr int kFormDialogEdge = 20;
constexpr int kAround = 150; ///< height of what is not fields, and a little air

} // namespace

FormDialog::FormDialog(wxWindow* parent, const char* name, const wxString& title, FormAbout about)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxCAPTION | wxRESIZE_BORDER),
      m_about(std::move(about)),
      m_today(m_about.context.today()),
      m_page(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE, "form-page")),
      m_column(new wxBoxSizer(wxVERTICAL)),
      m_focus(*this) {
    SetName(name);
    // The title bar shows no more than the product: somebody may look along.
    SetTitle("Kentering");
    m_page->SetScrollRate(0, FromDIP(12));
    m_page->SetSizer(m_column); // from the start: a form that fails while it is made takes it along
    followFocus(*m_page);
    m_complaint = makeNamedText(this, "form-complaint", wxString(), {"amber"});
    m_complaint->Hide();
    m_column->Add(makeText(m_page, title, {"heading"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
}

FormDialog::~FormDialog() = default;

bool FormDialog::isOneOpen() {
    return std::any_of(wxTopLevelWindows.begin(), wxTopLevelWindows.end(), [](const wxWindow* window) {
        const auto* form = dynamic_cast<const FormDialog*>(window);
        return form != nullptr && form->IsModal();
    });
}

void FormDialog::addLabelled(const wxString& label, wxWindow* field, int proportion) {
    auto* cell = new wxBoxSizer(wxVERTICAL);
    if (!label.empty()) {
        cell->Add(makeText(m_page, label, {"quiet"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    }
    cell->Add(field, wxSizerFlags(proportion).Expand());
    if (m_beside != nullptr) {
        const int gap = m_beside->IsEmpty() ? 0 : FromDIP(12);
        m_beside->Add(cell, wxSizerFlags(1).Bottom().Border(wxLEFT, gap));
    } else {
        m_column->Add(cell, wxSizerFlags(proportion).Expand().Border(wxBOTTOM, FromDIP(10)));
    }
}

void FormDialog::beside(const std::function<void()>& add) {
    m_beside = new wxBoxSizer(wxHORIZONTAL);
    m_column->Add(m_beside, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    add();
    m_beside = nullptr;
}

void FormDialog::addHeading(const wxString& text) {
    m_column->Add(makeText(m_page, text, {"strong"}), wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(6)));
}

wxTextCtrl* FormDialog::addText(const char* name, const wxString& label, const std::string& value) {
    auto* field = new wxTextCtrl(m_page, wxID_ANY, toWx(value));
    field->SetMinSize(wxSize(FromDIP(m_beside == nullptr ? kFormDialogFieldWidth : kNarrowWidth), -1));
    nameControl(*field, name, label);
    addLabelled(label, field);
    return field;
}

wxTextCtrl* FormDialog::addSecret(const char* name, const wxString& label) {
    auto* field =
        new wxTextCtrl(m_page, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    field->SetMinSize(wxSize(FromDIP(kFormDialogFieldWidth), -1));
    nameControl(*field, name, label);
    addLabelled(label, field);
    return field;
}

wxTextCtrl* FormDialog::addLines(const char* name, const wxString& label, const std::string& value,
                                 int rows) {
    auto* field = new wxTextCtrl(m_page, wxID_ANY, toWx(value), wxDefaultPosition, wxDefaultSize,
                                 wxTE_MULTILINE | wxTE_NO_VSCROLL);
    field->SetMinSize(wxSize(FromDIP(m_beside == nullptr ? kFormDialogFieldWidth : 2 * kNarrowWidth),
                             FromDIP(18 + 20 * rows)));
    nameControl(*field, name, label);
    // Tab goes on to the next field; a note needs no tabs.
    field->Bind(wxEVT_CHAR_HOOK, [field](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB) {
            field->Navigate(event.ShiftDown() ? 0 : wxNavigationKeyEvent::IsForward);
        } else {
            event.Skip();
        }
    });
    addLabelled(label, field, 1);
    return field;
}

wxTextCtrl* FormDialog::addDate(const char* name, const wxString& label, std::optional<Date> value) {
    wxTextCtrl* field = addText(name, label, value ? typedForm(*value) : std::string());
    field->SetHint(_("31-10 or yesterday"));
    m_days.push_back(field);
    return field;
}

wxChoice* FormDialog::addChoice(const char* name, const wxString& label, const std::vector<wxString>& words,
                                int selected) {
    auto* field = new wxChoice(m_page, wxID_ANY);
    for (const wxString& word : words) {
        field->Append(word);
    }
    field->SetSelection(selected);
    // The wheel scrolls the form; a choice that happens to lie under it keeps what was chosen.
    field->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { m_page->HandleOnMouseWheel(event); });
    nameControl(*field, name, label);
    addLabelled(label, field);
    return field;
}

wxCheckBox* FormDialog::addCheck(const char* name, const wxString& label, bool checked) {
    auto* box = new wxCheckBox(m_page, wxID_ANY, label);
    box->SetName(name);
    box->SetValue(checked);
    m_column->Add(box, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    return box;
}

std::vector<wxCheckBox*> FormDialog::addChecks(const std::string& name, const wxString& label,
                                               const std::vector<wxString>& words,
                                               const std::vector<bool>& checked) {
    m_column->Add(makeText(m_page, label, {"quiet"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    auto* grid = new wxFlexGridSizer(3, FromDIP(2), FromDIP(14));
    std::vector<wxCheckBox*> boxes;
    for (std::size_t index = 0; index < words.size(); ++index) {
        auto* box = new wxCheckBox(m_page, wxID_ANY, words[index]);
        box->SetName(toWx(name) + wxString::Format(".%zu", index));
        box->SetValue(checked[index]);
        grid->Add(box);
        boxes.push_back(box);
    }
    m_column->Add(grid, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    return boxes;
}

wxStaticText* FormDialog::addRemark(const char* name, const wxString& text) {
    wxStaticText* remark = makeNamedText(m_page, name, text, {"quiet"});
    fitText(*remark, FromDIP(kFormDialogFieldWidth));
    m_column->Add(remark, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    return remark;
}

void FormDialog::changeRemark(wxStaticText& remark, const wxString& text) {
    if (remark.GetLabelText() == text) {
        return;
    }
    remark.SetLabelText(text);
    fitText(remark, FromDIP(kFormDialogFieldWidth));
    if (GetSizer() != nullptr) {
        fit();
    }
}

void FormDialog::finish(const wxString& storeLabel, std::function<wxString()> store) {
    m_store = std::move(store);
    auto* below = new wxBoxSizer(wxVERTICAL);
    below->Add(m_complaint, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    keepFields();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    if (m_kept->keepsAnything()) {
        buttons->Add(makeNamedText(this, "form-keeps", _("Cancel keeps what you filled in."), {"quiet"}),
                     wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(12)));
    }
    buttons->AddStretchSpacer();
    auto* cancel = makeButton(this, "form-cancel", _("Cancel"), {}, [this] { leave(); });
    // Afterwards: what is stored may ask something itself, as printing does. A second press stores nothing.
    wxButton* ok = makeButton(this, "form-store", storeLabel, {"primary"}, [this] {
        later(*this, [this] {
            if (IsModal()) {
                submit();
            }
        });
    });
    buttons->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(ok);
    below->Add(buttons, wxSizerFlags().Expand());
    ok->SetDefault();
    SetEscapeId(wxID_NONE);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && IsModal()) {
            leave();
        } else {
            event.Skip();
        }
    });
    auto* outside = new wxBoxSizer(wxVERTICAL);
    outside->Add(m_page, wxSizerFlags(1).Expand().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(kFormDialogEdge)));
    outside->Add(below, wxSizerFlags().Expand().Border(wxALL, FromDIP(kFormDialogEdge)));
    SetSizer(outside);
    listenTo(*m_page);
    fit();
    CentreOnParent();
    focusFirstField();
}

void FormDialog::listenTo(wxWindow& at) {
    for (wxWindow* child : at.GetChildren()) {
        for (const auto& changed : {wxEVT_TEXT, wxEVT_CHOICE, wxEVT_CHECKBOX, wxEVT_CHECKLISTBOX}) {
            child->Bind(changed, [this](wxCommandEvent& event) {
                stopComplaining();
                event.Skip();
            });
        }
        listenTo(*child);
    }
}

void FormDialog::focusFirstField() {
    for (wxWindow* child : m_page->GetChildren()) {
        // Not the way to start again: Enter would land there.
        if (child->AcceptsFocusFromKeyboard() && child->IsEnabled() &&
            dynamic_cast<wxButton*>(child) == nullptr) {
            focusAtEnd(*child);
            return;
        }
    }
}

void FormDialog::keepFields() {
    std::string form = toUtf8(GetName());
    if (!m_about.entry.empty()) {
        form += "/" + m_about.entry;
    }
    m_kept = std::make_unique<AutosavedFields>(
        *m_page, FormDraft(m_about.context, m_about.client, std::move(form)),
        [this](const std::exception_ptr& error) {
            complain(toWx(describeError(error, m_about.context.language)));
        });
    if (wxSizer* returned = makeReturnedLine(m_page, *m_kept, [this] {
            stopComplaining();
            fit();
        })) {
        constexpr std::size_t kBelowTheHeading = 1;
        m_column->Insert(kBelowTheHeading, returned, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    }
}

void FormDialog::leave() {
    EndModal(wxID_CANCEL); // what is filled in stays kept
}

void FormDialog::fit() {
    const wxSize needed = m_column->CalcMin();
    const int display = wxDisplay(this).GetClientArea().height;
    const int scrollbar = needed.y > display - FromDIP(kAround) ? FromDIP(16) : 0;
    m_page->SetMinSize(wxSize(needed.x + scrollbar, std::min(needed.y, display - FromDIP(kAround))));
    m_page->FitInside();
    GetSizer()->SetSizeHints(this);
    Fit();
    Layout();
}

bool FormDialog::submit() {
    // Whatever could not be stored, the form stays open with what was filled in.
    bool stored = false;
    guarded(*this, [this, &stored] {
        wxString wrong = faultOfDays();
        if (wrong.empty()) {
            wrong = m_store();
        }
        if (!wrong.empty()) {
            complain(wrong);
            return;
        }
        stored = true;
        m_kept->close();
    });
    if (stored && IsModal()) {
        EndModal(wxID_OK);
    }
    return stored;
}

void FormDialog::tellFailure(const std::exception_ptr& error) {
    complain(toWx(describeError(error, m_about.context.language)));
}

wxString FormDialog::faultOfDays() {
    wxString wrong;
    std::vector<Date> odd;
    wxString asked;
    for (const wxTextCtrl* field : m_days) {
        const std::string typed = textOf(*field);
        if (!isNoDay(*field)) {
            const auto typedDay = day(*field);
            const auto why = typedDay ? oddDayFor(m_about.context, m_about.client, *typedDay) : std::nullopt;
            if (why) {
                odd.push_back(*typedDay);
                asked += (asked.empty() ? "" : "\n") + oddDayWords(*typedDay, *why);
            }
        } else if (const auto why = whyNoDay(typed, m_today)) {
            wrong += (wrong.empty() ? "" : "\n") + noDayWords(*why);
        }
    }
    if (!wrong.empty()) {
        return wrong;
    }
    // Whoever stores the same days once more has answered.
    const bool isAnswered = odd == m_askedAbout;
    m_askedAbout = odd;
    return isAnswered ? wxString() : asked;
}

void FormDialog::stopComplaining() {
    // It keeps its room: nothing moves under the hand that types.
    if (m_complaint->IsShown()) {
        m_complaint->SetLabelText(wxString());
    }
}

void FormDialog::complain(const wxString& wrong) {
    m_complaint->SetLabelText(wrong);
    m_complaint->Show();
    fitText(*m_complaint, FromDIP(kFormDialogFieldWidth));
    if (GetSizer() != nullptr) { // before the form is finished there is nothing to fit
        fit();
    }
}

std::optional<Date> FormDialog::day(const wxTextCtrl& field) const {
    return parseTypedDate(textOf(field), m_today);
}

bool FormDialog::isNoDay(const wxTextCtrl& field) const {
    return !wxString(field.GetValue()).Trim().empty() && !day(field);
}

wxString FormDialog::complaint() const {
    return m_complaint->IsShown() ? m_complaint->GetLabelText() : wxString();
}

std::string textOf(const wxTextCtrl& field) {
    return toUtf8(field.GetValue());
}

} // namespace kentering
