#pragma once
// What a program sets up before anything else.

namespace common {

/// Call this first in main.
///
/// Descriptors 0 to 2 are opened where they are closed, so that no other file gets their numbers and, with them, what
/// is meant for standard output or standard error. To read or write there stays an error. A signal that ends the
/// program removes its part files first. A file that grows larger than it may is an error of writing it.
void set_up_process();

}  // namespace common
