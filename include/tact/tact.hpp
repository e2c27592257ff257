#pragma once
// tact: how to handle a conflict. This header includes the whole core, layer by layer.

#include <tact/level.hpp>
#include <tact/situation.hpp>
#include <tact/policy.hpp>
#include <tact/catalog.hpp>
#include <tact/runtime_model.hpp>
#include <tact/variable.hpp>
#include <tact/describe.hpp>
#include <tact/check_model.hpp>
#include <tact/model.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>
#include <tact/recommendation.hpp>
#include <tact/recommend.hpp>
#include <tact/explain.hpp>
#include <tact/polygon.hpp>
#include <tact/region.hpp>
#include <tact/change.hpp>
#include <tact/interval.hpp>
#include <tact/sample.hpp>
#include <tact/uncertain.hpp>
#include <tact/verify.hpp>
#include <tact/disagreement.hpp>
