#pragma once

#include "model/base/dates.h"
#include "model/domain/vocabulary.h"
#include "model/exchange/dossier_json.h"
#include "model/exchange/fault_list.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// How much a key matters. A key whose value is null says the same as no key.
enum class Presence : unsigned char { Optional, Required };

/// When a day may be: things that have happened are not in the future.
enum class DayRule : unsigned char { Any, NotInFuture };

/// What a document is checked against beside its own form.
struct ImportRules {
    Date today;                         ///< the last day on which something can have happened
    std::vector<std::string> users{};   ///< everybody who is known to the casebook
    std::vector<std::string> members{}; ///< those of them who can open it
};

/// Takes one JSON object apart, key by key. What is wrong becomes a fault with its pointer, and nothing is
/// returned then; reading goes on. Every key that nobody asked for is a fault at `finish`.
class ObjectReader {
public:
    /// @param rules must live as long as the reader.
    ObjectReader(const OrderedJson& value, std::string pointer, const ImportRules& rules, FaultList& faults);
    /// For the object at `key` of `owner`, or in the list there at `index`. Both must live as long as the
    /// reader: where it stands is put into words for a fault only, which nearly no object has.
    ObjectReader(const OrderedJson& value, const ObjectReader& owner, const char* key,
                 std::optional<std::size_t> index = std::nullopt);

    /// Text of any lines, at most `kLongestText` bytes.
    [[nodiscard]] std::optional<std::string> text(const char* key, Presence presence = Presence::Optional);
    /// Text with at least one visible character.
    [[nodiscard]] std::optional<std::string> words(const char* key, Presence presence = Presence::Optional);
    /// Text as a field of one line takes it (`isOneLine`).
    [[nodiscard]] std::optional<std::string> line(const char* key, Presence presence = Presence::Optional);
    /// One line with at least one visible character.
    [[nodiscard]] std::optional<std::string> lineOfWords(const char* key,
                                                         Presence presence = Presence::Optional);
    [[nodiscard]] std::optional<int> integer(const char* key, int least, int most,
                                             Presence presence = Presence::Optional);
    [[nodiscard]] std::optional<bool> boolean(const char* key, Presence presence = Presence::Optional);
    [[nodiscard]] std::optional<Date> date(const char* key, DayRule rule,
                                           Presence presence = Presence::Optional);
    [[nodiscard]] std::optional<DateTime> dateTime(const char* key, Presence presence = Presence::Optional);

    /// A word of the vocabulary of `Enum`.
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> word(const char* key, Presence presence = Presence::Optional) {
        const std::string* read = textAt(key, presence);
        if (read == nullptr) {
            return std::nullopt;
        }
        const auto value = fromCode<Enum>(*read);
        if (!value) {
            fault(key, "not a word of the list");
        }
        return value;
    }

    /// The words of a list of lines, each with something visible; what is none becomes a fault.
    [[nodiscard]] std::vector<std::string> lines(const char* key);

    /// The object at `key`; nothing when there is none. It gets a reader of its own.
    [[nodiscard]] const OrderedJson* object(const char* key);
    /// The list at `key`; nothing when there is none.
    [[nodiscard]] const OrderedJson* list(const char* key);

    /// Keys and values of this object, for objects whose keys are words of a list.
    [[nodiscard]] const OrderedJson& value() const { return *m_value; }
    void know(std::string_view key);

    void fault(std::string_view key, std::string reason);
    [[nodiscard]] std::string pointerOf(std::string_view key) const { return pointerTo(pointer(), key); }
    [[nodiscard]] const ImportRules& rules() const { return *m_rules; }
    [[nodiscard]] Date today() const { return m_rules->today; }
    [[nodiscard]] FaultList& faults() { return *m_faults; }

    /// Names the keys that nobody asked for. Returns whether everything in this object was right.
    bool finish();

private:
    [[nodiscard]] const OrderedJson* find(const char* key, Presence presence);
    [[nodiscard]] std::optional<std::string> withWords(const char* key, std::optional<std::string> read);
    /// The text at `key` as it lies in the document; nothing when there is none, or none that can be taken
    /// in.
    [[nodiscard]] const std::string* textAt(const char* key, Presence presence);
    [[nodiscard]] std::string pointer() const;
    void requireObject();

    const OrderedJson* m_value;
    std::string m_pointer{};               ///< without an owner
    const ObjectReader* m_owner = nullptr; ///< whose object this one is
    const char* m_key = nullptr;           ///< of the owner
    std::optional<std::size_t> m_index{};  ///< in the list of the owner
    const ImportRules* m_rules;
    FaultList* m_faults;
    std::size_t m_faultsBefore;
    bool m_isObject;
    std::vector<const OrderedJson*> m_known{}; ///< values whose keys were asked for
};

} // namespace kentering
