#include "model/acts/reading/forms.h"

#include "model/storage/form_draft_store.h"
#include "model/storage/unit_of_work.h"

namespace kentering {

FormFields keptForm(OpenCasebook& book, const FormPlace& form) {
    const Reading reading(book.session());
    return FormDraftReader(reading).find(form.client, form.name);
}

} // namespace kentering
