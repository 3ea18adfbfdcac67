#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/acts/reading/open_dossier.h"
#include "model/base/dates.h"
#include "model/content/content.h"
#include "model/domain/ids.h"
#include "model/domain/language.h"

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kentering {

class BackupKeeper;
class UnstoredTexts;
struct UnstoredPlace;

/// Where long work is done, so that the window never waits for it. A seam: tests do it at once or by hand.
class Background {
public:
    virtual ~Background() = default;

    /// Does `work` beside the window, then `done` on the window's own thread: with the exception that `work`
    /// threw, or with nothing. Works one after the other, in the order in which they were asked for.
    virtual void run(std::function<void()> work, std::function<void(std::exception_ptr)> done) = 0;
    /// Does `message` on the window's own thread; for work that tells how far it is.
    virtual void post(std::function<void()> message) = 0;
};

/// Something to be done a little later on the window's own thread. A seam: tests let time pass by hand.
class Alarm {
public:
    virtual ~Alarm() = default;

    /// Calls `ring` once after `delay`; what was set before is forgotten.
    virtual void set(std::chrono::milliseconds delay, std::function<void()> ring) = 0;
    virtual void cancel() = 0;
};

/// Makes alarms; each belongs to whoever asked for it and stops with it.
using AlarmMaker = std::function<std::unique_ptr<Alarm>()>;

/// What presenters are told about the program around them. Outlives all of them.
struct Platform {
    Background& background;
    AlarmMaker makeAlarm;
    std::function<DateTime()> localNow; ///< local wall-clock time, for appointments and the length of a talk
};

/// An opened casebook with the words to speak of it, as every screen behind the lock uses them.
struct PresenterContext {
    std::shared_ptr<OpenCasebook> casebook; ///< never null
    Content content;
    Language language = Language::Dutch;
    const Platform& platform;
    /// Where text goes that cannot be stored at a lock; outlives every screen. Null: it is lost.
    UnstoredTexts* unstored = nullptr;
    /// Makes backups of it while it is open; null where nobody does. It knows this context.
    std::shared_ptr<BackupKeeper> backups{};

    [[nodiscard]] OpenCasebook& book() const { return *casebook; }
    /// The dossier of `client`, its reading logged. @throws WrongClientError when there is none that the
    /// author may open: `hasClient` was asked before.
    [[nodiscard]] OpenDossier dossier(ClientId client, ReadingPurpose purpose) const;
    /// How listeners are told of changes: `post` does something later on the window's thread.
    void deliverChangesBy(ChangeFeed::Post post) const;
    /// Calls `listener` after others changed something, for as long as the subscription lives.
    [[nodiscard]] ChangeFeed::Subscription whenChanged(ChangeFeed::Listener listener) const;
    [[nodiscard]] Date today() const { return casebook->today(); }
    /// Who works: the author of every change.
    [[nodiscard]] const std::string& userName() const { return casebook->author().name; }
    /// How long the screen may wait for a key before it locks itself, as the organisation decided.
    [[nodiscard]] std::chrono::minutes idleTime() const;
    /// The place of a form of this user in this casebook, for `unstored`.
    [[nodiscard]] UnstoredPlace unstoredPlace(std::optional<ClientId> client, std::string form) const;
    /// Whether there is such a client (still) whose dossier the author may open.
    [[nodiscard]] bool hasClient(ClientId client) const;
};

} // namespace kentering
