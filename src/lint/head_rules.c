/* head_rules.c - heads beside, above and below each other, and in their own width. */
#include "lint/lint_rules.h"

#include <glib.h>
#include <string.h>

static bool heads_have_one_face(const Head *a, const Head *b)
{
    return strcmp(a->style->font, b->style->font) == 0 && a->style->weight == b->style->weight;
}

/* To the eye of a reader at arm's length heads within a tenth of each other's size are one size. */
static bool heads_have_about_one_size(const Head *a, const Head *b)
{
    return 10 * length_min(a->size, b->size) >= 9 * length_max(a->size, b->size);
}

/* At least half of the lower one stands beside the other. */
static bool heads_stand_level(const Head *a, const Head *b)
{
    Length top = length_max(a->rect.y, b->rect.y);
    Length bottom = length_min(rect_bottom(a->rect), rect_bottom(b->rect));
    return 2 * (bottom - top) >= length_min(a->rect.height, b->rect.height);
}

/* Whether the areas meet at a gutter somewhere, `left` before it. */
static bool areas_meet_at_gutter(const Area *left, const Area *right)
{
    for (int column = right->first_column; column < right->first_column + right->column_count; column++)
        for (int line = right->first_line; line < right->first_line + right->line_count; line++)
            if (area_holds(right, column, line) && area_holds(left, column - 1, line))
                return true;
    return false;
}

/* A box or a tint round one of them parts the two well enough. */
static bool heads_collide(const Head *left, const Head *right)
{
    return rect_right(left->rect) <= right->rect.x && !left->story->is_boxed && !right->story->is_boxed &&
           left->style->mode == right->style->mode && heads_have_one_face(left, right) &&
           heads_have_about_one_size(left, right) && heads_stand_level(left, right) &&
           areas_meet_at_gutter(left->story->placement->area, right->story->placement->area);
}

static const char *area_name(const Head *head)
{
    return head->story->placement->area->name;
}

void lint_head_beside_head(const LintPage *page)
{
    for (int i = 0; i < page->head_count; i++)
        for (int j = 0; j < page->head_count; j++)
            if (heads_collide(&page->heads[i], &page->heads[j]))
                diagnostics_report(page->diagnostics, page->severity, page->heads[j].origin,
                                   "page %d: the heads of \"%s\" and \"%s\" stand side by side in one size and face; give "
                                   "one another size, face or direction, a box, or another place [head_beside_head]",
                                   "第 %d 版：“%s”与“%s”两题并排，字号、字体相同（碰题）；请改一题的字号、字体或横竖，"
                                   "或加框，或挪开 [head_beside_head]",
                                   page->page->number, area_name(&page->heads[i]), area_name(&page->heads[j]));
}

/* The largest head that ends above `lower` begins; NULL when there is none. */
static const Head *find_largest_above(const LintPage *page, const Head *lower)
{
    const Head *largest = NULL;
    for (int i = 0; i < page->head_count; i++) {
        const Head *head = &page->heads[i];
        if (rect_bottom(head->rect) <= lower->rect.y && (!largest || head->size > largest->size))
            largest = head;
    }
    return largest;
}

void lint_head_larger_below(const LintPage *page)
{
    for (int i = 0; i < page->head_count; i++) {
        const Head *lower = &page->heads[i];
        const Head *upper = find_largest_above(page, lower);
        if (upper && upper->size < lower->size && !heads_have_about_one_size(upper, lower))
            diagnostics_report(page->diagnostics, page->severity, lower->origin,
                               "page %d: the head of \"%s\" is %.1f pt, larger than all above it (\"%s\", %.1f pt); make it "
                               "smaller or move the story up [head_larger_below]",
                               "第 %d 版：“%s”的题 %.1f pt，大于它上面各题（“%s”，%.1f pt）；请改小，或把稿件上移 "
                               "[head_larger_below]",
                               page->page->number, area_name(lower), length_to_points(lower->size), area_name(upper),
                               length_to_points(upper->size));
    }
}

/* How many faces the heads have up to and with head `last`. */
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

/* Weights of one face do not count: a lead in black Song and a brief in medium Song agree. */
void lint_two_head_faces(const LintPage *page)
{
    enum { MOST_FACES = 2 };
    for (int i = 0; i < page->head_count; i++)
        if (face_count(page, i) > MOST_FACES && face_count(page, i - 1) <= MOST_FACES)
            diagnostics_report(page->diagnostics, page->severity, page->heads[i].origin,
                               "page %d: \"%s\" brings a third face, \"%s\", into the heads; keep to two on a page "
                               "[two_head_faces]",
                               "第 %d 版：“%s”的题用了第三种字体“%s”；一版各题宜不超过两种字体 [two_head_faces]",
                               page->page->number, area_name(&page->heads[i]), page->heads[i].style->font);
}

static int character_count(const Head *head)
{
    return head->first->line->visible_end - head->first->line->first_cluster;
}

/*
 * Heads of four characters or fewer are short by design, and so are heads that are set flush (at
 * the start) and are not told to fill their width.
 */
static bool head_may_be_short(const Head *head)
{
    enum { SHORT_HEAD = 4 };
    return character_count(head) <= SHORT_HEAD || (head->style->alignment == ALIGNMENT_START && head->style->fill == 0);
}

void lint_head_lost(const LintPage *page)
{
    enum { LEAST_PERCENT = 70 };
    for (int i = 0; i < page->head_count; i++) {
        const Head *head = &page->heads[i];
        const Line *line = head->first->line;
        int percent = (int)((int64_t)line->width * 100 / MAX(line->measure, 1));
        if (head->line_count > 1 || head_may_be_short(head) || percent >= LEAST_PERCENT)
            continue;
        diagnostics_report(page->diagnostics, page->severity, head->origin,
                           "page %d, area \"%s\": the head fills %d %% of its width and looks lost; add a few words, or "
                           "let its style grow (fill, size_max) [head_lost]",
                           "第 %d 版版块“%s”：题只占题宽的 %d%%，显得空；请加几个字，或让样式放大（fill、size_max） "
                           "[head_lost]",
                           page->page->number, area_name(head), percent);
    }
}

/* Letters below nine tenths of their width show, and so does a head that reaches out of its width. */
static bool head_is_crowded(const Head *head)
{
    enum { LEAST_SCALE = 900 };
    const TextStyle *style = head->first->text->style;
    return (style->width_scale > 0 && style->width_scale < LEAST_SCALE) ||
           head->first->line->width > head->first->line->measure;
}

void lint_head_crowded(const LintPage *page)
{
    for (int i = 0; i < page->head_count; i++)
        if (head_is_crowded(&page->heads[i]))
            diagnostics_report(page->diagnostics, page->severity, page->heads[i].origin,
                               "page %d, area \"%s\": the head is crowded, its letters are narrower than nine tenths or "
                               "leave its width; cut a word or set it in two lines [head_crowded]",
                               "第 %d 版版块“%s”：题太挤，字宽不足九成或超出题宽；请删几个字，或排成两行 [head_crowded]",
                               page->page->number, area_name(&page->heads[i]));
}
