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
    if (line->is_leader)
        display_begin_tag(builder, "furniture", NULL);
    place_line(arena, builder, line->text, &line->line, place);
    if (line->is_leader)
        display_end_tag(builder);
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

static void place_lines(Arena *arena, DisplayBuilder *builder, const FurnitureShape *shape)
{
    int open = 0;
    for (guint i = 0; i < shape->lines->len; i++) {
        const FurnitureLine *line = line_at(shape, i);
        if (open > 0 && line->entry != open)
            display_end_tag(builder);
        if (line->entry > 0 && line->entry != open)
            begin_entry(builder, shape, line);
        open = line->entry;
        place_furniture_line(arena, builder, line, (int)i + 1);
    }
    if (open > 0)
        display_end_tag(builder);
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
