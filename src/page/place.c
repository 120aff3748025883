/* place.c - glyphs, fills and pictures of a story at their places on the page. */
#include "page/place.h"

#include "page/border.h"
#include "page/line_annotations.h"
#include "page/line_marks.h"
#include "page/line_remarks.h"
#include "page/picture_bleed.h"
#include "page/story_jump.h"

#include <glib.h>
#include <math.h>
#include <string.h>

/* A superscript run stands this much of the em above the baseline, in thousandths. */
enum { SUPERSCRIPT_RISE = 380 };

/* Neighbouring clusters that become one display item. */
typedef struct Stretch {
    int first; /* cluster */
    int end;
} Stretch;

static bool same_stretch(const ShapedText *text, const Cluster *a, const Cluster *b)
{
    const TextRun *left = &text->source->runs[a->run], *right = &text->source->runs[b->run];
    return a->font == b->font && left->link == right->link &&
           a->setting == b->setting && (left->marks & RUN_SUPERSCRIPT) == (right->marks & RUN_SUPERSCRIPT);
}

static Stretch stretch_from(const ShapedText *text, const Line *line, int first)
{
    Stretch stretch = {first, first + 1};
    while (stretch.end < line->visible_end &&
           same_stretch(text, &text->clusters[first], &text->clusters[stretch.end]))
        stretch.end++;
    return stretch;
}

typedef struct GlyphCollector {
    GString *text;
    GArray *glyphs;   /* DisplayGlyph */
    GArray *clusters; /* DisplayCluster */
} GlyphCollector;

/*
 * Where glyphs of one setting stand. Horizontal and sideways ones stand on a baseline, which is turned
 * for the latter, upright ones on the line's axis; `start` is where the line begins on it.
 */
typedef struct Track {
    GlyphSetting setting;
    Point start;
} Track;

static Point point_on_track(Track track, Length position)
{
    if (track.setting == GLYPHS_HORIZONTAL)
        return (Point){track.start.x + position, track.start.y};
    return (Point){track.start.x, track.start.y + position};
}

static Point glyph_point(Track track, Length position, Length x, Length y)
{
    Point start = point_on_track(track, position);
    if (track.setting == GLYPHS_SIDEWAYS) /* rightward becomes downward, upward becomes rightward */
        return (Point){start.x - y, start.y + x};
    return (Point){start.x + x, start.y + y};
}

/* What the program adds to the manuscript: markers, the end mark, the numbers of notes. */
static bool is_generated(const TextRun *run)
{
    return !run->origin.file || run->marks & RUN_NOTE_MARK;
}

static void collect_cluster(GlyphCollector *collector, const ShapedText *text, const Cluster *cluster, Track track,
                            Length position)
{
    DisplayCluster counts = {cluster->text_length, cluster->glyph_count, is_generated(&text->source->runs[cluster->run])};
    g_string_append_len(collector->text, text->text + cluster->text_start, cluster->text_length);
    g_array_append_val(collector->clusters, counts);
    for (int i = 0; i < cluster->glyph_count; i++) {
        const ShapedGlyph *shaped = &text->glyphs[cluster->glyph_start + i];
        Point point = glyph_point(track, position, shaped->x, shaped->y);
        DisplayGlyph glyph = {shaped->id, point.x, point.y};
        g_array_append_val(collector->glyphs, glyph);
    }
}

/* A divided word's hyphen is a glyph without text: whoever copies or searches the page finds the whole word. */
static Length collect_hyphen(GlyphCollector *collector, const Cluster *cluster, Point start)
{
    DisplayCluster counts = {0, 1, true};
    DisplayGlyph glyph = {cluster->hyphen_glyph, start.x, start.y};
    g_array_append_val(collector->clusters, counts);
    g_array_append_val(collector->glyphs, glyph);
    return cluster->hyphen;
}

/* Collects the clusters of a stretch; returns where the last one ends. */
static Length collect_stretch(GlyphCollector *collector, const ShapedText *text, const Line *line, Stretch stretch,
                              Track track)
{
    Length end = 0;
    for (int i = stretch.first; i < stretch.end; i++) {
        Length position = line->positions[i - line->first_cluster];
        collect_cluster(collector, text, &text->clusters[i], track, position);
        end = position + text->clusters[i].body;
    }
    if (line->ends_with_hyphen && stretch.end == line->visible_end)
        end += collect_hyphen(collector, &text->clusters[stretch.end - 1], point_on_track(track, end));
    return end;
}

