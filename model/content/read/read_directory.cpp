// The referral directory, and the prompts for the counsellor.

#include "model/content/read/file_readers.h"

#include <algorithm>

namespace kentering {

namespace {

using Weekday = MeetingRule::Weekday;

/// The day of the week with the English name `name`.
std::optional<Weekday> weekdayFromName(std::string_view name) {
    constexpr std::array<std::string_view, 7> kNames{"sunday",   "monday", "tuesday", "wednesday",
                                                     "thursday", "friday", "saturday"};
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end()) {
        return std::nullopt;
    }
    return Weekday(static_cast<unsigned short>(found - kNames.begin()));
}

std::optional<MeetingTimes> readMeetings(TableReader& table) {
    const std::string name = table.string("weekday");
    const std::optional<Weekday> weekday = weekdayFromName(name);
    const std::vector<int> weeks = table.integers("weeks_of_month", 1, 5);
    const auto start = table.optionalTime("start");
    const auto end = table.optionalTime("end");
    const std::vector<Date> exceptions = table.dates("exceptions");
    Bilingual words = table.bilingual("words", TextKind::Plain);
    table.refuseOthers();
    if (!weekday.has_value()) {
        if (!name.empty()) {
            table.defect("weekday",
                         said("onbekende dag '" + name + "'; dagen hebben Engelse namen, zoals monday",
                              "unknown day '" + name + "'; days have English names"));
        }
        return std::nullopt;
    }
    if (end.has_value() && (!start.has_value() || *end <= *start)) {
        table.defect("end",
                     said("de bijeenkomst eindigt voor hij begint", "the meeting ends before it starts"));
    }
    try {
        MeetingRule rule = weeks.empty() ? MeetingRule(*weekday) : MeetingRule(*weekday, weeks);
        for (const Date day : exceptions) {
            rule.addException(day);
        }
        return MeetingTimes{.rule = std::move(rule), .start = start, .end = end, .inWords = std::move(words)};
    } catch (const InvalidValue& error) {
        table.defect("weeks_of_month",
                     said(std::string("deze weken kunnen niet samen: ") + error.what(), error.what()));
        return std::nullopt;
    }
}

/// An address that may be printed as a code: public, and safe to open.
void checkWeb(TableReader& entry, const std::string& web) {
    const bool plain = std::ranges::all_of(web, [](char letter) { return letter > ' ' && letter < '\x7f'; });
    if (!web.empty() && (!web.starts_with("https://") || !plain || web.find('.') == std::string::npos)) {
        entry.defect("web", said("'" + web + "' is geen adres dat met https:// begint",
                                 "'" + web + "' is not an https address"));
    }
}

void checkMail(TableReader& entry, const std::string& mail) {
    const auto at = mail.find('@');
    if (!mail.empty() && (at == 0 || at == std::string::npos || mail.find('.', at) == std::string::npos ||
                          mail.find_first_of(" ,;<>") != std::string::npos)) {
        entry.defect("mail",
                     said("'" + mail + "' is geen mailadres", "'" + mail + "' is not a mail address"));
    }
}

/// Staff members' numbers have no place in the directory; a mobile number nearly always is one.
void checkPhone(TableReader& entry, const std::string& phone) {
    const bool digits =
        std::ranges::all_of(phone, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == ' '; });
    std::string bare;
    std::ranges::copy_if(phone, std::back_inserter(bare), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || bare.size() < 3) {
        entry.defect("phones", said("'" + phone + "' is geen telefoonnummer",
                                    "'" + phone + "' is not a telephone number"));
    } else if (bare.starts_with("06")) {
        entry.defect("phones",
                     said("'" + phone + "' is een mobiel nummer: hier horen alleen nummers van organisaties",
                          "'" + phone + "' is a mobile number: only lines of organisations belong here"));
    }
}

Resource readResource(ReadingFile& file, TableReader& entry, ResourceId id) {
    Resource resource{.id = std::move(id), .kind = entry.word<ReferralKind>("kind")};
    resource.source = file.sourceOf(entry);
    resource.name = entry.bilingual("name", TextKind::Plain);
    resource.region = entry.bilingual("region", TextKind::Plain);
    resource.audience = entry.bilingual("audience", TextKind::Plain);
    resource.offer = entry.bilingual("offer", TextKind::Plain);
    resource.expectation = entry.optionalBilingual("expectation", TextKind::Plain);
    resource.signUp = entry.optionalBilingual("sign_up", TextKind::Plain);
    resource.web = entry.optionalString("web");
    checkWeb(entry, resource.web);
    resource.mail = entry.optionalString("mail");
    checkMail(entry, resource.mail);
    resource.phones = entry.strings("phones");
    for (const std::string& phone : resource.phones) {
        checkPhone(entry, phone);
    }
    if (entry.has("meetings")) {
        if (std::optional<TableReader> meetings = entry.table("meetings")) {
            resource.meetings = readMeetings(*meetings);
        }
    }
    resource.minimumMonths = entry.optionalInteger("minimum_months", 1, 24);
    resource.goals = entry.words<OwnGoal>("goals");
    resource.gpLetterNeeded = entry.optionalBoolean("gp_letter_needed");
    resource.insuranceCheckNeeded = entry.optionalBoolean("insurance_check_needed");
    resource.crisisLine = entry.optionalBoolean("crisis_line");
    if (resource.crisisLine && resource.phones.empty()) {
        entry.defect("crisis_line",
                     said("een noodnummer heeft een telefoonnummer", "a crisis line has a telephone number"));
    }
    resource.lastChecked = entry.optionalDate("last_checked");
    entry.refuseOthers();
    return resource;
}

} // namespace

void readResources(ReadingFile& file) {
    bool anyCrisisLine = false;
    for (TableReader& entry : file.root.tables("resource")) {
        const std::string id = entry.string("id");
        if (id.empty()) {
            continue;
        }
        try {
            file.data.resources.push_back(readResource(file, entry, ResourceId(id)));
            file.define("resource:" + id, entry.lineOf("id"));
            anyCrisisLine = anyCrisisLine || file.data.resources.back().crisisLine;
        } catch (const InvalidValue& error) {
            entry.defect("id",
                         said("'" + id + "' is geen goede id: alleen kleine letters, cijfers en streepjes",
                              error.what()));
        }
    }
    if (!anyCrisisLine) {
        file.faults.defect(
            0, said("geen enkele ingang is een noodnummer (crisis_line); op elk blad hoort er een",
                    "no entry is a crisis line; every sheet with a safety box needs one"));
    }
}

void readPrompts(ReadingFile& file) {
    for (TableReader& entry : file.root.tables("prompt")) {
        Prompt prompt;
        prompt.id = file.defineId(entry, "prompt.");
        prompt.source = file.sourceOf(entry);
        prompt.text = entry.bilingual("text", TextKind::Plain);
        prompt.checklist = entry.words<ChecklistItem>("checklist");
        prompt.complaints = entry.words<Complaint>("complaints");
        prompt.substances = entry.words<Substance>("substances");
        if (entry.has("safety")) {
            prompt.safety = entry.word<SafetyQuestion>("safety");
        }
        prompt.referrals = entry.words<ReferralKind>("referrals");
        if (prompt.checklist.empty() && prompt.complaints.empty() && prompt.substances.empty()) {
            entry.defect("id", said("niets roept deze vraag op", "nothing brings this prompt up"));
        }
        entry.refuseOthers();
        file.data.prompts.push_back(std::move(prompt));
    }
}

} // namespace kentering
