/* break_memo.c - the key is the number of the text in its memo and all of the settings; positions follow the lines. */
#include "paragraph/break_memo.h"

#include "base/memo.h"

#include <glib.h>

static void make_key(const ShapedText *text, const LineSettings *settings)
{
    LineSettings plain = *settings;
    plain.measures = NULL;
    plain.composition = NULL;
    memo_key_begin(text->memo, "break");
    memo_key_bytes(text->memo, &text->memo_number, sizeof text->memo_number);
    memo_key_bytes(text->memo, &plain, sizeof plain);
    memo_key_bytes(text->memo, settings->measures, (size_t)settings->measure_count * sizeof(Length));
    memo_key_bytes(text->memo, settings->composition, sizeof(Composition));
}

static int position_count(const Line *line)
{
    return line->visible_end - line->first_cluster;
}

bool break_memo_find(Arena *arena, const ShapedText *text, const LineSettings *settings, Lines *lines)
{
    if (!text->memo)
        return false;
    make_key(text, settings);
    MemoEntry entry = memo_find(text->memo);
    if (!entry.number)
        return false;
    const int *count = entry.bytes;
    const Line *kept = (const Line *)(const void *)((const char *)entry.bytes + sizeof(int[2]));
    const char *positions = (const char *)(kept + *count), *end = (const char *)entry.bytes + entry.length;
    Length *own = arena_copy(arena, positions, (size_t)(end - positions) / sizeof(Length), sizeof(Length));
    *lines = (Lines){arena_copy(arena, kept, (size_t)*count, sizeof(Line)), *count};
    for (int i = 0; i < *count; i++) {
        lines->items[i].positions = own;
        own += position_count(&lines->items[i]);
    }
    return true;
}

void break_memo_keep(const ShapedText *text, const LineSettings *settings, Lines lines)
{
    if (!text->memo)
        return;
    const int head[] = {lines.count, 0}; /* in as much room as keeps the lines aligned */
    GByteArray *bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)head, sizeof head);
    g_byte_array_append(bytes, (const guint8 *)lines.items, (guint)((size_t)lines.count * sizeof(Line)));
    for (int i = 0; i < lines.count; i++)
        g_byte_array_append(bytes, (const guint8 *)lines.items[i].positions,
                            (guint)((size_t)position_count(&lines.items[i]) * sizeof(Length)));
    make_key(text, settings);
    memo_keep(text->memo, bytes->data, bytes->len);
    g_byte_array_unref(bytes);
}

static void make_width_key(const ShapedText *text, const Composition *composition)
{
    memo_key_begin(text->memo, "width");
    memo_key_bytes(text->memo, &text->memo_number, sizeof text->memo_number);
    memo_key_bytes(text->memo, composition, sizeof(Composition));
}

Length width_memo_find(const ShapedText *text, const Composition *composition)
{
    if (!text->memo)
        return -1;
    make_width_key(text, composition);
    MemoEntry entry = memo_find(text->memo);
    return entry.number ? *(const Length *)entry.bytes : -1;
}

void width_memo_keep(const ShapedText *text, const Composition *composition, Length width)
{
    if (!text->memo)
        return;
    make_width_key(text, composition);
    memo_keep(text->memo, &width, sizeof width);
}