/* Where the manuscript has the first character of a stretch that comes from it; no file: none does. */
static SourcePosition source_of_stretch(const ShapedText *text, Stretch stretch)
{
    for (int i = stretch.first; i < stretch.end; i++) {
        const TextRun *run = &text->source->runs[text->clusters[i].run];
        if (!is_generated(run))
            return text_run_position(run, text->clusters[i].run_offset);
    }
    return (SourcePosition){0};
}

/* Where a viewer that follows a link comes to stand: above the line, not on it. */
static Point point_above(Track track, Length position, Length size)
{
    Point point = point_on_track(track, position);
    return (Point){point.x, length_max(0, point.y - 2 * size)};
}

static void add_stretch(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line,
                        Stretch stretch, Track track, const LinePlace *place)
{
    GlyphCollector collector = {
        .text = g_string_new(NULL),
        .glyphs = g_array_new(FALSE, FALSE, sizeof(DisplayGlyph)),
        .clusters = g_array_new(FALSE, FALSE, sizeof(DisplayCluster)),
    };
    Length start = line->positions[stretch.first - line->first_cluster];
    Length end = collect_stretch(&collector, text, line, stretch, track);
    const Cluster *first = &text->clusters[stretch.first];
    const TextRun *run = &text->source->runs[first->run];
    if (run->anchor)
        display_add_anchor(builder, run->anchor, point_above(track, start, place->size));
    display_add_glyphs(builder, &(DisplayGlyphs){
        .setting = track.setting,
        .font = first->font,
        .font_family = first->font ? font_family(first->font) : "",
        .size = first->font ? font_size(first->font) : place->size,
        .width_scale = first->font ? font_width_scale(first->font) : 0,
        .height_scale = first->font ? font_height_scale(first->font) : 0,
        .ink = place->ink,
        .origin = point_on_track(track, start),
        .width = end - start,
        .text = arena_strndup(arena, collector.text->str, collector.text->len),
        .text_length = (int)collector.text->len,
        .glyphs = arena_copy(arena, collector.glyphs->data, collector.glyphs->len, sizeof(DisplayGlyph)),
        .glyph_count = (int)collector.glyphs->len,
        .clusters = arena_copy(arena, collector.clusters->data, collector.clusters->len, sizeof(DisplayCluster)),
        .cluster_count = (int)collector.clusters->len,
        .part = place->part,
        .story = place->story,
        .line = place->number,
        .link = run->link,
        .source = source_of_stretch(text, stretch),
    });
    g_string_free(collector.text, TRUE);
    g_array_unref(collector.glyphs);
    g_array_unref(collector.clusters);
}

/*
 * Turned letters have the middle of their em box on the axis, so that the middle of capitals is
 * near it. Superiors rise from the baseline, in vertical lines to the right.
 */
static Track track_of_stretch(const ShapedText *text, const Line *line, int first, const LinePlace *place)
{
    GlyphSetting setting = text->clusters[first].setting;
    bool is_superior = text->source->runs[text->clusters[first].run].marks & RUN_SUPERSCRIPT;
    Length rise = is_superior ? length_of_em(place->size, SUPERSCRIPT_RISE) : 0;
    Point start = place->start;
    switch (setting) {
    case GLYPHS_HORIZONTAL:
        return (Track){setting, {start.x + line->indent, start.y + font_baseline_offset(place->size) - rise}};
    case GLYPHS_SIDEWAYS:
        return (Track){setting, {start.x + place->size - font_baseline_offset(place->size) + rise,
                                 start.y + line->indent}};
    default:
        return (Track){setting, {start.x + place->size / 2 + rise, start.y + line->indent}};
    }
}

void place_line(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line, LinePlace place)
{
    for (int first = line->first_cluster; first < line->visible_end;) {
        Stretch stretch = stretch_from(text, line, first);
        add_stretch(arena, builder, text, line, stretch, track_of_stretch(text, line, first, &place), &place);
        first = stretch.end;
    }
    line_marks_place(builder, text, line, &place);
}

/* The tint has the frame's corners. */
static void place_box(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, const PlacedBox *placed,
                      Rect area)
{
    AreaBands bands = {arena_new_array(arena, Rect, placed->band_count), placed->band_count};
    for (int i = 0; i < placed->band_count; i++)
        bands.rects[i] = rect_from_logical(layout->mode, area, placed->bands[i]);
    Outlines outlines = outlines_of_bands(arena, &bands);
    const BoxDesign *box = placed->box;
    if (box->has_tint && outlines.count == 1)
        tint_place(builder, &outlines.items[0], box->tint, &box->frame, "tint");
    for (int i = 0; box->has_tint && outlines.count > 1 && i < bands.count; i++) /* round a hole */
        display_add_fill(builder, bands.rects[i], box->tint, "tint");
    for (int i = 0; box->rule.thickness > 0 && i < outlines.count; i++)
        frame_place(arena, builder, &outlines.items[i], box->rule, &box->frame, placed->part);
}

