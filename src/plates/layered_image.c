/*
 * layered_image.c - see layered_image.h. The format: Adobe Photoshop File Formats Specification, "Photoshop File
 * Format"; of it what mutool writes: CMYK of eight bits, unpacked, the names of further channels as resource 1006.
 */
#include "plates/layered_image.h"

#include <string.h>

enum { CMYK_MODE = 4, CHANNEL_NAMES = 1006, MOST_PLATES = 64 };

static const char *const process_names[PROCESS_INK_COUNT] = {"cyan", "magenta", "yellow", "black"};

typedef struct ImageReader {
    FileBytes bytes;
    size_t at;
    bool is_short; /* something was asked for behind the end */
} ImageReader;

static const unsigned char *take(ImageReader *reader, size_t count)
{
    if (reader->is_short || count > reader->bytes.length - reader->at) {
        reader->is_short = true;
        return NULL;
    }
    const unsigned char *start = reader->bytes.bytes + reader->at;
    reader->at += count;
    return start;
}

/* The highest byte first; 0 behind the end. */
static size_t take_number(ImageReader *reader, int byte_count)
{
    const unsigned char *bytes = take(reader, (size_t)byte_count);
    size_t number = 0;
    for (int i = 0; bytes && i < byte_count; i++)
        number = number << 8 | bytes[i];
    return number;
}

/* A part that says how long it is. */
static ImageReader take_section(ImageReader *reader)
{
    size_t length = take_number(reader, 4);
    const unsigned char *start = take(reader, length);
    return (ImageReader){{start, start ? length : 0}, 0, !start};
}

typedef struct ImageHead {
    size_t plate_count;
    size_t width;
    size_t height;
} ImageHead;

static bool read_head(ImageReader *reader, ImageHead *head)
{
    const unsigned char *mark = take(reader, 4);
    bool is_known = mark && memcmp(mark, "8BPS", 4) == 0 && take_number(reader, 2) == 1;
    take(reader, 6);
    head->plate_count = take_number(reader, 2);
    head->height = take_number(reader, 4);
    head->width = take_number(reader, 4);
    is_known = take_number(reader, 2) == 8 && is_known;
    is_known = take_number(reader, 2) == CMYK_MODE && is_known;
    return is_known && !reader->is_short && head->plate_count >= PROCESS_INK_COUNT &&
           head->plate_count <= MOST_PLATES && head->width > 0 && head->height > 0;
}

/* Each with its length before it, in a byte. */
static void name_spots(Arena *arena, ImageReader *names, Plate *plates, size_t count)
{
    for (size_t i = PROCESS_INK_COUNT; i < count && !names->is_short; i++) {
        size_t length = take_number(names, 1);
        const unsigned char *name = take(names, length);
        if (name && length > 0)
            plates[i].name = arena_strndup(arena, (const char *)name, length);
    }
}

static void read_resources(Arena *arena, ImageReader *resources, Plate *plates, size_t count)
{
    while (!resources->is_short && resources->at < resources->bytes.length) {
        take(resources, 4);
        size_t kind = take_number(resources, 2);
        size_t name_length = take_number(resources, 1);
        take(resources, name_length | 1); /* with its length an even number of bytes */
        ImageReader data = take_section(resources);
        if (data.bytes.length % 2)
            take(resources, 1);
        if (kind == CHANNEL_NAMES)
            name_spots(arena, &data, plates, count);
    }
}

static Plate *named_plates(Arena *arena, ImageReader *reader, size_t count)
{
    Plate *plates = arena_new_array(arena, Plate, count);
    for (size_t i = 0; i < count; i++)
        plates[i].name = i < PROCESS_INK_COUNT ? process_names[i] : arena_printf(arena, "spot %d", (int)(i - 3));
    take_section(reader); /* colours of modes with a palette */
    ImageReader resources = take_section(reader);
    read_resources(arena, &resources, plates, count);
    take_section(reader); /* layers */
    return plates;
}

bool layered_image_read(Arena *arena, FileBytes image, Plates *plates)
{
    ImageReader reader = {image, 0, false};
    ImageHead head;
    if (!read_head(&reader, &head))
        return false;
    Plate *items = named_plates(arena, &reader, head.plate_count);
    bool is_packed = take_number(&reader, 2) != 0;
    for (size_t i = 0; i < head.plate_count; i++)
        items[i].dots = take(&reader, head.width * head.height);
    *plates = (Plates){(int)head.width, (int)head.height, items, (int)head.plate_count};
    return !is_packed && !reader.is_short;
}
