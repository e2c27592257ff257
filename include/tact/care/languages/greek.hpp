// SPDX-License-Identifier: BSL-1.0
#pragma once
// Greek, the language of D4. Steps are said in the plural, as D4 says them. No speaker has read these words yet.

#include <tact/care/dictionary.hpp>
#include <tact/care/language.hpp>

namespace tact::care {
namespace detail {

inline constexpr entry greek_words[] = {
    // strategies and their family, D3
    {"avoidance", "αποφυγή"},
    {"procrastination", "αναβολή"},
    {"confrontation", "ευθεία αντιμετώπιση"},
    {"competition", "ανταγωνισμός"},
    {"compromise", "συμβιβασμός"},
    {"negotiation", "διαπραγμάτευση"},
    {"accommodation", "υποχώρηση"},
    // styles, D3
    {"avoid", "αποφυγή"},
    {"accommodate", "υποχώρηση"},
    {"compete", "ανταγωνισμός"},
    // Thomas and Kilmann's strategies
    {"competing", "ανταγωνισμός"},
    {"collaborating", "συνεργασία"},
    {"compromising", "συμβιβασμός"},
    {"avoiding", "αποφυγή"},
    {"accommodating", "υποχώρηση"},
    // Rahim's
    {"integrating", "ενσωμάτωση"},
    {"obliging", "εξυπηρέτηση"},
    {"dominating", "κυριαρχία"},
    // Pruitt and Rubin's
    {"inaction", "αδράνεια"},
    {"yielding", "υποχώρηση"},
    {"contending", "διεκδίκηση"},
    {"problem_solving", "επίλυση προβλήματος"},
    // what a strategy puts it off for
    {"to cool down", "για να ηρεμήσουν τα πνεύματα"},
    {"to learn more", "για να μάθουμε περισσότερα"},
    // how a strategy ends
    {"unresolved", "άλυτο"},
    {"unresolved for now", "προς το παρόν άλυτο"},
    {"lose-lose", "χάνουν και οι δύο πλευρές"},
    {"win-lose", "κερδίζει μόνο η πλευρά μας"},
    {"lose-win", "κερδίζει μόνο η άλλη πλευρά"},
    {"win-win", "κερδίζουν και οι δύο πλευρές"},
    // factors
    {"anger", "θυμός"},
    {"urgency", "επείγουσα ανάγκη"},
    {"stakes", "διακύβευμα"},
    {"relationship", "σχέση"},
    {"legitimacy", "βασιμότητα"},
    {"power", "ισχύς"},
    {"advantage", "υπεροχή"},
    {"disadvantage", "μειονεκτική θέση"},
    {"complexity", "πολυπλοκότητα"},
    {"scarcity", "περιορισμένοι πόροι"},
    {"impasse", "αδιέξοδο"},
    {"awaited", "αναμενόμενες πληροφορίες"},
    {"role_ambiguity", "ασάφεια ρόλων"},
    // channels
    {"face to face", "πρόσωπο με πρόσωπο"},
    {"phone", "τηλέφωνο"},
    {"chat", "διαδικτυακή συνομιλία"},
    {"mail", "ηλεκτρονικό ταχυδρομείο"},
    // customer classes
    {"angry", "θυμωμένος"},
    {"arguer", "εριστικός"},
    {"talker", "ομιλητικός"},
    {"complainer", "παραπονιάρης"},
    {"rude", "αγενής"},
    {"demanding", "απαιτητικός"},
    // steps: what the other side does, and what turns out
    {"complains", "διατυπώνει παράπονο"},
    {"shows_anger", "δείχνει θυμό"},
    {"calms_down", "ηρεμεί"},
    {"agrees", "συμφωνεί"},
    {"refuses", "αρνείται"},
    {"harm_was_meant", "η βλάβη ήταν εσκεμμένη"},
    {"needs_prompt_attention", "απαιτεί άμεση αντιμετώπιση"},
    // steps: against anger, and what makes it worse
    {"acknowledge", "αναγνωρίστε τον θυμό"},
    {"apologise", "ζητήστε συγγνώμη"},
    {"diplomacy", "διπλωματία"},
    {"computer_mode", "λειτουργία υπολογιστή"},
    {"invite_venting", "αφήστε τους να ξεσπάσουν"},
    {"deny_anger", "αρνηθείτε τον θυμό"},
    {"take_the_bait", "παρασυρθείτε σε καβγά"},
    // steps: turning a complaint round
    {"listen", "ακούστε"},
    {"ask", "ρωτήστε"},
    {"show_understanding", "δείξτε κατανόηση"},
    {"ask_if_calm", "ρωτήστε αν έχουν ηρεμήσει"},
    {"apologise_for_firm", "ζητήστε συγγνώμη εκ μέρους της εταιρείας"},
    {"listen_in_time", "ακούστε για ορισμένο χρόνο"},
    {"find_agreement", "ξεκινήστε από όσα συμφωνείτε"},
    {"be_kind", "δείξτε ιδιαίτερη ευγένεια"},
    {"attend_to_needs", "φροντίστε τις ανάγκες τους"},
    {"hear_out", "ακούστε ως το τέλος"},
    {"name_the_limits", "πείτε ποια είναι τα όρια"},
    {"agree_on_roles", "συμφωνήστε ποιος κάνει τι"},
    {"solve_complaint", "λύστε το παράπονο"},
    {"get_defensive", "πάρτε αμυντική στάση"},
    // steps: settling the matter
    {"give_in", "υποχωρήστε"},
    {"offer_compromise", "συμβιβαστείτε"},
    {"offer_solution", "προσφέρετε λύση"},
    {"hold_position", "κρατήστε τη θέση σας"},
    {"set_aside", "αφήστε το"},
    {"check_understood", "ελέγξτε τι κατάλαβαν"},
    {"escalate", "προωθήστε σε ανώτερο"},
    {"close", "ολοκληρώστε"},
    // steps: putting it off
    {"cool_down", "προτείνετε διάλειμμα για ηρεμία"},
    {"learn_more", "προτείνετε να μάθετε περισσότερα"},
    {"pause", "κάντε διάλειμμα"},
    {"come_back", "επιστρέψτε"},
    {"decide_anew", "αποφασίστε ξανά"},
    // steps: a promise, and what the rules of conduct are about
    {"make_promise", "δώστε υπόσχεση"},
    {"break_promise", "αθετήστε την υπόσχεση"},
    {"put_down", "βάλτε τους στη θέση τους"},
    {"get_emotional", "εμπλακείτε συναισθηματικά"},
    {"show_indifference", "δείξτε αδιαφορία"},
    {"grant_demand", "ενδώστε στην απαίτηση"},
    {"give_unlimited_time", "δώστε απεριόριστο χρόνο"},
    // moments of truth: what is expected and perceived
    {"respect", "σεβασμός"},
    {"culture_of_service", "κουλτούρα εξυπηρέτησης"},
    {"personal_interest", "προσωπικό ενδιαφέρον"},
    {"reliability", "αξιοπιστία"},
    {"rudeness", "αγένεια"},
    {"delay_before", "καθυστέρηση πριν από την απάντηση"},
    {"delay_during", "καθυστέρηση κατά την απάντηση"},
    {"incompetence", "ανεπάρκεια"},
    {"indifference", "αδιαφορία"},
    // moments of truth: of what, why, and which way
    {"product", "προϊόν"},
    {"service", "υπηρεσία"},
    {"staff", "προσωπικό"},
    {"information", "πληροφορίες"},
    {"technical_visit", "τεχνική επίσκεψη"},
    {"claim", "αξίωση"},
    {"help", "τεχνική βοήθεια"},
    {"falling", "πτωτική"},
    {"steady", "σταθερή"},
    {"rising", "ανοδική"},
};

}  // namespace detail

inline constexpr dictionary greek{{"el", "Ελληνικά"}, detail::greek_words};

}  // namespace tact::care
