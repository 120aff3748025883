/* deck_dash.h - a deck that opens with a dash (破折号), its further lines under its text. */
#ifndef TYPESET_PAGE_DECK_DASH_H
#define TYPESET_PAGE_DECK_DASH_H

#include "page/story_maker.h"

/* The deck for `measure`; a dash that was typed is not doubled. In the middle the lines stand as one block. */
SetText deck_with_dash(StoryMaker *maker, const RunText *deck, Length measure);

#endif
