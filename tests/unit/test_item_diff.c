/*
 * test_item_diff.c - 300 random edits of pictures, furniture, rules and grounds, and 200 of captions, boxes and cells of
 * tables: what the comparison finds is what the edit is known to have done, and that nothing else has happened.
 */
#include "proof/fit_reader.h"
#include "proof/layout_diff.h"

#include <glib.h>
#include <string.h>

enum { EDIT_COUNT = 300, LINE_EDIT_COUNT = 200, SEED = 20261121, PAGES = 3, ITEMS = 18, CELL = 100 * LENGTH_POINT };

/* --- pages of items ----------------------------------------------------------------------------- */

/* Every third item is a picture, every third type, every third a rule; each has a cell of its own, half filled. */
static PageItem item_of(Arena *arena, GRand *chance, int page, int place)
{
    PageItemKind kind = (PageItemKind)(place % 3);
    static const char *const parts[] = {"picture", "furniture", "divider"};
    Rect rect = {place % 6 * CELL, place / 6 * CELL, g_rand_int_range(chance, 20, 50) * LENGTH_POINT, 7 * LENGTH_POINT};
    return (PageItem){
        .kind = kind,
        .page_number = page,
        .part = parts[kind],
        .story = kind == PAGE_ITEM_TYPE ? "" : "lead",
        .rect = rect,
        .content = kind == PAGE_ITEM_SHAPE ? "fill" : arena_printf(arena, "%s %d/%d", parts[kind], page, place),
        .check = kind == PAGE_ITEM_PICTURE ? arena_printf(arena, "sum %d/%d", page, place) : "",
        .form = kind == PAGE_ITEM_SHAPE ? "" : "as it is",
        .inks = kind == PAGE_ITEM_PICTURE ? "" : "C0 M0 Y0 K100",
    };
}

static FitReport random_report(Arena *arena, GRand *chance)
{
    FitReport report = {.pages = arena_new_array(arena, FitPage, PAGES), .page_count = PAGES, .has_items = true};
    for (int i = 0; i < PAGES; i++) {
        report.pages[i] = (FitPage){.number = i + 1, .label = "", .item_count = ITEMS};
        report.pages[i].items = arena_new_array(arena, PageItem, ITEMS + 1);
        for (int k = 0; k < ITEMS; k++)
            report.pages[i].items[k] = item_of(arena, chance, i + 1, k);
    }
    return report;
}

static FitReport copy_of(Arena *arena, const FitReport *report)
{
    FitReport copy = *report;
    copy.pages = arena_copy(arena, report->pages, PAGES, sizeof(FitPage));
    for (int i = 0; i < PAGES; i++) {
        copy.pages[i].items = arena_new_array(arena, PageItem, ITEMS + 1);
        memcpy(copy.pages[i].items, report->pages[i].items, ITEMS * sizeof(PageItem));
    }
    return copy;
}

/* --- edits of items ----------------------------------------------------------------------------- */

typedef struct Edit {
    const char *name;
    PageItemKind kind; /* of the items that it is for */
    unsigned changes;  /* that it is known to make; 0: none */
    int changed_items;
    void (*make)(PageItem *item, FitPage *page, FitPage *other);
} Edit;

static void exchange(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->content = "other.jpg";
    item->check = "another sum";
}

static void save_anew(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->check = "another sum";
}

static void rename_file(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->content = "renamed.jpg";
}

static void move(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->rect.x += CELL / 2;
    item->rect.y += CELL / 2;
}

static void crop(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->form = "another part";
}

static void resize(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->rect.width += 11 * LENGTH_POINT;
}

static void exchange_and_move(PageItem *item, FitPage *page, FitPage *other)
{
    exchange(item, page, other);
    item->rect.x += 3 * LENGTH_POINT;
}

static void change_words(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->content = "第二百四十一期";
    item->rect.width += 5 * LENGTH_POINT;
}

static void recolour(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->inks = "C0 M90 Y80 K0";
}

static void restyle(PageItem *item, FitPage *page, FitPage *other)
{
    (void)page, (void)other;
    item->form = "in another typeface";
}

static void recolour_and_restyle(PageItem *item, FitPage *page, FitPage *other)
{
    recolour(item, page, other);
    restyle(item, page, other);
}

static void take_out(PageItem *item, FitPage *page, FitPage *other)
{
    (void)other;
    PageItem *end = page->items + page->item_count;
    memmove(item, item + 1, (size_t)(end - item - 1) * sizeof(PageItem));
    page->item_count--;
}

