/* column_division.c - the arithmetic of the four ways. */
#include "page/column_division.h"

static Length room_for_text(const DivisionRequest *request)
{
    return length_max(0, request->width - (request->count - 1) * request->gutter);
}

static StoryColumns divide_absolutely(const DivisionRequest *request)
{
    int characters = length_count(room_for_text(request), request->em) / request->count;
    StoryColumns columns = {.count = request->count, .measure = characters * request->em, .gutter = request->gutter};
    if (request->count > 1)
        columns.gutter = (request->width - request->count * columns.measure) / (request->count - 1);
    return columns;
}

static StoryColumns divide_freely(const DivisionRequest *request)
{
    return (StoryColumns){
        .count = request->count, .measure = room_for_text(request) / request->count, .gutter = request->gutter};
}

static StoryColumns divide_relatively(const DivisionRequest *request)
{
    int characters = length_count(room_for_text(request), request->em);
    return (StoryColumns){
        .count = request->count,
        .measure = characters / request->count * request->em,
        .wider_from = request->count - characters % request->count,
        .wider_by = characters % request->count ? request->em : 0,
        .gutter = request->gutter,
    };
}

StoryColumns columns_divided(const DivisionRequest *request)
{
    StoryColumns columns = request->division == DIVISION_FREE       ? divide_freely(request)
                           : request->division == DIVISION_RELATIVE ? divide_relatively(request)
                                                                    : divide_absolutely(request);
    columns.inline_start = (request->width - story_columns_width(&columns)) / 2;
    return columns;
}
