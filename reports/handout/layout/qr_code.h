#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// A QR code: `side * side` modules, row by row.
struct QrCode {
    int side;
    std::vector<bool> dark;
};

/// The QR code of a public web address, with medium error correction; nothing when it is too long for one.
[[nodiscard]] std::optional<QrCode> qrCode(const std::string& address);

} // namespace kentering
