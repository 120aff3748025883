/* colophon_box.c - a colophon (版权页): labels spread to one width, beside them texts and grids of names. */
#include "page/furniture_shape.h"
#include "paragraph/line_breaker.h"

typedef struct ColophonBox {
    Arena *arena;
    Shaper *shaper;
    const FurnitureScene *scene;
    FurnitureShape *shape;
    Length left;
    Length measure;
    Length label_width;
    Length top; /* of the next line's em box */
    int row;           /* that is being set, from 1 */
} ColophonBox;

static Length natural_width(const ShapedText *text)
{
    return shaped_text_width(text, &text->style->composition);
}

static const ShapedText *shape_words(const ColophonBox *box, const char *words, const TextStyle *style)
{
    return furniture_shape_words(box->arena, box->shaper, box->scene, words, style);
}

static Lines break_at(const ColophonBox *box, const ShapedText *text, Length measure, Alignment alignment)
{
    LineSettings settings = {.measures = arena_copy(box->arena, &measure, 1, sizeof(Length)), .measure_count = 1,
                             .alignment = alignment, .composition = &text->style->composition};
    return paragraph_break(box->arena, text, &settings);
}

/* All sizes of one row on one baseline. */
static void add_line(const ColophonBox *box, const ShapedText *text, const Line *line, Length x, Length top)
{
    const TextStyle *style = box->shape->item->style;
    Length size = text->style->size;
    FurnitureLine placed = {
        .text = text,
        .line = *line,
        .em_box = {x, top + font_baseline_offset(style->size) - font_baseline_offset(size), line->indent + line->width, size},
        .ink = text->style == style ? box->shape->item->ink : text->style->ink,
        .entry = box->row,
    };
    g_array_append_val(box->shape->lines, placed);
}

/* Spread to `width` where it is narrower; returns what it takes. */
static Length add_spread(const ColophonBox *box, const ShapedText *text, Length width, Length x, Length top)
{
    Length natural = natural_width(text);
    bool is_spread = natural < width && text->cluster_count > 1;
    Lines lines = break_at(box, text, length_max(natural, width), is_spread ? ALIGNMENT_SPREAD : ALIGNMENT_START);
    if (lines.count > 0)
        add_line(box, text, &lines.items[0], x, top);
    return length_max(natural, width);
}

/* Full lines hang behind the label. */
static void add_text(ColophonBox *box, const char *words, Length start)
{
    const TextStyle *style = box->shape->item->style;
    const ShapedText *text = shape_words(box, words, style);
    Length measure = length_max(style->size, box->measure - start);
    Lines lines = break_at(box, text, measure, style->alignment);
    for (int i = 0; i < lines.count; i++) {
        add_line(box, text, &lines.items[i], box->left + start, box->top);
        box->top += style->line_pitch;
    }
}

/* Names as wide as each other, an em between them, as many in a row as there is room for. */
static void add_names(ColophonBox *box, const ColophonRow *row, Length start)
{
    const TextStyle *style = box->shape->item->style;
    Length width = box->shape->item->colophon.name_width, gap = style->size;
    const ShapedText **names = arena_new_array(box->arena, const ShapedText *, row->value_count);
    for (int i = 0; i < row->value_count; i++) {
        names[i] = shape_words(box, row->values[i], style);
        width = length_max(width, natural_width(names[i]));
    }
    int in_a_row = (box->measure - start + gap) / (width + gap);
    in_a_row = in_a_row > 1 ? in_a_row : 1;
    for (int i = 0; i < row->value_count; i++) {
        /* A name that is wider than the others' is not one to be spread among them. */
        add_spread(box, names[i], box->shape->item->colophon.name_width, box->left + start + i % in_a_row * (width + gap),
                   box->top);
        if (i % in_a_row == in_a_row - 1 || i + 1 == row->value_count)
            box->top += style->line_pitch;
    }
}

static void add_row(ColophonBox *box, const ColophonRow *row)
{
    const ColophonDesign *design = &box->shape->item->colophon;
    Length start = 0;
    if (*row->label) {
        const ShapedText *label = shape_words(box, row->label, design->label_style);
        start = add_spread(box, label, box->label_width, box->left, box->top) + design->label_gap;
    }
    if (row->is_list)
        add_names(box, row, start);
    else
        add_text(box, row->values[0], start);
    box->top += box->shape->item->entry_gap;
}

/* Labels a little longer than asked for widen all; one that is much longer pushes its own text aside only. */
static Length common_label_width(const ColophonBox *box, const ColophonRow *rows, int count)
{
    const ColophonDesign *design = &box->shape->item->colophon;
    Length widest = design->label_width;
    for (int i = 0; i < count; i++) {
        if (!*rows[i].label)
            continue;
        Length width = natural_width(shape_words(box, rows[i].label, design->label_style));
        if (width <= design->label_width * 3 / 2)
            widest = length_max(widest, width);
    }
    return widest;
}

static Length depth_of(const ColophonBox *box)
{
    const Furniture *item = box->shape->item;
    return box->top - item->entry_gap - item->style->line_pitch + item->style->size;
}

/* Returns how many rows there is room for. */
static int add_rows(ColophonBox *box, const ColophonRow *rows, int count, Length room)
{
    for (int i = 0; i < count; i++) {
        Length top = box->top;
        guint line_count = box->shape->lines->len;
        box->row = i + 1;
        add_row(box, &rows[i]);
        if (depth_of(box) > room) {
            box->top = top;
            g_array_set_size(box->shape->lines, line_count);
            return i;
        }
    }
    return count;
}

void colophon_shape(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape)
{
    const Furniture *item = shape->item;
    const BlockPlacement *block = scene->block;
    ColophonBox box = {.arena = arena, .shaper = shaper, .scene = scene, .shape = shape};
    if (!block || block->colophon_count == 0)
        return;
    box.measure = item->width > 0 ? item->width : scene->frame.width - 2 * item->inset;
    box.left = furniture_x(item, scene, box.measure);
    box.label_width = common_label_width(&box, block->colophon, block->colophon_count);
    int set = add_rows(&box, block->colophon, block->colophon_count, furniture_list_room(item, scene));
    shape->left_over = block->colophon_count - set;
    if (set == 0)
        return;
    Length depth = depth_of(&box), top = furniture_list_top(item, scene, depth);
    for (guint i = 0; i < shape->lines->len; i++)
        g_array_index(shape->lines, FurnitureLine, i).em_box.y += top;
    shape->rect = (Rect){box.left, top, box.measure, depth};
}
