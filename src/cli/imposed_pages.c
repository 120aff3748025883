/* imposed_pages.c - asks press/ where pages stand, page/ for the marks, and joins the two. */
#include "cli/imposed_pages.h"
#include "display/display_copy.h"
#include "display/single_pages.h"
#include "display/used_spots.h"
#include "page/grid.h"
#include "page/printer_marks.h"
#include "page/slug_text.h"

#include <glib.h>

typedef struct SheetMaker {
    const Run *run;
    const Issue *issue;
    Shaper *shaper;
    SinglePages pages;
    ImpositionSettings settings;
    ImposedOrder order;
} SheetMaker;

static bool is_four_up(const SheetMaker *maker)
{
    return maker->settings.scheme == IMPOSITION_FOUR_UP;
}

/* --- the order ------------------------------------------------------------------------------------ */

static Cover cover_of(const Issue *issue, const DisplayList *list)
{
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].number == list->page_number)
            return issue->pages[i].cover;
    return COVER_NONE;
}

/* Covers may be numbered to either side of an odd number of pages, but lie where the sheet has them. */
static bool is_right_hand(Cover cover, int number)
{
    switch (cover) {
    case COVER_FRONT:
    case COVER_INSIDE_BACK: return true;
    case COVER_INSIDE_FRONT:
    case COVER_BACK: return false;
    case COVER_NONE: break;
    }
    return number % 2 != 0;
}

static const ImposedPage *pages_to_order(Arena *arena, const Issue *issue, const SinglePages *pages)
{
    ImposedPage *result = arena_new_array(arena, ImposedPage, pages->count);
    for (int i = 0; i < pages->count; i++) {
        const DisplayList *list = pages->items[i].list;
        Cover cover = cover_of(issue, list);
        result[i] = (ImposedPage){
            .is_right = is_right_hand(cover, list->page_number),
            .is_joined = pages->items[i].is_left_half,
            .closes_issue = cover == COVER_INSIDE_BACK || cover == COVER_BACK,
        };
    }
    return result;
}

static bool is_in_chinese(const SheetMaker *maker)
{
    return maker->run->options->language == MESSAGE_LANGUAGE_CHINESE;
}

/* Covers have words for labels, which stand alone. */
static const char *name_of_page(const SheetMaker *maker, const DisplayList *list)
{
    if (!g_ascii_isdigit(*list->page_label))
        return list->page_label;
    return arena_printf(maker->run->arena, is_in_chinese(maker) ? "第 %s 版" : "page %s", list->page_label);
}

/* "2 after page 6", "第 6 版后 2 个". */
static const char *blanks_in_words(const SheetMaker *maker, const BlankPages *blanks)
{
    bool is_last = blanks->before == maker->pages.count;
    const char *page = name_of_page(maker, maker->pages.items[blanks->before - is_last].list);
    if (is_in_chinese(maker))
        return arena_printf(maker->run->arena, "%s%s %d 面", page, is_last ? "后" : "前", blanks->count);
    return arena_printf(maker->run->arena, "%d %s %s", blanks->count, is_last ? "after" : "before", page);
}

/* Proofs are not filled up: an empty place on them speaks for itself. */
static void report_blanks(const SheetMaker *maker)
{
    const char *places = "";
    const char *between = is_in_chinese(maker) ? "；" : "; ";
    if (!maker->order.blank_run_count || maker->settings.scheme != IMPOSITION_SADDLE)
        return;
    for (int i = 0; i < maker->order.blank_run_count; i++)
        places = arena_printf(maker->run->arena, "%s%s%s", places, i ? between : "",
                              blanks_in_words(maker, &maker->order.blanks[i]));
    int pages = maker->order.side_count * maker->order.slots_per_side;
    diagnostics_report(maker->run->diagnostics, SEVERITY_NOTE, (SourcePosition){.file = maker->issue->file},
                       "blank pages make %d pages of the %d, for whole sheets: %s",
                       "为凑成整帖，加白页成 %d 面（原有 %d 面）：%s", pages, maker->pages.count, places);
}

static void check_creep(const SheetMaker *maker)
{
    Length most = imposition_shift(&maker->settings, maker->order.side_count - 1);
    Length inner_margin = page_type_area(maker->issue->design, 1).x;
    if (most <= inner_margin)
        return;
    diagnostics_report(maker->run->diagnostics, SEVERITY_WARNING, (SourcePosition){.file = maker->issue->file},
                       "--creep moves the pages of the innermost sheet by %.1f mm to the spine, and the inner margin "
                       "has only %.1f mm: text is cut at the fold; give less",
                       "--creep 使最里一帖的版面向订口移 %.1f 毫米，而订口只有 %.1f 毫米：文字会在折线处被切掉；请写小些",
                       length_to_mm(most), length_to_mm(inner_margin));
}

/* --- the sheets ----------------------------------------------------------------------------------- */

/* Labels of the pages of `side`, blank ones too: "8 | 1". */
static const char *pages_of_side(const SheetMaker *maker, int side)
{
    Arena *arena = maker->run->arena;
    const int *slots = maker->order.slots + side * maker->order.slots_per_side;
    const char *words = "";
    for (int i = 0; i < maker->order.slots_per_side; i++) {
        const char *label = slots[i] == BLANK_PAGE ? "白" : maker->pages.items[slots[i]].list->page_label;
        words = arena_printf(arena, "%s%s%s", words, i ? " | " : "", label);
    }
    return words;
}