static void place_boxes(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    for (int i = 0; i < layout->box_count; i++)
        place_box(arena, builder, layout, &layout->boxes[i], area);
}

static void place_fills(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    for (int i = 0; i < layout->fill_count; i++) {
        const PlacedFill *fill = &layout->fills[i];
        Rect rect = rect_from_logical(layout->mode, area, fill->rect);
        rule_place(arena, builder, rect, (RuleStyle){.ink = fill->ink, .kind = fill->kind}, fill->part);
    }
}

/* The largest part of the picture that has the slot's shape, kept round the picture's focus. */
static DisplayPicture picture_in_slot(const Picture *picture, Rect slot, const char *story)
{
    double width = picture->pixel_width, height = picture->pixel_height;
    double shape = (double)slot.width / slot.height;
    double crop_width = fmin(width, height * shape), crop_height = fmin(height, width / shape);
    double x = width * picture->focus_x / 1000 - crop_width / 2;
    double y = height * picture->focus_y / 1000 - crop_height / 2;
    return (DisplayPicture){
        .picture = picture,
        .slot = slot,
        .crop_x = fmax(0, fmin(x, width - crop_width)),
        .crop_y = fmax(0, fmin(y, height - crop_height)),
        .crop_width = crop_width,
        .crop_height = crop_height,
        .story = story,
    };
}

/* What stands where a picture could not be read: a grey that nobody takes for one. */
static const Ink missing_picture_ink = {.black = 150};

void place_picture(DisplayBuilder *builder, const Picture *picture, Rect slot, const char *story)
{
    if (!picture || !picture->path) {
        display_add_fill(builder, slot, missing_picture_ink, "missing-picture");
        return;
    }
    DisplayPicture part = picture_in_slot(picture, slot, story);
    display_add_picture(builder, &part);
}

static void place_band(DisplayBuilder *builder, const StoryLayout *layout, const PlacedPicture *picture, Rect area)
{
    if (!picture->label.is_filled)
        return;
    const char *part = picture->picture->is_of_head ? "head-label" : "caption-band";
    if (picture->band.block_extent > 0)
        display_add_fill(builder, rect_from_logical(layout->mode, area, picture->band), picture->label.ink, part);
    if (picture->credit_band.block_extent > 0)
        display_add_fill(builder, rect_from_logical(layout->mode, area, picture->credit_band), picture->label.ink,
                         "caption-band");
}

static void place_pictures(DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    const char *story = layout->placement->story->id;
    for (int i = 0; i < layout->picture_count; i++) {
        Rect slot = rect_from_logical(layout->mode, area, layout->pictures[i].slot);
        if (layout->pictures[i].picture->bleeds)
            slot = picture_bleed_slot(layout->design, layout->page_number, slot);
        if (!layout->pictures[i].picture->path) {
            display_add_fill(builder, slot, missing_picture_ink, "missing-picture");
            place_band(builder, layout, &layout->pictures[i], area);
            continue;
        }
        DisplayPicture picture = picture_in_slot(layout->pictures[i].picture, slot, story);
        display_begin_tag(builder, "figure", story);
        display_add_picture(builder, &picture);
        display_end_tag(builder);
        place_band(builder, layout, &layout->pictures[i], area);
    }
}

typedef void (*LinePlacer)(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line,
                           LinePlace place);

static LinePlace place_of_line(const StoryLayout *layout, const PlacedLine *line, Rect area)
{
    LogicalRect em_box = {
        .inline_start = line->inline_start, .block_start = line->block_start, .block_extent = line->size};
    Rect rect = rect_from_logical(layout->mode, area, em_box);
    return (LinePlace){
        .start = {rect.x, rect.y},
        .size = line->size,
        .ink = line->ink,
        .part = story_part_name(line->part),
        .story = layout->placement->story->id,
        .number = line->number,
    };
}

static void place_line_of_story(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout,
                                const PlacedLine *line, Rect area, LinePlacer placer)
{
    placer(arena, builder, line->text, line->line, place_of_line(layout, line, area));
}

/* Readings follow their whole paragraph under a tag of their own: its text stays in one piece for those who copy it. */
static void place_annotations(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout,
                              const PlacedLine *first, const PlacedLine *last, Rect area)
{
    bool any = false;
    for (const PlacedLine *line = first; line <= last; line++)
        any |= line_has_annotations(line->text, line->line);
    if (!any)
        return;
    display_begin_tag(builder, "ruby", layout->placement->story->id);
    for (const PlacedLine *line = first; line <= last; line++)
        place_line_of_story(arena, builder, layout, line, area, line_annotations_place);
    display_end_tag(builder);
}

