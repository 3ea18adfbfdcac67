#include "model/storage/exchange/dossier_exchange.h"

#include "model/base/errors.h"
#include "model/exchange/document_reader.h"
#include "model/exchange/dossier_reader.h"
#include "model/exchange/exchange_form.h"
#include "model/exchange/object_reader.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/records/client_record.h"

#include <set>

namespace kentering::storage {

namespace {

std::optional<std::string> storedForm(Session& session, ClientId client) {
    sqlite::Query query = session.database.query("SELECT form FROM exchange_form WHERE client_id = :client");
    query.bind(":client", client);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

// The code of a client, also of one with faults elsewhere: codes are compared over the whole document.
std::optional<ClientCode> codeOf(const OrderedJson& value) {
    try {
        return ClientCode(value.at("code").get<std::string>());
    } catch (const OrderedJson::exception&) {
        return std::nullopt; // no text: the reader has said so
    } catch (const InvalidValue&) {
        return std::nullopt;
    }
}

/// A document that named the only episode is told it again, but not as it was before it ended: what the
/// dossier says now holds.
void keepEpisodesTrue(OrderedJson& value, const Dossier& dossier) {
    const auto told = value.find("episodes");
    if (told == value.end() || told->empty()) {
        return;
    }
    const OrderedJson present = toJson(presentEpisode(dossier.client));
    const auto said = [](const OrderedJson& episode, const char* key) {
        const auto found = episode.find(key);
        return found == episode.end() ? OrderedJson() : *found;
    };
    for (const char* key : {"opened", "closed", "outcome", "words"}) {
        if (said(told->back(), key) != said(present, key)) {
            told->back() = present;
            return;
        }
    }
}

ImportRules rulesOf(Session& session, Date today) {
    const auto names = [](const std::vector<User>& users) {
        std::vector<std::string> list;
        list.reserve(users.size());
        for (const User& user : users) {
            list.push_back(user.name);
        }
        return list;
    };
    return {.today = today, .users = names(session.users()), .members = names(session.usersWhoCanOpen())};
}

} // namespace

std::vector<ImportFault> importDossiers(Act& act, std::string_view json, Date today,
                                        const std::function<void(ClientId, const Dossier&)>& imported) {
    FaultList faults;
    if (json.size() > kLargestDocument) {
        faults.add({}, kDocumentTooLarge);
        return faults.take();
    }
    const ImportRules rules = rulesOf(act.session(), today);
    sqlite::Connection& database = act.database();
    std::set<ClientCode> codes;
    const ClientReader clients(act);
    DossierBatch batch(act, "import");
    std::vector<NewDossier> read;
    const auto write = [&] {
        const auto added = batch.add(read);
        for (std::size_t index = 0; index < added.size(); ++index) {
            imported(added[index], read[index].dossier);
        }
        read.clear();
    };
    DocumentReader reader(faults, [&](std::size_t index, const OrderedJson& value) {
        const std::string pointer = pointerTo("/clients", index);
        auto dossier = readDossier(value, pointer, rules, faults);
        const auto code = codeOf(value);
        if (code && !codes.insert(*code).second) {
            faults.add(pointerTo(pointer, "code"), "occurs twice in this document");
        } else if (code && clients.find(*code)) {
            faults.add(pointerTo(pointer, "code"), "is in the casebook already");
        } else if (code && wasDestroyed(database, *code)) {
            faults.add(pointerTo(pointer, "code"),
                       "is that of a client who was destroyed; it is never used again");
        }
        if (dossier && faults.isEmpty()) {
            auto form = isInOurForm(value) ? std::nullopt : exchangeFormOf(value, toJson(*dossier));
            read.push_back({.dossier = std::move(*dossier), .form = std::move(form)});
            if (read.size() == DossierBatch::kAtOnce) {
                write();
            }
        }
    });
    reader.read(json);
    if (faults.isEmpty()) {
        write();
    }
    return faults.take();
}

std::string exportDossiers(const Casebook& casebook, const std::optional<ClientCode>& only) {
    const Reading reading(casebook.session());
    return exportDossiers(reading, only);
}

std::string exportDossiers(const Reading& reading, const std::optional<ClientCode>& only) {
    Session& session = reading.session();
    const DossierStore dossiers(reading);
    std::vector<ClientId> clients;
    if (only) {
        const auto client = ClientReader(reading).find(*only);
        if (!client) {
            throw InvalidValue("no client has this code");
        }
        clients.push_back(*client);
    } else {
        clients = dossiers.all();
    }
    std::string text = "{\n\"format\": \"kentering-dossiers\",\n\"version\": 1,\n\"clients\": [";
    const char* separator = "\n";
    for (const ClientId client : clients) {
        const Dossier dossier = dossiers.get(client);
        OrderedJson value = toJson(dossier);
        if (const auto form = storedForm(session, client)) {
            applyExchangeForm(value, *form);
            keepEpisodesTrue(value, dossier);
        }
        // A whole casebook has a line per client; one client's own copy is for people to read.
        text += separator + (only ? value.dump(2) : value.dump());
        separator = ",\n";
    }
    text += "\n]\n}\n";
    return text;
}

} // namespace kentering::storage
