/* writing_mode.c - maps logical rectangles to the page. */
#include "base/writing_mode.h"

Rect rect_from_logical(WritingMode mode, Rect container, LogicalRect logical)
{
    if (mode == WRITING_MODE_VERTICAL_RL)
        return (Rect){
            .x = rect_right(container) - logical.block_start - logical.block_extent,
            .y = container.y + logical.inline_start,
            .width = logical.block_extent,
            .height = logical.inline_extent,
        };
    return (Rect){
        .x = container.x + logical.inline_start,
        .y = container.y + logical.block_start,
        .width = logical.inline_extent,
        .height = logical.block_extent,
    };
}

LogicalRect logical_from_container(WritingMode mode, Rect container)
{
    if (mode == WRITING_MODE_VERTICAL_RL)
        return (LogicalRect){.inline_extent = container.height, .block_extent = container.width};
    return (LogicalRect){.inline_extent = container.width, .block_extent = container.height};
}
