#pragma once

#include <map>
#include <optional>
#include <string>
#include <wx/modalhook.h>

namespace kentering {

class FormDialog;
class TestDisk;

/// Fills in each form that comes as well as may be, presses its store button and notes what it said; cancels
/// it and everything else that comes, without giving up what was filled in.
class FormsAreStored : public wxModalDialogHook {
public:
    using Fields = std::map<std::string, std::string>;

    explicit FormsAreStored(TestDisk& disk) : m_disk(disk) { Register(); }
    ~FormsAreStored() override { Unregister(); }
    FormsAreStored(const FormsAreStored&) = delete;
    FormsAreStored& operator=(const FormsAreStored&) = delete;

    /// What the last form said, what stood in its fields, and how often a write was tried by then: what is
    /// left of it when it goes is kept in memory, without a word.
    struct Last {
        std::string form;
        std::string said;
        Fields typed;
        int tried = 0;
    };
    std::optional<Last> last;
    /// While it is so, forms are looked at and cancelled: `last` tells what stood in them as they opened.
    bool onlyLooks = false;

protected:
    int Enter(wxDialog* dialog) override;

private:
    TestDisk& m_disk;
};

} // namespace kentering
