/* pdf_values.h - more questions about objects, which stand any answer; beside those of checked_file.h. */
#ifndef TYPESET_PREFLIGHT_PDF_VALUES_H
#define TYPESET_PREFLIGHT_PDF_VALUES_H

#include "preflight/checked_file.h"

#include <glib.h>

/* 0 for what is no array. */
int item_count(const CheckedFile *file, qpdf_oh array);
qpdf_oh item_of(const CheckedFile *file, qpdf_oh array, int index);

/* Whether `object` is this name ("/Font"). */
bool is_name(const CheckedFile *file, qpdf_oh object, const char *name);

/* Whether `object` is one of these names. */
bool is_name_of(const CheckedFile *file, qpdf_oh object, const char *const *names, size_t count);

/* The name with its slash, "" for what is no name; the caller frees it. */
gchar *name_text(const CheckedFile *file, qpdf_oh object);

/* Whether a dictionary or stream has the key with a value other than null. */
bool has_key(const CheckedFile *file, qpdf_oh object, const char *key);

/* `otherwise` for what is no number. */
double number_of(const CheckedFile *file, qpdf_oh object, double otherwise);
bool is_true(const CheckedFile *file, qpdf_oh object);

/* A dictionary that is no stream, and one that may be. */
bool is_plain_dictionary(const CheckedFile *file, qpdf_oh object);
bool is_dictionary_or_stream(const CheckedFile *file, qpdf_oh object);

/* The keys, with their slashes; the caller unreferences it. Empty for what is no dictionary or stream. */
GPtrArray *keys_of(const CheckedFile *file, qpdf_oh object);

/* The unpacked data of a stream; false when it is none or cannot be unpacked. Free the bytes with free. */
typedef struct StreamBytes {
    unsigned char *start;
    size_t length;
} StreamBytes;
bool stream_bytes(const CheckedFile *file, qpdf_oh stream, StreamBytes *bytes);

/* The same packed as it stands in the file. */
bool stream_raw_bytes(const CheckedFile *file, qpdf_oh stream, StreamBytes *bytes);

/* All objects seen so far that came by reference; false when `object` was among them. Direct ones are always new. */
bool is_seen_first(GHashTable *seen, const CheckedFile *file, qpdf_oh object);

#endif
