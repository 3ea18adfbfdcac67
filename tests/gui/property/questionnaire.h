#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kentering::property {

/// What somebody said to a question. A question that was not asked has none; of a safety question that also
/// holds when it is not known.
enum class Said : unsigned char { Yes, Earlier, No, Declined };

/// By the code of the question.
using Answers = std::map<std::string, Said>;

/// One question of a talk, as the brochure has it.
struct Question {
    std::string code;
    std::string topic; ///< "questions", "physical", "mental", "sexual", "social" or "safety"
    bool canBeEarlier; ///< a complaint may have been there and be gone
    bool isSafety;
};

/// The 17 questions, the 31 complaints by their four parts and the 3 safety questions, in their order.
[[nodiscard]] const std::vector<Question>& questionnaire();
[[nodiscard]] const Question& question(const std::string& code);
[[nodiscard]] std::vector<std::string> questionsOf(const std::string& topic);

/// What a letter means as an answer: J and Y yes, E earlier, N no, W and D do not want; nothing for others.
[[nodiscard]] std::optional<Said> meaningOf(char letter);
/// What `said` comes to as an answer to the question: nothing where it means nothing. A safety question that
/// somebody does not want to answer stays unknown, which is no answer here.
struct Meant {
    bool means;
    std::optional<Said> answer;
};
[[nodiscard]] Meant meantBy(Said said, const Question& asked);

} // namespace kentering::property
