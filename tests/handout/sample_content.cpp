#include "tests/handout/sample_content.h"

#include "model/content/read/content_data.h"

#include <memory>
#include <string>
#include <utility>

namespace kentering {

namespace {

using boost::gregorian::date;
using boost::posix_time::hours;
using boost::posix_time::minutes;

Bilingual both(std::string dutch, std::string english) {
    return {{std::move(dutch), std::move(english)}};
}

Tip tip(std::string id, Bilingual title, Bilingual body) {
    Tip result;
    result.id = std::move(id);
    result.title = std::move(title);
    result.body = std::move(body);
    return result;
}

/// Advice without a meaning of its own.
Tip plainTip(const std::string& id) {
    return tip(id, both("Titel van " + id, "Title of " + id),
               both("Een zin of twee, zoals ze op een vel staan. Met **nadruk** op één woord.",
                    "A sentence or two, as they stand on a sheet. With **stress** on one word."));
}

Tip stopAloneTip(const std::string& id) {
    Tip result = plainTip(id);
    result.stopAlone = true;
    return result;
}

SafetyBox box(SafetyRule rule, Bilingual lead, Bilingual body) {
    SafetyBox result;
    result.id = "safety." + std::string(code(rule));
    result.rule = rule;
    result.general = {std::move(lead), std::move(body)};
    return result;
}

void addBoxes(ContentData& data) {
    data.safetyBoxes.push_back(box(SafetyRule::Antidepressants,
                                   both("Slik je antidepressiva?", "Do you take antidepressants?"),
                                   both("Stop daar nooit mee.", "Never stop taking them.")));
    SafetyBox downers =
        box(SafetyRule::DownerDependence,
            both("Iedere dag GHB, GBL, alcohol, benzo’s of opiaten?",
                 "GHB, GBL, alcohol, benzos or opiates every day?"),
            both("Stop nooit zomaar: alleen stoppen kan dodelijk zijn. Ga altijd naar een kliniek.",
                 "Never just stop: stopping alone can kill. Always go to a clinic."));
    downers.certain = BoxWording{both("Stop niet alleen", "Do not stop alone"),
                                 both("Alleen stoppen kan dodelijk zijn. Ga altijd naar een kliniek.",
                                      "Stopping alone can kill. Always go to a clinic.")};
    downers.steps = {both("Bel je huisarts.", "Call your GP."),
                     both("Vraag een verwijzing.", "Ask for a referral.")};
    downers.writeIn = both("Voor ik minder, bel ik", "Before I cut down, I call");
    data.safetyBoxes.push_back(std::move(downers));
    SafetyBox history = box(SafetyRule::HistoryPsychosisDepressionSuicidality,
                            both("Eerder een psychose, depressie of gedachten aan zelfdoding?",
                                 "A psychosis, depression or thoughts of suicide before?"),
                            both("Stop samen met een hulpverlener. Wil je dat niet, spreek dan iedere dag "
                                 "iemand die je vertrouwt.",
                                 "Stop together with a professional. If you do not want that, talk to "
                                 "someone you trust every day."));
    history.writeIn = both("Iedere dag spreek ik", "Every day I talk to");
    data.safetyBoxes.push_back(std::move(history));
    for (const SafetyRule rule :
         {SafetyRule::PsychoticSymptoms, SafetyRule::Danger, SafetyRule::NoBigDecisions,
          SafetyRule::AlcoholCannabis, SafetyRule::Moving, SafetyRule::Withdrawal, SafetyRule::PassedOut}) {
        data.safetyBoxes.push_back(
            box(rule, both("Kop " + std::string(code(rule)), "Lead " + std::string(code(rule))),
                both("Zoek hulp.", "Seek help.")));
    }
}

void addPhases(ContentData& data) {
    for (const Phase phase : all<Phase>()) {
        const std::string name(code(phase));
        PhaseContent words;
        words.phase = phase;
        words.title = both("Vel " + name, "Sheet " + name);
        words.subtitle = both("Eén regel eronder.", "One line below.");
        words.tipsTitle = both("Wat je nu kunt doen (" + name + ")", "What you can do now (" + name + ")");
        words.tips = {plainTip("tip." + name + ".01"), plainTip("tip." + name + ".02")};
        data.phases.push_back(std::move(words));
    }
    PhaseContent& crash = data.phases[indexOf(Phase::Crash)];
    crash.tips[1].stopAlone = true;
    crash.tips.push_back(plainTip("tip.crash.03"));
    crash.tips.back().saidByBox = "safety.danger";
    crash.tooEarlyFor = {AdviceTopic::DatingAndGoingOut};
    crash.worksheets = {"worksheet.fridge-list"};
    data.phases[indexOf(Phase::PinkCloud)].tooEarlyFor = {AdviceTopic::UnderlyingProblems};
    data.phases[indexOf(Phase::PinkCloud)].worksheets = {"worksheet.triggers"};
    data.phases[indexOf(Phase::Wall)].tooEarlyFor = {AdviceTopic::DatingAndGoingOut};
    PhaseContent& adjustment = data.phases[indexOf(Phase::Adjustment)];
    adjustment.tips[0].topics = {AdviceTopic::DatingAndGoingOut};
    adjustment.tips[1].topics = {AdviceTopic::UnderlyingProblems};

    Worksheet list;
    list.id = "worksheet.fridge-list";
    list.title = both("Voor op de koelkast", "For the fridge");
    list.rows = {both("Gegeten", "Eaten"), both("Gedronken", "Drunk water"), both("Geslapen", "Slept")};
    for (const char* day : {"ma", "di", "wo", "do", "vr", "za", "zo"}) {
        list.columns.push_back(both(day, day));
    }
    data.worksheets.push_back(std::move(list));
    Worksheet triggers;
    triggers.id = "worksheet.triggers";
    triggers.title = both("Wat mij trek geeft", "What makes me crave");
    triggers.emptyRows = 4;
    data.worksheets.push_back(std::move(triggers));
}

void addAdvice(ContentData& data) {
    const auto of = [&](TipGroup group) -> std::vector<Tip>& { return data.tips[indexOf(group)]; };
    of(TipGroup::Stop) = {stopAloneTip("tip.stop.01"), plainTip("tip.stop.02")};
    of(TipGroup::Slip) = {plainTip("tip.slip.01"), plainTip("tip.slip.02"), plainTip("tip.slip.03")};
    for (const CopingTool tool : all<CopingTool>()) {
        const TipGroup group = isThoughtStopper(tool) ? TipGroup::ThoughtStopper : TipGroup::Craving;
        Tip advice = plainTip(std::string(code(group)) + "." + std::string(code(tool)));
        advice.tool = tool;
        if (tool == CopingTool::PhysicalDistraction) {
            advice.contraindicatedFor = {Contraindication::SelfHarm};
        }
        of(group).push_back(std::move(advice));
    }
    of(TipGroup::Family) = {plainTip("family.open")};
    of(TipGroup::Groups) = {plainTip("groups.try")};
}

void addResources(ContentData& data) {
    Resource emergency{ResourceId("112"), ReferralKind::Crisis};
    emergency.name = both("112", "112");
    emergency.audience = both("bij direct gevaar", "in immediate danger");
    emergency.phones = {"112"};
    emergency.crisisLine = true;
    data.resources.push_back(emergency);
    Resource suicide{ResourceId("113"), ReferralKind::Crisis};
    suicide.name = both("113", "113");
    suicide.audience =
        both("bij gedachten aan zelfdoding, dag en nacht", "for thoughts of suicide, day and night");
    suicide.phones = {"113", "0800-0113"};
    suicide.crisisLine = true;
    data.resources.push_back(suicide);

    Resource talks{ResourceId("group-talks"), ReferralKind::SupportGroup};
    talks.name = both("Gespreksgroep", "Talking group");
    talks.audience = both("voor wie gestopt is", "for whoever has stopped");
    talks.signUp = both("aanmelden per mail", "sign up by mail");
    talks.web = "https://example.org/groep";
    talks.lastChecked = date(2026, 11, 1);
    talks.meetings =
        MeetingTimes{MeetingRule(boost::gregorian::Wednesday, {1, 3}), hours(20), hours(21) + minutes(30),
                     both("iedere 1e en 3e woensdag", "every 1st and 3rd Wednesday")};
    talks.minimumMonths = 3;
    data.resources.push_back(talks);
    Resource unchecked{ResourceId("never-checked"), ReferralKind::SupportGroup};
    unchecked.name = both("Nooit nagekeken", "Never checked");
    data.resources.push_back(unchecked);
    Resource old = talks;
    old.id = ResourceId("checked-long-ago");
    old.lastChecked = date(2022, 3, 1);
    data.resources.push_back(old);
    Resource clinic{ResourceId("a-clinic"), ReferralKind::Clinic};
    clinic.name = both("Een kliniek", "A clinic");
    clinic.lastChecked = date(2026, 11, 1);
    clinic.gpLetterNeeded = true;
    clinic.insuranceCheckNeeded = true;
    data.resources.push_back(clinic);
}

void addTexts(ContentData& data) {
    const auto add = [&](const char* key, const char* dutch, const char* english) {
        data.texts.emplace(key, both(dutch, english));
    };
    add("handout.document-title", "Informatie", "Information");
    add("handout.file-name", "informatie", "information");
    add("handout.first", "Eerst dit", "First this");
    add("handout.none.title", "Stap voor stap", "Step by step");
    add("handout.none.subtitle", "Wat je nu kunt doen.", "What you can do now.");
    add("handout.slip.title", "Weer verder", "Going on");
    add("handout.slip.subtitle", "Een uitglijder neemt niets weg.", "A slip takes nothing away.");
    add("handout.slip.heading", "Na een uitglijder", "After a slip");
    add("handout.stop.heading", "Als je stopt", "While stopping");
    add("handout.also.heading", "Wat ook helpt", "What helps too");
    add("handout.with-uppers", "{title} (bij uppers)", "{title} (with uppers)");
    add("handout.uppers", "Bij uppers", "With uppers");
    add("handout.dependent.subtitle", "Je hoeft dit niet alleen te doen.", "You need not do this alone.");
    add("handout.dependent.tools", "Als je het moeilijk hebt", "When things are hard");
    add("handout.notice.heading", "In deze tijd", "At this time");
    add("handout.notice.signs", "Dit kun je merken", "You may notice");
    add("handout.notice.window", "Zo lang duurt het", "How long it takes");
    add("handout.plan.call-first", "Bel eerst je huisarts.", "Call your GP first.");
    add("handout.rate.title", "Nu {now} per week", "Now {now} a week");
    add("handout.rate.text", "Over {window}.", "Over {window}.");
    add("handout.rate.before", "Over {window}; ervoor {before}.", "Over {window}; before {before}.");
    for (const char* goal : {"use-less", "use-safer", "undecided"}) {
        for (const char* part : {"title", "subtitle", "heading", "questions"}) {
            const std::string name = std::string(goal) + " " + part;
            add(("handout.goal." + std::string(goal) + "." + part).c_str(), name.c_str(), name.c_str());
        }
    }
    add("handout.tools.heading", "Bij trek", "When you crave");
    add("handout.stoppers.heading", "Een gedachte stoppen", "Stopping a thought");
    add("handout.support.heading", "Steun", "Support");
    add("handout.care.heading", "Klinieken en zorg", "Clinics and care");
    add("handout.people.heading", "Mensen die dit kennen", "People who know this");
    add("handout.route.heading", "De weg naar een kliniek", "The way to a clinic");
    add("handout.plan.heading", "Van mij", "Mine");
    add("handout.plan.triggers", "Wat mij trek geeft", "What makes me crave");
    add("handout.plan.tools", "Wat ik dan doe", "What I do then");
    add("handout.plan.may-call", "Wie ik mag bellen", "Whom I may call");
    add("handout.plan.answer", "Mijn antwoord", "My answer");
    add("handout.plan.monster", "De stem heet", "The voice is called");
    add("handout.plan.goal", "Tot de volgende keer", "Until next time");
    add("handout.total.title", "{sober} van de {elapsed}", "{sober} of {elapsed}");
    add("handout.total.range", "{sober} tot {max} van de {elapsed}", "{sober} to {max} of {elapsed}");
    add("handout.total.text", "{time} blijven staan.", "{time} stand.");
    add("handout.total.range-text", "Minstens {time} blijven staan.", "At least {time} stand.");
    add("handout.total.weeks-days", "{weeks} en {days}", "{weeks} and {days}");
    add("handout.checked", "Nagekeken op {date}.", "Checked on {date}.");
    add("handout.from-to", "{start} tot {end} uur", "{start} to {end}");
    add("handout.notes", "Notities", "Notes");
    for (const auto& [unit, one, other] :
         {std::array{"days", "dag", "dagen"}, std::array{"weeks", "week", "weken"},
          std::array{"months", "maand", "maanden"}}) {
        const std::string key = std::string("count.") + unit;
        data.texts[key + ".one"] = both(std::string("{n} ") + one, std::string("{n} ") + unit);
        data.texts[key + ".other"] = both(std::string("{n} ") + other, std::string("{n} ") + unit);
    }
    add("handout.year.title", "Een jaar", "A year");
    add("handout.year.text", "Vier het.", "Celebrate it.");
    add("handout.foot", "Inhoud versie {version} · nagekeken {date}",
        "Content version {version} · checked {date}");
    add("handout.page", "{page} van {pages}", "{page} of {pages}");
    add("handout.minimum-months", "Probeer het minstens {months}.", "Try it for at least {months} months.");
    add("handout.gp-letter", "Je hebt een brief van je huisarts nodig.", "You need a letter from your GP.");
    add("handout.check-insurance", "Vraag eerst je verzekeraar.", "Ask your insurer first.");
}

} // namespace

Content sampleContent() {
    return sampleContent([](ContentData&) {});
}

Content sampleContent(const std::function<void(ContentData&)>& change) {
    auto data = std::make_shared<ContentData>();
    data->version = 3;
    data->lastChecked = date(2026, 11, 20);
    addBoxes(*data);
    addPhases(*data);
    addAdvice(*data);
    addResources(*data);
    addTexts(*data);
    change(*data);
    return Content(data);
}

} // namespace kentering
