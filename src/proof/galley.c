/*
 * galley.c - 小样: a story set for reading, in its measure, with room to write beside it. Each line has its number at
 * the left and at the right the characters of the manuscript up to its end. Vertical stories are set in horizontal
 * lines here, as galleys are read.
 */
#include "proof/proof_sheet.h"

#include "flow/abstract_text.h"
#include "flow/editor_note_text.h"
#include "flow/flow_text.h"
#include "issue/language.h"
#include "page/line_annotations.h"
#include "page/place.h"
#include "paragraph/line_breaker.h"
#include "proof/galley_notes.h"

#include <glib.h>
#include <string.h>

enum { SHEET_WIDTH_MM = 210, SHEET_HEIGHT_MM = 297, TEXT_LEFT_MM = 25, TEXT_TOP_MM = 22, TEXT_BOTTOM_MM = 280,
       LEAST_MARGIN_MM = 70, NOTES_LEFT_MM = 17, NOTES_WIDTH_MM = 48 };

typedef struct GalleyLine {
    const ShapedText *text;
    const Line *line;
    StoryPart part;
    Length size;
    Length pitch;
    Ink ink;
    bool starts_part; /* stands apart from what is above it */
    Length over;      /* what readings want above the line, */
    Length under;     /* and remarks below it */
} GalleyLine;

/* A story on its way to lines. */
typedef struct Galley {
    Arena *arena;
    Shaper *shaper;
    const Story *story;
    const StoryPlacement *placement;
    const StoryDesign *design; /* all styles horizontal */
    Length measure;
    Length em;
    Length line_pitch;
    GArray *lines; /* GalleyLine */
    bool is_after_gap; /* a line of its own without text, such as that between two stanzas, was left out */
} Galley;

static const StoryDesign *horizontal_design(Arena *arena, const StoryDesign *design)
{
    StoryDesign *copy = arena_copy(arena, design, 1, sizeof(StoryDesign));
    copy->mode = WRITING_MODE_HORIZONTAL;
    for (int part = 0; part < PART_COUNT; part++) {
        TextStyle *style = arena_copy(arena, design->styles[part], 1, sizeof(TextStyle));
        style->mode = WRITING_MODE_HORIZONTAL;
        copy->styles[part] = style;
    }
    return copy;
}

static Length galley_measure(const Issue *issue, const StoryLayout *layout)
{
    enum { LEAST_EMS = 16 };
    if (layout->mode == WRITING_MODE_HORIZONTAL && layout->frame_count)
        return layout->frames[0].rect.inline_extent;
    const Grid *grid = &issue->design->grid; /* that of a magazine may be divided finer than anybody reads */
    return length_max(grid->measure, LEAST_EMS * grid->em);
}

/* --- lines -------------------------------------------------------------------------------------- */

/* Title, head and rows of a table are one thing. */
static StoryPart part_as_read(StoryPart part)
{
    return part == PART_TABLE_HEAD || part == PART_TABLE_TITLE || part == PART_WIDE_TABLE ? PART_TABLE : part;
}

/* Parts whose paragraphs follow each other without room between them. */
static bool is_sequence(StoryPart part)
{
    static const StoryPart sequences[] = {PART_BODY,   PART_QUOTE, PART_LIST, PART_LYRIC,    PART_SPEECH,
                                          PART_TABLE,  PART_BOX,   PART_NOTE, PART_HEADLINE, PART_SUMMARY_LABEL};
    for (size_t i = 0; i < G_N_ELEMENTS(sequences); i++)
        if (sequences[i] == part)
            return true;
    return false;
}

/* A head belongs to the text below it; all else that is not text has room on both sides. */
static bool begins_apart(const Galley *galley, StoryPart part)
{
    if (galley->lines->len == 0)
        return false;
    StoryPart above = part_as_read(g_array_index(galley->lines, GalleyLine, galley->lines->len - 1).part);
    if (part_as_read(part) == above)
        return galley->is_after_gap || part == PART_TABLE_TITLE || !is_sequence(above);
    return part != PART_BODY || (is_sequence(above) && above != PART_HEADLINE);
}

