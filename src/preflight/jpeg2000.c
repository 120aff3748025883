/* jpeg2000.c - see jpeg2000.h. */
#include "preflight/jpeg2000.h"

#include <string.h>

typedef struct Bytes {
    const unsigned char *at;
    const unsigned char *end;
} Bytes;

typedef struct Box {
    char kind[5];
    Bytes content;
} Box;

typedef struct Reading {
    Jpeg2000 result;
    int components; /* of the image header */
    int opacity_count;
    int palette_count; /* channels that a palette makes; 0: none */
    bool depths_differ;
} Reading;

static unsigned long long big_endian(const unsigned char *at, int count)
{
    unsigned long long value = 0;
    for (int i = 0; i < count; i++)
        value = value << 8 | at[i];
    return value;
}

static size_t left(Bytes bytes)
{
    return (size_t)(bytes.end - bytes.at);
}

/* A length of 0 reaches to the end, of 1 stands in eight more bytes. */
static bool next_box(Bytes *bytes, Box *box)
{
    size_t header = 8;
    if (left(*bytes) < header)
        return false;
    unsigned long long length = big_endian(bytes->at, 4);
    memcpy(box->kind, bytes->at + 4, 4);
    box->kind[4] = '\0';
    if (length == 1 && left(*bytes) >= 16) {
        header = 16;
        length = big_endian(bytes->at + 8, 8);
    }
    if (length == 0 || length > left(*bytes))
        length = left(*bytes);
    if (length < header)
        return false;
    box->content = (Bytes){bytes->at + header, bytes->at + length};
    bytes->at += length;
    return true;
}

static void read_image_header(Reading *reading, Bytes content)
{
    if (left(content) < 14)
        return;
    reading->result.has_header = true;
    reading->components = (int)big_endian(content.at + 8, 2);
    reading->result.bit_depth = (content.at[10] & 0x7f) + 1;
    reading->depths_differ = content.at[10] == 255;
}

/* The first is used unless another is marked as the best. */
static void read_colour(Reading *reading, Bytes content)
{
    Jpeg2000 *result = &reading->result;
    if (left(content) < 3)
        return;
    bool is_best = content.at[2] == 1;
    result->best_colour_count += is_best;
    if (result->colour_count++ > 0 && !(is_best && result->best_colour_count == 1))
        return;
    result->method = content.at[0];
    result->enumerated_space =
        result->method == 1 && left(content) >= 7 ? (int)big_endian(content.at + 3, 4) : -1;
}

/* Triples: channel, its type (0 is colour), what it belongs to. */
static void read_channels(Reading *reading, Bytes content)
{
    if (left(content) < 2)
        return;
    size_t count = (size_t)big_endian(content.at, 2);
    for (size_t i = 0; i < count && 2 + (i + 1) * 6 <= left(content); i++)
        reading->opacity_count += big_endian(content.at + 2 + i * 6 + 2, 2) != 0;
}

static void read_header_box(Reading *reading, const Box *box)
{
    if (strcmp(box->kind, "ihdr") == 0)
        read_image_header(reading, box->content);
    else if (strcmp(box->kind, "bpcc") == 0)
        reading->depths_differ = true;
    else if (strcmp(box->kind, "colr") == 0)
        read_colour(reading, box->content);
    else if (strcmp(box->kind, "cdef") == 0)
        read_channels(reading, box->content);
    else if (strcmp(box->kind, "pclr") == 0 && left(box->content) >= 3)
        reading->palette_count = box->content.at[2];
}

Jpeg2000 jpeg2000_parse(const unsigned char *bytes, size_t length)
{
    Reading reading = {.result = {.enumerated_space = -1}};
    Bytes all = {bytes, bytes + length};
    Box box, within;
    while (next_box(&all, &box))
        if (strcmp(box.kind, "jp2h") == 0)
            while (next_box(&box.content, &within))
                read_header_box(&reading, &within);
    int channels = reading.palette_count ? reading.palette_count : reading.components;
    reading.result.colour_channels = channels - reading.opacity_count;
    if (reading.depths_differ)
        reading.result.bit_depth = 0;
    return reading.result;
}
