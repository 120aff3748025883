/* ink_check.c - from a place that prints too much to what was put there. */
#include "cli/ink_check.h"

#include "plates/ink_measure.h"
#include "plates/plate_maker.h"

#include <glib.h>
#include <stdlib.h>

enum { FULL = 1000 };

/* --- whether there can be too much -------------------------------------------------------------------- */

static Rect sheet_of(const DisplayList *list)
{
    return (Rect){0, 0, list->sheet.width, list->sheet.height};
}

static Rect around_points(const Point *points, int count)
{
    Point least = points[0], most = points[0];
    for (int i = 1; i < count; i++) {
        least = (Point){length_min(least.x, points[i].x), length_min(least.y, points[i].y)};
        most = (Point){length_max(most.x, points[i].x), length_max(most.y, points[i].y)};
    }
    return (Rect){least.x, least.y, most.x - least.x + 1, most.y - least.y + 1};
}

/* Roughly: a line of text reaches an em above and half an em below its baseline. */
static Rect around_glyphs(const DisplayGlyphs *glyphs)
{
    Length em = glyphs->size;
    if (glyphs->setting == GLYPHS_HORIZONTAL)
        return (Rect){glyphs->origin.x, glyphs->origin.y - em, glyphs->width + 1, em + em / 2};
    return (Rect){glyphs->origin.x - em, glyphs->origin.y, 2 * em, glyphs->width + 1};
}

/* What an item covers, and its ink; false for one that paints nothing or is a picture. */
static bool is_inked(const DisplayItem *item, Rect *place, Ink *ink)
{
    switch (item->kind) {
    case DISPLAY_GLYPHS: *place = around_glyphs(&item->as.glyphs); *ink = item->as.glyphs.ink; return true;
    case DISPLAY_FILL: *place = item->as.fill.rect; *ink = item->as.fill.ink; return true;
    case DISPLAY_DOT: *place = item->as.dot.rect; *ink = item->as.dot.ink; return true;
    case DISPLAY_WAVE: *place = item->as.wave.rect; *ink = item->as.wave.ink; return true;
    case DISPLAY_PATH:
        *place = around_points(item->as.path.points, item->as.path.count);
        *ink = item->as.path.ink;
        return item->as.path.count > 0;
    case DISPLAY_PICTURE:
    case DISPLAY_COLUMN:
    case DISPLAY_TAG_BEGIN:
    case DISPLAY_TAG_END:
    case DISPLAY_OUTLINE:
    case DISPLAY_ANCHOR: break;
    }
    return false;
}

static int amount_of(Ink ink)
{
    return ink.cyan + ink.magenta + ink.yellow + ink.black + (ink.spot > 0 ? ink.spot_amount : 0);
}

static bool overprints(Ink ink)
{
    return ink.black == FULL && amount_of(ink) == FULL;
}

/* Only black lies on what is below it, everything else takes its place; what stands outside the sheet is cut off. */
static bool may_exceed(const DisplayList *list, int limit_percent)
{
    int most = 0, over = 0;
    for (int i = 0; i < list->item_count; i++) {
        Rect place;
        Ink ink;
        if (list->items[i].kind == DISPLAY_PICTURE)
            return true;
        if (!is_inked(&list->items[i], &place, &ink) || !rects_overlap(place, sheet_of(list)))
            continue;
        if (overprints(ink))
            over = FULL;
        else
            most = MAX(most, amount_of(ink));
    }
    return most + over > limit_percent * FULL / 100;
}

/* Numbers in the file, from 1. With sheets one page is enough to look at them all. */
static GArray *pages_to_measure(const InkCheck *check)
{
    GArray *numbers = g_array_new(FALSE, FALSE, sizeof(int));
    bool any = false;
    for (int i = 0; i < check->pages->count; i++) {
        int number = i + 1;
        if (!may_exceed(check->pages->items[i], check->issue->design->ink_limit))
            continue;
        any = true;
        if (!check->imposed)
            g_array_append_val(numbers, number);
    }
    for (int side = 1; any && check->imposed && side <= check->imposed->sheets.count; side++)
        g_array_append_val(numbers, side);
    return numbers;
}

/* --- what stands there --------------------------------------------------------------------------------- */

/* A place on a page of the issue. */
typedef struct InkPlace {
    const DisplayList *list;
    Point point;
} InkPlace;

static bool has_point(Rect rect, Point point)
{
    return point.x >= rect.x && point.x < rect_right(rect) && point.y >= rect.y && point.y < rect_bottom(rect);
}

static InkPlace place_on_sheet(const InkCheck *check, const ImposedSide *side, Point point)
{
    InkPlace place = {NULL, point};
    Point on_sheet = {side->trim.x + point.x, side->trim.y + point.y};
    for (int i = 0; i < side->place_count; i++) {
        const ImposedPlace *page = &side->places[i];
        Point on_page = {length_scale(on_sheet.x - page->corner.x, 1000, page->thousandths),
                         length_scale(on_sheet.y - page->corner.y, 1000, page->thousandths)};
        if (has_point(page->shown, on_page))
            place = (InkPlace){check->imposed->lists[page->page], on_page};
    }
    return place;
}

static InkPlace place_of(const InkCheck *check, const InkExcess *excess)
{
    int index = excess->page - 1;
    if (!check->imposed)
        return (InkPlace){check->pages->items[index], excess->place};
    return place_on_sheet(check, &check->imposed->imposition.sides[index], excess->place);
}

