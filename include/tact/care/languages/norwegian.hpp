// SPDX-License-Identifier: BSL-1.0
#pragma once
// Norwegian, the language of D5. No speaker has read these words yet.

#include <tact/care/dictionary.hpp>
#include <tact/care/language.hpp>

namespace tact::care {
namespace detail {

inline constexpr entry norwegian_words[] = {
    // strategies and their family, D3
    {"avoidance", "unngåelse"},
    {"procrastination", "utsettelse"},
    {"confrontation", "konfrontasjon"},
    {"competition", "konkurranse"},
    {"compromise", "kompromiss"},
    {"negotiation", "forhandling"},
    {"accommodation", "ettergivenhet"},
    // styles, D3
    {"avoid", "unngå"},
    {"accommodate", "føye seg"},
    {"compete", "konkurrere"},
    // Thomas and Kilmann's strategies
    {"competing", "konkurrere"},
    {"collaborating", "samarbeide"},
    {"compromising", "inngå kompromiss"},
    {"avoiding", "unngå"},
    {"accommodating", "føye seg"},
    // Rahim's
    {"integrating", "integrere"},
    {"obliging", "imøtekomme"},
    {"dominating", "dominere"},
    // Pruitt and Rubin's
    {"inaction", "passivitet"},
    {"yielding", "ettergivenhet"},
    {"contending", "kjempe"},
    {"problem_solving", "problemløsning"},
    // what a strategy puts it off for
    {"to cool down", "for å roe gemyttene"},
    {"to learn more", "for å finne ut mer"},
    // how a strategy ends
    {"unresolved", "uløst"},
    {"unresolved for now", "uløst inntil videre"},
    {"lose-lose", "tap-tap"},
    {"win-lose", "vinn-tap"},
    {"lose-win", "tap-vinn"},
    {"win-win", "vinn-vinn"},
    // factors
    {"anger", "sinne"},
    {"urgency", "hastegrad"},
    {"stakes", "det som står på spill"},
    {"relationship", "relasjon"},
    {"legitimacy", "berettigelse"},
    {"power", "makt"},
    {"advantage", "overtak"},
    {"disadvantage", "underlegenhet"},
    {"complexity", "kompleksitet"},
    {"scarcity", "knappe ressurser"},
    {"impasse", "fastlåst situasjon"},
    {"awaited", "ventet informasjon"},
    {"role_ambiguity", "uklare roller"},
    // channels
    {"face to face", "ansikt til ansikt"},
    {"phone", "telefon"},
    {"chat", "chat"},
    {"mail", "e-post"},
    // customer classes
    {"angry", "sint"},
    {"arguer", "kranglevoren"},
    {"talker", "snakkesalig"},
    {"complainer", "evig misfornøyd"},
    {"rude", "uhøflig"},
    {"demanding", "krevende"},
    // steps: what the other side does, and what turns out
    {"complains", "klager"},
    {"shows_anger", "viser sinne"},
    {"calms_down", "roer seg"},
    {"agrees", "samtykker"},
    {"refuses", "avslår"},
    {"harm_was_meant", "skaden var tilsiktet"},
    {"needs_prompt_attention", "saken haster"},
    // steps: against anger, and what makes it worse
    {"acknowledge", "anerkjenn sinnet"},
    {"apologise", "be om unnskyldning"},
    {"diplomacy", "diplomati"},
    {"computer_mode", "datamaskinmodus"},
    {"invite_venting", "la dem rase"},
    {"deny_anger", "benekt sinnet"},
    {"take_the_bait", "la deg trekke inn i krangelen"},
    // steps: turning a complaint round
    {"listen", "lytt"},
    {"ask", "spør"},
    {"show_understanding", "vis forståelse"},
    {"ask_if_calm", "spør om roen er tilbake"},
    {"apologise_for_firm", "beklag på vegne av firmaet"},
    {"listen_in_time", "lytt innenfor en avtalt tid"},
    {"find_agreement", "begynn med det dere er enige om"},
    {"be_kind", "vær særlig vennlig"},
    {"attend_to_needs", "se på behovet bak kravet"},
    {"hear_out", "hør dem helt ut"},
    {"name_the_limits", "si hva som er begrenset"},
    {"agree_on_roles", "bli enige om hvem som gjør hva"},
    {"solve_complaint", "løs klagen fullt ut"},
    {"get_defensive", "gå i forsvar"},
    // steps: settling the matter
    {"give_in", "gi etter"},
    {"offer_compromise", "møt dem på halvveien"},
    {"offer_solution", "tilby en løsning"},
    {"hold_position", "stå på ditt"},
    {"set_aside", "la det ligge"},
    {"check_understood", "sjekk at det er forstått"},
    {"escalate", "løft saken"},
    {"close", "avslutt"},
    // steps: putting it off
    {"cool_down", "foreslå en pause for å roe gemyttene"},
    {"learn_more", "foreslå å finne ut mer"},
    {"pause", "ta en pause"},
    {"come_back", "kom tilbake"},
    {"decide_anew", "avgjør på nytt"},
    // steps: a promise, and what the rules of conduct are about
    {"make_promise", "gi et løfte"},
    {"break_promise", "bryt et løfte"},
    {"put_down", "sett dem på plass"},
    {"get_emotional", "bli følelsesmessig involvert"},
    {"show_indifference", "vis likegyldighet"},
    {"grant_demand", "gi etter for kravet"},
    {"give_unlimited_time", "gi ubegrenset tid"},
    // moments of truth: what is expected and perceived
    {"respect", "respekt"},
    {"culture_of_service", "servicekultur"},
    {"personal_interest", "personlig interesse"},
    {"reliability", "pålitelighet"},
    {"rudeness", "uhøflighet"},
    {"delay_before", "ventetid før svaret"},
    {"delay_during", "ventetid under svaret"},
    {"incompetence", "manglende dyktighet"},
    {"indifference", "likegyldighet"},
    // moments of truth: of what, why, and which way
    {"product", "produkt"},
    {"service", "tjeneste"},
    {"staff", "personale"},
    {"information", "informasjon"},
    {"technical_visit", "teknisk besøk"},
    {"claim", "reklamasjon"},
    {"help", "teknisk hjelp"},
    {"falling", "fallende"},
    {"steady", "stabil"},
    {"rising", "stigende"},
};

}  // namespace detail

inline constexpr dictionary norwegian{{"nb", "norsk bokmål"}, detail::norwegian_words};

}  // namespace tact::care
