#pragma once

#include "app/demo/demo_organisation.h"
#include "model/base/casebook/unlock.h"

#include <filesystem>
#include <string>

namespace kentering {

/// Makes a casebook with the fictional organisation as on the demonstration day (see `demoDay`): counsellors
/// Noor and Bram, lead Iris, all with `passphrase`. Returns the recovery code. When it does not succeed, the
/// folder is as it was.
/// @throws what `createCasebook` throws.
[[nodiscard]] std::string createDemoOrganisation(const std::filesystem::path& folder,
                                                 const Secret& passphrase, KeyCost keyCost = {});

/// The same with `size.clients` generated clients who came until `today`. The same size and day give the same
/// dossiers.
/// @throws InvalidValue for a size below one client or one year.
[[nodiscard]] std::string createGeneratedDemo(const std::filesystem::path& folder, const Secret& passphrase,
                                              const DemoSize& size, Date today, KeyCost keyCost = {});

} // namespace kentering
