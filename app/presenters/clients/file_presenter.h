#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/storage/history/field_history.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A fact of a client's file that is one line of text.
enum class FileText : unsigned char {
    Alias,
    Name, ///< only when the client wants that; shown on demand
    BirthYear,
    Municipality,
    Sender, ///< the name under which a message may be sent
};

template <>
struct Vocabulary<FileText> {
    static constexpr std::array<std::string_view, 5> kCodes{"alias", "name", "birthYear", "municipality",
                                                            "contactRules.sender"};
};

/// The administration of one client: who he is to us, how he may be reached, what he agrees to. Each change
/// is stored at once and keeps its history.
class FilePresenter {
public:
    /// What holds about one consent.
    struct ConsentLine {
        ConsentScope scope;
        std::string label;
        std::optional<Consent> latest{}; ///< nothing: not asked
        bool holds = false;              ///< given, and not run out
        std::string effect{};            ///< what follows while it does not hold; empty when it does
    };

    /// @throws WrongClientError, StorageIoError, DamagedCasebookError.
    FilePresenter(const PresenterContext& context, ClientId client);

    void reload();
    [[nodiscard]] const Client& client() const { return m_client; }
    /// What stands in a field; empty when it is not known.
    [[nodiscard]] std::string text(FileText field) const;
    /// Stores a field; empty text is not known. @returns false for a year that cannot be one: nothing is
    /// stored then.
    bool setText(FileText field, std::string_view typed);

    void setOwnGoal(std::optional<OwnGoal> goal);
    void setLanguage(std::optional<Language> language);
    void setChannel(std::optional<ContactChannel> channel);
    void setVoicemail(std::optional<bool> allowed);

    /// Record, statistics, contact, relatives, then every referral that was ever asked about.
    [[nodiscard]] const std::vector<ConsentLine>& consents() const { return m_consents; }
    /// Writes down what he says about a consent today: yes, or no. A no after a yes withdraws it. With the
    /// version of the information text that was explained.
    void setConsent(const ConsentScope& scope, bool given);
    /// Version of the information text that is explained now.
    [[nodiscard]] int textVersion() const { return m_context.content.version(); }

    /// Every change of the field, newest first; times are UTC. `field` as the history calls it.
    [[nodiscard]] std::vector<FieldChange> history(std::string_view table, std::string_view field) const;
    /// Every change of the dossier, newest first; times are UTC.
    [[nodiscard]] std::vector<FieldChange> history() const;

private:
    void store(const Client& changed);

    const PresenterContext& m_context;
    ClientId m_id;
    Client m_client;
    std::vector<ConsentLine> m_consents;
};

} // namespace kentering
