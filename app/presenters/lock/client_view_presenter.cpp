#include "app/presenters/lock/client_view_presenter.h"

#include "model/acts/reading/people.h"

#include <utility>

namespace kentering {

ClientViewPresenter::ClientViewPresenter(const PresenterContext& context, ClientViewLock& view)
    : m_context(context), m_view(view), m_alive(std::make_shared<bool>(true)) {}

ClientViewPresenter::~ClientViewPresenter() {
    *m_alive = false;
}

void ClientViewPresenter::leave(Secret passphrase) {
    if (m_working) {
        return;
    }
    m_working = true;
    m_view.showWorking(true);

    struct Try {
        Secret passphrase;
        bool isRight = false;
    };
    auto attempt = std::make_shared<Try>(Try{.passphrase = std::move(passphrase)});
    // Looks at the key slots only, never at the database: answering may go on meanwhile.
    m_context.platform.background.run(
        [attempt, book = m_context.casebook] {
            attempt->isRight = isAuthorsPassphrase(*book, attempt->passphrase);
        },
        [this, attempt, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return;
            }
            m_working = false;
            m_view.showWorking(false);
            if (!error && attempt->isRight) {
                m_view.left();
            } else {
                m_view.showRefused();
            }
        });
}

} // namespace kentering
