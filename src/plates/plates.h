/* plates.h - what each ink of a page prints: 分色. */
#ifndef TYPESET_PLATES_PLATES_H
#define TYPESET_PLATES_PLATES_H

typedef enum ProcessInk { PROCESS_CYAN, PROCESS_MAGENTA, PROCESS_YELLOW, PROCESS_BLACK, PROCESS_INK_COUNT } ProcessInk;

typedef struct Plate {
    const char *name;          /* "cyan", "magenta", "yellow", "black", or the spot ink's as the file has it */
    const unsigned char *dots; /* row by row: 255 is paper, 0 full ink */
} Plate;

/* The first four are those of the process inks, those of spot inks follow. */
typedef struct Plates {
    int width; /* in pixels */
    int height;
    const Plate *items;
    int count;
} Plates;

#endif
