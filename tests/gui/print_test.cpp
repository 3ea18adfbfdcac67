// Printing as a counsellor does it: the dialog of the desktop, its printer "Print to File", and the PDF that
// comes out of it read back by poppler's tools.

#include "app/gui/handout/sheet_print.h"
#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/output/page_files.h"
#include "tests/gui/support/dialog_guard.h"
#include "tests/support/command_output.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>
#include <wx/gtk/print.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace kentering {
namespace {

/// Answers the next print dialog: prints to `file`. Sees under which name the job goes into the queue.
class PrintDialogUser : public wxModalDialogHook {
public:
    explicit PrintDialogUser(const std::filesystem::path& file) : m_uri("file://" + file.string()) {
        // Without a queue to look for printers in.
        g_object_set(gtk_settings_get_default(), "gtk-print-backends", "file", nullptr);
        Register();
        m_source = g_timeout_add(kEvery, &answer, this);
    }
    PrintDialogUser(const PrintDialogUser&) = delete;
    PrintDialogUser& operator=(const PrintDialogUser&) = delete;
    ~PrintDialogUser() override {
        Unregister();
        if (m_source != 0) {
            g_source_remove(m_source);
        }
    }

    std::string jobName;

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        if (auto* print = dynamic_cast<wxGtkPrintDialog*>(dialog)) {
            m_native = dynamic_cast<wxGtkPrintNativeData*>(
                print->GetPrintDialogData().GetPrintData().GetNativeData());
        }
        return wxID_NONE;
    }

private:
    static constexpr unsigned kEvery = 50; // milliseconds
    static constexpr int kPatience = 400;

    static GtkPrintUnixDialog* shownDialog() {
        GtkPrintUnixDialog* found = nullptr;
        GList* windows = gtk_window_list_toplevels();
        for (GList* window = windows; window != nullptr; window = window->next) {
            if (GTK_IS_PRINT_UNIX_DIALOG(window->data) &&
                gtk_widget_get_visible(GTK_WIDGET(window->data)) != FALSE) {
                found = GTK_PRINT_UNIX_DIALOG(window->data);
            }
        }
        g_list_free(windows);
        return found;
    }

    static gboolean answer(gpointer data) {
        auto& user = *static_cast<PrintDialogUser*>(data);
        GtkPrintUnixDialog* dialog = shownDialog();
        if (dialog == nullptr) {
            return ++user.m_waited < kPatience ? G_SOURCE_CONTINUE : user.end();
        }
        GtkPrintSettings* settings = gtk_print_unix_dialog_get_settings(dialog);
        const char* uri = gtk_print_settings_get(settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
        const bool isChosen = gtk_print_unix_dialog_get_selected_printer(dialog) != nullptr &&
                              uri != nullptr && user.m_uri == uri;
        if (!isChosen && ++user.m_waited < kPatience) {
            gtk_print_settings_set_printer(settings, "Print to File");
            gtk_print_settings_set(settings, GTK_PRINT_SETTINGS_OUTPUT_URI, user.m_uri.c_str());
            gtk_print_settings_set(settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
            gtk_print_unix_dialog_set_settings(dialog, settings);
            g_object_unref(settings);
            return G_SOURCE_CONTINUE;
        }
        g_object_unref(settings);
        if (user.m_native != nullptr && user.m_native->GetPrintJob() != nullptr) {
            char* name = nullptr;
            g_object_get(user.m_native->GetPrintJob(), "job-name", &name, nullptr);
            user.jobName = name;
            g_free(name);
        }
        gtk_dialog_response(GTK_DIALOG(dialog), isChosen ? GTK_RESPONSE_OK : GTK_RESPONSE_CANCEL);
        return user.end();
    }

    gboolean end() {
        m_source = 0;
        return G_SOURCE_REMOVE;
    }

    std::string m_uri;
    unsigned m_source = 0;
    int m_waited = 0;
    wxGtkPrintNativeData* m_native = nullptr;
};

/// A word, on which page it stands and where it begins there, in points.
struct PlacedWord {
    std::string text;
    int page = 0;
    double x = 0;
    double y = 0;
};

std::vector<PlacedWord> placedWords(const std::filesystem::path& pdf) {
    std::istringstream lines(outputOf("pdftotext -bbox " + pdf.string() + " -"));
    std::vector<PlacedWord> result;
    int page = 0;
    for (std::string line; std::getline(lines, line);) {
        page += line.find("<page ") != std::string::npos ? 1 : 0;
        PlacedWord word;
        word.page = page;
        if (std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\"", &word.x, &word.y) == 2) {
            const std::size_t from = line.find('>') + 1;
            word.text = line.substr(from, line.rfind("</") - from);
            result.push_back(std::move(word));
        }
    }
    return result;
}

/// The same words in the same places. The saved file tells them in the order in which they are read, paper
/// has none.
void expectTheSamePlaces(const std::filesystem::path& printed, const std::filesystem::path& saved) {
    constexpr double kNear = 0.5;
    std::vector<PlacedWord> one = placedWords(printed);
    std::vector<PlacedWord> left = placedWords(saved);
    ASSERT_EQ(one.size(), left.size());
    ASSERT_GT(one.size(), 50U);
    for (const PlacedWord& word : one) {
        const auto same = std::find_if(left.begin(), left.end(), [&](const PlacedWord& other) {
            return other.text == word.text && other.page == word.page &&
                   std::abs(other.x - word.x) <= kNear && std::abs(other.y - word.y) <= kNear;
        });
        ASSERT_NE(same, left.end()) << word.text << " stands nowhere near " << word.x << ", " << word.y;
        left.erase(same);
    }
}

Pages sheet(SheetFormat format, Language language) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.language = language;
    request.format = format;
    request.phase = Phase::Wall;
    request.plan.triggers = {"CANARYtrigger"};
    for (const Resource& resource : Content::builtIn().resources()) {
        request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20)); // with QR codes
    }
    return layout(compose(request, Content::builtIn()));
}

