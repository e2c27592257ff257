// SPDX-License-Identifier: BSL-1.0
#pragma once
// The protocols that hold for every contact. Some of their rules hold for one class of customers only.

#include <tact/care/protocols/complaint.hpp>
#include <tact/care/protocols/conduct.hpp>
#include <tact/care/protocols/deescalation.hpp>
#include <tact/care/protocols/postponement.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// The protocols that ship. To check one of yours as well, join it to them:
/// `audit<tact::joined<tact::care::protocols, tact::catalog<house_rules>>>(log, found)`.
using protocols = catalog<deescalation, complaint, conduct, postponement>;

}  // namespace tact::care
