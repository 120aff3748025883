/* plate_maker.h - plates of a PDF's pages, made by the program mutool. */
#ifndef TYPESET_PLATES_PLATE_MAKER_H
#define TYPESET_PLATES_PLATE_MAKER_H

#include "base/files.h"
#include "plates/plates.h"

typedef struct PlateOrder {
    FileBytes pdf;
    const char *label;  /* its name for the desk; NULL: the pages being made */
    const int *pages;   /* from 1, rising */
    int page_count;
    int resolution_dpi;
} PlateOrder;

/* False ends the work. The plates are gone after it. */
typedef bool PlatesVisit(const Plates *plates, int page, void *context);

/* Whether the program that makes them is installed. */
bool plates_are_possible(void);

/*
 * Shows `visit` the plates of each page in turn: overprinting as the file asks for it, spot inks on plates of their
 * own, amounts of ink as they stand in the file, without colour management. What stops it is reported and gives
 * false; so does a visit that gave false.
 */
bool plates_make(const PlateOrder *order, PlatesVisit *visit, void *context, Diagnostics *diagnostics);

#endif
