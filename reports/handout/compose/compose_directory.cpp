// People and places.

#include "model/base/placeholders.h"
#include "model/base/text.h"
#include "reports/handout/compose/composer.h"
#include "reports/handout/compose/date_text.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

/// How many dates of a group stand on a sheet.
constexpr int kMeetingDates = 3;

bool isCare(const Resource& resource) {
    return resource.kind == ReferralKind::Clinic || resource.kind == ReferralKind::AddictionCare;
}

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
    if (m_request.withoutAddresses) {
        block.text.clear(); // for whom it is tells about who carries the sheet
        return block;
    }
    if (resource.signUp) {
        block.start = in(*resource.signUp);
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

std::vector<std::string> Composer::sentencesAbout(const Resource& resource, Date checked) const {
    std::vector<std::string> sentences;
    // Groups ask for some patience (brochure chapter 8).
    if (resource.minimumMonths > 0 && !isPlaced(kPatience)) {
        sentences.push_back(
            filled(text("handout.minimum-months"),
                   {{"months", m_content.counted("months", resource.minimumMonths, m_language)}}));
    }
    if (resource.gpLetterNeeded) {
        sentences.push_back(text("handout.gp-letter"));
    }
    if (resource.insuranceCheckNeeded) {
        sentences.push_back(text("handout.check-insurance"));
    }
    sentences.push_back(filled(text("handout.checked"), {{"date", fullDate(checked, m_language)}}));
    return sentences;
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
        if (isWanted(resource)) {
            wanted.push_back(&resource);
        }
    }
    // Where they are going comes first, then what is near.
    std::stable_partition(wanted.begin(), wanted.end(),
                          [&](const Resource* resource) { return isNear(*resource); });
    std::stable_partition(wanted.begin(), wanted.end(),
                          [&](const Resource* resource) { return isReferredTo(*resource); });
    return wanted;
}

bool Composer::isReferredTo(const Resource& resource) const {
    return std::ranges::count(m_request.referredTo, resource.id) > 0;
}

bool Composer::isNear(const Resource& resource) const {
    return !m_request.place.empty() && resource.region.in(Language::Dutch) == m_request.place;
}

bool Composer::isWanted(const Resource& resource) {
    const auto isAsked = [&](ReferralKind kind) { return std::ranges::count(m_request.askedFor, kind) > 0; };
    if (m_request.topic) {
        return isTopic(SheetTopic::Help)
                   ? isCare(resource) || resource.kind == ReferralKind::Other
                   : isTopic(SheetTopic::Family) && resource.kind == ReferralKind::RelativesSupport;
    }
    if (isReferredTo(resource)) {
        return true;
    }
    const bool isForThem = resource.kind == ReferralKind::SupportGroup || isAsked(resource.kind) ||
                           (isCare(resource) && (isDependent() || isAsked(ReferralKind::Clinic) ||
                                                 isAsked(ReferralKind::AddictionCare)));
    // Groups for those who have stopped are no place for whoever wants something else.
    const bool isForOthers = !resource.goals.empty() && std::ranges::count(resource.goals, goal()) == 0;
    if (isForThem && isForOthers) {
        hold({"resource." + resource.id.text(), HeldBackBecause::OwnGoal, {}, in(resource.name)});
    }
    return isForThem && !isForOthers;
}

void Composer::addDirectory() {
    if (m_request.isNeutral) {
        return; // names of groups and services name everything
    }
    std::vector<const Resource*> people;
    std::vector<const Resource*> care;
    for (const Resource* resource : wantedResources()) {
        if (!resource->crisisLine) { // those stand in the safety panel
            (isCare(*resource) ? care : people).push_back(resource);
        }
    }
    addEntries(text("handout.people.heading"), people);
    addEntries(text("handout.care.heading"), care);
}

void Composer::addEntries(std::string heading, const std::vector<const Resource*>& entries) {
    std::vector<Block> blocks;
    std::vector<std::vector<std::string>> sentences; // of each block
    for (const Resource* resource : entries) {
        const auto team = m_request.checkedByTeam.find(resource->id);
        const std::optional<Date> byTeam =
            team == m_request.checkedByTeam.end() ? std::nullopt : std::optional(team->second);
        const std::optional<Date> checked = latest(resource->lastChecked, byTeam);
        if (checked && mayPrint(*resource, m_request.today, byTeam)) {
            m_saysPatience = m_saysPatience || (resource->minimumMonths > 0 && !isPlaced(kPatience));
            blocks.push_back(resourceBlock(*resource));
            sentences.push_back(sentencesAbout(*resource, *checked));
        } else {
            m_heldBack.push_back(
                {"resource." + resource->id.text(),
                 checked ? HeldBackBecause::CheckedTooLongAgo : HeldBackBecause::NeverChecked,
                 {},
                 in(resource->name)});
        }
    }
    if (blocks.empty()) {
        return;
    }
    // What holds for all of them is said once, under the heading.
    std::vector<std::string> common;
    for (const std::string& sentence : sentences.front()) {
        if (std::ranges::all_of(sentences, [&](const std::vector<std::string>& own) {
                return std::ranges::count(own, sentence) > 0;
            })) {
            common.push_back(sentence);
        }
    }
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        for (const std::string& sentence : sentences[index]) {
            if (std::ranges::count(common, sentence) == 0) {
                blocks[index].start += (blocks[index].start.empty() ? "" : " ") + sentence;
            }
        }
    }
    m_sections.push_back(
        {SectionShape::Directory, std::move(heading), std::move(blocks), joined(common, " ")});
}

} // namespace kentering