/* The picture that was painted last there; NULL when there is none. */
static const DisplayPicture *find_picture(const InkPlace *place)
{
    for (int i = place->list ? place->list->item_count - 1 : -1; i >= 0; i--)
        if (place->list->items[i].kind == DISPLAY_PICTURE && has_point(place->list->items[i].as.picture.slot, place->point))
            return &place->list->items[i].as.picture;
    return NULL;
}

/* What the densest thing there is called in dumps: "tint", "headline" ... */
static const char *part_at(const InkPlace *place)
{
    const char *part = NULL;
    int most = 0;
    for (int i = 0; place->list && i < place->list->item_count; i++) {
        const DisplayItem *item = &place->list->items[i];
        Rect rect;
        Ink ink;
        if (!is_inked(item, &rect, &ink) || !has_point(rect, place->point) || amount_of(ink) < most)
            continue;
        most = amount_of(ink);
        part = item->kind == DISPLAY_GLYPHS ? item->as.glyphs.part : item->kind == DISPLAY_PATH ? item->as.path.part
               : item->kind == DISPLAY_FILL ? item->as.fill.part : NULL;
    }
    return part;
}

/* --- telling it ---------------------------------------------------------------------------------------- */

typedef struct InkReport {
    const Run *run;
    const InkCheck *check;
    GHashTable *told; /* pictures, and lists for what is no picture */
} InkReport;

static void report_picture(const InkReport *report, const InkPlace *place, const DisplayPicture *shown, int percent)
{
    const Picture *picture = shown->picture;
    diagnostics_report(report->run->diagnostics, SEVERITY_WARNING, picture->origin,
                       "page %s: the picture \"%s\" has %d%% of ink, %.0f mm from the left edge and %.0f mm from the top; "
                       "press.ink_limit is %d%%; make it lighter there, or convert it for this press",
                       "第 %s 版：图片“%s”总墨量达 %d%%，在距左边 %.0f 毫米、距上边 %.0f 毫米处；press.ink_limit 为 %d%%；"
                       "请调浅该处，或按本印刷条件重新分色",
                       place->list->page_label, picture->file ? picture->file : "", percent, length_to_mm(place->point.x),
                       length_to_mm(place->point.y), report->check->issue->design->ink_limit);
}

static void report_place(const InkReport *report, const InkPlace *place, const char *page, int percent)
{
    const PageDesign *design = report->check->issue->design;
    const char *part = part_at(place);
    diagnostics_report(report->run->diagnostics, SEVERITY_WARNING, (SourcePosition){.file = design->file},
                       "page %s: %d%% of ink lies %.0f mm from the left edge and %.0f mm from the top (%s); "
                       "press.ink_limit is %d%%; use inks with less cyan, magenta and yellow",
                       "第 %s 版：总墨量达 %d%%，在距左边 %.0f 毫米、距上边 %.0f 毫米处（%s）；press.ink_limit 为 %d%%；"
                       "请减少该处油墨的青、品红、黄",
                       page, percent, length_to_mm(place->point.x), length_to_mm(place->point.y), part ? part : "-",
                       design->ink_limit);
}

/* Areas come page by page; of a picture, and of all else on a page, the densest is told. */
static void report_excess(const InkReport *report, const InkExcess *excess)
{
    InkPlace place = place_of(report->check, excess);
    const DisplayPicture *picture = find_picture(&place);
    gconstpointer key = picture ? (gconstpointer)picture : (gconstpointer)place.list;
    if (!g_hash_table_add(report->told, (gpointer)key))
        return;
    if (picture)
        report_picture(report, &place, picture, excess->percent);
    else
        report_place(report, &place, place.list ? place.list->page_label : "", excess->percent);
}

static int by_density(const void *a, const void *b)
{
    const InkExcess *one = a, *other = b;
    if (one->percent != other->percent)
        return other->percent - one->percent;
    if (one->page != other->page)
        return one->page - other->page;
    return one->place.y != other->place.y ? one->place.y - other->place.y : one->place.x - other->place.x;
}

static void report_excesses(const Run *run, const InkCheck *check, const InkAnswer *answer)
{
    InkReport report = {run, check, g_hash_table_new(NULL, NULL)};
    InkExcess *excesses = arena_copy(run->arena, answer->excesses, (size_t)answer->excess_count, sizeof *excesses);
    qsort(excesses, (size_t)answer->excess_count, sizeof *excesses, by_density);
    for (int i = 0; i < answer->excess_count; i++)
        report_excess(&report, &excesses[i]);
    g_hash_table_unref(report.told);
}

static void report_not_measured(const Run *run)
{
    diagnostics_report(run->diagnostics, SEVERITY_NOTE, (SourcePosition){0},
                       "the ink on the pages is not measured: that takes mutool; install the package mupdf-tools",
                       "没有测量版面总墨量：要用程序 mutool；请安装软件包 mupdf-tools");
}

void check_ink(const Run *run, const InkCheck *check)
{
    GArray *pages = pages_to_measure(check);
    InkQuestion question = {
        .pdf = check->pdf,
        .pages = (const int *)(void *)pages->data,
        .page_count = (int)pages->len,
        .limit_percent = check->issue->design->ink_limit,
    };
    InkAnswer answer;
    progress_step(run->progress, "measuring the ink", "测量总墨量");
    if (pages->len > 0 && !plates_are_possible())
        report_not_measured(run);
    else if (pages->len > 0 && ink_measure(run->arena, &question, &answer, run->diagnostics))
        report_excesses(run, check, &answer);
    g_array_unref(pages);
}
