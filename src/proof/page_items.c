/* page_items.c - walks over the display lists: type of stories goes to their lines, all else becomes an item. */
#include "proof/page_items.h"

#include "font/font.h"
#include "proof/type_look.h"

#include <string.h>

/* The tags that are open, with the rows and cells seen in each. */
typedef struct OpenTag {
    const char *name;
    const char *story;
    int inner_count;
} OpenTag;

typedef struct LineLook {
    FitLine *line;
    TypeLook look;
} LineLook;

/* Furniture is set run by run; what follows on one line becomes one item. */
typedef struct OpenType {
    bool is_open;
    PageItem item;
    const DisplayGlyphs *last;
    GString *words;
    TypeLook look;
} OpenType;

typedef struct Walk {
    Arena *arena;
    const DisplayList *page;
    GHashTable *lines; /* "page story part number" to LineLook */
    GArray *tags;      /* OpenTag */
    GArray *items;     /* PageItem */
    OpenType type;
} Walk;

static const char *const kind_names[] = {"picture", "type", "shape"};

const char *page_item_kind_name(PageItemKind kind)
{
    return kind_names[kind];
}

/* --- lines of stories --------------------------------------------------------------------------- */

static const char *line_key(Arena *arena, int page_number, const char *story, const char *part, int number)
{
    return arena_printf(arena, "%d\t%s\t%s\t%d", page_number, story, part, number);
}

static void free_line_look(gpointer look)
{
    type_look_close(&((LineLook *)look)->look);
}

static GHashTable *index_lines(Arena *arena, const FitReport *report)
{
    GHashTable *lines = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_line_look);
    for (int i = 0; i < report->story_count; i++) {
        const FitStory *story = &report->stories[i];
        for (int k = 0; k < story->line_count; k++) {
            FitLine *line = &story->lines[k];
            LineLook *look = arena_new_object(arena, LineLook);
            const char *key = line_key(arena, story->page_number, story->id, line->part, line->number);
            *look = (LineLook){line, type_look_new()};
            g_hash_table_replace(lines, (gpointer)key, look);
        }
    }
    return lines;
}

static void finish_lines(Arena *arena, GHashTable *lines)
{
    GHashTableIter iterator;
    gpointer value;
    g_hash_table_iter_init(&iterator, lines);
    while (g_hash_table_iter_next(&iterator, NULL, &value)) {
        LineLook *look = value;
        look->line->typeface = type_look_typefaces(&look->look, arena);
        look->line->inks = type_look_inks(&look->look, arena);
    }
}

/* --- tags --------------------------------------------------------------------------------------- */

static OpenTag *find_open_tag(const Walk *walk, const char *name)
{
    for (guint i = walk->tags->len; i-- > 0;) {
        OpenTag *tag = &g_array_index(walk->tags, OpenTag, i);
        if (strcmp(tag->name, name) == 0)
            return tag;
    }
    return NULL;
}

static bool is_cell(const char *name)
{
    return strcmp(name, "table_cell") == 0 || strcmp(name, "table_head") == 0;
}

static void open_tag(Walk *walk, const DisplayTag *tag)
{
    OpenTag open = {.name = tag->name, .story = tag->story};
    OpenTag *table = strcmp(tag->name, "table_row") == 0 ? find_open_tag(walk, "table") : NULL;
    OpenTag *row = is_cell(tag->name) ? find_open_tag(walk, "table_row") : NULL;
    if (table)
        table->inner_count++;
    if (row)
        row->inner_count++;
    g_array_append_val(walk->tags, open);
}

static void close_tag(Walk *walk)
{
    g_array_set_size(walk->tags, walk->tags->len - 1);
}

static const char *story_of_tags(const Walk *walk)
{
    for (guint i = walk->tags->len; i-- > 0;)
        if (g_array_index(walk->tags, OpenTag, i).story)
            return g_array_index(walk->tags, OpenTag, i).story;
    return "";
}

static void tell_cell(const Walk *walk, FitLine *line)
{
    const OpenTag *table = find_open_tag(walk, "table"), *row = find_open_tag(walk, "table_row");
    if (!table || !row || (!find_open_tag(walk, "table_cell") && !find_open_tag(walk, "table_head")))
        return;
    line->row = table->inner_count;
    line->column = row->inner_count;
}

/* --- type --------------------------------------------------------------------------------------- */

static Rect rect_of_type(const DisplayGlyphs *glyphs)
{
    if (glyphs->setting == GLYPHS_HORIZONTAL)
        return (Rect){glyphs->origin.x, glyphs->origin.y - font_baseline_offset(glyphs->size), glyphs->width,
                      glyphs->size};
    return (Rect){glyphs->origin.x - glyphs->size / 2, glyphs->origin.y, glyphs->size, glyphs->width};
}

static bool is_near(Length a, Length b, Length distance)
{
    return a - b <= distance && b - a <= distance;
}

