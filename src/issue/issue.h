/* issue.h - the whole issue as the pipeline sees it: pages, areas, stories, design. Read-only once read. */
#ifndef TYPESET_ISSUE_ISSUE_H
#define TYPESET_ISSUE_ISSUE_H

#include "issue/area.h"
#include "issue/copy_wish.h"
#include "issue/date.h"
#include "issue/desk_check.h"
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
    bool is_silent;         /* of a story in sequence, which runs on over its pages: nothing says so */
} Jump;

/* A story put into an area with a design. Of one that goes on elsewhere each area has its part of the pictures. */
typedef struct StoryPlacement {
    const Story *story;
    const Area *area;
    const StoryDesign *design;
    Rubric rubric;          /* of the placement, else of the story */
    const Jump *jump_in;    /* its text begins where that of another placement ends; NULL: with the story */
    const Jump *jump_out;   /* what finds no room goes on there; NULL: nowhere */
    bool is_in_sequence;    /* of a section: its area was made for it */
    SourcePosition origin;
} StoryPlacement;

/* An entry of the contents (目录, 导读): what is announced, and the page it stands on; or the head of a section. */
typedef struct ContentsEntry {
    const char *section;    /* the name of a section, and nothing else; NULL: an entry */
    RunText text;
    RunText *lines;         /* of the contents of a whole issue: the same, where it may be cut */
    int line_count;
    RunText kicker;
    RunText author;
    const Story *story;     /* that is announced; NULL: it is not in this issue */
    int own_page;           /* that the editor gave; 0: the story's */
    int page;               /* once all pages are made up, */
    const char *page_label; /* and what that is called: "12", 封三; NULL before */
    const char *anchor;     /* where it leads in the PDF; NULL: nowhere */
} ContentsEntry;

/* What a block with a list of contents announces. */
typedef enum ContentsKind {
    CONTENTS_NONE,
    CONTENTS_LISTED,    /* what the editor names */
    CONTENTS_OF_PAGES,  /* the first story of each other page */
    CONTENTS_OF_ISSUE,  /* all stories, by sections */
    CONTENTS_CONTINUED, /* what the block before has no room for */
} ContentsKind;

/* A line of a colophon (版权页): a label, and behind it a text or a list of names. */
typedef struct ColophonRow {
    const char *label;      /* "": the text has the line to itself */
    const char *const *values;
    int value_count;
    bool is_list;           /* names, each as wide as the others */
    SourcePosition origin;
} ColophonRow;

/* Furniture put into an area, with texts of its own for the fields that it names. */
typedef struct BlockPlacement {
    const BlockDesign *block;
    const Area *area;
    FieldTexts texts;
    ContentsKind contents_kind;
    int contents_chain;      /* which contents of a whole issue, from 1: all blocks that these run through have the number */
    ContentsEntry *contents; /* of a block that has a list of them; of a chain all, in each of its blocks */
    int contents_count;
    ColophonRow *colophon;
    int colophon_count;
    SourcePosition origin;
} BlockPlacement;

/* A story in sequence: where it stands is found when the pages are made. */
typedef struct SequencedStory {
    StoryPlacement placement; /* without an area */
    StoryStart start;
} SequencedStory;

/* 栏目: stories that follow one another over pages made for them. */
typedef struct Section {
    const char *name;
    SequencedStory *stories;
    int story_count;
    SourcePosition origin;
} Section;

/* 封面, 封二, 封三, 封底: the pages of the cover, which stand outside the count unless the issue counts them. */
enum {
    FRONT_COVER_NUMBER = -1, /* until the pages between are known, of covers that are not counted */
    INSIDE_FRONT_COVER_NUMBER = 0,
    INSIDE_BACK_COVER_NUMBER = 10001,
    BACK_COVER_NUMBER = 10002,
};
typedef enum Cover { COVER_NONE, COVER_FRONT, COVER_INSIDE_FRONT, COVER_INSIDE_BACK, COVER_BACK } Cover;

typedef struct Page {
    int number;             /* of a spread that of its left half; covers that are not counted go on from both ends */
    Cover cover;
    const char *label;      /* what it is called where it has no number of its own: 封面; NULL: its number */
    bool is_made;           /* for stories in sequence, not by the manifest */
    const PageDesign *spread; /* 通版: the design of a sheet of two pages; NULL: a single page */
    const char *section;    /* "" when not given */
    const char *editors;    /* the editors' line; "" when not given */
    const char *const *hidden; /* names of furniture that does not stand on it */
    int hidden_count;
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
    DeskCheck *desk_checks; /* in the order of the manifest */
    int desk_check_count;
    Date date;
    const char *file;       /* the manifest, as given on the command line */
    const PageDesign *design;
    FontRoles font_roles;
    Page *pages;            /* of the manifest; made-up issues have those of their sections among them */
    int page_count;
    Section *sections;
    int section_count;
    SequencedStory *fillers; /* 补白: for pages that would end white; each once */
    int filler_count;
    bool counts_covers;
    int page_multiple;      /* with sections: pages and covers are filled up to a multiple of it; 0: not given */
    const StoryPlacement *const *linked; /* those to which contents and references lead; known with the pages */
    int linked_count;
    Story *stories;         /* in the order first named; each once */
    int story_count;
    SourcePosition origin;
} Issue;

#endif
