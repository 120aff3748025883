/* proof_sheet.c - page and final proofs, the contact sheet, and the line that heads them all. */
#include "proof/proof_sheet.h"

#include "display/display_copy.h"
#include "display/display_dump.h"
#include "issue/page_name.h"
#include "proof/overlay.h"

#include <glib.h>
#include <math.h>
#include <string.h>

typedef struct StageNames {
    const char *key;
    const char *title;
} StageNames;

static const StageNames stage_names[] = {
    [PROOF_GALLEY] = {"galley", "小样"}, [PROOF_PAGE] = {"page", "大样"}, [PROOF_FINAL] = {"final", "清样"}};

const char *proof_stage_title(ProofStage stage)
{
    return stage_names[stage].title;
}

const char *proof_stage_key(ProofStage stage)
{
    return stage_names[stage].key;
}

/* A name for what the pages show: eight figures of a checksum over their dumps. */
static const char *version_of_pages(Arena *arena, const ProofSource *source)
{
    enum { FIGURES = 8 };
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
    Arena *scratch = arena_new();
    for (int i = 0; i < source->page_count; i++)
        g_checksum_update(sum, (const guchar *)display_dump(scratch, source->pages[i]), -1);
    const char *version = arena_strndup(arena, g_checksum_get_string(sum), FIGURES);
    arena_free(scratch);
    g_checksum_free(sum);
    return version;
}

const char *proof_head(Arena *arena, const ProofSource *source, const ProofSettings *settings, const char *subject)
{
    const Issue *issue = source->issue;
    const char *number = issue->number ? arena_printf(arena, " %d 期", issue->number) : "";
    return arena_printf(arena, "校样 · %s · %s%s · %s · 版本 %s · %s · %s", proof_stage_title(settings->stage),
                        issue->title, number, subject, version_of_pages(arena, source), settings->time,
                        settings->program);
}

/* --- pages -------------------------------------------------------------------------------------- */

enum { SIDE_MARGIN_MM = 12, HEAD_MARGIN_MM = 14, FOOT_MARGIN_MM = 12, SIGNATURE_MARGIN_MM = 36 };

static Point page_corner(void)
{
    return (Point){length_from_mm(SIDE_MARGIN_MM), length_from_mm(HEAD_MARGIN_MM)};
}

static Size sheet_around(const DisplayList *page, ProofStage stage)
{
    Length foot = length_from_mm(stage == PROOF_FINAL ? SIGNATURE_MARGIN_MM : FOOT_MARGIN_MM);
    return (Size){page->sheet.width + 2 * page_corner().x, page->sheet.height + page_corner().y + foot};
}

static const PageLayout *find_page_layout(const IssueLayout *layout, int number)
{
    for (int i = 0; i < layout->page_count; i++)
        if (layout->pages[i].page->number == number)
            return &layout->pages[i];
    return NULL;
}

static Cover cover_of_page(const ProofSource *source, const DisplayList *page)
{
    const PageLayout *layout = find_page_layout(source->layout, page->page_number);
    return layout ? layout->page->cover : COVER_NONE;
}

typedef struct LegendRow {
    ProofOverlay overlay;
    const char *words;
    Ink ink;
} LegendRow;

static const LegendRow legend_rows[] = {
    {OVERLAY_GRID, "行线", {.cyan = 1000, .black = 350}},
    {OVERLAY_COLUMNS, "栏", {.cyan = 1000, .magenta = 500}},
    {OVERLAY_AREAS, "版块", {.cyan = 800, .yellow = 1000, .black = 200}},
    {OVERLAY_STORIES, "稿件", {.cyan = 1000, .magenta = 500}},
    {OVERLAY_OVERSET, "溢出", {.magenta = 1000, .yellow = 900}},
    {OVERLAY_FREE, "空行", {.cyan = 800, .yellow = 1000, .black = 200}},
    {OVERLAY_LOOSE, "疏行", {.magenta = 500, .yellow = 1000}},
    {OVERLAY_PICTURES, "图片分辨率", {.cyan = 1000, .magenta = 500}},
    {OVERLAY_INK, "总墨量：由黄至橙，超限为红", {.magenta = 1000, .yellow = 900}},
};

/* Below the page: what the colours on it mean. */
static void add_legend(const ProofPen *pen, Point point, unsigned overlays)
{
    for (size_t i = 0; i < G_N_ELEMENTS(legend_rows); i++) {
        if (!(overlays & legend_rows[i].overlay))
            continue;
        ProofType type = {PROOF_TYPE_SIZE, legend_rows[i].ink, ALIGNMENT_START};
        point.x = rect_right(proof_write(pen, legend_rows[i].words, point, type)) + PROOF_TYPE_SIZE;
    }
}

