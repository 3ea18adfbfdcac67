#pragma once

#include <functional>
#include <string>

class wxTopLevelWindow;
class wxWindow;

namespace kentering::property {

/// A keyboard: its keys stand in the queue of the toolkit as those of the X server do, and go the whole way
/// from there: what listens to every key, the window, the control that has the focus, the input method. They
/// have times of their own, so that a slow machine makes no pause between the letters of a word.
class RealInput {
public:
    /// @param work lets the window handle what waits
    explicit RealInput(std::function<void()> work) : m_work(std::move(work)) {}

    /// As a window manager does for whoever works there: keys go to this window.
    static void giveKeysTo(wxTopLevelWindow& window);
    [[nodiscard]] static bool hasKeys(wxTopLevelWindow& window);

    /// One key, by its name: "J", "Tab", "Shift+Tab", "Ctrl+Z", a second after what was pressed before.
    /// @throws std::logic_error for a key of no name.
    void press(wxTopLevelWindow& window, const std::string& key);
    /// Small letters and spaces, ten a second, a second after what was pressed before.
    void write(wxTopLevelWindow& window, const std::string& letters);

private:
    std::function<void()> m_work;
};

/// Whether the control is drawn with a style of this name.
[[nodiscard]] bool hasStyle(const wxWindow& control, const std::string& name);
/// Whether something in the window has the focus of the toolkit and is there to be seen.
[[nodiscard]] bool somethingHasFocus(const wxTopLevelWindow& window);

} // namespace kentering::property
