#include "model/acts/drafts.h"

#include "model/storage/form_draft_store.h"
#include "model/storage/unit_of_work.h"

namespace kentering {

void keepForm(OpenCasebook& book, const FormPlace& form, const FormFields& fields) {
    Act act(book.session(), ActKind::KeepForm);
    FormDraftStore(act).set(form.client, form.name, fields);
    act.commit();
}

void forgetForm(OpenCasebook& book, const FormPlace& form) {
    Act act(book.session(), ActKind::ForgetForm);
    FormDraftStore(act).set(form.client, form.name, {});
    act.commit();
}

} // namespace kentering
