// SPDX-License-Identifier: BSL-1.0
#pragma once
// Chinese, the language of D2 and D3. No speaker has read these words yet.

#include <tact/care/dictionary.hpp>
#include <tact/care/language.hpp>

namespace tact::care {
namespace detail {

inline constexpr entry chinese_words[] = {
    // strategies and their family, D3
    {"avoidance", "回避"},
    {"procrastination", "拖延"},
    {"confrontation", "正面应对"},
    {"competition", "竞争"},
    {"compromise", "妥协"},
    {"negotiation", "谈判"},
    {"accommodation", "迁就"},
    // styles, D3
    {"avoid", "回避"},
    {"accommodate", "迁就"},
    {"compete", "竞争"},
    // Thomas and Kilmann's strategies
    {"competing", "竞争"},
    {"collaborating", "合作"},
    {"compromising", "妥协"},
    {"avoiding", "回避"},
    {"accommodating", "迁就"},
    // Rahim's
    {"integrating", "整合"},
    {"obliging", "忍让"},
    {"dominating", "支配"},
    // Pruitt and Rubin's
    {"inaction", "不作为"},
    {"yielding", "让步"},
    {"contending", "争胜"},
    {"problem_solving", "解决问题"},
    // what a strategy puts it off for
    {"to cool down", "先冷静下来"},
    {"to learn more", "先了解更多情况"},
    // how a strategy ends
    {"unresolved", "未解决"},
    {"unresolved for now", "暂未解决"},
    {"lose-lose", "双输"},
    {"win-lose", "我方赢对方输"},
    {"lose-win", "我方输对方赢"},
    {"win-win", "双赢"},
    // factors
    {"anger", "愤怒"},
    {"urgency", "紧迫性"},
    {"stakes", "重要程度"},
    {"relationship", "关系"},
    {"legitimacy", "合理性"},
    {"power", "权力"},
    {"advantage", "优势"},
    {"disadvantage", "劣势"},
    {"complexity", "复杂性"},
    {"scarcity", "资源有限"},
    {"impasse", "僵局"},
    {"awaited", "待获信息"},
    {"role_ambiguity", "角色不明确"},
    // channels
    {"face to face", "面对面"},
    {"phone", "电话"},
    {"chat", "在线聊天"},
    {"mail", "邮件"},
    // customer classes
    {"angry", "愤怒的顾客"},
    {"arguer", "好争论的顾客"},
    {"talker", "话多的顾客"},
    {"complainer", "习惯性抱怨的顾客"},
    {"rude", "粗鲁的顾客"},
    {"demanding", "苛求的顾客"},
    // steps: what the other side does, and what turns out
    {"complains", "提出投诉"},
    {"shows_anger", "表现出愤怒"},
    {"calms_down", "平静下来"},
    {"agrees", "同意"},
    {"refuses", "拒绝"},
    {"harm_was_meant", "伤害是故意的"},
    {"needs_prompt_attention", "需要立即处理"},
    // steps: against anger, and what makes it worse
    {"acknowledge", "认可并回应对方的愤怒"},
    {"apologise", "道歉"},
    {"diplomacy", "委婉化解"},
    {"computer_mode", "电脑模式"},
    {"invite_venting", "让对方发泄"},
    {"deny_anger", "否认愤怒"},
    {"take_the_bait", "卷入争论"},
    // steps: turning a complaint round
    {"listen", "倾听"},
    {"ask", "提问"},
    {"show_understanding", "表示理解"},
    {"ask_if_calm", "询问是否已平静"},
    {"apologise_for_firm", "代表公司道歉"},
    {"listen_in_time", "在限定时间内倾听"},
    {"find_agreement", "先找共同点"},
    {"be_kind", "格外友善"},
    {"attend_to_needs", "关注需求而非态度"},
    {"hear_out", "耐心听完"},
    {"name_the_limits", "说明资源限制"},
    {"agree_on_roles", "商定分工"},
    {"solve_complaint", "全部解决投诉"},
    {"get_defensive", "为自己辩解"},
    // steps: settling the matter
    {"give_in", "依从对方"},
    {"offer_compromise", "各让一步"},
    {"offer_solution", "提出解决方案"},
    {"hold_position", "坚持立场"},
    {"set_aside", "暂且搁置"},
    {"check_understood", "确认对方理解"},
    {"escalate", "上报处理"},
    {"close", "结束"},
    // steps: putting it off
    {"cool_down", "提议先冷静一下"},
    {"learn_more", "提议先了解更多情况"},
    {"pause", "暂停"},
    {"come_back", "按约定时间再联系"},
    {"decide_anew", "重新决定"},
    // steps: a promise, and what the rules of conduct are about
    {"make_promise", "作出承诺"},
    {"break_promise", "违背承诺"},
    {"put_down", "教训对方"},
    {"get_emotional", "陷入情绪"},
    {"show_indifference", "表现冷漠"},
    {"grant_demand", "迁就对方的要求"},
    {"give_unlimited_time", "不限时间"},
    // moments of truth: what is expected and perceived
    {"respect", "尊重"},
    {"culture_of_service", "服务文化"},
    {"personal_interest", "个人关怀"},
    {"reliability", "可靠性"},
    {"rudeness", "粗鲁对待"},
    {"delay_before", "答复前的拖延"},
    {"delay_during", "答复中的拖延"},
    {"incompetence", "不称职"},
    {"indifference", "冷漠"},
    // moments of truth: of what, why, and which way
    {"product", "产品"},
    {"service", "服务"},
    {"staff", "员工"},
    {"information", "咨询"},
    {"technical_visit", "上门技术服务"},
    {"claim", "索赔"},
    {"help", "技术求助"},
    {"falling", "下降"},
    {"steady", "平稳"},
    {"rising", "上升"},
};

}  // namespace detail

inline constexpr dictionary chinese{{"zh", "中文"}, detail::chinese_words};

}  // namespace tact::care
