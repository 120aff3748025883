/* heading_rules.c - the numbers of a story's subheads (一、 （一） 1. （1）) in their order. */
#include "lint/lint_rules.h"

#include "story/typed_number.h"

#include <glib.h>
#include <string.h>

/* As deep as Markdown's headings go. */
enum { MOST_LEVELS = 6 };

/* Subheads of a story, or of one of its briefs, up to the one at hand; levels from 1. */
typedef struct HeadingCount {
    const LintPage *page;
    bool goes_on; /* the story is a part of a longer one, whose count goes on in it */
    TypedNumberKind usual[MOST_LEVELS + 1]; /* the kind of a level's first number */
    TypedNumberKind kind[MOST_LEVELS + 1];  /* and of its last, under the heading above; none when that is new */
    int value[MOST_LEVELS + 1];
    int last[MOST_LEVELS + 1];              /* of the story: a level may count on under each new heading above */
} HeadingCount;

typedef struct NumberedHeading {
    const Block *block;
    int level;
    TypedNumber number;
    const char *text; /* of its number, as we write it */
} NumberedHeading;

static void report_kind(const HeadingCount *count, const NumberedHeading *heading)
{
    const char *usual = typed_number_text(count->page->arena, count->usual[heading->level], heading->number.value);
    diagnostics_report(count->page->diagnostics, count->page->severity, heading->block->origin,
                       "this heading is numbered %s, others of its level like %s; number them alike, or give it another "
                       "level (## ### ####) [heading_order]",
                       "这个小标题用“%s”，同级的用“%s”这一种；请统一编号，或改用别的级别（## ### ####） [heading_order]",
                       heading->text, usual);
}

static void report_nesting(const HeadingCount *count, const NumberedHeading *heading, TypedNumberKind above)
{
    diagnostics_report(count->page->diagnostics, count->page->severity, heading->block->origin,
                       "the heading %s stands under one numbered like %s; from above to below the kinds are 一、 （一） 1. "
                       "（1） ① [heading_order]",
                       "小标题“%s”排在“%s”这一级之下；各级序号自上而下应为 一、 （一） 1. （1） ① [heading_order]",
                       heading->text, typed_number_text(count->page->arena, above, 1));
}

static void report_missing(const HeadingCount *count, const NumberedHeading *heading, int expected)
{
    const char *wanted = typed_number_text(count->page->arena, heading->number.kind, expected);
    diagnostics_report(count->page->diagnostics, count->page->severity, heading->block->origin,
                       "the heading %s comes where %s is expected: %s is missing [heading_order]",
                       "小标题“%s”处应为“%s”：缺“%s” [heading_order]", heading->text, wanted, wanted);
}

static void report_doubled(const HeadingCount *count, const NumberedHeading *heading, int expected)
{
    const char *wanted = typed_number_text(count->page->arena, heading->number.kind, expected);
    diagnostics_report(count->page->diagnostics, count->page->severity, heading->block->origin,
                       "the heading %s stands twice; %s is expected [heading_order]",
                       "小标题“%s”重复，此处应为“%s” [heading_order]", heading->text, wanted);
}

static void report_restart(const HeadingCount *count, const NumberedHeading *heading, int expected)
{
    const char *wanted = typed_number_text(count->page->arena, heading->number.kind, expected);
    diagnostics_report(count->page->diagnostics, count->page->severity, heading->block->origin,
                       "the heading %s begins the count again without a new heading above it; %s is expected "
                       "[heading_order]",
                       "小标题“%s”重新起号，而上一级没有新的标题；此处应为“%s” [heading_order]", heading->text, wanted);
}

/* The nearest heading above that has a number. */
static TypedNumberKind kind_above(const HeadingCount *count, int level)
{
    for (int above = level - 1; above > 0; above--)
        if (count->kind[above])
            return count->kind[above];
    return TYPED_NUMBER_NONE;
}

static void check_order(const HeadingCount *count, const NumberedHeading *heading)
{
    int before = count->value[heading->level], value = heading->number.value;
    bool is_first = count->goes_on && before == 0 && !kind_above(count, heading->level);
    bool counts_on = before == 0 && value == count->last[heading->level] + 1;
    if (value == before + 1 || is_first || counts_on)
        return;
    if (before > 0 && value == before)
        report_doubled(count, heading, before + 1);
    else if (value < before)
        report_restart(count, heading, before + 1);
    else
        report_missing(count, heading, before + 1);
}

static void check_number(const HeadingCount *count, const NumberedHeading *heading)
{
    TypedNumberKind usual = count->usual[heading->level], above = kind_above(count, heading->level);
    if (usual && usual != heading->number.kind)
        report_kind(count, heading);
    else if (above && above >= heading->number.kind)
        report_nesting(count, heading, above);
    else
        check_order(count, heading);
}

/* What stands under an earlier heading is counted anew under this one. */
static void forget_below(HeadingCount *count, int level)
{
    for (int below = level + 1; below <= MOST_LEVELS; below++) {
        count->kind[below] = TYPED_NUMBER_NONE;
        count->value[below] = 0;
    }
}

static void count_heading(HeadingCount *count, const Block *block)
{
    const char *text = run_text_to_string(count->page->arena, &block->text);
    NumberedHeading heading = {.block = block, .level = CLAMP(block->level, 1, MOST_LEVELS)};
    heading.number = typed_number_at(text, strlen(text));
    forget_below(count, heading.level);
    if (heading.number.value == 0)
        return;
    heading.text = typed_number_text(count->page->arena, heading.number.kind, heading.number.value);
    check_number(count, &heading);
    if (!count->usual[heading.level])
        count->usual[heading.level] = heading.number.kind;
    count->kind[heading.level] = heading.number.kind;
    count->value[heading.level] = heading.number.value;
    count->last[heading.level] = heading.number.value;
}

/* （下） behind its headline. */
static bool is_part_of_longer_story(const Story *story)
{
    if (story->headline_line_count == 0)
        return false;
    const RunText *last = &story->headline_lines[story->headline_line_count - 1];
    return last->runs[last->count - 1].marks & RUN_PART_MARKER;
}

static void look_at_headings(const LintPage *page, const Story *story)
{
    HeadingCount count = {.page = page, .goes_on = is_part_of_longer_story(story)};
    for (int i = 0; i < story->block_count; i++) {
        if (i > 0 && story->blocks[i].brief != story->blocks[i - 1].brief)
            count = (HeadingCount){.page = page};
        if (story->blocks[i].kind == BLOCK_SUBHEAD)
            count_heading(&count, &story->blocks[i]);
    }
}

/* A story in parts is looked at once, where it begins. */
void lint_heading_order(const LintPage *page)
{
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryPlacement *placement = page->layout->stories[i]->placement;
        if (!placement->jump_in)
            look_at_headings(page, placement->story);
    }
}
