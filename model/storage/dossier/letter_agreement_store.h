#pragma once

#include "model/domain/ids.h"
#include "model/domain/referral/letter_field.h"
#include "model/storage/casebook/store.h"

#include <vector>

namespace kentering::storage {

/// To which fields of a letter a client agreed, per referral. Nothing agreed is the beginning.
/// Throws WrongClientError when the referral is not their.
class LetterAgreementReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// In the order of the vocabulary.
    [[nodiscard]] std::vector<LetterField> of(ClientId client, ReferralId referral, LetterKind letter) const;
};

/// The writing half of `LetterAgreementReader`.
class LetterAgreementStore : public StoreWriter<LetterAgreementReader> {
public:
    using StoreWriter::StoreWriter;

    void set(ClientId client, ReferralId referral, LetterKind letter, const std::vector<LetterField>& fields);
    /// Writes in the history that the letter was given or printed, with what it told.
    void recordGiven(ClientId client, ReferralId referral, LetterKind letter);
};

} // namespace kentering::storage
