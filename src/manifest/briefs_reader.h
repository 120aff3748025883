/* briefs_reader.h - a column of briefs (简讯栏): several manuscripts as the one story of their area. Inside manifest/ only. */
#ifndef TYPESET_MANIFEST_BRIEFS_READER_H
#define TYPESET_MANIFEST_BRIEFS_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/*
 * One story of all the manuscripts: the blocks of each with its head before them and its credit behind
 * them, the pictures of all. `headline` of the placement stands above the column. What a manuscript has
 * and a brief cannot show is reported. The manuscripts are borrowed.
 */
Story briefs_joined(KeyReader *placement, const Story *const *manuscripts, int count);

#endif
