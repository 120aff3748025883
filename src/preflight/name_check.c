/* name_check.c - see name_check.h. */
#include "preflight/name_check.h"

#include "preflight/pdf_values.h"

enum { UTF_8 };

const Requirement name_requirements[NAME_REQUIREMENT_COUNT] = {
    [UTF_8] = {STANDARD_PDF_A_2B | STANDARD_PDF_A_2U, "6.1.8",
               "names of fonts, colourants and structure types are UTF-8",
               "字体、色料和结构类型的名称应为 UTF-8", true},
};

enum { DEEPEST = 12 };

static void check_text(CheckedFile *file, FaultPlace place, const gchar *name)
{
    if (g_utf8_validate(name, -1, NULL))
        return;
    gchar *shown = g_utf8_make_valid(name, -1);
    fault(file, &name_requirements[UTF_8], place, "%s", "%s", shown);
    g_free(shown);
}

static void check_name(CheckedFile *file, FaultPlace place, qpdf_oh object)
{
    gchar *name = name_text(file, object);
    check_text(file, place, name);
    g_free(name);
}

/* What stands for a structure type: keys and values. */
static void check_role_map(CheckedFile *file, FaultPlace place, qpdf_oh roles)
{
    GPtrArray *keys = keys_of(file, roles);
    for (guint i = 0; i < keys->len; i++) {
        check_text(file, place, keys->pdata[i]);
        check_name(file, place, value_of(file, roles, keys->pdata[i]));
    }
    g_ptr_array_unref(keys);
}

static bool is_structure_element(const CheckedFile *file, qpdf_oh object)
{
    return has_name(file, object, "/Type", "/StructElem") ||
           (!has_key(file, object, "/Type") && has_key(file, object, "/S") &&
            has_key(file, object, "/P"));
}

static void check_keys(CheckedFile *file, FaultPlace place, qpdf_oh object)
{
    check_name(file, place, value_of(file, object, "/BaseFont"));
    check_name(file, place, value_of(file, object, "/FontName"));
    if (is_structure_element(file, object))
        check_name(file, place, value_of(file, object, "/S"));
    check_role_map(file, place, value_of(file, object, "/RoleMap"));
}

static void check_colourants(CheckedFile *file, FaultPlace place, qpdf_oh space)
{
    qpdf_oh names = item_of(file, space, 1);
    if (is_name(file, item_of(file, space, 0), "/Separation"))
        check_name(file, place, names);
    else if (is_name(file, item_of(file, space, 0), "/DeviceN"))
        for (int i = 0; i < item_count(file, names); i++)
            check_name(file, place, item_of(file, names, i));
}

static void check_deep(CheckedFile *file, FaultPlace place, qpdf_oh object, int depth);

static void check_child(CheckedFile *file, FaultPlace place, qpdf_oh child, int depth)
{
    if (qpdf_oh_get_object_id(file->document, child) == 0)
        check_deep(file, place, child, depth);
    qpdf_oh_release(file->document, child);
}

/* Objects within, not those referred to: they are checked when their own turn comes. */
static void check_deep(CheckedFile *file, FaultPlace place, qpdf_oh object, int depth)
{
    if (depth == DEEPEST)
        return;
    check_colourants(file, place, object);
    for (int i = 0; i < item_count(file, object); i++)
        check_child(file, place, item_of(file, object, i), depth + 1);
    if (!is_dictionary_or_stream(file, object))
        return;
    check_keys(file, place, object);
    GPtrArray *keys = keys_of(file, object);
    for (guint i = 0; i < keys->len; i++)
        check_child(file, place, value_of(file, object, keys->pdata[i]), depth + 1);
    g_ptr_array_unref(keys);
}

static bool is_role_map(const CheckedFile *file, int number)
{
    qpdf_oh tree = value_of(file, qpdf_get_root(file->document), "/StructTreeRoot");
    return number != 0 &&
           qpdf_oh_get_object_id(file->document, value_of(file, tree, "/RoleMap")) == number;
}

void check_names(CheckedFile *file, qpdf_oh object)
{
    FaultPlace place = place_of(file, 0, object);
    if (is_role_map(file, place.object))
        check_role_map(file, place, object);
    check_deep(file, place, object, 0);
}
