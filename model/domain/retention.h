#pragma once

#include "model/base/dates.h"
#include "model/domain/vocabulary.h"

#include <optional>
#include <vector>

namespace kentering {

/// By which law or word a dossier is kept. Which of them it is differs by organisation and by dossier: it is
/// asked, never assumed.
enum class LegalBasis : unsigned char {
    Treatment, ///< treatment: article 7:454 of the Dutch civil code (WGBO)
    Support,   ///< social support: article 5.3.4 of the Wmo 2015
    Consent,   ///< only the client's own consent
    Other,
};

template <>
struct Vocabulary<LegalBasis> {
    static constexpr std::array<std::string_view, 4> kCodes{"treatment", "support", "consent", "other"};
};

/// The longest time that can be agreed.
inline constexpr int kMostYearsKept = 100;

/// How many years the law wants a dossier to be kept after it was closed; nothing when it says none.
[[nodiscard]] std::optional<int> legalTerm(LegalBasis basis);

/// How long a dossier is kept, and why.
struct Retention {
    LegalBasis basis;
    int years = 0; ///< after the closing
    friend bool operator==(const Retention&, const Retention&) = default;
};

enum class RetentionFault : unsigned char {
    YearsOutOfRange, ///< not 0 to 100
    ShorterThanLaw,
};

template <>
struct Vocabulary<RetentionFault> {
    static constexpr std::array<std::string_view, 2> kCodes{"years-out-of-range", "shorter-than-law"};
};

[[nodiscard]] std::vector<RetentionFault> faultsOf(const Retention& retention);

/// The day from which a dossier that was closed on `closed` has been kept long enough. Of 29 February it is
/// the 28th where there is no 29th.
[[nodiscard]] Date keptUntil(const Retention& retention, Date closed);

/// Whether the law wants the dossier to be kept on `today`: then it is destroyed only when the client asks
/// for it. An open dossier has not begun its term.
[[nodiscard]] bool isWithinLegalTerm(const std::optional<Retention>& retention,
                                     const std::optional<Date>& closed, Date today);

/// Whose wish a destruction is.
enum class AskedBy : unsigned char {
    Organisation,
    Client, ///< they may ask for it at any time; that they did is written down
};

} // namespace kentering
