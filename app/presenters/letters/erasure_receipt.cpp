#include "app/presenters/letters/erasure_receipt.h"

#include "model/base/placeholders.h"
#include "model/base/search_text.h"
#include "model/content/content.h"

#include <algorithm>

namespace kentering {

namespace {

std::string receiptIn(Language language, const Erasure& erasure, Date day) {
    const auto line = [&](std::string_view key) {
        return filled(Content::builtIn().text("erasure." + std::string(key), language),
                      {{"code", erasure.code.text()},
                       {"day", isoDate(day)},
                       {"reason", erasure.reason},
                       {"lines", std::to_string(erasure.historyEntries)},
                       {"link", std::to_string(erasure.historyLink)},
                       {"mark", erasure.historyMark}}) +
               "\n";
    };
    std::string text = line("title") + "\n";
    for (const char* fact : {"code", "day", "reason", "lines", "mark"}) {
        text += line(fact);
    }
    if (erasure.asked == AskedBy::Client) {
        text += line("asked");
    }
    text += "\n" + line("done") + line("figures") + "\n";
    text += line(erasure.backups.empty() ? "no-backups" : "backups");
    for (const std::string& backup : erasure.backups) {
        text += "  " + backup + "\n";
    }
    return text + line("elsewhere");
}

} // namespace

std::string erasureReceipt(const Erasure& erasure, Date day) {
    return receiptIn(Language::Dutch, erasure, day) + "\n--\n\n" + receiptIn(Language::English, erasure, day);
}

bool namesTheClient(std::string_view reason, const Client& client) {
    const std::vector<std::string> said = searchWords(reason);
    const std::vector<std::string> names =
        searchWords(client.name.value_or(std::string()) + " " + client.alias.value_or(std::string()));
    return std::ranges::find_first_of(said, names) != said.end();
}

} // namespace kentering
