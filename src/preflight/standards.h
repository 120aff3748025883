/* standards.h - what a file says it is. */
#ifndef TYPESET_PREFLIGHT_STANDARDS_H
#define TYPESET_PREFLIGHT_STANDARDS_H

#include "preflight/checked_file.h"

/* Bits of Standard: pdfaid, pdfuaid and pdfxid of the metadata, GTS_PDFXVersion of the information. */
unsigned claimed_standards(const CheckedFile *file);

/* The XMP packet of the document; NULL: there is none. */
const XmpPacket *document_metadata(const CheckedFile *file);

#endif
