#include "model/acts/drafts.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/drafts/form_draft_store.h"

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
