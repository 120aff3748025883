/* author_reader.h - the authors of a story and where they work, as the lines that are printed. */
#ifndef TYPESET_MANIFEST_AUTHOR_READER_H
#define TYPESET_MANIFEST_AUTHOR_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/*
 * byline = "..." as it is, or authors = [{ name, institution }]: the names in one line, those of two characters an em
 * apart; institutions in brackets, numbered where the authors' differ. institution = "..." is that of all who have none.
 */
void read_authors(KeyReader *reader, Story *story);

#endif