/* One field for each who has to read and sign. */
static void add_signature_box(const ProofPen *pen, Rect box)
{
    static const char *const fields[] = {"校对", "责任编辑", "版面主任", "签发", "日期与时间"};
    Length width = box.width / (Length)G_N_ELEMENTS(fields);
    for (Length i = 0; i < (Length)G_N_ELEMENTS(fields); i++) {
        Rect field = {box.x + i * width, box.y, width, box.height};
        proof_frame(pen, field, LENGTH_POINT / 2, INK_BLACK);
        proof_write(pen, fields[i], (Point){field.x + 4 * LENGTH_POINT, field.y + 4 * LENGTH_POINT},
                    (ProofType){PROOF_TYPE_SIZE, INK_BLACK, ALIGNMENT_START});
    }
}

/* Pages of the cover have names, no numbers that anybody knows. */
static const char *page_subject(Arena *arena, const ProofSource *source, const DisplayList *page)
{
    const char *cover = cover_name(cover_of_page(source, page));
    return cover ? cover : arena_printf(arena, "第 %s 版", page->page_label);
}

/* As --pages calls it. */
static const char *page_key(Arena *arena, const ProofSource *source, const DisplayList *page)
{
    static const char *const covers[] = {[COVER_FRONT] = "front", [COVER_INSIDE_FRONT] = "inside-front",
                                         [COVER_INSIDE_BACK] = "inside-back", [COVER_BACK] = "back"};
    Cover cover = cover_of_page(source, page);
    return cover == COVER_NONE ? arena_printf(arena, "%d", page->page_number) : covers[cover];
}

/* What stands around the page: its edge, the head line, legend or signature box. */
static void add_margins(const ProofPen *pen, const ProofSource *source, const ProofSettings *settings,
                        const DisplayList *page)
{
    Point corner = page_corner();
    Rect edge = {corner.x, corner.y, page->sheet.width, page->sheet.height};
    const char *subject = page_subject(pen->arena, source, page);
    Point below = {corner.x, rect_bottom(edge) + length_from_mm(4)};
    proof_frame(pen, rect_inset(edge, -PROOF_HAIRLINE, -PROOF_HAIRLINE), PROOF_HAIRLINE, PROOF_GREY);
    proof_write(pen, proof_head(pen->arena, source, settings, subject), (Point){corner.x, corner.y / 2 - PROOF_TYPE_SIZE / 2},
                (ProofType){PROOF_TYPE_SIZE, INK_BLACK, ALIGNMENT_START});
    if (settings->stage == PROOF_FINAL)
        add_signature_box(pen, (Rect){below.x, below.y, edge.width, length_from_mm(SIGNATURE_MARGIN_MM - 10)});
    else
        add_legend(pen, below, settings->overlays);
}

static const DisplayList *page_sheet(Arena *arena, Shaper *shaper, const ProofSource *source,
                                     const ProofSettings *settings, int index)
{
    const DisplayList *page = source->pages[index];
    const ProofInk *ink = source->inks ? &source->inks[index] : NULL;
    DisplayBuilder *builder =
        display_builder_new(arena, page->page_number, page->page_label, sheet_around(page, settings->stage));
    ProofPen pen = proof_pen_new(arena, shaper, builder, source->issue->design);
    OverlayPage overlay = {.issue = source->issue, .layout = find_page_layout(source->layout, page->page_number),
                           .list = page, .origin = page_corner(), .ink = ink};
    if (settings->stage == PROOF_PAGE) {
        display_begin_tag(builder, "furniture", NULL);
        overlay_add_below(&pen, &overlay, settings->overlays);
        display_end_tag(builder);
    }
    display_add_copy(arena, builder, page, (CopyPlace){page_corner(), 1, 1});
    display_begin_tag(builder, "furniture", NULL);
    if (settings->stage == PROOF_PAGE)
        overlay_add(&pen, &overlay, settings->overlays);
    add_margins(&pen, source, settings, page);
    display_end_tag(builder);
    return display_builder_finish(builder);
}

