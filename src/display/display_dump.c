/* display_dump.c - one line of text for each item, so that a changed layout shows as a changed line. */
#include "display/display_dump.h"

#include <glib.h>
#include <string.h>

/* A name as one word: spaces would look like the next field. */
static void append_word(GString *out, const char *name)
{
    g_string_append_c(out, ' ');
    if (!name || !*name)
        name = "-";
    for (const char *byte = name; *byte; byte++)
        g_string_append_c(out, *byte == ' ' ? '-' : *byte);
}

static bool breaks_the_line(gunichar character)
{
    return character < 0x20 || character == 0x7F || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

static void append_escaped(GString *out, gunichar character)
{
    if (character == '"' || character == '\\')
        g_string_append_printf(out, "\\%c", (char)character);
    else if (breaks_the_line(character))
        g_string_append_printf(out, "\\u%04x", character);
    else
        g_string_append_unichar(out, character);
}

static void append_quoted(GString *out, const char *text, int length)
{
    g_string_append_c(out, '"');
    for (const char *at = text; at < text + length; at = g_utf8_next_char(at))
        append_escaped(out, g_utf8_get_char(at));
    g_string_append_c(out, '"');
}

static void append_string(GString *out, const char *text)
{
    append_quoted(out, text ? text : "", text ? (int)strlen(text) : 0);
}

/* A spot ink by the name of its plate. */
static void append_spot(GString *out, const DisplayList *list, Ink ink)
{
    g_string_append(out, " spot=");
    append_string(out, ink.spot == INK_ON_EVERY_PLATE ? "All" : list->spot_inks.items[ink.spot - 1].name);
    g_string_append_printf(out, ",%d", ink.spot_amount);
}

static void append_ink(GString *out, const DisplayList *list, Ink ink)
{
    if (ink.spot == INK_ON_EVERY_PLATE || (ink.spot > 0 && ink.spot <= list->spot_inks.count))
        append_spot(out, list, ink);
    else
        g_string_append_printf(out, " ink=%d,%d,%d,%d", ink.cyan, ink.magenta, ink.yellow, ink.black);
}

static void append_rect(GString *out, Rect rect)
{
    g_string_append_printf(out, " x=%d y=%d w=%d h=%d", rect.x, rect.y, rect.width, rect.height);
}

static void append_glyphs(GString *out, const DisplayList *list, const DisplayGlyphs *glyphs)
{
    g_string_append(out, "glyphs");
    append_word(out, glyphs->part);
    append_word(out, glyphs->story);
    g_string_append_printf(out, " %d x=%d y=%d w=%d size=%d font=", glyphs->line, glyphs->origin.x,
                           glyphs->origin.y, glyphs->width, glyphs->size);
    append_string(out, glyphs->font_family);
    if (glyphs->width_scale && glyphs->width_scale != 1000)
        g_string_append_printf(out, " scale=%d", glyphs->width_scale);
    if (glyphs->height_scale && glyphs->height_scale != 1000)
        g_string_append_printf(out, " height=%d", glyphs->height_scale);
    append_ink(out, list, glyphs->ink);
    if (glyphs->setting != GLYPHS_HORIZONTAL)
        g_string_append(out, glyphs->setting == GLYPHS_UPRIGHT ? " set=upright" : " set=sideways");
    if (glyphs->link) {
        g_string_append(out, " link=");
        append_string(out, glyphs->link);
    }
    g_string_append(out, " text=");
    append_quoted(out, glyphs->text, glyphs->text_length);
}

static void append_fill(GString *out, const DisplayList *list, const DisplayFill *fill)
{
    g_string_append(out, "fill");
    append_word(out, fill->part);
    append_rect(out, fill->rect);
    append_ink(out, list, fill->ink);
}

static void append_dot(GString *out, const DisplayList *list, const DisplayDot *dot)
{
    g_string_append(out, "dot");
    append_word(out, dot->part);
    append_rect(out, dot->rect);
    append_ink(out, list, dot->ink);
}

static void append_wave(GString *out, const DisplayList *list, const DisplayWave *wave)
{
    g_string_append(out, "wave");
    append_word(out, wave->part);
    append_rect(out, wave->rect);
    g_string_append_printf(out, " period=%d stroke=%d", wave->period, wave->thickness);
    append_ink(out, list, wave->ink);
}

/* Whole pixels print as whole numbers, in every locale. */
static void append_number(GString *out, const char *separator, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, separator);
    g_string_append(out, g_ascii_formatd(text, sizeof text, "%.7g", number));
}

