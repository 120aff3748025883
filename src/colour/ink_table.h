/* ink_table.h - screen colours to inks by a table, which is several times faster than step by step. Called by ink_profile.c only. */
#ifndef TYPESET_COLOUR_INK_TABLE_H
#define TYPESET_COLOUR_INK_TABLE_H

#include <lcms2.h>

typedef struct InkTable InkTable;

/*
 * The conversion from `screen`, a profile of red, green and blue, to the profile `inks`, relative colorimetric with black point compensation
 * and held to the limit. Free with ink_table_free.
 */
InkTable *ink_table_new(cmsHPROFILE screen, cmsHPROFILE inks, int limit_percent);
void ink_table_free(InkTable *table);

/* `count` pixels of three bytes to four bytes each of ink, 255 for full. Several threads may do so at a time. */
void ink_table_convert(const InkTable *table, const unsigned char *rgb, unsigned char *cmyk, unsigned count);

#endif
