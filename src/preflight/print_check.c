/* print_check.c - see print_check.h. The limits are those of newspaper and magazine houses, as the Ghent Workgroup has them. */
#include "preflight/print_check.h"

#include "preflight/pdf_values.h"
#include "preflight/print_canvas.h"

#include <math.h>
#include <string.h>

enum {
    TRIM_GIVEN, SAME_SIZE, RESOLUTION, RESOLUTION_ONE_BIT, HAIRLINE_STROKE, HAIRLINE_FILL, BLEED, WHITE_OVERPRINT, RGB_TEXT,
    RICH_TEXT, REGISTRATION, SPOT_NAMES, ENCRYPTION,
};

enum { LEAST_DPI = 150, LEAST_DPI_ONE_BIT = 550, SMALL_TEXT = 12, SMALLEST_PICTURE = 16 };

#define THINNEST 0.125          /* points: what plates still hold, 0.04 mm */
#define BLEED_DEPTH (3 * 72 / 25.4)
#define TOUCH 0.1               /* points from the edge of the trim: so near is on it */
#define SAME 0.5                /* points by which sizes may differ */

const Requirement print_requirements[PRINT_REQUIREMENT_COUNT] = {
    [TRIM_GIVEN] = {STANDARD_PRINT, "page boxes", "each page has a TrimBox or an ArtBox", "每页应有 TrimBox 或 ArtBox", true},
    [SAME_SIZE] = {STANDARD_PRINT, "page sizes", "all pages have one finished size, or twice it", "各页成品尺寸应相同，或为跨页", true},
    [RESOLUTION] = {STANDARD_PRINT, "resolution", "pictures have at least 150 dots per inch as printed",
                    "图片印刷分辨率应不低于 150 dpi", true},
    [RESOLUTION_ONE_BIT] = {STANDARD_PRINT, "resolution", "line art has at least 550 dots per inch as printed",
                            "线条稿印刷分辨率应不低于 550 dpi", true},
    [HAIRLINE_STROKE] = {STANDARD_PRINT, "hairlines", "lines are at least 0.125 points wide", "线宽应不小于 0.125 磅", true},
    [HAIRLINE_FILL] = {STANDARD_PRINT, "hairlines", "filled shapes are at least 0.125 points wide and high",
                       "填充图形的宽和高应不小于 0.125 磅", true},
    [BLEED] = {STANDARD_PRINT, "bleed", "what touches the trim goes on for 3 mm or to the BleedBox",
               "触及裁切线的内容应延伸 3 毫米，或到 BleedBox", true},
    [WHITE_OVERPRINT] = {STANDARD_PRINT, "overprint", "nothing white overprints: it would not be seen", "白色不得套印，否则会消失", true},
    [RGB_TEXT] = {STANDARD_PRINT, "text", "text is not in RGB", "文字不得用 RGB", true},
    [RICH_TEXT] = {STANDARD_PRINT, "text", "text under 12 points is not in rich black: black and all three other inks", "小于 12 磅的文字不得用四色黑", true},
    [REGISTRATION] = {STANDARD_PRINT, "registration colour", "the colour of all plates (All) is not used inside the trim",
                      "裁切线内不得使用套准色（All）", true},
    [SPOT_NAMES] = {STANDARD_PRINT, "spot inks", "names of spot inks differ in more than capitals and small letters",
                    "专色名称不得只有大小写之别", true},
    [ENCRYPTION] = {STANDARD_PRINT, "encryption", "the file is not encrypted", "文件不得加密", true},
    [PRINT_INK] = {STANDARD_PRINT, "ink", "the sum of inks is 300 percent or less", "总墨量不得超过 300%", true},
};

typedef struct PrintCheck {
    PageBox trim;    /* of the page being walked; not there: then that is the fault */
    PageBox reach;   /* how far what touches the trim has to go */
    PageBox printed; /* the bleed, or the trim when there is none */
    PageBox first;   /* trim of the first page that has one */
    GHashTable *inks; /* names in small letters: as they are written */
} PrintCheck;

