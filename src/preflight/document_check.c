/* document_check.c - see document_check.h. */
#include "preflight/document_check.h"

#include "preflight/pdf_values.h"

enum {
    PAGE_BOXES,
    LAYER_NAME,
    LAYER_NAME_ONCE,
    LAYER_ORDER,
    LAYER_AUTOMATIC,
    PRESENTATIONS,
    PAGE_STEPS,
    REQUIREMENTS
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { DEEPEST = 32 };

const Requirement document_requirements[DOCUMENT_REQUIREMENT_COUNT] = {
    [PAGE_BOXES] = {PDF_A, "6.1.13", "page boxes are 3 to 14400 units wide and high",
                    "页面框的宽和高应为 3 至 14400 单位", true},
    [LAYER_NAME] = {PDF_A, "6.9", "configurations of optional content have a name",
                    "可选内容的配置应有名称", true},
    [LAYER_NAME_ONCE] = {PDF_A, "6.9", "names of configurations of optional content differ",
                         "可选内容配置的名称不得重复", true},
    [LAYER_ORDER] = {PDF_A, "6.9", "Order of a configuration of optional content names all groups",
                     "可选内容配置的 Order 应列出所有组", true},
    [LAYER_AUTOMATIC] = {PDF_A, "6.9", "configurations of optional content have no AS",
                         "可选内容的配置不得含 AS", true},
    [PRESENTATIONS] = {PDF_A, "6.10", "the name dictionary has no AlternatePresentations",
                       "名称字典不得含 AlternatePresentations", true},
    [PAGE_STEPS] = {PDF_A, "6.10", "pages have no PresSteps", "页面不得含 PresSteps", true},
    [REQUIREMENTS] = {PDF_A, "6.11", "the catalog has no Requirements",
                      "文档目录不得含 Requirements", true},
};

/* --- page boxes -------------------------------------------------------------------------------------- */

static bool is_allowed_size(double from, double to)
{
    double size = to > from ? to - from : from - to;
    return size >= 3 && size <= 14400;
}

static void check_box(CheckedFile *file, FaultPlace place, qpdf_oh box, const char *name)
{
    double edges[4];
    if (item_count(file, box) != 4)
        return;
    for (int i = 0; i < 4; i++)
        edges[i] = number_of(file, item_of(file, box, i), 0);
    if (!is_allowed_size(edges[0], edges[2]) || !is_allowed_size(edges[1], edges[3]))
        fault(file, &document_requirements[PAGE_BOXES], place, "%s", "%s", name + 1);
}

/* MediaBox and CropBox may be those of any node above the page. */
static qpdf_oh inherited(const CheckedFile *file, qpdf_oh page, const char *key)
{
    qpdf_oh value = value_of(file, page, key);
    for (int level = 0; level < DEEPEST && qpdf_oh_is_null(file->document, value); level++) {
        page = value_of(file, page, "/Parent");
        value = value_of(file, page, key);
    }
    return value;
}

static void check_page(CheckedFile *file, int number, qpdf_oh page)
{
    static const char *const own[] = {"/BleedBox", "/TrimBox", "/ArtBox"};
    FaultPlace place = place_of(file, number, page);
    check_box(file, place, inherited(file, page, "/MediaBox"), "/MediaBox");
    check_box(file, place, inherited(file, page, "/CropBox"), "/CropBox");
    for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
        check_box(file, place, value_of(file, page, own[i]), own[i]);
    if (has_key(file, page, "/PresSteps"))
        fault(file, &document_requirements[PAGE_STEPS], place, NULL, NULL);
}

/* --- optional content -------------------------------------------------------------------------------- */

static void note_groups(const CheckedFile *file, qpdf_oh order, GHashTable *listed, int depth)
{
    for (int i = 0; depth <= DEEPEST && i < item_count(file, order); i++) {
        qpdf_oh item = item_of(file, order, i);
        if (is_seen_first(listed, file, item)) /* arrays may hold themselves */
            note_groups(file, item, listed, depth + 1);
        qpdf_oh_release(file->document, item);
    }
}

static bool lists_all(const CheckedFile *file, qpdf_oh order, qpdf_oh groups)
{
    GHashTable *listed = g_hash_table_new(NULL, NULL);
    bool is_all = true;
    note_groups(file, order, listed, 0);
    for (int i = 0; i < item_count(file, groups); i++) {
        qpdf_oh group = item_of(file, groups, i);
        int number = qpdf_oh_get_object_id(file->document, group);
        is_all = is_all && (!is_plain_dictionary(file, group) ||
                            g_hash_table_contains(listed, GINT_TO_POINTER(number)));
    }
    g_hash_table_unref(listed);
    return is_all;
}

static void check_name(CheckedFile *file, FaultPlace place, qpdf_oh configuration,
                       GHashTable *names)
{
    qpdf_oh name = value_of(file, configuration, "/Name");
    gchar *text = g_strdup(qpdf_oh_is_string(file->document, name)
                               ? qpdf_oh_get_utf8_value(file->document, name)
                               : "");
    bool is_empty = *text == '\0';
    if (is_empty)
        fault(file, &document_requirements[LAYER_NAME], place, NULL, NULL);
    if (!g_hash_table_add(names, text) && !is_empty) /* which takes the text */
        fault(file, &document_requirements[LAYER_NAME_ONCE], place, NULL, NULL);
}

static void check_configuration(CheckedFile *file, qpdf_oh configuration, qpdf_oh groups,
                                GHashTable *names)
{
    FaultPlace place = place_of(file, 0, configuration);
    qpdf_oh order = value_of(file, configuration, "/Order");
    if (!is_plain_dictionary(file, configuration))
        return;
    check_name(file, place, configuration, names);
    if (qpdf_oh_is_array(file->document, order) && !lists_all(file, order, groups))
        fault(file, &document_requirements[LAYER_ORDER], place, NULL, NULL);
    if (has_key(file, configuration, "/AS"))
        fault(file, &document_requirements[LAYER_AUTOMATIC], place, NULL, NULL);
}

static void check_optional_content(CheckedFile *file, qpdf_oh properties)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    qpdf_oh groups = value_of(file, properties, "/OCGs"),
            configurations = value_of(file, properties, "/Configs");
    qpdf_oh first = value_of(file, properties, "/D");
    int number = qpdf_oh_get_object_id(file->document, first);
    check_configuration(file, first, groups, names);
    for (int i = 0; i < item_count(file, configurations); i++) {
        qpdf_oh configuration = item_of(file, configurations, i);
        if (number == 0 || qpdf_oh_get_object_id(file->document, configuration) != number)
            check_configuration(file, configuration, groups, names);
    }
    g_hash_table_unref(names);
}

/* --- the document ------------------------------------------------------------------------------------ */

void document_inspect(CheckedFile *file)
{
    qpdf_oh root = qpdf_get_root(file->document);
    FaultPlace place = place_of(file, 0, root);
    if (!is_wanted(file, &document_requirements[0]))
        return;
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++)
        check_page(file, i + 1, qpdf_get_page_n(file->document, (size_t)i));
    check_optional_content(file, value_of(file, root, "/OCProperties"));
    if (has_key(file, value_of(file, root, "/Names"), "/AlternatePresentations"))
        fault(file, &document_requirements[PRESENTATIONS], place, NULL, NULL);
    if (has_key(file, root, "/Requirements"))
        fault(file, &document_requirements[REQUIREMENTS], place, NULL, NULL);
}
