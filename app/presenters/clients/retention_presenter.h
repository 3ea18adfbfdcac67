#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/erasure.h"
#include "model/domain/retention.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// How long a dossier is kept, and its destruction.
class RetentionPresenter {
public:
    /// Opens the dossier. @throws WrongClientError.
    RetentionPresenter(const PresenterContext& context, ClientId client);

    [[nodiscard]] ClientId client() const { return m_dossier.client(); }
    void reload();

    /// Nothing when nobody was asked.
    [[nodiscard]] const std::optional<Retention>& retention() const { return m_retention; }
    /// The day from which it has been kept long enough; nothing while it is open, or nobody was asked.
    [[nodiscard]] std::optional<Date> keptUntil() const;
    [[nodiscard]] std::vector<RetentionFault> set(const Retention& retention);

    /// Whether the author is somebody who destroys dossiers.
    [[nodiscard]] bool mayDestroy() const;
    /// Whether only the client's wish destroys it now.
    [[nodiscard]] bool isWithinLegalTerm() const;

    /// Why it is not destroyed; the act's obstacles, as facts for the view.
    enum class Refusal : unsigned char { NoReason, ReasonNamesTheClient, NotYourRole, WithinLegalTerm };
    /// What was destroyed, and what of it is told.
    struct Destroyed {
        bool isReceiptThere = true; ///< if not, its text has to be kept now
        std::string receipt;
        std::vector<std::string> backups;
    };
    struct Outcome {
        std::vector<Refusal> refusals{}; ///< nothing was destroyed then
        std::optional<Destroyed> done{};
    };
    /// Destroys the dossier and puts the receipt at `receipt`, where nothing may stand yet. Cannot be undone.
    /// @throws OutputFileError, StorageIoError: nothing was destroyed.
    [[nodiscard]] Outcome destroy(const std::string& reason, AskedBy asked,
                                  const std::filesystem::path& receipt);

private:
    const PresenterContext& m_context;
    OpenDossier m_dossier;
    std::optional<Retention> m_retention;
    std::optional<Date> m_closed;
};

} // namespace kentering
