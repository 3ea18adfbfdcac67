#include "app/presenters/settings/organisation_settings.h"

#include "app/presenters/figures/report_organisation.h"
#include "model/acts/settings.h"
#include "model/base/errors.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace kentering {

static_assert(kLongestIdleMinutes == kMostIdleMinutes);
static_assert(kLongestOurNumber == int{kLongestPhone});
static_assert(kLongestOurHours == int{kLongestHours});

namespace {

constexpr std::size_t kLongestName = 100;

bool isPrintable(std::string_view text) {
    return text.size() <= kLongestName && std::ranges::none_of(text, [](char letter) {
               return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
           });
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::vector<std::string> partsOf(std::string_view text, char between) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        if (std::string part = trimmed(text.substr(0, end)); !part.empty()) {
            parts.push_back(std::move(part));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// "'s-Hertogenbosch" is "s-hertogenbosch": letters and digits, hyphens between them.
std::string slugOf(std::string_view name) {
    std::string slug;
    for (const char letter : name) {
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
            slug += small;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug.empty() || slug == "other" ? "region" : slug.substr(0, 30);
}

std::string freeId(const std::string& wanted, const std::vector<Region>& taken) {
    std::string id = wanted;
    for (int number = 2; std::ranges::find(taken, id, &Region::id) != taken.end(); ++number) {
        id = wanted + "-" + std::to_string(number);
    }
    return id;
}

OrganisationFault faultOf(SettingFault fault) {
    switch (fault) {
    case SettingFault::SilentWeeks:
    case SettingFault::NoAnswerDays:
        break;
    case SettingFault::IdleMinutes:
        return OrganisationFault::IdleMinutes;
    case SettingFault::TooManyRegions:
        return OrganisationFault::TooMany;
    case SettingFault::Phone:
        return OrganisationFault::Phone;
    case SettingFault::Hours:
        return OrganisationFault::Hours;
    case SettingFault::BackupFolder:
        return OrganisationFault::BackupFolder;
    case SettingFault::RegionTwice:
    case SettingFault::RegionBlank:
        return OrganisationFault::Region;
    }
    return OrganisationFault::WorkRules;
}

} // namespace

std::optional<OrganisationFault> faultOf(const Organisation& organisation) {
    if (!isPrintable(organisation.name)) {
        return OrganisationFault::Name;
    }
    if (!isPrintable(organisation.hours)) {
        return OrganisationFault::Hours;
    }
    if (!organisation.backupFolder.empty() &&
        !std::filesystem::path(organisation.backupFolder).is_absolute()) {
        return OrganisationFault::BackupFolder;
    }
    if (organisation.idleMinutes < 1 || organisation.idleMinutes > kMostIdleMinutes) {
        return OrganisationFault::IdleMinutes;
    }
    if (organisation.regions.size() > kMostOwnRegions) {
        return OrganisationFault::TooMany;
    }
    std::set<std::string> municipalities;
    for (const Region& region : organisation.regions) {
        if (region.municipalities.empty()) {
            return OrganisationFault::Region;
        }
        for (const std::string& municipality : region.municipalities) {
            if (trimmed(municipality).empty() || !isPrintable(municipality) ||
                !municipalities.insert(municipality).second) {
                return OrganisationFault::Municipality;
            }
        }
    }
    try {
        (void)reportOrganisation(organisation.name, organisation.regions);
    } catch (const InvalidValue&) {
        return OrganisationFault::Region;
    }
    return std::nullopt;
}

std::optional<OrganisationFault> keepOrganisation(OpenCasebook& book, const Organisation& was,
                                                  const Organisation& is) {
    if (const auto fault = faultOf(is)) {
        return fault;
    }
    const std::vector<SettingFault> found = setOrganisation(book, was, is);
    return found.empty() ? std::nullopt : std::optional(faultOf(found.front()));
}

std::string linesOf(const std::vector<Region>& regions) {
    std::string lines;
    for (const Region& region : regions) {
        std::string line;
        for (const std::string& municipality : region.municipalities) {
            line += (line.empty() ? "" : ", ") + municipality;
        }
        lines += line + "\n";
    }
    return lines;
}

std::vector<Region> regionsOfLines(std::string_view lines, const std::vector<Region>& known) {
    std::vector<Region> regions;
    for (const std::string& line : partsOf(lines, '\n')) {
        std::vector<std::string> municipalities = partsOf(line, ',');
        if (municipalities.empty()) {
            continue;
        }
        const auto same = std::ranges::find_if(known, [&](const Region& region) {
            return !region.municipalities.empty() && region.municipalities.front() == municipalities.front();
        });
        const std::string wanted = same != known.end() ? same->id : slugOf(municipalities.front());
        regions.push_back({.id = freeId(wanted, regions), .municipalities = std::move(municipalities)});
    }
    return regions;
}

} // namespace kentering
