#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// Half-typed text of the author, kept encrypted so that locking, a crash or a power cut does not lose it.
/// A draft belongs to one client, one user and one field of the screen; it is no part of the dossier and
/// has no history. @throws WrongClientError when there is no such client.
class DraftReader : public StoreReader {
public:
    struct Draft {
        std::string field;
        std::string text;
        friend bool operator==(const Draft&, const Draft&) = default;
    };

    using StoreReader::StoreReader;

    [[nodiscard]] std::optional<std::string> find(ClientId client, std::string_view field) const;
    /// All of the author's drafts about `client`.
    [[nodiscard]] std::vector<Draft> of(ClientId client) const;
};

/// The writing half of `DraftReader`.
class DraftStore : public StoreWriter<DraftReader> {
public:
    using StoreWriter::StoreWriter;

    /// Empty text removes the draft.
    void set(ClientId client, std::string_view field, std::string_view text);
    /// The same for several at once: all of them are stored, or none.
    void set(ClientId client, const std::vector<Draft>& drafts);
};

} // namespace kentering::storage
