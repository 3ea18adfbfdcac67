#pragma once

#include "app/gui/manual/manual_text.h"
#include "model/domain/language.h"

#include <wx/dialog.h>

#include <string>
#include <vector>

class wxListBox;
class wxTextCtrl;

namespace kentering {

/// The manual, for reading beside the work: a field that searches, the parts that it finds, and the page. It
/// holds no client's words.
class ManualDialog : public wxDialog {
public:
    /// Opens at the page with this name.
    ManualDialog(wxWindow* parent, Language language, const std::string& page);

private:
    void find();
    void show(const ManualSection& section);

    Language m_language;
    std::vector<ManualSection> m_found;
    std::string m_shown;        ///< name of the page that stands there
    std::vector<long> m_places; ///< where each of its lines begins
    wxTextCtrl* m_words;
    wxListBox* m_sections;
    wxTextCtrl* m_page;
};

} // namespace kentering
