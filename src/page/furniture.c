/* furniture.c - measures furniture, puts it round the type area or into an area, and tells what does not fit there. */
#include "page/furniture.h"

#include "issue/page_references.h"
#include "issue/spread.h"
#include "page/border.h"
#include "page/furniture_shape.h"
#include "page/grid.h"
#include "page/head_fold.h"
#include "page/picture_bleed.h"
#include "page/place.h"
#include "paragraph/line_breaker.h"

#include <glib.h>
#include <string.h>

static FurnitureScene page_scene(const Issue *issue, const Page *page)
{
    return (FurnitureScene){.issue = issue, .page = page, .frame = page_type_area(issue->design, page->number)};
}

/* A block of a spread belongs to the page on which it begins. */
FurnitureScene furniture_block_scene(Arena *arena, const Issue *issue, const Page *page, const BlockPlacement *block)
{
    const PageDesign *design = page_design_of(issue, page);
    Rect frame = area_rect(design, page->number, block->area);
    Page half = page_half(page, area_is_right_of_fold(&design->grid, block->area));
    bool crosses = area_crosses_fold(&design->grid, block->area);
    return (FurnitureScene){issue, arena_copy(arena, &half, 1, sizeof(Page)), block, frame,
                            crosses ? design->sheet.width / 2 : 0};
}

/* A front page has a nameplate: page one without any block is a page like others. */
static bool stands_on_page(const Furniture *item, const Page *page)
{
    for (int i = 0; item->name && i < page->hidden_count; i++)
        if (strcmp(page->hidden[i], item->name) == 0)
            return false;
    return page_selection_holds(&item->pages, page->number, page->number == 1 && page->block_count > 0);
}

/* outer and inner become left and right: odd pages are right-hand pages. */
static FurnitureAnchor side_of_page(FurnitureAnchor anchor, int page_number)
{
    bool odd = page_number % 2 != 0;
    if (anchor == ANCHOR_OUTER)
        return odd ? ANCHOR_RIGHT : ANCHOR_LEFT;
    if (anchor == ANCHOR_INNER)
        return odd ? ANCHOR_LEFT : ANCHOR_RIGHT;
    return anchor;
}

Length furniture_x(const Furniture *item, const FurnitureScene *scene, Length width)
{
    switch (side_of_page(item->anchor, scene->page->number)) {
    case ANCHOR_RIGHT: return rect_right(scene->frame) - item->inset - width;
    case ANCHOR_CENTRE: return scene->frame.x + (scene->frame.width - width) / 2 + item->inset;
    default: return scene->frame.x + item->inset;
    }
}

/* The top of something `height` high; text outside the type area has its centre at the offset, not its side. */
static Length furniture_y(const Furniture *item, const FurnitureScene *scene, Length height)
{
    Rect frame = scene->frame;
    Length foot = rect_bottom(frame);
    if (item->edge == EDGE_MIDDLE)
        return frame.y + (frame.height - height) / 2 + item->offset;
    if (scene->block)
        return item->edge == EDGE_TOP ? frame.y + item->offset : foot - item->offset - height;
    return item->edge == EDGE_TOP ? frame.y - item->offset - height : foot + item->offset;
}

const ShapedText *furniture_shape_words(Arena *arena, Shaper *shaper, const FurnitureScene *scene, const char *text,
                                        const TextStyle *style)
{
    const char *filled = furniture_text_of_block(arena, text, scene->issue, scene->page, &scene->block->texts);
    StoryPages pages = {0};
    if (strstr(filled, "{page:"))
        pages = story_pages_of_issue(arena, scene->issue);
    return shape_text(shaper, arena, text_with_page_numbers(arena, filled, &pages), style);
}

Length furniture_list_top(const Furniture *item, const FurnitureScene *scene, Length depth)
{
    Length half = item->style->size / 2;
    if (item->edge == EDGE_FOOT)
        return rect_bottom(scene->frame) - item->offset + half - depth;
    if (item->edge == EDGE_MIDDLE)
        return scene->frame.y + (scene->frame.height - depth) / 2 + item->offset;
    return scene->frame.y + item->offset - half;
}

