#include "model/storage/organisation/resource_check_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

std::map<ResourceId, ResourceCheck> ResourceCheckReader::all() const {
    std::map<ResourceId, ResourceCheck> checks;
    sqlite::Query query = m_session.database.query(
        "SELECT resource, checked_on, name FROM resource_check JOIN person ON person.id = person_id");
    while (query.step()) {
        checks.emplace(ResourceId(query.text(0)), ResourceCheck{query.date(1), query.text(2)});
    }
    return checks;
}

void ResourceCheckStore::markChecked(const ResourceId& resource, Date day) {
    m_act.database()
        .query(
            "INSERT INTO resource_check (resource, checked_on, person_id) VALUES (:resource, :day, :person) "
            "ON CONFLICT (resource) DO UPDATE SET checked_on = excluded.checked_on, "
            "person_id = excluded.person_id")
        .bind(":resource", resource.text())
        .bind(":day", day)
        .bind(":person", m_session.author.id)
        .run();
    m_act.record(std::nullopt, "resource_check", 0, std::nullopt,
                 OrderedJson{{"resource", resource.text()}, {"on", isoDate(day)}}.dump());
}

} // namespace kentering::storage