/* 正 is the front, 反 the back. */
static const char *sheet_label(const SheetMaker *maker, int side)
{
    if (maker->settings.scheme == IMPOSITION_SADDLE)
        return arena_printf(maker->run->arena, "第%d帖 %s", side / 2 + 1, side % 2 ? "反" : "正");
    return pages_of_side(maker, side);
}

/* Ideographic spaces are not closed up between Han. */
static const char *slug_of_sheet(const SheetMaker *maker, int side)
{
    Arena *arena = maker->run->arena;
    bool is_saddle = maker->settings.scheme == IMPOSITION_SADDLE;
    const char *sheet =
        is_saddle ? arena_printf(arena, "第%d帖　%s　", side / 2 + 1, side % 2 ? "反" : "正") : "";
    return arena_printf(arena, "{title}[ {number}]　%s%s　%s", sheet, pages_of_side(maker, side),
                        run_creation_date(maker->run, maker->issue));
}

static Rect frame_of(const ImposedPlace *place)
{
    return (Rect){
        place->corner.x,
        place->corner.y,
        length_scale(place->shown.width, place->thousandths, 1000),
        length_scale(place->shown.height, place->thousandths, 1000),
    };
}

static void add_frames(const SheetMaker *maker, DisplayBuilder *builder, const ImposedSide *side)
{
    for (int i = 0; i < side->place_count; i++)
        place_page_frame(maker->run->arena, maker->shaper, builder, maker->issue, frame_of(&side->places[i]),
                         maker->pages.items[side->places[i].page].list->page_label);
}

static unsigned spots_of_side(const SheetMaker *maker, const ImposedSide *side)
{
    unsigned spots = 0;
    for (int i = 0; i < side->place_count; i++) {
        const DisplayList *list = maker->pages.items[side->places[i].page].list;
        spots |= used_spots(list->items, list->item_count);
    }
    return spots;
}

static const DisplayList *sheet_list(const SheetMaker *maker, const ImposedSide *side, int index)
{
    Arena *arena = maker->run->arena;
    DisplayBuilder *builder = display_builder_new(arena, index + 1, sheet_label(maker, index), side->sheet);
    SheetMarks marks = {
        .trim = side->trim,
        .page_count = 2,
        .for_press = maker->run->options->target != TARGET_SCREEN,
        .spots = spots_of_side(maker, side),
        .text = slug_of_sheet(maker, index),
    };
    if (is_four_up(maker))
        add_frames(maker, builder, side);
    else
        place_sheet_marks(arena, maker->shaper, builder, maker->issue, &marks);
    return display_builder_finish(builder);
}

/* One list of all that the side shows; where it stands does not matter to who reads it. */
static const DisplayList *shown_list(const SheetMaker *maker, const ImposedSide *side, const DisplayList *marks)
{
    const CopyPlace in_place = {{0, 0}, 1, 1};
    Arena *arena = maker->run->arena;
    DisplayBuilder *builder = display_builder_new(arena, marks->page_number, marks->page_label, side->sheet);
    for (int i = 0; i < side->place_count; i++)
        display_add_copy(arena, builder, maker->pages.items[side->places[i].page].list, in_place);
    display_add_copy(arena, builder, marks, in_place);
    return display_builder_finish(builder);
}

static void make_sheets(const SheetMaker *maker, ImposedPages *imposed)
{
    Arena *arena = maker->run->arena;
    int side_count = maker->order.side_count;
    ImposedSide *sides = arena_new_array(arena, ImposedSide, side_count);
    imposed->sheets.items = arena_new_array(arena, const DisplayList *, side_count);
    imposed->sheets.count = side_count;
    for (int i = 0; i < side_count; i++) {
        sides[i] = imposition_side(&maker->settings, &maker->order, i);
        const DisplayList *marks = sheet_list(maker, &sides[i], i);
        imposed->lists[imposed->count++] = marks;
        imposed->sheets.items[i] = shown_list(maker, &sides[i], marks);
    }
    imposed->imposition = (Imposition){
        .sides = sides,
        .side_count = side_count,
        .margin = is_four_up(maker) ? 0 : printer_marks_room(maker->issue->design),
    };
}

ImposedPages imposed_pages_new(const Run *run, const Issue *issue, Shaper *shaper, const ChosenPages *pages)
{
    const PageDesign *design = issue->design;
    SheetMaker maker = {
        .run = run,
        .issue = issue,
        .shaper = shaper,
        .pages = single_pages(run->arena, pages->items, pages->count),
        .settings = {run->options->imposition, design->sheet, design->bleed, run->options->creep},
    };
    maker.order = imposition_order(run->arena, maker.settings.scheme,
                                   pages_to_order(run->arena, issue, &maker.pages), maker.pages.count);
    report_blanks(&maker);
    check_creep(&maker);

    ImposedPages imposed = {0};
    imposed.lists = arena_new_array(run->arena, const DisplayList *, maker.pages.count + maker.order.side_count);
    for (int i = 0; i < maker.pages.count; i++)
        imposed.lists[imposed.count++] = maker.pages.items[i].list;
    make_sheets(&maker, &imposed);
    return imposed;
}