Length furniture_list_room(const Furniture *item, const FurnitureScene *scene)
{
    Length half = item->style->size / 2;
    Length room = scene->frame.height - (item->edge == EDGE_MIDDLE ? 0 : item->offset - half);
    return item->height > 0 ? length_min(item->height, room) : room;
}

/* The em box centre of the first line, or at the foot of a block of its last one, is what the offset gives. */
static Length text_y(const Furniture *item, const FurnitureScene *scene, int line_count)
{
    Length half = item->style->size / 2, further = MAX(0, line_count - 1) * item->style->line_pitch;
    if (item->edge == EDGE_MIDDLE)
        return furniture_y(item, scene, item->style->size + further);
    if (!scene->block)
        return furniture_y(item, scene, 0) - half;
    return item->edge == EDGE_TOP ? scene->frame.y + item->offset - half
                                  : rect_bottom(scene->frame) - item->offset - half - further;
}

/* Page furniture has its text in one line; in a block it is broken where the room ends. */
static Length text_measure(const Furniture *item, const FurnitureScene *scene, Length natural)
{
    if (!scene->block)
        return natural;
    Length room = item->anchor == ANCHOR_CENTRE ? scene->frame.width : scene->frame.width - 2 * item->inset;
    Length measure = item->width > 0 ? item->width : length_max(room, item->style->size);
    return length_min(natural, measure);
}

static void add_lines(FurnitureShape *shape, const ShapedText *text, Lines lines)
{
    for (int i = 0; i < lines.count; i++) {
        FurnitureLine line = {.text = text, .line = lines.items[i], .ink = shape->item->ink};
        g_array_append_val(shape->lines, line);
    }
}

static void shape_paragraph(Arena *arena, Shaper *shaper, const char *paragraph, const FurnitureScene *scene,
                            FurnitureShape *shape)
{
    const TextStyle *style = shape->item->style;
    StoryPages pages = {0};
    if (strstr(paragraph, "{page:"))
        pages = story_pages_of_issue(arena, scene->issue);
    const RunText *source = text_with_page_numbers(arena, paragraph, &pages);
    if (!source->count)
        return;
    const ShapedText *text = shape_text(shaper, arena, source, style);
    Length width = text_measure(shape->item, scene, shaped_text_width(text, &style->composition));
    LineSettings settings = {
        .measures = &width, .measure_count = 1, .alignment = ALIGNMENT_START, .composition = &style->composition};
    add_lines(shape, text, paragraph_break(arena, text, &settings));
}

static Rect union_of(Rect a, Rect b)
{
    Length x = length_min(a.x, b.x), y = length_min(a.y, b.y);
    return (Rect){x, y, length_max(rect_right(a), rect_right(b)) - x, length_max(rect_bottom(a), rect_bottom(b)) - y};
}

/* A block across the fold has its text on both pages: no character on the fold. */
static void keep_off_fold(Arena *arena, const FurnitureScene *scene, const Furniture *item, FurnitureLine *line)
{
    static const Alignment alignments[] = {
        [ANCHOR_LEFT] = ALIGNMENT_START, [ANCHOR_CENTRE] = ALIGNMENT_CENTRE, [ANCHOR_RIGHT] = ALIGNMENT_END};
    Length before = line->em_box.x - scene->frame.x;
    LineAtFold place = {scene->fold - scene->frame.x, scene->frame.width, item->style->size,
                        alignments[side_of_page(item->anchor, scene->page->number)], false};
    line->line.indent += before;
    line_keep_off_fold(arena, line->text, &line->line, &place);
    line->line.indent -= before;
}

static void stand_lines(Arena *arena, FurnitureShape *shape, const FurnitureScene *scene)
{
    const TextStyle *style = shape->item->style;
    Length top = text_y(shape->item, scene, (int)shape->lines->len);
    for (guint i = 0; i < shape->lines->len; i++) {
        FurnitureLine *line = &g_array_index(shape->lines, FurnitureLine, i);
        Length width = line->line.indent + line->line.width;
        line->em_box = (Rect){furniture_x(shape->item, scene, width), top + (Length)i * style->line_pitch, width,
                              style->size};
        if (scene->fold > 0)
            keep_off_fold(arena, scene, shape->item, line);
        shape->rect = i > 0 ? union_of(shape->rect, line->em_box) : line->em_box;
    }
}

