/* web_files.h - the page that shows the proofs, its style and its script: part of the program. Inside serve/ only. */
#ifndef TYPESET_SERVE_WEB_FILES_H
#define TYPESET_SERVE_WEB_FILES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct WebFile {
    const char *path; /* by which it is asked for */
    const char *type;
    const unsigned char *bytes;
    size_t length;
} WebFile;

/* False when there is none of that path. */
bool web_file_find(const char *path, WebFile *file);

#endif
