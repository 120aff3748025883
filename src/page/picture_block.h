/* picture_block.h - a picture with its caption and credit as one block on the grid. */
#ifndef TYPESET_PAGE_PICTURE_BLOCK_H
#define TYPESET_PAGE_PICTURE_BLOCK_H

#include "flow/table_set.h"
#include "page/story_maker.h"

/* A picture as the body knows it before it has a place. */
typedef struct PictureBlock {
    const Picture *picture;
    int column_count;
    Length width;            /* of the picture */
    Length extent;           /* of the block: the same, and a caption beside it */
    bool runs_round;         /* text may stand beside it in its own columns */
    int line_change;         /* body lines that fitting gives it or takes from it */
    bool keeps_shape;        /* never cropped: its outline is where the text is not */
    const SetTable *table;   /* of a table across columns, under its title, the caption; else NULL */
    const struct TextBox *box; /* of a box of text: all of its text; else NULL */
    SetText caption;
    SetText credit;
    CaptionPlace caption_place; /* never automatic */
    bool caption_is_beside;  /* a vertical one in a horizontal story: at the picture's right */
    bool credit_shares_line; /* it stands at the end of the caption's last line */
    Length text_start;       /* of caption and credit across the fold of a spread: from the block's start, on one page */
    Length text_measure;     /* their lines there; 0: all of the block's */
    SetText *member_captions; /* of a group, one a picture; NULL for none */
    Length inner_extent;     /* what those take of the block */
    Length text_extent;      /* what they take above or below the picture, the gap to it included */
} PictureBlock;

PictureBlock picture_block_new(StoryMaker *maker, const Picture *picture);

/* The same across the fold of a spread, from column `first_column` on: as much wider, its caption on one page. */
PictureBlock picture_block_across_fold(StoryMaker *maker, const Picture *picture, int first_column);

/*
 * The body lines the block takes when `free_sides` of its top and foot (0 to 2) adjoin text: as
 * many as keep the picture nearest to its own shape, or as many as the editor asked for.
 */
int picture_block_lines(const StoryMaker *maker, const PictureBlock *block, int free_sides);

/* Body lines of the picture that is still worth printing, caption included; a block never gets fewer. */
int picture_block_least_lines(const StoryMaker *maker, const PictureBlock *block, int free_sides);

/* The picture itself in a block of `lines` body lines, across the lines of text. */
Length picture_block_extent(const StoryMaker *maker, const PictureBlock *block, int lines, int free_sides);

/* Where in the block the picture begins: below a caption that stands above it. */
Length picture_block_top(const PictureBlock *block);

typedef struct PictureSlot {
    Length inline_start; /* of the area */
    int first_line; /* of the area */
    int line_count;
    bool text_above;
    bool text_below;
} PictureSlot;

/* Adds the picture, its caption and its credit at their places. */
void picture_block_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot);

/* Adds a picture alone; one of too few dots for its size is reported. */
void maker_add_picture(StoryMaker *maker, const PlacedPicture *placed);

/* Counts caption and credit of a picture that found no room. */
void picture_block_count_overset(StoryMaker *maker, const PictureBlock *block);

#endif
