// People and places.

#include "model/content/placeholders.h"
#include "reports/handout/composer.h"
#include "reports/handout/date_text.h"
#include "reports/handout/joined.h"

#include <utility>

namespace kentering {

namespace {

/// How many dates of a group stand on a sheet.
constexpr int kMeetingDates = 3;

/// The later of two days, where there is one.
std::optional<Date> latest(const std::optional<Date>& one, const std::optional<Date>& other) {
    return !one || (other && *other > *one) ? other : one;
}

/// An address as people read and type it.
std::string withoutScheme(const std::string& address) {
    const std::size_t at = address.find("://");
    return at == std::string::npos ? address : address.substr(at + 3);
}

} // namespace

Block Composer::resourceBlock(const Resource& resource, std::optional<Date> checked) const {
    Block block{"resource." + resource.id.text(), BlockKind::Resource, in(resource.name),
                in(resource.audience)};
    block.address = resource.web;
    if (resource.meetings) {
        const MeetingTimes& meetings = *resource.meetings;
        std::vector<std::string> days;
        for (const Date day : meetings.rule.next(m_request.today, kMeetingDates)) {
            days.push_back(meetingDay(day, m_request.today, m_language));
        }
        std::string line = joined(days, " \u00b7 ");
        if (meetings.start) {
            const std::string start = clockTime(*meetings.start, m_language);
            line += ", " + (meetings.end
                                ? filled(text("handout.from-to"),
                                         {{"start", start}, {"end", clockTime(*meetings.end, m_language)}})
                                : start);
        } else if (!in(meetings.inWords).empty()) {
            line += " (" + in(meetings.inWords) + ")"; // the words may know more: "in the afternoon"
        }
        block.details.push_back(line);
    }
    std::vector<std::string> howToStart;
    if (resource.signUp) {
        howToStart.push_back(in(*resource.signUp));
    }
    if (resource.gpLetterNeeded) {
        howToStart.push_back(text("handout.gp-letter"));
    }
    if (resource.insuranceCheckNeeded) {
        howToStart.push_back(text("handout.check-insurance"));
    }
    if (checked) {
        howToStart.push_back(filled(text("handout.checked"), {{"date", fullDate(*checked, m_language)}}));
    }
    if (!howToStart.empty()) {
        block.details.push_back(joined(howToStart, " "));
    }
    std::vector<std::string> reach = resource.phones;
    if (!resource.mail.empty()) {
        reach.push_back(resource.mail);
    }
    if (!resource.web.empty()) {
        reach.push_back(withoutScheme(resource.web));
    }
    block.reach = joined(reach, " \u00b7 ");
    return block;
}

std::vector<const Resource*> Composer::wantedResources() {
    std::vector<const Resource*> wanted;
    if (m_request.resources) {
        for (const ResourceId& id : *m_request.resources) {
            if (const Resource* resource = m_content.findResource(id)) {
                wanted.push_back(resource);
            }
        }
        return wanted;
    }
    for (const Resource& resource : m_content.resources()) {
        const bool isCare =
            resource.kind == ReferralKind::Clinic || resource.kind == ReferralKind::AddictionCare;
        if (resource.kind == ReferralKind::SupportGroup || (isCare && m_dependence == SafetyAnswer::Yes)) {
            wanted.push_back(&resource);
        }
    }
    return wanted;
}

void Composer::addDirectory() {
    std::vector<Block> blocks;
    std::vector<int> minimumMonths;
    for (const Resource* resource : wantedResources()) {
        if (resource->crisisLine) {
            continue; // stands in the safety panel
        }
        const auto checked = m_request.checkedByTeam.find(resource->id);
        const std::optional<Date> byTeam =
            checked == m_request.checkedByTeam.end() ? std::nullopt : std::optional(checked->second);
        if (mayPrint(*resource, m_request.today, byTeam)) {
            blocks.push_back(resourceBlock(*resource, latest(resource->lastChecked, byTeam)));
            minimumMonths.push_back(resource->minimumMonths);
        } else {
            const bool isNever = !resource->lastChecked && !byTeam;
            m_heldBack.push_back(
                {"resource." + resource->id.text(),
                 isNever ? HeldBackBecause::NeverChecked : HeldBackBecause::CheckedTooLongAgo,
                 {},
                 in(resource->name)});
        }
    }
    if (blocks.empty()) {
        return;
    }
    // Groups ask for some patience (brochure chapter 8): said once where it concerns all of them.
    const auto patience = [&](int months) {
        return filled(text("handout.minimum-months"),
                      {{"months", m_content.counted("months", months, m_language)}});
    };
    Section section{SectionShape::Directory, text("handout.people.heading"), std::move(blocks)};
    const int months = std::ranges::max(minimumMonths);
    if (months > 0 && std::ranges::min(minimumMonths) == months) {
        section.note = patience(months);
    } else {
        for (std::size_t index = 0; index < minimumMonths.size(); ++index) {
            if (minimumMonths[index] > 0) {
                section.blocks[index].details.push_back(patience(minimumMonths[index]));
            }
        }
    }
    m_sections.push_back(std::move(section));
}

} // namespace kentering
