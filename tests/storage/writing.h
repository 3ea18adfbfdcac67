#pragma once

#include "model/storage/casebook/session.h"
#include "model/storage/casebook/store.h"
#include "model/storage/casebook/unit_of_work.h"

#include <exception>
#include <utility>

namespace kentering {

using namespace storage;

template <typename Reader>
Reader readerOf(const StoreWriter<Reader>& store); ///< only its type is asked for

template <class Store>
using ReaderOf = decltype(readerOf(std::declval<const Store&>()));

/// One function of a store as an act of its own: committed at the end of the full expression that calls it,
/// and undone when that throws.
template <class Store>
class SingleWrite {
public:
    explicit SingleWrite(Session& session) : m_act(session, ActKind::SingleChange), m_store(m_act) {}
    SingleWrite(const SingleWrite&) = delete;
    SingleWrite& operator=(const SingleWrite&) = delete;
    ~SingleWrite() noexcept(false) {
        if (std::uncaught_exceptions() == m_exceptions) {
            m_act.commit();
        }
    }

    Store* operator->() { return &m_store; }

private:
    int m_exceptions = std::uncaught_exceptions();
    Act m_act;
    Store m_store;
};

/// A store for tests about something else than acts. It reads as the reading half does, with a dot; each call
/// with an arrow writes, as an act of its own: `goals->add(client, goal); goals.of(client)`. One act is open
/// at a time, so one arrow stands in a full expression.
template <class Store>
class Writing : public ReaderOf<Store> {
public:
    explicit Writing(const Casebook& casebook) : ReaderOf<Store>(casebook) {}

    SingleWrite<Store> operator->() const { return SingleWrite<Store>(this->m_session); }
};

} // namespace kentering
