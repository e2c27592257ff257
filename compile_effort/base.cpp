#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>
