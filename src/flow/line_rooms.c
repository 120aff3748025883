/* line_rooms.c - see line_rooms.h. */
#include "flow/line_rooms.h"

#include <glib.h>

LinePlace place_after(const Frames *frames, LinePlace place, int grid_lines)
{
    place.line += grid_lines;
    if (place.frame < frames->count && place.line >= frames->items[place.frame].line_count)
        place = (LinePlace){place.frame + 1, 0};
    return place;
}

LineRoom room_at(const Frames *frames, LinePlace place, int grid_lines)
{
    const Frame *frame = place.frame < frames->count ? &frames->items[place.frame] : NULL;
    if (!frame || place.line >= frame->line_count)
        return (LineRoom){0, frames->measure};
    LineRoom room = frame_room(frames, frame, place.line);
    Length end = room.start + room.extent;
    for (int line = place.line; line < MIN(place.line + grid_lines, frame->line_count); line++) {
        LineRoom next = frame_room(frames, frame, line);
        room.start = length_max(room.start, next.start);
        end = length_min(end, next.start + next.extent);
    }
    room.extent = length_max(0, end - room.start);
    return room;
}

int lines_without_room(const Frames *frames, LinePlace place, int grid_lines, Length least)
{
    int line_count = place.frame < frames->count ? frames->items[place.frame].line_count : 0, first = place.line;
    while (place.line < line_count && room_at(frames, place, grid_lines).extent < least)
        place.line++;
    return place.line - first;
}

LineRoom room_beside_cap(const Frames *frames, const FlowBlock *beside, LinePlace place, int grid_lines)
{
    return room_at(frames, place, beside->cap_lines * grid_lines);
}
