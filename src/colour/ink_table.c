/* ink_table.c - a cube of colours with their inks; between its points four of them are mixed. */
#include "colour/ink_table.h"
#include "colour/ink_limit.h"

#include <glib.h>
#include <string.h>

enum {
    POINTS = 33, /* on each axis, as lcms2 itself takes for such tables */
    NODES = POINTS * POINTS * POINTS,
    RED_STEP = 4 * POINTS * POINTS, /* from one node to the next along an axis, in numbers */
    GREEN_STEP = 4 * POINTS,
    BLUE_STEP = 4,
};

struct InkTable {
    int points[256];  /* the point at or below a byte */
    int shares[256];  /* the way from it to the next, in 255ths */
    cmsUInt16Number nodes[4 * NODES];
};

static void fill_screen(cmsUInt16Number *rgb)
{
    for (int i = 0; i < NODES; i++) {
        rgb[3 * i] = (cmsUInt16Number)(i / (POINTS * POINTS) * 65535 / (POINTS - 1));
        rgb[3 * i + 1] = (cmsUInt16Number)(i / POINTS % POINTS * 65535 / (POINTS - 1));
        rgb[3 * i + 2] = (cmsUInt16Number)(i % POINTS * 65535 / (POINTS - 1));
    }
}

static void fill_nodes(cmsHPROFILE screen, cmsHPROFILE inks, cmsUInt16Number *nodes)
{
    cmsUInt16Number *rgb = g_new(cmsUInt16Number, 3 * NODES);
    cmsHTRANSFORM to_inks =
        cmsCreateTransform(screen, TYPE_RGB_16, inks, TYPE_CMYK_16, INTENT_RELATIVE_COLORIMETRIC,
                           cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE);
    fill_screen(rgb);
    cmsDoTransform(to_inks, rgb, nodes, NODES);
    cmsDeleteTransform(to_inks);
    g_free(rgb);
}

InkTable *ink_table_new(cmsHPROFILE screen, cmsHPROFILE inks, int limit_percent)
{
    InkTable *table = g_new0(InkTable, 1);
    for (int byte = 0; byte < 256; byte++) {
        table->points[byte] = MIN(byte * (POINTS - 1) / 255, POINTS - 2);
        table->shares[byte] = byte * (POINTS - 1) - table->points[byte] * 255;
    }
    fill_nodes(screen, inks, table->nodes);
    hold_to_ink_limit(inks, limit_percent, table->nodes, NODES);
    return table;
}

void ink_table_free(InkTable *table)
{
    g_free(table);
}

/* A way along one axis of the cube. */
typedef struct Way {
    int share;
    int step;
} Way;

static void put_longer_first(Way *first, Way *second)
{
    if (first->share < second->share) {
        Way way = *first;
        *first = *second;
        *second = way;
    }
}

/* The longest way first, then the next: the corners passed are those of the tetrahedron that the colour lies in. */
static void convert_pixel(const InkTable *table, const unsigned char *rgb, unsigned char *cmyk)
{
    const cmsUInt16Number *node = table->nodes + table->points[rgb[0]] * RED_STEP +
                                  table->points[rgb[1]] * GREEN_STEP + table->points[rgb[2]] * BLUE_STEP;
    Way ways[3] = {{table->shares[rgb[0]], RED_STEP},
                   {table->shares[rgb[1]], GREEN_STEP},
                   {table->shares[rgb[2]], BLUE_STEP}};
    put_longer_first(&ways[0], &ways[1]);
    put_longer_first(&ways[1], &ways[2]);
    put_longer_first(&ways[0], &ways[1]);
    const cmsUInt16Number *first = node + ways[0].step, *second = first + ways[1].step, *last = second + ways[2].step;
    for (int ink = 0; ink < 4; ink++) {
        int sum = node[ink] * (255 - ways[0].share) + first[ink] * (ways[0].share - ways[1].share) +
                  second[ink] * (ways[1].share - ways[2].share) + last[ink] * ways[2].share;
        cmyk[ink] = (unsigned char)((sum + 255 * 128) / (255 * 257));
    }
}

/* Pictures have many pixels like the one before. */
void ink_table_convert(const InkTable *table, const unsigned char *rgb, unsigned char *cmyk, unsigned count)
{
    for (size_t i = 0; i < count; i++)
        if (i > 0 && memcmp(rgb + 3 * i, rgb + 3 * i - 3, 3) == 0)
            memcpy(cmyk + 4 * i, cmyk + 4 * i - 4, 4);
        else
            convert_pixel(table, rgb + 3 * i, cmyk + 4 * i);
}
