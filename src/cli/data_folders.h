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
 * never mixes with what is installed; then the installed folder. Both only if they exist.
 */
DataFolders find_data_folders(Arena *arena);

#endif
