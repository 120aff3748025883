/* story_fold.c - columns on both pages of a spread. What moves characters off the fold is in head_fold.c. */
#include "page/story_fold.h"

#include "issue/spread.h"

bool maker_crosses_fold(const StoryMaker *maker)
{
    return maker->grid.mode == WRITING_MODE_HORIZONTAL &&
           area_crosses_fold(&maker->page_design->grid, maker->placement->area);
}

Length maker_fold_middle(const StoryMaker *maker)
{
    const Grid *grid = &maker->page_design->grid;
    return grid_fold_middle(grid) - grid_column_start(grid, maker->placement->area->first_column);
}

/* --- columns ----------------------------------------------------------------------------------- */

/* One page of a story that is divided otherwise than the grid. */
typedef struct FoldSide {
    int count;    /* of the story's columns */
    Length width; /* inside the box */
} FoldSide;

static Length measure_of_side(const FoldSide *side, Length gutter, Length em)
{
    Length room = length_max(0, side->width - (side->count - 1) * gutter);
    return length_count(room, em) / side->count * em;
}

/* What whole characters leave goes between the columns. */
static Length gutter_of_side(const FoldSide *side, Length measure)
{
    return side->count > 1 ? (side->width - side->count * measure) / (side->count - 1) : INT32_MAX;
}

/* Both outer edges are kept; what the halves do not share lies in the fold. */
static StoryColumns columns_of_sides(const StoryMaker *maker, const FoldSide *left, const FoldSide *right, Length inset)
{
    Length gutter = maker->page_design->grid.gutter, em = maker->grid.em;
    StoryColumns columns = {
        .count = left->count + right->count,
        .measure = length_min(measure_of_side(left, gutter, em), measure_of_side(right, gutter, em)),
        .gutter = gutter,
        .fold_before = left->count,
        .inline_start = inset,
    };
    Length shared = length_min(gutter_of_side(left, columns.measure), gutter_of_side(right, columns.measure));
    if (shared != INT32_MAX)
        columns.gutter = shared;
    Length used = columns.count * columns.measure + (columns.count - 1) * columns.gutter;
    columns.fold_extra = maker->grid.inline_extent - 2 * inset - used;
    return columns;
}

static int columns_left_of_fold(const StoryMaker *maker)
{
    return maker->page_design->grid.fold_after - maker->placement->area->first_column;
}

static StoryColumns divided_across_fold(const StoryMaker *maker, int count, Length inset)
{
    const Grid *grid = &maker->page_design->grid;
    int all = maker->placement->area->column_count, left = columns_left_of_fold(maker);
    int left_count = CLAMP((count * left + all / 2) / all, 1, count - 1);
    FoldSide left_side = {left_count, grid_span_width(grid, left) - inset};
    FoldSide right_side = {count - left_count, grid_span_width(grid, all - left) - inset};
    return columns_of_sides(maker, &left_side, &right_side, inset);
}

StoryColumns columns_across_fold(const StoryMaker *maker, int count, Length inset)
{
    enum { LEAST_CHARACTERS = 4 }; /* as in story_box.c */
    const Grid *grid = &maker->page_design->grid;
    if (count == maker->placement->area->column_count && inset == 0)
        return (StoryColumns){.count = count, .measure = grid->measure, .gutter = grid->gutter,
                              .fold_before = columns_left_of_fold(maker), .fold_extra = grid->fold_extra};
    StoryColumns columns = divided_across_fold(maker, MAX(count, 2), inset);
    while (columns.measure < LEAST_CHARACTERS * maker_em(maker) && columns.count > 2)
        columns = divided_across_fold(maker, columns.count - 1, inset);
    if (columns.measure < LEAST_CHARACTERS * maker_em(maker))
        columns = divided_across_fold(maker, 2, 0);
    return columns;
}

Length story_least_gutter(const StoryColumns *columns)
{
    return columns->gutter + (columns->fold_before > 0 ? length_min(0, columns->fold_extra) : 0);
}

StoryColumns story_columns_from(const StoryColumns *columns, int first, int count)
{
    StoryColumns part = *columns;
    bool has_fold = columns->fold_before > first && columns->fold_before < first + count;
    part.count = count;
    part.inline_start = story_column_start(columns, first);
    part.wider_from = length_max(0, columns->wider_from - first);
    part.fold_before = has_fold ? columns->fold_before - first : 0;
    part.fold_extra = has_fold ? columns->fold_extra : 0;
    return part;
}

/* --- the summary ------------------------------------------------------------------------------- */

/* The left page, where one begins to read, unless there is but a column of the story on it. */
FieldAtFold maker_leave_fold(StoryMaker *maker)
{
    FieldAtFold before = {maker->field, maker->next_line};
    int left = maker->field.fold_before, right = maker->field.count - left;
    if (left == 0)
        return before;
    bool takes_left = left > 1 || right == 1;
    maker->field = takes_left ? story_columns_from(&before.field, 0, left) : story_columns_from(&before.field, left, right);
    return before;
}

void maker_return_to_field(StoryMaker *maker, FieldAtFold before)
{
    StoryColumns part = maker->field;
    maker->field = before.field;
    if (part.count == before.field.count || maker->next_line == before.first_line)
        return;
    Length gutter = story_least_gutter(&before.field);
    maker_add_obstacle(maker, (Obstacle){
                                  .inline_start = part.inline_start - gutter,
                                  .inline_end = part.inline_start + story_columns_width(&part) + gutter,
                                  .first_line = before.first_line,
                                  .line_count = maker->next_line - before.first_line,
                              });
    maker->next_line = before.first_line;
}
