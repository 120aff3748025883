/* item_diff.c - items find each other in passes, from those that are wholly the same to those that share a place. */
#include "proof/item_diff.h"

#include "proof/type_look.h"

#include <glib.h>
#include <string.h>

/* One state: the items of all pages, and which of the other state each has become. */
typedef struct ItemRow {
    GPtrArray *items; /* const PageItem */
    int *mates;       /* -1: none so far */
} ItemRow;

typedef bool Match(const PageItem *before, const PageItem *after);

static bool texts_equal(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* --- likenesses --------------------------------------------------------------------------------- */

static bool is_of_kind(const PageItem *a, const PageItem *b)
{
    return a->kind == b->kind && a->goes_with_line == b->goes_with_line && texts_equal(a->part, b->part);
}

static bool is_on_page(const PageItem *a, const PageItem *b)
{
    return a->page_number == b->page_number && is_of_kind(a, b);
}

static bool is_of_story(const PageItem *a, const PageItem *b)
{
    return is_on_page(a, b) && texts_equal(a->story, b->story);
}

/* A picture is its bytes, whatever its file is called. */
static bool has_content(const PageItem *a, const PageItem *b)
{
    if (a->kind == PAGE_ITEM_PICTURE && *a->check && *b->check)
        return texts_equal(a->check, b->check);
    return texts_equal(a->content, b->content) && texts_equal(a->check, b->check);
}

static bool has_look(const PageItem *a, const PageItem *b)
{
    return texts_equal(a->form, b->form) && texts_equal(a->inks, b->inks);
}

static bool has_size(const PageItem *a, const PageItem *b)
{
    return a->rect.width == b->rect.width && a->rect.height == b->rect.height;
}

static bool has_place(const PageItem *a, const PageItem *b)
{
    return a->rect.x == b->rect.x && a->rect.y == b->rect.y && has_size(a, b);
}

/* --- passes ------------------------------------------------------------------------------------- */

static bool are_the_same(const PageItem *a, const PageItem *b)
{
    return is_of_story(a, b) && has_content(a, b) && has_look(a, b) && (a->goes_with_line || has_place(a, b));
}

static bool are_of_moved_line(const PageItem *a, const PageItem *b)
{
    return a->goes_with_line && is_of_kind(a, b) && texts_equal(a->story, b->story) && has_content(a, b);
}

/* Two pictures may be the same bytes: then their names tell them apart. */
static bool are_same_file(const PageItem *a, const PageItem *b)
{
    return a->kind == PAGE_ITEM_PICTURE && is_on_page(a, b) && has_content(a, b) && texts_equal(a->content, b->content);
}

static bool have_one_name(const PageItem *a, const PageItem *b)
{
    return a->kind == PAGE_ITEM_PICTURE && is_on_page(a, b) && texts_equal(a->content, b->content);
}

static bool are_same_content(const PageItem *a, const PageItem *b)
{
    return a->kind != PAGE_ITEM_SHAPE && is_on_page(a, b) && has_content(a, b);
}

static bool are_at_one_place(const PageItem *a, const PageItem *b)
{
    return !a->goes_with_line && is_on_page(a, b) && has_place(a, b);
}

static bool are_same_shape(const PageItem *a, const PageItem *b)
{
    return a->kind == PAGE_ITEM_SHAPE && !a->goes_with_line && is_of_story(a, b) && has_content(a, b) && has_look(a, b) &&
           has_size(a, b);
}

static bool are_same_picture(const PageItem *a, const PageItem *b)
{
    return a->kind == PAGE_ITEM_PICTURE && is_of_kind(a, b) && has_content(a, b);
}

static bool do_overlap(const PageItem *a, const PageItem *b)
{
    return !a->goes_with_line && is_on_page(a, b) && rects_overlap(a->rect, b->rect);
}

/* Pictures of one story, or rules of one length or thickness; type elsewhere with other words is other type. */
static bool are_in_turn(const PageItem *a, const PageItem *b)
{
    if (a->kind == PAGE_ITEM_TYPE || a->goes_with_line || !is_of_story(a, b))
        return false;
    return a->kind == PAGE_ITEM_PICTURE || a->rect.width == b->rect.width || a->rect.height == b->rect.height;
}

static Match *const passes[] = {are_the_same,     are_of_moved_line, are_same_file,    are_same_content, have_one_name,
                                are_at_one_place, are_same_shape,    are_same_picture, do_overlap,       are_in_turn};

static const PageItem *item_at(const ItemRow *row, guint i)
{
    return g_ptr_array_index(row->items, i);
}

static void pair_up(ItemRow *before, ItemRow *after, Match *match)
{
    for (guint i = 0; i < after->items->len; i++)
        for (guint k = 0; k < before->items->len && after->mates[i] < 0; k++)
            if (before->mates[k] < 0 && match(item_at(before, k), item_at(after, i))) {
                after->mates[i] = (int)k;
                before->mates[k] = (int)i;
            }
}

/* --- judging ------------------------------------------------------------------------------------ */

/* Places are rounded. */
static bool is_near(Length a, Length b)
{
    return a - b <= 2 && b - a <= 2;
}

static bool shares_side(Length start, Length extent, Length other_start, Length other_extent, bool may_share_middle)
{
    return is_near(start, other_start) || is_near(start + extent, other_start + other_extent) ||
           (may_share_middle && is_near(2 * start + extent, 2 * other_start + other_extent));
}

/* What grows from a corner stays where it is; so do new words with the start, middle or end of the old ones. */
static bool has_moved(const PageItem *a, const PageItem *b)
{
    bool is_type = a->kind == PAGE_ITEM_TYPE;
    if (a->page_number != b->page_number)
        return true;
    if (has_size(a, b))
        return !has_place(a, b);
    return !shares_side(a->rect.x, a->rect.width, b->rect.x, b->rect.width, is_type) ||
           !shares_side(a->rect.y, a->rect.height, b->rect.y, b->rect.height, is_type);
}

static unsigned flag_if(bool condition, ItemChangeKind kind)
{
    return condition ? 1u << kind : 0;
}

static unsigned look_changes(const char *form, const char *inks, const char *new_form, const char *new_inks,
                             bool words_changed)
{
    bool same_form = words_changed ? looks_begin_alike(form, new_form) : texts_equal(form, new_form);
    bool same_inks = words_changed ? looks_begin_alike(inks, new_inks) : texts_equal(inks, new_inks);
    return flag_if(!same_form, ITEM_RESTYLED) | flag_if(!same_inks, ITEM_RECOLOURED);
}

static unsigned picture_changes(const PageItem *a, const PageItem *b)
{
    bool same = has_content(a, b);
    return flag_if(!same, ITEM_EXCHANGED) | flag_if(same && !texts_equal(a->form, b->form), ITEM_CROPPED) |
           flag_if(!has_size(a, b), ITEM_RESIZED);
}

static unsigned type_changes(const PageItem *a, const PageItem *b)
{
    bool changed = !has_content(a, b);
    return flag_if(changed, ITEM_CHANGED) | look_changes(a->form, a->inks, b->form, b->inks, changed);
}

/* Of another outline in the same bounds, it has lost or won room as well. */
static unsigned shape_changes(const PageItem *a, const PageItem *b)
{
    bool other_outline = !texts_equal(a->check, b->check);
    bool resized = !a->goes_with_line && (!has_size(a, b) || other_outline);
    return flag_if(resized, ITEM_RESIZED) |
           flag_if(!texts_equal(a->content, b->content) || !texts_equal(a->form, b->form), ITEM_RESTYLED) |
           flag_if(!texts_equal(a->inks, b->inks), ITEM_RECOLOURED);
}

static unsigned changes_of(const PageItem *a, const PageItem *b)
{
    static unsigned (*const judges[])(const PageItem *, const PageItem *) = {picture_changes, type_changes,
                                                                             shape_changes};
    return judges[a->kind](a, b) | flag_if(!a->goes_with_line && has_moved(a, b), ITEM_MOVED);
}

unsigned line_look_changes(const FitLine *before, const FitLine *after, bool words_changed)
{
    if (!before || !after || !before->typeface || !after->typeface || !before->inks || !after->inks)
        return 0;
    return look_changes(before->typeface, before->inks, after->typeface, after->inks, words_changed);
}

const PageItem *item_shown(const ItemChange *change)
{
    return change->after ? change->after : change->before;
}

/* --- all of it ---------------------------------------------------------------------------------- */

static ItemRow row_of_items(const FitReport *report)
{
    ItemRow row = {.items = g_ptr_array_new()};
    for (int i = 0; i < report->page_count; i++)
        for (int k = 0; k < report->pages[i].item_count; k++)
            g_ptr_array_add(row.items, &report->pages[i].items[k]);
    row.mates = g_new(int, row.items->len + 1);
    for (guint i = 0; i < row.items->len; i++)
        row.mates[i] = -1;
    return row;
}

static void row_close(ItemRow *row)
{
    g_ptr_array_unref(row->items);
    g_free(row->mates);
}

static void count_change(ItemDiff *diff, GArray *changes, ItemChange change)
{
    if (!change.changes) {
        diff->unchanged++;
        return;
    }
    g_array_append_val(changes, change);
    for (int kind = 0; kind < ITEM_CHANGE_COUNT; kind++)
        diff->counts[kind] += (change.changes & 1u << kind) != 0;
}

static void judge_rows(ItemDiff *diff, GArray *changes, const ItemRow *before, const ItemRow *after)
{
    for (guint i = 0; i < after->items->len; i++) {
        ItemChange change = {.after = item_at(after, i), .changes = 1u << ITEM_NEW};
        if (after->mates[i] >= 0) {
            change.before = item_at(before, (guint)after->mates[i]);
            change.changes = changes_of(change.before, change.after);
        }
        count_change(diff, changes, change);
    }
    for (guint i = 0; i < before->items->len; i++)
        if (before->mates[i] < 0)
            count_change(diff, changes, (ItemChange){.before = item_at(before, i), .changes = 1u << ITEM_GONE});
}

/* The sort is stable: on a page they stay in the order of painting. */
static gint by_page(gconstpointer a, gconstpointer b)
{
    return item_shown(a)->page_number - item_shown(b)->page_number;
}

ItemDiff item_diff(Arena *arena, const FitReport *before, const FitReport *after)
{
    ItemDiff diff = {.is_compared = before->has_items && after->has_items};
    if (!diff.is_compared)
        return diff;
    ItemRow old = row_of_items(before), new = row_of_items(after);
    GArray *changes = g_array_new(FALSE, FALSE, sizeof(ItemChange));
    for (size_t i = 0; i < G_N_ELEMENTS(passes); i++)
        pair_up(&old, &new, passes[i]);
    judge_rows(&diff, changes, &old, &new);
    g_array_sort(changes, by_page);
    diff.changes = arena_copy(arena, changes->data, changes->len, sizeof(ItemChange));
    diff.change_count = (int)changes->len;
    g_array_unref(changes);
    row_close(&old);
    row_close(&new);
    return diff;
}

bool item_diff_moves(const ItemDiff *diff)
{
    const unsigned moves = 1u << ITEM_MOVED | 1u << ITEM_RESIZED | 1u << ITEM_NEW | 1u << ITEM_GONE;
    for (int i = 0; i < diff->change_count; i++)
        if ((diff->changes[i].changes & moves) && !item_shown(&diff->changes[i])->goes_with_line)
            return true;
    return false;
}

const char *item_change_name(ItemChangeKind kind, MessageLanguage language)
{
    static const char *const english[] = {"exchanged", "changed", "moved", "resized", "cropped", "recoloured", "restyled",
                                          "new", "gone"};
    static const char *const chinese[] = {"换图", "改字", "移位", "改尺寸", "改裁切", "换色", "改样式", "新增", "删去"};
    return language == MESSAGE_LANGUAGE_CHINESE ? chinese[kind] : english[kind];
}
