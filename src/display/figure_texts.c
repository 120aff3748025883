/* figure_texts.c - finds the figures of display lists. */
#include "display/figure_texts.h"

#include <glib.h>
#include <string.h>

static const char *text_of_picture(Arena *arena, const Picture *picture)
{
    if (picture->alternative && *picture->alternative)
        return picture->alternative;
    return picture->caption.count > 0 ? run_text_to_string(arena, &picture->caption) : "图片";
}

/* The picture that stands in the tag begun at `begin`; NULL when it holds none. */
static const Picture *find_picture(const DisplayList *list, int begin)
{
    for (int i = begin + 1; i < list->item_count && list->items[i].kind != DISPLAY_TAG_END; i++)
        if (list->items[i].kind == DISPLAY_PICTURE)
            return list->items[i].as.picture.picture;
    return NULL;
}

static void collect_texts(Arena *arena, const DisplayList *list, GPtrArray *texts)
{
    for (int i = 0; i < list->item_count; i++) {
        const DisplayItem *item = &list->items[i];
        if (item->kind != DISPLAY_TAG_BEGIN || strcmp(item->as.tag.name, "figure") != 0)
            continue;
        const Picture *picture = find_picture(list, i);
        g_ptr_array_add(texts, (gpointer)(picture ? text_of_picture(arena, picture) : "图片"));
    }
}

FigureTexts figure_texts(Arena *arena, const DisplayList *const *lists, int list_count)
{
    GPtrArray *collected = g_ptr_array_new();
    for (int i = 0; i < list_count; i++)
        collect_texts(arena, lists[i], collected);
    FigureTexts texts = {.count = (int)collected->len};
    texts.items = arena_copy(arena, collected->pdata, collected->len, sizeof(const char *));
    g_ptr_array_unref(collected);
    return texts;
}
