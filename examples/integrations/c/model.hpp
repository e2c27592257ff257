#pragma once
// What a tact_model is: an adviser, and its names as C has them.

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <functions/adviser.hpp>

#include "tact.h"

struct tact_model {
  explicit tact_model(std::shared_ptr<const functions::adviser> adviser, bool is_shipped = false)
      : by(std::move(adviser)),
        shipped(is_shipped),
        name(by->name()),
        fingerprint(by->fingerprint()),
        strategies(by->strategies().begin(), by->strategies().end()),
        families(by->families().begin(), by->families().end()),
        styles(by->styles().begin(), by->styles().end()) {}

  std::shared_ptr<const functions::adviser> by;
  bool shipped;
  std::string name;
  std::string fingerprint;
  std::vector<std::string> strategies;
  std::vector<std::string> families;
  std::vector<std::string> styles;
};
