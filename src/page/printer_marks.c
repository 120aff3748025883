/* printer_marks.c - marks as plain fills, in lengths that folding and cutting machines are set to. */
#include "page/printer_marks.h"
#include "issue/spread.h"
#include "page/slug_text.h"

#include <glib.h>

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

/* What the marks stand round. */
typedef struct MarkedSheet {
    DisplayBuilder *builder;
    Rect trim;
    Length bleed;
    int page_count; /* two have the fold mark between them */
} MarkedSheet;

/* Marks are reckoned from the corner of the trim. */
static void add_fill(const MarkedSheet *sheet, Length x, Length y, Size size, Ink ink)
{
    Rect rect = {sheet->trim.x + x, sheet->trim.y + y, size.width, size.height};
    display_add_fill(sheet->builder, rect, ink, "mark");
}

static void add_mark(const MarkedSheet *sheet, Length x, Length y, Length width, Length height)
{
    add_fill(sheet, x, y, (Size){width, height}, INK_REGISTRATION);
}

/* Where a mark outside the sheet begins: before 0, or after `side`. */
static Length outside(Length side, Length clear, bool far)
{
    return far ? side + clear : -clear - mark_length();
}

/* The line itself lies in the middle of the cut. */
static void add_crop_marks(const MarkedSheet *sheet)
{
    Length clear = sheet->bleed + mark_gap(), half = hairline() / 2;
    for (int corner = 0; corner < 4; corner++) {
        bool right = corner & 1, foot = corner & 2;
        Length x = right ? sheet->trim.width : 0, y = foot ? sheet->trim.height : 0;
        add_mark(sheet, outside(sheet->trim.width, clear, right), y - half, mark_length(), hairline());
        add_mark(sheet, x - half, outside(sheet->trim.height, clear, foot), hairline(), mark_length());
    }
}

static void add_cross(const MarkedSheet *sheet, Length x, Length y)
{
    Length half = mark_length() / 2, thin = hairline() / 2;
    add_mark(sheet, x - half, y - thin, mark_length(), hairline());
    add_mark(sheet, x - thin, y - half, hairline(), mark_length());
}

static void add_register_marks(const MarkedSheet *sheet)
{
    Length away = sheet->bleed + mark_gap() + mark_length() / 2;
    Length width = sheet->trim.width, height = sheet->trim.height;
    for (int page = 0; page < sheet->page_count; page++) {
        Length middle = (2 * page + 1) * width / (2 * sheet->page_count);
        add_cross(sheet, middle, -away);
        add_cross(sheet, middle, height + away);
    }
    add_cross(sheet, -away, height / 2);
    add_cross(sheet, width + away, height / 2);
}

/* Three short strokes of a broken line, at the head and at the foot: the sheet is folded there, not cut. */
static void add_fold_marks(const MarkedSheet *sheet)
{
    enum { STROKES = 3 };
    if (sheet->page_count < 2)
        return;
    Length clear = sheet->bleed + mark_gap(), x = (sheet->trim.width - hairline()) / 2;
    Length stroke = mark_length() / (2 * STROKES - 1);
    for (int i = 0; i < STROKES; i++) {
        add_mark(sheet, x, outside(0, clear, false) + 2 * i * stroke, hairline(), stroke);
        add_mark(sheet, x, outside(sheet->trim.height, clear, true) + 2 * i * stroke, hairline(), stroke);
    }
}

static Ink spot_patch(const SpotInks *spots, int index, int thousandths)
{
    Ink ink = spots->items[index].alternate;
    return (Ink){
        .cyan = ink.cyan * thousandths / 1000,
        .magenta = ink.magenta * thousandths / 1000,
        .yellow = ink.yellow * thousandths / 1000,
        .black = ink.black * thousandths / 1000,
        .spot = index + 1,
        .spot_amount = thousandths,
    };
}

enum { PROCESS_PATCHES = 4, MOST_PATCHES = PROCESS_PATCHES + SPOT_INK_LIMIT };

/* The inks of the page: a spot ink that it does not have would only make a plate for its patch. Returns how many. */
static int bar_inks(const SpotInks *spots, unsigned used, int thousandths, Ink *inks)
{
    int count = PROCESS_PATCHES;
    inks[0] = (Ink){.cyan = thousandths};
    inks[1] = (Ink){.magenta = thousandths};
    inks[2] = (Ink){.yellow = thousandths};
    inks[3] = (Ink){.black = thousandths};
    for (int i = 0; i < spots->count; i++)
        if (used & 1u << i)
            inks[count++] = spot_patch(spots, i, thousandths);
    return count;
}

/* Each ink full and at half strength, at the foot, clear of the crop mark. */
static void add_colour_bar(const MarkedSheet *sheet, const SpotInks *spots, unsigned used)
{
    Ink full[MOST_PATCHES], half[MOST_PATCHES];
    Length side = mark_length(), y = sheet->trim.height + sheet->bleed + mark_gap();
    Size patch = {side, side};
    int room = (sheet->trim.width / sheet->page_count / side - 4) / 2; /* more would run into the register mark */
    int count = MIN(bar_inks(spots, used, 1000, full), room);
    bar_inks(spots, used, 500, half);
    for (int i = 0; count >= PROCESS_PATCHES && i < count; i++) {
        add_fill(sheet, side + i * side, y, patch, full[i]);
        add_fill(sheet, sheet->trim.width - (count + 1 - i) * side, y, patch, half[i]);
    }
}

/* At the head, between the crop marks. */
static void add_slug_line(Arena *arena, Shaper *shaper, const MarkedSheet *sheet, const Issue *issue, const char *text)
{
    SlugText slug = {
        .text = text,
        .place = {sheet->trim.x + mark_length(), sheet->trim.y - sheet->bleed - mark_gap() - mark_length() / 2},
        .ink = INK_REGISTRATION,
    };
    place_slug_text(arena, shaper, sheet->builder, issue, &slug);
}

/* A cover's label says what it is. */
static const char *page_name(Arena *arena, const Page *page)
{
    return page->label ? page->label : arena_printf(arena, "第%s版", page_label(arena, page));
}

void place_printer_marks(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                         const Page *page, const PrinterMarks *marks)
{
    const PageDesign *design = page_design_of(issue, page);
    SheetMarks sheet = {
        .trim = {0, 0, design->sheet.width, design->sheet.height},
        .page_count = design->grid.fold_after > 0 ? 2 : 1,
        .for_press = true,
        .spots = display_builder_spots(builder),
        .text = arena_printf(arena, "{title}[ {number}]  %s  %s", page_name(arena, page), marks->time),
    };
    place_sheet_marks(arena, shaper, builder, issue, &sheet);
}

void place_sheet_marks(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                       const SheetMarks *marks)
{
    MarkedSheet sheet = {builder, marks->trim, issue->design->bleed, marks->page_count};
    display_begin_tag(builder, "furniture", NULL);
    add_crop_marks(&sheet);
    if (marks->for_press)
        add_register_marks(&sheet);
    add_fold_marks(&sheet);
    if (marks->for_press)
        add_colour_bar(&sheet, &issue->design->spot_inks, marks->spots);
    add_slug_line(arena, shaper, &sheet, issue, marks->text);
    display_end_tag(builder);
}
