/* head_rules.c - heads beside, above and below each other, and in their own width. */
#include "lint/lint_rules.h"

#include <glib.h>
#include <string.h>

static void report_heads_beside(const LintPage *page, const StoryLayout *left, const StoryLayout *right)
{
    diagnostics_report(page->diagnostics, page->severity, right->placement->origin,
                       "%s: the heads of \"%s\" and \"%s\" stand side by side in one size and face; give one another "
                       "size, face or direction, a box, or another place [head_beside_head]",
                       "%s：“%s”与“%s”两题并排，字号、字体相同（碰题）；请改一题的字号、字体或横竖，"
                       "或加框，或挪开 [head_beside_head]",
                       page_words_of(page).text, story_area_name(left), story_area_name(right));
}

void lint_head_beside_head(const LintPage *page)
{
    const Grid *grid = &page_design_of(page->issue, page->page)->grid;
    for (int i = 0; i < page->head_count; i++)
        for (int j = 0; j < page->head_count; j++)
            if (i != j && heads_collide(&page->heads[i], &page->heads[j], grid->gutter, grid->em))
                report_heads_beside(page, page->heads[i].story, page->heads[j].story);
}

static void report_larger_below(const LintPage *page, const Head *lower, const Head *upper)
{
    diagnostics_report(page->diagnostics, page->severity, lower->story->placement->origin,
                       "%s: the head of \"%s\" is %.1f pt, larger than all above it (\"%s\", %.1f pt); make it "
                       "smaller or move the story up [head_larger_below]",
                       "%s：“%s”的题 %.1f pt，大于它上面各题（“%s”，%.1f pt）；请改小，或把稿件上移 "
                       "[head_larger_below]",
                       page_words_of(page).text, story_area_name(lower->story), length_to_points(lower->size),
                       story_area_name(upper->story), length_to_points(upper->size));
}

void lint_head_larger_below(const LintPage *page)
{
    for (int i = 0; i < page->head_count; i++) {
        const Head *lower = &page->heads[i];
        const Head *upper = find_largest_head_above(page->heads, page->head_count, lower);
        if (upper && upper->size < lower->size && !heads_have_about_one_size(upper, lower))
            report_larger_below(page, lower, upper);
    }
}

/* How many faces the heads have up to and with head `last`. Weights of one face do not count. */
static int face_count(const LintPage *page, int last)
{
    int count = 0;
    for (int i = 0; i <= last; i++) {
        bool is_new = true;
        for (int j = 0; j < i && is_new; j++)
            is_new = strcmp(page->heads[j].style->font, page->heads[i].style->font) != 0;
        count += is_new;
    }
    return count;
}

void lint_many_head_faces(const LintPage *page)
{
    enum { MOST_FACES = 2 };
    for (int i = 0; i < page->head_count; i++)
        if (face_count(page, i) == MOST_FACES + 1 && face_count(page, i - 1) == MOST_FACES)
            diagnostics_report(page->diagnostics, page->severity, page->heads[i].story->placement->origin,
                               "%s: \"%s\" brings a third face, \"%s\", into the heads; keep to two on a page "
                               "[many_head_faces]",
                               "%s：“%s”的题用了第三种字体“%s”；一版各题请不超过两种字体 [many_head_faces]",
                               page_words_of(page).text, story_area_name(page->heads[i].story), page->heads[i].style->font);
}

/*
 * Heads of four characters or fewer are short by design, and so are heads that are set flush (at
 * the start) and are not told to fill their width.
 */
static bool head_may_be_short(const Head *head)
{
    enum { SHORT_HEAD = 4 };
    const Line *line = head->first->line;
    return head->line_count > 1 || line->visible_end - line->first_cluster <= SHORT_HEAD ||
           (head->style->alignment == ALIGNMENT_START && head->style->fill == 0);
}

static int percent_filled(const Head *head)
{
    const Line *line = head->first->line;
    return (int)((int64_t)line->width * 100 / MAX(line->measure, 1));
}

void lint_head_lost(const LintPage *page)
{
    enum { LEAST_PERCENT = 70 };
    for (int i = 0; i < page->head_count; i++) {
        const Head *head = &page->heads[i];
        if (!head_may_be_short(head) && percent_filled(head) < LEAST_PERCENT)
            diagnostics_report(page->diagnostics, page->severity, head->story->placement->origin,
                               "%s, area \"%s\": the head fills %d %% of its width and looks lost; add a few words, "
                               "or let its style grow (fill, size_max) [head_lost]",
                               "%s版块“%s”：题只占题宽的 %d%%，显得空；请加几个字，或让样式放大（fill、size_max） "
                               "[head_lost]",
                               page_words_of(page).text, story_area_name(head->story), percent_filled(head));
    }
}
