/* faults.c - collects what is broken: each requirement and place once, and of one requirement no more than can be read. */
#include "preflight/faults.h"

enum { MOST_OF_A_REQUIREMENT = 50 };

struct FaultList {
    Arena *arena;
    GArray *faults;      /* Fault */
    GHashTable *places;  /* text of requirement and place: the set of those noted */
    GHashTable *counts;  /* of each requirement noted: int, as a pointer */
    int left_out;
};

FaultList *fault_list_new(Arena *arena)
{
    FaultList *list = g_new0(FaultList, 1);
    list->arena = arena;
    list->faults = g_array_new(FALSE, FALSE, sizeof(Fault));
    list->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    list->counts = g_hash_table_new(NULL, NULL);
    return list;
}

void fault_list_free(FaultList *list)
{
    g_array_unref(list->faults);
    g_hash_table_unref(list->places);
    g_hash_table_unref(list->counts);
    g_free(list);
}

void fault_list_take(FaultList *list, Preflight *result)
{
    result->faults = arena_copy(list->arena, list->faults->data, list->faults->len, sizeof(Fault));
    result->fault_count = (int)list->faults->len;
    result->left_out = list->left_out;
}

static bool is_new(FaultList *list, const Requirement *requirement, FaultPlace place, const char *detail)
{
    gchar *key = g_strdup_printf("%p %d %d %s", (const void *)requirement, place.page, place.object, detail);
    return g_hash_table_add(list->places, key);
}

static bool has_room(FaultList *list, const Requirement *requirement)
{
    int count = GPOINTER_TO_INT(g_hash_table_lookup(list->counts, requirement));
    if (count == MOST_OF_A_REQUIREMENT) {
        list->left_out++;
        return false;
    }
    g_hash_table_insert(list->counts, (gpointer)requirement, GINT_TO_POINTER(count + 1));
    return true;
}

static void add_fault(FaultList *list, const Requirement *requirement, FaultPlace place, const char *detail)
{
    if (!is_new(list, requirement, place, detail) || !has_room(list, requirement))
        return;
    Fault added = {requirement, place, *detail ? arena_strdup(list->arena, detail) : NULL};
    g_array_append_val(list->faults, added);
}

void fault(CheckedFile *file, const Requirement *requirement, FaultPlace place, const char *english,
           const char *chinese, ...)
{
    const char *format = file->language == MESSAGE_LANGUAGE_CHINESE ? chinese : english;
    if (!is_wanted(file, requirement))
        return;
    va_list values;
    va_start(values, chinese);
    gchar *detail = format ? g_strdup_vprintf(format, values) : g_strdup("");
    va_end(values);
    add_fault(file->faults, requirement, place, detail);
    g_free(detail);
}

bool is_wanted(const CheckedFile *file, const Requirement *requirement)
{
    return (file->standards & requirement->standards) != 0;
}
