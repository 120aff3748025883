/* placement_reader.c - see placement_reader.h. */
#include "manifest/placement_reader.h"

#include "issue/page_blocks.h"
#include "manifest/block_placement_reader.h"
#include "manifest/fitting_reader.h"
#include "manifest/front_matter_reader.h"
#include "manifest/head_place_reader.h"
#include "manifest/page_number_reader.h"
#include "manifest/rubric_pinyin.h"
#include "manifest/suggestion_clause.h"

static void report_unknown_design(const KeyReader *reader, const PageDesign *layout,
                                  const TomlValue *value)
{
    const char **names = arena_new_array(reader->arena, const char *, layout->story_design_count);
    for (int i = 0; i < layout->story_design_count; i++)
        names[i] = layout->story_designs[i].name;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "no design \"%s\" in layout \"%s\"%s", "没有设计“%s”（版式“%s”）%s",
                       value->string, layout->name,
                       suggestion_clause(reader->arena, reader->diagnostics, value->string, names,
                                         layout->story_design_count));
}

const StoryDesign *read_design(KeyReader *reader, const PageDesign *layout, const StoryDesign *usual)
{
    const TomlValue *value = read_value_of_kind(reader, "design", TOML_STRING);
    if (!value || !layout)
        return usual;
    const StoryDesign *design = find_story_design(layout, value->string);
    if (!design)
        report_unknown_design(reader, layout, value);
    return design ? design : usual;
}

const StoryDesign *design_of_placement(KeyReader *reader, const PageDesign *layout, const StoryDesign *design)
{
    StoryDesign *own = design ? arena_copy(reader->arena, design, 1, sizeof(StoryDesign)) : arena_new_object(reader->arena, StoryDesign);
    read_head_place(reader, own);
    if (!design) {
        read_value(reader, "fitting"); /* known, but without a layout its lengths cannot be judged */
        return NULL;
    }
    read_fitting(reader, (LengthUnits){layout->grid.em, layout->grid.line_pitch}, own);
    return own;
}

static const StoryDesign *usual_design(const PageDesign *layout, const TomlValue *table)
{
    const StoryDesign *briefs = find_toml_entry(table, "files") ? find_story_design(layout, "briefs") : NULL;
    return briefs ? briefs : find_story_design(layout, "story");
}

static Rubric rubric_or(Rubric own, const Story *story)
{
    return own.name.count > 0 || !story ? own : story->rubric;
}

StoryPlacement read_placed_story(KeyReader *reader, const StoryList *stories, const StoryDesign *usual)
{
    const PageDesign *layout = stories->issue->design;
    if (!usual && layout)
        usual = usual_design(layout, reader->table);
    StoryPlacement placement = {
        .story = read_story_of_placement(stories, reader),
        .rubric = read_rubric(reader),
        .origin = reader->table->origin,
    };
    placement.rubric = rubric_or(placement.rubric, placement.story);
    placement.design = design_of_placement(reader, layout, read_design(reader, layout, usual));
    if (placement.design)
        complete_rubric(reader->arena, &placement.rubric, &placement.design->rubric);
    return placement;
}

const StoryPlacement *find_placement(const Page *page, const Area *area)
{
    for (int i = 0; i < page->placement_count; i++)
        if (page->placements[i].area == area)
            return &page->placements[i];
    return NULL;
}

bool add_placement(const KeyReader *reader, Page *page, StoryPlacement placement)
{
    if (!placement.story || !placement.area || !placement.design)
        return false;
    const StoryPlacement *other = find_placement(page, placement.area);
    if (find_block_placement(page, placement.area)) {
        report_block_in_area(reader, page, placement.area, placement.origin);
        return false;
    }
    if (!other) {
        check_direction_at_fold(reader, page, &placement);
        page->placements[page->placement_count++] = placement;
        return true;
    }
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, placement.origin,
                       "area \"%s\" already holds \"%s\" (line %d); give \"%s\" an area of its own",
                       "版块“%s”里已经有稿件“%s”（第 %d 行）；请给“%s”另安排版块",
                       placement.area->name, other->story->file, other->origin.line,
                       placement.story->file);
    return false;
}
