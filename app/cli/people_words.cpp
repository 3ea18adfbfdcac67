#include "app/cli/people_words.h"

#include "app/cli/outcome.h"

#include <algorithm>
#include <string>

namespace kentering::cli {

namespace {

struct PeopleSentence {
    const char* sentence;
    bool isWrongCall = false;
};

PeopleSentence refusalFor(PeopleObstacle obstacle) {
    switch (obstacle) {
    case PeopleObstacle::NotYourRole:
        return {"your role may not do this; ask a lead"};
    case PeopleObstacle::NoSuchPerson:
        return {"nobody who can open this casebook has that name", true};
    case PeopleObstacle::NoName:
        return {"a name is one line, and not blank", true};
    case PeopleObstacle::NameTaken:
        return {"somebody has that name already; choose another", true};
    case PeopleObstacle::ShortPassphrase:
        return {"this passphrase is too short; choose one of at least 8 characters"};
    case PeopleObstacle::OnlyLead:
        return {"there is no other lead; make a colleague a lead first"};
    case PeopleObstacle::NoSuchRole:
        return {"a role is counsellor, lead or administrator", true};
    case PeopleObstacle::OwnsWork:
        return {"they still have clients or open tasks; hand these over first, or name who takes them over "
                "(--hand-over-to)"};
    case PeopleObstacle::CannotTakeOver:
        return {"whoever takes over must be a colleague who can open the casebook and its dossiers"};
    case PeopleObstacle::MayNotKnow:
        return {"whoever is to take over may not open one of the dossiers; name somebody else"};
    }
    return {"this cannot be done"};
}

} // namespace

void refuseFor(const std::vector<PeopleObstacle>& obstacles) {
    if (obstacles.empty()) {
        return;
    }
    std::string told;
    for (const PeopleObstacle obstacle : obstacles) {
        told += (told.empty() ? "" : ". ") + std::string(refusalFor(obstacle).sentence);
    }
    const bool isWrongCall = std::ranges::all_of(
        obstacles, [](PeopleObstacle obstacle) { return refusalFor(obstacle).isWrongCall; });
    if (isWrongCall) {
        throw WrongCall(told);
    }
    throw RuleRefusal(told);
}

} // namespace kentering::cli
