/* picture_group_reader.h - several pictures as one block: files = ["a.jpg", "b.jpg"]. Inside manifest/ only. */
#ifndef TYPESET_MANIFEST_PICTURE_GROUP_READER_H
#define TYPESET_MANIFEST_PICTURE_GROUP_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/* Reads files, arrange, captions, alt and focus. The group is named after its first picture in messages. */
void read_picture_group(KeyReader *reader, Picture *group);

/* focus = [0.5, 0.4]; 500 and 500 when there is none or, reported, a wrong one. */
void read_focus_value(const KeyReader *reader, const TomlValue *focus, Picture *picture);

#endif