static void shape_furniture_text(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape)
{
    static const FieldTexts none = {0};
    char *text = furniture_text_of_block(arena, shape->item->text, scene->issue, scene->page,
                                         scene->block ? &scene->block->texts : &none);
    gchar **paragraphs = g_strsplit(text, "\n", -1);
    for (gchar **paragraph = paragraphs; *paragraph; paragraph++)
        shape_paragraph(arena, shaper, arena_strdup(arena, *paragraph), scene, shape);
    g_strfreev(paragraphs);
    stand_lines(arena, shape, scene);
}

static Rect furniture_rect(const Furniture *item, const FurnitureScene *scene)
{
    Length inset = item->anchor == ANCHOR_CENTRE ? 0 : item->inset;
    Length width = item->width > 0 ? item->width : scene->frame.width - 2 * inset;
    Length height = item->height > 0 ? item->height : scene->frame.height - item->offset;
    return (Rect){furniture_x(item, scene, width), furniture_y(item, scene, height), width, height};
}

/* The largest rectangle of the picture's shape in `rect`, in its middle or at the side that it is anchored to. */
static Rect contained_rect(const Furniture *item, const FurnitureScene *scene, Rect rect)
{
    const Picture *picture = item->picture;
    Length width = length_min(rect.width, length_scale(rect.height, picture->pixel_width, picture->pixel_height));
    Length height = length_min(rect.height, length_scale(rect.width, picture->pixel_height, picture->pixel_width));
    FurnitureAnchor side = side_of_page(item->anchor, scene->page->number);
    Length free = rect.width - width;
    Length x = side == ANCHOR_RIGHT ? free : side == ANCHOR_CENTRE ? free / 2 : 0;
    return (Rect){rect.x + x, rect.y + (rect.height - height) / 2, width, height};
}

/* A cover's picture runs over the edge of the sheet, wherever the block stands at the edge of the type area. */
static Rect drawn_rect(const FurnitureScene *scene, const FurnitureShape *shape)
{
    if (!shape->item->bleeds)
        return shape->rect;
    return block_bleed_rect(page_design_of(scene->issue, scene->page), scene->page->number, shape->rect);
}

static FurnitureShape furniture_shape_new(Arena *arena, Shaper *shaper, const FurnitureScene *scene,
                                          const Furniture *item)
{
    FurnitureShape shape = {
        .item = item,
        .lines = g_array_new(FALSE, FALSE, sizeof(FurnitureLine)),
        .rules = g_array_new(FALSE, FALSE, sizeof(FurnitureRule)),
    };
    if (item->kind == FURNITURE_TEXT) {
        shape_furniture_text(arena, shaper, scene, &shape);
        return shape;
    }
    if (item->kind == FURNITURE_CONTENTS) {
        contents_shape(arena, shaper, scene, &shape);
        return shape;
    }
    if (item->kind == FURNITURE_COLOPHON) {
        colophon_shape(arena, shaper, scene, &shape);
        return shape;
    }
    shape.rect = furniture_rect(item, scene);
    bool has_picture = item->kind == FURNITURE_PICTURE && item->picture && item->picture->path;
    if (has_picture && item->fit == PICTURE_FIT_CONTAIN)
        shape.rect = contained_rect(item, scene, shape.rect);
    return shape;
}

static void furniture_shape_free(FurnitureShape *shape)
{
    g_array_unref(shape->lines);
    g_array_unref(shape->rules);
}

static void place_item_of_scene(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const FurnitureScene *scene,
                                const Furniture *item)
{
    FurnitureShape shape = furniture_shape_new(arena, shaper, scene, item);
    if (furniture_is_text(item))
        place_furniture_lines(arena, builder, scene, &shape);
    else if (item->kind == FURNITURE_PICTURE)
        place_picture(builder, item->picture, drawn_rect(scene, &shape), NULL);
    else
        rule_place(arena, builder, drawn_rect(scene, &shape), (RuleStyle){.ink = item->ink, .kind = item->rule}, "furniture");
    furniture_shape_free(&shape);
}

void place_furniture_item(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Furniture *item,
                          const Issue *issue, const Page *page)
{
    FurnitureScene scene = page_scene(issue, page);
    place_item_of_scene(arena, shaper, builder, &scene, item);
}

