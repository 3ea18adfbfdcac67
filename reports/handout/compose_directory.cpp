// People and places.

#include "reports/handout/composer.h"
#include "reports/handout/date_text.h"
#include "reports/handout/fill_text.h"

#include <utility>

namespace kentering {

namespace {

/// How many dates of a group stand on a sheet.
constexpr int kMeetingDates = 3;

} // namespace

Block Composer::resourceBlock(const Resource& resource) const {
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
            line += ", " + clockTime(*meetings.start, m_language);
            if (meetings.end) {
                line += "\u2013" + clockTime(*meetings.end, m_language);
            }
        }
        block.details.push_back(in(meetings.inWords));
        block.details.push_back(line);
    }
    if (resource.signUp) {
        block.details.push_back(in(*resource.signUp));
    }
    if (resource.minimumMonths > 0) {
        block.details.push_back(
            filled(text("handout.minimum-months"), {{"months", std::to_string(resource.minimumMonths)}}));
    }
    if (resource.gpLetterNeeded) {
        block.details.push_back(text("handout.gp-letter"));
    }
    if (resource.insuranceCheckNeeded) {
        block.details.push_back(text("handout.check-insurance"));
    }
    std::vector<std::string> reach = resource.phones;
    for (const std::string& address : {resource.mail, resource.web}) {
        if (!address.empty()) {
            reach.push_back(address);
        }
    }
    if (!reach.empty()) {
        block.details.push_back(joined(reach, " \u00b7 "));
    }
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
    for (const Resource* resource : wantedResources()) {
        if (resource->crisisLine) {
            continue; // stands in the safety panel
        }
        const auto checked = m_request.checkedByTeam.find(resource->id);
        const std::optional<Date> byTeam =
            checked == m_request.checkedByTeam.end() ? std::nullopt : std::optional(checked->second);
        if (mayPrint(*resource, m_request.today, byTeam)) {
            blocks.push_back(resourceBlock(*resource));
        } else {
            const bool isNever = !resource->lastChecked && !byTeam;
            m_heldBack.push_back(
                {"resource." + resource->id.text(),
                 isNever ? HeldBackBecause::NeverChecked : HeldBackBecause::CheckedTooLongAgo,
                 {},
                 in(resource->name)});
        }
    }
    addSection(SectionShape::Directory, text("handout.people.heading"), std::move(blocks));
}

} // namespace kentering