static void add_lines(Galley *galley, const ShapedText *text, const Lines *lines, StoryPart part, Length size)
{
    bool is_apart = begins_apart(galley, part);
    Length over = 0, under = galley_room_under(text, size);
    for (int i = 0; i < lines->count; i++)
        over = length_max(over, galley_room_over(text, &lines->items[i], size));
    galley->is_after_gap = false;
    for (int i = 0; i < lines->count; i++) {
        GalleyLine line = {
            .text = text,
            .line = &lines->items[i],
            .part = part,
            .size = size,
            .pitch = length_max(galley->line_pitch, size + size / 3),
            .ink = INK_BLACK, /* a head that is reversed out on its page has to be read here */
            .starts_part = i == 0 && is_apart,
            .over = over,
            .under = under,
        };
        g_array_append_val(galley->lines, line);
    }
}

/* Heads are read here, not judged: none larger than two characters of the body. */
static void add_text(Galley *galley, const RunText *source, StoryPart part)
{
    if (!source->count)
        return;
    const TextStyle *style = galley->design->styles[part];
    Length size = length_min(style->size, length_min(2 * galley->em, galley->measure));
    const ShapedText *text = shape_text_sized(galley->shaper, galley->arena, source, style, size);
    LineSettings settings = {.measures = arena_copy(galley->arena, &galley->measure, 1, sizeof(Length)),
                             .measure_count = 1,
                             .alignment = ALIGNMENT_START,
                             .composition = &style->composition};
    Lines lines = paragraph_break(galley->arena, text, &settings);
    add_lines(galley, text, &lines, part, size);
}

static void add_head(Galley *galley)
{
    const Story *story = galley->story;
    add_text(galley, &galley->placement->rubric.name, PART_RUBRIC);
    add_text(galley, &galley->placement->rubric.pinyin, PART_RUBRIC_PINYIN);
    add_text(galley, &story->kicker, PART_KICKER);
    for (int i = 0; i < story->headline_line_count; i++)
        add_text(galley, &story->headline_lines[i], PART_HEADLINE);
    add_text(galley, &story->deck, PART_DECK);
    if (galley->design->byline_place == BYLINE_HEAD) { /* else it is set with the columns */
        add_text(galley, &story->byline, PART_BYLINE);
        add_text(galley, &story->institution, PART_INSTITUTION);
    }
    for (int i = 0; story->summary.text.count && i < story->summary.label_line_count; i++)
        add_text(galley, &story->summary.label_lines[i], PART_SUMMARY_LABEL);
    add_text(galley, &story->summary.text, PART_SUMMARY);
    const RunText *note = editor_note_text(galley->arena, &story->editor_note);
    if (galley->design->editor_note.place == EDITOR_NOTE_WIDE) /* else it is set with the columns */
        add_text(galley, note, PART_EDITOR_NOTE);
    if (galley->design->abstract.place == ABSTRACT_WIDE) {
        add_text(galley, abstract_text(galley->arena, galley->design, &story->abstract), PART_ABSTRACT);
        add_text(galley, abstract_text(galley->arena, galley->design, &story->keywords), PART_ABSTRACT);
    }
}

/* The lines keep the text that they are made of. */
static void add_runs(Galley *galley, TextRun *runs, int count, StoryPart part)
{
    RunText *text = arena_new_object(galley->arena, RunText);
    *text = (RunText){runs, count};
    add_text(galley, text, part);
}

/* What parts the cells of a row is not the manuscript's. */
static void append_cell(GArray *row, const TextRun *runs, int count)
{
    TextRun between = added_run("｜");
    if (row->len > 0 && count > 0)
        g_array_append_val(row, between);
    g_array_append_vals(row, runs, (guint)count);
}

static void add_row(Galley *galley, GArray *row, StoryPart part)
{
    add_runs(galley, arena_copy(galley->arena, row->data, row->len, sizeof(TextRun)), (int)row->len, part);
    g_array_set_size(row, 0);
}

static void add_set_table(Galley *galley, const SetTable *table)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    for (int row = 0, cell = 0; row < table->row_count; row++) {
        for (; cell < table->cell_count && table->cells[cell].row == row; cell++)
            if (table->cells[cell].text)
                append_cell(runs, table->cells[cell].text->source->runs, table->cells[cell].text->source->count);
        add_row(galley, runs, row < table->head_row_count ? PART_TABLE_HEAD : PART_TABLE);
    }
    g_array_unref(runs);
}

