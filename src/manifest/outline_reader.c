/* outline_reader.c - see outline_reader.h. PNG is read by libpng, as Cairo does when it is drawn. */
#include "manifest/outline_reader.h"

#include <glib.h>
#include <png.h>
#include <string.h>

/* Less of a pixel than this share of 255 is the soft edge of a shadow and no subject. */
enum { LEAST_ALPHA = 64 };

enum { LEAST_POINTS = 3 };

/* --- points ----------------------------------------------------------------------------------- */

static bool read_point(const TomlValue *value, OutlinePoint *point)
{
    return value->kind == TOML_ARRAY && value->count == 2 && toml_number(&value->items[0], &point->x) &&
           toml_number(&value->items[1], &point->y) && point->x >= 0 && point->x <= 1 && point->y >= 0 &&
           point->y <= 1;
}

/* The place of the first point that is none, or of the whole list when it is too short; NULL when all is well. */
static const TomlValue *find_wrong_point(const TomlValue *points)
{
    OutlinePoint point;
    for (int i = 0; i < points->count; i++)
        if (!read_point(&points->items[i], &point))
            return &points->items[i];
    return points->count < LEAST_POINTS ? points : NULL;
}

static const PictureOutline *outline_of_points(Arena *arena, const TomlValue *points)
{
    PictureOutline *outline = arena_new_object(arena, PictureOutline);
    OutlinePoint point = {0}, before = {0};
    picture_outline_clear(outline);
    read_point(&points->items[points->count - 1], &before);
    for (int i = 0; i < points->count; i++) {
        read_point(&points->items[i], &point);
        picture_outline_add_edge(outline, before, point);
        before = point;
    }
    return outline;
}

static void report_wrong_contour(KeyReader *reader, const TomlValue *value)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"contour\" must be \"alpha\" or at least three points, each two numbers from 0 to 1, from the "
                       "left and from the top, as in [[0.5, 0.0], [1.0, 1.0], [0.0, 1.0]]",
                       "“contour”应当是 \"alpha\"，或至少三个点，每点是两个 0 到 1 之间的数，从左、从上算起，例如 "
                       "[[0.5, 0.0], [1.0, 1.0], [0.0, 1.0]]");
}

void read_contour(KeyReader *reader, Picture *picture)
{
    const TomlValue *value = read_value(reader, "contour");
    if (!value)
        return;
    if (value->kind == TOML_STRING && strcmp(value->string, "alpha") == 0) {
        picture->contour = CONTOUR_ALPHA;
        return;
    }
    const TomlValue *wrong = value->kind == TOML_ARRAY ? find_wrong_point(value) : value;
    if (wrong) {
        report_wrong_contour(reader, wrong);
        return;
    }
    picture->contour = CONTOUR_POINTS;
    picture->outline = outline_of_points(reader->arena, value);
}

/* --- transparency ------------------------------------------------------------------------------- */

typedef struct PixelRun {
    int first;
    int end;
    int row;
} PixelRun;

static void add_run(PictureOutline *outline, PixelRun run, int width, int height)
{
    double left = (double)run.first / width, right = (double)run.end / width;
    double top = (double)run.row / height, foot = (double)(run.row + 1) / height;
    picture_outline_add_edge(outline, (OutlinePoint){left, top}, (OutlinePoint){right, top});
    picture_outline_add_edge(outline, (OutlinePoint){left, foot}, (OutlinePoint){right, foot});
    picture_outline_add_edge(outline, (OutlinePoint){left, top}, (OutlinePoint){left, foot});
    picture_outline_add_edge(outline, (OutlinePoint){right, top}, (OutlinePoint){right, foot});
}

enum { GREY_AND_ALPHA = 2 }; /* bytes of a pixel as it is asked for: all that is wanted is the second one */

static bool is_subject(const unsigned char *row, int x)
{
    return row[(size_t)x * GREY_AND_ALPHA + 1] >= LEAST_ALPHA;
}

static void add_row(PictureOutline *outline, const unsigned char *pixels, int row, int width, int height)
{
    for (int x = 0; x < width; x++) {
        int first = x;
        while (x < width && is_subject(pixels, x))
            x++;
        if (x > first)
            add_run(outline, (PixelRun){first, x, row}, width, height);
    }
}

static void add_image(PictureOutline *outline, png_image *image)
{
    int width = (int)image->width, height = (int)image->height;
    size_t stride = (size_t)width * GREY_AND_ALPHA;
    image->format = PNG_FORMAT_GA;
    unsigned char *pixels = g_try_malloc((size_t)height * stride);
    if (pixels && png_image_finish_read(image, NULL, pixels, (png_int_32)stride, NULL))
        for (int row = 0; row < height; row++)
            add_row(outline, pixels + (size_t)row * stride, row, width, height);
    g_free(pixels);
}

static void add_transparency(PictureOutline *outline, const Picture *picture)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (picture->format == PICTURE_PNG &&
        png_image_begin_read_from_memory(&image, picture->bytes, picture->byte_count) &&
        (image.format & PNG_FORMAT_FLAG_ALPHA))
        add_image(outline, &image);
    png_image_free(&image);
}

static void report_no_transparency(const Picture *picture, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, picture->origin,
                       "\"%s\" has no transparent parts that text could follow; save it as PNG with a transparent "
                       "background, or give the points of its outline",
                       "“%s”没有透明部分，文字无从沿轮廓排；请另存为背景透明的 PNG，或写出轮廓的各点", picture->file);
}

void outline_load(Arena *arena, Picture *picture, Diagnostics *diagnostics)
{
    if (picture->contour != CONTOUR_ALPHA)
        return;
    PictureOutline *outline = arena_new_object(arena, PictureOutline);
    picture_outline_clear(outline);
    add_transparency(outline, picture);
    if (picture_outline_is_empty(outline))
        report_no_transparency(picture, diagnostics);
    else
        picture->outline = outline;
}