static void put_in(PageItem *item, FitPage *page, FitPage *other)
{
    (void)other;
    PageItem added = *item;
    added.content = "wave";
    added.check = "a new sum";
    added.rect = (Rect){0, 20 * CELL, 13 * LENGTH_POINT, LENGTH_POINT};
    page->items[page->item_count++] = added;
}

static void send_to_other_page(PageItem *item, FitPage *page, FitPage *other)
{
    PageItem sent = *item;
    sent.page_number = other->number;
    sent.rect.y = 20 * CELL;
    take_out(item, page, other);
    other->items[other->item_count++] = sent;
}

/* The picture after it takes its place. */
static void swap(PageItem *item, FitPage *page, FitPage *other)
{
    (void)other;
    PageItem *next = item + 3 < page->items + page->item_count ? item + 3 : item - 3;
    Point place = {item->rect.x, item->rect.y};
    item->rect.x = next->rect.x;
    item->rect.y = next->rect.y;
    next->rect.x = place.x;
    next->rect.y = place.y;
}

#define DID(kind) (1u << (kind))

static const Edit edits[] = {
    {"another picture", PAGE_ITEM_PICTURE, DID(ITEM_EXCHANGED), 1, exchange},
    {"another state of the file", PAGE_ITEM_PICTURE, DID(ITEM_EXCHANGED), 1, save_anew},
    {"another name of the file", PAGE_ITEM_PICTURE, 0, 0, rename_file},
    {"another picture a little further", PAGE_ITEM_PICTURE, DID(ITEM_EXCHANGED) | DID(ITEM_MOVED), 1, exchange_and_move},
    {"picture elsewhere", PAGE_ITEM_PICTURE, DID(ITEM_MOVED), 1, move},
    {"two pictures in each other's places", PAGE_ITEM_PICTURE, DID(ITEM_MOVED), 2, swap},
    {"picture on another page", PAGE_ITEM_PICTURE, DID(ITEM_MOVED), 1, send_to_other_page},
    {"another part of the picture", PAGE_ITEM_PICTURE, DID(ITEM_CROPPED), 1, crop},
    {"picture in another size", PAGE_ITEM_PICTURE, DID(ITEM_RESIZED), 1, resize},
    {"picture less", PAGE_ITEM_PICTURE, DID(ITEM_GONE), 1, take_out},
    {"picture more", PAGE_ITEM_PICTURE, DID(ITEM_NEW), 1, put_in},
    {"other words", PAGE_ITEM_TYPE, DID(ITEM_CHANGED), 1, change_words},
    {"words elsewhere", PAGE_ITEM_TYPE, DID(ITEM_MOVED), 1, move},
    {"words in another ink", PAGE_ITEM_TYPE, DID(ITEM_RECOLOURED), 1, recolour},
    {"words in another typeface and ink", PAGE_ITEM_TYPE, DID(ITEM_RECOLOURED) | DID(ITEM_RESTYLED), 1,
     recolour_and_restyle},
    {"words less", PAGE_ITEM_TYPE, DID(ITEM_GONE), 1, take_out},
    {"words more", PAGE_ITEM_TYPE, DID(ITEM_NEW), 1, put_in},
    {"rule in another ink", PAGE_ITEM_SHAPE, DID(ITEM_RECOLOURED), 1, recolour},
    {"rule of another kind", PAGE_ITEM_SHAPE, DID(ITEM_RESTYLED), 1, restyle},
    {"rule elsewhere", PAGE_ITEM_SHAPE, DID(ITEM_MOVED), 1, move},
    {"longer rule", PAGE_ITEM_SHAPE, DID(ITEM_RESIZED), 1, resize},
    {"rule less", PAGE_ITEM_SHAPE, DID(ITEM_GONE), 1, take_out},
    {"rule more", PAGE_ITEM_SHAPE, DID(ITEM_NEW), 1, put_in},
};

static void check_found(const LayoutDiff *diff, const Edit *edit)
{
    const ItemDiff *items = &diff->items;
    if (items->change_count != edit->changed_items)
        g_test_message("%s: %d items changed, not %d", edit->name, items->change_count, edit->changed_items);
    g_assert_cmpint(items->change_count, ==, edit->changed_items);
    for (int i = 0; i < items->change_count; i++) {
        if (items->changes[i].changes != edit->changes)
            g_test_message("%s: found %x", edit->name, items->changes[i].changes);
        g_assert_cmpuint(items->changes[i].changes, ==, edit->changes);
        g_assert_cmpint(item_shown(&items->changes[i])->kind, ==, edit->kind);
    }
    bool is_new = edit->changes == DID(ITEM_NEW);
    g_assert_cmpint(items->unchanged, ==, PAGES * ITEMS - (is_new ? 0 : edit->changed_items));
    bool moves = edit->changes & (DID(ITEM_MOVED) | DID(ITEM_RESIZED) | DID(ITEM_NEW) | DID(ITEM_GONE));
    g_assert_true(layout_diff_is_still(diff) == !moves);
}

