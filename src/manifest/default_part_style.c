/* default_part_style.c - see default_part_style.h. */
#include "manifest/default_part_style.h"

/* From the body's or another part's style, in words of the trade. */
static TextStyle *derived(Arena *arena, const TextStyle *style)
{
    return arena_copy(arena, style, 1, sizeof(TextStyle));
}

static void set_size(TextStyle *style, int thousandths)
{
    style->size = style->size_min = style->size_max = length_of_em(style->size, thousandths);
}

static void set_black(TextStyle *style)
{
    style->font = "hei";
    style->weight = style->strong_weight;
}

/* Notes are smaller than the body, on its grid. */
static void make_note(TextStyle *style)
{
    set_size(style, 850);
    style->first_line_indent = 0;
}

/* 下转第4版: in kai, at the end of its line, smaller than the text. */
static void make_jump(TextStyle *style)
{
    style->font = style->emphasis_font;
    set_size(style, 900);
    style->first_line_indent = 0;
    style->alignment = ALIGNMENT_END;
}

/* The desk's own voice: in the face that emphasis has, kai. */
static void make_editor_note(TextStyle *style)
{
    if (style->emphasis_font)
        style->font = style->emphasis_font;
}

static void make_abstract(TextStyle *style)
{
    style->line_pitch = length_of_em(style->line_pitch, 920);
    set_size(style, 880);
    style->first_line_indent = 0;
    style->strong_font = "hei";
}

/* （《河畔志》2026年第3期）: in kai, at the end of its line. */
static void make_source(TextStyle *style)
{
    style->font = "kai";
    set_size(style, 900);
    style->first_line_indent = 0;
    style->alignment = ALIGNMENT_END;
}

/* Words of the text that are to be seen from afar. */
static void make_pull_quote(TextStyle *style)
{
    style->line_pitch = length_of_em(style->line_pitch, 1350);
    set_size(style, 1350);
    style->first_line_indent = 0;
    style->alignment = ALIGNMENT_CENTRE;
}

static void make_box(TextStyle *style)
{
    style->line_pitch = length_of_em(style->line_pitch, 920);
    set_size(style, 900);
}

static void make_box_title(TextStyle *style)
{
    set_black(style);
    set_size(style, 1150);
    style->first_line_indent = 0;
    style->alignment = ALIGNMENT_CENTRE;
}

static void make_lyric(TextStyle *style)
{
    style->font = "kai";
    style->first_line_indent = 0;
    style->start_indent = 2 * style->size;
}

static void make_table(TextStyle *style)
{
    set_size(style, 900);
    style->first_line_indent = 0;
    style->alignment = ALIGNMENT_START;
}

static void make_table_title(TextStyle *style)
{
    set_black(style);
    style->first_line_indent = 0;
    style->alignment = ALIGNMENT_CENTRE;
}

typedef struct DefaultStyle {
    StoryPart part;
    StoryPart from;
    void (*make)(TextStyle *style); /* NULL: just like it */
} DefaultStyle;

static const DefaultStyle default_styles[] = {
    {PART_NOTE, PART_BODY, make_note},
    {PART_PULL_QUOTE, PART_BODY, make_pull_quote},
    {PART_BOX, PART_BODY, make_box},
    {PART_BOX_TITLE, PART_BOX, make_box_title},
    {PART_JUMP, PART_BODY, make_jump},
    {PART_EDITOR_NOTE, PART_BODY, make_editor_note},
    {PART_EDITOR_NOTE_LABEL, PART_DATELINE, NULL},
    {PART_ABSTRACT, PART_BODY, make_abstract},
    {PART_ABSTRACT_LABEL, PART_ABSTRACT, set_black},
    {PART_SOURCE, PART_BODY, make_source},
    {PART_BRIEF_HEAD, PART_SUBHEAD, NULL},
    {PART_LYRIC, PART_BODY, make_lyric},
    {PART_SPEECH_NAME, PART_SPEECH, set_black},
    {PART_TABLE, PART_BODY, make_table},
    {PART_TABLE_HEAD, PART_TABLE, set_black},
    {PART_TABLE_TITLE, PART_BODY, make_table_title},
    {PART_WIDE_TABLE, PART_TABLE, NULL},
};

const TextStyle *part_marker_style(Arena *arena, const TextStyle *headline)
{
    enum { MARKER_SIZE = 700 };
    TextStyle *style = derived(arena, headline);
    set_size(style, MARKER_SIZE);
    return style;
}

const TextStyle *institution_style(Arena *arena, const TextStyle *byline)
{
    enum { INSTITUTION_SIZE = 850 };
    TextStyle *style = derived(arena, byline);
    style->font = "kai";
    set_size(style, INSTITUTION_SIZE);
    style->spread_names = false;
    return style;
}

static const DefaultStyle *find_default(StoryPart part)
{
    for (size_t i = 0; i < sizeof default_styles / sizeof *default_styles; i++)
        if (default_styles[i].part == part)
            return &default_styles[i];
    return NULL;
}

const TextStyle *default_part_style(Arena *arena, const PageDesign *design, StoryPart part)
{
    const TextStyle *same_name = find_style(design, story_part_name(part));
    if (same_name || part == PART_BODY)
        return same_name;
    const DefaultStyle *found = find_default(part);
    const TextStyle *from = default_part_style(arena, design, found ? found->from : PART_BODY);
    if (!from || !found || !found->make)
        return from;
    TextStyle *style = derived(arena, from);
    found->make(style);
    return style;
}
