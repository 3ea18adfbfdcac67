// How long a handout takes, beside the least it could take: the same words in the same typeface, set by Pango
// and drawn by cairo into a PDF without any layout.
//
// Promises (issue "All the words"): a two-page sheet composed, laid out and written in at most 30 ms when
// warm; 1,000 sheets in one process in at most 10 s, with memory that does not grow.

#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/output/message_text.h"
#include "reports/handout/output/page_files.h"
#include "tests/support/temporary_folder.h"

#include <benchmark/benchmark.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h> // mkdtemp

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace kentering {
namespace {

/// A sheet of two pages: the crash, for somebody who depends on nothing, with their own plan.
HandoutRequest twoPages(Language language = Language::Dutch) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.language = language;
    request.phase = Phase::Crash;
    request.safety.values = {SafetyAnswer::No, SafetyAnswer::No, SafetyAnswer::No};
    request.plan.triggers = {"zaterdagavond", "het bliepje van de app"};
    request.plan.tools = {CopingTool::Surf, CopingTool::TellSomeone};
    request.plan.elevatorPitch = "Nee dank je, ik ben gestopt en dat bevalt me.";
    request.goal = "iedere dag twee mensen bellen";
    return request;
}

std::filesystem::path fileIn(const TemporaryFolder& folder) {
    return folder.path() / "informatie.pdf";
}

void writeSheet(Layouter& layouter, const HandoutRequest& request, const std::filesystem::path& path) {
    writePdf(layouter.layout(compose(request, Content::builtIn())), path, IfExists::Replace);
}

/// The same words, one paragraph a page, nothing else.
void writeFloor(const std::string& text, int pages, const std::filesystem::path& path) {
    cairo_surface_t* surface = cairo_pdf_surface_create(path.c_str(), 595, 842);
    cairo_t* cairo = cairo_create(surface);
    const std::size_t part = text.size() / static_cast<std::size_t>(pages);
    for (int page = 0; page < pages; ++page) {
        PangoLayout* layout = pango_cairo_create_layout(cairo);
        PangoFontDescription* font = pango_font_description_from_string("Noto Sans 7.5");
        pango_layout_set_font_description(layout, font);
        pango_font_description_free(font);
        pango_layout_set_width(layout, 495 * PANGO_SCALE);
        const std::string words = text.substr(static_cast<std::size_t>(page) * part, part);
        char* valid = g_utf8_make_valid(words.data(), static_cast<gssize>(words.size()));
        pango_layout_set_text(layout, valid, -1);
        g_free(valid);
        cairo_move_to(cairo, 50, 50);
        pango_cairo_show_layout(cairo, layout);
        cairo_show_page(cairo);
        g_object_unref(layout);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
}

void composing(benchmark::State& state) {
    const HandoutRequest request = twoPages();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(compose(request, Content::builtIn()));
    }
}
BENCHMARK(composing)->Unit(benchmark::kMicrosecond);

void layingOut(benchmark::State& state) {
    const Composition sheet = compose(twoPages(), Content::builtIn());
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(layout(sheet).count());
    }
}
BENCHMARK(layingOut)->Unit(benchmark::kMillisecond);

void wholeSheet(benchmark::State& state) {
    const TemporaryFolder folder;
    const HandoutRequest request = twoPages();
    Layouter layouter;
    for ([[maybe_unused]] auto _ : state) {
        writeSheet(layouter, request, fileIn(folder));
    }
}
BENCHMARK(wholeSheet)->Unit(benchmark::kMillisecond);

void floorOfTheSameWords(benchmark::State& state) {
    const TemporaryFolder folder;
    const Composition sheet = compose(twoPages(), Content::builtIn());
    const std::string text = messageText(sheet);
    const int pages = layout(sheet).count();
    for ([[maybe_unused]] auto _ : state) {
        writeFloor(text, pages, fileIn(folder));
    }
}
BENCHMARK(floorOfTheSameWords)->Unit(benchmark::kMillisecond);

/// Memory of this process that lies in the machine's memory, in KiB.
long residentKib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stol(line.substr(6));
        }
    }
    return 0;
}

/// Time on the clock, and of it the time that this process had the processor: on a busy machine they differ.
struct Spent {
    double wall; ///< milliseconds
    double processor;
};

