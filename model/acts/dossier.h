#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/domain/dossier/client_rules.h"
#include "model/domain/dossier/episode.h"
#include "model/domain/dossier/erasure.h"
#include "model/domain/language.h"
#include "model/domain/retention.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kentering {

// A dossier itself: whose it is, what is agreed to, and its end. Each function is one transaction: all of it
// is stored when it returns, nothing when it throws or returns what stands in the way. All of them throw
// StorageIoError, and WrongClientError for a client who is gone. A dossier is opened by `openDossier`
// (reading/open_dossier.h).

/// Writes down a new client of the author's: a code first, an alias perhaps, no name; everything else is
/// written in the file. @param alias blank for none
/// @throws WrongClientError for an author whose role opens no dossiers.
[[nodiscard]] ClientId newClient(OpenCasebook& book, std::string_view alias, Language language);

/// Applies what differs between `was`, as the author saw it, and `is` to what is stored now: alias, name,
/// year of birth, municipality, language, how they came, the day of opening, and how one may be reached.
/// Words lose the white space around them; blank ones are not known. The code never changes; safety answers,
/// the own goal and the end of the dossier have acts of their own. @returns what is wrong then; nothing is
/// stored
[[nodiscard]] std::vector<ClientFault> changeClient(const OpenDossier& dossier, const Client& was,
                                                    const Client& is);

/// Closes the dossier: what is open stays on somebody's list, nothing else does. @returns what stands in the
/// way; nothing is stored then
[[nodiscard]] std::vector<ClosingObstacle> closeDossier(const OpenDossier& dossier, const Closing& closing);
/// Corrects how it ended: applies what differs between `was` and `is` to what is stored now.
[[nodiscard]] std::vector<ClosingObstacle> correctClosing(const OpenDossier& dossier, const Closing& was,
                                                          const Closing& is);
/// Opens a closed dossier again. Of whoever came back the time that ended stays as an episode, and the
/// present one begins on `day`. A mistake leaves nothing but the history; no day is asked for it. Figures of
/// the time in which it was closed stay as they were.
[[nodiscard]] std::vector<ClosingObstacle> reopenDossier(const OpenDossier& dossier, Reopening why, Date day);

/// Writes down that the client says yes today. @param until last day on which it holds @param textVersion of
/// the information text that was explained @returns what is wrong with it; nothing is stored then
[[nodiscard]] std::vector<ConsentFault> giveConsent(const OpenDossier& dossier, const ConsentScope& scope,
                                                    std::optional<Date> until, int textVersion);
/// Writes down that the client says no today. After a yes it is withdrawn; the yes of before stays written,
/// and what was agreed about letters to those people is forgotten.
void withdrawConsent(const OpenDossier& dossier, const ConsentScope& scope, int textVersion);

/// How long the dossier is kept, and why; nothing when nobody was asked.
[[nodiscard]] std::optional<Retention> retentionOf(const OpenDossier& dossier);
/// Writes it down. @returns what is wrong with it; nothing is stored then
[[nodiscard]] std::vector<RetentionFault> setRetention(const OpenDossier& dossier,
                                                       const Retention& retention);

/// Why a dossier is not destroyed.
enum class ErasureObstacle : unsigned char {
    NoReason,
    ReasonNamesTheClient, ///< it stays in the history and on the receipt
    NotYourRole,          ///< a lead destroys (role_rights.h)
    WithinLegalTerm,      ///< the law wants it kept, and the client has not asked for it
};

/// How a destruction is told to whoever is not in the casebook.
struct ErasureReceipt {
    /// Whether the reason names the client; asked inside the act. Needed.
    std::function<bool(std::string_view reason, const Client& client)> namesTheClient;
    /// Called when all is destroyed but nothing is final; when it throws, nothing was destroyed. It writes
    /// the receipt without giving the file its name (OutputFile::prepare): that comes when `eraseClient`
    /// returns, so that no receipt stands where a client still is.
    std::function<void(const Erasure&)> prepare{};
};

/// Destroys everything about a client: rows, and what the history said of them. The chain of the history
/// still holds, the code is not given again, published figures stay as they are. Cannot be undone; the
/// dossier cannot be used any more. @param asked whose wish it is: inside a legal term only the client's, and
/// that is written down @throws what `receipt` throws
[[nodiscard]] std::variant<Erasure, std::vector<ErasureObstacle>>
eraseClient(const OpenDossier& dossier, const std::string& reason, const ErasureReceipt& receipt,
            AskedBy asked = AskedBy::Organisation);

} // namespace kentering
