/* overlay.c - one function for each overlay; all positions come from the layout and the display list. */
#include "proof/overlay.h"

#include "issue/page_blocks.h"
#include "issue/spread.h"
#include "page/area_shape.h"
#include "page/grid.h"
#include "paragraph/looseness.h"
#include "proof/area_labels.h"
#include "proof/ink_overlay.h"

#include <glib.h>

/* Below this a photograph looks soft in newspaper print, in dots per inch. */
enum { LEAST_RESOLUTION = 200 };

static const PageDesign *design_of(const OverlayPage *page)
{
    return page_design_of(page->issue, page->layout->page);
}

static Rect on_sheet(const OverlayPage *page, Rect rect)
{
    rect.x += page->origin.x;
    rect.y += page->origin.y;
    return rect;
}

static void fill(const ProofPen *pen, const OverlayPage *page, Rect rect, Ink ink)
{
    display_add_fill(pen->builder, on_sheet(page, rect), ink, "proof");
}

/* A label in its own ink on paper. */
static void label(const ProofPen *pen, const OverlayPage *page, const char *text, Point point, Alignment alignment, Ink ink)
{
    if (!*text)
        return;
    ProofType type = {pen->label_size, ink, alignment};
    proof_label(pen, text, (Point){point.x + page->origin.x, point.y + page->origin.y}, type, INK_PAPER);
}

static bool in_english(const ProofPen *pen)
{
    return pen->language == MESSAGE_LANGUAGE_ENGLISH;
}

static Rect story_area(const OverlayPage *page, const StoryLayout *story)
{
    return area_rect(design_of(page), page->layout->page->number, story->placement->area);
}

static void add_grid(const ProofPen *pen, const OverlayPage *page)
{
    const DisplayGrid *grid = &page->list->grid;
    Rect type_area = page_type_area(design_of(page), page->layout->page->number);
    for (int line = 0; line < grid->line_count; line++) {
        Length y = grid->origin.y + line * grid->line_pitch + grid->baseline_offset;
        fill(pen, page, (Rect){type_area.x, y, type_area.width, PROOF_HAIRLINE}, PROOF_CYAN);
        if (line % 10 == 9)
            label(pen, page, arena_printf(pen->arena, "%d", line + 1),
                  (Point){type_area.x - pen->label_size / 2, y - pen->label_size}, ALIGNMENT_END, PROOF_DARK_CYAN);
    }
}

/* The numbers stand at the edge of the sheet, where they hide no page header. */
static void add_columns(const ProofPen *pen, const OverlayPage *page)
{
    const Grid *grid = &design_of(page)->grid;
    Rect type_area = page_type_area(design_of(page), page->layout->page->number);
    for (int column = 0; column < grid->column_count; column++) {
        Length x = type_area.x + grid_column_start(grid, column);
        fill(pen, page, (Rect){x, type_area.y, PROOF_HAIRLINE, type_area.height}, PROOF_BLUE);
        fill(pen, page, (Rect){x + grid->measure, type_area.y, PROOF_HAIRLINE, type_area.height}, PROOF_BLUE);
        label(pen, page, arena_printf(pen->arena, "%d", column + 1),
              (Point){x + grid->measure / 2, pen->label_size / 2}, ALIGNMENT_CENTRE, PROOF_BLUE);
    }
}

static bool band_begins_at(const AreaBands *bands, Length place, bool is_level)
{
    for (int i = 0; i < bands->count; i++)
        if (place == (is_level ? bands->rects[i].y : bands->rects[i].x))
            return true;
    return false;
}

/* A rule inside the edge of an area, moved to its other side: text fills the measure up to the edge. */
static Rect edge_outside(const AreaBands *bands, Rect edge, Length thickness)
{
    if (edge.height == thickness) {
        edge.y += band_begins_at(bands, edge.y, true) ? -thickness : thickness;
        return (Rect){edge.x - thickness, edge.y, edge.width + 2 * thickness, edge.height};
    }
    edge.x += band_begins_at(bands, edge.x, false) ? -thickness : thickness;
    return edge;
}

