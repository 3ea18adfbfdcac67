#include "app/presenters/shared/form_draft.h"

#include "app/presenters/shared/unstored_texts.h"
#include "model/acts/drafts.h"

#include <utility>

namespace kentering {

FormDraft::Fields FormDraft::open(Fields fields) {
    m_opened = std::move(fields);
    m_kept = keptForm(m_context.book(), m_form);
    Fields last = m_kept;
    if (m_context.unstored != nullptr) {
        // Typed later than what is stored.
        for (auto& [name, value] :
             m_context.unstored->take(m_context.unstoredPlace(m_form.client, m_form.name))) {
            last.insert_or_assign(name, std::move(value));
        }
    }
    Fields returned;
    for (const auto& [name, value] : last) {
        const auto opened = m_opened.find(name);
        // The form may have lost a field since, or have got the same words by another way.
        if (opened != m_opened.end() && opened->second != value) {
            returned.emplace(name, value);
        }
    }
    return returned;
}

void FormDraft::filled(const Fields& fields) {
    if (!m_isClosed) {
        keep(touched(fields));
    }
}

void FormDraft::leave(const Fields& fields) noexcept {
    try {
        filled(fields);
    } catch (...) {
        keepInMemory(fields);
    }
}

void FormDraft::keepInMemory(const Fields& fields) noexcept {
    try {
        if (m_context.unstored != nullptr) {
            m_context.unstored->keep(m_context.unstoredPlace(m_form.client, m_form.name), touched(fields));
        }
    } catch (...) { // no memory either: what was kept half a second ago stays kept
        return;
    }
}

FormDraft::Fields FormDraft::touched(const Fields& fields) const {
    Fields touched;
    for (const auto& [name, value] : fields) {
        const auto opened = m_opened.find(name);
        if (opened == m_opened.end() || opened->second != value) {
            touched.emplace(name, value);
        }
    }
    return touched;
}

void FormDraft::close() {
    m_isClosed = true;
    keep({});
}

void FormDraft::forget(const PresenterContext& context, std::optional<ClientId> client,
                       const std::string& form) {
    forgetForm(context.book(), {client, form});
}

void FormDraft::keep(const Fields& fields) {
    if (fields == m_kept) {
        return;
    }
    if (fields.empty()) {
        forgetForm(m_context.book(), m_form);
    } else {
        keepForm(m_context.book(), m_form, fields);
    }
    m_kept = fields;
}

} // namespace kentering
