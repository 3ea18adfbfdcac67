#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/domain/facts/field_change.h"

#include <exception>
#include <functional>
#include <map>
#include <memory>
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

/// The administration of one client: who they are to us, how they may be reached, what they agree to. Each
/// change keeps its history. A choice is stored at once; what is typed is stored when the field is left, two
/// seconds after the last key, and at the lock, so that a visit of a field is one change and not one a
/// letter.
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

    /// What became of what was typed: the error that kept it from being stored, or nothing.
    using Told = std::function<void(std::exception_ptr)>;

    /// Opens the dossier; what was typed in it and could not be stored stands in its fields again.
    /// @param told hears what becomes of what is stored after two seconds without a key
    /// @throws WrongClientError, StorageIoError, DamagedCasebookError.
    FilePresenter(const PresenterContext& context, ClientId client, Told told = {});
    /// Stores what was typed last; what cannot be (a year that is none) is kept for the same user until they
    /// come back to it, on the disk, or in memory when that fails.
    ~FilePresenter();
    FilePresenter(const FilePresenter&) = delete;
    FilePresenter& operator=(const FilePresenter&) = delete;

    /// Reads everything again; what was typed and is not stored yet stays.
    void reload();
    [[nodiscard]] const Client& client() const { return m_client; }
    /// What stands in a field, stored or not; empty when it is not known.
    [[nodiscard]] std::string text(FileText field) const;
    /// What stands in a field now, while somebody types in it.
    void typed(FileText field, const std::string& text);
    /// Stores what was typed and waits; white space around it is left out, empty text is not known. What
    /// cannot be (a year that is none) waits on. @throws StorageIoError: nothing was stored, everything waits
    /// on.
    void storeTyped();
    /// Whether what stands in a field cannot be stored: a year that cannot be one.
    [[nodiscard]] bool cannotBe(FileText field) const;
    /// Whether something was typed that is not stored.
    [[nodiscard]] bool isStored() const { return m_typed.empty(); }

    void setOwnGoal(std::optional<OwnGoal> goal);
    void setCameBy(std::optional<CameBy> cameBy);
    void setLanguage(std::optional<Language> language);
    void setChannel(std::optional<ContactChannel> channel);
    void setVoicemail(std::optional<bool> allowed);

    /// Record, statistics, contact, relatives, then every referral that was ever asked about.
    [[nodiscard]] const std::vector<ConsentLine>& consents() const { return m_consents; }
    /// Writes down what the client says about a consent today: yes, or no. A no after a yes withdraws it.
    /// With the version of the information text that was explained.
    void setConsent(const ConsentScope& scope, bool given);
    /// Version of the information text that is explained now.
    [[nodiscard]] int textVersion() const { return m_context.content.version(); }

    /// Every change of the field, newest first; times are UTC. `field` as the history calls it.
    [[nodiscard]] std::vector<FieldChange> history(std::string_view table, std::string_view field) const;
    /// Every change of the dossier, newest first; times are UTC.
    [[nodiscard]] std::vector<FieldChange> history() const;

private:
    void store(const Client& changed);
    void addConsentLines(const std::vector<Consent>& consents);
    void storeSoon();
    void takeUnstored();
    void keepUnstored() noexcept;
    void keepOnDisk();
    [[nodiscard]] std::map<std::string, std::string> waiting() const;

    const PresenterContext& m_context;
    OpenDossier m_dossier;
    Client m_client;
    std::vector<ConsentLine> m_consents;
    std::map<FileText, std::string> m_typed; ///< and not stored yet
    Told m_told;
    std::unique_ptr<Alarm> m_alarm; ///< made with the first letter
};

} // namespace kentering
