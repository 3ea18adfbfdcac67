#include "model/exchange/document_reader.h"
#include "model/exchange/dossier_json.h"
#include "model/exchange/dossier_reader.h"
#include "model/exchange/exchange_form.h"
#include "tests/fuzz/targets.h"

#include <cstdlib>

namespace kentering::fuzz {

namespace {

const ImportRules kRules{.today = Date(2026, 11, 23), .users = {"Noor", "Sam"}, .members = {"Noor"}};

/// What was accepted is given out in our words, and these are accepted and mean the same.
void requireSameAgain(const Dossier& dossier) {
    FaultList faults;
    const auto again = readDossier(toJson(dossier), "/clients/0", kRules, faults);
    if (!again || !faults.isEmpty() || *again != dossier) {
        std::abort();
    }
}

} // namespace

void dossier(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return;
    }
    std::string text(data + 1, data + size);
    if (data[0] % 2 == 1) {
        text = R"({"format":"kentering-dossiers","version":1,"clients":[)" + text + "]}";
    }
    FaultList faults;
    DocumentReader reader(faults, [&](std::size_t index, const OrderedJson& client) {
        const std::size_t before = faults.count();
        const auto read = readDossier(client, pointerTo("/clients", index), kRules, faults);
        if (read && faults.count() == before) {
            requireSameAgain(*read);
            OrderedJson given = toJson(*read);
            if (const auto form = exchangeFormOf(client, given)) {
                applyExchangeForm(given, *form); // the form in which it came in
            }
        }
    });
    reader.read(text);
    for (const ImportFault& fault : faults.take()) {
        if (fault.reason.empty()) {
            std::abort();
        }
    }
}

} // namespace kentering::fuzz
