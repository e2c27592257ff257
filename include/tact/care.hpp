// SPDX-License-Identifier: BSL-1.0
#pragma once
// Customer care: classes of customers, plans, rules, audits of what was done, moments of truth, and what answers to
// questions say. Not part of tact.hpp.

#include <tact/care/act.hpp>
#include <tact/care/adjustment.hpp>
#include <tact/care/anger.hpp>
#include <tact/care/audit.hpp>
#include <tact/care/channel.hpp>
#include <tact/care/consistency.hpp>
#include <tact/care/contact_point.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/customer_class.hpp>
#include <tact/care/department_pairs.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/expectation_gap.hpp>
#include <tact/care/habit.hpp>
#include <tact/care/impression.hpp>
#include <tact/care/instrument.hpp>
#include <tact/care/journey.hpp>
#include <tact/care/judgement_from.hpp>
#include <tact/care/language.hpp>
#include <tact/care/languages.hpp>
#include <tact/care/mark.hpp>
#include <tact/care/moment.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/peak_end.hpp>
#include <tact/care/plan.hpp>
#include <tact/care/plan_step.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/rule.hpp>
#include <tact/care/score.hpp>
#include <tact/care/script.hpp>
#include <tact/care/sheet.hpp>
#include <tact/care/step.hpp>
#include <tact/care/steps.hpp>
