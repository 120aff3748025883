/* head_field.c - see head_field.h. */
#include "page/head_field.h"

#include "page/story_fold.h"

static void report_no_side(const StoryMaker *maker, int wanted, int count)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, maker->placement->origin,
                       "the head of %d columns is to stand beside its text, but the story has %d: it stands above; give the "
                       "head fewer columns, or the story more",
                       "标题要占 %d 栏、排在文侧，而稿件只有 %d 栏：标题现排在文上；请减少标题的栏数，或增加稿件的栏数", wanted,
                       count);
}

void head_field_narrow(const StoryMaker *maker, int *first, int *count)
{
    const StoryDesign *design = maker->design;
    int wanted = design->head_is_beside ? MAX(1, design->head_columns) : design->head_columns;
    if (design->head_is_beside && *count > 0 && wanted >= *count)
        report_no_side(maker, wanted, *count);
    if (wanted == 0 || wanted >= *count)
        return;
    int most = *count - wanted, skipped = length_min(most, length_max(0, design->head_from - 1 - *first));
    if (design->head_is_beside)
        skipped = design->head_has_side && !design->head_is_left ? most : 0;
    *first += skipped;
    *count = wanted;
}

/* --- half a column ------------------------------------------------------------------------------ */

static void report_no_half(StoryMaker *maker, int characters)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, maker->placement->origin,
                       "a column of %d characters has no room for text beside a head of half of it: the head takes the "
                       "column; give the story fewer columns, or head_columns = 1",
                       "一栏只有 %d 字，半栏题旁边排不下正文：标题现占一栏；请减少栏数，或写 head_columns = 1", characters);
}

/* Half of the whole characters, less where the text would have too few of them, and an em between. */
void head_field_halve(StoryMaker *maker)
{
    enum { LEAST_HEAD_CHARACTERS = 3 };
    if (!maker->design->head_is_half || maker->field.count != 1)
        return;
    Length em = maker_em(maker), measure = story_column_measure(&maker->field, 0);
    int characters = length_count(measure, em);
    int half = MIN(characters / 2, characters - 1 - LEAST_CHARACTERS_BESIDE);
    if (half < LEAST_HEAD_CHARACTERS) {
        report_no_half(maker, characters);
        return;
    }
    maker->field.measure = half * em;
    maker->field.wider_by = 0;
    maker->field_is_half = true;
}

/* From a field's end to the text beside it. */
static Length head_field_gutter(const StoryMaker *maker)
{
    return maker->field_is_half ? maker_em(maker) : story_least_gutter(&maker->columns);
}

/* --- beside the text ---------------------------------------------------------------------------- */

bool head_field_is_deep(const StoryMaker *maker)
{
    return maker->design->head_is_beside && !maker->design->head_runs_round && maker->field.count < maker->columns.count;
}

/* The columns on one side of the field; none where it stands among them. */
static StoryColumns columns_left(const StoryMaker *maker)
{
    int count = maker->columns.count - maker->field.count;
    if (maker->field.inline_start == maker->columns.inline_start)
        return story_columns_from(&maker->columns, maker->field.count, count);
    if (maker->field.inline_start == story_column_start(&maker->columns, count))
        return story_columns_from(&maker->columns, 0, count);
    return (StoryColumns){0};
}

void head_field_keep_text_off(StoryMaker *maker, int line_count)
{
    Length gutter = head_field_gutter(maker);
    maker_add_obstacle(maker, (Obstacle){
                                  .inline_start = maker->field.inline_start - gutter,
                                  .inline_end = maker->field.inline_start + story_columns_width(&maker->field) + gutter,
                                  .first_line = maker->field_line,
                                  .line_count = line_count,
                              });
}

void head_field_keep_text_beside(StoryMaker *maker)
{
    head_field_keep_text_off(maker, maker->end_line - maker->field_line);
    maker->field_foot = maker->next_line;
    maker->next_line = maker->field_line;
}

void head_field_leave_the_rest(StoryMaker *maker)
{
    StoryColumns left = columns_left(maker);
    bool is_placed = maker->next_line > maker->field_line;
    if (!head_field_is_deep(maker) || !is_placed || left.count == 0 || !area_is_rectangle(maker->placement->area))
        return;
    maker->columns = maker->field = left;
    maker->field_foot = maker->next_line;
    maker->next_line = maker->field_line;
}
