#include "model/storage/organisation/resource_edit_store.h"

#include "model/storage/casebook/unit_of_work.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

namespace kentering::storage {

std::map<ResourceId, ResourceEditReader::Fields> ResourceEditReader::all() const {
    std::map<ResourceId, Fields> edits;
    auto query = m_session.database.query("SELECT resource, field, words FROM resource_edit");
    while (query.step()) {
        edits[ResourceId(query.text(0))].emplace(query.text(1), query.text(2));
    }
    return edits;
}

ResourceId ResourceEditReader::newId() const {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
    constexpr int kLength = 12;
    std::string text = "team-";
    for (int letter = 0; letter < kLength; ++letter) {
        text += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
    }
    return ResourceId(text);
}

void ResourceEditStore::set(const ResourceId& resource, const Fields& fields) {
    const auto known = all();
    const auto former = known.find(resource);
    const Fields before = former == known.end() ? Fields{} : former->second;
    m_act.database()
        .query("DELETE FROM resource_edit WHERE resource = :resource")
        .bind(":resource", resource.text())
        .run();
    for (const auto& [field, words] : fields) {
        m_act.database()
            .query("INSERT INTO resource_edit (resource, field, words) VALUES (:resource, :field, :words)")
            .bind(":resource", resource.text())
            .bind(":field", field)
            .bind(":words", words)
            .run();
    }
    const auto words = [&](const Fields& values) {
        return nlohmann::json{{"resource", resource.text()}, {"edits", values}}.dump();
    };
    m_act.record(std::nullopt, "resource_edit", 0, words(before), words(fields));
}

} // namespace kentering::storage
