/* fit_report.h - how every story fits: as JSON for programs, as a table for the desk, as lines for tests. */
#ifndef TYPESET_PROOF_FIT_REPORT_H
#define TYPESET_PROOF_FIT_REPORT_H

#include "base/diagnostics.h"
#include "base/geometry.h"
#include "issue/issue.h"

/* A frame of body text. The rectangle is on the page. */
typedef struct FitFrame {
    Rect rect;
    int line_capacity;
    int lines_used;
} FitFrame;

/* A line of type on the page, heads and captions included. */
typedef struct FitLine {
    const char *part;   /* "body", "headline" ... */
    int number;         /* within the part, from 1 */
    Point baseline;     /* at the start of the first character; of a vertical line its middle there */
    bool is_vertical;
    Length width;
    Length size;        /* em */
    Length loosest_gap; /* 0 for squeezed or solid lines */
    int looseness;      /* 疏行: the same in thousandths of an em where it is above the style's limit, else 0 */
    const char *text;   /* UTF-8, not ended by a zero byte */
    int text_length;
    const char *typeface; /* those of the line, the commonest first: "Noto Serif CJK SC 400 10 pt"; NULL: not looked for */
    const char *inks;     /* the same: "C0 M0 Y0 K100" */
    int row;              /* of a table, from 1; 0: no cell of one */
    int column;
} FitLine;

typedef enum PageItemKind { PAGE_ITEM_PICTURE, PAGE_ITEM_TYPE, PAGE_ITEM_SHAPE, PAGE_ITEM_KIND_COUNT } PageItemKind;

/* Something on a page that is no line of a story. No text of it is NULL. */
typedef struct PageItem {
    PageItemKind kind;
    int page_number;
    const char *part;    /* "picture", "furniture", "box-rule" ... */
    const char *story;   /* id; "" for none */
    Rect rect;
    bool goes_with_line; /* dots and rules at characters: they stand where their line stands */
    const char *content; /* a picture's file, the words of type, "fill", "dot", "wave" or "path" */
    const char *check;   /* a check sum of the picture's bytes or of the path's outline; "" for none */
    const char *form;    /* the part of a picture that is shown; typefaces and sizes; strokes */
    const char *inks;
} PageItem;

/* One manuscript of a column of briefs. */
typedef struct FitBrief {
    const char *id;
    const char *file;
    int characters_set;
    int overset_characters;
    int overset_lines;
} FitBrief;

/* A story as it stands in one area. */
typedef struct FitStory {
    const char *id;
    const char *file;
    int page_number;
    const char *page_label; /* what the page is called: "12", 封面 */
    const char *area;
    int characters;         /* of the manuscript: set + overset */
    int characters_set;
    int overset_characters; /* 溢出 */
    int overset_lines;
    const char *overset_text; /* of the body, as it would be set; NULL or "" for none */
    int free_lines;         /* 空 */
    const char *fitting_in_chinese; /* the next, for the table */
    const char *fitting;    /* of the head: "tracking -0.030 em; 32 pt instead of 34 pt"; "" for nothing */
    FittingUse fitting_used; /* what gave so that it fits */
    FitFrame *frames;
    int frame_count;
    FitLine *lines;
    int line_count;
    FitBrief *briefs;
    int brief_count;
    int least_cut;          /* fewest characters that have to go for all to fit; 0: all fits or no cut was found */
    int least_addition;     /* fewest that fill all free lines; 0: none are free or no addition was found */
} FitStory;

/* An area of the page plan. The rectangle is on the page. */
typedef struct FitArea {
    const char *name;
    Rect rect;
    int column_count;
    int line_count;
    const char *story; /* id; NULL for an empty area */
} FitArea;

typedef struct FitPage {
    int number;
    int last_number; /* of a spread its right half's */
    const char *label;
    Size sheet;
    FitArea *areas;
    int area_count;
    int overset_lines; /* of all its stories */
    int free_lines;
    PageItem *items;   /* in the order they are painted */
    int item_count;
} FitPage;

typedef struct FitReport {
    const char *title; /* of the issue */
    int number;        /* 0: not given */
    Date date;
    FitPage *pages;
    int page_count;
    FitStory *stories; /* in page order */
    int story_count;
    bool has_items;    /* see page_items.h; not so in reports saved by earlier versions */
} FitReport;

/* All that follow live in `arena`. */

/* A JSON document with the messages in it; lengths are points, exactly, from the sheet's upper left corner. */
const char *fit_report_json(Arena *arena, const FitReport *report, Diagnostics *diagnostics);

/* A table with one row for each story, aligned for a terminal where Han characters are two cells wide. */
const char *fit_report_text(Arena *arena, const FitReport *report, MessageLanguage language);

/* For --dump=lines and --dump=frames: one item a line, lengths in 1/1024 pt as in the display dump. */
const char *fit_report_lines_dump(Arena *arena, const FitReport *report);
const char *fit_report_frames_dump(Arena *arena, const FitReport *report);

#endif
