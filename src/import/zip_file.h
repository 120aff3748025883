/* zip_file.h - reads zip archives, which .docx files are, without trusting what they say of themselves. */
#ifndef TYPESET_IMPORT_ZIP_FILE_H
#define TYPESET_IMPORT_ZIP_FILE_H

#include "base/files.h"

typedef struct ZipEntry {
    const char *name;
    size_t offset; /* of its local header */
    size_t packed;
    size_t size;   /* unpacked, as the directory says */
    int method;
} ZipEntry;

typedef struct ZipFile {
    FileBytes bytes;
    ZipEntry *entries;
    int count;
} ZipFile;

/* False when `bytes` are no zip archive or its directory is damaged. `bytes` must outlive `zip`. */
bool zip_open(Arena *arena, FileBytes bytes, ZipFile *zip);

const ZipEntry *find_zip_entry(const ZipFile *zip, const char *name);

/* False when the entry is damaged, of an unknown kind, or not as large as the directory says. */
bool zip_entry_read(Arena *arena, const ZipFile *zip, const ZipEntry *entry, FileBytes *result);

#endif
