#include "reports/handout/layout/qr_code.h"

#include <qrencode.h>

#include <cerrno>
#include <memory>
#include <new>
#include <system_error>

namespace kentering {

std::optional<QrCode> qrCode(const std::string& address) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(address.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) {
        const int error = errno;
        if (error == ERANGE) {
            return std::nullopt;
        }
        throw std::system_error(error, std::generic_category(), "QR code");
    }
    QrCode result{code->width, {}};
    const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.dark.reserve(modules);
    for (std::size_t index = 0; index < modules; ++index) {
        result.dark.push_back((code->data[index] & 1U) != 0);
    }
    return result;
}

} // namespace kentering
