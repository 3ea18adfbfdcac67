#include "model/storage/exchange/exchange_form.h"

#include "model/errors.h"
#include "model/storage/exchange/fault_list.h"

namespace kentering {

namespace {

constexpr const char* kAdd = "add";
constexpr const char* kOmit = "omit";

void compare(const OrderedJson& original, const OrderedJson& ours, const std::string& pointer,
             OrderedJson& add, OrderedJson& omit) {
    if (original.is_array() && ours.is_array()) {
        for (std::size_t index = 0; index < original.size() && index < ours.size(); ++index) {
            compare(original[index], ours[index], pointerTo(pointer, index), add, omit);
        }
        return;
    }
    if (!original.is_object() || !ours.is_object()) {
        return;
    }
    for (const auto& [key, value] : original.items()) {
        const std::string place = pointerTo(pointer, key);
        if (ours.contains(key)) {
            compare(value, ours.at(key), place, add, omit);
        } else {
            add[place] = value;
        }
    }
    for (const auto& [key, value] : ours.items()) {
        if (!original.contains(key)) {
            omit[pointerTo(pointer, key)] = value;
        }
    }
}

} // namespace

std::optional<std::string> exchangeFormOf(const OrderedJson& original, const OrderedJson& ours) {
    OrderedJson add = OrderedJson::object();
    OrderedJson omit = OrderedJson::object();
    compare(original, ours, {}, add, omit);
    OrderedJson form = OrderedJson::object();
    if (!add.empty()) {
        form[kAdd] = std::move(add);
    }
    if (!omit.empty()) {
        form[kOmit] = std::move(omit);
    }
    return form.empty() ? std::nullopt : std::optional(form.dump());
}

void applyExchangeForm(OrderedJson& ours, const std::string& form) {
    try {
        const OrderedJson differences = OrderedJson::parse(form);
        if (differences.contains(kOmit)) {
            for (const auto& [place, value] : differences.at(kOmit).items()) {
                const OrderedJson::json_pointer pointer(place);
                if (ours.contains(pointer) && ours.at(pointer) == value) {
                    ours.at(pointer.parent_pointer()).erase(pointer.back());
                }
            }
        }
        if (differences.contains(kAdd)) {
            for (const auto& [place, value] : differences.at(kAdd).items()) {
                const OrderedJson::json_pointer pointer(place);
                const auto parent = pointer.parent_pointer();
                if (ours.contains(parent) && ours.at(parent).is_object() && !ours.contains(pointer)) {
                    ours[pointer] = value;
                }
            }
        }
    } catch (const OrderedJson::exception&) {
        throw DamagedCasebookError("the stored form of a dossier is not what was written");
    }
}

} // namespace kentering