static void add_body(Galley *galley)
{
    FlowTextSettings settings = {
        .design = galley->design, .measure = galley->measure, .line_pitch = galley->line_pitch, .em = galley->em, .is_plain = true};
    const FlowText *text = flow_text_new(galley->arena, galley->shaper, galley->story, &settings);
    for (int i = 0; i < text->block_count; i++) {
        const FlowBlock *block = &text->blocks[i];
        if (block->table)
            add_set_table(galley, block->table);
        else if (block->text)
            add_lines(galley, block->text, &block->lines, block->part, block->style->size);
        else
            galley->is_after_gap = true;
    }
}

/* A row on its lines. */
static void add_table_row(Galley *galley, const Picture *picture, int row)
{
    const Table *table = picture->table;
    const TextRun *cells = picture->caption.runs + picture->title_runs;
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    for (int column = 0; column < table->column_count; column++) {
        const TableCell *cell = table_cell(table, row, column);
        append_cell(runs, cells + cell->first_run, cell->run_count);
    }
    add_row(galley, runs, PART_WIDE_TABLE);
    g_array_unref(runs);
}

/* Of a table in parts each has its own rows; the head stands with the first. */
static void add_rows(Galley *galley, const Picture *picture)
{
    int end = picture->end_row > 0 ? picture->end_row : picture->table->row_count;
    for (int row = picture->first_row; row < end; row++)
        add_table_row(galley, picture, row);
}

static void add_box(Galley *galley, const Picture *picture)
{
    for (int i = 0; i < picture->box_block_count; i++)
        add_text(galley, &picture->box_blocks[i].text, PART_BOX);
}

static void add_picture(Galley *galley, const Picture *picture)
{
    for (int member = 0; member < picture->member_count; member++)
        add_text(galley, &picture->members[member].caption, PART_CAPTION);
    if (picture->table) {
        add_runs(galley, picture->caption.runs, picture->title_runs, PART_TABLE_TITLE);
        add_rows(galley, picture);
    } else if (picture->box_blocks) {
        add_runs(galley, picture->caption.runs, picture->title_runs, PART_BOX_TITLE);
        add_box(galley, picture);
    } else {
        add_text(galley, &picture->caption, picture->is_pull_quote ? PART_PULL_QUOTE : PART_CAPTION);
    }
    add_text(galley, &picture->credit, PART_CREDIT);
}

static void add_pictures_of(Galley *galley, const Story *story)
{
    for (int i = 0; i < story->picture_count; i++)
        add_picture(galley, &story->pictures[i]);
}

/* A story in sequence has, for each of its parts, the pictures that stand there. */
static void add_pictures(Galley *galley, const IssueLayout *layout)
{
    const Story *shown = galley->story;
    add_pictures_of(galley, shown);
    for (int page = 0; page < layout->page_count; page++)
        for (int i = 0; i < layout->pages[page].story_count; i++) {
            const Story *part = layout->pages[page].stories[i]->placement->story;
            if (part == shown || !layout->pages[page].stories[i]->placement->jump_in || strcmp(part->id, shown->id) != 0)
                continue;
            add_pictures_of(galley, part);
        }
}

/* --- sheets ------------------------------------------------------------------------------------- */

/* Where the next line goes. */
typedef struct GalleyCursor {
    GArray *sheets; /* ProofSheet */
    DisplayBuilder *builder;
    ProofPen pen;
    Length y;
    int sheet_number; /* of this story */
    int characters;   /* up to here */
    const ShapedText *paragraph;
    GArray *hosts;    /* RemarkHost: its lines on this sheet up to here */
    Length notes_end; /* of what is written in the margin */
    Length under;     /* what stands in the gap below the line above, */
    Length gap;       /* and that gap */
} GalleyCursor;

/* Wide enough to write beside the widest story. */
static Size galley_sheet(const Galley *galley)
{
    Length needed = length_from_mm(TEXT_LEFT_MM) + galley->measure + length_from_mm(LEAST_MARGIN_MM);
    return (Size){length_max(length_from_mm(SHEET_WIDTH_MM), needed), length_from_mm(SHEET_HEIGHT_MM)};
}

