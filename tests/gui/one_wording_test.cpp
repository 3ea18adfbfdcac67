// One name for one risk, wherever it stands.
#include "app/gui/words/field_words.h"
#include "app/gui/words/my_day_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/translation.h"
#include "app/gui/words/words.h"
#include "app/presenters/letters/handover_notes.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

FieldChange changeOf(std::string table, std::string field) {
    FieldChange change;
    change.table = std::move(table);
    change.field = std::move(field);
    return change;
}

class OneWording : public PresenterContextTest {
protected:
    [[nodiscard]] static std::vector<TaskSubject> risks() {
        std::vector<TaskSubject> risks{Complaint::SuicidalTendencies, Complaint::SuicideAttempts};
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            risks.emplace_back(question);
        }
        return risks;
    }
};

TEST_F(OneWording, ARiskHasOneNameOnEveryScreenAndInEveryHandover) {
    for (const Language language : all<Language>()) {
        speak(language);
        context->language = language;
        for (const TaskSubject& risk : risks()) {
            const std::string name(context->content.label(risk, language));
            ASSERT_FALSE(name.empty());
            // Banner and end of the talk, Overview and the dialogs of My day.
            EXPECT_EQ(toUtf8(taskWords(risk, *context)), name);
            // My day, the task itself and its handover.
            MyDayPresenter::Line line{.reason = WorkReason::OpenSafetyTask,
                                      .action = MyDayAction::WriteOutcome,
                                      .client = ruben,
                                      .name = "Ruben",
                                      .code = "K-0001",
                                      .owner = "Noor",
                                      .mine = true,
                                      .day = kToday,
                                      .task = TaskId(1),
                                      .about = risk};
            EXPECT_THAT(toUtf8(reasonWords(line, *context)), StartsWith(name));
            line.reason = WorkReason::HandoverWithRisk;
            line.action = MyDayAction::AnswerHandover;
            EXPECT_THAT(toUtf8(reasonWords(line, *context)), HasSubstr(name));
            // The history.
            EXPECT_EQ(toUtf8(valueWords(changeOf("task", "about"), std::string(code(risk)), *context)), name);
            // The page that a colleague takes over by, the counsellor's sheet.
            Dossier dossier{.client = {.code = ClientCode("K-0001")}};
            dossier.tasks = {{.about = risk, .owner = "Noor", .due = kToday}};
            EXPECT_THAT(handoverNotes(context->content, language, dossier,
                                      kToday)[indexOf(HandoverHeading::OpenRisks)],
                        HasSubstr(name));
            // The strip, and the answer in the handover and in the history.
            if (const auto* question = std::get_if<SafetyQuestion>(&risk)) {
                for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                    EXPECT_THAT(toUtf8(safetyWords(*question, answer, {})), StartsWith(name + ":"));
                }
                dossier.tasks.clear();
                dossier.client.safety[*question] = SafetyAnswer::Yes;
                EXPECT_THAT(handoverNotes(context->content, language, dossier,
                                          kToday)[indexOf(HandoverHeading::OpenRisks)],
                            HasSubstr(name + ": "));
                const FieldChange answered = changeOf("client", "safety." + std::string(code(*question)));
                EXPECT_EQ(toUtf8(fieldWord(answered, *context)), name);
            } else {
                const FieldChange answered = changeOf("complaint_answer", std::string(code(risk)));
                EXPECT_EQ(toUtf8(fieldWord(answered, *context)), name);
            }
        }
    }
}

} // namespace
} // namespace kentering
