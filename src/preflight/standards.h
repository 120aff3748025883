/* standards.h - what a file says it is. */
#ifndef TYPESET_PREFLIGHT_STANDARDS_H
#define TYPESET_PREFLIGHT_STANDARDS_H

#include "preflight/checked_file.h"

/* Bits of Standard: pdfaid, pdfuaid and pdfxid of the metadata, GTS_PDFXVersion of the information. */
unsigned claimed_standards(const CheckedFile *file);

/* The XMP packet of the document, ended by a zero byte; the caller frees it with g_free. NULL: there is none. */
char *metadata_packet(const CheckedFile *file);

#endif
