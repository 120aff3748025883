/* box_reader.h - a box of text inside a story (百科, 链接): its title and its paragraphs. */
#ifndef TYPESET_MANIFEST_BOX_READER_H
#define TYPESET_MANIFEST_BOX_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/* Reads "title" and "text"; false without text, or when it holds what a box cannot, which is reported. */
bool read_text_box(KeyReader *reader, Picture *box);

#endif
