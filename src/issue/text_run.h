/* text_run.h - text as the editor wrote it, with the place where it stands. */
#ifndef TYPESET_ISSUE_TEXT_RUN_H
#define TYPESET_ISSUE_TEXT_RUN_H

#include "base/diagnostics.h"

#include <stdint.h>

/* What an inline mark of the manuscript asks for; they combine. */
typedef enum RunMark {
    RUN_PLAIN = 0,
    RUN_STRONG = 1 << 0,      /* **text**: the bold or hei face of the style */
    RUN_EMPHASIS = 1 << 1,    /* *text*: kai in a song style */
    RUN_CODE = 1 << 2,        /* `text`: set as it is */
    RUN_SUPERSCRIPT = 1 << 3, /* note references */
    RUN_FORCED_BREAK = 1 << 4, /* the line ends after this run */
    RUN_DOTTED = 1 << 5,      /* [text]{.dot}: 着重号 */
    RUN_NAME_LINE = 1 << 6,   /* [text]{.name}: 专名号 */
    RUN_BOOK_LINE = 1 << 7,   /* [text]{.book}: 甲式书名号, a wavy line */
    RUN_DECEASED = 1 << 8,    /* [text]{.deceased}: 示亡号, a frame */
    RUN_NOTE_MARK = 1 << 9,   /* the number of a note: the program's own, no character of the manuscript */
    RUN_ADDED = 1 << 10,      /* an end mark, a list's marker: what the design sets beside the text */
    RUN_PART_MARKER = 1 << 11 /* （下） behind a headline: never parted from it */
} RunMark;

typedef enum AnnotationKind {
    ANNOTATION_CHARACTERS, /* [汉字]{ruby="hàn zì"}: a reading for each Han character */
    ANNOTATION_WORD,       /* [北京]{ruby="Běijīng" by="word"}: one over all of the base */
    ANNOTATION_GLOSS,      /* [线性空间]{gloss="linear space"}: what it is called in another language */
    ANNOTATION_ZHUYIN,     /* [字]{zhuyin="ㄗˋ"}: on the right of each Han character */
} AnnotationKind;

struct RunText;
struct TextStyle;

/* What stands beside its base between the lines. It is no part of the text: its characters are not counted. */
typedef struct Annotation {
    AnnotationKind kind;
    struct RunText *readings; /* one for each character that takes one, or a single one; of one plain run each */
    int reading_count;        /* 0: they do not fit the base, which was reported; the base stands alone */
} Annotation;

/* {page:ID}: the run is the number of the page on which that story begins. */
typedef struct PageReference {
    const char *story; /* its id */
    SourcePosition origin;
} PageReference;

/* A stretch of text with the same marks on one line of the manuscript. No run of the model is empty unless it is a forced break. */
typedef struct TextRun {
    const char *text; /* UTF-8, valid, white space folded to single spaces, ends of source lines between Han dropped */
    int length;       /* bytes */
    unsigned marks;   /* RunMark */
    const char *link; /* address the run points to; NULL for none */
    const char *anchor; /* the name by which links find the run; NULL for none */
    int note;         /* of a note's mark as the design writes it: its number; else 0 */
    const char *lang; /* BCP 47: "ja", "zh-Hant-TW"; NULL: that of the style */
    const struct TextStyle *face; /* of layout: the style whose face it has instead of its text's; NULL: its text's */
    int face_size;    /* of that, in thousandths of the size of its text; 0: as large */
    const Annotation *annotation; /* shared by all runs of its base; NULL for none */
    int first_reading; /* of the annotation that is for this run, where each character has its own */
    const struct RunText *remark; /* [text]{remark="……"}: what is said beside the text from here on; NULL for none */
    const PageReference *reference; /* the number of a page, the program's own text; NULL: the editor's */
    int line_group;   /* runs of one number share a name line or wavy line; 0: none */
    int frame_group;  /* likewise a frame */
    SourcePosition origin; /* of the first character; the others follow it in the source without a gap */
} TextRun;

typedef struct RunText {
    TextRun *runs;
    int count; /* 0: there is no such text */
} RunText;

/* Whether the desk counts a character as 字: all but white space and signs that are never seen (joiners, selectors). */
bool character_counts(uint32_t character);

/* How many of them do. */
int characters_counted(const char *text, int length);

/* Whether a character of a base has a reading of its own: Han characters do, marks, figures and letters do not. */
bool character_takes_reading(uint32_t character);

/* How many of the run's characters before `end` bytes have a reading of their own. */
int text_run_readings_before(const TextRun *run, int end);

/* The place of the character `offset` bytes into the run: a run never goes beyond its source line. */
SourcePosition text_run_position(const TextRun *run, int offset);

/* What the desk counts as 字; the numbers of notes, what is added and what stands between the lines are not counted. */
int run_text_character_count(const RunText *text);

/* One plain run, or none for an empty `text`. `text` is borrowed and must live as long as the result. */
RunText run_text_from_string(Arena *arena, const char *text, SourcePosition origin);

/* A run that is ours and not the manuscript's has no file in its origin, and is not counted. `text` is borrowed. */
TextRun added_run(const char *text);

/* All runs one after the other, without the marks. */
char *run_text_to_string(Arena *arena, const RunText *text);

#endif
