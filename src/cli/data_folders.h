/* data_folders.h - where layouts/ and fonts/ that come with the program are. */
#ifndef TYPESET_CLI_DATA_FOLDERS_H
#define TYPESET_CLI_DATA_FOLDERS_H

#include "base/arena.h"

typedef struct DataFolders {
    const char *const *items;
    int count;
} DataFolders;

/*
 * The source tree when the program runs from a build folder inside it, so that a developer's run
 * never mixes with what is installed; then share/typeset beside the program's bin, so that an
 * installed tree may be moved; then the folder it was installed to. Each only if it exists.
 */
DataFolders find_data_folders(Arena *arena);

#endif
