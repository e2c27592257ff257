// SPDX-License-Identifier: BSL-1.0
#pragma once
// Stops a compiler that is not set to C++20, with one sentence. A missing header is the only error after which g++ and
// clang give up; #error would be the first of hundreds.

#if __cplusplus < 202002L
#include "tact needs C++20: add -std=c++20"
#endif
