#include "app/gui/clients/life/alike_words.h"

#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

namespace {

wxString signWord(DoubleSign sign) {
    switch (sign) {
    case DoubleSign::Alias:
        return _("the alias sounds alike");
    case DoubleSign::BirthYear:
        return _("about the same year of birth");
    case DoubleSign::Municipality:
        return _("the same municipality");
    }
    return {};
}

} // namespace

wxString whoWords(const DoublesPresenter::Likeness& likeness) {
    wxString words = toWx(likeness.name);
    if (likeness.name != likeness.code) {
        words += dot() + toWx(likeness.code);
    }
    if (likeness.birthYear) {
        words += dot() + wxString::Format("%d", *likeness.birthYear);
    }
    if (!likeness.municipality.empty()) {
        words += dot() + toWx(likeness.municipality);
    }
    if (likeness.isClosed) {
        words += dot() + _("closed dossier");
    }
    return words;
}

wxString sameWords(const DoublesPresenter::Likeness& likeness) {
    wxString signs;
    for (const DoubleSign sign : likeness.signs) {
        signs += (signs.empty() ? wxString() : wxString(", ")) + signWord(sign);
    }
    return wxString::Format(_("May be the same person as %s: %s."), whoWords(likeness), signs);
}

} // namespace kentering
