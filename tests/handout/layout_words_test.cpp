// Words that are hard to set: long, broken, of any script, addresses.
#include "tests/handout/layout_helpers.h"

namespace kentering::laid_out {

namespace {

TEST(Layout, VeryLongOwnWordsAreSplitBetweenLinesAndNothingIsLost) {
    std::string words;
    for (int word = 0; word < 3000; ++word) {
        words += "woord" + std::to_string(word) + " ";
    }
    for (const SheetFormat format : all<SheetFormat>()) {
        HandoutRequest request = fullRequest();
        request.format = format;
        request.phase = Phase::Wall;
        request.plan.mayCall = {words};
        request.changes.emplace(AdviceId("tip.wall.01"), AdviceChange::reword(words, "his own words"));
        const Pages pages = layout(compose(request, sampleContent()));
        std::multiset<std::string> found;
        for (int page = 0; page < pages.count(); ++page) {
            for (const PlacedLine& line : linesOn(pages, page)) {
                EXPECT_LT(line.baseline, pages.size().height);
                for (std::size_t at = line.text.find("woord"); at != std::string::npos;
                     at = line.text.find("woord", at + 1)) {
                    found.insert(line.text.substr(at, line.text.find(' ', at) - at));
                }
            }
        }
        EXPECT_EQ(found.count("woord0"), format == SheetFormat::WalletCard ? 1U : 2U);
        EXPECT_EQ(found.count("woord2999"), format == SheetFormat::WalletCard ? 1U : 2U);
    }
}

TEST(Layout, OneEndlessWordIsBroken) {
    HandoutRequest request = fullRequest();
    request.goal = std::string(5000, 'x');
    const Pages pages = layout(compose(request, sampleContent()));
    for (int page = 0; page < pages.count(); ++page) {
        for (const PlacedLine& line : linesOn(pages, page)) {
            EXPECT_LE(line.x + line.width, pages.size().width - 20) << line.text;
        }
    }
}

int unknownGlyphs(const Pages& pages) {
    int count = 0;
    for (int page = 0; page < pages.count(); ++page) {
        for (const PageItem& item : pages.page(page).items) {
            if (const auto* lines = std::get_if<LinesItem>(&item)) {
                count += pango_layout_get_unknown_glyphs_count(lines->paragraph.get());
            }
        }
    }
    return count;
}

TEST(Layout, NoHyphenIsDrawnIntoAnAddress) {
    const Typesetter typesetter(Language::Dutch);
    const TextStyle style{12, 15.6};
    const std::string address = "www.eenheellanghelplijnadres.nl/chemsex-support-in-heel-nederland";
    const TextLines broken = typesetter.set(plainRuns(address), style, 90);
    ASSERT_GT(broken.lines.size(), 2U);
    for (GSList* line = pango_layout_get_lines_readonly(broken.layout.get()); line != nullptr;
         line = line->next) {
        const auto* placed = static_cast<PangoLayoutLine*>(line->data);
        int glyphs = 0;
        for (GSList* run = placed->runs; run != nullptr; run = run->next) {
            glyphs += static_cast<PangoGlyphItem*>(run->data)->glyphs->num_glyphs;
        }
        EXPECT_EQ(glyphs, placed->length) << "one for each letter, none added";
    }
}

TEST(Layout, OwnWordsInAnyScriptOrWithBrokenBytesAreSet) {
    HandoutRequest request = fullRequest();
    request.plan.triggers = {"سهرة السبت", "周六晚上 🙂", "kapot \xff\xfe byte", "a\nb\tc",
                             "<b>&amp; **x**"};
    request.plan.mayCall = {"a\u202Eb", "\u2067Noor"}; // what turns one line must not turn the next
    const Pages pages = layout(compose(request, sampleContent()));
    const std::string text = textOf(pages);
    // Whatever typefaces this machine has: a letter that none of them has is a question mark, never a box.
    EXPECT_EQ(unknownGlyphs(pages), 0);
    EXPECT_THAT(text, HasSubstr("سهرة السبت"));
    EXPECT_THAT(text, HasSubstr("ab \u00b7 Noor"));
    EXPECT_THAT(text, HasSubstr("<b>&amp; **x**"));
    EXPECT_THAT(text, HasSubstr("kapot \uFFFD\uFFFD byte"));
}

TEST(Layout, QrCodesStandOnlyWithCheckedResources) {
    HandoutRequest request = fullRequest();
    request.phase = Phase::Wall;
    const auto codes = [&](const Content& content) {
        const Pages pages = layout(compose(request, content));
        int count = 0;
        for (int page = 0; page < pages.count(); ++page) {
            count += static_cast<int>(std::ranges::count_if(pages.page(page).items, [](const PageItem& item) {
                return std::holds_alternative<QrItem>(item);
            }));
        }
        return count;
    };
    EXPECT_EQ(codes(sampleContent()), 1);
    EXPECT_EQ(codes(sampleContent([](ContentData& data) {
                  for (Resource& resource : data.resources) {
                      resource.lastChecked.reset();
                  }
              })),
              0);
}

TEST(Layout, AMissingTypefaceIsSaidInsteadOfAnother) {
    testing::GTEST_FLAG(death_test_style) = "threadsafe"; // a process of its own, which has seen no fonts yet
    constexpr int kSaid = 7;
    const TemporaryFolder folder;
    const std::string noFonts = (folder.path() / "fonts.conf").string();
    std::ofstream(noFonts) << "<?xml version=\"1.0\"?><fontconfig><dir>" << folder.path().string()
                           << "</dir></fontconfig>";
    EXPECT_EXIT(
        {
            ::setenv("FONTCONFIG_FILE", noFonts.c_str(), 1);
            int outcome = 0;
            try {
                static_cast<void>(layout(compose(fullRequest(), sampleContent())));
            } catch (const MissingFontError& error) {
                const bool said =
                    std::string_view(error.what()).find("fonts-noto-core") != std::string_view::npos;
                outcome = said ? kSaid : 1;
            }
            std::filesystem::remove_all(folder.path()); // this process has made one of its own
            std::_Exit(outcome);
        },
        testing::ExitedWithCode(kSaid), "");
}

} // namespace

} // namespace kentering::laid_out
