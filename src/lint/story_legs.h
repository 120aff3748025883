/* story_legs.h - the columns of a story (legs) as the eye goes down them: heads, text and pictures. Inside lint/ only. */
#ifndef TYPESET_LINT_STORY_LEGS_H
#define TYPESET_LINT_STORY_LEGS_H

#include "page/story_layout.h"

/* Enough under a head; see lines_under_head. */
enum { LEAST_LINES_UNDER_HEAD = 3, LEAST_LINES_UNDER_SUBHEAD = 2 };

/* The frame that the story's text begins in; NULL without text. Borrowed. */
const PlacedFrame *find_first_text_frame(const StoryLayout *story);

/*
 * 背题: the lines of text under line `head` in its column, where the text then goes on in another column and
 * at least ten lines higher up. LEAST_LINES_UNDER_HEAD stands for enough: for that many, and where the story
 * ends there, all columns begin below the head, or they are not deep.
 */
int lines_under_head(const StoryLayout *story, int head, Length line_pitch);

/* Lines of the column of frame `frame`, above and below the pictures in it; 0 for all but the first frame of a column. */
int lines_of_leg(const StoryLayout *story, int frame);

/* Where the columns of a picture have text of the story. */
typedef struct TextRound {
    bool is_above;
    bool is_below;
} TextRound;

TextRound text_round(const StoryLayout *story, const PlacedPicture *placed, Length line_pitch);

/* A picture over several columns is a bar of the page and cuts no leg in two. */
bool picture_stands_in_one_leg(const StoryLayout *story, const PlacedPicture *placed);

#endif
