/* lint_rule.c - the rules and what they are worth. A warning is a fault of the page; a note is a matter of taste. */
#include "issue/lint_rule.h"

typedef struct UsualRule {
    const char *name;
    LintSetting setting;
} UsualRule;

/*
 * Pictures at the foot or in the middle of a column are off: the program's own automatic places are
 * among them, and Chinese papers do not mind what Western handbooks forbid here.
 */
static const UsualRule usual_rules[LINT_RULE_COUNT] = {
    [LINT_HEAD_BESIDE_HEAD] = {"head_beside_head", {true, SEVERITY_WARNING}},
    [LINT_GAP_ACROSS_PAGE] = {"gap_across_page", {true, SEVERITY_NOTE}},
    [LINT_GAP_DOWN_PAGE] = {"gap_down_page", {true, SEVERITY_NOTE}},
    [LINT_HEAD_AT_FOOT] = {"head_at_foot", {true, SEVERITY_WARNING}},
    [LINT_TEXT_NOT_UNDER_HEAD] = {"text_not_under_head", {true, SEVERITY_NOTE}},
    [LINT_PICTURE_AT_FOOT] = {"picture_at_foot", {false, SEVERITY_NOTE}},
    [LINT_PICTURE_IN_LEG] = {"picture_in_leg", {false, SEVERITY_NOTE}},
    [LINT_CAPTION_WIDER_THAN_PICTURE] = {"caption_wider_than_picture", {true, SEVERITY_WARNING}},
    [LINT_SHORT_LEG] = {"short_leg", {true, SEVERITY_NOTE}},
    [LINT_LONG_LEG] = {"long_leg", {true, SEVERITY_NOTE}},
    [LINT_FIGURES_OF_TWO_FACES] = {"figures_of_two_faces", {true, SEVERITY_WARNING}},
    [LINT_HEAD_LARGER_BELOW] = {"head_larger_below", {true, SEVERITY_NOTE}},
    [LINT_TWO_HEAD_FACES] = {"two_head_faces", {true, SEVERITY_NOTE}},
    [LINT_HEAD_LOST] = {"head_lost", {true, SEVERITY_NOTE}},
    [LINT_HEAD_CROWDED] = {"head_crowded", {true, SEVERITY_NOTE}},
};

const char *lint_rule_name(LintRule rule)
{
    return usual_rules[rule].name;
}

/* Legs of 2 to 10 inches (Western handbooks of design): 10 inches are some 60 lines of a broadsheet, and a lead's have more. */
LintSettings lint_settings_usual(void)
{
    LintSettings settings = {.short_leg_lines = 4, .long_leg_lines = 70};
    for (int rule = 0; rule < LINT_RULE_COUNT; rule++)
        settings.rules[rule] = usual_rules[rule].setting;
    return settings;
}
