/* document_structure.c - goes through the pages once: tags become elements, what is painted in them marks. */
#include "structure/document_structure.h"

#include "structure/structure_builder.h"

#include <string.h>

/* --- marks ---------------------------------------------------------------------------------------- */

static int begin_mark(StructureBuilder *builder, StructureElement *element, MarkKind kind, bool is_upright)
{
    PageMarks *marks = builder->marks;
    marks->kinds[marks->mark_count++] = kind;
    builder->marked = element;
    builder->mark_is_open = true;
    builder->mark_is_upright = is_upright;
    marks->has_upright |= is_upright;
    if (element)
        element_add_kid(builder, element, (StructureKid){.page = builder->page, .mark = marks->mark_count - 1});
    return marks->mark_count;
}

/* Upright glyphs have a mark of their own, read or not: by it press/ knows their fonts. */
static int mark_glyphs(StructureBuilder *builder, const DisplayGlyphs *glyphs)
{
    bool is_upright = glyphs->setting == GLYPHS_UPRIGHT;
    StructureElement *element = element_of_glyphs(builder, glyphs);
    if (!element && !is_upright) {
        builder->mark_is_open = false;
        return 0;
    }
    if (builder->mark_is_open && builder->marked == element && builder->mark_is_upright == is_upright)
        return builder->marks->mark_count;
    return begin_mark(builder, element, element ? MARK_TEXT : MARK_UNREAD, is_upright);
}

/* A word for what nothing is said of. */
static const char *text_of_figure(const StructureBuilder *builder, const StructureElement *figure, const Picture *picture)
{
    const char *words = figure->title ? figure->title : picture_words(builder->arena, picture);
    bool is_chinese = g_str_has_prefix(builder->structure->lang, "zh");
    return words && *words ? words : is_chinese ? "图片" : "picture";
}

static int mark_picture(StructureBuilder *builder, const DisplayPicture *picture)
{
    StructureElement *figure = builder->open->len ? g_ptr_array_index(builder->open, builder->open->len - 1) : NULL;
    builder->mark_is_open = false;
    if (!figure || strcmp(figure->type, "Figure") != 0)
        return 0;
    figure->alternative = text_of_figure(builder, figure, picture->picture);
    figure->page = builder->page;
    figure->box = picture->slot;
    int mark = begin_mark(builder, figure, MARK_PICTURE, false);
    builder->mark_is_open = false;
    return mark;
}

static int mark_item(StructureBuilder *builder, const DisplayItem *item)
{
    switch (item->kind) {
    case DISPLAY_GLYPHS: return item->as.glyphs.glyph_count > 0 ? mark_glyphs(builder, &item->as.glyphs) : 0;
    case DISPLAY_PICTURE: return mark_picture(builder, &item->as.picture);
    case DISPLAY_FILL:
    case DISPLAY_DOT:
    case DISPLAY_WAVE:
    case DISPLAY_PATH: builder->mark_is_open = false; break;
    case DISPLAY_TAG_BEGIN: g_ptr_array_add(builder->open, element_of_display_tag(builder, &item->as.tag)); break;
    case DISPLAY_TAG_END: g_ptr_array_remove_index(builder->open, builder->open->len - 1); break;
    case DISPLAY_COLUMN: growing_threads_add(builder, &item->as.column); break;
    case DISPLAY_OUTLINE:
    case DISPLAY_ANCHOR: break;
    }
    return 0;
}

static void mark_page(StructureBuilder *builder, const DisplayList *list)
{
    PageMarks *marks = &builder->structure->pages[builder->page];
    *marks = (PageMarks){.items = arena_new_array(builder->arena, int, list->item_count),
                         .kinds = arena_new_array(builder->arena, MarkKind, list->item_count)};
    builder->marks = marks;
    builder->mark_is_open = false;
    for (int i = 0; i < list->item_count; i++)
        marks->items[i] = mark_item(builder, &list->items[i]);
}

/* --- the document --------------------------------------------------------------------------------- */

/* Of several anchors with one name the first is meant. */
static void know_anchors(StructureBuilder *builder, const DisplayList *list)
{
    for (int i = 0; i < list->item_count; i++) {
        const DisplayAnchor *anchor = &list->items[i].as.anchor;
        if (list->items[i].kind == DISPLAY_ANCHOR && !g_hash_table_contains(builder->anchors, anchor->name))
            g_hash_table_insert(builder->anchors, (gpointer)anchor->name,
                                (gpointer)(list->page_label ? list->page_label : ""));
    }
}

static void read_pages(StructureBuilder *builder, const DisplayList *const *lists, int count)
{
    for (int i = 0; i < count; i++)
        know_anchors(builder, lists[i]);
    for (builder->page = 0; builder->page < count; builder->page++)
        mark_page(builder, lists[builder->page]);
}

DocumentStructure *document_structure_new(Arena *arena, const DisplayList *const *lists, int count, const char *lang)
{
    DocumentStructure *structure = arena_new_object(arena, DocumentStructure);
    *structure = (DocumentStructure){
        .lang = lang && *lang ? lang : "zh-CN", .pages = arena_new_array(arena, PageMarks, count), .page_count = count};
    StructureBuilder builder = {
        .arena = arena,
        .structure = structure,
        .elements = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .anchors = g_hash_table_new(g_str_hash, g_str_equal),
        .open = g_ptr_array_new(),
        .threads = growing_threads_new(),
    };
    structure->root = element_new(&builder, NULL, "document", "Document", 0);
    read_pages(&builder, lists, count);
    structure_tidy(arena, structure);
    growing_threads_finish(&builder);
    g_hash_table_unref(builder.elements);
    g_hash_table_unref(builder.anchors);
    g_ptr_array_unref(builder.open);
    return structure;
}
