/*
 * compare_images.c - whether two grey PNG pages look alike: compare_images REFERENCE RENDERED.
 *
 * Rasterizers of different versions smooth edges differently, so single pixels say nothing. The
 * pages are compared as the means of squares of 8 x 8 pixels: a line that moved, a letter that is
 * missing or other type changes squares a lot, smoothing hardly at all.
 */
#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SQUARE = 8,
    SQUARE_TOLERANCE = 24, /* levels of grey, of 255, by which the mean of one square may differ */
};
static const double page_tolerance = 1.5; /* mean difference of all squares */

typedef struct GreyImage {
    int width;
    int height;
    unsigned char *pixels;
} GreyImage;

typedef struct Comparison {
    double mean;
    double worst;
    int worst_x;
    int worst_y;
} Comparison;

static bool image_read(const char *path, GreyImage *image)
{
    png_image png = {.version = PNG_IMAGE_VERSION};

    if (!png_image_begin_read_from_file(&png, path)) {
        printf("%s: %s\n", path, png.message);
        return false;
    }
    png.format = PNG_FORMAT_GRAY;
    image->width = (int)png.width;
    image->height = (int)png.height;
    image->pixels = malloc(PNG_IMAGE_SIZE(png));
    if (!image->pixels)
        abort();
    if (!png_image_finish_read(&png, NULL, image->pixels, 0, NULL)) {
        printf("%s: %s\n", path, png.message);
        return false;
    }
    return true;
}

static double square_mean(const GreyImage *image, int left, int top)
{
    int right = left + SQUARE < image->width ? left + SQUARE : image->width;
    int foot = top + SQUARE < image->height ? top + SQUARE : image->height;
    int sum = 0;

    for (int y = top; y < foot; y++)
        for (int x = left; x < right; x++)
            sum += image->pixels[y * image->width + x];
    return (double)sum / ((right - left) * (foot - top));
}

static Comparison images_compare(const GreyImage *reference, const GreyImage *rendered)
{
    Comparison comparison = {0};
    int squares = 0;

    for (int y = 0; y < reference->height; y += SQUARE) {
        for (int x = 0; x < reference->width; x += SQUARE) {
            double difference = square_mean(reference, x, y) - square_mean(rendered, x, y);
            difference = difference < 0 ? -difference : difference;
            comparison.mean += difference;
            squares++;
            if (difference > comparison.worst) {
                comparison.worst = difference;
                comparison.worst_x = x;
                comparison.worst_y = y;
            }
        }
    }
    comparison.mean /= squares;
    return comparison;
}

int main(int argc, char **argv)
{
    GreyImage reference = {0};
    GreyImage rendered = {0};

    if (argc != 3) {
        fputs("usage: compare_images REFERENCE.png RENDERED.png\n", stderr);
        return 2;
    }
    if (!image_read(argv[1], &reference) || !image_read(argv[2], &rendered))
        return 2;
    if (reference.width != rendered.width || reference.height != rendered.height) {
        printf("sizes differ: %d x %d and %d x %d pixels\n", reference.width, reference.height,
               rendered.width, rendered.height);
        return 1;
    }
    Comparison comparison = images_compare(&reference, &rendered);
    bool alike = comparison.mean <= page_tolerance && comparison.worst <= SQUARE_TOLERANCE;
    printf("mean difference %.2f (at most %.2f), largest %.1f at pixel %d,%d (at most %d)\n",
           comparison.mean, page_tolerance, comparison.worst, comparison.worst_x,
           comparison.worst_y, SQUARE_TOLERANCE);
    free(reference.pixels);
    free(rendered.pixels);
    return alike ? 0 : 1;
}
