#include "app/presenters/lock/demonstration_presenter.h"

#include "model/acts/reading/settings.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"

#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace kentering {

namespace {

constexpr const char* kDemonstrationFolder = "demonstration";

UserPassphrase keyOf(const std::string& user) {
    return {user, Secret(DemonstrationPresenter::kPassphrase)};
}

/// The one in `folder`, made when there is nothing yet. Nothing where something else is, or where one of
/// these does not open (any more): it is left alone.
std::optional<OpenCasebook> demonstrationIn(const std::filesystem::path& folder,
                                            const StartSurroundings& surroundings,
                                            const CasebookOptions& options) {
    if (!std::filesystem::exists(folder)) {
        surroundings.makeDemonstration(folder, Secret(DemonstrationPresenter::kPassphrase), options.keyCost);
    }
    try {
        OpenCasebook book = unlock(folder, keyOf(surroundings.demonstrationUser), options);
        goOnAfterFindings(book);
        return isTraining(book) ? std::optional(std::move(book)) : std::nullopt;
    } catch (const CasebookInUseError&) {
        throw; // it is fine, and open in another window
    } catch (const StorageIoError&) {
        throw; // another one would fare no better
    } catch (const EnvironmentError&) {
        return std::nullopt;
    }
}

} // namespace

DemonstrationPresenter::DemonstrationPresenter(CasebookOptions options, const StartSurroundings& surroundings,
                                               const Platform& platform, DemonstrationView& view)
    : m_options(std::move(options)),
      m_surroundings(surroundings),
      m_platform(platform),
      m_view(view),
      m_alive(std::make_shared<bool>(true)) {}

DemonstrationPresenter::~DemonstrationPresenter() {
    *m_alive = false;
}

bool DemonstrationPresenter::isOne(const std::filesystem::path& folder,
                                   const StartSurroundings& surroundings) {
    const auto place = surroundings.data / kDemonstrationFolder;
    return !surroundings.data.empty() && folder.lexically_normal().parent_path() == place.lexically_normal();
}

CasebookOptions DemonstrationPresenter::optionsFor(CasebookOptions options,
                                                   const StartSurroundings& surroundings) {
    if (!options.isTraining) {
        options.clock = Clock::onDay(surroundings.demonstrationDay);
        options.isTraining = true;
    }
    return options;
}

void DemonstrationPresenter::open() {
    if (m_working) {
        return;
    }
    m_working = true;
    m_view.showWorking(true);
    auto opened = std::make_shared<std::optional<Unlocked>>();
    m_platform.background.run(
        [opened, surroundings = m_surroundings, options = optionsFor(m_options, m_surroundings)] {
            constexpr int kMost = 100;
            for (int number = 1; number <= kMost; ++number) {
                const auto folder = surroundings.data / kDemonstrationFolder / std::to_string(number);
                if (auto book = demonstrationIn(folder, surroundings, options)) {
                    book->handOver(); // to the window
                    *opened = Unlocked{.casebook = std::make_shared<OpenCasebook>(std::move(*book)),
                                       .words = contentOf(folder)};
                    return;
                }
            }
            throw OutputFileError("there is no room for another demonstration");
        },
        [this, opened, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return; // the window has gone meanwhile
            }
            m_working = false;
            m_view.showWorking(false);
            if (error) {
                m_view.showFailure(error);
            } else {
                m_view.showUnlocked(std::move(**opened));
            }
        });
}

} // namespace kentering
