// Other libraries define ordinary words as macros, and a program may include them before any header of ours. Here each
// of those words is defined as something that is invalid everywhere.

#include <algorithm>
#include <array>
#include <cfloat>
#include <atomic>
#include <charconv>
#include <climits>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <numbers>
#include <numeric>
#include <optional>
#include <random>
#include <ranges>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <boost/math/special_functions/erf.hpp>
#include <nlohmann/json.hpp>

// complex.h, which defines it in gnu++20 alone
#undef I
#define I (a macro)

// windows.h
#define min(a, b) (a macro)
#define max(a, b) (a macro)
#define near (a macro)
#define far (a macro)
#define small (a macro)
#define hyper (a macro)
#define interface (a macro)
#define cdecl (a macro)
#define pascal (a macro)
#define ABSOLUTE (a macro)
#define ALTERNATE (a macro)
#define CALLBACK (a macro)
#define CONST (a macro)
#define DELETE (a macro)
#define DIFFERENCE (a macro)
#define DUPLICATE (a macro)
#define ERROR (a macro)
#define FALSE (a macro)
#define IGNORE (a macro)
#define IN (a macro)
#define INFINITE (a macro)
#define NOERROR (a macro)
#define NO_ERROR (a macro)
#define OPAQUE (a macro)
#define OPTIONAL (a macro)
#define OUT (a macro)
#define PURE (a macro)
#define RELATIVE (a macro)
#define STRICT (a macro)
#define TEXT(quote) (a macro)
#define THIS (a macro)
#define TRANSPARENT (a macro)
#define TRUE (a macro)
#define VOID (a macro)
#define Yield() (a macro)

// X11/X.h and X11/Xlib.h
#define Above (a macro)
#define Always (a macro)
#define Below (a macro)
#define Bool (a macro)
#define Complex (a macro)
#define Convex (a macro)
#define Expose (a macro)
#define False (a macro)
#define None (a macro)
#define Nonconvex (a macro)
#define Opposite (a macro)
#define Status (a macro)
#define Success (a macro)
#define True (a macro)
#define Unsorted (a macro)

// curses.h, as C++ sees it
#define ERR (a macro)
#define OK (a macro)
#define border(ls, rs, ts, bs, tl, tr, bl, br) (a macro)
#define instr(text) (a macro)
#define scroll(window) (a macro)
#define standout() (a macro)
#define timeout(delay) (a macro)

// sys/sysmacros.h, sys/param.h, libintl.h's users
#define major(dev) (a macro)
#define minor(dev) (a macro)
#define MAX(a, b) (a macro)
#define MIN(a, b) (a macro)
#define _(text) (a macro)

// Qt, PostgreSQL, and the assertions of an older Apple
#define emit (a macro)
#define foreach(cell, list) (a macro)
#define forever (a macro)
#define signals (a macro)
#define slots (a macro)
#define Max(x, y) (a macro)
#define Min(x, y) (a macro)
#define check(assertion) (a macro)
#define require(assertion, label) (a macro)
#define verify(assertion) (a macro)

#include "every_header.hpp"
