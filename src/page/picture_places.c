/* picture_places.c - puts picture blocks into the columns: where the editor says, else where they balance. */
#include "page/picture_places.h"

/* Text caught between a picture and the edge of the body should be at least so many lines. */
enum { LEAST_TEXT_LINES = 3 };

/* Automatic places change with each picture so that they do not crowd: top right, middle left, foot right. */
static PicturePlace place_of(const Picture *picture, int index)
{
    static const PicturePlace cycle[] = {PICTURE_TOP, PICTURE_MIDDLE, PICTURE_FOOT};
    return picture->place == PICTURE_AUTOMATIC ? cycle[index % 3] : picture->place;
}

static int column_of(const PicturePlaces *places, int index)
{
    const PictureBlock *block = &places->blocks[index];
    int last = places->maker->columns.count - block->column_count;
    if (block->picture->first_column > 0)
        return MIN(block->picture->first_column - 1, last);
    return index % 2 == 0 ? last : 0;
}

static bool crosses_fold(const PicturePlaces *places, int column_count, int first_column)
{
    int fold = places->columns.fold_before;
    return fold > first_column && fold < first_column + column_count;
}

const PictureBlock *picture_block_at(const PicturePlaces *places, int index, int first_column)
{
    const PictureBlock *block = &places->blocks[index];
    if (!places->across || !crosses_fold(places, block->column_count, first_column))
        return block;
    return &places->across[index * places->columns.count + first_column];
}

static void move_to_column(const PicturePlaces *places, const PictureBlock *block, ColumnSlot *slot, int column)
{
    slot->first_column = column;
    slot->inline_start = picture_inline_start(places, block, column);
    slot->inline_extent = block->extent;
}

/* In a story in sequence a picture as deep as the page takes the lines that are too few for text. */
static int lines_of_block(const PicturePlaces *places, const PictureBlock *block, PicturePlace place, int depth)
{
    int lines = picture_block_lines(places->maker, block, place == PICTURE_MIDDLE ? 2 : 1);
    const Picture *picture = block->picture;
    bool may_fill = picture->near_column > 0 && picture->lines == 0 && !block->keeps_shape;
    return may_fill && lines <= depth && depth - lines < LEAST_TEXT_LINES ? depth : lines;
}

/* A block at the top or the foot adjoins text at one side only. */
static ColumnSlot slot_at(const PicturePlaces *places, int index, int column, PicturePlace place, int depth)
{
    const PictureBlock *block = picture_block_at(places, index, column);
    int lines = lines_of_block(places, block, place, depth);
    ColumnSlot slot = {.column_count = block->column_count, .line_count = lines};
    move_to_column(places, block, &slot, column);
    if (place == PICTURE_FOOT)
        slot.first_line = depth - lines;
    if (place == PICTURE_MIDDLE)
        slot.first_line = (depth - lines) / 2;
    return slot;
}

static ColumnSlot slot_in_column(const PicturePlaces *places, int index, int column, int depth)
{
    return slot_at(places, index, column, place_of(places->blocks[index].picture, index), depth);
}

/* Pictures in neighbouring columns have the gutter between them, others in the same ones as much as text would have. */
static bool slots_overlap(const ColumnSlot *a, const ColumnSlot *b, Length clearance)
{
    bool share_columns = a->first_column < b->first_column + b->column_count &&
                         b->first_column < a->first_column + a->column_count;
    return share_columns && a->inline_start < b->inline_start + b->inline_extent + clearance &&
           b->inline_start < a->inline_start + a->inline_extent + clearance &&
           a->first_line < b->first_line + b->line_count && b->first_line < a->first_line + a->line_count;
}

/* Room for text between two blocks of one column, or between a block and the body's edge, is none or enough. */
static bool leaves_a_sliver(const ColumnSlot *slot, int depth)
{
    int above = slot->first_line;
    int below = depth - slot->first_line - slot->line_count;
    return (above > 0 && above < LEAST_TEXT_LINES) || (below > 0 && below < LEAST_TEXT_LINES);
}

static bool slot_meets_obstacle(const ColumnSlot *slot, const Obstacle *fixed)
{
    return slot->inline_start < fixed->inline_end && fixed->inline_start < slot->inline_start + slot->inline_extent &&
           slot->first_line < fixed->first_line + fixed->line_count &&
           fixed->first_line < slot->first_line + slot->line_count;
}

