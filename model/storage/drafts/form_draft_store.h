#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kentering::storage {

/// Forms that the author has half filled in, kept encrypted so that locking, a crash or a power cut does not
/// lose them. A draft belongs to one user, one form and one client, or to a form that is about no client; it
/// is no part of the dossier, has no history and goes when the client is destroyed.
/// @throws WrongClientError when there is no such client.
class FormDraftReader : public StoreReader {
public:
    /// What stands in the fields, by name. An empty value is a field that was emptied.
    using Fields = std::map<std::string, std::string>;

    using StoreReader::StoreReader;

    /// Empty when nothing was kept.
    [[nodiscard]] Fields find(std::optional<ClientId> client, std::string_view form) const;
};

/// The writing half of `FormDraftReader`.
class FormDraftStore : public StoreWriter<FormDraftReader> {
public:
    using StoreWriter::StoreWriter;

    /// Replaces what was kept of this form; no fields remove it.
    void set(std::optional<ClientId> client, std::string_view form, const Fields& fields);
};

} // namespace kentering::storage
