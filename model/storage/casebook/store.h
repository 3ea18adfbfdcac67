#pragma once

#include "model/storage/casebook/casebook.h"

namespace kentering::storage {

class Act;
class Reading;

/// What every reading half of a store stands on. It sees what is stored at the moment of its reading; of an
/// act, also what the act wrote so far.
class StoreReader {
public:
    explicit StoreReader(const Reading& reading);
    /// Each function reads by itself, at the moment at which it is called.
    explicit StoreReader(const Casebook& casebook);

protected:
    Session& m_session;
};

/// An act as the reading that it is.
[[nodiscard]] const Reading& asReading(const Act& act);

/// What every writing half stands on: all that `Reader` can, and an act to write in.
template <typename Reader>
class StoreWriter : public Reader {
public:
    /// What it writes is a part of `act`, which somebody else commits.
    explicit StoreWriter(Act& act) : Reader(asReading(act)), m_act(act) {}

protected:
    Act& m_act;
};

} // namespace kentering::storage
