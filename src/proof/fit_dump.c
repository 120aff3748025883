/* fit_dump.c - frames and lines of the report, one a line, for tests and for grep. */
#include "proof/fit_report.h"

#include <glib.h>

typedef void (*AppendStory)(GString *out, const FitStory *story);

/* Only where something gave: below 0 it makes the story shorter. */
static void append_fitting(GString *out, const FittingUse *use)
{
    const FittingChoice *choice = &use->choice;
    if (fitting_is_used(choice))
        g_string_append_printf(out, "fitted last-lines=%d picture-lines=%d tracking=%d head-lines=%d head-size=%d pitch=%d\n",
                               choice->last_lines, choice->picture_lines, choice->tracking, choice->head_lines,
                               use->head_size, use->pitch);
}

static void append_frames(GString *out, const FitStory *story)
{
    g_string_append_printf(out, "story %s page=%d area=%s characters=%d set=%d overset=%d/%d free=%d\n", story->id,
                           story->page_number, story->area, story->characters, story->characters_set,
                           story->overset_characters, story->overset_lines, story->free_lines);
    append_fitting(out, &story->fitting_used);
    for (int i = 0; i < story->frame_count; i++) {
        const FitFrame *frame = &story->frames[i];
        g_string_append_printf(out, "frame %d x=%d y=%d w=%d h=%d lines=%d used=%d\n", i + 1, frame->rect.x,
                               frame->rect.y, frame->rect.width, frame->rect.height, frame->line_capacity,
                               frame->lines_used);
    }
}

static void append_lines(GString *out, const FitStory *story)
{
    g_string_append_printf(out, "story %s page=%d area=%s\n", story->id, story->page_number, story->area);
    for (int i = 0; i < story->line_count; i++) {
        const FitLine *line = &story->lines[i];
        g_string_append_printf(out, "%s %d x=%d y=%d w=%d gap=%d ", line->part, line->number, line->baseline.x,
                               line->baseline.y, line->width, line->loosest_gap);
        g_string_append_len(out, line->text, line->text_length);
        g_string_append_c(out, '\n');
    }
}

static const char *dump_stories(Arena *arena, const FitReport *report, AppendStory append)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < report->story_count; i++)
        append(out, &report->stories[i]);
    const char *text = arena_strndup(arena, out->str, out->len);
    g_string_free(out, TRUE);
    return text;
}

const char *fit_report_lines_dump(Arena *arena, const FitReport *report)
{
    return dump_stories(arena, report, append_lines);
}

const char *fit_report_frames_dump(Arena *arena, const FitReport *report)
{
    return dump_stories(arena, report, append_frames);
}
