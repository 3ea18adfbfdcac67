#pragma once

#include <chrono>
#include <string>

namespace kentering {

/// A key that types something while no field has the keys.
struct TypedKey {
    enum class Sort : unsigned char {
        Answer,  ///< a plain letter that answers the active question
        Letter,  ///< any other letter or digit, also an answer's letter with Shift
        Between, ///< a space or a mark: stands in a word, and begins none
    };

    Sort sort = Sort::Letter;
    std::string text{};             ///< as it would stand in a field, UTF-8
    bool isHeld = false;            ///< repeats because the key is held down
    std::chrono::milliseconds at{}; ///< of any clock that goes on
};

/// Tells answers from words. Letters that follow each other without a pause belong together: as long as each
/// of them answers they are answers (`jjjnn`), and the first that does not makes all of them a word ("dan",
/// "schulden", "nee " with its space). After a pause everything begins anew. A word of which every letter
/// answers ("een", "weed" in a list of complaints) cannot be told from quick answers and stays that.
class TypedWord {
public:
    /// The longest time between two letters that belong together: slower than people type words, quicker
    /// than they ask a question and hear what is answered.
    static constexpr std::chrono::milliseconds kPause{500};

    enum class Meaning : unsigned char {
        Answer,  ///< it answers
        Word,    ///< `text` is a word, and so were the answers before it
        Nothing, ///< a key that is held down means nothing more
        Pass,    ///< no business of words: a space that presses the button that has the focus
    };

    Meaning typed(const TypedKey& key);
    /// What was typed since the last pause.
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// Whether `at` comes before the pause that ends what is typed.
    [[nodiscard]] bool goesOn(std::chrono::milliseconds at) const;
    /// Another key was pressed, or the focus went elsewhere: what is typed next begins anew.
    void end();

private:
    std::string m_text;
    bool m_isWord = false;
    std::chrono::milliseconds m_last{};
};

} // namespace kentering
