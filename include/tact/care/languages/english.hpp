// SPDX-License-Identifier: BSL-1.0
#pragma once
// English: only what is said in other words than the name. The dictionary `english` stands in care/dictionary.hpp,
// because every dictionary falls back on these words.

#include <tact/care/language.hpp>

namespace tact::care::detail {

inline constexpr entry english_words[] = {
    // what the other side does, and what turns out
    {"shows_anger", "shows anger"},
    {"calms_down", "calms down"},
    {"harm_was_meant", "the harm was meant"},
    {"needs_prompt_attention", "needs prompt attention"},
    // against anger, and what makes it worse
    {"computer_mode", "computer mode"},
    {"invite_venting", "invite venting"},
    {"deny_anger", "deny the anger"},
    {"take_the_bait", "be drawn into the argument"},
    // turning a complaint round
    {"show_understanding", "show understanding"},
    {"ask_if_calm", "ask whether they are calm"},
    {"apologise_for_firm", "apologise for the firm"},
    {"listen_in_time", "listen for a time"},
    {"find_agreement", "find what you agree on"},
    {"be_kind", "be kind"},
    {"attend_to_needs", "attend to their needs"},
    {"hear_out", "hear them out"},
    {"name_the_limits", "name the limits"},
    {"agree_on_roles", "agree on roles"},
    {"solve_complaint", "solve the complaint"},
    {"get_defensive", "get defensive"},
    // settling the matter
    {"give_in", "give in"},
    {"offer_compromise", "meet in part"},
    {"offer_solution", "offer a solution"},
    {"hold_position", "hold the position"},
    {"set_aside", "leave it"},
    {"check_understood", "check what was understood"},
    // putting it off
    {"cool_down", "propose to cool down"},
    {"learn_more", "propose to find out more"},
    {"come_back", "come back"},
    {"decide_anew", "decide anew"},
    // a promise, and what the rules of conduct are about
    {"make_promise", "make a promise"},
    {"break_promise", "break a promise"},
    {"put_down", "put them in their place"},
    {"get_emotional", "get emotionally involved"},
    {"show_indifference", "show indifference"},
    {"grant_demand", "grant the demand"},
    {"give_unlimited_time", "give unlimited time"},
    // strategies of other models
    {"problem_solving", "problem solving"},
    // factors
    {"role_ambiguity", "role ambiguity"},
    // moments of truth: what is expected and perceived
    {"culture_of_service", "culture of service"},
    {"personal_interest", "personal interest"},
    {"delay_before", "delay before the answer"},
    {"delay_during", "delay during the answer"},
    // moments of truth: of what, why, and which way
    {"technical_visit", "technical visit"},
};

}  // namespace tact::care::detail