/* The outline of an area, be it a rectangle or not, round what stands in it. */
static void frame_area(const ProofPen *pen, const OverlayPage *page, const Area *area, Length thickness, Ink ink)
{
    Rect rect = area_rect(design_of(page), page->layout->page->number, area);
    AreaBands bands = area_bands(pen->arena, &design_of(page)->grid, area);
    AreaEdges edges = area_edges(pen->arena, &bands, thickness);
    for (int i = 0; i < edges.count; i++) {
        Rect edge = edge_outside(&bands, edges.rects[i], thickness);
        edge.x += rect.x;
        edge.y += rect.y;
        fill(pen, page, edge, ink);
    }
}

static const StoryLayout *find_story_in(const OverlayPage *page, const Area *area)
{
    for (int i = 0; i < page->layout->story_count; i++)
        if (page->layout->stories[i]->placement->area == area)
            return page->layout->stories[i];
    return NULL;
}

static void add_area(const ProofPen *pen, const OverlayPage *page, const Area *area)
{
    Rect rect = area_rect(design_of(page), page->layout->page->number, area);
    const StoryLayout *story = page->overlays & OVERLAY_STORIES ? find_story_in(page, area) : NULL;
    frame_area(pen, page, area, 2 * PROOF_HAIRLINE, PROOF_GREEN);
    label(pen, page, area_labels(pen, area, story, rect.width).area,
          (Point){rect.x, rect.y - pen->label_size - 5 * LENGTH_POINT / 2}, ALIGNMENT_START, PROOF_GREEN);
}

static void add_areas(const ProofPen *pen, const OverlayPage *page)
{
    for (int i = 0; i < page->layout->page->area_count; i++)
        add_area(pen, page, &page->layout->page->areas[i]);
}

static void add_story(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story)
{
    Rect rect = story_area(page, story);
    const Area *area = page->overlays & OVERLAY_AREAS ? story->placement->area : NULL;
    label(pen, page, area_labels(pen, area, story, rect.width).story,
          (Point){rect_right(rect), rect.y - pen->label_size - 5 * LENGTH_POINT / 2}, ALIGNMENT_END, PROOF_BLUE);
}

/* The first characters of an overset line, enough to find them in the manuscript. */
static char *opening_of_overset(Arena *arena, const StoryLayout *story)
{
    enum { SHOWN = 8 };
    const OversetLine *first = &story->overset[0];
    const Cluster *cluster = &first->text->clusters[first->line->first_cluster];
    gchar *text = g_strndup(first->text->text + cluster->text_start,
                            (gsize)(first->text->text_length - cluster->text_start));
    gchar *opening = g_utf8_substring(text, 0, MIN(SHOWN, g_utf8_strlen(text, -1)));
    char *result = arena_strdup(arena, opening);
    g_free(text);
    g_free(opening);
    return result;
}

/* Below the rightmost of the frames that reach the area's foot: another story may stand in its corner. */
static Point foot_of_text(const OverlayPage *page, const StoryLayout *story)
{
    Rect area = story_area(page, story);
    Point foot = {story->frame_count ? 0 : rect_right(area), story->frame_count ? 0 : rect_bottom(area)};
    for (int i = 0; i < story->frame_count; i++) {
        Rect frame = rect_from_logical(story->mode, area, story->frames[i].rect);
        if (rect_bottom(frame) > foot.y)
            foot = (Point){rect_right(frame), rect_bottom(frame)};
        else if (rect_bottom(frame) == foot.y)
            foot.x = length_max(foot.x, rect_right(frame));
    }
    return (Point){foot.x + page->origin.x, foot.y + page->origin.y + 2 * LENGTH_POINT};
}

/* Grows with the labels, which a browser may want larger. */
static Length red_type_size(const ProofPen *pen)
{
    return pen->label_size * PROOF_TYPE_SIZE / PROOF_LABEL_SIZE;
}

static void add_red_label(const ProofPen *pen, const char *words, Point end)
{
    proof_label(pen, words, end, (ProofType){red_type_size(pen), INK_PAPER, ALIGNMENT_END}, PROOF_RED);
}

