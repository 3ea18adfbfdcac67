#pragma once

#include <string>
#include <vector>

namespace kentering::property {

/// One thing that somebody does at the window.
struct Step {
    enum class Kind : unsigned char {
        Key,     ///< one key, by name: "J", "Ctrl+Z", "Tab", "Space"
        Write,   ///< letters and spaces, as fast as anybody types
        Click,   ///< the mouse, on the control of this name
        Lock,    ///< F12, then unlocked again by the passphrase
        Restart, ///< the program ends and is started again, unlocked
        Talk,    ///< begins a talk with the client of this alias, from wherever they are
        Form,    ///< opens the form of this name, writes `more` in it and leaves it by the key `by`
        GiveBack ///< the passphrase, typed into its field of the client view
    };

    Kind kind;
    std::string text{};
    std::string more{};
    std::string by{};

    friend bool operator==(const Step&, const Step&) = default;
};

[[nodiscard]] inline Step key(std::string name) {
    return {.kind = Step::Kind::Key, .text = std::move(name)};
}
[[nodiscard]] inline Step write(std::string letters) {
    return {.kind = Step::Kind::Write, .text = std::move(letters)};
}
[[nodiscard]] inline Step click(std::string control) {
    return {.kind = Step::Kind::Click, .text = std::move(control)};
}
[[nodiscard]] inline Step lock() {
    return {.kind = Step::Kind::Lock};
}
[[nodiscard]] inline Step restart() {
    return {.kind = Step::Kind::Restart};
}
[[nodiscard]] inline Step talk(std::string alias) {
    return {.kind = Step::Kind::Talk, .text = std::move(alias)};
}
[[nodiscard]] inline Step form(std::string name, std::string words, std::string by) {
    return {.kind = Step::Kind::Form, .text = std::move(name), .more = std::move(words), .by = std::move(by)};
}
[[nodiscard]] inline Step giveBack() {
    return {.kind = Step::Kind::GiveBack};
}

using Script = std::vector<Step>;

/// As it is written in a test: `key("J")`.
[[nodiscard]] std::string toText(const Step& step);
/// The same of all of them, one a line, each with a comma behind it.
[[nodiscard]] std::string toText(const Script& script);

} // namespace kentering::property
