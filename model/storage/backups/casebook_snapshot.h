#pragma once

#include "model/base/fail_after.h"
#include "model/base/secret.h"
#include "model/storage/backups/casebook_count.h"
#include "model/storage/casebook/casebook_mark.h"
#include "model/storage/casebook/files.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kentering::storage {

class Session;

/// The casebook as it was at one moment, which another thread can copy while its own goes on writing: until
/// it is released, what is written stays in the log and the database file stands still. The copy is taken
/// byte by byte, encrypted as the file is.
class CasebookSnapshot {
public:
    /// On the casebook's own thread; it takes as long as folding its log in.
    /// @throws CasebookInUseError while something reads, StorageIoError.
    explicit CasebookSnapshot(Session& session);

    /// On the casebook's own thread, when nobody copies any more and while it is open.
    void release(Session& session) noexcept;

    // All below: on any thread, as long as the casebook is open.

    [[nodiscard]] const CasebookCount& count() const { return m_count; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; } ///< of the database
    [[nodiscard]] const Secret& dataKey() const { return m_dataKey; }
    /// The id of the casebook, by which its copies and their remains are known.
    [[nodiscard]] const std::string& casebookId() const { return m_casebookId; }
    /// False when the file was written to meanwhile all the same (a dossier was destroyed, everything was
    /// verified): what was copied then is none.
    [[nodiscard]] bool stands() const { return m_folds->load() == m_foldsThen; }
    /// Makes a copy in `target`, whole and on the disk or not at all.
    /// @param goOn asked between two parts; false gives up
    /// @returns false when it gave up, or when the snapshot does not stand any more
    /// @throws OutputFileError when there is something at `target`, StorageIoError.
    [[nodiscard]] bool copyTo(const std::filesystem::path& target, const std::function<bool()>& goOn) const;

private:
    [[nodiscard]] bool fill(const std::filesystem::path& building, const std::function<bool()>& goOn) const;
    [[nodiscard]] bool copyDatabase(const std::filesystem::path& file,
                                    const std::function<bool()>& goOn) const;
    void beforeWrite() const;

    std::filesystem::path m_folder;
    std::shared_ptr<const ReadableFile> m_file;
    Secret m_dataKey;
    std::string m_casebookId;
    std::string m_keys; ///< keys.json
    MarkedLink m_mark;
    CasebookCount m_count;
    std::uint64_t m_bytes = 0;
    std::shared_ptr<const std::atomic<std::uint64_t>> m_folds;
    std::uint64_t m_foldsThen = 0;
    std::shared_ptr<FailAfter> m_failAfter; ///< tests of a failing disk
    bool m_isHeld = true;
};

} // namespace kentering::storage
