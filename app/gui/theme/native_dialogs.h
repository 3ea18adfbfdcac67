#pragma once

#include <functional>
#include <memory>

namespace kentering {

/// Hears every key that any window of the program gets, before that window does: also the windows that the
/// toolkit runs by itself, such as the print dialog, which the program's own key events never pass.
class NativeKeys {
public:
    /// `pressed` hears whether the key is F12; when it returns true, nobody else hears of the key.
    explicit NativeKeys(std::function<bool(bool isF12)> pressed);
    ~NativeKeys();
    NativeKeys(const NativeKeys&) = delete;
    NativeKeys& operator=(const NativeKeys&) = delete;

private:
    struct Snooper;

    std::unique_ptr<Snooper> m_snooper;
};

/// Cancels every dialog that is open, whoever runs it.
void cancelOpenDialogs();

} // namespace kentering
