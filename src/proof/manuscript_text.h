/* manuscript_text.h - the characters a story asks to be printed, part by part. Inside proof/ only. */
#ifndef TYPESET_PROOF_MANUSCRIPT_TEXT_H
#define TYPESET_PROOF_MANUSCRIPT_TEXT_H

#include "issue/issue.h"

#include <glib.h>

/* Parts whose characters follow one another: the body with what runs in it, and each part of the head alone. */
typedef enum TextStream {
    STREAM_FLOW, /* dateline, paragraphs, subheads, quotes, lists, author's note, team, source; not the notes [^1] */
    STREAM_KICKER,
    STREAM_HEADLINE,
    STREAM_DECK,
    STREAM_BYLINE,
    STREAM_INSTITUTION,
    STREAM_SUMMARY, /* the label first, in a block of its own or run in */
    STREAM_EDITOR_NOTE,
    STREAM_ABSTRACT, /* and keywords */
    STREAM_RUBRIC,
    STREAM_RUBRIC_PINYIN,
    STREAM_NOTE, /* behind the text, or a part of them at the foot of each area */
    STREAM_CAPTION,
    STREAM_CREDIT,
    STREAM_COUNT,
} TextStream;

/* The text of a stream, and what stands beside it between the lines, each in the order of its bases. */
typedef enum TextLayer {
    LAYER_TEXT,
    LAYER_READINGS, /* 注音, 译文 */
    LAYER_REMARKS,  /* 行间批注 */
    LAYER_COUNT,
} TextLayer;

/* A character of the manuscript that counts, and where it was written. */
typedef struct ManuscriptCharacter {
    uint32_t character;
    int piece;   /* captions and the like: which of them; the whole body is one */
    const TextRun *run; /* of a reading or remark: its own, which no other one shares */
    int offset;  /* bytes into the run */
} ManuscriptCharacter;

/* Appends all characters of a layer of `stream` in reading order to `characters`, an array of ManuscriptCharacter. */
void manuscript_collect(const StoryPlacement *placement, TextStream stream, TextLayer layer, GArray *characters);

SourcePosition manuscript_position(const ManuscriptCharacter *character);

#endif
