/* jpeg_orientation.c - segments of the JPEG (ITU-T T.81, B.1), in one of them a small TIFF file (CIPA DC-008, 4.5 and 4.6). */
#include "base/jpeg_orientation.h"

#include <string.h>

enum {
    APP1 = 0xE1,
    START_OF_SCAN = 0xDA,
    SEGMENT_HEAD = 4, /* the marker and the length, which counts itself but not the marker */
    TIFF_HEAD = 8,
    ENTRY = 12,       /* tag, type, count, value */
    ORIENTATION = 0x0112,
    SHORT_NUMBER = 3,
};

/* Numbers are read at an offset; one that reaches over the end is 0, which nothing sound says here. */
typedef struct Tiff {
    const unsigned char *bytes;
    size_t length;
    bool is_big_endian;
} Tiff;

static size_t number(const Tiff *tiff, size_t at, size_t size)
{
    size_t value = 0;
    if (at > tiff->length || size > tiff->length - at)
        return 0;
    for (size_t i = 0; i < size; i++)
        value = value << 8 | tiff->bytes[at + (tiff->is_big_endian ? i : size - 1 - i)];
    return value;
}

static bool tiff_begins(Tiff *tiff)
{
    if (tiff->length < TIFF_HEAD || tiff->bytes[0] != tiff->bytes[1])
        return false;
    tiff->is_big_endian = tiff->bytes[0] == 'M';
    return (tiff->bytes[0] == 'M' || tiff->bytes[0] == 'I') && number(tiff, 2, 2) == 42;
}

static bool is_orientation(const Tiff *tiff, size_t entry)
{
    return number(tiff, entry, 2) == ORIENTATION && number(tiff, entry + 2, 2) == SHORT_NUMBER &&
           number(tiff, entry + 4, 4) == 1;
}

/* Where in the TIFF data the value stands; 0: nowhere. Only the first directory speaks of the picture itself. */
static size_t place_in_tiff(Tiff *tiff)
{
    if (!tiff_begins(tiff))
        return 0;
    size_t directory = number(tiff, 4, 4), count = number(tiff, directory, 2);
    for (size_t i = 0; i < count; i++) {
        size_t entry = directory + 2 + i * ENTRY;
        if (entry + ENTRY > tiff->length)
            return 0;
        if (is_orientation(tiff, entry))
            return entry + 8;
    }
    return 0;
}

static size_t length_of_segment(const unsigned char *segment)
{
    return 2 + ((size_t)segment[2] << 8 | segment[3]);
}

/* The first Exif segment; XMP stands in segments of the same number. Length 0: there is none. */
static Tiff find_exif(const unsigned char *jpeg, size_t length)
{
    static const char name[6] = "Exif\0"; /* and one more zero */
    size_t at = 2;
    while (at + SEGMENT_HEAD <= length && jpeg[at] == 0xFF && jpeg[at + 1] != START_OF_SCAN) {
        size_t whole = length_of_segment(jpeg + at), start = at + SEGMENT_HEAD + sizeof name;
        if (jpeg[at + 1] == 0xFF) { /* filling before a marker */
            at++;
            continue;
        }
        if (whole > length - at)
            break;
        if (jpeg[at + 1] == APP1 && start <= at + whole && memcmp(jpeg + at + SEGMENT_HEAD, name, sizeof name) == 0)
            return (Tiff){.bytes = jpeg + start, .length = at + whole - start};
        at += whole;
    }
    return (Tiff){0};
}

int jpeg_orientation(const unsigned char *jpeg, size_t length)
{
    Tiff tiff = find_exif(jpeg, length);
    size_t place = place_in_tiff(&tiff), value = place ? number(&tiff, place, 2) : 1;
    return value >= 1 && value <= 8 ? (int)value : 1;
}

void jpeg_orientation_forget(unsigned char *jpeg, size_t length)
{
    Tiff tiff = find_exif(jpeg, length);
    size_t place = place_in_tiff(&tiff);
    if (!place)
        return;
    unsigned char *value = jpeg + (size_t)(tiff.bytes - jpeg) + place;
    value[0] = tiff.is_big_endian ? 0 : 1;
    value[1] = tiff.is_big_endian ? 1 : 0;
}

bool orientation_lies_on_its_side(int orientation)
{
    return orientation >= 5 && orientation <= 8;
}
