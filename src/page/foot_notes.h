/* foot_notes.h - notes at the foot of the area that has their marks. Used by story_body.c. */
#ifndef TYPESET_PAGE_FOOT_NOTES_H
#define TYPESET_PAGE_FOOT_NOTES_H

#include "page/story_maker.h"

/* Columns of the story, side by side. */
typedef struct NoteColumns {
    int first;
    int count;
} NoteColumns;

typedef struct FootNotes {
    const FlowText *text; /* the notes from where they begin here, their lines its units; NULL: none stand at the foot */
    int lines;            /* body lines that they take from the foot, their rule included */
    int end_unit;         /* the first line that does not stand here */
    NoteColumns columns;
} FootNotes;

/* How far a body of some depth takes the text. */
typedef struct BodyReach {
    bool is_complete; /* nothing is left for other areas */
    int last_note;    /* the highest number among its marks; 0 without any */
} BodyReach;

typedef BodyReach BodyTrial(void *context, int depth);

/* Whether the notes of the story stand apart from its text. */
bool maker_has_foot_notes(const StoryMaker *maker);

/*
 * The notes whose marks stand in a body of `depth` lines that has given up as many of them as the
 * notes take: a mark that those lines push out takes its note with it. `trial` fills the body to a
 * depth. Of a story that goes on elsewhere a note that has
 * no room ends at the foot of the next area, which is told.
 */
FootNotes foot_notes_find(StoryMaker *maker, int depth, BodyTrial *trial, void *context);

/* Sets them, with their rule, flush with the foot of the body, which begins at the maker's next line. */
void foot_notes_place(StoryMaker *maker, const FootNotes *notes, int depth);

/* What does not stand here goes on elsewhere, or is overset. */
void foot_notes_leave_the_rest(StoryMaker *maker, const FootNotes *notes);

/* Body lines that all notes of the story take. */
int foot_notes_least_lines(StoryMaker *maker);

#endif