/* What is over, where it begins and by how much, below the area that is too small. */
static void add_overset(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story)
{
    if (story->overset_lines == 0)
        return;
    enum { LONGEST_LABEL = 26 }; /* in characters; in a narrower area it has two lines */
    Rect area = on_sheet(page, story_area(page, story));
    Point foot = foot_of_text(page, story);
    const char *amount = arena_printf(pen->arena, in_english(pen) ? "over by %d char. / %d lines" : "溢出 %d 字 / %d 行",
                                      story->overset_characters, story->overset_lines);
    const char *place = arena_printf(pen->arena, in_english(pen) ? "from “%s”" : "自“%s”起",
                                     opening_of_overset(pen->arena, story));
    frame_area(pen, page, story->placement->area, LENGTH_POINT, PROOF_RED);
    if (area.width >= LONGEST_LABEL * red_type_size(pen)) {
        add_red_label(pen, arena_printf(pen->arena, in_english(pen) ? "%s, %s" : "%s，%s", amount, place), foot);
        return;
    }
    add_red_label(pen, amount, foot);
    add_red_label(pen, place, (Point){foot.x, foot.y + red_type_size(pen) + 3 * LENGTH_POINT});
}

/* The colour lies under the page: a head, a caption may reach into what is free. A ground hides it, no frame. */
static void mark_free(const ProofPen *pen, const OverlayPage *page, Rect rect, const char *words)
{
    if (page->is_below) {
        fill(pen, page, rect, PROOF_PALE_GREEN);
        return;
    }
    proof_frame(pen, on_sheet(page, rect), LENGTH_POINT / 2, PROOF_GREEN);
    /* Text stands to the right of the lines that a vertical story leaves free. */
    bool is_narrow = proof_text_width(pen, words, pen->label_size) > rect.width;
    Length x = is_narrow ? rect_right(rect) : rect.x + rect.width / 2;
    label(pen, page, words, (Point){x, rect.y + (rect.height - pen->label_size) / 2},
          is_narrow ? ALIGNMENT_END : ALIGNMENT_CENTRE, PROOF_GREEN);
}

static void add_free_rect(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story, LogicalRect rect,
                          int lines)
{
    Rect area = story_area(page, story);
    mark_free(pen, page, rect_from_logical(story->mode, area, rect),
              arena_printf(pen->arena, in_english(pen) ? "%d lines free" : "空 %d 行", lines));
}

/* The lines at the foot of a frame that nothing stands on. */
static int add_free_of_frame(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story,
                             const PlacedFrame *frame)
{
    int lines = frame->line_count - frame->used_lines;
    if (lines <= 0)
        return 0;
    LogicalRect rect = frame->rect;
    Length used = length_scale(rect.block_extent, frame->used_lines, frame->line_count);
    rect.block_start += used;
    rect.block_extent -= used;
    add_free_rect(pen, page, story, rect, lines);
    return lines;
}

/* Where pictures and their captions end, of a story without text. */
static Length foot_of_pictures(const StoryLayout *story)
{
    Length foot = 0;
    for (int i = 0; i < story->picture_count; i++)
        foot = length_max(foot, story->pictures[i].slot.block_start + story->pictures[i].slot.block_extent);
    for (int i = 0; i < story->line_count; i++)
        foot = length_max(foot, story->lines[i].block_start + story->lines[i].size);
    return foot;
}

/* Level columns that end above the foot of the area leave a strip below them all. */
static void add_free_below(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story, int lines)
{
    StoryGrid grid = story_grid(design_of(page), story->placement->area, story->mode);
    Length foot = story->frame_count ? 0 : foot_of_pictures(story), end = (grid.line_count - 1) * grid.line_pitch + grid.em;
    for (int i = 0; i < story->frame_count; i++)
        foot = length_max(foot, story->frames[i].rect.block_start + story->frames[i].rect.block_extent);
    if (lines > 0 && end > foot)
        add_free_rect(pen, page, story, (LogicalRect){0, foot, grid.inline_extent, end - foot}, lines);
}

static void add_free(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story)
{
    int in_frames = 0;
    for (int i = 0; i < story->frame_count; i++)
        in_frames += add_free_of_frame(pen, page, story, &story->frames[i]);
    add_free_below(pen, page, story, story->free_lines - in_frames);
}

static void add_empty_areas(const ProofPen *pen, const OverlayPage *page)
{
    const Page *made = page->layout->page;
    for (int i = 0; i < made->area_count; i++) {
        Rect rect = area_rect(design_of(page), made->number, &made->areas[i]);
        if (find_story_in(page, &made->areas[i]) || find_block_placement(made, &made->areas[i]))
            continue;
        mark_free(pen, page, rect,
                  arena_printf(pen->arena, in_english(pen) ? "free: area %s, %d lines" : "空：版块 %s，%d 行",
                               made->areas[i].name, made->areas[i].line_count));
    }
}

