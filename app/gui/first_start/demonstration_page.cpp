#include "app/gui/first_start/demonstration_page.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

#include <utility>

namespace kentering {

DemonstrationPage::DemonstrationPage(wxWindow* parent, const Theme& look, Language language,
                                     const CasebookOptions& options, const StartSurroundings& surroundings,
                                     const Platform& platform, Actions actions)
    : StartPage(parent, look, language, "demonstration-page"),
      m_presenter(options, surroundings, platform, static_cast<DemonstrationView&>(*this)),
      m_actions(std::move(actions)) {
    begin(_("Look round with invented people"));
    addParagraph(
        _("An organisation that does not exist, with clients who do not exist. Press and write whatever "
          "you like. A yellow line at the top says that it is practice, on every screen."),
        {"quiet"});
    addParagraph(
        wxString::Format(_("Today counts as %s there."),
                         longDay(DemonstrationPresenter::optionsFor(options, surroundings).clock.today())));
    addParagraph(
        wxString::Format(_("You look round as %s. After locking you come back with this passphrase:"),
                         toWx(surroundings.demonstrationUser)));
    addParagraph(toWx(DemonstrationPresenter::kPassphrase), {"figure"}, "demonstration.passphrase");
    finish(_("Look round"));
}

void DemonstrationPage::showUnlocked(Unlocked unlocked) {
    m_actions.unlocked(std::move(unlocked));
}

} // namespace kentering
