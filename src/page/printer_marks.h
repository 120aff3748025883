/* printer_marks.h - what the printing house needs round the sheet and cuts off: crop and register marks, colour bar, slug line. */
#ifndef TYPESET_PAGE_PRINTER_MARKS_H
#define TYPESET_PAGE_PRINTER_MARKS_H

#include "display/display_list.h"
#include "issue/issue.h"
#include "text/shaper.h"

typedef struct PrinterMarks {
    const char *time; /* in the slug line, after issue and page */
} PrinterMarks;

/* The room that marks need on each side of the sheet, the bleed included. */
Length printer_marks_room(const PageDesign *design);

/* Adds the marks outside the bleed of a sheet at the origin. */
void place_printer_marks(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                         const Page *page, const PrinterMarks *marks);

/* Marks of a sheet whose trim lies anywhere on it. */
typedef struct SheetMarks {
    Rect trim;
    int page_count;   /* two have a fold between them */
    bool for_press;   /* register marks and colour bar too */
    unsigned spots;   /* spot inks on the sheet, as of used_spots.h */
    const char *text; /* of the slug line, with fields as in furniture */
} SheetMarks;

void place_sheet_marks(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue,
                       const SheetMarks *marks);

#endif