/* A column of briefs is known by the first of them and their count: all their names would run over the sheet. */
static const char *galley_name(const Galley *galley)
{
    const Story *story = galley->story;
    if (story->brief_count < 2)
        return story->file;
    return arena_printf(galley->arena, "%s 等 %d 篇", story->briefs[0]->file, story->brief_count);
}

static void begin_sheet(GalleyCursor *cursor, const Galley *galley, const ProofSource *source, const ProofSettings *settings)
{
    Size sheet = galley_sheet(galley);
    const char *subject = arena_printf(galley->arena, "%s 第 %d 张", galley_name(galley), ++cursor->sheet_number);
    Length left = length_from_mm(TEXT_LEFT_MM), top = length_from_mm(TEXT_TOP_MM);
    cursor->builder = display_builder_new(galley->arena, 0, "", sheet);
    cursor->pen = proof_pen_new(galley->arena, galley->shaper, cursor->builder, source->issue->design);
    cursor->y = cursor->notes_end = top;
    display_begin_tag(cursor->builder, "furniture", NULL);
    proof_write(&cursor->pen, proof_head(galley->arena, source, settings, subject), (Point){left / 2, top / 2},
                (ProofType){PROOF_TYPE_SIZE, INK_BLACK, ALIGNMENT_START});
    Rect rule = {left + galley->measure + length_from_mm(14), top, PROOF_HAIRLINE,
                 length_from_mm(TEXT_BOTTOM_MM) - top};
    display_add_fill(cursor->builder, rule, PROOF_GREY, "proof");
    display_end_tag(cursor->builder);
}

/* The paragraph, or what of it stands on this sheet, is over. */
static void end_paragraph(GalleyCursor *cursor, const Galley *galley)
{
    Length left = length_from_mm(TEXT_LEFT_MM) + galley->measure + length_from_mm(NOTES_LEFT_MM);
    GalleyParagraph paragraph = {
        .text = cursor->paragraph,
        .lines = (const RemarkHost *)cursor->hosts->data,
        .line_count = (int)cursor->hosts->len,
        .margin = {left, cursor->notes_end, length_from_mm(NOTES_WIDTH_MM),
                   length_from_mm(TEXT_BOTTOM_MM) - cursor->notes_end},
    };
    if (paragraph.line_count > 0 && paragraph.text->remark_count > 0) {
        display_begin_tag(cursor->builder, "remark", galley->story->id);
        cursor->notes_end = galley_remarks_place(&cursor->pen, &paragraph);
        display_end_tag(cursor->builder);
    }
    g_array_set_size(cursor->hosts, 0);
}

static void end_sheet(GalleyCursor *cursor, const Galley *galley)
{
    end_paragraph(cursor, galley);
    const char *id = galley->story->id;
    ProofSheet sheet = {.name = cursor->sheet_number == 1
                                    ? arena_printf(galley->arena, "galley-%s", id)
                                    : arena_printf(galley->arena, "galley-%s-%d", id, cursor->sheet_number),
                        .title = arena_printf(galley->arena, "%s 第 %d 张", id, cursor->sheet_number)};
    sheet.list = display_builder_finish(cursor->builder);
    g_array_append_val(cursor->sheets, sheet);
}

static void place_type(GalleyCursor *cursor, const Galley *galley, const GalleyLine *line, int number)
{
    LinePlace place = {.start = {length_from_mm(TEXT_LEFT_MM), cursor->y}, .size = line->size, .ink = line->ink,
                       .part = story_part_name(line->part), .story = galley->story->id, .number = number};
    RemarkHost host = {line->line, place};
    if (line->text != cursor->paragraph || line->line->first_cluster == 0)
        end_paragraph(cursor, galley);
    cursor->paragraph = line->text;
    g_array_append_val(cursor->hosts, host);
    display_begin_tag(cursor->builder, line->part == PART_BODY ? "p" : story_part_name(line->part), galley->story->id);
    place_line(galley->arena, cursor->builder, line->text, line->line, place);
    if (line_has_annotations(line->text, line->line))
        line_annotations_place(galley->arena, cursor->builder, line->text, line->line, place);
    display_end_tag(cursor->builder);
}

