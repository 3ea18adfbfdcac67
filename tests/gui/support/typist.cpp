#include "tests/gui/support/typist.h"

#include "tests/gui/support/window_fixture.h"

#include <chrono>
#include <string>
#include <unistd.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

namespace kentering {

namespace {

constexpr int kLettersPerTalk = 25;
constexpr int kMillisecondsPerLetter = 12;

std::int64_t steadyMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// Not a test but a user: it uses the tests' hands.
class Typist : public WindowTest {
public:
    explicit Typist(const std::filesystem::path& folder) : WindowTest(folder) {}

    void TestBody() override {}
    void unlockAs(const std::string& user) { unlock(user); }

    void typeFor(std::int32_t client, std::int32_t& count, int pipe) {
        startTalk(kTypedInto[client]);
        auto& note = dynamic_cast<wxTextCtrl&>(find("note"));
        note.SetInsertionPointEnd();
        for (int letter = 0; letter < kLettersPerTalk; ++letter) {
            ++count;
            const TypedLetter typed{.at = steadyMilliseconds(), .client = client, .count = count};
            if (::write(pipe, &typed, sizeof typed) != static_cast<ssize_t>(sizeof typed)) {
                return;
            }
            note.WriteText(wxString(kLetters[client]));
            settle();
            wxMilliSleep(kMillisecondsPerLetter);
        }
        press("leave-talk");
    }
};

} // namespace

int typeUntilKilled(const std::filesystem::path& casebook, int pipe) {
    Typist typist(casebook);
    typist.unlockAs("Noor");
    std::int32_t counts[] = {0, 0};
    for (;;) {
        typist.typeFor(0, counts[0], pipe);
        typist.typeFor(1, counts[1], pipe);
    }
}

} // namespace kentering
