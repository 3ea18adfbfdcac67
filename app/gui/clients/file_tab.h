#pragma once

#include "app/gui/clients/life/end_cards.h"
#include "app/presenters/clients/doubles_presenter.h"
#include "app/presenters/clients/file_presenter.h"

#include <exception>
#include <functional>
#include <optional>

class wxChoice;

namespace kentering {

class SubstancesPanel;

/// The administration of one client: code first, a name only on demand, contact rules, consents, substances
/// and what they want themselves. A choice is stored at the key, a text when its field is left; who wrote
/// what is one press away.
class FileTab : public EndCards {
public:
    /// `changed` is called after each stored change that other parts of the page show.
    FileTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
            std::function<void()> changed);
    ~FileTab() override;

private:
    void build(wxSizer& column) override;
    void addWho(wxSizer& column);
    /// Looks again who may be the same person, and shows it when that is somebody else now.
    void lookForDoubles();
    void addContact(wxSizer& column);
    void addConsents(wxSizer& column);
    void addSubstances(wxSizer& column);
    void addHistory(wxSizer& column);
    void addField(const Card& card, FileText field, const wxString& label);
    void addLabelled(const Card& card, const wxString& label, wxWindow* field, const wxString& historyName,
                     std::function<void()> history);
    wxChoice* addChoice(const Card& card, const char* name, const wxString& label,
                        const std::vector<wxString>& words, std::optional<std::size_t> chosen,
                        const std::string& field, std::function<void(std::optional<std::size_t>)> store);
    void showHistoryOf(const std::string& table, const std::string& field, const wxString& label) override;
    void endChanged() override;
    void destroyed() override;
    /// Does `change`; says so when it could not be stored, and returns whether it was.
    bool store(const std::function<void()>& change);
    /// Says at the head of the page that something could not be stored; nothing: all is stored.
    void tell(const std::exception_ptr& error);

    ClientId m_client;
    FilePresenter m_presenter;
    std::vector<DoublesPresenter::Likeness> m_alike; ///< who may be the same person
    std::function<void()> m_changed;
    bool m_showsName = false;
    struct Asked {
        std::string table;
        std::string field;
        wxString label;
    };
    std::optional<Asked> m_asked; ///< whose history is shown
    wxStaticText* m_message = nullptr;
};

} // namespace kentering
