#include "model/acts/drafts.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/drafts/form_draft_store.h"

namespace kentering {

void keepForm(OpenCasebook& book, const FormPlace& form, const FormFields& fields) {
    storage::Act act(book.session(), ActKind::KeepForm);
    storage::FormDraftStore(act).set(form.client, form.name, fields);
    act.commit();
}

void forgetForm(OpenCasebook& book, const FormPlace& form) {
    storage::Act act(book.session(), ActKind::ForgetForm);
    storage::FormDraftStore(act).set(form.client, form.name, {});
    act.commit();
}

} // namespace kentering
