#include "app/presenters/handout/handout_presenter.h"

#include "app/presenters/handout/handout_choices.h"
#include "app/presenters/handout/handout_start.h"
#include "app/presenters/shared/form_draft.h"
#include "app/presenters/shared/unstored_texts.h"
#include "model/acts/drafts.h"
#include "model/acts/handout.h"
#include "model/acts/reading/directory.h"
#include "model/acts/reading/forms.h"
#include "model/base/errors.h"
#include "model/base/output_file.h"
#include "model/content/read/rich_text.h"
#include "model/domain/talk/safety_strip.h"
#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/output/message_text.h"
#include "reports/handout/output/page_files.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kentering {

namespace {

constexpr const char* kForm = "handout";

/// As it stands in the history.
std::string decisionCode(AdviceChange::Kind kind) {
    switch (kind) {
    case AdviceChange::Kind::Drop:
        return "drop";
    case AdviceChange::Kind::Reword:
        return "reword";
    case AdviceChange::Kind::Release:
        return "release";
    }
    throw std::logic_error("an advice change has a kind");
}

} // namespace

HandoutPresenter::HandoutPresenter(const PresenterContext& context, ClientId client)
    : m_context(context),
      m_client(client),
      m_dossier(context.dossier(client, ReadingPurpose::Handout)),
      m_content(withTeamDirectory(context.content, context.book())),
      m_request(handoutStart(m_dossier, context.language)),
      m_composition(kentering::compose(m_request, m_content)),
      m_pages(m_layouter.layout(m_composition)) {
    const Dossier dossier = m_dossier.read();
    m_displayName = shownName(dossier.client);
    m_namedDowners = kentering::namedDowners(dossier.substances, dossier.slips);
    m_total = m_request.total;
    m_rate = m_request.useRate;
    m_kept = handoutChoices(m_request, m_showsTotal);
    comeBack();
}

void HandoutPresenter::comeBack() {
    FormFields choices = keptForm(m_context.book(), {.client = m_client, .name = kForm});
    if (m_context.unstored != nullptr) {
        FormFields later = m_context.unstored->take(m_context.unstoredPlace(m_client, kForm));
        if (!later.empty()) { // chosen after what is stored
            choices = std::move(later);
        }
    }
    m_isKept = !choices.empty();
    if (m_isKept && applyHandoutChoices(choices, m_request, m_showsTotal)) {
        m_kept = handoutChoices(m_request, m_showsTotal);
        setShowsTotal(m_showsTotal);
    }
}

void HandoutPresenter::keep() {
    FormFields choices = handoutChoices(m_request, m_showsTotal);
    if (choices == m_kept) {
        return;
    }
    try {
        keepForm(m_context.book(), {.client = m_client, .name = kForm}, choices);
    } catch (const EnvironmentError&) {
        if (m_context.unstored != nullptr) {
            m_context.unstored->keep(m_context.unstoredPlace(m_client, kForm), choices);
        }
        throw;
    }
    m_kept = std::move(choices);
    m_isKept = true;
}

void HandoutPresenter::close() {
    if (std::exchange(m_isKept, false)) {
        FormDraft::forget(m_context, m_client, kForm);
    }
}

