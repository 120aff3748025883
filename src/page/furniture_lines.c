/* furniture_lines.c - the lines of furniture at their places, with tags for those that are read aloud. */
#include "page/border.h"
#include "page/furniture_shape.h"
#include "page/place.h"

static const FurnitureLine *line_at(const FurnitureShape *shape, guint index)
{
    return &g_array_index(shape->lines, FurnitureLine, index);
}

static void place_rules(Arena *arena, DisplayBuilder *builder, const FurnitureShape *shape)
{
    for (guint i = 0; i < shape->rules->len; i++) {
        const FurnitureRule *rule = &g_array_index(shape->rules, FurnitureRule, i);
        rule_place(arena, builder, rule->rect, rule->rule, "furniture");
    }
}

static void place_furniture_line(Arena *arena, DisplayBuilder *builder, const FurnitureLine *line, int number)
{
    LinePlace place = {
        .start = {line->em_box.x, line->em_box.y},
        .size = line->em_box.height,
        .ink = line->ink,
        .part = "furniture",
        .number = number,
    };
    place_line(arena, builder, line->text, &line->line, place);
}

static bool has_links(const FurnitureShape *shape)
{
    for (guint i = 0; i < shape->lines->len; i++) {
        const RunText *source = line_at(shape, i)->text->source;
        for (int run = 0; run < source->count; run++)
            if (source->runs[run].link)
                return true;
    }
    return false;
}

/* The element that all lines stand in; NULL: they are furniture. */
static const char *tag_of_shape(const FurnitureShape *shape)
{
    if (shape->item->kind == FURNITURE_CONTENTS)
        return "contents";
    if (shape->item->kind == FURNITURE_COLOPHON)
        return "colophon";
    return has_links(shape) ? "announcement" : NULL;
}

static const char *tag_of_entry(const FurnitureShape *shape, const FurnitureLine *line)
{
    if (shape->item->kind == FURNITURE_COLOPHON)
        return "colophon_row";
    return line->is_section ? "contents_section" : "contents_entry";
}

static void begin_entry(DisplayBuilder *builder, const FurnitureShape *shape, const FurnitureLine *line)
{
    display_begin_element(builder, &(DisplayTag){.name = tag_of_entry(shape, line), .key = line->entry});
}

/* Between two lines; NULL for none: at the ends. Leaders stand in their entry, and are furniture. */
static void change_tags(DisplayBuilder *builder, const FurnitureShape *shape, const FurnitureLine *before,
                        const FurnitureLine *line)
{
    int from = before ? before->entry : 0, to = line ? line->entry : 0;
    bool was_leader = before && before->is_leader, is_leader = line && line->is_leader;
    if (was_leader && !(is_leader && from == to))
        display_end_tag(builder);
    if (from > 0 && from != to)
        display_end_tag(builder);
    if (to > 0 && from != to)
        begin_entry(builder, shape, line);
    if (is_leader && !(was_leader && from == to))
        display_begin_tag(builder, "furniture", NULL);
}

static void place_lines(Arena *arena, DisplayBuilder *builder, const FurnitureShape *shape)
{
    const FurnitureLine *before = NULL;
    for (guint i = 0; i < shape->lines->len; before = line_at(shape, i++)) {
        change_tags(builder, shape, before, line_at(shape, i));
        place_furniture_line(arena, builder, line_at(shape, i), (int)i + 1);
    }
    change_tags(builder, shape, before, NULL);
}

void place_furniture_lines(Arena *arena, DisplayBuilder *builder, const FurnitureScene *scene, const FurnitureShape *shape)
{
    const char *tag = tag_of_shape(shape);
    int chain = scene->block ? scene->block->contents_chain : 0;
    place_rules(arena, builder, shape);
    if (tag)
        display_begin_element(builder, &(DisplayTag){.name = tag, .key = chain});
    place_lines(arena, builder, shape);
    if (tag)
        display_end_tag(builder);
}
