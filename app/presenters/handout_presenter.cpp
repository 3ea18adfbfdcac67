#include "app/presenters/handout_presenter.h"

#include "app/presenters/course/resource_directory.h"
#include "app/presenters/handout_start.h"
#include "model/errors.h"
#include "model/storage/client_store.h"
#include "reports/handout/compose.h"
#include "reports/handout/layout.h"
#include "reports/handout/message_text.h"
#include "reports/handout/page_files.h"

#include <algorithm>

namespace kentering {

HandoutPresenter::HandoutPresenter(const Workspace& workspace, ClientId client)
    : m_workspace(workspace),
      m_client(client),
      m_content(withTeamDirectory(workspace.content, *workspace.casebook)),
      m_request(handoutStart(*workspace.casebook, client, workspace.language)),
      m_composition(kentering::compose(m_request, m_content)),
      m_pages(layout(m_composition)) {
    const Client facts = ClientStore(*workspace.casebook).get(client);
    m_displayName = facts.alias.value_or(facts.code.text());
    m_total = m_request.total;
}

void HandoutPresenter::compose() {
    Composition composition = kentering::compose(m_request, m_content);
    m_pages = layout(composition);
    m_composition = std::move(composition);
}

void HandoutPresenter::setLanguage(Language language) {
    m_request.language = language;
    compose();
}

void HandoutPresenter::setFormat(SheetFormat format) {
    m_request.format = format;
    compose();
}

void HandoutPresenter::setPhase(std::optional<Phase> phase, std::optional<Phase> also) {
    m_request.phase = phase;
    m_request.also = phase && also != phase ? also : std::nullopt;
    compose();
}

void HandoutPresenter::setAfterSlip(bool afterSlip) {
    m_request.afterSlip = afterSlip;
    compose();
}

void HandoutPresenter::setShowsTotal(bool shows) {
    m_request.total = shows ? m_total : std::nullopt;
    compose();
}

bool HandoutPresenter::drop(std::string_view adviceId, const std::string& reason) {
    try {
        m_request.changes.emplace(AdviceId(std::string(adviceId)), AdviceChange::drop(reason));
    } catch (const InvalidValue&) {
        return false;
    }
    compose();
    return true;
}

bool HandoutPresenter::release(std::string_view adviceId, const std::string& reason) {
    const bool mayBeReleased = std::ranges::any_of(m_composition.heldBack(), [&](const HeldBack& held) {
        return held.id == adviceId && held.because == HeldBackBecause::DependenceUnknown;
    });
    if (!mayBeReleased) {
        return false;
    }
    try {
        m_request.changes.emplace(AdviceId(std::string(adviceId)), AdviceChange::release(reason));
    } catch (const InvalidValue&) {
        return false;
    }
    compose();
    return true;
}

void HandoutPresenter::restore(std::string_view adviceId) {
    m_request.changes.erase(AdviceId(std::string(adviceId)));
    compose();
}

std::string HandoutPresenter::neutralFileName() const {
    return m_request.language == Language::Dutch ? "informatie.pdf" : "information.pdf";
}

void HandoutPresenter::savePdf(const std::filesystem::path& file, Overwrite overwrite) const {
    writePdf(m_pages, file, overwrite);
}

std::string HandoutPresenter::text() const {
    return messageText(m_composition);
}

} // namespace kentering
