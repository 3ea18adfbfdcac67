#pragma once

#include "model/acts/reading/change_feed.h"
#include "model/base/dates.h"
#include "model/domain/ids.h"
#include "model/domain/user.h"

#include <filesystem>
#include <memory>

namespace kentering {

namespace storage {
class Casebook;
class Session;
} // namespace storage

class ReadingLog;

/// The unlocked casebook as acts, screens and commands see it. Movable; used by one thread.
class OpenCasebook {
public:
    /// For acts only: `unlock` and `createCasebook` make one.
    explicit OpenCasebook(storage::Casebook casebook);
    /// Shares a casebook with a test that looks underneath; one of these a casebook, for the feed is its own.
    explicit OpenCasebook(std::shared_ptr<storage::Casebook> casebook);
    OpenCasebook(OpenCasebook&&) noexcept;
    OpenCasebook& operator=(OpenCasebook&&) noexcept;
    ~OpenCasebook();

    /// Who unlocked it: the author of every act.
    [[nodiscard]] const User& author() const;
    /// The local day.
    [[nodiscard]] Date today() const;
    /// Where it lies.
    [[nodiscard]] const std::filesystem::path& folder() const;
    /// Whichever thread uses it next is its only one from then on; until now it was the one that opened it.
    void handOver() noexcept;
    /// Clients and topics that changed, told after each commit.
    [[nodiscard]] ChangeFeed& changes() const { return *m_changes; }

    /// For acts only: the type is incomplete for everybody above.
    [[nodiscard]] storage::Session& session() const;
    /// For acts only, as `session`.
    [[nodiscard]] storage::Casebook& casebook() const { return *m_casebook; }
    /// Which dossiers were opened since it was unlocked; for `openDossier` only.
    [[nodiscard]] ReadingLog& readings() const { return *m_readings; }

private:
    void stopListening() noexcept;

    std::shared_ptr<storage::Casebook> m_casebook;
    std::unique_ptr<ChangeFeed> m_changes;
    std::unique_ptr<ReadingLog> m_readings;
};

} // namespace kentering