static FitReport saved_and_read(Arena *arena, const FitReport *report)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    FitReport titled = *report, read;
    titled.title = "t";
    const char *json = fit_report_json(arena, &titled, diagnostics);
    FileBytes bytes = {(const unsigned char *)json, strlen(json)};
    g_assert_true(fit_report_read(arena, bytes, "a.json", &read, diagnostics));
    diagnostics_free(diagnostics);
    return read;
}

static void check_edit(GRand *chance, int number)
{
    Arena *arena = arena_new();
    const Edit *edit = &edits[number % (int)G_N_ELEMENTS(edits)];
    FitReport before = random_report(arena, chance), after = copy_of(arena, &before);
    int page = g_rand_int_range(chance, 0, PAGES), place = g_rand_int_range(chance, 0, ITEMS / 3) * 3 + (int)edit->kind;
    edit->make(&after.pages[page].items[place], &after.pages[page], &after.pages[(page + 1) % PAGES]);
    LayoutDiff diff = layout_diff(arena, &before, &after);
    check_found(&diff, edit);
    FitReport read = saved_and_read(arena, &before);
    diff = layout_diff(arena, &read, &after);
    check_found(&diff, edit);
    arena_free(arena);
}

static void test_random_edits_are_told_right(void)
{
    GRand *chance = g_rand_new_with_seed(SEED);
    for (int i = 0; i < EDIT_COUNT; i++)
        check_edit(chance, i);
    g_rand_free(chance);
}

/* --- captions, boxes, cells --------------------------------------------------------------------- */

enum { ROWS = 5, COLUMNS = 4, CAPTIONS = 3, BOX_LINES = 4, LINES = ROWS * COLUMNS + CAPTIONS + BOX_LINES };

/* Few different characters, as in tables of numbers: what stands in one cell stands in others too. */
static void set_words(Arena *arena, GRand *chance, FitLine *line)
{
    int length = g_rand_int_range(chance, 1, 5);
    char *text = arena_strndup(arena, "00000", (size_t)length);
    for (int i = 0; i < length; i++)
        text[i] = (char)g_rand_int_range(chance, '0', '5');
    line->text = text;
    line->text_length = length;
}

static FitLine line_of(int index)
{
    FitLine line = {.number = index + 1, .baseline = {index * CELL, 0}, .typeface = "Song 400 9 pt + Sans 700 9 pt", .inks = "K"};
    line.part = index < ROWS * COLUMNS ? "wide_table" : index < ROWS * COLUMNS + CAPTIONS ? "caption" : "box";
    if (index < ROWS * COLUMNS) {
        line.row = index / COLUMNS + 1;
        line.column = index % COLUMNS + 1;
    }
    return line;
}

/* Captions and boxes have words that are found nowhere else. */
static FitStory random_story(Arena *arena, GRand *chance)
{
    FitStory story = {.id = "a", .file = "a.md", .area = "a", .page_number = 1, .line_count = LINES};
    story.lines = arena_new_array(arena, FitLine, LINES);
    for (int i = 0; i < LINES; i++) {
        story.lines[i] = line_of(i);
        set_words(arena, chance, &story.lines[i]);
        if (i >= ROWS * COLUMNS) {
            story.lines[i].text = arena_printf(arena, "%c%c%c", 'A' + 3 * (i % 8), 'B' + 3 * (i % 8), 'C' + 3 * (i % 8));
            story.lines[i].text_length = 3;
        }
    }
    return story;
}

