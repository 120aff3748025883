/* wide_table_reader.c - see wide_table_reader.h. */
#include "manifest/wide_table_reader.h"

#include "manifest/run_text_reader.h"

#include <string.h>

/* A text of several lines begins on the line after its three quotation marks. */
StoryBody body_of_text(KeyReader *reader, const TomlValue *text)
{
    bool of_lines = strchr(text->string, '\n') != NULL;
    StorySource source = {
        .file = text->origin.file,
        .body = text->string,
        .body_length = strlen(text->string),
        .body_line = text->origin.line + of_lines,
    };
    return story_body_read(reader->arena, &source, reader->diagnostics);
}

static void report_no_table(KeyReader *reader, const TomlValue *text)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, text->origin,
                       "\"text\" must hold one table and nothing else, between lines of its own: a row of heads, a row of "
                       "|---|---|, then the rows; the table is left out",
                       "“text”里应当只有一张表，各行自成一行：先是表头，再是 |---|---|，然后是各行；这张表没有排出");
}

static RunText runs_of_both(Arena *arena, const RunText *title, const RunText *cells)
{
    RunText both = {.count = title->count + cells->count};
    both.runs = arena_new_array(arena, TextRun, both.count);
    for (int i = 0; i < both.count; i++)
        both.runs[i] = i < title->count ? title->runs[i] : cells->runs[i - title->count];
    return both;
}

bool read_wide_table(KeyReader *reader, Picture *table)
{
    const TomlValue *text = read_value_of_kind(reader, "text", TOML_STRING);
    RunText title = read_run_text(reader, "title");
    if (!text)
        return false;
    StoryBody body = body_of_text(reader, text);
    if (body.block_count != 1 || body.blocks[0].kind != BLOCK_TABLE || body.picture_count > 0) {
        report_no_table(reader, text);
        return false;
    }
    table->table = body.blocks[0].table;
    table->title_runs = title.count;
    table->caption = runs_of_both(reader->arena, &title, &body.blocks[0].text);
    return true;
}
