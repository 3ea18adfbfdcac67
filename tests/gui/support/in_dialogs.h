#pragma once

#include "app/presenters/shared/platform.h"
#include "tests/gui/support/dialog_guard.h"

#include <chrono>
#include <deque>
#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <utility>
#include <vector>
#include <wx/modalhook.h>

namespace kentering {

/// What somebody does in the dialogs that come, one for each, as soon as it stands there.
class InDialogs : public wxModalDialogHook {
public:
    using Doing = std::function<void(wxDialog&)>;

    InDialogs(const Platform& platform, std::deque<Doing> doings)
        : m_platform(platform), m_doings(std::move(doings)) {
        Register();
    }
    ~InDialogs() override {
        Unregister();
        EXPECT_TRUE(m_doings.empty()) << m_doings.size() << " dialogs did not come";
    }
    InDialogs(const InDialogs&) = delete;
    InDialogs& operator=(const InDialogs&) = delete;

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        if (m_doings.empty()) {
            ADD_FAILURE() << "one dialog too many: " << dialog->GetName().utf8_string();
            return wxID_CANCEL;
        }
        m_alarms.push_back(m_platform.makeAlarm());
        m_alarms.back()->set(std::chrono::milliseconds(200),
                             [dialog, doing = std::move(m_doings.front())] { doing(*dialog); });
        m_doings.pop_front();
        return wxID_NONE;
    }

private:
    const Platform& m_platform;
    std::deque<Doing> m_doings;
    std::vector<std::unique_ptr<Alarm>> m_alarms;
    DialogGuard::Allowance m_allowed;
};

} // namespace kentering