ProofSheets proof_page_sheets(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings)
{
    ProofSheets sheets = {arena_new_array(arena, ProofSheet, source->page_count), source->page_count};
    for (int i = 0; i < source->page_count; i++)
        sheets.items[i] = (ProofSheet){
            arena_printf(arena, "%s-%s", proof_stage_key(settings->stage), page_key(arena, source, source->pages[i])),
            page_subject(arena, source, source->pages[i]),
            page_sheet(arena, shaper, source, settings, i)};
    return sheets;
}

ProofSheets proof_sheets_new(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings)
{
    if (settings->stage == PROOF_GALLEY)
        return proof_galley_sheets(arena, shaper, source, settings);
    return proof_page_sheets(arena, shaper, source, settings);
}

/* --- contact sheet ------------------------------------------------------------------------------ */

enum { CONTACT_WIDTH_MM = 420, CONTACT_HEIGHT_MM = 297, CONTACT_GAP_MM = 8 };

/* The largest share of its size, in thousandths, at which a sheet fits its cell. */
static int contact_scale(Size sheet, Size cell)
{
    int64_t across = (int64_t)cell.width * 1000 / sheet.width, down = (int64_t)cell.height * 1000 / sheet.height;
    return (int)CLAMP(MIN(across, down), 1, 1000);
}

static void add_thumbnail(const ProofPen *pen, const ProofSheet *sheet, Rect cell, Length title_size)
{
    Size room = {cell.width, cell.height - 2 * PROOF_TYPE_SIZE};
    int scale = contact_scale(sheet->list->sheet, room);
    Rect edge = {cell.x, cell.y, length_scale(sheet->list->sheet.width, scale, 1000),
                 length_scale(sheet->list->sheet.height, scale, 1000)};
    display_add_copy(pen->arena, pen->builder, sheet->list, (CopyPlace){{cell.x, cell.y}, scale, 1000});
    display_begin_tag(pen->builder, "furniture", NULL);
    proof_frame(pen, edge, PROOF_HAIRLINE, PROOF_GREY);
    proof_write(pen, sheet->title, (Point){edge.x, rect_bottom(edge) + PROOF_TYPE_SIZE / 2},
                (ProofType){title_size, INK_BLACK, ALIGNMENT_START});
    display_end_tag(pen->builder);
}

/* One size for all: that of the longest. */
static Length size_of_titles(const ProofPen *pen, const ProofSheets *sheets, Length width)
{
    Length size = PROOF_TYPE_SIZE;
    for (int i = 0; i < sheets->count; i++)
        size = length_min(size, proof_size_within(pen, sheets->items[i].title, PROOF_TYPE_SIZE, width));
    return size;
}

static void add_thumbnails(const ProofPen *pen, const ProofSheets *sheets, Rect room)
{
    int across = (int)ceil(sqrt(sheets->count * 2.0)), down;
    across = CLAMP(across, 1, MAX(sheets->count, 1));
    down = (sheets->count + across - 1) / across;
    Length gap = length_from_mm(CONTACT_GAP_MM);
    Size cell = {(room.width - (across - 1) * gap) / across, (room.height - (MAX(down, 1) - 1) * gap) / MAX(down, 1)};
    Length title_size = size_of_titles(pen, sheets, cell.width);
    for (int i = 0; i < sheets->count; i++)
        add_thumbnail(pen, &sheets->items[i],
                      (Rect){room.x + i % across * (cell.width + gap), room.y + i / across * (cell.height + gap),
                             cell.width, cell.height}, title_size);
}

ProofSheet proof_contact_sheet(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings,
                               const ProofSheets *sheets)
{
    Size sheet = {length_from_mm(CONTACT_WIDTH_MM), length_from_mm(CONTACT_HEIGHT_MM)};
    Point corner = page_corner();
    DisplayBuilder *builder = display_builder_new(arena, 0, "", sheet);
    ProofPen pen = proof_pen_new(arena, shaper, builder, source->issue->design);
    const char *subject = arena_printf(arena, "全部 %d 张", sheets->count);
    display_begin_tag(builder, "furniture", NULL);
    proof_write(&pen, proof_head(arena, source, settings, subject), (Point){corner.x, corner.y / 2 - PROOF_TYPE_SIZE / 2},
                (ProofType){PROOF_TYPE_SIZE, INK_BLACK, ALIGNMENT_START});
    display_end_tag(builder);
    add_thumbnails(&pen, sheets, (Rect){corner.x, corner.y, sheet.width - 2 * corner.x, sheet.height - 2 * corner.y});
    return (ProofSheet){arena_printf(arena, "%s-contact", proof_stage_key(settings->stage)), subject,
                        display_builder_finish(builder)};
}
