// SPDX-License-Identifier: BSL-1.0
#pragma once
// tact: how to handle a conflict. This header includes the core. Not part of it are <tact/batch.hpp> for many
// situations at once, <tact/care.hpp> for customer care, and <tact/io/…> for texts and pictures.

#include <tact/version.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>
#include <tact/policy.hpp>
#include <tact/catalog.hpp>
#include <tact/model.hpp>
#include <tact/runtime_model.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>
#include <tact/recommend.hpp>
#include <tact/explain.hpp>
#include <tact/change.hpp>
#include <tact/map.hpp>
#include <tact/uncertain.hpp>
#include <tact/compare.hpp>
#include <tact/verify.hpp>
