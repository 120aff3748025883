/* docx_inventory.h - looks into the XML of a .docx for what pandoc passes over, and for all of its text. */
#ifndef TYPESET_IMPORT_DOCX_INVENTORY_H
#define TYPESET_IMPORT_DOCX_INVENTORY_H

#include "import/left_out.h"
#include "import/zip_file.h"

#include <glib.h>

typedef struct DocxInventory {
    LeftOut left;
    GString *text;      /* of document, notes; what is deleted or moved away is none */
    GString *set_apart; /* what of it stands in text boxes and phonetic guides */
} DocxInventory;

/*
 * False when a part is damaged XML, or nested so deep that no word processor wrote it; pandoc would lose itself in it.
 */
bool docx_inventory_take(Arena *arena, const ZipFile *zip, DocxInventory *inventory);

/* Frees its texts. */
void docx_inventory_clear(DocxInventory *inventory);

#endif