/* Other words, another ink, another first typeface, or a second one that comes with the words. */
static void check_line_edit(GRand *chance, int number)
{
    Arena *arena = arena_new();
    FitStory before = random_story(arena, chance), after = before;
    after.lines = arena_copy(arena, before.lines, LINES, sizeof(FitLine));
    int place = g_rand_int_range(chance, 0, LINES);
    bool edits_words = number % 4 == 0 || number % 4 == 3;
    FitLine *line = &after.lines[place];
    line->text = edits_words ? arena_printf(arena, "%c天气", *line->text) : line->text;
    line->text_length = (int)strlen(line->text);
    line->inks = number % 4 == 1 ? "C" : line->inks;
    line->typeface = number % 4 == 2 ? "Kai 400 9 pt" : number % 4 == 3 ? "Song 400 9 pt" : line->typeface;
    FitReport one = {.stories = &before, .story_count = 1}, other = {.stories = &after, .story_count = 1};
    LayoutDiff diff = layout_diff(arena, &one, &other);
    for (int i = 0; i < diff.stories[0].line_count; i++) {
        const DiffLine *found = &diff.stories[0].lines[i];
        bool is_it = found->after == line;
        unsigned looks = number % 4 == 1 ? DID(ITEM_RECOLOURED) : number % 4 == 2 ? DID(ITEM_RESTYLED) : 0;
        if (found->change != (is_it && edits_words ? LINE_CHANGED : LINE_UNCHANGED))
            g_test_message("edit %d of line %d: line %d is %s", number, place, i, line_change_name(found->change, MESSAGE_LANGUAGE_ENGLISH));
        g_assert_cmpint(found->change, ==, is_it && edits_words ? LINE_CHANGED : LINE_UNCHANGED);
        g_assert_cmpuint(found->looks, ==, is_it ? looks : 0);
    }
    g_assert_false(diff.items.is_compared);
    arena_free(arena);
}

static void test_edits_of_cells_boxes_and_captions_are_told_right(void)
{
    GRand *chance = g_rand_new_with_seed(SEED);
    for (int i = 0; i < LINE_EDIT_COUNT; i++)
        check_line_edit(chance, i);
    g_rand_free(chance);
}

/* Without cells, the two would be one text whose lines end elsewhere. */
static void test_figure_that_goes_to_the_next_cell_changes_both(void)
{
    Arena *arena = arena_new();
    FitLine old[] = {line_of(0), line_of(1), line_of(2)}, new[] = {line_of(0), line_of(1), line_of(2)};
    const char *const texts[][3] = {{"41", "2", "7.5"}, {"4", "12", "7.5"}, {"41", "2", ".5"}};
    for (int i = 0; i < 3; i++) {
        old[i].text = texts[0][i];
        old[i].text_length = (int)strlen(old[i].text);
        new[i].text = texts[1][i];
        new[i].text_length = (int)strlen(new[i].text);
    }
    FitStory one = {.id = "a", .file = "a.md", .area = "a", .lines = old, .line_count = 3}, other = one;
    other.lines = new;
    FitReport before = {.stories = &one, .story_count = 1}, after = {.stories = &other, .story_count = 1};
    LayoutDiff diff = layout_diff(arena, &before, &after);
    g_assert_cmpint(diff.stories[0].lines[0].change, ==, LINE_CHANGED);
    g_assert_cmpint(diff.stories[0].lines[1].change, ==, LINE_CHANGED);
    g_assert_cmpint(diff.stories[0].lines[2].change, ==, LINE_UNCHANGED);
    for (int i = 0; i < 3; i++) { /* and one that goes from the start of its cell, that one */
        new[i].text = texts[2][i];
        new[i].text_length = (int)strlen(new[i].text);
    }
    diff = layout_diff(arena, &before, &after);
    g_assert_cmpint(diff.stories[0].lines[1].change, ==, LINE_UNCHANGED);
    g_assert_cmpint(diff.stories[0].lines[2].change, ==, LINE_CHANGED);
    arena_free(arena);
}

/* --- words -------------------------------------------------------------------------------------- */

static void test_dots_follow_their_lines(void)
{
    Arena *arena = arena_new();
    PageItem dot = {.kind = PAGE_ITEM_SHAPE, .page_number = 1, .part = "emphasis-dot", .story = "a", .goes_with_line = true,
                    .rect = {5, 5, 9, 9}, .content = "dot", .check = "", .form = "", .inks = "K"};
    PageItem old[] = {dot, dot}, new[] = {dot, dot, dot};
    new[0].rect.y = 700;
    new[1].page_number = 2;
    FitPage one = {.number = 1, .label = "1", .items = old, .item_count = 2};
    FitPage other = {.number = 1, .label = "1", .items = new, .item_count = 3};
    FitReport before = {.pages = &one, .page_count = 1, .has_items = true}, after = before;
    after.pages = &other;
    LayoutDiff diff = layout_diff(arena, &before, &after);
    g_assert_cmpint(diff.items.unchanged, ==, 2);
    g_assert_cmpint(diff.items.counts[ITEM_NEW], ==, 1);
    g_assert_true(layout_diff_is_still(&diff));
    arena_free(arena);
}

