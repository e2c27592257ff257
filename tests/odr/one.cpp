#include "seen.hpp"

shop::seen shop::look_from_one(const tact::situation& s) { return look(s); }
