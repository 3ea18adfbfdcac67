#pragma once

#include "tests/gui/property/seen.h"
#include "tests/gui/property/step.h"
#include "tests/gui/property/talk_model.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kentering::property {

/// Somebody's day at the window by the words of the design: where they are, what has the focus, what their
/// keys mean there, and what the casebook holds afterwards. What the design leaves open (where Tab leads,
/// which question a word finds) is taken from what is seen; what it does not leave open is compared.
class DayModel {
public:
    /// What is said of one client.
    struct Person {
        TalkModel talk;
        bool begun = false;                ///< something was done in the talk that is going on
        std::vector<std::wstring> ended{}; ///< the notes of the talks that were ended
        std::vector<std::wstring> goals{};
        std::wstring goal{};                         ///< half typed, at the end of a talk
        std::map<std::string, std::string> drafts{}; ///< half filled in, by the name of the form
    };

    /// @param known what was answered today of each client, by alias
    explicit DayModel(const std::map<std::string, Answers>& known);

    /// Whether the step can be done as things stand: others are left out of a script.
    [[nodiscard]] bool isPossible(const Step& step, const Seen& now) const;
    /// What the step means. @param before what was seen before it
    void apply(const Step& step, const Seen& before);
    /// Compares what is seen after the step with what it meant, and takes over what was left open.
    /// @returns what is not as it should be, in words
    [[nodiscard]] std::vector<std::string> compare(const Seen& after);

    [[nodiscard]] const std::map<std::string, Person>& people() const { return m_people; }
    [[nodiscard]] Place place() const { return m_place; }
    /// The client that the talk or the page is about; empty: none.
    [[nodiscard]] const std::string& client() const { return m_client; }

private:
    [[nodiscard]] Person& person() { return m_people.at(m_client); }
    [[nodiscard]] bool isKeyPossible(const std::string& name, const Seen& now) const;
    void applyKey(const std::string& name, const Seen& before);
    [[nodiscard]] bool applyTalkKey(const std::string& name, const Seen& before);
    void applyUndo(bool back, const Seen& before);
    void applyInTopic(const std::string& name, const Seen& before);
    void applyInNote(const std::string& name, const Seen& before);
    void applyInClientView(const std::string& name, const Seen& before);
    void applyClick(const std::string& control);
    void applyForm(const Step& step);
    void writeLetters(const std::string& letters, const Seen& before);
    void writeNote(const std::wstring& letters, const Seen& before);
    void comeBack(const Seen& before);
    void pressSeen(const Seen& before);
    void finishTalk();
    void leaveTalk(Place to);
    [[nodiscard]] static bool looksLike(const TalkModel& talk, const Seen& after);
    void compareTalk(const Seen& after, std::vector<std::string>& wrong) const;

    std::map<std::string, Person> m_people;
    std::string m_client;
    Place m_place = Place::Elsewhere;
    Place m_turnedFrom = Place::Topic; ///< where the screen was turned to the client
    std::string m_focusBefore;
    // What the last step settled; nothing: it is taken from what is seen.
    std::optional<Place> m_expectedPlace;
    std::optional<Focus> m_expectedFocus;
    bool m_isActiveSettled = true;
    bool m_isGoalSettled = true;
    std::optional<std::size_t> m_expectedCaret;
    std::optional<std::wstring> m_expectedJump;
    // What is out of sight is shown by the first Ctrl+Z, and changed by the second.
    std::optional<TalkModel> m_before;
    bool m_mayBeShownFirst = false;
    bool m_mustBeShownFirst = false;
};

} // namespace kentering::property
