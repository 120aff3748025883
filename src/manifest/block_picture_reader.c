/* block_picture_reader.c - see block_picture_reader.h. */
#include "manifest/block_picture_reader.h"

#include "manifest/picture_reader.h"

#include <string.h>

bool file_is_field(const char *file)
{
    FieldMention mention;
    return *file == '{' && find_next_field(file, file, &mention) && *mention.end == '\0';
}

static bool is_field_picture(const Furniture *item)
{
    return item->kind == FURNITURE_PICTURE && !item->picture && file_is_field(item->text);
}

static bool has_field_pictures(const BlockDesign *block)
{
    for (int i = 0; i < block->item_count; i++)
        if (is_field_picture(&block->items[i]))
            return true;
    return false;
}

/* The path that the placement, or else the issue, gives for the field; NULL when neither does, which is reported. */
static const FieldText *path_of_field(Arena *arena, const char *field, const FieldTexts *own, const FieldTexts *fields)
{
    const char *name = arena_strndup(arena, field + 1, strlen(field) - 2);
    const FieldText *text = find_field_text(own, name);
    return text ? text : find_field_text(fields, name);
}

static const Picture *picture_of_path(Arena *arena, const FieldText *path, const IssueReaderSettings *settings,
                                      Diagnostics *diagnostics)
{
    Picture *picture = arena_new_object(arena, Picture);
    picture->file = path->text;
    picture->origin = path->origin;
    picture->focus_x = picture->focus_y = 500;
    picture_load_of_layout(arena, picture, settings, diagnostics);
    return picture;
}

void block_pictures_read(Arena *arena, Page *page, const FieldTexts *issue_fields, const IssueReaderSettings *settings,
                         Diagnostics *diagnostics)
{
    for (int i = 0; i < page->block_count; i++) {
        BlockPlacement *placement = &page->blocks[i];
        if (!has_field_pictures(placement->block))
            continue;
        BlockDesign *own = arena_copy(arena, placement->block, 1, sizeof(BlockDesign));
        own->items = arena_copy(arena, own->items, (size_t)own->item_count, sizeof(Furniture));
        for (int k = 0; k < own->item_count; k++) {
            const FieldText *path = is_field_picture(&own->items[k])
                ? path_of_field(arena, own->items[k].text, &placement->texts, issue_fields) : NULL;
            if (path)
                own->items[k].picture = picture_of_path(arena, path, settings, diagnostics);
        }
        placement->block = own;
    }
}
