/* copy_text.h - one text as a row of characters that the rules of copy_rules.h look at and change, and back into runs. */
#ifndef TYPESET_STORY_COPY_TEXT_H
#define TYPESET_STORY_COPY_TEXT_H

#include "issue/copy_wish.h"
#include "issue/text_run.h"

#include <glib.h>

/* What the part of a story lets its text be. */
typedef enum CopyPart {
    COPY_PART_PROSE,   /* paragraphs: all rules hold */
    COPY_PART_CAPTION, /* prose, with a credit behind it perhaps: 孟溪 摄 */
    COPY_PART_TYPED,   /* heads, bylines, verse, cells: spaces are typed on purpose */
} CopyPart;

typedef struct CopyCharacter {
    gunichar character; /* COPY_OPAQUE inside code and the like, '\n' for a forced break */
    int run;
    int offset;         /* bytes into the run */
    gunichar becomes[2];
    int becomes_count;  /* 1 and itself until a rule says otherwise */
    bool is_changed;
} CopyCharacter;

/* Stands for what no rule may look into: it counts as a Latin letter. */
enum { COPY_OPAQUE = 'x' };

typedef struct CopyFinding {
    CopyKind kind;
    int at;             /* of the characters */
    bool is_mendable;   /* else only the editor knows what is meant */
    bool is_mended;
} CopyFinding;

typedef struct CopyText {
    const RunText *source;
    CopyPart part;
    bool is_traditional; /* “ ” are 「 」 */
    unsigned mend;
    GArray *characters;  /* CopyCharacter */
    GArray *findings;    /* CopyFinding */
} CopyText;

/* Runs `first` to `first + count` of `source`; the first `opaque_runs` of them are not looked into. */
CopyText copy_text_new(const RunText *source, int first, int count, int opaque_runs);
void copy_text_clear(CopyText *text);

/* 0 before the first and behind the last. */
gunichar copy_at(const CopyText *text, int at);
int copy_length(const CopyText *text);

/* Notes a finding; true when it is to be mended now. */
bool copy_found(CopyText *text, CopyKind kind, int at, bool is_mendable);

void copy_replace(CopyText *text, int at, gunichar character);
void copy_replace_by_two(CopyText *text, int at, gunichar character);
void copy_drop(CopyText *text, int at);

/* The place of a character in the manuscript. */
SourcePosition copy_position(const CopyText *text, int at);

/* A few characters round `at`, for messages. */
const char *copy_excerpt(Arena *arena, const CopyText *text, int at);

/* Appends the runs as they have become to `runs` (TextRun). */
void copy_text_append_runs(Arena *arena, const CopyText *text, int first, int count, GArray *runs);

/* --- classes ------------------------------------------------------------------------------------ */

bool copy_is_han(gunichar character);
bool copy_is_opening(gunichar character);  /* “（《 and the like */
bool copy_is_closing(gunichar character);  /* ”）》 */
bool copy_is_stop(gunichar character);     /* 。，、；：！？… */
bool copy_is_wide_mark(gunichar character); /* all three, and — */
bool copy_is_western(gunichar character);  /* a Latin letter or a figure */

#endif
