#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_items.h"
#include "model/base/secret.h"

#include <functional>
#include <memory>

namespace kentering {

/// What the screen that is turned to the client is told about leaving it.
class ClientViewLock {
public:
    virtual ~ClientViewLock() = default;

    /// Trying the passphrase has begun or ended; it takes about a second.
    virtual void showWorking(bool working) = 0;
    /// It was not the passphrase of whoever works here.
    virtual void showRefused() = 0;
    virtual void left() = 0;
};

/// The screen turned to the client: it shows one list and is left only by the counsellor's passphrase.
class ClientViewPresenter {
public:
    ClientViewPresenter(const PresenterContext& context, ClientViewLock& view);
    ~ClientViewPresenter();
    ClientViewPresenter(const ClientViewPresenter&) = delete;
    ClientViewPresenter& operator=(const ClientViewPresenter&) = delete;

    /// Which list may be shown to the client: the questions and the complaints, never the counsellor's own
    /// safety questions.
    [[nodiscard]] static bool canShow(TalkTopic topic) { return topic != TalkTopic::Safety; }

    /// Tries `passphrase` beside the window; does nothing while a try is under way.
    void leave(Secret passphrase);
    [[nodiscard]] bool isWorking() const { return m_working; }

private:
    const PresenterContext& m_context;
    ClientViewLock& m_view;
    bool m_working = false;
    std::shared_ptr<bool> m_alive; ///< false once this presenter is gone, for a try that comes back later
};

} // namespace kentering
