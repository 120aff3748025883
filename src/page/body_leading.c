/* body_leading.c - the body on a pitch of its own: more or fewer lines between the same first and last place. */
#include "page/story_maker.h"

/* Where line `lines` below the body's first one comes to stand, in new lines. */
static int new_lines_down(int64_t lines, Length old_pitch, Length new_pitch)
{
    return (int)(lines * old_pitch / new_pitch);
}

static int new_lines_up(int64_t lines, Length old_pitch, Length new_pitch)
{
    return (int)((lines * old_pitch + new_pitch - 1) / new_pitch);
}

/* All lines whose em boxes would reach into it: between the foot of the line above it and the top of the one below. */
static void obstacle_on_pitch(Obstacle *obstacle, int first, Length old_pitch, Length new_pitch)
{
    int end = obstacle->first_line + obstacle->line_count;
    if (obstacle->first_line > first)
        obstacle->first_line = first + new_lines_down(obstacle->first_line - 1 - first, old_pitch, new_pitch) + 1;
    if (end > first)
        end = first + new_lines_up(end - first, old_pitch, new_pitch);
    obstacle->line_count = end - obstacle->first_line;
}

/* Rounded down, so that the last line never stands below its place; 0 when there is no such pitch within the limits. */
static Length pitch_of_body(const StoryMaker *maker)
{
    int lines = maker->end_line - maker->next_line, wanted = lines + maker->choice.body_lines;
    FittingRange range = maker->design->fitting.pitch;
    if (lines < 2 || wanted < 2)
        return 0;
    Length pitch = (lines - 1) * maker_pitch(maker) / (wanted - 1);
    Length change = pitch - maker_pitch(maker);
    return change < range.least || change > range.most || pitch < maker_em(maker) ? 0 : pitch;
}

void maker_set_body_pitch(StoryMaker *maker)
{
    if (maker->choice.body_lines == 0)
        return;
    Length old_pitch = maker_pitch(maker), pitch = pitch_of_body(maker);
    if (pitch == 0) {
        maker->gives_no_more = true;
        return;
    }
    for (guint i = 0; i < maker->obstacles->len; i++)
        obstacle_on_pitch(&g_array_index(maker->obstacles, Obstacle, i), maker->next_line, old_pitch, pitch);
    maker->line_origin = maker->next_line * (old_pitch - pitch);
    maker->end_line += maker->choice.body_lines;
    maker->grid.line_pitch = pitch;
}
