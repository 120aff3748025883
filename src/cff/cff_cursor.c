/* cff_cursor.c - reads the parts that CFF data are made of. */
#include "cff/cff_cursor.h"

/* Of DICT data: everything above is an operand (Technical Note 5176, table 3). */
enum { LAST_OPERATOR = 21, LONG_INTEGER = 29 };

unsigned cff_read_number(CffCursor *cursor, unsigned byte_count)
{
    unsigned number = 0;
    if (cursor->broken || byte_count > cursor->length - cursor->at) {
        cursor->broken = true;
        return 0;
    }
    for (unsigned i = 0; i < byte_count; i++)
        number = number << 8 | cursor->bytes[cursor->at++];
    return number;
}

void cff_move_to(CffCursor *cursor, size_t place)
{
    if (place > cursor->length)
        cursor->broken = true;
    else
        cursor->at = place;
}

unsigned cff_read_index(CffCursor *cursor, CffIndex *index)
{
    *index = (CffIndex){.count = cff_read_number(cursor, 2)};
    if (index->count == 0 || cursor->broken)
        return 0;
    index->offset_size = cff_read_number(cursor, 1);
    index->offsets = cursor->at;
    index->data = cursor->at + (size_t)(index->count + 1) * index->offset_size - 1; /* offsets count from the byte before */
    if (index->offset_size < 1 || index->offset_size > 4)
        cursor->broken = true;
    else
        cff_move_to(cursor, index->data + cff_object_offset(cursor, index, index->count));
    return cursor->broken ? 0 : index->count;
}

unsigned cff_object_offset(CffCursor *cursor, const CffIndex *index, unsigned number)
{
    cff_move_to(cursor, index->offsets + (size_t)number * index->offset_size);
    return cff_read_number(cursor, index->offset_size);
}

unsigned cff_skip_index(CffCursor *cursor)
{
    CffIndex index;
    return cff_read_index(cursor, &index);
}

static void skip_real(CffCursor *cursor)
{
    unsigned pair;
    do
        pair = cff_read_number(cursor, 1);
    while (!cursor->broken && (pair & 0x0F) != 0x0F);
}

/* An operand of a DICT (table 3); reals are passed over as 0. */
static unsigned read_operand(CffCursor *cursor, unsigned first)
{
    if (first == 28)
        return cff_read_number(cursor, 2);
    if (first == LONG_INTEGER)
        return cff_read_number(cursor, 4);
    if (first == 30)
        skip_real(cursor);
    else if (first >= 247)
        return (first - 247) * 256 + cff_read_number(cursor, 1) + 108; /* negative ones are no offsets */
    return first >= 32 && first <= 246 ? first - 139 : 0;
}

bool cff_find_operand(CffCursor *cursor, size_t end, unsigned wanted, CffOperand *operand)
{
    while (cursor->at < end && !cursor->broken) {
        size_t place = cursor->at;
        unsigned first = cff_read_number(cursor, 1);
        if (first > LAST_OPERATOR) {
            *operand = (CffOperand){.place = place, .is_long = first == LONG_INTEGER, .value = read_operand(cursor, first)};
            continue;
        }
        if (first == CFF_ESCAPE)
            first = CFF_ESCAPE << 8 | cff_read_number(cursor, 1);
        if (first == wanted)
            return !cursor->broken;
    }
    return false;
}

bool cff_enter_top(CffCursor *cursor, size_t *end)
{
    if (cursor->length < 4)
        return false;
    cff_move_to(cursor, cursor->bytes[2]);
    cff_skip_index(cursor); /* names */
    CffIndex dictionaries;
    cff_read_index(cursor, &dictionaries);
    *end = cursor->at;
    if (!cursor->broken && dictionaries.count > 0)
        cff_move_to(cursor, dictionaries.data + cff_object_offset(cursor, &dictionaries, 0));
    return !cursor->broken && dictionaries.count == 1;
}