static bool slot_is_free(const PicturePlaces *places, const ColumnSlot *slot, const ColumnSlot *taken, int count,
                         int depth)
{
    if (slot->first_line < 0 || slot->first_line + slot->line_count > depth)
        return false;
    for (int i = 0; i < count; i++)
        if (slots_overlap(slot, &taken[i], places->columns.em))
            return false;
    for (int i = 0; i < places->fixed_count; i++)
        if (slot_meets_obstacle(slot, &places->fixed[i]))
            return false;
    return true;
}

/* First columns that come into question. */
typedef struct ColumnChoice {
    int first;
    int end;
    bool across; /* of them those from which the block stands across the fold, else the others */
} ColumnChoice;

/* The same height in all columns, then every height from the top down. */
static bool search_free_slot(const PicturePlaces *places, ColumnSlot *slot, const ColumnSlot *taken, int count, int depth,
                             ColumnChoice choice)
{
    for (int attempt = 0; attempt <= MAX(depth - slot->line_count, 0) + 1; attempt++) {
        for (int column = choice.first; column < choice.end; column++) {
            if (crosses_fold(places, slot->column_count, column) != choice.across)
                continue;
            if (attempt == 0 || places->across) /* which may be of other depth there */
                *slot = slot_in_column(places, count, column, depth);
            else
                move_to_column(places, &places->blocks[count], slot, column);
            if (attempt > 0)
                slot->first_line = attempt - 1;
            if (slot_is_free(places, slot, taken, count, depth) && !leaves_a_sliver(slot, depth))
                return true;
        }
    }
    return false;
}

/* Who puts a picture across the fold wants it there; no other stands across it as long as there is room elsewhere. */
static bool find_free_slot(const PicturePlaces *places, ColumnSlot *slot, const ColumnSlot *taken, int count, int depth)
{
    int wished = slot->first_column, end = places->maker->columns.count - slot->column_count + 1;
    if (slot_is_free(places, slot, taken, count, depth))
        return true;
    if (crosses_fold(places, slot->column_count, wished) &&
        search_free_slot(places, slot, taken, count, depth, (ColumnChoice){wished, wished + 1, true}))
        return true;
    return search_free_slot(places, slot, taken, count, depth, (ColumnChoice){0, end, false}) ||
           (places->across && search_free_slot(places, slot, taken, count, depth, (ColumnChoice){0, end, true}));
}

static bool take_slot(const PicturePlaces *places, ColumnSlot *slot, ColumnSlot wished, const ColumnSlot *taken,
                      int count, int depth)
{
    if (!slot_is_free(places, &wished, taken, count, depth) || leaves_a_sliver(&wished, depth))
        return false;
    *slot = wished;
    return true;
}

/* Top before foot, unless the editor says which. */
static bool find_slot_in_column(const PicturePlaces *places, ColumnSlot *slot, const ColumnSlot *taken, int count,
                                int column, int depth)
{
    static const PicturePlace usual[] = {PICTURE_TOP, PICTURE_FOOT};
    PicturePlace wish = places->blocks[count].picture->place;
    const PicturePlace *tried = wish == PICTURE_AUTOMATIC ? usual : &wish;
    for (int i = 0; i < (wish == PICTURE_AUTOMATIC ? 2 : 1); i++)
        if (take_slot(places, slot, slot_at(places, count, column, tried[i], depth), taken, count, depth))
            return true;
    return false;
}

/*
 * In the column of the text that the picture belongs to, or in one behind it. Under a story's head the text begins,
 * not a picture, where the picture leaves a column for that.
 */
static bool find_slot_near_text(const PicturePlaces *places, ColumnSlot *slot, const ColumnSlot *taken, int count,
                                int depth)
{
    const PictureBlock *block = &places->blocks[count];
    int near = block->picture->near_column - 1, last = places->maker->columns.count - block->column_count;
    bool begins_text = near == 0 && !places->maker->placement->jump_in && last > 0;
    if (near < 0 || block->picture->first_column > 0)
        return false;
    for (int column = begins_text ? 1 : MIN(near, last); column <= last; column++)
        if (find_slot_in_column(places, slot, taken, count, column, depth))
            return true;
    return begins_text && find_slot_in_column(places, slot, taken, count, 0, depth);
}

/* Slots of the first `count` pictures; the number that found room. */
static int find_slots(const PicturePlaces *places, int count, int depth, ColumnSlot *slots)
{
    for (int i = 0; i < count; i++) {
        if (find_slot_near_text(places, &slots[i], slots, i, depth))
            continue;
        if (places->blocks[i].picture->end_row > 0 && places->blocks[i].picture->first_column == 0)
            return i;
        slots[i] = slot_in_column(places, i, column_of(places, i), depth);
        if (!find_free_slot(places, &slots[i], slots, i, depth))
            return i;
    }
    return count;
}