static void test_text_names_items(void)
{
    Arena *arena = arena_new();
    PageItem old[] = {{PAGE_ITEM_PICTURE, 1, "picture", "lead", {0, 0, 1024, 1024}, false, "a.jpg", "1", "0,0 9×9 px", ""},
                      {PAGE_ITEM_TYPE, 1, "furniture", "", {4096, 0, 1024, 1024}, false, "第240期", "", "Song", "K"},
                      {PAGE_ITEM_SHAPE, 1, "divider", "", {0, 9000, 10, 10}, false, "fill", "", "", "K"},
                      {PAGE_ITEM_SHAPE, 1, "divider", "", {0, 9900, 10, 10}, false, "fill", "", "", "K"}};
    PageItem new[] = {old[0], old[1], old[2], old[3]};
    new[0].content = "b.jpg";
    new[0].check = "2";
    new[1].content = "第241期";
    new[2].inks = new[3].inks = "C";
    FitPage one = {.number = 1, .label = "1", .items = old, .item_count = 4}, other = one;
    other.items = new;
    FitReport before = {.pages = &one, .page_count = 1, .has_items = true}, after = before;
    after.pages = &other;
    LayoutDiff diff = layout_diff(arena, &before, &after);
    g_assert_cmpstr(layout_diff_text(arena, &diff, MESSAGE_LANGUAGE_ENGLISH), ==,
                    "page 1\n"
                    "  exchanged  picture (lead)  a.jpg → b.jpg\n"
                    "  changed  furniture  “第240期” → “第241期”\n"
                    "  recoloured  divider  K → C  ×2\n"
                    "pictures, rules, grounds, furniture: exchanged 1, changed 1, recoloured 2, unchanged 0\n"
                    "changed 0, reflowed 0, moved 0, new 0, gone 0, overset 0, unchanged 0; nothing else has moved\n");
    after.has_items = false;
    diff = layout_diff(arena, &before, &after);
    g_assert_nonnull(strstr(layout_diff_text(arena, &diff, MESSAGE_LANGUAGE_CHINESE), "只比较了文字"));
    g_assert_nonnull(strstr(layout_diff_text(arena, &diff, MESSAGE_LANGUAGE_ENGLISH), "; no other line has moved\n"));
    arena_free(arena);
}

/* Members that are missing, of another kind or beyond any page: compared with itself, it has not changed. */
static void test_odd_items_are_read(void)
{
    static const char odd[] = "{\"stories\":[{\"lines\":[{\"text\":\"a\",\"typeface\":3,\"row\":\"x\"},{\"text\":\"b\",\"typeface\":\"\"}]}],"
                              "\"pages\":[{\"items\":[3,{},{\"kind\":\"type\",\"x\":1e9,\"width\":-1e300,\"content\":[]},"
                              "{\"kind\":\"picture\",\"x\":200000,\"y\":200000,\"width\":200000,\"height\":-200000},"
                              "{\"kind\":\"picture\",\"x\":-200000,\"width\":199999,\"check\":\"1\"}]},7]}";
    static const char other[] = "{\"stories\":[],\"pages\":[{\"items\":[{\"kind\":\"picture\",\"x\":-200000,\"width\":-200000,"
                                "\"height\":200000,\"check\":\"2\"},{\"kind\":\"shape\",\"width\":200000}]}]}";
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    FitReport read, read_other;
    g_assert_true(fit_report_read(arena, (FileBytes){(const unsigned char *)odd, sizeof odd - 1}, "a.json", &read, diagnostics));
    g_assert_true(fit_report_read(arena, (FileBytes){(const unsigned char *)other, sizeof other - 1}, "b.json", &read_other, diagnostics));
    LayoutDiff diff = layout_diff(arena, &read, &read);
    g_assert_true(diff.items.is_compared);
    g_assert_cmpint(diff.items.unchanged, ==, 4);
    g_assert_cmpint(diff.items.change_count, ==, 0);
    diff = layout_diff(arena, &read, &read_other);
    g_assert_cmpint(diff.items.change_count, >, 0);
    g_assert_nonnull(layout_diff_text(arena, &diff, MESSAGE_LANGUAGE_CHINESE));
    g_assert_nonnull(layout_diff_json(arena, &diff));
    diagnostics_free(diagnostics);
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    g_test_add_func("/item-diff/random-edits-are-told-right", test_random_edits_are_told_right);
    g_test_add_func("/item-diff/edits-of-cells-boxes-and-captions-are-told-right",
                    test_edits_of_cells_boxes_and_captions_are_told_right);
    g_test_add_func("/item-diff/figure-that-goes-to-the-next-cell-changes-both",
                    test_figure_that_goes_to_the_next_cell_changes_both);
    g_test_add_func("/item-diff/dots-follow-their-lines", test_dots_follow_their_lines);
    g_test_add_func("/item-diff/text-names-items", test_text_names_items);
    g_test_add_func("/item-diff/odd-items-are-read", test_odd_items_are_read);
    return g_test_run();
}
