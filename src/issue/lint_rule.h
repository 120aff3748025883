/* lint_rule.h - the rules by which a finished page is looked over: their names, and how loudly each speaks. */
#ifndef TYPESET_ISSUE_LINT_RULE_H
#define TYPESET_ISSUE_LINT_RULE_H

#include "base/diagnostics.h"

/* A rule more is a line here, one in lint_rule.c, one in lint/page_lint.c and one in the table of README. */
typedef enum LintRule {
    LINT_HEAD_BESIDE_HEAD,     /* 碰题 */
    LINT_GAP_ACROSS_PAGE,      /* 断版 */
    LINT_GAP_DOWN_PAGE,        /* 通缝 */
    LINT_HEAD_AT_FOOT,         /* 背题 */
    LINT_TEXT_NOT_UNDER_HEAD,  /* 题文分离 */
    LINT_FIGURES_OF_TWO_FACES, /* 数字字体不一 */
    LINT_HEADING_ORDER,        /* 标题序号 */
    LINT_LONG_LEG,
    LINT_SHORT_LEG,
    LINT_SHORT_JUMP,           /* 转版太短 */
    LINT_PICTURE_AT_FOOT,
    LINT_PICTURE_IN_LEG,
    LINT_PICTURE_WITHOUT_WORDS,
    LINT_HEAD_LARGER_BELOW,
    LINT_MANY_HEAD_FACES,
    LINT_HEAD_LOST,
    LINT_RULE_COUNT,
} LintRule;

typedef struct LintSetting {
    bool is_on;
    Severity severity;
} LintSetting;

/* [lint] of a layout, resolved. */
typedef struct LintSettings {
    LintSetting rules[LINT_RULE_COUNT];
    int short_leg_lines; /* a column of fewer body lines is short */
    int long_leg_lines;  /* and one of more is long */
    int short_jump_lines; /* a part of a story that goes on elsewhere has at least so many lines, in all its columns */
} LintSettings;

/* The key by which layouts name a rule, which its messages name too: "head_beside_head". */
const char *lint_rule_name(LintRule rule);

/* As long as the layout says nothing. */
LintSettings lint_settings_usual(void);

#endif
