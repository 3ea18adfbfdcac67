#pragma once

#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/drafts/form_draft_store.h"

#include <optional>
#include <string_view>

namespace kentering {

/// Keeps what stands in a half-filled form, in an act of its own.
inline void keepFormDraft(const Casebook& casebook, std::optional<ClientId> client, std::string_view form,
                          const FormDraftStore::Fields& fields) {
    Act act(casebook.session(), ActKind::SingleChange);
    FormDraftStore(act).set(client, form, fields);
    act.commit();
}

} // namespace kentering