static void print_fault(CheckedFile *file, int requirement, FaultPlace place)
{
    fault(file, &print_requirements[requirement], place, NULL, NULL);
}

/* --- pages ------------------------------------------------------------------------------------------------ */

/* At most to the bleed that the file names. */
static PageBox reach_of(const PageBox *trim, const PageBox *bleed)
{
    PageBox reach = {trim->is_there, trim->left - BLEED_DEPTH, trim->bottom - BLEED_DEPTH, trim->right + BLEED_DEPTH,
                     trim->top + BLEED_DEPTH};
    if (!bleed->is_there)
        return reach;
    return (PageBox){trim->is_there, MAX(reach.left, bleed->left), MAX(reach.bottom, bleed->bottom),
                     MIN(reach.right, bleed->right), MIN(reach.top, bleed->top)};
}

static bool is_same_size(const PageBox *one, const PageBox *other)
{
    double width = one->right - one->left, other_width = other->right - other->left;
    bool as_wide = fabs(width - other_width) <= SAME || fabs(width - 2 * other_width) <= 2 * SAME ||
                   fabs(2 * width - other_width) <= 2 * SAME;
    return as_wide && fabs((one->top - one->bottom) - (other->top - other->bottom)) <= SAME;
}

static void begin_page(CheckedFile *file, int number, qpdf_oh page, void *context)
{
    PrintCheck *check = context;
    PageBox bleed = page_box(file, page, "/BleedBox");
    FaultPlace place = place_of(file, number, page);
    check->trim = page_box(file, page, "/TrimBox");
    if (!check->trim.is_there)
        check->trim = page_box(file, page, "/ArtBox");
    check->reach = reach_of(&check->trim, &bleed);
    check->printed = bleed.is_there ? bleed : check->trim;
    if (!check->trim.is_there)
        print_fault(file, TRIM_GIVEN, place);
    else if (!check->first.is_there)
        check->first = check->trim;
    else if (!is_same_size(&check->trim, &check->first))
        print_fault(file, SAME_SIZE, place);
}

/* --- shapes ----------------------------------------------------------------------------------------------- */

static bool is_white(const PrintColour *colour)
{
    const double *values = colour->values;
    switch (colour->space) {
    case PRINT_SPACE_GREY: return values[0] >= 1;
    case PRINT_SPACE_RGB: return values[0] >= 1 && values[1] >= 1 && values[2] >= 1;
    case PRINT_SPACE_CMYK: return values[0] <= 0 && values[1] <= 0 && values[2] <= 0 && values[3] <= 0;
    case PRINT_SPACE_SPOT: return values[0] <= 0;
    default: return false;
    }
}

/* White of process inks leaves what lies below only in overprint mode 1; that of a spot ink always does. */
static bool vanishes(const PrintColour *colour)
{
    bool can = colour->space == PRINT_SPACE_SPOT || (colour->space == PRINT_SPACE_CMYK && colour->keeps_below);
    return can && colour->overprints && is_white(colour);
}

/* On the edge, and not beyond it as far as `reach`. */
static bool stops(double place, double edge, double reach, double outward)
{
    return (place - edge) * outward >= -TOUCH && (place - reach) * outward < -TOUCH;
}

static bool is_on(const PageBox *bounds, const PageBox *area)
{
    return area->is_there && boxes_overlap(bounds, area);
}

static void check_bleed(CheckedFile *file, FaultPlace place, const PageBox *bounds, const PrintCheck *check)
{
    const PageBox *trim = &check->trim, *reach = &check->reach;
    if (!is_on(bounds, trim))
        return;
    if (stops(bounds->left, trim->left, reach->left, -1) || stops(bounds->bottom, trim->bottom, reach->bottom, -1) ||
        stops(bounds->right, trim->right, reach->right, 1) || stops(bounds->top, trim->top, reach->top, 1))
        print_fault(file, BLEED, place);
}

static void check_width(CheckedFile *file, const PrintedShape *shape, int requirement)
{
    fault(file, &print_requirements[requirement], shape->place, "%.3f pt", "%.3f 磅", shape->thinnest);
}

