#pragma once

#include <stdexcept>
#include <string>

namespace kentering {

/// A broken environment: something outside the program's own rules does not work. Expected outcomes
/// (an answer refused, a period still open) are return types, never one of these.
///
/// `what()` is for the log and for developers; it never holds a client's data. People read the
/// sentence that `describeError` (app/presenters) makes of the type.
class EnvironmentError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The passphrase or recovery code opens no key slot. (Command line: exit 3.)
class WrongKeyError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// The casebook, or a page of it, is not what was written. (Command line: exit 5.)
class DamagedCasebookError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// The casebook was written by a newer Kentering; it is left untouched.
class NewerCasebookError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// There is no casebook where one was named.
class MissingCasebookError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// Another day than the computer's counts as today, for a demonstration, and this casebook is about real
/// people; it is untouched. (Command line: exit 2.)
class RealCasebookError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// Another program has the casebook open for writing.
class CasebookInUseError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// The disk is full, read-only or failing; nothing of the attempted change was stored.
class StorageIoError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// The disk, stick or network gave an error while reading: what stands there may be whole all the same, so it
/// is never called damaged.
class UnreadableDiskError : public StorageIoError {
public:
    using StorageIoError::StorageIoError;
};

/// A file to be written exists already and the caller did not ask to replace it, or cannot be made there.
class OutputFileError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// The typeface in which handouts are set is not installed.
class MissingFontError : public EnvironmentError {
public:
    using EnvironmentError::EnvironmentError;
};

/// A value that the domain does not allow (an end before its start, a code of the wrong form).
/// Thrown by constructors of `model/domain`; importers catch it and name the place.
class InvalidValue : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
};

} // namespace kentering
