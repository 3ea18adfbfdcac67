#include "model/exchange/exchange_form.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr const char* kAdd = "add";
constexpr const char* kOmit = "omit";
constexpr const char* kIn = "in";

OrderedJson differencesOf(const OrderedJson& original, const OrderedJson& ours);

void compare(OrderedJson& form, const std::string& step, const OrderedJson& original,
             const OrderedJson& ours) {
    OrderedJson inner = differencesOf(original, ours);
    if (!inner.empty()) {
        form[kIn][step] = std::move(inner);
    }
}

OrderedJson differencesOf(const OrderedJson& original, const OrderedJson& ours) {
    OrderedJson form = OrderedJson::object();
    if (original.is_array() && ours.is_array()) {
        for (std::size_t index = 0; index < original.size() && index < ours.size(); ++index) {
            compare(form, std::to_string(index), original[index], ours[index]);
        }
    } else if (original.is_object() && ours.is_object()) {
        for (const auto& [key, value] : original.items()) {
            if (!ours.contains(key)) {
                form[kAdd][key] = value;
            } else if (value.is_structured()) {
                compare(form, key, value, ours.at(key));
            } else if (value != ours.at(key)) { // a null, where we write what it stands for
                form[kOmit][key] = ours.at(key);
                form[kAdd][key] = value;
            }
        }
        for (const auto& [key, value] : ours.items()) {
            if (!original.contains(key)) {
                form[kOmit][key] = value;
            }
        }
    }
    return form;
}

void giveForm(OrderedJson& ours, const OrderedJson& form) {
    if (ours.is_array()) {
        std::size_t index = 0;
        for (OrderedJson& element : ours) {
            if (const auto inner = form.at(kIn).find(std::to_string(index++)); inner != form.at(kIn).end()) {
                giveForm(element, *inner);
            }
        }
        return;
    }
    if (!ours.is_object()) {
        return;
    }
    if (form.contains(kIn)) {
        for (const auto& [key, inner] : form.at(kIn).items()) {
            if (ours.contains(key)) {
                giveForm(ours.at(key), inner);
            }
        }
    }
    if (form.contains(kOmit)) {
        for (const auto& [key, value] : form.at(kOmit).items()) {
            if (ours.contains(key) && ours.at(key) == value) {
                ours.erase(key);
            }
        }
    }
    if (form.contains(kAdd)) {
        for (const auto& [key, value] : form.at(kAdd).items()) {
            if (!ours.contains(key)) {
                ours[key] = value;
            }
        }
    }
}

/// Whether nothing in it is written that we leave out: a null, an empty list, an answer of "unknown".
bool saysSomething(const OrderedJson& value) {
    if (value.is_string()) {
        return value.get_ref<const std::string&>() != "unknown";
    }
    if (!value.is_structured()) {
        return !value.is_null();
    }
    return !value.empty() && std::ranges::all_of(value, saysSomething);
}

/// Whether every entry at `key` satisfies `isWhole`.
template <typename Test>
bool eachAt(const OrderedJson& dossier, const char* key, Test isWhole) {
    const auto list = dossier.find(key);
    return list == dossier.end() || std::ranges::all_of(*list, isWhole);
}

} // namespace

bool isInOurForm(const OrderedJson& original) {
    // What we write although a document may leave it out; and days that may be all of a range.
    return saysSomething(original) &&
           eachAt(original, "reach", [](const OrderedJson& way) { return way.contains("of"); }) &&
           eachAt(original, "measurements",
                  [](const OrderedJson& list) { return list.contains("moment"); }) &&
           eachAt(original, "slips",
                  [](const OrderedJson& slip) { return slip.contains("to") && !slip.contains("minDays"); });
}

std::optional<std::string> exchangeFormOf(const OrderedJson& original, const OrderedJson& ours) {
    const OrderedJson form = differencesOf(original, ours);
    return form.empty() ? std::nullopt : std::optional(form.dump());
}

void applyExchangeForm(OrderedJson& ours, const std::string& form) {
    try {
        giveForm(ours, OrderedJson::parse(form));
    } catch (const OrderedJson::exception&) {
        throw DamagedCasebookError("the stored form of a dossier is not what was written");
    }
}

} // namespace kentering
