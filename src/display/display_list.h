/* display_list.h - what stands on a page, in the order it is painted: the border between layout and drawing. */
#ifndef TYPESET_DISPLAY_DISPLAY_LIST_H
#define TYPESET_DISPLAY_DISPLAY_LIST_H

#include "base/arena.h"
#include "base/writing_mode.h"
#include "issue/border.h"
#include "issue/ink.h"
#include "issue/story.h"

#include <stdbool.h>

/* Below font/ in the layers, so only a name here; render/ knows what it is. */
struct Font;

typedef enum DisplayKind {
    DISPLAY_GLYPHS,
    DISPLAY_FILL,      /* a rectangle of one ink; rules are fills */
    DISPLAY_DOT,       /* a round dot */
    DISPLAY_WAVE,      /* a wavy line */
    DISPLAY_PATH,      /* a polygon or a line, with corners, stroked or filled */
    DISPLAY_PICTURE,
    DISPLAY_TAG_BEGIN, /* structure: page, story, headline, paragraph ... properly nested */
    DISPLAY_TAG_END,
    DISPLAY_OUTLINE,   /* an entry of the PDF's outline that leads here */
    DISPLAY_ANCHOR,    /* a place that links lead to */
    DISPLAY_COLUMN,    /* a column of a story's text: nothing to see, but the way that a reader takes */
} DisplayKind;

typedef struct DisplayGlyph {
    uint32_t id;
    Length x; /* on the page */
    Length y;
} DisplayGlyph;

/* How many bytes of text stand for how many glyphs, in order. */
typedef struct DisplayCluster {
    int byte_count;
    int glyph_count;
    bool is_generated; /* not of the manuscript: a list's marker, the end mark, furniture; see audit.h */
} DisplayCluster;

/* Glyphs of one font on one baseline; in a vertical line on its centre, for sideways ones their turned baseline. */
typedef struct DisplayGlyphs {
    GlyphSetting setting;
    const struct Font *font;
    const char *font_family; /* for the dump */
    Length size;
    int width_scale;         /* 长体, 扁体: thousandths; 0 is 1000 */
    int height_scale;        /* of upright letters in vertical lines */
    Ink ink;
    Point origin;            /* baseline at the start of the first cluster; upright: the line's centre there */
    Length width;            /* along the line, to the end of the last one */
    const char *text;        /* UTF-8, not ended by a zero byte */
    int text_length;
    const DisplayGlyph *glyphs;
    int glyph_count;
    const DisplayCluster *clusters;
    int cluster_count;
    const char *part;        /* "body", "headline", "furniture" ... */
    const char *story;       /* id; NULL for furniture */
    int line;                /* number of the line within its part of the story, from 1 */
    const char *link;        /* address, "#name" an anchor of the issue; NULL for none */
    const char *lang;        /* BCP 47, where it is another than that of its tag; else NULL */
    bool is_label;           /* the marker of an item, the number of a note */
    int ruby;                /* the base of a reading: the key of the tag "ruby" that holds it; 0: of none */
    SourcePosition source;   /* of its first character in the manuscript; no file: it is the program's. Not in dumps */
} DisplayGlyphs;

typedef struct DisplayFill {
    Rect rect;
    Ink ink;
    const char *part; /* "column rule", "tint" ... */
} DisplayFill;

/* A circle that touches the sides of a square. */
typedef struct DisplayDot {
    Rect rect;
    Ink ink;
    const char *part; /* "emphasis-dot" */
} DisplayDot;

/* A line that swings from side to side of `rect`, along its longer side; the stroke's middle touches the sides. */
typedef struct DisplayWave {
    Rect rect;
    Length period;    /* as near to this as makes whole halves of waves */
    Length thickness;
    Ink ink;
    const char *part; /* "book-line" */
} DisplayWave;

/* Level and upright lines from point to point. */
typedef struct DisplayPath {
    const Point *points;
    int count;
    bool is_closed;
    CornerKind corner;
    Length corner_size; /* less where a side is too short for two */
    Length hollow_size; /* the same where a clockwise outline turns to the left */
    Length thickness;   /* of the stroke, whose middle is on the points; 0: filled */
    Length dash;        /* with a gap: length of the dashes, 0 for dots as large as the stroke */
    Length gap;         /* from dash to dash; 0: drawn through */
    Ink ink;
    const char *part;
} DisplayPath;

