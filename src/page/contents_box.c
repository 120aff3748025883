/* contents_box.c - the contents of a front page (导读): entries, leaders, and the pages flush at the end. */
#include "page/furniture_shape.h"
#include "paragraph/line_breaker.h"

#include <string.h>

/* What the lines of all entries share. */
typedef struct ContentsBox {
    Arena *arena;
    Shaper *shaper;
    FurnitureShape *shape;
    Length left;
    Length measure;
    Length top; /* of the next line's em box */
} ContentsBox;

/* Words of the program with a link to what is announced. */
static RunText *own_words(Arena *arena, const char *words, const char *link)
{
    RunText *text = arena_new_object(arena, RunText);
    *text = run_text_from_string(arena, words, (SourcePosition){0});
    for (int i = 0; i < text->count; i++)
        text->runs[i].link = link;
    return text;
}

static RunText *page_words(const ContentsBox *box, const ContentsEntry *entry, const char *link)
{
    GString *words = g_string_new(box->shape->item->page_text);
    g_string_replace(words, "{page}", arena_printf(box->arena, "%d", entry->page), 0);
    RunText *text = own_words(box->arena, arena_strndup(box->arena, words->str, words->len), link);
    g_string_free(words, TRUE);
    return text;
}

/* Lines of the `count` measures; the last one holds for all that follow. */
static Lines break_for(const ContentsBox *box, const ShapedText *text, const TextStyle *style, const Length *measures,
                       int count)
{
    LineSettings settings = {
        .measures = measures, .measure_count = count, .alignment = ALIGNMENT_START, .composition = &style->composition};
    return paragraph_break(box->arena, text, &settings);
}

static Lines break_at(const ContentsBox *box, const ShapedText *text, const TextStyle *style, Length measure)
{
    return break_for(box, text, style, arena_copy(box->arena, &measure, 1, sizeof(Length)), 1);
}

/* Whole lines, but for the last one, which leaves room for its page. */
static Lines break_entry(const ContentsBox *box, const ShapedText *text, Length measure, Length page_width)
{
    const TextStyle *style = box->shape->item->style;
    Length room = length_max(style->size, measure - page_width - style->size);
    Lines lines = break_at(box, text, style, measure);
    if (lines.count == 0 || lines.items[lines.count - 1].width <= room)
        return lines;
    Length *measures = arena_new_array(box->arena, Length, lines.count);
    for (int i = 0; i < lines.count; i++)
        measures[i] = i + 1 < lines.count ? measure : room;
    return break_for(box, text, style, measures, lines.count);
}

/* The first line of a text, on the baseline of the line at hand whatever its size. */
static void add_line(const ContentsBox *box, const ShapedText *text, const Line *line, Length x, const TextStyle *style)
{
    Length size = style->size, em = box->shape->item->style->size;
    FurnitureLine placed = {
        .text = text,
        .line = *line,
        .em_box = {x, box->top + font_baseline_offset(em) - font_baseline_offset(size), line->indent + line->width, size},
        .ink = style == box->shape->item->style ? box->shape->item->ink : style->ink,
    };
    g_array_append_val(box->shape->lines, placed);
}

/* As many leaders as fit between two places, set back to the second one, so that those of all lines stand in columns. */
static void add_leaders(const ContentsBox *box, Length start, Length end)
{
    const Furniture *item = box->shape->item;
    Length em = item->style->size, gap = em / 2;
    if (!*item->leader)
        return;
    const ShapedText *one = shape_text(box->shaper, box->arena, own_words(box->arena, item->leader, NULL), item->style);
    Length step = shaped_text_width(one, &item->style->composition);
    int count = step > 0 ? (end - start - 2 * gap) / step : 0;
    for (int i = 0; i < count; i++) {
        Lines lines = break_at(box, one, item->style, 2 * step);
        add_line(box, one, &lines.items[0], end - gap - (count - i) * step, item->style);
    }
}

/* The mark before an entry; returns what it takes of the line, half an em after it. */
static Length add_mark(const ContentsBox *box)
{
    const TextStyle *style = box->shape->item->style;
    if (!*box->shape->item->mark)
        return 0;
    const ShapedText *mark = shape_text(box->shaper, box->arena, own_words(box->arena, box->shape->item->mark, NULL), style);
    Length width = shaped_text_width(mark, &style->composition);
    Lines lines = break_at(box, mark, style, 2 * width);
    add_line(box, mark, &lines.items[0], box->left, style);
    return width + style->size / 2;
}

static void add_page(const ContentsBox *box, const ShapedText *page, Length page_width, Length words_end)
{
    const TextStyle *style = box->shape->item->page_style;
    Length left = box->left + box->measure - page_width;
    if (page_width <= 0)
        return;
    Lines lines = break_at(box, page, style, page_width);
    add_leaders(box, words_end, left);
    add_line(box, page, &lines.items[0], left, style);
}

static void add_entry(ContentsBox *box, const ContentsEntry *entry)
{
    const Furniture *item = box->shape->item;
    const char *link = entry->anchor ? arena_printf(box->arena, "#%s", entry->anchor) : NULL;
    const ShapedText *page = shape_text(box->shaper, box->arena, page_words(box, entry, link), item->page_style);
    Length page_width = shaped_text_width(page, &item->page_style->composition);
    const char *words = run_text_to_string(box->arena, &entry->text);
    const ShapedText *text = shape_text(box->shaper, box->arena, own_words(box->arena, words, link), item->style);
    Length indent = add_mark(box);
    Lines lines = break_entry(box, text, length_max(item->style->size, box->measure - indent), page_width);
    for (int i = 0; i < lines.count; i++) {
        const Line *line = &lines.items[i];
        add_line(box, text, line, box->left + indent, item->style);
        if (i + 1 == lines.count)
            add_page(box, page, page_width, box->left + indent + line->indent + line->width);
        box->top += item->style->line_pitch;
    }
    box->top += item->entry_gap;
}

/* The em box centre of the first line, or of the last one, is what the offset gives, as for other text. */
static void stand(const FurnitureScene *scene, FurnitureShape *shape, Length depth)
{
    const Furniture *item = shape->item;
    Length half = item->style->size / 2, top = scene->frame.y + item->offset - half;
    if (item->edge == EDGE_FOOT)
        top = rect_bottom(scene->frame) - item->offset + half - depth;
    if (item->edge == EDGE_MIDDLE)
        top = scene->frame.y + (scene->frame.height - depth) / 2 + item->offset;
    for (guint i = 0; i < shape->lines->len; i++)
        g_array_index(shape->lines, FurnitureLine, i).em_box.y += top;
    Length left = shape->lines->len ? g_array_index(shape->lines, FurnitureLine, 0).em_box.x : scene->frame.x;
    shape->rect = (Rect){left, top, 0, depth};
}

void contents_shape(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape)
{
    const Furniture *item = shape->item;
    const BlockPlacement *block = scene->block;
    Length room = scene->frame.width - 2 * item->inset;
    ContentsBox box = {.arena = arena, .shaper = shaper, .shape = shape};
    box.measure = item->width > 0 ? item->width : room;
    box.left = furniture_x(item, scene, box.measure);
    for (int i = 0; block && i < block->contents_count; i++)
        add_entry(&box, &block->contents[i]);
    if (shape->lines->len == 0)
        return;
    stand(scene, shape, box.top - item->entry_gap - item->style->line_pitch + item->style->size);
    shape->rect.width = box.measure;
}
