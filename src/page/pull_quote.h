/* pull_quote.h - the words of a pull quote (抽言) in lines. */
#ifndef TYPESET_PAGE_PULL_QUOTE_H
#define TYPESET_PAGE_PULL_QUOTE_H

#include "page/story_maker.h"

/* As few lines as the measure allows; they end where phrases do, if any cut does and the style is ragged. */
SetText pull_quote_words(StoryMaker *maker, const RunText *source, Length measure);

#endif
