/* text_box.h - a box of text inside a story (百科, 链接), as deep as its text, which the story's text runs round. */
#ifndef TYPESET_PAGE_TEXT_BOX_H
#define TYPESET_PAGE_TEXT_BOX_H

#include "page/picture_block.h"

/* A paragraph of the box, and where its lines begin among all of them. */
typedef struct BoxParagraph {
    SetText text;
    int first_line;
    bool keeps_next; /* a subhead: no column of the box ends with it */
} BoxParagraph;

/* Lines at one pitch, in columns of its own where they would be too long to read. */
typedef struct TextBox {
    SetText title;
    const Block *blocks;
    BoxParagraph *paragraphs; /* one for each block */
    int paragraph_count;
    int line_count;
    int column_count;
    int column_lines; /* of the first column; no other has more */
    Length measure;
    Length gutter;
    Length inset;     /* from its edges to the text, at the sides; */
    Length margin;    /* above and below */
    Length title_room;
} TextBox;

/* Sets title and text for the block's extent, and says how deep they are. */
void text_box_set(StoryMaker *maker, PictureBlock *block);

void text_box_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot);
void text_box_count_overset(StoryMaker *maker, const TextBox *box);

#endif
