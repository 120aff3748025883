/*
 * plate_ink.c - inked pixels of a plate that Ghostscript's tiffsep wrote without compression:
 *   plate_ink PLATE.tif DPI < RECTANGLES
 * Each line of standard input is a rectangle of the page, x y width height in 1024ths of a point. Prints how many pixels
 * have ink inside them, a pixel's width clear of their edges, and how many on the whole plate.
 */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Plate {
    gchar *bytes;
    gsize length;
    unsigned width;
    unsigned height;
    unsigned row_bytes; /* between rows */
    unsigned first_row; /* offset in the file */
} Plate;

static unsigned number_at(const Plate *plate, unsigned offset, int size)
{
    unsigned number = 0;
    for (int i = size - 1; i >= 0 && offset + (unsigned)i < plate->length; i--)
        number = number << 8 | (unsigned char)plate->bytes[offset + (unsigned)i];
    return number;
}

/* The first value of a field of the directory (TIFF 6.0, section 2). */
static unsigned field_value(const Plate *plate, unsigned entry)
{
    int size = number_at(plate, entry + 2, 2) == 3 ? 2 : 4;
    unsigned count = number_at(plate, entry + 4, 4);
    bool is_inside = count * (unsigned)size <= 4;
    return number_at(plate, is_inside ? entry + 8 : number_at(plate, entry + 8, 4), size);
}

static bool plate_read(const char *path, Plate *plate)
{
    enum { WIDTH = 256, HEIGHT = 257, BITS = 258, COMPRESSION = 259, OFFSETS = 273 };
    if (!g_file_get_contents(path, &plate->bytes, &plate->length, NULL) || number_at(plate, 0, 4) != 0x2A4949)
        return false;
    unsigned directory = number_at(plate, 4, 4), bits = 0, compression = 0;
    for (unsigned i = 0; i < number_at(plate, directory, 2); i++) {
        unsigned entry = directory + 2 + 12 * i, value = field_value(plate, entry);
        switch (number_at(plate, entry, 2)) {
        case WIDTH: plate->width = plate->row_bytes = value; break;
        case HEIGHT: plate->height = value; break;
        case BITS: bits = value; break;
        case COMPRESSION: compression = value; break;
        case OFFSETS: plate->first_row = value; break;
        default: break;
        }
    }
    return bits == 8 && compression == 1 && plate->first_row + plate->width * plate->height <= plate->length;
}

static bool has_ink(const Plate *plate, int x, int y)
{
    if (x < 0 || y < 0 || x >= (int)plate->width || y >= (int)plate->height)
        return false;
    return (unsigned char)plate->bytes[plate->first_row + (unsigned)y * plate->row_bytes + (unsigned)x] != 255;
}

static long inked(const Plate *plate, int left, int top, int right, int foot)
{
    long count = 0;
    for (int y = top; y < foot; y++)
        for (int x = left; x < right; x++)
            count += has_ink(plate, x, y);
    return count;
}

int main(int argc, char **argv)
{
    Plate plate = {0};
    double x, y, width, height;
    long inside = 0;
    if (argc != 3 || !plate_read(argv[1], &plate)) {
        fprintf(stderr, "plate_ink: no plate of eight bits without compression\n");
        return 2;
    }
    double scale = strtod(argv[2], NULL) / 72 / 1024;
    while (scanf("%lf %lf %lf %lf", &x, &y, &width, &height) == 4)
        inside += inked(&plate, (int)(x * scale) + 1, (int)(y * scale) + 1, (int)((x + width) * scale) - 1,
                        (int)((y + height) * scale) - 1);
    printf("%ld %ld\n", inside, inked(&plate, 0, 0, (int)plate.width, (int)plate.height));
    g_free(plate.bytes);
    return 0;
}
