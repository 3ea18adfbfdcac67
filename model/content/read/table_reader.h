#pragma once

#include "model/base/dates.h"
#include "model/content/read/content_fault.h"
#include "model/content/words/bilingual.h"
#include "model/domain/vocabulary.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace kentering {

/// What a text is for; decides which rules of plain language hold for it.
enum class TextKind : unsigned char {
    Plain,  ///< any length, no mark-up
    Title,  ///< at most four words, no mark-up
    Tip,    ///< one or two sentences, CommonMark subset
    Rich,   ///< CommonMark subset
    Marked, ///< plain, with `{name}` for what is filled in; both languages have the same names
};

/// "'key' has the unknown word 'text'", with the words that there are.
[[nodiscard]] Bilingual unknownWord(std::string_view text, std::string_view key,
                                    std::span<const std::string_view> words);

/// Collects the faults of one file.
class FileFaults {
public:
    FileFaults(std::string_view file, std::vector<ContentFault>& faults) : m_file(file), m_faults(faults) {}

    void defect(std::uint32_t line, Bilingual reason) {
        m_faults.push_back({.file = m_file, .line = line, .reason = std::move(reason)});
    }
    void style(std::uint32_t line, Bilingual reason) {
        m_faults.push_back({.file = m_file,
                            .line = line,
                            .reason = std::move(reason),
                            .weight = ContentFault::Weight::Style});
    }

private:
    std::string m_file;
    std::vector<ContentFault>& m_faults;
};

/// Reads the keys of one TOML table and reports everything that is not as it should be. A key that is asked
/// for is known; `refuseOthers` reports the rest. What is missing or wrong is reported and read as empty.
class TableReader {
public:
    TableReader(const toml::table& table, FileFaults& faults) : m_table(&table), m_faults(&faults) {}

    /// Line on which the table begins; 0 for a whole file.
    [[nodiscard]] std::uint32_t line() const;
    /// Line of `key`, or of the table when the key is missing.
    [[nodiscard]] std::uint32_t lineOf(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return m_table->contains(key); }
    void defect(std::string_view key, Bilingual reason) { m_faults->defect(lineOf(key), std::move(reason)); }

    [[nodiscard]] std::string string(std::string_view key);
    [[nodiscard]] std::string optionalString(std::string_view key);
    [[nodiscard]] bool boolean(std::string_view key);
    [[nodiscard]] bool optionalBoolean(std::string_view key);
    [[nodiscard]] int integer(std::string_view key, int smallest, int largest);
    [[nodiscard]] int optionalInteger(std::string_view key, int smallest, int largest);
    [[nodiscard]] std::vector<int> integers(std::string_view key, int smallest, int largest);
    [[nodiscard]] std::optional<Date> optionalDate(std::string_view key);
    [[nodiscard]] std::vector<Date> dates(std::string_view key);
    [[nodiscard]] std::vector<std::string> strings(std::string_view key);
    [[nodiscard]] std::optional<boost::posix_time::time_duration> optionalTime(std::string_view key);

    [[nodiscard]] Bilingual bilingual(std::string_view key, TextKind kind);
    [[nodiscard]] std::optional<Bilingual> optionalBilingual(std::string_view key, TextKind kind);
    /// A list of tables with the keys `nl` and `en`; empty when the key is missing.
    [[nodiscard]] std::vector<Bilingual> bilinguals(std::string_view key, TextKind kind);

    /// The vocabulary word named by `key`.
    template <typename Enum>
    [[nodiscard]] Enum word(std::string_view key) {
        const std::string text = string(key);
        const std::optional<Enum> value = fromCode<Enum>(text);
        if (!value.has_value() && !text.empty()) {
            defect(key, unknownWord(text, key, codesOf<Enum>()));
        }
        return value.value_or(Enum{});
    }

    /// The vocabulary words in the list `key`; empty when the key is missing.
    template <typename Enum>
    [[nodiscard]] std::vector<Enum> words(std::string_view key) {
        std::vector<Enum> values;
        for (const std::string& text : strings(key)) {
            if (const std::optional<Enum> value = fromCode<Enum>(text)) {
                values.push_back(*value);
            } else {
                defect(key, unknownWord(text, key, codesOf<Enum>()));
            }
        }
        return values;
    }

    /// The table `key`; reports it when missing. Empty when it is not there.
    [[nodiscard]] std::optional<TableReader> table(std::string_view key);
    /// The tables of the array `key`; reports when there is none.
    [[nodiscard]] std::vector<TableReader> tables(std::string_view key);
    /// Every key with its table, for tables whose keys are ids; reports what is no table.
    [[nodiscard]] std::vector<std::pair<std::string, TableReader>> entries();

    /// The table itself as a text in every language.
    [[nodiscard]] Bilingual asBilingual(TextKind kind);

    /// Reports every key that nobody asked for.
    void refuseOthers();

private:
    template <typename Enum>
    [[nodiscard]] static std::span<const std::string_view> codesOf() {
        return Vocabulary<Enum>::kCodes;
    }
    [[nodiscard]] const toml::node* find(std::string_view key);
    [[nodiscard]] const toml::node* require(std::string_view key);
    /// The array `key`, reported when it is something else; null when missing.
    [[nodiscard]] const toml::array* array(std::string_view key);

    const toml::table* m_table;
    FileFaults* m_faults;
    std::set<std::string, std::less<>> m_known{};
};

} // namespace kentering
