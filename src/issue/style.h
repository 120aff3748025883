/* style.h - how the text of one part of a page is set. Resolved: every field holds, nothing is inherited. */
#ifndef TYPESET_ISSUE_STYLE_H
#define TYPESET_ISSUE_STYLE_H

#include "base/diagnostics.h"
#include "base/length.h"
#include "base/writing_mode.h"
#include "issue/ink.h"

#include <stdbool.h>

typedef enum Alignment {
    ALIGNMENT_JUSTIFY, /* full lines fill the measure, the last line starts flush */
    ALIGNMENT_START,
    ALIGNMENT_CENTRE,
    ALIGNMENT_END,
    ALIGNMENT_SPREAD,  /* every line is spaced out evenly to the measure, the last one too (CLREQ 6.3.1.2) */
} Alignment;

/* Which marks may not start or end a line (CLREQ line-breaking levels; GB/T 15834 5.1). */
typedef enum ProhibitionLevel { PROHIBITION_NONE, PROHIBITION_BASIC, PROHIBITION_GB, PROHIBITION_STRICT } ProhibitionLevel;

/* How wide marks are inside a line (标点挤压; CLREQ). */
typedef enum MarkWidthStyle {
    MARK_WIDTH_FULL,      /* quan 全身: marks 1 em, pairs 1.5 em */
    MARK_WIDTH_KAIMING,   /* 开明: 、，；： brackets and quotes half, 。！？ full */
    MARK_WIDTH_HALF,      /* banjiao 半角: all half */
    MARK_WIDTH_LINE_END,  /* hangmo 行末半角: all full but at the line end */
    MARK_WIDTH_UNTOUCHED, /* none */
} MarkWidthStyle;

typedef enum LineEndTrim { LINE_END_HALF, LINE_END_FIT, LINE_END_FULL } LineEndTrim;

/* Whose forms and widths of marks hold (CLREQ, JLREQ, KLREQ). Layouts name the Chinese ones; a language brings the others. */
typedef enum Region {
    REGION_MAINLAND,
    REGION_TAIWAN,
    REGION_HONG_KONG,
    REGION_JAPAN,
    REGION_KOREA,
    REGION_COUNT,
} Region;

/* What a BCP 47 tag comes to: language.h. */
typedef enum Language {
    LANGUAGE_CHINESE,    /* as the region of the style has it */
    LANGUAGE_SIMPLIFIED,
    LANGUAGE_TAIWAN,
    LANGUAGE_HONG_KONG,
    LANGUAGE_JAPANESE,
    LANGUAGE_KOREAN,
    LANGUAGE_WESTERN,    /* any that is written in Latin, Greek or Cyrillic letters */
    LANGUAGE_COUNT,
} Language;

/* Where a line of Hangul may end: Korean papers and books break at any syllable, ragged text at words (KLREQ). */
typedef enum KoreanBreak { KOREAN_BREAK_SYLLABLE, KOREAN_BREAK_WORD } KoreanBreak;

/* Keys that a style's own composition names: a language does not change them. They combine. */
typedef enum NamedKey { NAMED_REGION = 1 << 0, NAMED_AUTOSPACE = 1 << 1, NAMED_LINE_END = 1 << 2 } NamedKey;

/* Where an opening mark stands at the start of an indented paragraph (CLREQ). */
typedef enum ParagraphStart {
    PARAGRAPH_START_TRIM, /* its blank goes: it begins at the indent */
    PARAGRAPH_START_KEEP, /* half an em further in */
    PARAGRAPH_START_HANG, /* half an em further out, so that the character after it stands near the indent */
} ParagraphStart;

/* 悬挂: whether a pause or stop that does not fit may stand outside the measure; `auto` in columns below ten em. */
typedef enum Hanging { HANGING_OFF, HANGING_ON, HANGING_AUTO } Hanging;

/* The rules of composition for a style. Gaps and marks are in thousandths of an em. */
typedef struct Composition {
    ProhibitionLevel level;
    MarkWidthStyle width_style;
    Region region;
    int pair;              /* two marks side by side, in thousandths of an em: 1500, 1000, or 2000 for untouched */
    LineEndTrim line_end;
    bool trim_line_start;  /* the blank before an opening mark at a line start goes */
    bool stop_shrink;      /* 。？！ inside a line may give their blank, last of all */
    int autospace;         /* between Han and Latin or figures: natural, least, most */
    int autospace_min;
    int autospace_max;
    int min_last;          /* fewest Han characters in the last line of a paragraph */
    int trim_floor;        /* width below which no mark inside a line is squeezed; 500 is its body */
    int loose_limit;       /* a gap opened wider makes a loose line (疏行) that is reported; 0: none is */
    ParagraphStart paragraph_start;
    Hanging hanging;
    bool keeps_typed_spaces; /* as they are, for text that is quoted to the letter */
    KoreanBreak korean_break;
    unsigned named;        /* NamedKey */
    int cell_figures;      /* vertical text, 纵中横: numbers of up to so many figures stand in one cell; 0 to 3 */
    int upright_capitals;  /* acronyms of up to so many capitals stand upright, one below the other; 0: none */
    bool char_grid;        /* Han stand on a grid of ems, Western stretches are padded to whole ones (CLREQ 6.2.4) */
    bool push_in_first;    /* 先挤进后推出: a line takes in whatever squeezing makes room for; else lines are evened out */
} Composition;

typedef struct TextStyle {
    const char *name;
    WritingMode mode;         /* 横排, 直排: of this text; all parts of a vertical design are vertical */
    const char *lang;         /* BCP 47; NULL: Chinese as the region has it */
    const char *font;         /* role: "song", "hei", "kai", ... */
    const char *strong_font;  /* role for **text**; with strong_weight */
    const char *emphasis_font;/* role for *text* */
    int weight;               /* 100 to 900, as in OpenType */
    int strong_weight;
    Length size;              /* em */
    Length size_min;          /* heads: smallest size the fitting may choose; equal to size when fixed */
    Length size_max;          /* heads: largest size for a short one; equal to size when fixed */
    Length line_pitch;        /* baseline to baseline */
    int width_scale;          /* 长体, 扁体: width of the letters in thousandths of the face's own; 0 is 1000 */
    int condense_min;         /* heads: least and most width_scale that fitting may choose; 0 is 1000 */
    int expand_max;
    Length tracking;          /* added between characters; may be negative */
    Length tracking_min;      /* heads: what fitting may take away, 0 or negative */
    Length tracking_max;      /* heads: what fitting may add to fill the measure */
    Alignment alignment;
    Length first_line_indent;
    Length start_indent;      /* every line, e.g. quoted text; a first_line_indent below 0 hangs out of it */
    Length end_indent;        /* every line, at its other end */
    int fill;                 /* heads: share of the measure, in thousandths, that fitting aims for by tracking; 0 off */
    bool spread_names;        /* bylines: a name of two characters is as wide as one of three */
    bool spread_short;        /* heads: two to four characters alone are spaced out */
    bool hyphenates;          /* Western words may be divided at a line's end */
    bool tight_marks;         /* heads: marks take little more room than their ink */
    Ink ink;
    Composition composition;
    SourcePosition origin;
} TextStyle;

#endif
