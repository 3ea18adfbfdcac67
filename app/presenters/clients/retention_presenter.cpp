#include "app/presenters/clients/retention_presenter.h"

#include "app/presenters/letters/erasure_receipt.h"
#include "model/acts/dossier.h"
#include "model/acts/reading/people.h"
#include "model/base/errors.h"
#include "model/base/output_file.h"

#include <variant>

namespace kentering {

namespace {

RetentionPresenter::Refusal refusalOf(ErasureObstacle obstacle) {
    switch (obstacle) {
    case ErasureObstacle::NoReason:
        return RetentionPresenter::Refusal::NoReason;
    case ErasureObstacle::ReasonNamesTheClient:
        return RetentionPresenter::Refusal::ReasonNamesTheClient;
    case ErasureObstacle::NotYourRole:
        return RetentionPresenter::Refusal::NotYourRole;
    case ErasureObstacle::WithinLegalTerm:
        return RetentionPresenter::Refusal::WithinLegalTerm;
    }
    throw InvalidValue("an obstacle that does not exist");
}

} // namespace

RetentionPresenter::RetentionPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void RetentionPresenter::reload() {
    m_retention = retentionOf(m_dossier);
    m_closed = m_dossier.read().client.closed;
}

std::optional<Date> RetentionPresenter::keptUntil() const {
    return m_retention && m_closed ? std::optional(kentering::keptUntil(*m_retention, *m_closed))
                                   : std::nullopt;
}

std::vector<RetentionFault> RetentionPresenter::set(const Retention& retention) {
    auto found = setRetention(m_dossier, retention);
    if (found.empty()) {
        m_retention = retention;
    }
    return found;
}

bool RetentionPresenter::mayDestroy() const {
    return authorMay(m_context.book(), Right::DestroyDossiers);
}

bool RetentionPresenter::isWithinLegalTerm() const {
    return kentering::isWithinLegalTerm(m_retention, m_closed, m_context.today());
}

RetentionPresenter::Outcome RetentionPresenter::destroy(const std::string& reason, AskedBy asked,
                                                        const std::filesystem::path& receipt) {
    const Date today = m_context.today();
    std::optional<OutputFile> file; // gets its name when the dossier is gone, and not before
    const auto result = eraseClient(m_dossier, reason,
                                    {.namesTheClient = namesTheClient,
                                     .prepare =
                                         [&](const Erasure& done) {
                                             file.emplace(receipt, IfExists::Refuse);
                                             file->write(erasureReceipt(done, today));
                                             file->prepare();
                                         }},
                                    asked);
    Outcome outcome;
    if (const auto* obstacles = std::get_if<std::vector<ErasureObstacle>>(&result)) {
        for (const ErasureObstacle obstacle : *obstacles) {
            outcome.refusals.push_back(refusalOf(obstacle));
        }
        return outcome;
    }
    const auto& erasure = std::get<Erasure>(result);
    outcome.done = Destroyed{.receipt = erasureReceipt(erasure, today), .backups = erasure.backups};
    try {
        outcome.done->isReceiptThere = file->publish();
    } catch (const OutputFileError&) { // the dossier is gone by now: what is left is its text
        outcome.done->isReceiptThere = false;
    }
    return outcome;
}

} // namespace kentering