int picture_slots(const PicturePlaces *places, int depth, ColumnSlot *slots)
{
    return find_slots(places, places->count, depth, slots) == places->count ? places->count : -1;
}

static const char *noun_of(const StoryMaker *maker, const Picture *picture)
{
    bool in_chinese = diagnostics_language(maker->diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    if (picture->table)
        return in_chinese ? "表格" : "table";
    if (picture->box_blocks)
        return in_chinese ? "框" : "box";
    if (picture->is_pull_quote)
        return in_chinese ? "抽言" : "pull quote";
    return in_chinese ? "图片" : "picture";
}

static void report_no_room(StoryMaker *maker, const Picture *picture, int depth)
{
    if (maker->placement->is_in_sequence) {
        diagnostics_report(maker->diagnostics, SEVERITY_ERROR, picture->origin,
                           "the %s \"%s\" finds no room on any page of the story: there are %d body lines for it here; "
                           "give it fewer columns or lines",
                           "%s“%s”在稿件各页上都放不下：本页只有 %d 行；请减少它占的栏数或行数", noun_of(maker, picture),
                           picture->file, depth);
        return;
    }
    diagnostics_report(maker->diagnostics, SEVERITY_ERROR, picture->origin,
                       "no room for the %s \"%s\" in the %d body lines that the story has below its head; give it "
                       "fewer columns or lines, or enlarge the area",
                       "%s“%s”放不下：稿件题下只有 %d 行；请减少它占的栏数或行数，或把版块放大",
                       noun_of(maker, picture), picture->file, depth);
}

/* What the editor asked of a picture and the story's columns cannot give. */
static void check_columns(StoryMaker *maker, const Picture *picture)
{
    int columns = maker->columns.count;
    if (picture->columns > columns)
        diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                           "the %s \"%s\" is to span %d columns, but the story has %d; it spans them all",
                           "%s“%s”要占 %d 栏，而稿件只有 %d 栏；现占满各栏", noun_of(maker, picture), picture->file,
                           picture->columns, columns);
    else if (picture->first_column + picture->columns - 1 > columns)
        diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                           "the %s \"%s\" is to begin in column %d and span %d, but the story has %d; it ends "
                           "with the last one",
                           "%s“%s”要从第 %d 栏起占 %d 栏，而稿件只有 %d 栏；现排到最后一栏",
                           noun_of(maker, picture), picture->file, picture->first_column, picture->columns, columns);
}

/* Whatever there is to say of its caption has been said of the block on one page. */
static void set_across_fold(StoryMaker *maker, PicturePlaces *places, int index)
{
    const PictureBlock *block = &places->blocks[index];
    Diagnostics *heard = maker->diagnostics;
    maker->diagnostics = diagnostics_new(diagnostics_language(heard));
    for (int column = 0; column + block->column_count <= places->columns.count; column++)
        if (crosses_fold(places, block->column_count, column))
            places->across[index * places->columns.count + column] =
                picture_block_across_fold(maker, block->picture, column);
    diagnostics_free(maker->diagnostics);
    maker->diagnostics = heard;
}

PicturePlaces picture_places_new(StoryMaker *maker, const BodyColumns *columns, int depth, const Obstacle *fixed,
                                 int fixed_count)
{
    const Story *story = maker->placement->story;
    PicturePlaces places = {
        .maker = maker,
        .columns = *columns,
        .fixed = fixed,
        .fixed_count = fixed_count,
        .blocks = arena_new_array(maker->arena, PictureBlock, story->picture_count),
    };
    if (columns->fold_before > 0)
        places.across = arena_new_array(maker->arena, PictureBlock, story->picture_count * columns->count);
    ColumnSlot *slots = arena_new_array(maker->arena, ColumnSlot, story->picture_count);
    for (int i = 0; i < story->picture_count; i++) {
        const Picture *picture = &story->pictures[i];
        if (picture == maker->head_picture)
            continue;
        PictureBlock block = picture_block_new(maker, picture);
        check_columns(maker, picture);
        places.blocks[places.count] = block;
        if (places.across)
            set_across_fold(maker, &places, places.count);
        if (find_slots(&places, places.count + 1, depth, slots) == places.count + 1) {
            places.count++;
            continue;
        }
        if (picture->path || picture->is_pull_quote || picture->table) /* else the manifest reader has said what is wrong with it */
            report_no_room(maker, picture, depth);
        picture_block_count_overset(maker, &block);
    }
    return places;
}
