/* place.c - glyphs, fills and pictures of a story at their places on the page. */
#include "page/place.h"

#include "page/border.h"
#include "page/line_annotations.h"
#include "page/line_marks.h"
#include "page/line_remarks.h"
#include "page/line_tags.h"
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

/* The reading beside cluster `cluster`, from 1; 0: none. */
static int annotation_of_cluster(const ShapedText *text, int cluster)
{
    for (int i = 0; i < text->annotation_count; i++)
        if (cluster >= text->annotations[i].first_cluster && cluster < text->annotations[i].end_cluster)
            return i + 1;
    return 0;
}

static bool same_stretch(const ShapedText *text, const LinePlace *place, int first, int other)
{
    const Cluster *a = &text->clusters[first], *b = &text->clusters[other];
    const TextRun *left = &text->source->runs[a->run], *right = &text->source->runs[b->run];
    return a->font == b->font && left->link == right->link && left->lang == right->lang &&
           (!place->has_label || (a->run == 0) == (b->run == 0)) &&
           a->setting == b->setting && (left->marks & RUN_SUPERSCRIPT) == (right->marks & RUN_SUPERSCRIPT) &&
           (text->annotation_count == 0 || annotation_of_cluster(text, first) == annotation_of_cluster(text, other));
}

static Stretch stretch_from(const ShapedText *text, const Line *line, int first, const LinePlace *place)
{
    Stretch stretch = {first, first + 1};
    while (stretch.end < line->visible_end && same_stretch(text, place, first, stretch.end))
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

static bool same_language(const char *a, const char *b)
{
    return b && strcmp(a, b) == 0;
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
        .lang = run->lang && !same_language(run->lang, text->style->lang) ? run->lang : NULL,
        .is_label = place->has_label && first->run == 0,
        .ruby = ruby_key(place, annotation_of_cluster(text, stretch.first)),
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
        Stretch stretch = stretch_from(text, line, first, &place);
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

/* A member of a group without words of its own has those of the group. */
static void begin_figure(Arena *arena, DisplayBuilder *builder, const char *story, const PlacedPicture *placed,
                         bool is_ornament)
{
    const Picture *picture = picture_has_words(placed->picture) ? placed->picture : placed->group;
    display_begin_element(builder, &(DisplayTag){
        .name = is_ornament ? "furniture" : "figure",
        .story = story,
        .order = placed->order,
        .title = picture_words(arena, picture),
    });
}

static void place_pictures(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
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
        begin_figure(arena, builder, story, &layout->pictures[i], story_is_ornament(layout->placement->story));
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
        .has_label = line_has_label(layout, line),
        .paragraph = line->source > 0 ? 0 : line->paragraph,
    };
}

static void place_line_of_story(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout,
                                const PlacedLine *line, Rect area, LinePlacer placer)
{
    placer(arena, builder, line->text, line->line, place_of_line(layout, line, area));
}

static void place_annotations(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout,
                              const PlacedLine *first, const PlacedLine *last, Rect area)
{
    bool any = false;
    for (const PlacedLine *line = first; line <= last; line++)
        any |= line_has_annotations(line->text, line->line);
    if (!any)
        return;
    for (const PlacedLine *line = first; line <= last; line++)
        place_line_of_story(arena, builder, layout, line, area, line_annotations_place);
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

/* Readings and remarks follow the lines of their paragraph inside its tag: its text stays in one piece for those who copy it. */
static void place_paragraph(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, const PlacedLine *first,
                            const PlacedLine *last, Rect area)
{
    for (const PlacedLine *line = first; line <= last; line++)
        place_line_of_story(arena, builder, layout, line, area, place_line);
    place_annotations(arena, builder, layout, first, last, area);
    place_remarks(arena, builder, layout, first, last, area);
}

static const PlacedLine *last_of_paragraph(const StoryLayout *layout, const PlacedLine *first)
{
    const PlacedLine *last = first, *end = layout->lines + layout->line_count;
    while (last + 1 < end && last[1].paragraph == first->paragraph)
        last++;
    return last;
}

/* Lines of one paragraph stand under one tag, named after their part; body text under "p". */
static void place_lines(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    LineTags open = {.count = 0};
    for (const PlacedLine *line = layout->lines; line < layout->lines + layout->line_count;) {
        const PlacedLine *last = last_of_paragraph(layout, line);
        LineTags tags = line_tags(layout, line);
        line_tags_change(builder, &open, &tags, &line->cell);
        place_paragraph(arena, builder, layout, line, last, area);
        line_tags_end_paragraph(builder, &open);
        line = last + 1;
    }
    line_tags_change(builder, &open, NULL, NULL);
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

static void begin_story(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout)
{
    const Story *story = layout->placement->story;
    RunText head = story->headline_line_count > 0 ? story->headline_lines[0] : (RunText){0};
    display_begin_element(builder, &(DisplayTag){
        .name = "story",
        .story = story->id,
        .title = head.count > 0 ? run_text_to_string(arena, &head) : NULL,
        .lang = story->lang,
        .goes_on = layout->placement->jump_in != NULL,
        .is_vertical = layout->mode == WRITING_MODE_VERTICAL_RL,
    });
}

/* A frame without text is no place to read. */
static void place_columns(DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    for (int i = 0; i < layout->frame_count; i++) {
        Rect rect = rect_from_logical(layout->mode, area, layout->frames[i].rect);
        if (layout->frames[i].used_lines > 0 && rect.width > 0 && rect.height > 0)
            display_add_column(builder, layout->placement->story->id, rect);
    }
}

void place_story(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area)
{
    place_anchors(arena, builder, layout->placement, area);
    begin_story(arena, builder, layout);
    place_columns(builder, layout, area);
    place_boxes(arena, builder, layout, area);
    place_fills(arena, builder, layout, area);
    place_pictures(arena, builder, layout, area);
    place_lines(arena, builder, layout, area);
    display_end_tag(builder);
}
