/* hyphen_dictionary.c - libhyphen with its files found and its character sets bridged. Called by hyphenation.c. */
#include "text/hyphen_dictionary.h"

#include <glib.h>
#include <hyphen.h>
#include <stdlib.h>
#include <string.h>

/* What English and most Latin typography ask for: two letters before the hyphen, three after it. */
enum { LEAST_BEFORE = 2, LEAST_AFTER = 3 };

struct HyphenDictionary {
    HyphenDict *patterns;
    GIConv letters; /* from UTF-8 to the character set of the patterns */
};

/* Debian's folder too when the desk has set XDG_DATA_DIRS to something without it. */
static GPtrArray *dictionary_folders(void)
{
    GPtrArray *folders = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(folders, g_build_filename(g_get_user_data_dir(), "hyphen", NULL));
    for (const char *const *folder = g_get_system_data_dirs(); *folder; folder++)
        g_ptr_array_add(folders, g_build_filename(*folder, "hyphen", NULL));
    g_ptr_array_add(folders, g_strdup("/usr/share/hyphen"));
    return folders;
}

/* hyph_en_GB.dic in the first folder that has it. The caller frees it; NULL for none. */
static char *find_file(const GPtrArray *folders, const char *language)
{
    char *path = NULL;
    for (guint i = 0; i < folders->len && !path; i++) {
        char *name = g_strdup_printf("hyph_%s.dic", language);
        path = g_build_filename(folders->pdata[i], name, NULL);
        if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
            g_clear_pointer(&path, g_free);
        g_free(name);
    }
    return path;
}

/* The first by name of a folder's hyph_de_*.dic, so that the order of the folder does not count. */
static char *find_relative_in(const char *folder, const char *language)
{
    GDir *directory = g_dir_open(folder, 0, NULL);
    char *start = g_strdup_printf("hyph_%s_", language), *found = NULL;
    for (const char *name; directory && (name = g_dir_read_name(directory));)
        if (g_str_has_prefix(name, start) && g_str_has_suffix(name, ".dic") && (!found || strcmp(name, found) < 0)) {
            g_free(found);
            found = g_strdup(name);
        }
    char *path = found ? g_build_filename(folder, found, NULL) : NULL;
    if (directory)
        g_dir_close(directory);
    g_free(found);
    g_free(start);
    return path;
}

/* American patterns are what English without a country means in print shops and in TeX. */
static char *dictionary_path(const char *tag)
{
    char *language = g_strdelimit(g_strdup(tag), "-", '_');
    GPtrArray *folders = dictionary_folders();
    char *path = find_file(folders, strcmp(language, "en") == 0 ? "en_US" : language);
    language[strcspn(language, "_")] = '\0';
    if (!path)
        path = find_file(folders, language);
    for (guint i = 0; i < folders->len && !path; i++)
        path = find_relative_in(folders->pdata[i], language);
    g_ptr_array_unref(folders);
    g_free(language);
    return path;
}

HyphenDictionary *hyphen_dictionary_open(const char *tag)
{
    char *path = dictionary_path(tag);
    HyphenDict *patterns = path ? hnj_hyphen_load(path) : NULL;
    g_free(path);
    if (!patterns)
        return NULL;
    HyphenDictionary *dictionary = g_new(HyphenDictionary, 1);
    *dictionary = (HyphenDictionary){patterns, g_iconv_open(patterns->cset, "UTF-8")};
    return dictionary;
}

void hyphen_dictionary_close(HyphenDictionary *dictionary)
{
    if (!dictionary)
        return;
    if (dictionary->letters != (GIConv)-1)
        g_iconv_close(dictionary->letters);
    hnj_hyphen_free(dictionary->patterns);
    g_free(dictionary);
}

/* The word in small letters and in the character set of the patterns; NULL when that lacks one of its letters. */
static char *word_for_patterns(const HyphenDictionary *dictionary, const uint32_t *letters, int count, gsize *length)
{
    GString *word = g_string_new(NULL);
    for (int i = 0; i < count; i++)
        g_string_append_unichar(word, g_unichar_tolower(letters[i]));
    char *converted = NULL;
    if (dictionary->letters != (GIConv)-1)
        converted = g_convert_with_iconv(word->str, (gssize)word->len, dictionary->letters, NULL, length, NULL);
    g_string_free(word, TRUE);
    return converted;
}

static void free_replacements(char **replacements, gsize length)
{
    for (gsize i = 0; replacements && i < length; i++)
        free(replacements[i]);
    free(replacements);
}

void hyphen_dictionary_divide(HyphenDictionary *dictionary, const uint32_t *letters, int count, bool *divides)
{
    char marks[HYPHENATED_WORD_LIMIT * 6 + 5] = "";
    char **replacements = NULL;
    int *positions = NULL, *cuts = NULL;
    gsize length = 0;
    char *word = word_for_patterns(dictionary, letters, count, &length);
    bool done = word && hnj_hyphen_hyphenate3(dictionary->patterns, word, (int)length, marks, NULL, &replacements,
                                              &positions, &cuts, LEAST_BEFORE, LEAST_AFTER, 0, 0) == 0;
    for (int i = 0; i < count; i++)
        divides[i] = done && marks[i] & 1 && !(replacements && replacements[i]) && i + 1 >= LEAST_BEFORE &&
                     count - i - 1 >= LEAST_AFTER;
    free_replacements(replacements, length);
    free(positions);
    free(cuts);
    g_free(word);
}
