/* issue.h - the whole issue as the pipeline sees it: pages, areas, stories, design. Read-only once read. */
#ifndef TYPESET_ISSUE_ISSUE_H
#define TYPESET_ISSUE_ISSUE_H

#include "issue/area.h"
#include "issue/copy_wish.h"
#include "issue/date.h"
#include "issue/font_role.h"
#include "issue/furniture_field.h"
#include "issue/page_design.h"
#include "issue/story.h"

/* 0 for Sunday to 6 for Saturday, in the Gregorian calendar. */
int date_weekday(Date date);

/* 转版: a story goes on in another area, of any page. Both placements know it. */
typedef struct Jump {
    int number;             /* within the issue, from 1 */
    int from_page;
    int to_page;
    const char *from_area;
    const char *to_area;
} Jump;

/* A story put into an area with a design. Of one that goes on elsewhere each area has its part of the pictures. */
typedef struct StoryPlacement {
    const Story *story;
    const Area *area;
    const StoryDesign *design;
    Rubric rubric;          /* of the placement, else of the story */
    const Jump *jump_in;    /* its text begins where that of another placement ends; NULL: with the story */
    const Jump *jump_out;   /* what finds no room goes on there; NULL: nowhere */
    const char *anchor;     /* by which the contents find it; NULL: they do not */
    SourcePosition origin;
} StoryPlacement;

/* A line of the contents (导读): what is announced, and the page it stands on. */
typedef struct ContentsEntry {
    RunText text;
    int page;
    const char *anchor;     /* where it leads in the PDF; NULL: its story is not in this issue */
} ContentsEntry;

/* Furniture put into an area, with texts of its own for the fields that it names. */
typedef struct BlockPlacement {
    const BlockDesign *block;
    const Area *area;
    FieldTexts texts;
    ContentsEntry *contents; /* of a block that has a list of them */
    int contents_count;
    SourcePosition origin;
} BlockPlacement;

typedef struct Page {
    int number;             /* of a spread that of its left half */
    const PageDesign *spread; /* 通版: the design of a sheet of two pages; NULL: a single page */
    const char *section;    /* "" when not given */
    const char *editors;    /* the editors' line; "" when not given */
    Area *areas;
    int area_count;
    StoryPlacement *placements;
    int placement_count;
    BlockPlacement *blocks;
    int block_count;
    bool is_complete;       /* nothing was kept from its area by a mistake, which has been reported */
    SourcePosition origin;
} Page;

typedef struct Issue {
    const char *title;      /* of the paper */
    const char *author;     /* publisher or editorial office; "" when not given */
    const char *language;   /* BCP 47, "zh-CN" by default */
    int number;             /* 0: not given */
    int total;              /* 总第…期; 0: not given */
    int pages_of_day;       /* 今日…版; 0: as many as the issue has */
    const char *cn;         /* 国内统一刊号; "" when not given */
    const char *price;      /* "" when not given */
    FieldTexts fields;      /* [issue.fields]: whatever else furniture may name */
    CopyWish copy;          /* what is done about slips of the keyboard */
    Date date;
    const char *file;       /* the manifest, as given on the command line */
    const PageDesign *design;
    FontRoles font_roles;
    Page *pages;
    int page_count;
    Story *stories;         /* in the order first named; each once */
    int story_count;
    SourcePosition origin;
} Issue;

#endif
