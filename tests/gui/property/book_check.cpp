#include "tests/gui/property/book_check.h"

#include "app/gui/words/to_wx.h"
#include "model/domain/talk/list_to_go_on_with.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/drafts/draft_store.h"
#include "model/storage/lists/caseload.h"

#include <algorithm>
#include <optional>

namespace kentering::property {

using namespace storage;

namespace {

std::string asUtf8(const std::wstring& text) {
    return toUtf8(wxString(text));
}

Casebook openBook(const std::filesystem::path& folder) {
    return Casebook::open(folder, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                          {.keyCost = KeyCost::forTests()});
}

/// The list among `lists` that a talk of today goes on with, as a position; `lists.size()` for a new one.
std::size_t listThatGoesOn(const std::vector<Measurement>& lists, Date today) {
    std::vector<Stored<MeasurementId, Measurement>> numbered;
    for (const Measurement& list : lists) {
        numbered.push_back({MeasurementId(static_cast<std::int64_t>(numbered.size()) + 1), list});
    }
    const auto goesOn = listToGoOnWith(numbered, today);
    return goesOn ? static_cast<std::size_t>(goesOn->id.value()) - 1 : lists.size();
}

std::optional<Said> saidOf(std::optional<Answer> answer) {
    return !answer                  ? std::nullopt
           : *answer == Answer::Yes ? std::optional(Said::Yes)
           : *answer == Answer::No  ? std::optional(Said::No)
                                    : std::optional(Said::Declined);
}

std::optional<Said> saidOf(std::optional<ComplaintAnswer> answer) {
    return !answer                               ? std::nullopt
           : *answer == ComplaintAnswer::Now     ? std::optional(Said::Yes)
           : *answer == ComplaintAnswer::Earlier ? std::optional(Said::Earlier)
           : *answer == ComplaintAnswer::No      ? std::optional(Said::No)
                                                 : std::optional(Said::Declined);
}

std::optional<Said> saidOf(SafetyAnswer answer) {
    return answer == SafetyAnswer::Yes  ? std::optional(Said::Yes)
           : answer == SafetyAnswer::No ? std::optional(Said::No)
                                        : std::nullopt;
}

/// What stands in the casebook, as the model has it.
Answers answersOf(const Dossier& dossier, std::size_t list) {
    Answers answers;
    const auto add = [&answers](std::string_view code, std::optional<Said> said) {
        if (said) {
            answers.emplace(code, *said);
        }
    };
    if (list < dossier.measurements.size()) {
        const Measurement& filled = dossier.measurements[list];
        for (const ChecklistItem item : all<ChecklistItem>()) {
            add(code(item), saidOf(filled.checklist[indexOf(item)]));
        }
        for (const Complaint complaint : all<Complaint>()) {
            add(code(complaint), saidOf(filled.complaints[indexOf(complaint)]));
        }
    }
    for (const SafetyQuestion safety : all<SafetyQuestion>()) {
        add(code(safety), saidOf(dossier.client.safety[safety]));
    }
    return answers;
}

/// Adds to `wrong` which answers of the two are not the same.
void compareAnswers(const Answers& stored, const Answers& meant, std::vector<std::string>& wrong) {
    for (const Question& each : questionnaire()) {
        const auto inBook = stored.find(each.code);
        const auto inModel = meant.find(each.code);
        const bool has = inBook != stored.end();
        const bool should = inModel != meant.end();
        if (has && !should) {
            wrong.push_back("the casebook has an answer to " + each.code + " that no key meant");
        } else if (!has && should) {
            wrong.push_back("the casebook has lost the answer to " + each.code);
        } else if (has && inBook->second != inModel->second) {
            wrong.push_back("the casebook has another answer to " + each.code);
        }
    }
}

/// Adds to `wrong` what else of the dossier a talk may not have changed.
void compareTheRest(const Dossier& before, Dossier now, std::size_t list, std::vector<std::string>& wrong) {
    if (list < now.measurements.size()) {
        now.measurements.erase(now.measurements.begin() + static_cast<std::ptrdiff_t>(list));
    }
    Dossier expected = before;
    if (list < expected.measurements.size()) {
        expected.measurements.erase(expected.measurements.begin() + static_cast<std::ptrdiff_t>(list));
    }
    now.client.safety = expected.client.safety;
    now.contacts = expected.contacts;
    now.goals = expected.goals;
    now.tasks = expected.tasks;
    if (now != expected) {
        wrong.emplace_back("something else of the dossier has changed");
    }
}

void compareEndedTalks(const Dossier& before, const Dossier& now, const DayModel::Person& meant,
                       std::vector<std::string>& wrong) {
    std::vector<std::string> notes;
    for (const Contact& contact : now.contacts) {
        const bool isOld = std::ranges::find(before.contacts, contact) != before.contacts.end();
        if (!isOld && contact.note && !contact.note->empty()) {
            notes.push_back(*contact.note);
        }
    }
    std::vector<std::string> ended;
    for (const std::wstring& note : meant.ended) {
        if (!note.empty()) {
            ended.push_back(asUtf8(note));
        }
    }
    std::ranges::sort(notes);
    std::ranges::sort(ended);
    if (notes != ended) {
        wrong.emplace_back("the notes of the talks that were ended are others");
    }
    std::vector<std::string> goals;
    for (const Goal& goal : before.goals) {
        goals.push_back(goal.text);
    }
    for (const std::wstring& goal : meant.goals) {
        goals.push_back(asUtf8(goal));
    }
    const bool same = std::ranges::equal(now.goals, goals, {}, &Goal::text);
    if (!same) {
        wrong.emplace_back("the goals are others");
    }
}

} // namespace

BookCheck::BookCheck(std::filesystem::path casebook, Date today, const std::vector<std::string>& followed)
    : m_casebook(std::move(casebook)), m_today(today), m_before(read(followed)) {}

std::map<std::string, BookCheck::Before> BookCheck::read(const std::vector<std::string>& followed) const {
    std::map<std::string, Before> dossiers;
    const Casebook book = openBook(m_casebook);
    for (const CaseloadRow& row : caseload(book, m_today)) {
        const std::string name = row.alias.empty() ? row.code.text() : row.alias;
        dossiers.emplace(name, Before{row.id, DossierStore(book).get(row.id),
                                      std::ranges::find(followed, row.alias) != followed.end()});
    }
    return dossiers;
}

std::map<std::string, Answers> BookCheck::known() const {
    std::map<std::string, Answers> known;
    for (const auto& [alias, before] : m_before) {
        if (before.isFollowed) {
            known.emplace(alias,
                          answersOf(before.dossier, listThatGoesOn(before.dossier.measurements, m_today)));
        }
    }
    return known;
}

std::vector<std::string> BookCheck::compare(const DayModel& day) const {
    std::vector<std::string> wrong;
    const Casebook book = openBook(m_casebook);
    for (const auto& [alias, before] : m_before) {
        const Dossier now = DossierStore(book).get(before.id);
        const std::string note = DraftReader(book).find(before.id, "talk.note").value_or("");
        if (!before.isFollowed) {
            if (now != before.dossier || !note.empty()) {
                wrong.emplace_back("the dossier of somebody whom no talk was with has changed");
            }
            continue;
        }
        const DayModel::Person& meant = day.people().at(alias);
        const std::size_t list = listThatGoesOn(before.dossier.measurements, m_today);
        compareAnswers(answersOf(now, list), meant.talk.answers(), wrong);
        if (note != asUtf8(meant.talk.note())) {
            wrong.push_back("the note is another: " + std::to_string(note.size()) + " bytes instead of " +
                            std::to_string(asUtf8(meant.talk.note()).size()));
        }
        compareEndedTalks(before.dossier, now, meant, wrong);
        compareTheRest(before.dossier, now, list, wrong);
    }
    return wrong;
}

} // namespace kentering::property