void HandoutPresenter::compose() {
    Composition composition = kentering::compose(m_request, m_content);
    m_pages = m_layouter.layout(composition);
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

void HandoutPresenter::setGoal(std::optional<OwnGoal> goal) {
    m_request.ownGoal = goal;
    compose();
}

void HandoutPresenter::setTopic(std::optional<SheetTopic> topic) {
    m_request.topic = topic;
    m_request.isNeutral = m_request.isNeutral && !topic;
    compose();
}

void HandoutPresenter::setWithoutAddresses(bool without) {
    m_request.withoutAddresses = without;
    compose();
}

void HandoutPresenter::setNeutral(bool neutral) {
    m_request.isNeutral = neutral;
    if (neutral) {
        m_request.topic.reset();
    }
    compose();
}

bool HandoutPresenter::hasClock() const {
    HandoutRequest with = m_request;
    with.total = m_total;
    with.useRate = m_rate;
    const std::vector<Block> blocks = kentering::compose(with, m_content).blocks();
    return std::ranges::find(blocks, BlockKind::Total, &Block::kind) != blocks.end();
}

bool HandoutPresenter::asksAboutOwnWords() const {
    const std::vector<Block> blocks = m_composition.blocks();
    return std::ranges::find(blocks, "own.call-first", &Block::id) != blocks.end();
}

void HandoutPresenter::setAfterSlip(bool afterSlip) {
    m_request.afterSlip = afterSlip;
    compose();
}

void HandoutPresenter::setShowsTotal(bool shows) {
    m_showsTotal = shows;
    m_request.total = shows ? m_total : std::nullopt;
    m_request.useRate = shows ? m_rate : std::nullopt;
    compose();
}

bool HandoutPresenter::change(std::string_view adviceId, const AdviceChange& change) {
    const AdviceId id{std::string(adviceId)};
    const auto isOfThisKind = [&](const auto& entry) {
        return entry.first == id && entry.second.kind() == change.kind();
    };
    const auto obstacles = decideAdvice(
        m_dossier, {.advice = id.text(),
                    .what = decisionCode(change.kind()),
                    .words = change.words().empty() ? std::nullopt : std::optional(change.words()),
                    .reason = change.reason()});
    if (!obstacles.empty()) {
        return false;
    }
    std::erase_if(m_request.changes, isOfThisKind); // a second rewording takes the place of the first
    m_request.changes.emplace(id, change);
    compose();
    return true;
}

bool HandoutPresenter::drop(std::string_view adviceId, const std::string& reason) {
    try {
        return change(adviceId, AdviceChange::drop(reason));
    } catch (const InvalidValue&) {
        return false;
    }
}

bool HandoutPresenter::reword(std::string_view adviceId, const std::string& words,
                              const std::string& reason) {
    const std::vector<Block> blocks = m_composition.blocks();
    if (std::ranges::find(blocks, adviceId, &Block::id) == blocks.end()) {
        return false;
    }
    try {
        return change(adviceId, AdviceChange::reword(words, reason));
    } catch (const InvalidValue&) {
        return false;
    }
}

bool HandoutPresenter::release(std::string_view adviceId, const std::string& reason) {
    const bool mayBeReleased = std::ranges::any_of(m_composition.heldBack(), [&](const HeldBack& held) {
        return held.id == adviceId && (held.because == HeldBackBecause::DependenceUnknown ||
                                       held.because == HeldBackBecause::Contraindicated);
    });
    if (!mayBeReleased) {
        return false;
    }
    try {
        return change(adviceId, AdviceChange::release(reason));
    } catch (const InvalidValue&) {
        return false;
    }
}

bool HandoutPresenter::star(std::string_view adviceId) {
    if (m_content.findTip(adviceId) == nullptr || isStarred(adviceId) ||
        m_request.starred.size() >= kMostStars) {
        return false;
    }
    HandoutRequest wanted = m_request;
    wanted.starred.emplace_back(std::string(adviceId));
    const Composition sheet = kentering::compose(wanted, m_content);
    const std::vector<Block>& now = sheet.tonight().now;
    if (std::ranges::find(now, adviceId, &Block::id) == now.end()) {
        return false; // held back: a star brings nothing onto the sheet
    }
    if (!decideAdvice(m_dossier, {.advice = std::string(adviceId), .what = "star"}).empty()) {
        return false;
    }
    m_request = std::move(wanted);
    compose();
    return true;
}

bool HandoutPresenter::unstar(std::string_view adviceId) {
    if (!isStarred(adviceId)) {
        return false;
    }
    if (!decideAdvice(m_dossier, {.advice = std::string(adviceId), .what = "unstar"}).empty()) {
        return false;
    }
    std::erase_if(m_request.starred, [&](const AdviceId& id) { return id.text() == adviceId; });
    compose();
    return true;
}

bool HandoutPresenter::isStarred(std::string_view adviceId) const {
    return std::ranges::any_of(m_request.starred, [&](const AdviceId& id) { return id.text() == adviceId; });
}

void HandoutPresenter::restore(std::string_view adviceId) {
    if (!isChanged(adviceId)) {
        return;
    }
    const AdviceId id{std::string(adviceId)};
    if (!decideAdvice(m_dossier, {.advice = id.text(), .what = "restore"}).empty()) {
        return;
    }
    m_request.changes.erase(id);
    compose();
}

bool HandoutPresenter::isChanged(std::string_view adviceId) const {
    return std::ranges::any_of(m_request.changes,
                               [&](const auto& entry) { return entry.first.text() == adviceId; });
}

std::string HandoutPresenter::adviceTitle(std::string_view adviceId) const {
    const Tip* tip = m_content.findTip(adviceId);
    return tip == nullptr ? std::string() : tip->title.in(m_context.language);
}

std::string HandoutPresenter::adviceWords(const Block& block) {
    return block.isOwnWords ? block.text : plainText(block.text);
}

std::string HandoutPresenter::adviceWarning(std::string_view adviceId) const {
    std::string words;
    if (const Tip* tip = m_content.findTip(adviceId)) {
        for (const Contraindication who : tip->contraindicatedFor) {
            words += words.empty() ? "" : " \u00b7 ";
            words += m_content.label(who, m_context.language);
        }
    }
    return words;
}

std::string HandoutPresenter::wordsForm(std::string_view adviceId) {
    return "handout-words/" + std::string(adviceId);
}

std::string HandoutPresenter::leftHalfSaid() const {
    for (const Block& block : m_composition.blocks()) {
        const bool isAdvice = block.kind == BlockKind::Tip || block.kind == BlockKind::Tool;
        if (isAdvice &&
            !keptForm(m_context.book(), {.client = m_client, .name = wordsForm(block.id)}).empty()) {
            return block.id;
        }
    }
    return {};
}

std::string HandoutPresenter::neutralFileName() const {
    return m_request.language == Language::Dutch ? "informatie.pdf" : "information.pdf";
}

void HandoutPresenter::savePdf(const std::filesystem::path& file, IfExists ifExists) const {
    OutputFile pdf(file, ifExists);
    pdf.write(pdfOf(m_pages));
    pdf.prepare();
    given(HandoutWay::AsFile);
    (void)pdf.publish(); // it has its name; a folder that is not written through is the disk's own trouble
}

void HandoutPresenter::given(HandoutWay way) const {
    recordHandoutGiven(m_dossier, way);
}

std::string HandoutPresenter::text() const {
    return messageText(m_composition);
}

std::string HandoutPresenter::shortText() const {
    return shortMessageText(m_composition);
}

} // namespace kentering