/* The run goes on where the last one ends; spaces between scripts and words are less than an em. */
static bool goes_on(const OpenType *type, const DisplayGlyphs *glyphs)
{
    const DisplayGlyphs *last = type->last;
    if (!type->is_open || strcmp(last->part, glyphs->part) != 0 || last->line != glyphs->line ||
        (last->setting == GLYPHS_HORIZONTAL) != (glyphs->setting == GLYPHS_HORIZONTAL))
        return false;
    if (glyphs->setting == GLYPHS_HORIZONTAL)
        return last->origin.y == glyphs->origin.y && is_near(glyphs->origin.x, last->origin.x + last->width, last->size);
    return is_near(last->origin.x, glyphs->origin.x, last->size / 2) &&
           is_near(glyphs->origin.y, last->origin.y + last->width, last->size);
}

static Rect union_of(Rect a, Rect b)
{
    Length x = length_min(a.x, b.x), y = length_min(a.y, b.y);
    return (Rect){x, y, length_max(rect_right(a), rect_right(b)) - x, length_max(rect_bottom(a), rect_bottom(b)) - y};
}

static void end_type(Walk *walk)
{
    OpenType *type = &walk->type;
    if (!type->is_open)
        return;
    type->item.content = arena_strndup(walk->arena, type->words->str, type->words->len);
    type->item.form = type_look_typefaces(&type->look, walk->arena);
    type->item.inks = type_look_inks(&type->look, walk->arena);
    g_array_append_val(walk->items, type->item);
    g_string_free(type->words, TRUE);
    type_look_close(&type->look);
    type->is_open = false;
}

static void begin_type(Walk *walk, const DisplayGlyphs *glyphs)
{
    end_type(walk);
    walk->type = (OpenType){
        .is_open = true,
        .item = {PAGE_ITEM_TYPE, walk->page->page_number, .part = glyphs->part, .story = glyphs->story ? glyphs->story : "",
                 .rect = rect_of_type(glyphs), .goes_with_line = glyphs->story != NULL, .check = ""},
        .words = g_string_new(NULL),
        .look = type_look_new(),
    };
}

static void add_type(Walk *walk, const DisplayGlyphs *glyphs)
{
    const char *key = line_key(walk->arena, walk->page->page_number, glyphs->story ? glyphs->story : "", glyphs->part,
                               glyphs->line);
    LineLook *line = glyphs->story ? g_hash_table_lookup(walk->lines, key) : NULL;
    if (line) {
        type_look_add(&line->look, walk->arena, glyphs, &walk->page->spot_inks);
        tell_cell(walk, line->line);
        return;
    }
    if (!goes_on(&walk->type, glyphs))
        begin_type(walk, glyphs);
    OpenType *type = &walk->type;
    type->item.rect = union_of(type->item.rect, rect_of_type(glyphs));
    type->last = glyphs;
    g_string_append_len(type->words, glyphs->text, glyphs->text_length);
    type_look_add(&type->look, walk->arena, glyphs, &walk->page->spot_inks);
}

/* --- pictures and shapes ------------------------------------------------------------------------ */

static const char *check_sum(Arena *arena, const void *bytes, size_t count)
{
    gchar *sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, count);
    const char *result = arena_strndup(arena, sum, 32);
    g_free(sum);
    return result;
}

static const char *pixels(Arena *arena, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    return arena_strdup(arena, g_ascii_formatd(text, sizeof text, "%.6g", number));
}

static const char *shown_part(Arena *arena, const DisplayPicture *picture)
{
    const char *turned = picture->turns ? arena_printf(arena, " turned %d", picture->turns * 90) : "";
    return arena_printf(arena, "%s,%s %s×%s px%s", pixels(arena, picture->crop_x), pixels(arena, picture->crop_y),
                        pixels(arena, picture->crop_width), pixels(arena, picture->crop_height), turned);
}

static void add_picture(Walk *walk, const DisplayPicture *picture)
{
    const Picture *file = picture->picture;
    PageItem item = {PAGE_ITEM_PICTURE, walk->page->page_number, .part = "picture",
                     .story = picture->story ? picture->story : "", .rect = picture->slot,
                     .content = file->file ? file->file : "",
                     .check = file->byte_count ? check_sum(walk->arena, file->bytes, file->byte_count) : "",
                     .form = shown_part(walk->arena, picture), .inks = ""};
    g_array_append_val(walk->items, item);
}

static bool is_mark_of_line(const char *part)
{
    static const char *const marks[] = {"emphasis-dot", "name-line", "book-line", "deceased-frame"};
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (strcmp(marks[i], part) == 0)
            return true;
    return false;
}

