#include "model/base/errors.h"
#include "model/storage/casebook/casebook_mark.h"
#include "model/storage/casebook/derived_key.h"
#include "model/storage/casebook/log_survey.h"
#include "tests/fuzz/own_folder.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <cstdlib>

namespace kentering::fuzz {

namespace {

constexpr std::size_t kPlace = 128;
constexpr std::size_t kSealed = 68; // of which the seal stands behind them

/// The same with a right seal in each of its places.
std::string withRightSeals(std::string mark, const Secret& key) {
    for (std::size_t place = 0; place + kPlace <= mark.size(); place += kPlace) {
        const auto seal = storage::sealOf(std::string_view(mark).substr(place, kSealed), key);
        std::ranges::copy(seal, reinterpret_cast<unsigned char*>(mark.data()) + place + kSealed);
    }
    return mark;
}

void readMark(const std::string& text, bool isSealed) {
    const Secret dataKey(std::string_view("0123456789abcdef0123456789abcdef"));
    const Secret key = storage::derivedKey(dataKey, storage::KeyPurpose::SealOfMark);
    ownFolder().write(storage::CasebookMark::kName, isSealed ? withRightSeals(text, key) : text);
    storage::CasebookMark mark(ownFolder().path(), dataKey);
    if (mark.state() == storage::CasebookMark::State::Missing) {
        std::abort();
    }
    // Whatever stood there: what is noted from now on is what is read next.
    mark.renew({.number = 7, .at = "2026-11-23T12:00:00Z"});
    mark.note(8, {}, "2026-11-23T12:00:01Z");
    const storage::CasebookMark again(ownFolder().path(), dataKey);
    if (again.state() != storage::CasebookMark::State::Whole || again.link().number != 8) {
        std::abort();
    }
}

} // namespace

void sealed(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return;
    }
    const std::string text(data + 1, data + size);
    try {
        if (data[0] % 2 == 1) {
            readMark(text, data[0] % 4 == 1);
            return;
        }
        ownFolder().write("casebook.db-wal", text);
        const auto commits = storage::commitsInLog(ownFolder().path() / "casebook.db-wal");
        if (commits.last < 0 || commits.beforeLast > commits.last) {
            std::abort();
        }
    } catch (const EnvironmentError&) { // told in words
        return;
    }
}

} // namespace kentering::fuzz