class PrintTest : public testing::TestWithParam<SheetFormat> {};

TEST_P(PrintTest, ThePrinterGetsTheSamePagesAsThePdfUnderANeutralName) {
    const TemporaryFolder folder;
    const std::filesystem::path printed = folder.path() / "printed.pdf";
    const std::filesystem::path saved = folder.path() / "saved.pdf";
    const Language language = GetParam() == SheetFormat::LargePrint ? Language::English : Language::Dutch;
    const Pages pages = sheet(GetParam(), language);
    writePdf(pages, saved, IfExists::Refuse);
    {
        const DialogGuard::Allowance allowed;
        const PrintDialogUser user(printed);
        ASSERT_TRUE(printSheet(nullptr, pages));
        EXPECT_EQ(user.jobName, language == Language::Dutch ? "Informatie" : "Information");
    }
    ASSERT_TRUE(std::filesystem::exists(printed));
    EXPECT_EQ(outputOf("pdftotext -raw " + printed.string() + " -"),
              outputOf("pdftotext -raw " + saved.string() + " -"));
    expectTheSamePlaces(printed, saved);

    const std::string info = outputOf("pdfinfo " + printed.string());
    EXPECT_NE(info.find("Pages:           " + std::to_string(pages.count()) + "\n"), std::string::npos)
        << info;
    EXPECT_NE(info.find("(A4)"), std::string::npos) << info;
    EXPECT_EQ(info.find("CANARY"), std::string::npos);
    EXPECT_EQ(info.find("Author:"), std::string::npos);
    // Letters, not pictures of them.
    EXPECT_NE(outputOf("pdffonts " + printed.string()).find("NotoSans"), std::string::npos);
    const std::string images = outputOf("pdfimages -list " + printed.string());
    EXPECT_EQ(std::ranges::count(images, '\n'), 2) << images; // only the heads of its columns

    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        ++files;
    }
    EXPECT_EQ(files, 2U) << "something else was left behind";
}

INSTANTIATE_TEST_SUITE_P(EveryFormat, PrintTest, testing::ValuesIn(all<SheetFormat>()),
                         [](const testing::TestParamInfo<SheetFormat>& format) {
                             return std::to_string(indexOf(format.param));
                         });

} // namespace
} // namespace kentering
