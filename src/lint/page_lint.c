/* page_lint.c - goes through the table of rules for each page. */
#include "lint/page_lint.h"

#include "lint/lint_rules.h"

typedef void LintFunction(const LintPage *page);

static LintFunction *const functions[LINT_RULE_COUNT] = {
    [LINT_HEAD_BESIDE_HEAD] = lint_head_beside_head,
    [LINT_GAP_ACROSS_PAGE] = lint_gap_across_page,
    [LINT_GAP_DOWN_PAGE] = lint_gap_down_page,
    [LINT_HEAD_AT_FOOT] = lint_head_at_foot,
    [LINT_TEXT_NOT_UNDER_HEAD] = lint_text_not_under_head,
    [LINT_FIGURES_OF_TWO_FACES] = lint_figures_of_two_faces,
    [LINT_HEADING_ORDER] = lint_heading_order,
    [LINT_LONG_LEG] = lint_long_leg,
    [LINT_SHORT_LEG] = lint_short_leg,
    [LINT_SHORT_JUMP] = lint_short_jump,
    [LINT_PICTURE_AT_FOOT] = lint_picture_at_foot,
    [LINT_PICTURE_IN_LEG] = lint_picture_in_leg,
    [LINT_PICTURE_WITHOUT_WORDS] = lint_picture_without_words,
    [LINT_HEAD_LARGER_BELOW] = lint_head_larger_below,
    [LINT_MANY_HEAD_FACES] = lint_many_head_faces,
    [LINT_HEAD_LOST] = lint_head_lost,
};

static void lint_page(LintPage *page)
{
    for (int rule = 0; rule < LINT_RULE_COUNT; rule++) {
        page->severity = page->settings->rules[rule].severity;
        if (page->settings->rules[rule].is_on)
            functions[rule](page);
    }
}

void lint_issue(Arena *arena, const Issue *issue, const IssueLayout *layout, Diagnostics *diagnostics)
{
    for (int i = 0; i < layout->page_count; i++) {
        LintPage page = lint_page_new(arena, issue, &layout->pages[i], diagnostics);
        lint_page(&page);
    }
}
