#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace kentering {

/// Makes up `kentering-dossiers` documents that use every part of the format, in every form that it allows:
/// absent keys, nulls, empty lists and objects, text of any characters. Tasks are of "Noor" and "Iris ó",
/// whom the casebook must know.
class DossierGenerator {
public:
    explicit DossierGenerator(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] nlohmann::json document(int clients);

private:
    using Json = nlohmann::json;

    [[nodiscard]] Json client(int number);
    [[nodiscard]] int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    [[nodiscard]] bool chance(int percent) { return upTo(99) < percent; }
    [[nodiscard]] std::string text();
    /// Text without line breaks and control characters, perhaps blank.
    [[nodiscard]] std::string line();
    /// A line that is not blank.
    [[nodiscard]] std::string words();
    [[nodiscard]] std::string day(int first, int last);
    template <typename Enum>
    [[nodiscard]] Json word();
    /// Sets an optional key: a value, a null, or nothing at all.
    void maybe(Json& object, const char* key, Json value);
    /// Episodes that go with what the client says of opening and closing.
    void addEpisodes(Json& client);
    /// A period from day `from` on, which is moved behind its end.
    [[nodiscard]] Json period(int& from, bool mayStayOpen);
    template <typename Make>
    void maybeList(Json& object, const char* key, int most, Make make);
    template <typename Item, typename Word>
    void maybeAnswers(Json& object, const char* key);

    std::mt19937_64 m_random;
};

} // namespace kentering
