/*
 * floor.c - the least that any program must do to print a text: floor ISSUE.toml OUT.pdf DATA_FOLDER.
 *
 * Shapes each text of the issue once with Pango, in the faces and sizes that typeset would use,
 * and lets Cairo write the glyphs. There is no layout: glyphs go side by side until the column's
 * measure is full, lines one below the other until the column is full. Pictures are left out.
 */
#include "font/font_set.h"
#include "manifest/issue_reader.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Glyphs of one font and one line on their way to Cairo. */
typedef struct LinePiece {
    PangoFont *font;
    const char *text;
    int text_length;
    cairo_glyph_t *glyphs;
    int glyph_count;
    cairo_text_cluster_t *clusters;
    int cluster_count;
} LinePiece;

typedef struct Floor {
    Arena *arena;
    FontSet *fonts;
    GHashTable *contexts; /* by style */
    cairo_t *cairo;
    const PageDesign *design;
    int column;
    Length line_start;
    Length x; /* where the next glyph goes */
    Length y;
    Length pitch;
} Floor;

static void start_line(Floor *floor)
{
    const PageDesign *design = floor->design;

    floor->y += floor->pitch;
    if (floor->y > rect_bottom(design->type_area)) {
        floor->y = design->type_area.y + floor->pitch;
        floor->column++;
    }
    if (floor->column == design->grid.column_count) {
        floor->column = 0;
        cairo_show_page(floor->cairo);
    }
    floor->line_start = design->type_area.x + floor->column * (design->grid.measure + design->grid.gutter);
    floor->x = floor->line_start;
}

static void write_piece(Floor *floor, LinePiece *piece)
{
    cairo_set_scaled_font(floor->cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(piece->font)));
    cairo_show_text_glyphs(floor->cairo, piece->text, piece->text_length, piece->glyphs, piece->glyph_count,
                           piece->clusters, piece->cluster_count, 0);
    piece->text += piece->text_length;
    piece->text_length = 0;
    piece->glyph_count = 0;
    piece->cluster_count = 0;
}

static void add_glyph(Floor *floor, LinePiece *piece, const PangoGlyphInfo *glyph)
{
    bool is_drawn = !(glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG) && glyph->glyph != PANGO_GLYPH_EMPTY;

    piece->glyphs[piece->glyph_count++] = (cairo_glyph_t){
        is_drawn ? glyph->glyph : 0,
        length_to_points(floor->x + glyph->geometry.x_offset),
        length_to_points(floor->y + glyph->geometry.y_offset),
    };
    floor->x += glyph->geometry.width;
}

/* One past the last glyph of the cluster that begins with glyph `i`. */
static int cluster_end(const PangoGlyphString *string, int i)
{
    int end = i + 1;

    while (end < string->num_glyphs && string->log_clusters[end] == string->log_clusters[i])
        end++;
    return end;
}

static void write_item(Floor *floor, const PangoItem *item, const char *text, const PangoGlyphString *string)
{
    LinePiece piece = {
        .font = item->analysis.font,
        .text = text,
        .glyphs = g_new(cairo_glyph_t, string->num_glyphs),
        .clusters = g_new(cairo_text_cluster_t, string->num_glyphs),
    };

    for (int i = 0; i < string->num_glyphs;) {
        int end = cluster_end(string, i);
        int text_end = end < string->num_glyphs ? string->log_clusters[end] : item->length;
        int byte_count = text_end - string->log_clusters[i];
        if (floor->x + string->glyphs[i].geometry.width > floor->line_start + floor->design->grid.measure) {
            write_piece(floor, &piece);
            start_line(floor);
        }
        piece.clusters[piece.cluster_count++] = (cairo_text_cluster_t){byte_count, end - i};
        piece.text_length += byte_count;
        for (; i < end; i++)
            add_glyph(floor, &piece, &string->glyphs[i]);
    }
    write_piece(floor, &piece);
    g_free(piece.glyphs);
    g_free(piece.clusters);
}

/* The Western face first, as typeset has it; what it lacks comes from the Han face. */
static PangoFontDescription *describe_fonts(const Font *western, const Font *han)
{
    PangoFontDescription *description = pango_font_describe_with_absolute_size(font_pango(han));

    if (western && western != han) {
        char *families = g_strdup_printf("%s,%s", font_family(western), font_family(han));
        pango_font_description_set_family(description, families);
        g_free(families);
    }
    return description;
}

static PangoContext *context_new(FontSet *fonts, const TextStyle *style)
{
    FontRequest request = {.role = style->font, .weight = style->weight, .script = FONT_HAN, .size = style->size};
    const Font *han = font_set_find(fonts, &request);
    request.script = FONT_WESTERN;
    PangoFontDescription *description = describe_fonts(font_set_find(fonts, &request), han);
    PangoContext *context = pango_font_map_create_context(pango_font_get_font_map(font_pango(han)));
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    pango_context_set_font_description(context, description);
    pango_font_description_free(description);
    return context;
}

static PangoContext *find_context(Floor *floor, const TextStyle *style)
{
    PangoContext *context = g_hash_table_lookup(floor->contexts, style);

    if (!context) {
        context = context_new(floor->fonts, style);
        g_hash_table_insert(floor->contexts, (gpointer)style, context);
    }
    return context;
}

