/* shape_memo.c - the key is all of the text and of the style; the answer is text, clusters and glyphs in one piece. */
#include "text/shape_memo.h"

#include <glib.h>

typedef struct KeptShape {
    int text_length;
    int cluster_count;
    int glyph_count;
    int unused; /* so that what follows is aligned */
} KeptShape;

bool shape_memo_takes(const RunText *source)
{
    for (int i = 0; i < source->count; i++)
        if (source->runs[i].annotation || source->runs[i].remark)
            return false;
    return true;
}

/* All of the struct, so that a field that is added later is not forgotten; what its pointers lead to, and no place. */
static void key_style(Memo *memo, const TextStyle *style)
{
    TextStyle plain = *style;
    plain.name = plain.lang = plain.font = plain.strong_font = plain.emphasis_font = NULL;
    plain.origin = (SourcePosition){0};
    memo_key_bytes(memo, &plain, sizeof plain);
    memo_key_text(memo, style->lang);
    memo_key_text(memo, style->font);
    memo_key_text(memo, style->strong_font);
    memo_key_text(memo, style->emphasis_font);
}

static void key_run(Memo *memo, const TextRun *run)
{
    const int64_t numbers[] = {run->length, run->marks, run->face_size, run->line_group, run->frame_group, run->note};
    memo_key_bytes(memo, numbers, sizeof numbers);
    memo_key_bytes(memo, run->text, (size_t)run->length);
    memo_key_text(memo, run->lang);
    memo_key_text(memo, run->link);
    memo_key_number(memo, run->face != NULL);
    if (run->face)
        key_style(memo, run->face);
}

static void make_key(Memo *memo, const RunText *source, const TextStyle *style, Length size)
{
    memo_key_begin(memo, "shape");
    memo_key_number(memo, size);
    key_style(memo, style);
    for (int i = 0; i < source->count; i++)
        key_run(memo, &source->runs[i]);
}

ShapedText *shape_memo_find(Memo *memo, Arena *arena, const RunText *source, const TextStyle *style, Length size)
{
    make_key(memo, source, style, size);
    MemoEntry entry = memo_find(memo);
    if (!entry.number)
        return NULL;
    const KeptShape *kept = entry.bytes;
    const Cluster *clusters = (const Cluster *)(const void *)(kept + 1);
    const ShapedGlyph *glyphs = (const ShapedGlyph *)(const void *)(clusters + kept->cluster_count);
    ShapedText *text = arena_new_object(arena, ShapedText);
    *text = (ShapedText){
        .text = arena_strndup(arena, (const char *)(glyphs + kept->glyph_count), (size_t)kept->text_length),
        .text_length = kept->text_length,
        .clusters = arena_copy(arena, clusters, (size_t)kept->cluster_count, sizeof(Cluster)),
        .cluster_count = kept->cluster_count,
        .glyphs = arena_copy(arena, glyphs, (size_t)kept->glyph_count, sizeof(ShapedGlyph)),
        .glyph_count = kept->glyph_count,
        .style = style,
        .source = source,
        .memo = memo,
        .memo_number = entry.number,
    };
    return text;
}

void shape_memo_keep(Memo *memo, ShapedText *text, Length size)
{
    KeptShape head = {text->text_length, text->cluster_count, text->glyph_count, 0};
    GByteArray *bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)&head, sizeof head);
    g_byte_array_append(bytes, (const guint8 *)text->clusters, (guint)((size_t)text->cluster_count * sizeof(Cluster)));
    g_byte_array_append(bytes, (const guint8 *)text->glyphs, (guint)((size_t)text->glyph_count * sizeof(ShapedGlyph)));
    g_byte_array_append(bytes, (const guint8 *)text->text, (guint)text->text_length);
    make_key(memo, text->source, text->style, size);
    MemoEntry entry = memo_keep(memo, bytes->data, bytes->len);
    g_byte_array_unref(bytes);
    text->memo = memo;
    text->memo_number = entry.number;
}
