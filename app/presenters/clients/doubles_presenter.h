#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/doubles.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Warns that somebody may have a dossier already: before a new one is made, and when more becomes known. It
/// knows only whom the author may know, and decides nothing.
class DoublesPresenter {
public:
    /// A dossier of somebody who may be the same.
    struct Likeness {
        ClientId client;
        std::string name; ///< the alias, or the code when there is none
        std::string code;
        std::optional<int> birthYear{};
        std::string municipality{};
        bool isClosed = false;
        std::vector<DoubleSign> signs{};
    };

    /// At most so many are named: of more, the list of clients has to be searched.
    static constexpr std::size_t kMost = 4;

    /// Reads whom the author may know, once. @throws StorageIoError, DamagedCasebookError.
    explicit DoublesPresenter(const PresenterContext& context);

    /// Who sounds like `alias`, and whom nothing speaks against; whoever agrees in more stands first.
    [[nodiscard]] std::vector<Likeness> like(std::string_view alias) const;
    /// Who may be the same person as a client, by what is in their dossier.
    [[nodiscard]] std::vector<Likeness> like(ClientId client) const;

private:
    struct Known {
        Likeness shown;
        WhoSomebodyIs who;
    };
    [[nodiscard]] std::vector<Likeness> like(const WhoSomebodyIs& who, std::optional<ClientId> except) const;

    std::vector<Known> m_known;
};

} // namespace kentering
