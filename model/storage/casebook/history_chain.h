#pragma once

#include "model/domain/act_kind.h"
#include "model/storage/casebook/session.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// What a link of the history says, apart from who and when.
struct HistoryContent {
    std::optional<std::int64_t> client{};
    std::string_view table;
    std::int64_t row = 0;
    std::optional<std::string_view> before{};
    std::optional<std::string_view> after{};
};

/// The digest of the content under a random salt. Once salt and content are destroyed it says nothing any
/// more, not even to somebody who guesses the content.
[[nodiscard]] HistoryHash historyDigest(std::span<const std::uint8_t> salt, const HistoryContent& content);

/// The hash of a link: covers the link before it, who, when, and the digest.
/// @param key of history_keys.h; empty for a link of Kentering 0.1
[[nodiscard]] HistoryHash historyHash(std::span<const std::uint8_t> key, const HistoryHash& previous,
                                      std::int64_t number, std::string_view at, std::int64_t person,
                                      std::span<const std::uint8_t> digest);

/// When and by whom a link is written; the first one of an act says what was done.
struct LinkStamp {
    std::span<const std::uint8_t> key; ///< of history_keys.h
    std::string_view at;
    UserId person;
    std::optional<ActKind> kind{};
};

/// Adds a link behind `head`, which is it afterwards. Inside a transaction.
void appendLink(sqlite::Connection& database, HistoryHead& head, const LinkStamp& stamp,
                const HistoryContent& content);

/// The last link; zeroes for an empty history.
[[nodiscard]] HistoryHead historyHead(sqlite::Connection& database);

/// Numbers of the links that do not fit; empty when the whole chain holds.
[[nodiscard]] std::vector<std::int64_t> brokenHistoryLinks(sqlite::Connection& database,
                                                           const Secret& dataKey);

/// The first sixteen digits (hexadecimal): enough to compare by eye what was noted elsewhere.
[[nodiscard]] std::string shortMark(const HistoryHash& hash);

} // namespace kentering::storage
