/* copy_reader.h - [issue.copy]: what is done about slips of the keyboard. */
#ifndef TYPESET_MANIFEST_COPY_READER_H
#define TYPESET_MANIFEST_COPY_READER_H

#include "issue/copy_wish.h"
#include "manifest/key_reader.h"

/* The key `copy` of [issue]; without it slips are reported and nothing is mended. */
CopyWish read_copy_wish(KeyReader *issue);

#endif
