/* printer_marks.c - marks as plain fills, in lengths that folding and cutting machines are set to. */
#include "page/printer_marks.h"
#include "issue/spread.h"
#include "page/furniture.h"
#include "page/grid.h"

#include <glib.h>

/* On every plate, so that the plates can be laid over each other. */
static const Ink registration = {1000, 1000, 1000, 1000};

/* Marks stay clear of the bleed: a cut that is off by a little must not show them. */
static Length mark_gap(void)
{
    return length_from_mm(3);
}

static Length mark_length(void)
{
    return length_from_mm(5);
}

static Length hairline(void)
{
    return 256; /* 0.25 pt */
}

Length printer_marks_room(const PageDesign *design)
{
    return design->bleed + mark_gap() + mark_length() + length_from_mm(2);
}

static void add_mark(DisplayBuilder *builder, Length x, Length y, Length width, Length height)
{
    display_add_fill(builder, (Rect){x, y, width, height}, registration, "mark");
}

/* Where a mark outside the sheet begins: before 0, or after `side`. */
static Length outside(Length side, Length clear, bool far)
{
    return far ? side + clear : -clear - mark_length();
}

/* The line itself lies in the middle of the cut. */
static void add_crop_marks(DisplayBuilder *builder, const PageDesign *design)
{
    Length clear = design->bleed + mark_gap(), half = hairline() / 2;
    for (int corner = 0; corner < 4; corner++) {
        bool right = corner & 1, foot = corner & 2;
        Length x = right ? design->sheet.width : 0, y = foot ? design->sheet.height : 0;
        add_mark(builder, outside(design->sheet.width, clear, right), y - half, mark_length(), hairline());
        add_mark(builder, x - half, outside(design->sheet.height, clear, foot), hairline(), mark_length());
    }
}

static void add_cross(DisplayBuilder *builder, Length x, Length y)
{
    Length half = mark_length() / 2, thin = hairline() / 2;
    add_mark(builder, x - half, y - thin, mark_length(), hairline());
    add_mark(builder, x - thin, y - half, hairline(), mark_length());
}

/* Two for a spread, whose middle has the fold mark. */
static int pages_of_sheet(const PageDesign *design)
{
    return design->grid.fold_after > 0 ? 2 : 1;
}

static void add_register_marks(DisplayBuilder *builder, const PageDesign *design)
{
    Length away = design->bleed + mark_gap() + mark_length() / 2;
    Length width = design->sheet.width, height = design->sheet.height;
    for (int page = 0; page < pages_of_sheet(design); page++) {
        Length middle = (2 * page + 1) * width / (2 * pages_of_sheet(design));
        add_cross(builder, middle, -away);
        add_cross(builder, middle, height + away);
    }
    add_cross(builder, -away, height / 2);
    add_cross(builder, width + away, height / 2);
}

/* Three short strokes of a broken line, at the head and at the foot: the sheet is folded there, not cut. */
static void add_fold_marks(DisplayBuilder *builder, const PageDesign *design)
{
    enum { STROKES = 3 };
    if (pages_of_sheet(design) < 2)
        return;
    Length clear = design->bleed + mark_gap(), x = (design->sheet.width - hairline()) / 2;
    Length stroke = mark_length() / (2 * STROKES - 1);
    for (int i = 0; i < STROKES; i++) {
        add_mark(builder, x, outside(0, clear, false) + 2 * i * stroke, hairline(), stroke);
        add_mark(builder, x, outside(design->sheet.height, clear, true) + 2 * i * stroke, hairline(), stroke);
    }
}

/* Each ink full and at half strength, at the foot, clear of the crop mark. */
static void add_colour_bar(DisplayBuilder *builder, const PageDesign *design)
{
    static const Ink patches[] = {{.cyan = 1000}, {.magenta = 1000}, {.yellow = 1000}, {.black = 1000},
                                  {.cyan = 500},  {.magenta = 500},  {.yellow = 500},  {.black = 500}};
    Length side = mark_length(), y = design->sheet.height + design->bleed + mark_gap();
    if (design->sheet.width / pages_of_sheet(design) < 4 * side + (Length)G_N_ELEMENTS(patches) * side)
        return; /* it would run into the register mark */
    for (int i = 0; i < (int)G_N_ELEMENTS(patches) / 2; i++) {
        display_add_fill(builder, (Rect){side + i * side, y, side, side}, patches[i], "mark");
        display_add_fill(builder, (Rect){design->sheet.width - (5 - i) * side, y, side, side}, patches[i + 4], "mark");
    }
}

/* At the head: title, number, page, time. */
static void add_slug_line(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                          const Page *page, const char *time)
{
    const TextStyle *body = find_style(issue->design, "body");
    if (!body)
        return;
    TextStyle *style = arena_new_object(arena, TextStyle);
    *style = *body;
    style->size = 7 * 1024;
    style->line_pitch = 8 * 1024;
    style->mode = WRITING_MODE_HORIZONTAL;
    style->ink = registration;
    Page half = page_half(page, false);
    Rect type_area = page_type_area(issue->design, half.number);
    Furniture line = {
        .kind = FURNITURE_TEXT,
        .text = arena_printf(arena, "{title}[ {number}]  第%s版  %s", page_label(arena, page), time),
        .style = style,
        .ink = registration,
        .anchor = ANCHOR_LEFT,
        .inset = mark_length() - type_area.x,
        .edge = EDGE_TOP,
        .offset = type_area.y + issue->design->bleed + mark_gap() + mark_length() / 2,
    };
    place_furniture_item(arena, shaper, builder, &line, issue, &half);
}

void place_printer_marks(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                         const Page *page, const PrinterMarks *marks)
{
    const PageDesign *design = page_design_of(issue, page);
    display_begin_tag(builder, "furniture", NULL);
    add_crop_marks(builder, design);
    add_register_marks(builder, design);
    add_fold_marks(builder, design);
    add_colour_bar(builder, design);
    add_slug_line(arena, shaper, builder, issue, page, marks->time);
    display_end_tag(builder);
}
