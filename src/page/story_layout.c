/* story_layout.c - makes up one story, step by step from the top, and says what did not fit. */
#include "page/story_layout.h"

#include "issue/language.h"
#include "page/brief_counts.h"
#include "page/column_holes.h"
#include "page/line_remarks.h"
#include "page/loose_lines.h"
#include "page/mark_room.h"
#include "page/picture_bleed.h"
#include "page/story_fitting.h"

static StoryMaker maker_new(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings,
                            FittingChoice choice, Diagnostics *diagnostics)
{
    const StoryDesign *design = design_in_language(arena, settings->placement->design, settings->placement->story->lang);
    return (StoryMaker){
        .arena = arena,
        .shaper = shaper,
        .diagnostics = diagnostics,
        .page_design = settings->design,
        .placement = settings->placement,
        .design = design_fitted(arena, design, &choice),
        .choice = choice,
        .page_number = settings->page_number,
        .cover = settings->cover,
        .body_start = settings->body_start,
        .notes_start = settings->notes_start,
        .cache = settings->cache,
        .grid = story_grid(settings->design, settings->placement->area, settings->placement->design->mode),
        .lines = g_array_new(FALSE, FALSE, sizeof(PlacedLine)),
        .fills = g_array_new(FALSE, FALSE, sizeof(PlacedFill)),
        .boxes = g_array_new(FALSE, FALSE, sizeof(PlacedBox)),
        .pictures = g_array_new(FALSE, FALSE, sizeof(PlacedPicture)),
        .obstacles = g_array_new(FALSE, FALSE, sizeof(Obstacle)),
        .frames = g_array_new(FALSE, FALSE, sizeof(PlacedFrame)),
        .overset = g_array_new(FALSE, FALSE, sizeof(OversetLine)),
    };
}

void maker_close(StoryMaker *maker)
{
    g_array_unref(maker->lines);
    g_array_unref(maker->fills);
    g_array_unref(maker->boxes);
    g_array_unref(maker->pictures);
    g_array_unref(maker->obstacles);
    g_array_unref(maker->frames);
    g_array_unref(maker->overset);
}

static void *array_to_arena(Arena *arena, GArray *array, int *count)
{
    *count = (int)array->len;
    return arena_copy(arena, array->data, array->len, g_array_get_element_size(array));
}

static int characters_of_lines(const StoryLayout *layout)
{
    int characters = 0;
    for (int i = 0; i < layout->line_count; i++)
        characters += line_character_count(layout->lines[i].text, layout->lines[i].line);
    return characters;
}

static int note_character_count(const EditorNote *note)
{
    return run_text_character_count(&note->label) + run_text_character_count(&note->text);
}

/* The rubric of the placement may stand in for the story's own; of a story in parts each has its share of the body. */
static int characters_of_placement(const StoryLayoutSettings *settings, int carried_on)
{
    const StoryPlacement *placement = settings->placement;
    const Story *story = placement->story;
    int body = story_body_character_count(story) + run_text_character_count(&story->byline) +
               run_text_character_count(&story->institution) + note_character_count(&story->editor_note) +
               note_character_count(&story->abstract) + note_character_count(&story->keywords);
    int before = placement->jump_in ? body - settings->carried_in : 0;
    return story_character_count(story) - before - carried_on - run_text_character_count(&story->rubric.name) -
           run_text_character_count(&story->rubric.pinyin) + run_text_character_count(&placement->rubric.name) +
           run_text_character_count(&placement->rubric.pinyin);
}

/* The lines that a box keeps free below its text are its own. */
static int used_lines(const StoryMaker *maker)
{
    int box_below = maker->grid.line_count - maker->end_line;
    return MIN(MAX(maker->next_line, maker->field_foot) + box_below, maker->grid.line_count);
}

static StoryLayout *layout_from_maker(const StoryMaker *maker, const StoryLayoutSettings *settings)
{
    StoryLayout *layout = arena_new_object(maker->arena, StoryLayout);
    const BoxDesign *box = &maker->design->box;
    *layout = (StoryLayout){
        .placement = maker->placement,
        .design = maker->page_design,
        .mode = maker->grid.mode,
        .page_number = maker->page_number,
        .cover = maker->cover,
        .body_start = maker->body_start,
        .notes_start = maker->notes_start,
        .notes_end = maker->notes_end,
        .carried_in = settings->carried_in,
        .body_end = maker->body_end,
        .carried_characters = maker->carried_characters,
        .overset_characters = maker->overset_characters,
        .used_lines = used_lines(maker),
        .foot_note_lines = maker->foot_note_lines,
        .free_lines = maker->free_lines,
        .fitting = maker->fitting ? maker->fitting : "",
        .fitting_in_chinese = maker->fitting_in_chinese ? maker->fitting_in_chinese : "",
        .fitting_used = fitting_use_of(maker),
        .is_boxed = box->has_tint || box->rule.thickness > 0 || !maker->design->has_dividers,
        .characters = characters_of_placement(settings, maker->carried_characters),
    };
    layout->lines = array_to_arena(maker->arena, maker->lines, &layout->line_count);
    layout->fills = array_to_arena(maker->arena, maker->fills, &layout->fill_count);
    layout->boxes = array_to_arena(maker->arena, maker->boxes, &layout->box_count);
    layout->pictures = array_to_arena(maker->arena, maker->pictures, &layout->picture_count);
    layout->frames = array_to_arena(maker->arena, maker->frames, &layout->frame_count);
    layout->overset = array_to_arena(maker->arena, maker->overset, &layout->overset_lines);
    layout->characters_set = characters_of_lines(layout);
    return layout;
}

