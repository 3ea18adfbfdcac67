#pragma once

#include "model/acts/reading/change_feed.h"
#include "model/base/dates.h"
#include "model/domain/ids.h"
#include "model/domain/user.h"

#include <memory>

namespace kentering {

class Casebook;
class ReadingLog;
class Session;

/// The unlocked casebook as acts, screens and commands see it. Movable; used by one thread.
class OpenCasebook {
public:
    explicit OpenCasebook(Casebook casebook);
    /// Shares a casebook with what is not built on acts yet; one of these a casebook, for the feed is its
    /// own.
    explicit OpenCasebook(std::shared_ptr<Casebook> casebook);
    OpenCasebook(OpenCasebook&&) noexcept;
    OpenCasebook& operator=(OpenCasebook&&) noexcept;
    ~OpenCasebook();

    /// Who unlocked it: the author of every act.
    [[nodiscard]] const User& author() const;
    /// The local day.
    [[nodiscard]] Date today() const;
    /// Clients and topics that changed, told after each commit.
    [[nodiscard]] ChangeFeed& changes() const { return *m_changes; }

    /// For acts only: the type is incomplete for everybody above.
    [[nodiscard]] Session& session() const;
    [[nodiscard]] const Casebook& casebook() const { return *m_casebook; }
    /// Which dossiers were opened since it was unlocked; for `openDossier` only.
    [[nodiscard]] ReadingLog& readings() const { return *m_readings; }

private:
    void stopListening() noexcept;

    std::shared_ptr<Casebook> m_casebook;
    std::unique_ptr<ChangeFeed> m_changes;
    std::unique_ptr<ReadingLog> m_readings;
};

} // namespace kentering
