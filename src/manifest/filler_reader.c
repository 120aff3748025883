/* filler_reader.c - see filler_reader.h. */
#include "manifest/filler_reader.h"

#include "manifest/length_reader.h"
#include "manifest/picture_reader.h"
#include "manifest/placement_reader.h"

int count_fillers(const TomlValue *array)
{
    int count = 0;
    for (int i = 0; array && array->kind == TOML_ARRAY && i < array->count; i++)
        count += stories_of_placement(&array->items[i]);
    return count;
}

static const StoryDesign *filler_design(KeyReader *reader, const PageDesign *layout)
{
    const StoryDesign *filler = layout ? find_story_design(layout, "filler") : NULL;
    return read_design(reader, layout, filler ? filler : layout ? find_story_design(layout, "story") : NULL);
}

/* All of the picture: one with an outline is never cropped. */
static const PictureOutline *whole_outline(Arena *arena)
{
    static const OutlinePoint corners[] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    PictureOutline *outline = arena_new_object(arena, PictureOutline);
    picture_outline_clear(outline);
    for (int i = 0; i < 4; i++)
        picture_outline_add_edge(outline, corners[i], corners[(i + 1) % 4]);
    return outline;
}

/* In the middle of its only column. */
static Picture read_tail_piece(KeyReader *reader, const StoryList *list, const TomlValue *file)
{
    const PageDesign *layout = list->issue->design;
    Length usual = layout ? layout->type_area.width / 2 : length_from_mm(60);
    Picture picture = {
        .file = file->string,
        .alternative = read_text(reader, "alt", NULL),
        .columns = 1,
        .part = 1,
        .width = read_length(reader, "width", (LengthRange){.least = LENGTH_POINT, .most = longest_length(), .fallback = usual}),
        .side = PICTURE_SIDE_MIDDLE,
        .outline = whole_outline(list->arena),
        .focus_x = 500,
        .focus_y = 500,
        .origin = file->origin,
    };
    picture_load(list->arena, &picture, list->settings->file, list->settings, list->diagnostics);
    return picture;
}

static void report_both(const KeyReader *reader)
{
    const TomlEntry *file = find_toml_entry(reader->table, "file");
    if (file)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, file->key_origin,
                           "a filler is a story or a drawing; keep file or picture, and write another [[filler]] for the other",
                           "补白要么是稿件，要么是图：请只留 file 或 picture，另一个另写一组 [[filler]]");
}

/* The frame and the columns of a filler are for its text; a drawing stands free. */
static const StoryDesign *drawing_design(KeyReader *reader, const PageDesign *layout)
{
    const StoryDesign *design = design_of_placement(reader, layout, filler_design(reader, layout));
    if (!design)
        return NULL;
    StoryDesign *bare = arena_copy(reader->arena, design, 1, sizeof(StoryDesign));
    bare->box = (BoxDesign){0};
    bare->column_count = 1;
    bare->end_mark = "";
    return bare;
}

/* A drawing alone (尾花), as a story of nothing else. */
static StoryPlacement read_drawing(KeyReader *reader, const StoryList *list, const TomlValue *file)
{
    const PageDesign *layout = list->issue->design;
    Story *story = arena_new_object(list->arena, Story);
    Picture picture = read_tail_piece(reader, list, file);
    read_value(reader, "file");
    report_both(reader);
    *story = (Story){.id = file->string, .file = file->string, .picture_count = 1, .origin = file->origin};
    story->pictures = arena_copy(list->arena, &picture, 1, sizeof(Picture));
    return (StoryPlacement){
        .story = story,
        .design = drawing_design(reader, layout),
        .origin = file->origin,
    };
}

static void read_filler(const StoryList *list, const TomlValue *table)
{
    Issue *issue = list->issue;
    KeyReader reader = key_reader_for(list->arena, table, list->diagnostics);
    const TomlValue *drawing = read_value_of_kind(&reader, "picture", TOML_STRING);
    const PageDesign *layout = issue->design;
    const StoryDesign *usual = layout ? find_story_design(layout, "filler") : NULL;
    SequencedStory filler = {
        .placement = drawing ? read_drawing(&reader, list, drawing) : read_placed_story(&reader, list, usual),
    };
    report_wrong_keys(&reader);
    if (filler.placement.story && filler.placement.design)
        issue->fillers[issue->filler_count++] = filler;
}

void fillers_read(const StoryList *stories, const TomlValue *array)
{
    Issue *issue = stories->issue;
    issue->fillers = arena_new_array(stories->arena, SequencedStory, array ? array->count : 0);
    for (int i = 0; array && i < array->count; i++)
        if (array->items[i].kind == TOML_TABLE)
            read_filler(stories, &array->items[i]);
        else
            diagnostics_report(stories->diagnostics, SEVERITY_ERROR, array->items[i].origin,
                               "each filler is a group of keys under [[filler]]",
                               "每个补白都是 [[filler]] 下面的一组键");
}