/* A bar under the line, beside it in vertical lines, and how far its gaps opened. */
static void add_loose_line(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story, const PlacedLine *line)
{
    int looseness = line_looseness(line->line, line->text);
    if (!looseness)
        return;
    bool is_vertical = line->text->style->mode == WRITING_MODE_VERTICAL_RL;
    LogicalRect box = {.inline_start = line->inline_start, .block_start = line->block_start, .block_extent = line->size};
    Rect start = rect_from_logical(story->mode, story_area(page, story), box);
    Rect bar = is_vertical ? (Rect){start.x - LENGTH_POINT, start.y + line->line->indent, LENGTH_POINT, line->line->width}
                           : (Rect){start.x + line->line->indent, start.y + line->size, line->line->width, LENGTH_POINT};
    fill(pen, page, bar, PROOF_ORANGE);
    label(pen, page,
          arena_printf(pen->arena, in_english(pen) ? "loose %d.%02d" : "疏 %d.%02d", looseness / 1000,
                       looseness % 1000 / 10),
          (Point){rect_right(bar), bar.y}, ALIGNMENT_END, PROOF_ORANGE);
}

static void add_loose(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story)
{
    for (int i = 0; i < story->line_count; i++)
        add_loose_line(pen, page, story, &story->lines[i]);
}

/* Dots of the picture on an inch of paper; a drawing has as many as one likes. */
static void add_picture(const ProofPen *pen, const OverlayPage *page, const DisplayPicture *picture)
{
    bool is_drawing = picture->picture->format == PICTURE_SVG;
    int dpi = (int)(picture->crop_width / (length_to_points(picture->slot.width) / 72));
    bool is_coarse = !is_drawing && dpi < LEAST_RESOLUTION;
    const char *drawing = in_english(pen) ? "vector" : "矢量", *coarse = in_english(pen) ? ", coarse" : "，偏低";
    const char *text = is_drawing ? drawing : arena_printf(pen->arena, "%d dpi%s", dpi, is_coarse ? coarse : "");
    proof_frame(pen, on_sheet(page, picture->slot), LENGTH_POINT / 2, is_coarse ? PROOF_RED : PROOF_BLUE);
    label(pen, page, text, (Point){picture->slot.x + 3 * LENGTH_POINT, rect_bottom(picture->slot) - 2 * pen->label_size},
          ALIGNMENT_START, is_coarse ? PROOF_RED : PROOF_BLUE);
}

static void add_pictures(const ProofPen *pen, const OverlayPage *page)
{
    for (int i = 0; i < page->list->item_count; i++)
        if (page->list->items[i].kind == DISPLAY_PICTURE)
            add_picture(pen, page, &page->list->items[i].as.picture);
}

typedef void (*AddForStory)(const ProofPen *pen, const OverlayPage *page, const StoryLayout *story);

static void add_for_stories(const ProofPen *pen, const OverlayPage *page, AddForStory add)
{
    for (int i = 0; i < page->layout->story_count; i++)
        add(pen, page, page->layout->stories[i]);
}

static void add_all_free(const ProofPen *pen, const OverlayPage *page)
{
    add_for_stories(pen, page, add_free);
    add_empty_areas(pen, page);
}

void overlay_add_below(const ProofPen *pen, const OverlayPage *page, unsigned overlays)
{
    OverlayPage below = *page;
    below.is_below = true;
    if (overlays & OVERLAY_FREE)
        add_all_free(pen, &below);
}

void overlay_add(const ProofPen *pen, const OverlayPage *page, unsigned overlays)
{
    OverlayPage shown = *page;
    shown.overlays = overlays;
    if (overlays & OVERLAY_INK)
        ink_overlay_add(pen, &shown);
    if (overlays & OVERLAY_FREE)
        add_all_free(pen, &shown);
    if (overlays & OVERLAY_GRID)
        add_grid(pen, &shown);
    if (overlays & OVERLAY_COLUMNS)
        add_columns(pen, &shown);
    if (overlays & OVERLAY_LOOSE)
        add_for_stories(pen, &shown, add_loose);
    if (overlays & OVERLAY_PICTURES)
        add_pictures(pen, &shown);
    if (overlays & OVERLAY_AREAS)
        add_areas(pen, &shown);
    if (overlays & OVERLAY_STORIES)
        add_for_stories(pen, &shown, add_story);
    if (overlays & OVERLAY_OVERSET)
        add_for_stories(pen, &shown, add_overset);
}