static void take_shape(CheckedFile *file, const PrintedShape *shape, void *context)
{
    const PrintCheck *check = context;
    const PageBox *bounds = &shape->bounds;
    double longest = MAX(bounds->right - bounds->left, bounds->top - bounds->bottom);
    bool is_white_shape = is_white(shape->colour);
    if (vanishes(shape->colour))
        print_fault(file, WHITE_OVERPRINT, shape->place);
    if (is_white_shape || !is_on(bounds, &check->printed))
        return;
    if (shape->thinnest < THINNEST && longest > 4 * THINNEST)
        check_width(file, shape, shape->is_stroke ? HAIRLINE_STROKE : HAIRLINE_FILL);
    if (shape->colour->space == PRINT_SPACE_REGISTRATION && is_on(bounds, &check->trim))
        print_fault(file, REGISTRATION, shape->place);
    check_bleed(file, shape->place, bounds, check);
}

/* --- images and text -------------------------------------------------------------------------------------- */

static void take_image(CheckedFile *file, const PrintedImage *image, void *context)
{
    const PrintCheck *check = context;
    int least = image->is_one_bit ? LEAST_DPI_ONE_BIT : LEAST_DPI;
    if (!is_on(&image->bounds, &check->printed))
        return;
    bool is_flat = image->width <= SMALLEST_PICTURE && image->height <= SMALLEST_PICTURE; /* an even colour */
    if (!is_flat && image->dots_per_inch < least - 0.5)
        fault(file, &print_requirements[image->is_one_bit ? RESOLUTION_ONE_BIT : RESOLUTION], image->place, "%.0f dpi",
              "%.0f dpi", image->dots_per_inch);
    check_bleed(file, image->place, &image->bounds, check);
}

/* A colour with a little black in it is none of these: it is as sharp as its other inks are. */
static bool is_rich_black(const PrintColour *colour)
{
    const double *values = colour->values;
    return colour->space == PRINT_SPACE_CMYK && values[0] > 0 && values[1] > 0 && values[2] > 0 && values[3] >= 0.5;
}

static bool is_inside(const PageBox *box, double x, double y)
{
    return box->is_there && x > box->left && x < box->right && y > box->bottom && y < box->top;
}

static void take_text(CheckedFile *file, const PrintedText *text, void *context)
{
    const PrintCheck *check = context;
    if (text->colour->space == PRINT_SPACE_RGB)
        print_fault(file, RGB_TEXT, text->place);
    if (text->size < SMALL_TEXT && is_rich_black(text->colour))
        print_fault(file, RICH_TEXT, text->place);
    if (vanishes(text->colour))
        print_fault(file, WHITE_OVERPRINT, text->place);
    if (text->colour->space == PRINT_SPACE_REGISTRATION && is_inside(&check->trim, text->x, text->y))
        print_fault(file, REGISTRATION, text->place);
}

static void take_ink(CheckedFile *file, const char *name, FaultPlace place, void *context)
{
    PrintCheck *check = context;
    gchar *folded = g_utf8_validate(name, -1, NULL) ? g_utf8_casefold(name, -1) : g_strdup(name);
    const char *known = g_hash_table_lookup(check->inks, folded);
    if (known && strcmp(known, name) != 0)
        fault(file, &print_requirements[SPOT_NAMES], place, "%s, %s", "%s，%s", known, name);
    if (known)
        g_free(folded);
    else
        g_hash_table_insert(check->inks, folded, g_strdup(name));
}

void print_inspect(CheckedFile *file)
{
    if (!(file->standards & STANDARD_PRINT))
        return;
    PrintCheck check = {.inks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};
    PrintVisitor visitor = {begin_page, take_shape, take_image, take_text, take_ink, &check};
    if (is_dictionary_or_stream(file, value_of(file, qpdf_get_trailer(file->document), "/Encrypt")))
        print_fault(file, ENCRYPTION, (FaultPlace){0});
    print_canvas_walk(file, &visitor);
    g_hash_table_unref(check.inks);
}
