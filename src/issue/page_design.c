/* page_design.c - finding things in a layout by name, and the arithmetic of the grid. */
#include "issue/page_design.h"

#include <string.h>

static const char *const part_names[PART_COUNT] = {
    [PART_KICKER] = "kicker",
    [PART_HEADLINE] = "headline",
    [PART_DECK] = "deck",
    [PART_MARKER] = "part_marker",
    [PART_BYLINE] = "byline",
    [PART_INSTITUTION] = "institution",
    [PART_DATELINE] = "dateline",
    [PART_SUMMARY] = "summary",
    [PART_SUMMARY_LABEL] = "summary_label",
    [PART_EDITOR_NOTE] = "editor_note",
    [PART_EDITOR_NOTE_LABEL] = "editor_note_label",
    [PART_ABSTRACT] = "abstract",
    [PART_ABSTRACT_LABEL] = "abstract_label",
    [PART_SUBHEAD] = "subhead",
    [PART_SUBHEAD_2] = "subhead_2",
    [PART_SUBHEAD_3] = "subhead_3",
    [PART_SUBHEAD_4] = "subhead_4",
    [PART_BRIEF_HEAD] = "brief_head",
    [PART_BODY] = "body",
    [PART_QUOTE] = "quote",
    [PART_LIST] = "list",
    [PART_LYRIC] = "lyric",
    [PART_SPEECH] = "speech",
    [PART_SPEECH_NAME] = "speech_name",
    [PART_TABLE] = "table",
    [PART_TABLE_HEAD] = "table_head",
    [PART_TABLE_TITLE] = "table_title",
    [PART_WIDE_TABLE] = "wide_table",
    [PART_DROP_CAP] = "drop_cap",
    [PART_CAPTION] = "caption",
    [PART_CREDIT] = "credit",
    [PART_RUBRIC] = "rubric",
    [PART_RUBRIC_PINYIN] = "rubric_pinyin",
    [PART_PULL_QUOTE] = "pull_quote",
    [PART_BOX] = "box",
    [PART_BOX_TITLE] = "box_title",
    [PART_NOTE] = "note",
    [PART_JUMP] = "jump",
    [PART_AUTHOR_NOTE] = "author_note",
    [PART_SOURCE] = "source",
};

const char *story_part_name(StoryPart part)
{
    return part_names[part];
}

StoryPart subhead_part(int level)
{
    int last = level < SUBHEAD_LEVEL_COUNT ? level : SUBHEAD_LEVEL_COUNT;
    return (StoryPart)(PART_SUBHEAD + (last > 1 ? last - 1 : 0));
}

bool part_is_subhead(StoryPart part)
{
    return part >= PART_SUBHEAD && part < PART_SUBHEAD + SUBHEAD_LEVEL_COUNT;
}

const TextStyle *find_style(const PageDesign *design, const char *name)
{
    for (int i = 0; i < design->style_count; i++)
        if (strcmp(design->styles[i].name, name) == 0)
            return &design->styles[i];
    return NULL;
}

const StoryDesign *find_story_design(const PageDesign *design, const char *name)
{
    for (int i = 0; i < design->story_design_count; i++)
        if (strcmp(design->story_designs[i].name, name) == 0)
            return &design->story_designs[i];
    return NULL;
}

const BlockDesign *find_block_design(const PageDesign *design, const char *name)
{
    for (int i = 0; i < design->block_count; i++)
        if (strcmp(design->blocks[i].name, name) == 0)
            return &design->blocks[i];
    return NULL;
}

static bool number_is_listed(const PageSelection *selection, int page_number)
{
    for (int i = 0; i < selection->number_count; i++)
        if (selection->numbers[i] == page_number)
            return true;
    return false;
}

bool page_selection_holds(const PageSelection *selection, int page_number, bool is_first)
{
    switch (selection->choice) {
    case PAGES_FIRST: return is_first;
    case PAGES_NOT_FIRST: return !is_first;
    case PAGES_ODD: return page_number % 2 != 0;
    case PAGES_EVEN: return page_number % 2 == 0;
    case PAGES_NUMBERED: return number_is_listed(selection, page_number);
    default: return true;
    }
}

static int characters_that_fit(const GridRequest *request)
{
    Length text_width = request->type_area.width - (request->column_count - 1) * request->gutter;
    int most = length_count(text_width, request->em) / request->column_count;
    if (request->measure_characters == 0)
        return most;
    return request->measure_characters <= most ? request->measure_characters : 0;
}

Grid grid_from_request(const GridRequest *request)
{
    int characters = characters_that_fit(request);
    Length measure = characters * request->em;
    Length used = request->column_count * measure + (request->column_count - 1) * request->gutter;
    /* The last line needs its em box, not its gap: (n - 1) * pitch + em. */
    int lines = length_count(request->type_area.height - request->em, request->line_pitch) + 1;
    bool widen = request->remainder_place == REMAINDER_TO_GUTTERS && request->column_count > 1;
    Length remainder = request->type_area.width - used;
    Length share = widen ? remainder / (request->column_count - 1) : 0;
    return (Grid){
        .column_count = request->column_count,
        .em = request->em,
        .line_pitch = request->line_pitch,
        .measure_characters = characters,
        .measure = measure,
        .gutter = request->gutter + share,
        .remainder = remainder - share * (request->column_count - 1),
        .line_count = lines,
        .foot_remainder = request->type_area.height - request->em - (lines - 1) * request->line_pitch,
        .area_gap = request->area_gap,
    };
}