PageName layout_page_name(const StoryLayout *layout, const Diagnostics *diagnostics)
{
    return page_name(diagnostics, layout->page_number, layout->cover);
}

static void report_overset(const StoryLayout *layout, Diagnostics *diagnostics)
{
    const StoryPlacement *placement = layout->placement;
    if ((layout->overset_characters == 0 && layout->overset_lines == 0) || report_overset_briefs(layout, diagnostics))
        return;
    diagnostics_report(diagnostics, SEVERITY_ERROR, placement->origin,
                       "%s, area \"%s\": \"%s\" is overset: %d characters, lines: %d; cut about %d characters "
                       "or enlarge the area",
                       "%s版块“%s”：稿件“%s”溢出 %d 字 / %d 行；请删去约 %d 字，或把版块放大",
                       layout_page_name(layout, diagnostics).text,
                       placement->area->name, placement->story->file, layout->overset_characters,
                       layout->overset_lines, layout->overset_characters);
}

/* The promise that no character is lost, checked for every story of every run. */
static void check_conservation(const StoryLayout *layout, Diagnostics *diagnostics)
{
    int lost = layout->characters - layout->characters_set - layout->overset_characters;
    if (lost == 0)
        return;
    diagnostics_report(diagnostics, SEVERITY_FAILURE, layout->placement->origin,
                       "typeset has lost count of \"%s\": %d characters read, %d set, %d overset; this is a mistake of "
                       "the program, please report it with the story",
                       "稿件“%s”的字数对不上：读入 %d 字，排出 %d 字，溢出 %d 字；这是程序的错误，请连同稿件一起报告",
                       layout->placement->story->file, layout->characters, layout->characters_set,
                       layout->overset_characters);
}

static void report_underset(const StoryLayout *layout, const StoryMaker *maker, Diagnostics *diagnostics)
{
    const StoryPlacement *placement = layout->placement;
    int columns = maker->columns.count;
    if (layout->free_lines <= maker_unseen_lines(maker) || placement->is_in_sequence)
        return;
    diagnostics_report(diagnostics, SEVERITY_WARNING, placement->origin,
                       "%s, area \"%s\": \"%s\" leaves %d lines free (%d in each column); add about %d characters "
                       "or make the area smaller",
                       "%s版块“%s”：稿件“%s”空 %d 行（每栏 %d 行）；请加稿约 %d 字，或把版块缩小",
                       layout_page_name(layout, diagnostics).text,
                       placement->area->name, placement->story->file, layout->free_lines,
                       layout->free_lines / columns,
                       layout->free_lines * length_count(maker->columns.measure, maker_em(maker)));
}

/* All that stands above the body. */
static void make_up_top(StoryMaker *maker)
{
    maker_place_box(maker);
    maker_keep_out_of_voids(maker);
    maker_open_field(maker);
    maker_place_rubric(maker);
    maker_place_head(maker);
    maker_place_summary(maker);
    maker_place_editor_note(maker);
    maker_place_abstract(maker);
    maker_close_field(maker);
}

StoryMaker maker_made_up(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings, FittingChoice choice,
                         Diagnostics *diagnostics)
{
    StoryMaker maker = maker_new(arena, shaper, settings, choice, diagnostics);
    maker.end_line = maker.grid.line_count;
    make_up_top(&maker);
    maker_place_body(&maker);
    return maker;
}

StoryLayout *story_layout_fitted(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings,
                                 FittingChoice choice, Diagnostics *diagnostics)
{
    StoryMaker maker = maker_made_up(arena, shaper, settings, choice, diagnostics);
    StoryLayout *layout = layout_from_maker(&maker, settings);
    remarks_account(arena, layout);
    check_conservation(layout, diagnostics);
    report_fitting_use(layout, diagnostics);
    report_overset(layout, diagnostics);
    report_underset(layout, &maker, diagnostics);
    report_column_holes(layout, diagnostics);
    report_loose_lines(layout, diagnostics);
    report_mark_room(layout, diagnostics);
    report_remarks(layout, diagnostics);
    report_bleeds(layout, diagnostics);
    maker_close(&maker);
    return layout;
}

StoryLayout *story_layout_new(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings,
                              Diagnostics *diagnostics)
{
    FittingChoice choice = story_fitting_choose(shaper, settings);
    return story_layout_fitted(arena, shaper, settings, choice, diagnostics);
}

int story_least_depth(Shaper *shaper, const StoryLayoutSettings *settings)
{
    enum { BOUNDLESS = 1 << 14 };
    Arena *scratch = arena_new();
    Diagnostics *unheard = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    StoryMaker maker = maker_new(scratch, shaper, settings, (FittingChoice){0}, unheard);
    maker.end_line = BOUNDLESS;
    make_up_top(&maker);
    int box_below = BOUNDLESS - maker.end_line;
    int depth = maker.next_line + maker_body_least_depth(&maker) + box_below;
    depth = MAX(depth, maker.field_foot + box_below);
    maker_close(&maker);
    diagnostics_free(unheard);
    arena_free(scratch);
    return depth;
}
