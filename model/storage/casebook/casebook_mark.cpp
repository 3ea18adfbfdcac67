#include "model/storage/casebook/casebook_mark.h"

#include "model/base/output_file.h"
#include "model/storage/casebook/derived_key.h"
#include "model/storage/casebook/files.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace kentering::storage {

namespace {

constexpr std::string_view kMarkLabel = "KNTRMARK";
constexpr std::size_t kNumberSize = 8;
constexpr std::size_t kHashSize = 32;
constexpr std::size_t kStampSize = 20;
constexpr std::size_t kSealSize = std::tuple_size_v<SealBytes>;
constexpr std::size_t kTextSize = kMarkLabel.size() + kNumberSize + kHashSize + kStampSize;
constexpr std::size_t kPlaceSize = 128; // within one sector: written whole or not
static_assert(kTextSize + kSealSize <= kPlaceSize);

using Place = std::array<char, kPlaceSize>;

Place placeOf(std::int64_t number, const std::array<std::uint8_t, kHashSize>& hash, std::string_view at,
              const Secret& key) {
    Place place{};
    auto end = std::ranges::copy(kMarkLabel, place.begin()).out;
    for (std::size_t index = 0; index < kNumberSize; ++index) {
        *end++ = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * index) & 0xffU);
    }
    end = std::ranges::transform(hash, end, [](std::uint8_t byte) { return static_cast<char>(byte); }).out;
    std::ranges::copy(at.substr(0, kStampSize), end);
    const SealBytes seal = sealOf({place.data(), kTextSize}, key);
    std::ranges::transform(seal, place.begin() + kTextSize,
                           [](std::uint8_t byte) { return static_cast<char>(byte); });
    return place;
}

std::optional<MarkedLink> linkIn(std::string_view place, const Secret& key) {
    if (place.size() != kPlaceSize || !place.starts_with(kMarkLabel)) {
        return std::nullopt;
    }
    SealBytes seal{};
    std::ranges::transform(place.substr(kTextSize, kSealSize), seal.begin(),
                           [](char byte) { return static_cast<std::uint8_t>(byte); });
    if (!isSame(seal, sealOf(place.substr(0, kTextSize), key))) {
        return std::nullopt;
    }
    MarkedLink link;
    std::uint64_t number = 0;
    for (std::size_t index = 0; index < kNumberSize; ++index) {
        number |= std::uint64_t{static_cast<unsigned char>(place[kMarkLabel.size() + index])} << (8 * index);
    }
    link.number = static_cast<std::int64_t>(number);
    std::ranges::transform(place.substr(kMarkLabel.size() + kNumberSize, kHashSize), link.hash.begin(),
                           [](char byte) { return static_cast<std::uint8_t>(byte); });
    link.at = place.substr(kTextSize - kStampSize, kStampSize);
    link.at.resize(std::min(link.at.find('\0'), link.at.size()));
    return link;
}

} // namespace

CasebookMark::CasebookMark(const std::filesystem::path& folder, const Secret& dataKey)
    : CasebookMark(File{.path = folder / kName, .sealKey = derivedKey(dataKey, KeyPurpose::SealOfMark)}) {}

CasebookMark::CasebookMark(File file) : m_path(std::move(file.path)), m_key(std::move(file.sealKey)) {
    read();
}

CasebookMark::~CasebookMark() {
    if (m_file >= 0) {
        ::fsync(m_file); // an older mark says nothing false
        ::close(m_file);
    }
}

void CasebookMark::read() {
    m_file = ::open(m_path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (m_file < 0) {
        m_state = errno == ENOENT ? State::Missing : State::Damaged;
        return;
    }
    const std::string content = readWholeFile(m_path);
    m_state = State::Damaged;
    for (std::size_t index = 0; index < 2; ++index) {
        const std::string_view whole = content;
        const auto link = linkIn(whole.substr(std::min(index * kPlaceSize, whole.size()), kPlaceSize), m_key);
        if (link && (m_state == State::Damaged || link->number > m_link.number)) {
            m_state = State::Whole;
            m_link = *link;
            m_next = 1 - index;
        }
    }
}

void CasebookMark::write(const std::filesystem::path& folder, const Secret& dataKey, const MarkedLink& link) {
    const Place place = placeOf(link.number, link.hash, link.at, derivedKey(dataKey, KeyPurpose::SealOfMark));
    const std::string_view text(place.data(), place.size());
    storeFile(folder / kName, std::string(text) + std::string(text));
}

void CasebookMark::note(std::int64_t number, const std::array<std::uint8_t, 32>& hash,
                        std::string_view at) noexcept {
    if (m_file < 0 || m_isHeld) {
        return;
    }
    const Place place = placeOf(number, hash, at, m_key);
    const auto offset = static_cast<off_t>(m_next * kPlaceSize);
    if (::pwrite(m_file, place.data(), place.size(), offset) == static_cast<ssize_t>(place.size())) {
        m_next = 1 - m_next;
    }
}

void CasebookMark::renew(const MarkedLink& link) {
    const Place place = placeOf(link.number, link.hash, link.at, m_key);
    const std::string_view text(place.data(), place.size());
    storeFile(m_path, std::string(text) + std::string(text));
    m_isHeld = false;
    reopen();
}

void CasebookMark::renewForBoth(const MarkedLink& link, const Secret& nextDataKey, const MarkedLink& next) {
    const Place now = placeOf(link.number, link.hash, link.at, m_key);
    const Place then =
        placeOf(next.number, next.hash, next.at, derivedKey(nextDataKey, KeyPurpose::SealOfMark));
    storeFile(m_path, std::string(now.data(), now.size()) + std::string(then.data(), then.size()));
    reopen();
}

void CasebookMark::goOnUnder(const Secret& dataKey) {
    m_key = derivedKey(dataKey, KeyPurpose::SealOfMark);
    reopen();
}

void CasebookMark::reopen() {
    if (m_file >= 0) {
        ::close(m_file);
    }
    read();
}

} // namespace kentering::storage
