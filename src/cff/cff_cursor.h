/* cff_cursor.h - a careful reader of CFF data (Adobe Technical Note 5176). Called by all of cff/. */
#ifndef TYPESET_CFF_CFF_CURSOR_H
#define TYPESET_CFF_CFF_CURSOR_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes being read; a step past the end makes it broken and gives zero from then on. */
typedef struct CffCursor {
    const unsigned char *bytes;
    size_t length;
    size_t at;
    bool broken;
} CffCursor;

/* Objects one behind the other (chapter 5). */
typedef struct CffIndex {
    unsigned count;
    unsigned offset_size; /* bytes of each offset */
    size_t offsets;       /* place of the first one, */
    size_t data;          /* and where they count from */
} CffIndex;

/* The last number before an operator of a DICT. */
typedef struct CffOperand {
    unsigned value;
    size_t place;
    bool is_long; /* five bytes: any value fits in its place */
} CffOperand;

/* Operators of the top DICT (tables 9 and 10); those of two bytes as one number. */
enum { CFF_ESCAPE = 12, CFF_CHARSET = 15, CFF_CHAR_STRINGS = 17, CFF_FD_SELECT = CFF_ESCAPE << 8 | 37 };

unsigned cff_read_number(CffCursor *cursor, unsigned byte_count);
void cff_move_to(CffCursor *cursor, size_t place);

/* Reads an INDEX and moves past it; the number of its objects, 0 as well when it is broken. */
unsigned cff_read_index(CffCursor *cursor, CffIndex *index);
unsigned cff_skip_index(CffCursor *cursor);

/* Where object `number` begins, `count` being the end of the last one, counted from `data`. Moves the cursor. */
unsigned cff_object_offset(CffCursor *cursor, const CffIndex *index, unsigned number);

/* Moves to the top DICT and says where it ends; false when there is not just one. */
bool cff_enter_top(CffCursor *cursor, size_t *end);

/* From the start of a DICT: the last number before the operator `wanted`. False when the DICT has none. */
bool cff_find_operand(CffCursor *cursor, size_t end, unsigned wanted, CffOperand *operand);

#endif
