/*
 * print_canvas.h - what a page puts where: the graphics state of PDF as far as the checks of print need it, and each thing
 * painted as they look at it. Shapes are known by their bounds.
 */
#ifndef TYPESET_PREFLIGHT_PRINT_CANVAS_H
#define TYPESET_PREFLIGHT_PRINT_CANVAS_H

#include "preflight/page_box.h"

typedef enum PrintSpace {
    PRINT_SPACE_GREY,
    PRINT_SPACE_RGB,
    PRINT_SPACE_CMYK,
    PRINT_SPACE_SPOT,         /* Separation, of one ink */
    PRINT_SPACE_REGISTRATION, /* Separation /All */
    PRINT_SPACE_OTHER,        /* patterns, Lab, several inks: colours that are not looked into */
} PrintSpace;

typedef struct PrintColour {
    PrintSpace space;
    double values[4]; /* as many as the space has */
    bool overprints;
    bool keeps_below; /* overprint mode 1: process inks of 0 leave what lies below */
} PrintColour;

/* A shape, after clipping, in the units of the page. */
typedef struct PrintedShape {
    FaultPlace place;
    PageBox bounds;
    double thinnest; /* width of a stroke, or the smaller side of a filled shape, before clipping */
    bool is_stroke;
    const PrintColour *colour;
} PrintedShape;

typedef struct PrintedImage {
    FaultPlace place; /* object: the image */
    PageBox bounds;
    int width, height; /* pixels */
    bool is_one_bit;
    double dots_per_inch; /* the lower of its two directions */
} PrintedImage;

typedef struct PrintedText {
    FaultPlace place;
    double x, y; /* where it begins */
    double size; /* points on paper */
    const PrintColour *colour;
} PrintedText;

typedef struct PrintVisitor {
    void (*page)(CheckedFile *file, int number, qpdf_oh page, void *context); /* before what it paints */
    void (*shape)(CheckedFile *file, const PrintedShape *shape, void *context);
    void (*image)(CheckedFile *file, const PrintedImage *image, void *context);
    void (*text)(CheckedFile *file, const PrintedText *text, void *context);
    void (*ink)(CheckedFile *file, const char *name, FaultPlace place, void *context); /* a spot ink is used */
    void *context;
} PrintVisitor;

void print_canvas_walk(CheckedFile *file, const PrintVisitor *visitor);

#endif
