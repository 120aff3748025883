/* deflate.h - stream data of a PDF, unpacked and packed again as tightly as FlateDecode allows. */
#ifndef TYPESET_PRESS_DEFLATE_H
#define TYPESET_PRESS_DEFLATE_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>

/* Data of one stream, unpacked. Free with stream_data_free. */
typedef struct StreamData {
    unsigned char *bytes;
    size_t length;
} StreamData;

/* False when `stream` is none or packed by other means than those for text and fonts (a JPEG). */
bool stream_data_read(qpdf_data document, qpdf_oh stream, StreamData *data);
void stream_data_free(StreamData *data);

/*
 * Makes `bytes` the data of `stream`, packed. The same bytes are packed alike on every machine that
 * has the same libdeflate.
 */
void stream_data_replace(qpdf_data document, qpdf_oh stream, const void *bytes, size_t length);

#endif
