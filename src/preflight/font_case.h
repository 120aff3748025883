/* font_case.h - one font under check: what font_check.c, font_encoding.c and font_glyphs.c share. */
#ifndef TYPESET_PREFLIGHT_FONT_CASE_H
#define TYPESET_PREFLIGHT_FONT_CASE_H

#include "preflight/font_program.h"
#include "preflight/font_usage.h"
#include "preflight/glyph_names.h"

/* Each stands in the table twice: for PDF/A and for PDF/UA. */
typedef enum FontRule {
    FONT_DICTIONARY,
    FONT_CID_SYSTEM,
    FONT_CID_TO_GID,
    FONT_CMAP_EMBEDDED,
    FONT_CMAP_MODE,
    FONT_CMAP_BASE,
    FONT_EMBEDDED,
    FONT_GLYPHS,
    FONT_CHAR_SET,
    FONT_CID_SET,
    FONT_WIDTHS,
    FONT_CMAP_TABLE,
    FONT_DIFFERENCES,
    FONT_SYMBOLIC_ENCODING,
    FONT_SYMBOLIC_TABLE,
    FONT_UNICODE,
    FONT_UNICODE_VALUES,
    FONT_NOTDEF,
    FONT_RULE_COUNT,
} FontRule;

typedef struct FontCase {
    CheckedFile *file;
    const UsedFont *used;
    qpdf_oh font;           /* as Tf named it */
    qpdf_oh described;      /* the descendant of a composite font; else the font itself */
    qpdf_oh descriptor;
    char subtype[24];       /* of `described`: "/TrueType"; "" */
    char name[64];          /* BaseFont without its slash; "" */
    bool is_embedded;
    unsigned char *bytes;   /* of the font program */
    FontProgram *program;   /* NULL: not embedded, or not to be read */
    bool is_symbolic;       /* by the descriptor's flags */
    bool is_broken;         /* a fault says already that codes cannot be followed to glyphs */
} FontCase;

/* Notes the fault for both standards, once for the font; `detail` may be NULL. */
void font_fault(const FontCase *font, FontRule rule, const char *detail);

/* Names by code, as the font's Encoding says them. */
typedef struct FontEncoding {
    GlyphEncoding base;
    bool is_given;        /* the font has an Encoding */
    bool is_predefined;   /* and it is a name */
    bool has_differences;
    gchar *differences[256];
} FontEncoding;

FontEncoding *font_encoding_new(const FontCase *font);
void font_encoding_free(FontEncoding *encoding);

/* NULL: the encoding says nothing of the code. */
const char *font_encoding_name(const FontEncoding *encoding, int code);

/* What PDF asks of encodings of TrueType fonts; marks the font as broken. */
void font_encoding_check(FontCase *font, const FontEncoding *encoding);

/* CharSet and CIDSet against the program. */
void font_subset_check(const FontCase *font);

/* All codes that text shows: glyphs, widths, Unicode. */
void font_glyphs_check(const FontCase *font, const FontEncoding *encoding);

/* The glyph of each CID, as CIDToGIDMap says; the caller frees it with g_free. NULL: CIDs are glyphs themselves. */
unsigned short *font_glyphs_of_cids(const FontCase *font, int *count);

#endif
