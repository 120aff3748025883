/* area_labels.c - see area_labels.h. Called by overlay.c for each label. */
#include "proof/area_labels.h"

#include <glib.h>
#include <string.h>

static bool in_english(const ProofPen *pen)
{
    return pen->language == MESSAGE_LANGUAGE_ENGLISH;
}

/* What would fill the lines of its frames that stay empty, about. */
static const char *words_of_free(const ProofPen *pen, const StoryLayout *story)
{
    if (story->free_lines == 0 || story->frame_count == 0)
        return "";
    int in_line = length_count(story->frames[0].rect.inline_extent, story->design->grid.em);
    return arena_printf(pen->arena, in_english(pen) ? ", %d lines free, about %d char." : "，空 %d 行约 %d 字",
                        story->free_lines, story->free_lines * in_line);
}

static const char *words_of_area(const ProofPen *pen, const Area *area)
{
    return arena_printf(pen->arena, in_english(pen) ? "%s  %d col. × %d lines" : "%s  %d 栏 × %d 行", area->name,
                        MAX(1, area->column_count), area->line_count);
}

static const char *words_of_story(const ProofPen *pen, const StoryLayout *story)
{
    return arena_printf(pen->arena, in_english(pen) ? "%d char.%s" : "%d 字%s", story->characters,
                        words_of_free(pen, story));
}

static bool stand_side_by_side(const ProofPen *pen, const AreaLabels *labels, Length width)
{
    return proof_text_width(pen, labels->area, pen->label_size) + pen->label_size +
               proof_text_width(pen, labels->story, pen->label_size) <=
           width;
}

AreaLabels area_labels(const ProofPen *pen, const Area *area, const StoryLayout *story, Length width)
{
    const char *id = story ? story->placement->story->id : NULL;
    const char *words = story ? words_of_story(pen, story) : "";
    AreaLabels labels = {.area = area ? words_of_area(pen, area) : "",
                         .story = story ? arena_printf(pen->arena, "%s  %s", id, words) : ""};
    if (!area || !story)
        return labels;
    bool is_named_twice = strcmp(area->name, id) == 0;
    const AreaLabels shorter[] = {
        labels,
        {labels.area, is_named_twice ? words : labels.story},
        {area->name, is_named_twice ? words : labels.story},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(shorter); i++)
        if (stand_side_by_side(pen, &shorter[i], width))
            return shorter[i];
    return is_named_twice ? (AreaLabels){"", labels.story} : shorter[G_N_ELEMENTS(shorter) - 1];
}