/* Remarks come after the readings, each in one piece. Lines of one paragraph share its text. */
static void place_remarks(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, const PlacedLine *first,
                          const PlacedLine *last, Rect area)
{
    while (first < last && first->text != last->text) /* a drop cap */
        first++;
    int count = (int)(last - first) + 1;
    if (first->text->remark_count == 0)
        return;
    RemarkHost *hosts = arena_new_array(arena, RemarkHost, count);
    for (int i = 0; i < count; i++)
        hosts[i] = (RemarkHost){first[i].line, place_of_line(layout, &first[i], area)};
    display_begin_tag(builder, "remark", layout->placement->story->id);
    remarks_place(arena, builder, first->text, hosts, count);
    display_end_tag(builder);
}

/* Closes what a line is no longer in: the row, and the table when `closes_table`. */
static void end_row(DisplayBuilder *builder, bool closes_table)
{
    display_end_tag(builder);
    if (closes_table)
        display_end_tag(builder);
}

/* Tags of the table and of the row between the line before, or NULL, and the next one, or NULL. */
static void tag_rows(DisplayBuilder *builder, const char *story, const PlacedLine *before, const PlacedLine *next)
{
    const PlacedCell none = {0}, *from = before ? &before->cell : &none, *to = next ? &next->cell : &none;
    bool same_table = from->table == to->table;
    if (same_table && from->row == to->row && from->is_repeated == to->is_repeated)
        return;
    if (from->table)
        end_row(builder, !same_table);
    if (to->table && !same_table)
        display_begin_tag(builder, "table", story);
    if (to->table)
        display_begin_tag(builder, to->is_repeated ? "table_repeated_row" : "table_row", story);
}

static const char *tag_of_line(const PlacedLine *line)
{
    if (line->cell.is_repeated)
        return "table_repeated";
    if (line->cell.table)
        return line->cell.is_head ? "table_head" : "table_cell";
    return line->part == PART_BODY || line->part == PART_DROP_CAP ? "p" : story_part_name(line->part);
}

/* Each brief of a column is a section of its own, and has the name of its manuscript. */
static void change_brief(DisplayBuilder *builder, const StoryLayout *layout, int from, int to)
{
    if (from == to)
        return;
    if (from > 0)
        display_end_tag(builder);
    if (to > 0)
        display_begin_tag(builder, "brief", layout->placement->story->briefs[to - 1]->id);
}

/* Lines of one paragraph stand under one tag, named after their part; body text under "p". */
static void place_lines(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    const char *story = layout->placement->story->id;
    const PlacedLine *paragraph = layout->lines;
    for (int i = 0; i < layout->line_count; i++) {
        const PlacedLine *line = &layout->lines[i];
        bool first = i == 0 || line[-1].paragraph != line->paragraph;
        bool last = i + 1 == layout->line_count || line[1].paragraph != line->paragraph;
        if (first) {
            change_brief(builder, layout, i > 0 ? line[-1].brief : 0, line->brief);
            tag_rows(builder, story, i > 0 ? &line[-1] : NULL, line);
            display_begin_tag(builder, tag_of_line(line), story);
            paragraph = line;
        }
        place_line_of_story(arena, builder, layout, line, area, place_line);
        if (last) {
            display_end_tag(builder);
            place_annotations(arena, builder, layout, paragraph, line, area);
            place_remarks(arena, builder, layout, paragraph, line, area);
        }
    }
    tag_rows(builder, story, layout->line_count > 0 ? &layout->lines[layout->line_count - 1] : NULL, NULL);
    change_brief(builder, layout, layout->line_count ? layout->lines[layout->line_count - 1].brief : 0, 0);
}

/* Where jump lines lead: one that goes on to the part it goes on with, one that comes from elsewhere back. */
static void place_anchors(Arena *arena, DisplayBuilder *builder, const StoryPlacement *placement, Rect area)
{
    Point point = {area.x, area.y};
    if (jump_is_told(placement->jump_in))
        display_add_anchor(builder, jump_anchor(arena, placement->jump_in, true), point);
    if (jump_is_told(placement->jump_out))
        display_add_anchor(builder, jump_anchor(arena, placement->jump_out, false), point);
}

void place_story(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    place_anchors(arena, builder, layout->placement, area);
    display_begin_tag(builder, "story", layout->placement->story->id);
    place_boxes(arena, builder, layout, area);
    place_fills(arena, builder, layout, area);
    place_pictures(builder, layout, area);
    place_lines(arena, builder, layout, area);
    display_end_tag(builder);
}