static void place_block(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const FurnitureScene *scene)
{
    const BlockDesign *design = scene->block->block;
    for (int i = 0; i < design->item_count; i++)
        if (stands_on_page(&design->items[i], scene->page))
            place_item_of_scene(arena, shaper, builder, scene, &design->items[i]);
}

/* What stands round the type area of one page; pages of the cover have only their blocks. */
static void place_page_furniture(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const FurnitureScene *scene)
{
    const PageDesign *design = scene->issue->design;
    for (int i = 0; scene->page->cover == COVER_NONE && i < design->furniture_count; i++)
        if (stands_on_page(&design->furniture[i], scene->page))
            place_item_of_scene(arena, shaper, builder, scene, &design->furniture[i]);
}

/* Each half of a spread has the furniture of its own page. */
static void place_furniture_of_spread(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                                      const Page *page)
{
    for (int right = 0; right < 2; right++) {
        Page half = page_half(page, right);
        FurnitureScene scene = page_scene(issue, &half);
        scene.frame.x += right * issue->design->sheet.width;
        place_page_furniture(arena, shaper, builder, &scene);
    }
}

void place_furniture(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, const Page *page)
{
    display_begin_tag(builder, "furniture", NULL);
    FurnitureScene around = page_scene(issue, page);
    if (page->spread)
        place_furniture_of_spread(arena, shaper, builder, issue, page);
    else
        place_page_furniture(arena, shaper, builder, &around);
    for (int i = 0; i < page->block_count; i++) {
        FurnitureScene scene = furniture_block_scene(arena, issue, page, &page->blocks[i]);
        place_block(arena, shaper, builder, &scene);
    }
    display_end_tag(builder);
}

/* How far `rect` reaches beyond the frame, at the side where it is most. */
static Length length_beyond(Rect rect, Rect frame)
{
    Length across = length_max(frame.x - rect.x, rect_right(rect) - rect_right(frame));
    Length down = length_max(frame.y - rect.y, rect_bottom(rect) - rect_bottom(frame));
    return length_max(0, length_max(across, down));
}

static const char *item_words(Arena *arena, const FurnitureScene *scene, const FurnitureShape *shape,
                              Diagnostics *diagnostics)
{
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    static const char *const english[] = {"text", "rule", "fill", "picture", "contents", "colophon"};
    static const char *const chinese[] = {"文字", "线", "色块", "图片", "导读", "版权栏"};
    const char *kind = (in_chinese ? chinese : english)[shape->item->kind];
    if (shape->item->kind != FURNITURE_TEXT)
        return kind;
    const char *text = furniture_text_of_block(arena, shape->item->text, scene->issue, scene->page,
                                               &scene->block->texts);
    gchar *line = g_strstrip(g_strdelimit(g_strdup(text), "\n", ' '));
    const char *words = arena_printf(arena, in_chinese ? "%s“%s”" : "%s \"%s\"", kind, line);
    g_free(line);
    return words;
}

static void report_beyond(Arena *arena, const FurnitureScene *scene, const FurnitureShape *shape, Length beyond,
                          Diagnostics *diagnostics)
{
    const SourcePosition *written = &shape->item->origin;
    const char *mm = arena_printf(arena, "%.1f", length_to_mm(beyond));
    diagnostics_report(diagnostics, SEVERITY_ERROR, scene->block->origin,
                       "block \"%s\" does not fit area \"%s\": its %s (%s:%d) reaches %s mm beyond it; give the area "
                       "more lines or columns, or make the item smaller",
                       "部件“%s”放不进版块“%s”：其中的%s（%s:%d）超出 %s 毫米；请给版块加行或加栏，或改小这一件",
                       scene->block->block->name, scene->block->area->name,
                       item_words(arena, scene, shape, diagnostics), written->file ? written->file : "", written->line,
                       mm);
}

