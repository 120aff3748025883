/* box_reader.c - see box_reader.h. */
#include "manifest/box_reader.h"

#include "manifest/run_text_reader.h"
#include "manifest/wide_table_reader.h"

static bool may_stand_in_box(BlockKind kind)
{
    return kind != BLOCK_TABLE && kind != BLOCK_TABLE_TITLE && kind != BLOCK_NOTE;
}

static bool body_may_stand_in_box(const StoryBody *body)
{
    for (int i = 0; i < body->block_count; i++)
        if (!may_stand_in_box(body->blocks[i].kind))
            return false;
    return body->block_count > 0 && body->picture_count == 0;
}

static void report_wrong_text(const KeyReader *reader, const TomlValue *text)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, text->origin,
                       "the text of a box holds paragraphs, ## subheads, quotes and lists, no tables, pictures or notes; the "
                       "box is left out",
                       "框内文字只能有段落、## 小标题、引文和列表，不能有表格、图片和注释；这个框没有排出");
}

/* All its runs are counted together, title first. */
static RunText runs_of_box(Arena *arena, const RunText *title, const StoryBody *body)
{
    int count = title->count;
    for (int i = 0; i < body->block_count; i++)
        count += body->blocks[i].text.count;
    RunText all = {.runs = arena_new_array(arena, TextRun, count)};
    for (int i = 0; i < title->count; i++)
        all.runs[all.count++] = title->runs[i];
    for (int i = 0; i < body->block_count; i++)
        for (int run = 0; run < body->blocks[i].text.count; run++)
            all.runs[all.count++] = body->blocks[i].text.runs[run];
    return all;
}

bool read_text_box(KeyReader *reader, Picture *box)
{
    const TomlValue *text = read_value_of_kind(reader, "text", TOML_STRING);
    RunText title = read_run_text(reader, "title");
    if (!text)
        return false;
    StoryBody body = body_of_text(reader, text);
    if (!body_may_stand_in_box(&body)) {
        report_wrong_text(reader, text);
        return false;
    }
    box->box_blocks = body.blocks;
    box->box_block_count = body.block_count;
    box->title_runs = title.count;
    box->caption = runs_of_box(reader->arena, &title, &body);
    return true;
}
