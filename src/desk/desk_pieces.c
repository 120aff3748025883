/* desk_pieces.c - walks the parts of a story; what the program itself adds to them is left out. */
#include "desk/desk_pieces.h"

#include <glib.h>

typedef struct PieceList {
    Arena *arena;
    GArray *pieces;
} PieceList;

static bool is_of_the_manuscript(const TextRun *run)
{
    return run->origin.file && !run->reference && !(run->marks & (RUN_NOTE_MARK | RUN_ADDED));
}

static void add_run(const TextRun *run, DeskPiece *piece, GString *text, GArray *stretches)
{
    DeskStretch stretch = {piece->length, (int)g_utf8_strlen(run->text, run->length), run->origin};
    if (!is_of_the_manuscript(run))
        return;
    if (stretch.length > 0)
        g_array_append_val(stretches, stretch);
    g_string_append_len(text, run->text, run->length);
    piece->length += stretch.length;
    if (run->marks & RUN_FORCED_BREAK) {
        g_string_append_c(text, '\n');
        piece->length++;
    }
}

static void add_runs(PieceList *list, const char *part, const TextRun *runs, int count)
{
    DeskPiece piece = {.part = part};
    GString *text = g_string_new(NULL);
    GArray *stretches = g_array_new(FALSE, FALSE, sizeof(DeskStretch));
    for (int i = 0; i < count; i++)
        add_run(&runs[i], &piece, text, stretches);
    piece.text = arena_strndup(list->arena, text->str, text->len);
    piece.stretches = arena_copy(list->arena, stretches->data, stretches->len, sizeof(DeskStretch));
    piece.stretch_count = (int)stretches->len;
    if (piece.stretch_count > 0)
        g_array_append_val(list->pieces, piece);
    g_array_unref(stretches);
    g_string_free(text, TRUE);
}

static void add_text(PieceList *list, const char *part, const RunText *text)
{
    add_runs(list, part, text->runs, text->count);
}

static void add_lines(PieceList *list, const char *part, const RunText *lines, int count)
{
    for (int i = 0; i < count; i++)
        add_text(list, part, &lines[i]);
}

/* Words of neighbouring cells do not belong together. */
static void add_cells(PieceList *list, const Table *table, const TextRun *runs)
{
    for (int i = 0; i < table->row_count * table->column_count; i++)
        add_runs(list, "cell", runs + table->cells[i].first_run, table->cells[i].run_count);
}

static const char *part_of_block(BlockKind kind)
{
    switch (kind) {
    case BLOCK_SUBHEAD: return "subhead";
    case BLOCK_QUOTE: return "quote";
    case BLOCK_LIST_ITEM: return "list";
    case BLOCK_LYRIC: return "lyric";
    case BLOCK_SPEECH: return "speech";
    case BLOCK_TABLE_TITLE: return "table_title";
    case BLOCK_NOTE: return "note";
    default: return "paragraph";
    }
}

static void add_block(PieceList *list, const Block *block)
{
    add_text(list, "dateline", &block->dateline);
    if (block->table)
        add_cells(list, block->table, block->text.runs);
    else
        add_text(list, part_of_block(block->kind), &block->text);
}

/* The caption of a table or a box goes on with its texts. */
static void add_picture(PieceList *list, const Picture *picture)
{
    for (int i = 0; i < picture->member_count; i++)
        add_picture(list, &picture->members[i]);
    if (picture->table || picture->box_blocks)
        add_runs(list, picture->table ? "table_title" : "box_title", picture->caption.runs, picture->title_runs);
    else
        add_text(list, picture->is_pull_quote ? "pull_quote" : "caption", &picture->caption);
    if (picture->table)
        add_cells(list, picture->table, picture->caption.runs + picture->title_runs);
    for (int i = 0; picture->box_blocks && i < picture->box_block_count; i++)
        add_block(list, &picture->box_blocks[i]);
    add_text(list, "credit", &picture->credit);
}

static void add_head(PieceList *list, const Story *story)
{
    add_text(list, "rubric", &story->rubric.name);
    add_text(list, "kicker", &story->kicker);
    add_lines(list, "headline", story->headline_lines, story->headline_line_count);
    add_text(list, "deck", &story->deck);
    add_text(list, "byline", &story->byline);
    add_text(list, "institution", &story->institution);
    add_lines(list, "summary", story->summary.label_lines, story->summary.label_line_count);
    add_text(list, "summary", &story->summary.text);
    add_text(list, "editor_note", &story->editor_note.label);
    add_text(list, "editor_note", &story->editor_note.text);
    add_text(list, "abstract", &story->abstract.label);
    add_text(list, "abstract", &story->abstract.text);
    add_text(list, "keywords", &story->keywords.label);
    add_text(list, "keywords", &story->keywords.text);
    add_lines(list, "contents", story->contents_lines, story->contents_line_count);
}

static void add_body(PieceList *list, const Story *story)
{
    add_text(list, "dateline", &story->dateline);
    for (int i = 0; i < story->block_count; i++)
        add_block(list, &story->blocks[i]);
    add_text(list, "author_note", &story->author_note);
    add_text(list, "team", &story->team);
    add_text(list, "source", &story->source);
    for (int i = 0; i < story->picture_count; i++)
        add_picture(list, &story->pictures[i]);
}

DeskPieces desk_pieces_of(Arena *arena, const Story *story)
{
    PieceList list = {arena, g_array_new(FALSE, FALSE, sizeof(DeskPiece))};
    add_head(&list, story);
    add_body(&list, story);
    DeskPieces pieces = {arena_copy(arena, list.pieces->data, list.pieces->len, sizeof(DeskPiece)),
                         (int)list.pieces->len};
    g_array_unref(list.pieces);
    return pieces;
}

SourcePosition desk_piece_place(const DeskPiece *piece, int offset)
{
    const DeskStretch *stretch = &piece->stretches[0];
    for (int i = 1; i < piece->stretch_count && piece->stretches[i].offset <= offset; i++)
        stretch = &piece->stretches[i];
    SourcePosition place = stretch->place;
    if (place.column > 0)
        place.column += CLAMP(offset - stretch->offset, 0, stretch->length);
    return place;
}
