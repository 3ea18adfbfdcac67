#include "model/acts/reading/forms.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/drafts/form_draft_store.h"

namespace kentering {

FormFields keptForm(OpenCasebook& book, const FormPlace& form) {
    const storage::Reading reading(book.session());
    return storage::FormDraftReader(reading).find(form.client, form.name);
}

} // namespace kentering