static void add_shape(Walk *walk, const char *part, PageItem shape, Ink ink)
{
    shape.kind = PAGE_ITEM_SHAPE;
    shape.page_number = walk->page->page_number;
    shape.part = part ? part : "";
    shape.story = story_of_tags(walk);
    shape.goes_with_line = is_mark_of_line(shape.part);
    shape.check = shape.check ? shape.check : "";
    shape.form = shape.form ? shape.form : "";
    shape.inks = ink_words(walk->arena, ink, &walk->page->spot_inks);
    if (strcmp(shape.part, "mark") != 0)
        g_array_append_val(walk->items, shape);
}

static void add_wave(Walk *walk, const DisplayWave *wave)
{
    const char *form = arena_printf(walk->arena, "period %d stroke %d", wave->period, wave->thickness);
    add_shape(walk, wave->part, (PageItem){.rect = wave->rect, .content = "wave", .form = form}, wave->ink);
}

/* The outline as seen from its own corner, so that a path that has only moved is the same. */
static const char *outline_check(Arena *arena, const DisplayPath *path, Rect bounds)
{
    Point *points = arena_new_array(arena, Point, path->count);
    for (int i = 0; i < path->count; i++)
        points[i] = (Point){path->points[i].x - bounds.x, path->points[i].y - bounds.y};
    return check_sum(arena, points, (size_t)path->count * sizeof(Point));
}

static Rect bounds_of_path(const DisplayPath *path)
{
    Rect bounds = {path->points[0].x, path->points[0].y, 0, 0};
    for (int i = 1; i < path->count; i++)
        bounds = union_of(bounds, (Rect){path->points[i].x, path->points[i].y, 0, 0});
    return bounds;
}

static void add_path(Walk *walk, const DisplayPath *path)
{
    if (path->count < 1)
        return;
    PageItem shape = {.rect = bounds_of_path(path), .content = "path"};
    shape.check = outline_check(walk->arena, path, shape.rect);
    shape.form = arena_printf(walk->arena, "stroke %d corner %d %d %d dash %d %d%s", path->thickness, (int)path->corner,
                              path->corner_size, path->hollow_size, path->dash, path->gap,
                              path->is_closed ? "" : " open");
    add_shape(walk, path->part, shape, path->ink);
}

/* --- pages -------------------------------------------------------------------------------------- */

/* Marks and the slug line stand outside the sheet. */
static bool is_printer_mark(const DisplayList *page, const DisplayGlyphs *glyphs)
{
    Rect rect = rect_of_type(glyphs);
    bool is_outside = rect_right(rect) <= 0 || rect_bottom(rect) <= 0 || rect.x >= page->sheet.width ||
                      rect.y >= page->sheet.height;
    return !glyphs->story && (is_outside || strcmp(glyphs->part, "mark") == 0);
}

static void walk_item(Walk *walk, const DisplayItem *item)
{
    if (item->kind == DISPLAY_GLYPHS) {
        if (!is_printer_mark(walk->page, &item->as.glyphs))
            add_type(walk, &item->as.glyphs);
        return;
    }
    end_type(walk);
    switch (item->kind) {
    case DISPLAY_TAG_BEGIN: open_tag(walk, &item->as.tag); break;
    case DISPLAY_TAG_END: close_tag(walk); break;
    case DISPLAY_PICTURE: add_picture(walk, &item->as.picture); break;
    case DISPLAY_FILL:
        add_shape(walk, item->as.fill.part, (PageItem){.rect = item->as.fill.rect, .content = "fill"}, item->as.fill.ink);
        break;
    case DISPLAY_DOT:
        add_shape(walk, item->as.dot.part, (PageItem){.rect = item->as.dot.rect, .content = "dot"}, item->as.dot.ink);
        break;
    case DISPLAY_WAVE: add_wave(walk, &item->as.wave); break;
    case DISPLAY_PATH: add_path(walk, &item->as.path); break;
    default: break;
    }
}

static void walk_page(Arena *arena, GHashTable *lines, const DisplayList *page, FitPage *fit)
{
    Walk walk = {.arena = arena, .page = page, .lines = lines, .tags = g_array_new(FALSE, FALSE, sizeof(OpenTag)),
                 .items = g_array_new(FALSE, FALSE, sizeof(PageItem))};
    for (int i = 0; i < page->item_count; i++)
        walk_item(&walk, &page->items[i]);
    end_type(&walk);
    fit->items = arena_copy(arena, walk.items->data, walk.items->len, sizeof(PageItem));
    fit->item_count = (int)walk.items->len;
    g_array_unref(walk.items);
    g_array_unref(walk.tags);
}

void fit_report_add_items(Arena *arena, FitReport *report, DisplayList *const *pages, int page_count)
{
    GHashTable *lines = index_lines(arena, report);
    for (int i = 0; i < page_count && i < report->page_count; i++)
        walk_page(arena, lines, pages[i], &report->pages[i]);
    finish_lines(arena, lines);
    g_hash_table_unref(lines);
    report->has_items = true;
}
