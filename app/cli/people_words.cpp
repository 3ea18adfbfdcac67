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
        return {"a name is one line with something in it", true};
    case PeopleObstacle::NameTaken:
        return {"somebody has that name already; choose another", true};
    case PeopleObstacle::ShortPassphrase:
        return {"this passphrase is too short; choose one of at least 8 characters"};
    case PeopleObstacle::OnlyLead:
        return {"nobody else leads; make a colleague lead first"};
    case PeopleObstacle::NoSuchRole:
        return {"a role is counsellor, lead or administrator", true};
    case PeopleObstacle::OwnsWork:
        return {"clients or open tasks are still theirs; hand them over first, or name who takes them "
                "(--hand-over-to)"};
    case PeopleObstacle::CannotTakeOver:
        return {"whoever takes over is a colleague who can open the casebook and its dossiers"};
    case PeopleObstacle::MayNotKnow:
        return {"whoever is to take over is excluded from one of the clients; name somebody else"};
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
