/* data_folders.c - looks around from the program's own place; no path of a machine is compiled in but PREFIX. */
#include "cli/data_folders.h"

#include <glib.h>

enum { MOST_FOLDERS = 3 };

/* The folder above the one the program is in: the checkout for build/typeset inside it. The caller frees it. */
static gchar *folder_above_program(void)
{
    gchar *program = g_file_read_link("/proc/self/exe", NULL);
    if (!program)
        return NULL;
    gchar *folder = g_path_get_dirname(program);
    gchar *above = g_path_get_dirname(folder);
    g_free(program);
    g_free(folder);
    return above;
}

static gboolean holds(const char *folder, const char *name)
{
    gchar *path = g_build_filename(folder, name, NULL);
    gboolean exists = g_file_test(path, G_FILE_TEST_EXISTS);
    g_free(path);
    return exists;
}

static gboolean is_source_tree(const char *folder)
{
    return holds(folder, "src/layers.txt") && holds(folder, "layouts") && holds(folder, "fonts");
}

/* Adds `folder` when it is one that layouts and fonts can be read from. */
static int add_data_folder(Arena *arena, const char **folders, int count, const char *folder)
{
    if (holds(folder, "layouts"))
        folders[count++] = arena_strdup(arena, folder);
    return count;
}

DataFolders find_data_folders(Arena *arena)
{
    const char **folders = arena_new_array(arena, const char *, MOST_FOLDERS);
    int count = 0;
    gchar *above = folder_above_program();
    if (above && is_source_tree(above))
        count = add_data_folder(arena, folders, count, above);
    if (above) {
        gchar *shared = g_build_filename(above, "share", "typeset", NULL);
        count = add_data_folder(arena, folders, count, shared);
        g_free(shared);
    }
#ifdef TYPESET_DATA_FOLDER
    count = add_data_folder(arena, folders, count, TYPESET_DATA_FOLDER);
#endif
    g_free(above);
    return (DataFolders){.items = folders, .count = count};
}
