#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/forms.h"
#include "model/domain/ids.h"

#include <optional>
#include <string>
#include <utility>

namespace kentering {

/// A form that somebody is filling in. Until it is stored or given up, what differs from what the form opened
/// with is kept, encrypted, for this user, this client and this form, so that a lock or a crash loses
/// nothing. What nobody touched is not kept: it may have changed elsewhere by the time the form comes back.
class FormDraft {
public:
    /// What stands in the fields, by name.
    using Fields = FormFields;

    /// @param client nothing for a form that is about no client
    /// @param form its name, with what it is about when there are several: "slip-dialog/5"
    FormDraft(const PresenterContext& context, std::optional<ClientId> client, std::string form)
        : m_context(context), m_form{client, std::move(form)} {}

    /// The form opens with `fields`. Returns what was kept of it and is to stand there instead; empty mostly.
    /// @throws WrongClientError, StorageIoError, DamagedCasebookError.
    [[nodiscard]] Fields open(Fields fields);
    /// What stands in the form now: stored when it is not what stood there last. @throws StorageIoError.
    void filled(const Fields& fields);
    /// The form goes as it stands, because the screen is locked or another page comes: what cannot be stored
    /// now is kept in memory for the same user.
    void leave(const Fields& fields) noexcept;
    /// It was stored, or given up: nothing is kept any more, and nothing will be. @throws StorageIoError.
    void close();

    /// Nothing is kept any more of a form that is not open. @throws StorageIoError.
    static void forget(const PresenterContext& context, std::optional<ClientId> client,
                       const std::string& form);

    /// What the form opened with.
    [[nodiscard]] const Fields& opened() const { return m_opened; }

private:
    [[nodiscard]] Fields touched(const Fields& fields) const;
    void keep(const Fields& fields);
    void keepInMemory(const Fields& fields) noexcept;

    const PresenterContext& m_context;
    FormPlace m_form;
    Fields m_opened;
    Fields m_kept; ///< as it is in the casebook
    bool m_isClosed = false;
};

} // namespace kentering
