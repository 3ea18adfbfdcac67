#include "app/gui/words/translation.h"

#include "app/gui/words/dutch_catalogue.h"

#include <wx/arrstr.h>
#include <wx/intl.h>
#include <wx/translation.h>
#include <wx/utils.h>

namespace kentering {

namespace {

constexpr const char* kDomain = "kentering";

class BuiltInCatalogues : public wxTranslationsLoader {
public:
    wxMsgCatalog* LoadCatalog(const wxString& domain, const wxString& language) override {
        if (domain != kDomain || !language.StartsWith("nl")) {
            return nullptr;
        }
        const auto bytes = dutchCatalogue();
        return wxMsgCatalog::CreateFromData(
            wxScopedCharBuffer::CreateNonOwned(reinterpret_cast<const char*>(bytes.data()), bytes.size()),
            domain);
    }
    wxArrayString GetAvailableTranslations(const wxString& domain) const override {
        wxArrayString languages;
        if (domain == kDomain) {
            languages.Add("nl");
        }
        return languages;
    }
};

} // namespace

Language systemLanguage() {
    // As gettext does: the first that is set. The toolkit asks only for languages whose locale is installed.
    for (const char* variable : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        wxString value;
        if (wxGetEnv(variable, &value) && !value.empty()) {
            return value.StartsWith("nl") ? Language::Dutch : Language::English;
        }
    }
    return Language::English;
}

void speak(Language language) {
    auto* translations = new wxTranslations; // wx owns it from the call below on
    translations->SetLoader(new BuiltInCatalogues);
    translations->SetLanguage(language == Language::Dutch ? wxLANGUAGE_DUTCH : wxLANGUAGE_ENGLISH);
    wxTranslations::Set(translations);
    translations->AddCatalog(kDomain, wxLANGUAGE_ENGLISH);
}

} // namespace kentering
