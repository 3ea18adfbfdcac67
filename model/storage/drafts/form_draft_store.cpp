#include "model/storage/drafts/form_draft_store.h"

#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

namespace {

// No client is a value of its own: in SQL nothing equals nothing.
constexpr std::string_view kOfThisForm =
    " WHERE person_id = :person AND client_id IS NOT DISTINCT FROM :client AND form = :form";

} // namespace

FormDraftReader::Fields FormDraftReader::find(std::optional<ClientId> client, std::string_view form) const {
    if (client) {
        m_session.requireClient(*client);
    }
    Fields fields;
    sqlite::Query query =
        m_session.database.query("SELECT field, value FROM form_draft" + std::string(kOfThisForm));
    query.bind(":person", m_session.author.id).bind(":client", client).bind(":form", form);
    while (query.step()) {
        fields.emplace(query.text(0), query.text(1));
    }
    return fields;
}

void FormDraftStore::set(std::optional<ClientId> client, std::string_view form, const Fields& fields) {
    if (client) {
        m_session.requireClient(*client);
    }
    m_session.database.query("DELETE FROM form_draft" + std::string(kOfThisForm))
        .bind(":person", m_session.author.id)
        .bind(":client", client)
        .bind(":form", form)
        .run();
    for (const auto& [field, value] : fields) {
        m_session.database
            .query("INSERT INTO form_draft (person_id, client_id, form, field, value) "
                   "VALUES (:person, :client, :form, :field, :value)")
            .bind(":person", m_session.author.id)
            .bind(":client", client)
            .bind(":form", form)
            .bind(":field", field)
            .bind(":value", value)
            .run();
    }
}

} // namespace kentering::storage