static void report_left_over(const FurnitureScene *scene, const FurnitureShape *shape, Diagnostics *diagnostics)
{
    const char *block = scene->block->block->name, *area = scene->block->area->name;
    if (shape->item->kind == FURNITURE_COLOPHON)
        diagnostics_report(diagnostics, SEVERITY_ERROR, scene->block->origin,
                           "block \"%s\", area \"%s\": the last %d lines of the colophon find no room and are not "
                           "printed; give the area more lines or take some out",
                           "部件“%s”，版块“%s”：版权栏最后 %d 行排不下，没有印出；请给版块加行，或删去几行", block, area,
                           shape->left_over);
    else
        diagnostics_report(diagnostics, SEVERITY_ERROR, scene->block->origin,
                           "block \"%s\", area \"%s\": the last %d entries of the contents find no room and are not "
                           "printed; give the area more lines, or place a further block with contents = \"continued\"",
                           "部件“%s”，版块“%s”：目录最后 %d 条排不下，没有印出；请给版块加行，或再放一个 contents = "
                           "\"continued\" 的部件",
                           block, area, shape->left_over);
}

static void check_item(Arena *arena, Shaper *shaper, const FurnitureScene *scene, const Furniture *item,
                       Diagnostics *diagnostics)
{
    FurnitureShape shape = furniture_shape_new(arena, shaper, scene, item);
    bool is_seen = !furniture_is_text(item) || shape.lines->len > 0;
    Length beyond = is_seen ? length_beyond(shape.rect, scene->frame) : 0;
    if (beyond > LENGTH_POINT / 20)
        report_beyond(arena, scene, &shape, beyond, diagnostics);
    if (shape.left_over > 0 && !contents_go_on(scene))
        report_left_over(scene, &shape, diagnostics);
    furniture_shape_free(&shape);
}

/* Whether ink of the two may meet: em boxes may touch a little without that. */
static bool shapes_collide(const FurnitureShape *a, const FurnitureShape *b)
{
    Length slack = length_min(a->item->style->size, b->item->style->size) / 4;
    Length right = length_min(rect_right(a->rect), rect_right(b->rect)), x = length_max(a->rect.x, b->rect.x);
    Length foot = length_min(rect_bottom(a->rect), rect_bottom(b->rect)), y = length_max(a->rect.y, b->rect.y);
    return a->lines->len > 0 && b->lines->len > 0 && right - x > slack && foot - y > slack;
}

static void check_collision(Arena *arena, Shaper *shaper, const FurnitureScene *scene, const Furniture *first,
                            const Furniture *second, Diagnostics *diagnostics)
{
    FurnitureShape a = furniture_shape_new(arena, shaper, scene, first);
    FurnitureShape b = furniture_shape_new(arena, shaper, scene, second);
    if (shapes_collide(&a, &b))
        diagnostics_report(diagnostics, SEVERITY_ERROR, scene->block->origin,
                           "in block \"%s\" the %s runs into the %s; make one of them smaller or shorter, or enlarge "
                           "area \"%s\"",
                           "部件“%s”里的%s与%s相碰；请改小或改短其中一处，或放大版块“%s”", scene->block->block->name,
                           item_words(arena, scene, &a, diagnostics), item_words(arena, scene, &b, diagnostics),
                           scene->block->area->name);
    furniture_shape_free(&a);
    furniture_shape_free(&b);
}

static bool is_text_on_page(const Furniture *item, const Page *page)
{
    return furniture_is_text(item) && stands_on_page(item, page);
}

static void check_collisions(Arena *arena, Shaper *shaper, const FurnitureScene *scene, Diagnostics *diagnostics)
{
    const BlockDesign *design = scene->block->block;
    for (int i = 0; i < design->item_count; i++)
        for (int k = i + 1; k < design->item_count; k++)
            if (is_text_on_page(&design->items[i], scene->page) && is_text_on_page(&design->items[k], scene->page))
                check_collision(arena, shaper, scene, &design->items[i], &design->items[k], diagnostics);
}

void check_blocks(Arena *arena, Shaper *shaper, const Issue *issue, const Page *page, Diagnostics *diagnostics)
{
    for (int i = 0; i < page->block_count; i++) {
        FurnitureScene scene = furniture_block_scene(arena, issue, page, &page->blocks[i]);
        const BlockDesign *design = page->blocks[i].block;
        for (int k = 0; k < design->item_count; k++)
            if (stands_on_page(&design->items[k], scene.page))
                check_item(arena, shaper, &scene, &design->items[k], diagnostics);
        check_collisions(arena, shaper, &scene, diagnostics);
    }
}