static void append_picture(GString *out, const DisplayPicture *picture)
{
    g_string_append(out, "picture");
    append_word(out, picture->story);
    g_string_append_c(out, ' ');
    append_string(out, picture->picture->file);
    append_rect(out, picture->slot);
    append_number(out, " crop=", picture->crop_x);
    append_number(out, ",", picture->crop_y);
    append_number(out, ",", picture->crop_width);
    append_number(out, ",", picture->crop_height);
    if (picture->turns)
        g_string_append_printf(out, " turns=%d", picture->turns);
    if (picture->picture->orientation > 1)
        g_string_append_printf(out, " orientation=%d", picture->picture->orientation);
}

static void append_path(GString *out, const DisplayList *list, const DisplayPath *path)
{
    static const char *const corners[] = {"", " corner=round", " corner=cut", " corner=notch"};
    g_string_append(out, path->is_closed ? "outline" : "line");
    append_word(out, path->part);
    for (int i = 0; i < path->count; i++)
        g_string_append_printf(out, " %d,%d", path->points[i].x, path->points[i].y);
    if (path->thickness)
        g_string_append_printf(out, " stroke=%d", path->thickness);
    if (path->corner != CORNER_SQUARE)
        g_string_append_printf(out, "%s:%d", corners[path->corner], path->corner_size);
    if (path->gap)
        g_string_append_printf(out, " dash=%d gap=%d", path->dash, path->gap);
    append_ink(out, list, path->ink);
}

static void append_tag(GString *out, const DisplayTag *tag)
{
    g_string_append(out, "begin");
    append_word(out, tag->name);
    append_word(out, tag->story);
}

static void append_outline(GString *out, const DisplayOutline *outline)
{
    g_string_append_printf(out, "outline %d ", outline->level);
    append_string(out, outline->title);
    g_string_append_printf(out, " x=%d y=%d", outline->point.x, outline->point.y);
}

static void append_anchor(GString *out, const DisplayAnchor *anchor)
{
    g_string_append(out, "anchor");
    append_word(out, anchor->name);
    g_string_append_printf(out, " x=%d y=%d", anchor->point.x, anchor->point.y);
}

static void append_item(GString *out, const DisplayList *list, const DisplayItem *item)
{
    switch (item->kind) {
    case DISPLAY_GLYPHS: append_glyphs(out, list, &item->as.glyphs); break;
    case DISPLAY_FILL: append_fill(out, list, &item->as.fill); break;
    case DISPLAY_DOT: append_dot(out, list, &item->as.dot); break;
    case DISPLAY_WAVE: append_wave(out, list, &item->as.wave); break;
    case DISPLAY_PATH: append_path(out, list, &item->as.path); break;
    case DISPLAY_PICTURE: append_picture(out, &item->as.picture); break;
    case DISPLAY_TAG_BEGIN: append_tag(out, &item->as.tag); break;
    case DISPLAY_TAG_END: g_string_append(out, "end"); break;
    case DISPLAY_OUTLINE: append_outline(out, &item->as.outline); break;
    case DISPLAY_ANCHOR: append_anchor(out, &item->as.anchor); break;
    case DISPLAY_COLUMN: return; /* frames have a dump of their own */
    }
    g_string_append_c(out, '\n');
}

/* baseline is that of the grid's first line: body line k has its own at baseline + k * pitch. */
static void append_grid(GString *out, const DisplayGrid *grid)
{
    if (grid->line_pitch == 0)
        return;
    g_string_append_printf(out, "grid x=%d y=%d pitch=%d baseline=%d lines=%d\n", grid->origin.x, grid->origin.y,
                           grid->line_pitch, grid->origin.y + grid->baseline_offset, grid->line_count);
}

const char *display_dump(Arena *arena, const DisplayList *list)
{
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "page %d ", list->page_number);
    append_string(out, list->page_label);
    g_string_append_printf(out, " %dx%d\n", list->sheet.width, list->sheet.height);
    append_grid(out, &list->grid);
    for (int i = 0; i < list->item_count; i++)
        append_item(out, list, &list->items[i]);
    const char *text = arena_strndup(arena, out->str, out->len);
    g_string_free(out, TRUE);
    return text;
}