/* The slot shows the part `crop` of the picture, which has the slot's shape: nothing is distorted. */
typedef struct DisplayPicture {
    const Picture *picture;
    Rect slot;
    double crop_x; /* of the picture's own pixels, as it stands upright */
    double crop_y;
    double crop_width;
    double crop_height;
    int turns;          /* quarter turns clockwise; the crop then fills the slot as it stands turned */
    const char *story;
} DisplayPicture;

/* Elements of what is read aloud: structure/ makes a tree of them. Left out, all but the name is none. */
typedef struct DisplayTag {
    const char *name;  /* "story", "headline", "p", "figure" ... */
    const char *story;
    const char *title; /* of a story: its headline; of a figure: the words for it; NULL: none */
    const char *lang;  /* BCP 47, where it may be another than that of the tag around it */
    int key;           /* > 0: in one and the same tag those of one name and key are one element, on whatever page they stand */
    bool goes_on;      /* of a story: a further part of it */
    bool is_vertical;
    int order;         /* of the elements in one tag: how they are read; those of one order as they are painted */
    int row_span;      /* of a table's cell */
    int column_span;
} DisplayTag;

/* Columns in the order of the text, page by page. */
typedef struct DisplayColumn {
    const char *story;
    Rect rect;
} DisplayColumn;

typedef struct DisplayOutline {
    const char *title;
    int level; /* 0 page, 1 story */
    Point point;
} DisplayOutline;

typedef struct DisplayAnchor {
    const char *name;
    Point point;
} DisplayAnchor;

typedef struct DisplayItem {
    DisplayKind kind;
    union {
        DisplayGlyphs glyphs;
        DisplayFill fill;
        DisplayDot dot;
        DisplayWave wave;
        DisplayPath path;
        DisplayPicture picture;
        DisplayTag tag;
        DisplayOutline outline;
        DisplayAnchor anchor;
        DisplayColumn column;
    } as;
} DisplayItem;

/* Whether the item leaves ink on the page. */
bool display_item_paints(const DisplayItem *item);

/* The line grid of the page: em boxes of body lines begin at origin.y + k * pitch. For dumps and proofs. */
typedef struct DisplayGrid {
    Point origin;
    Length line_pitch;      /* 0: the page has no grid */
    Length baseline_offset; /* from the top of a line's em box to its baseline */
    int line_count;
} DisplayGrid;

typedef struct DisplayList {
    int page_number;
    int last_page_number; /* of a spread its right half's */
    DisplayGrid grid;
    const char *page_label;
    Size sheet;
    SpotInks spot_inks;     /* that its inks may name */
    DisplayItem *items;
    int item_count;
} DisplayList;

/* Collects items for one page. */
typedef struct DisplayBuilder DisplayBuilder;

DisplayBuilder *display_builder_new(Arena *arena, int page_number, const char *page_label, Size sheet);
void display_set_last_page(DisplayBuilder *builder, int page_number); /* left out, the list is of one page */
void display_set_grid(DisplayBuilder *builder, DisplayGrid grid);
void display_set_spot_inks(DisplayBuilder *builder, SpotInks spot_inks);
void display_add_glyphs(DisplayBuilder *builder, const DisplayGlyphs *glyphs);
void display_add_fill(DisplayBuilder *builder, Rect rect, Ink ink, const char *part);
void display_add_dot(DisplayBuilder *builder, const DisplayDot *dot);
void display_add_wave(DisplayBuilder *builder, const DisplayWave *wave);
void display_add_path(DisplayBuilder *builder, const DisplayPath *path);
void display_add_picture(DisplayBuilder *builder, const DisplayPicture *picture);
void display_begin_tag(DisplayBuilder *builder, const char *name, const char *story);
void display_begin_element(DisplayBuilder *builder, const DisplayTag *tag);
void display_end_tag(DisplayBuilder *builder);
void display_add_outline(DisplayBuilder *builder, int level, const char *title, Point point);
void display_add_anchor(DisplayBuilder *builder, const char *name, Point point);
void display_add_column(DisplayBuilder *builder, const char *story, Rect rect);

/* Which spot inks stand on the page so far; see used_spots.h. */
unsigned display_builder_spots(const DisplayBuilder *builder);

/* Ends the collection; asserts that every tag was ended. The list lives in the builder's arena. */
DisplayList *display_builder_finish(DisplayBuilder *builder);

#endif
