/* lint_rule.c - the rules and what they are worth. A warning is a fault of the page, a note a matter of judgement. */
#include "issue/lint_rule.h"

typedef struct UsualRule {
    const char *name;
    LintSetting setting;
} UsualRule;

/*
 * Off is what good pages of Chinese papers do every day: pictures at a column's foot or in its middle,
 * a small story beside the nameplate above a large one, heads of three faces that keep apart, a head
 * that leaves white beside it. A house that minds them switches them on.
 */
static const UsualRule usual_rules[LINT_RULE_COUNT] = {
    [LINT_HEAD_BESIDE_HEAD] = {"head_beside_head", {true, SEVERITY_WARNING}},
    [LINT_GAP_ACROSS_PAGE] = {"gap_across_page", {true, SEVERITY_NOTE}},
    [LINT_GAP_DOWN_PAGE] = {"gap_down_page", {true, SEVERITY_NOTE}},
    [LINT_HEAD_AT_FOOT] = {"head_at_foot", {true, SEVERITY_NOTE}},
    [LINT_TEXT_NOT_UNDER_HEAD] = {"text_not_under_head", {true, SEVERITY_NOTE}},
    [LINT_FIGURES_OF_TWO_FACES] = {"figures_of_two_faces", {true, SEVERITY_WARNING}},
    [LINT_HEADING_ORDER] = {"heading_order", {true, SEVERITY_WARNING}},
    [LINT_LONG_LEG] = {"long_leg", {true, SEVERITY_NOTE}},
    [LINT_SHORT_LEG] = {"short_leg", {false, SEVERITY_NOTE}},
    [LINT_SHORT_JUMP] = {"short_jump", {true, SEVERITY_NOTE}},
    [LINT_PICTURE_AT_FOOT] = {"picture_at_foot", {false, SEVERITY_NOTE}},
    [LINT_PICTURE_IN_LEG] = {"picture_in_leg", {false, SEVERITY_NOTE}},
    [LINT_PICTURE_WITHOUT_WORDS] = {"picture_without_words", {true, SEVERITY_NOTE}},
    [LINT_HEAD_LARGER_BELOW] = {"head_larger_below", {false, SEVERITY_NOTE}},
    [LINT_MANY_HEAD_FACES] = {"many_head_faces", {false, SEVERITY_NOTE}},
    [LINT_HEAD_LOST] = {"head_lost", {false, SEVERITY_NOTE}},
};

const char *lint_rule_name(LintRule rule)
{
    return usual_rules[rule].name;
}

/* Legs of 2 to 10 inches (Western handbooks of design): 10 inches are some 60 lines of a broadsheet, and a lead's have more. */
LintSettings lint_settings_usual(void)
{
    LintSettings settings = {.short_leg_lines = 4, .long_leg_lines = 70, .short_jump_lines = 4};
    for (int rule = 0; rule < LINT_RULE_COUNT; rule++)
        settings.rules[rule] = usual_rules[rule].setting;
    return settings;
}