static void place_galley_line(GalleyCursor *cursor, const Galley *galley, const GalleyLine *line, int number)
{
    Length left = length_from_mm(TEXT_LEFT_MM), side = cursor->y + (line->size - PROOF_LABEL_SIZE) / 2;
    ProofType beside = {PROOF_LABEL_SIZE, PROOF_GREY, ALIGNMENT_END};
    cursor->characters += line_character_count(line->text, line->line);
    place_type(cursor, galley, line, number);
    display_begin_tag(cursor->builder, "furniture", NULL);
    proof_write(&cursor->pen, arena_printf(galley->arena, "%d", number), (Point){left - length_from_mm(4), side}, beside);
    proof_write(&cursor->pen, arena_printf(galley->arena, "%d", cursor->characters),
                (Point){left + galley->measure + length_from_mm(11), side}, beside);
    display_end_tag(cursor->builder);
    cursor->y += line->pitch;
    cursor->under = line->under;
    cursor->gap = line->pitch - line->size;
}

/* What a line is moved down by: paragraphs stand apart, and readings off the remarks above them. */
static Length room_before(const GalleyCursor *cursor, const Galley *galley, const GalleyLine *line)
{
    Length gap = cursor->gap + (line->starts_part ? galley->line_pitch / 2 : 0);
    Length beside = cursor->under + line->over;
    return length_max(gap, beside > 0 ? beside + line->size / 8 : 0) - cursor->gap;
}

static void place_galley(GArray *sheets, const Galley *galley, const ProofSource *source, const ProofSettings *settings)
{
    GalleyCursor cursor = {.sheets = sheets, .hosts = g_array_new(FALSE, FALSE, sizeof(RemarkHost))};
    begin_sheet(&cursor, galley, source, settings);
    for (guint i = 0; i < galley->lines->len; i++) {
        const GalleyLine *line = &g_array_index(galley->lines, GalleyLine, i);
        cursor.y += i > 0 ? room_before(&cursor, galley, line) : 0;
        if (cursor.y + line->pitch > length_from_mm(TEXT_BOTTOM_MM)) {
            end_sheet(&cursor, galley);
            begin_sheet(&cursor, galley, source, settings);
        }
        place_galley_line(&cursor, galley, line, (int)i + 1);
    }
    end_sheet(&cursor, galley);
    g_array_unref(cursor.hosts);
}

static void add_galley(Arena *arena, Shaper *shaper, GArray *sheets, const StoryLayout *layout,
                       const ProofSource *source, const ProofSettings *settings)
{
    const StoryPlacement *placement = layout->placement;
    if (placement->jump_in) /* all of its text stands in the galley of its first part */
        return;
    const StoryDesign *design = design_in_language(arena, placement->design, placement->story->lang);
    Galley galley = {
        .arena = arena,
        .shaper = shaper,
        .story = placement->story,
        .placement = placement,
        .design = horizontal_design(arena, design),
        .measure = galley_measure(source->issue, layout),
        .em = source->issue->design->grid.em,
        .line_pitch = source->issue->design->grid.line_pitch,
        .lines = g_array_new(FALSE, FALSE, sizeof(GalleyLine)),
    };
    add_head(&galley);
    add_body(&galley);
    add_pictures(&galley, source->layout);
    place_galley(sheets, &galley, source, settings);
    g_array_unref(galley.lines);
}

static bool is_asked_for(const ProofSource *source, int page_number)
{
    for (int i = 0; i < source->page_count; i++)
        if (source->pages[i]->page_number == page_number)
            return true;
    return false;
}

ProofSheets proof_galley_sheets(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings)
{
    GArray *sheets = g_array_new(FALSE, FALSE, sizeof(ProofSheet));
    for (int page = 0; page < source->layout->page_count; page++) {
        const PageLayout *layout = &source->layout->pages[page];
        for (int i = 0; i < layout->story_count && is_asked_for(source, layout->page->number); i++)
            add_galley(arena, shaper, sheets, layout->stories[i], source, settings);
    }
    ProofSheets result = {arena_copy(arena, sheets->data, sheets->len, sizeof(ProofSheet)), (int)sheets->len};
    g_array_unref(sheets);
    return result;
}