template <typename Work>
Spent spent(const Work& work) {
    const auto from = std::chrono::steady_clock::now();
    const std::clock_t processorFrom = std::clock();
    work();
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count(),
            1000.0 * static_cast<double>(std::clock() - processorFrom) / CLOCKS_PER_SEC};
}

/// The promises, in figures.
void printPromises() {
    constexpr int kWarm = 100;
    constexpr int kSheets = 1000;
    const TemporaryFolder folder;
    const Composition sheet = compose(twoPages(), Content::builtIn());
    const int pages = layout(sheet).count();
    const std::string text = messageText(sheet);
    Layouter layouter;
    const Spent warm = spent([&] {
        for (int round = 0; round < kWarm; ++round) {
            writeSheet(layouter, twoPages(), fileIn(folder));
        }
    });
    const Spent floor = spent([&] {
        for (int round = 0; round < kWarm; ++round) {
            writeFloor(text, pages, fileIn(folder));
        }
    });
    long afterHundred = 0;
    const Spent thousand = spent([&] {
        for (int number = 0; number < kSheets; ++number) {
            HandoutRequest request = twoPages(number % 2 == 0 ? Language::Dutch : Language::English);
            request.phase = all<Phase>()[static_cast<std::size_t>(number) % kCount<Phase>];
            request.format = all<SheetFormat>()[static_cast<std::size_t>(number) % kCount<SheetFormat>];
            writeSheet(layouter, request, fileIn(folder));
            if (number == 100) {
                afterHundred = residentKib();
            }
        }
    });
    std::printf("\n                                 wall  processor\n");
    std::printf("sheet of %d pages, warm      %8.2f   %8.2f ms  (promise: at most 30 ms)\n", pages,
                warm.wall / kWarm, warm.processor / kWarm);
    std::printf("the same words, no layout   %8.2f   %8.2f ms  (ratio %.2f)\n", floor.wall / kWarm,
                floor.processor / kWarm, warm.processor / floor.processor);
    std::printf("1,000 sheets, all formats   %8.2f   %8.2f s   (promise: at most 10 s)\n",
                thousand.wall / 1000, thousand.processor / 1000);
    std::printf("memory from sheet 100 on    %+8ld KiB of %ld KiB\n", residentKib() - afterHundred,
                afterHundred);
}

/// The same words as a page for a browser.
std::string asHtml(const Composition& sheet) {
    std::string html =
        "<!DOCTYPE html><html lang=nl><meta charset=utf-8><style>body{font:10.2pt 'Noto Sans'}</style>";
    std::string line;
    for (const char character : messageText(sheet)) {
        if (character == '\n') {
            html += "<p>" + std::exchange(line, {}) + "</p>";
        } else {
            line += character;
        }
    }
    return html;
}

double processMilliseconds(const std::string& command) {
    constexpr int kRounds = 5;
    const Spent all = spent([&] {
        for (int round = 0; round < kRounds; ++round) {
            if (std::system(command.c_str()) != 0) {
                throw std::runtime_error(command);
            }
        }
    });
    return all.wall / kRounds;
}

/// A whole process that writes one sheet, beside WeasyPrint (Debian package `weasyprint`) doing the same
/// words.
void printProcesses(const std::string& self) {
    const TemporaryFolder folder;
    const double ours = processMilliseconds("'" + self + "' --one-sheet '" + fileIn(folder).string() + "'");
    std::printf("a whole process             %8.2f ms               (promise: at most 200 ms)\n", ours);
    if (std::system("command -v weasyprint >/dev/null") != 0) {
        std::printf("WeasyPrint is not installed; nothing to compare with\n");
        return;
    }
    const std::filesystem::path page = fileIn(folder).replace_extension(".html");
    std::ofstream(page) << asHtml(compose(twoPages(), Content::builtIn()));
    const double theirs =
        processMilliseconds("weasyprint -q '" + page.string() + "' '" + fileIn(folder).string() + "'");
    std::printf("WeasyPrint, whole process   %8.2f ms               (%.1f times ours; aim: at least 5)\n",
                theirs, theirs / ours);
}

} // namespace
} // namespace kentering

namespace {

int measure(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--one-sheet") {
        kentering::Layouter layouter;
        kentering::writeSheet(layouter, kentering::twoPages(), argv[2]);
        return 0;
    }
    const std::string self = std::filesystem::canonical(argv[0]).string();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    kentering::printPromises();
    kentering::printProcesses(self);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return measure(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_handout: %s\n", error.what());
        return 1;
    }
}