static void print_text(Floor *floor, const TextStyle *style, const RunText *source)
{
    if (source->count == 0)
        return;
    const char *text = run_text_to_string(floor->arena, source);
    PangoAttrList *attributes = pango_attr_list_new();
    GList *items = pango_itemize(find_context(floor, style), text, 0, (int)strlen(text), attributes, NULL);
    PangoGlyphString *glyphs = pango_glyph_string_new();

    floor->pitch = style->line_pitch;
    start_line(floor);
    for (GList *link = items; link; link = link->next) {
        PangoItem *item = link->data;
        pango_shape(text + item->offset, item->length, &item->analysis, glyphs);
        write_item(floor, item, text + item->offset, glyphs);
        pango_item_free(item);
    }
    g_list_free(items);
    pango_glyph_string_free(glyphs);
    pango_attr_list_unref(attributes);
}

static StoryPart part_of_block(const Block *block)
{
    switch (block->kind) {
    case BLOCK_SUBHEAD:
        return subhead_part(block->level);
    case BLOCK_QUOTE:
        return PART_QUOTE;
    case BLOCK_LIST_ITEM:
        return PART_LIST;
    case BLOCK_LYRIC:
        return PART_LYRIC;
    case BLOCK_SPEECH:
        return PART_SPEECH;
    case BLOCK_TABLE:
        return PART_TABLE;
    case BLOCK_TABLE_TITLE:
        return PART_TABLE_TITLE;
    case BLOCK_NOTE:
        return PART_NOTE;
    default: /* parts of briefs that the body has among its blocks are set much like it */
        return PART_BODY;
    }
}

static void print_note(Floor *floor, const TextStyle *label, const TextStyle *text, const EditorNote *note)
{
    print_text(floor, label, &note->label);
    print_text(floor, text, &note->text);
}

static void print_story(Floor *floor, const StoryPlacement *placement)
{
    const Story *story = placement->story;
    const TextStyle *const *styles = placement->design->styles;

    print_text(floor, styles[PART_RUBRIC], &placement->rubric.name);
    print_text(floor, styles[PART_RUBRIC_PINYIN], &placement->rubric.pinyin);
    print_text(floor, styles[PART_KICKER], &story->kicker);
    for (int i = 0; i < story->headline_line_count; i++)
        print_text(floor, styles[PART_HEADLINE], &story->headline_lines[i]);
    print_text(floor, styles[PART_DECK], &story->deck);
    print_text(floor, styles[PART_BYLINE], &story->byline);
    print_text(floor, styles[PART_INSTITUTION], &story->institution);
    for (int i = 0; i < story->summary.label_line_count; i++)
        print_text(floor, styles[PART_SUMMARY_LABEL], &story->summary.label_lines[i]);
    print_text(floor, styles[PART_SUMMARY], &story->summary.text);
    print_note(floor, styles[PART_EDITOR_NOTE_LABEL], styles[PART_EDITOR_NOTE], &story->editor_note);
    print_note(floor, styles[PART_ABSTRACT_LABEL], styles[PART_ABSTRACT], &story->abstract);
    print_note(floor, styles[PART_ABSTRACT_LABEL], styles[PART_ABSTRACT], &story->keywords);
    print_text(floor, styles[PART_DATELINE], &story->dateline);
    for (int i = 0; i < story->block_count; i++)
        print_text(floor, styles[part_of_block(&story->blocks[i])], &story->blocks[i].text);
    print_text(floor, styles[PART_AUTHOR_NOTE], &story->author_note);
    print_text(floor, styles[PART_SOURCE], &story->team);
    print_text(floor, styles[PART_SOURCE], &story->source);
    for (int i = 0; i < story->picture_count; i++) {
        print_text(floor, styles[PART_CAPTION], &story->pictures[i].caption);
        print_text(floor, styles[PART_CREDIT], &story->pictures[i].credit);
    }
}

/* Stories in sequence have no page of the manifest; each stands in the issue once. */
static void print_sections(Floor *floor, const Issue *issue)
{
    for (int i = 0; i < issue->section_count; i++)
        for (int k = 0; k < issue->sections[i].story_count; k++)
            print_story(floor, &issue->sections[i].stories[k].placement);
}

static int print_issue(Floor *floor, const Issue *issue, const char *path)
{
    Size sheet = issue->design->sheet;
    cairo_surface_t *surface =
        cairo_pdf_surface_create(path, length_to_points(sheet.width), length_to_points(sheet.height));

    floor->cairo = cairo_create(surface);
    floor->design = issue->design;
    floor->y = issue->design->type_area.y;
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].placement_count; k++)
            print_story(floor, &issue->pages[i].placements[k]);
    print_sections(floor, issue);
    cairo_destroy(floor->cairo);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS)
        fprintf(stderr, "floor: %s: %s\n", path, cairo_status_to_string(status));
    return status == CAIRO_STATUS_SUCCESS ? 0 : 3;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: floor ISSUE.toml OUT.pdf DATA_FOLDER\n", stderr);
        return 2;
    }
    const char *data_folders[] = {argv[3]};
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    Floor floor = {.arena = arena_new()};
    Issue *issue = issue_read(floor.arena, &(IssueReaderSettings){
        .file = argv[1], .data_folders = data_folders, .data_folder_count = 1,
    }, diagnostics);
    int status = 3;

    if (issue) {
        floor.fonts = font_set_new(&issue->font_roles, diagnostics);
        floor.contexts = g_hash_table_new_full(NULL, NULL, NULL, g_object_unref);
        status = print_issue(&floor, issue, argv[2]);
        g_hash_table_unref(floor.contexts);
        font_set_free(floor.fonts);
    }
    diagnostics_free(diagnostics);
    arena_free(floor.arena);
    return status;
}
