/* data_file.c - see data_file.h. */
#include "manifest/data_file.h"

#include "base/files.h"
#include "base/suggestion.h"
#include "manifest/suggestion_clause.h"
#include "toml/toml_reader.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

/*
 * Where `relative` would be in place `place`: 0 beside the manifest, then one for each data folder.
 */
static const char *data_path(Arena *arena, const IssueReaderSettings *settings, int place,
                             const char *relative)
{
    if (place == 0)
        return path_beside(arena, settings->file, relative);
    const char *folder = settings->data_folders[place - 1];
    gchar *joined = g_build_filename(folder, relative, NULL);
    const char *path = arena_strdup(arena, joined);
    g_free(joined);
    return path;
}

const char *find_data_file(Arena *arena, const IssueReaderSettings *settings, const char *relative)
{
    for (int place = 0; place <= settings->data_folder_count; place++) {
        const char *path = data_path(arena, settings, place, relative);
        read_files_note(settings->files, path);
        if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
            return path;
    }
    return NULL;
}

static void add_file_names(Arena *arena, const char *folder, const char *ending, GPtrArray *names)
{
    GDir *open_folder = g_dir_open(folder, 0, NULL);
    if (!open_folder)
        return;
    for (const char *name = g_dir_read_name(open_folder); name; name = g_dir_read_name(open_folder))
        if (g_str_has_suffix(name, ending) && g_utf8_validate(name, -1, NULL))
            g_ptr_array_add(names, arena_strndup(arena, name, strlen(name) - strlen(ending)));
    g_dir_close(open_folder);
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Takes the names over; `collected` is freed. */
static NameList sorted_names(Arena *arena, GPtrArray *collected)
{
    NameList list = {.names = arena_copy(arena, collected->pdata, collected->len, sizeof(char *))};
    if (collected->len > 1)
        qsort(list.names, collected->len, sizeof(char *), compare_names);
    for (guint i = 0; i < collected->len; i++)
        if (list.count == 0 || strcmp(list.names[list.count - 1], list.names[i]) != 0)
            list.names[list.count++] = list.names[i];
    g_ptr_array_unref(collected);
    return list;
}

NameList layout_names(Arena *arena, const IssueReaderSettings *settings)
{
    GPtrArray *names = g_ptr_array_new();
    for (int place = 0; place <= settings->data_folder_count; place++)
        add_file_names(arena, data_path(arena, settings, place, "layouts"), ".toml", names);
    return sorted_names(arena, names);
}

static NameList file_names_beside(Arena *arena, const char *path)
{
    gchar *folder = g_path_get_dirname(path);
    GPtrArray *names = g_ptr_array_new();
    add_file_names(arena, folder, "", names);
    g_free(folder);
    return sorted_names(arena, names);
}

/* The part of a path behind its last slash; part of it. */
static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *file_suggestion_clause(Arena *arena, const Diagnostics *diagnostics,
                                   const char *written, const char *path)
{
    const char *name = last_part(written);
    NameList names = file_names_beside(arena, path);
    const char *nearest = find_nearest_word(name, names.names, names.count);
    if (!nearest)
        return suggestion_clause(arena, diagnostics, name, names.names, names.count);
    const char *whole = arena_printf(arena, "%.*s%s", (int)(name - written), written, nearest);
    return suggestion_clause(arena, diagnostics, whole, &whole, 1);
}

TomlValue *read_toml_file(Arena *arena, const char *path, SourcePosition asked_at,
                          Diagnostics *diagnostics)
{
    FileBytes bytes;
    if (!file_read(arena, path, path, asked_at, &bytes, diagnostics))
        return NULL;
    TomlSource source = {
        .text = (const char *)bytes.bytes, .length = bytes.length, .file = path, .first_line = 1};
    return toml_read(arena, &source, diagnostics);
}
