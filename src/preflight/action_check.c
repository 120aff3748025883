/* action_check.c - see action_check.h. */
#include "preflight/action_check.h"

#include "preflight/pdf_values.h"

enum { KINDS, NAMED, CATALOG_ACTIONS, PAGE_ACTIONS };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { DEEPEST = 64 };

const Requirement action_requirements[ACTION_REQUIREMENT_COUNT] = {
    [KINDS] = {PDF_A, "6.5.1", "actions are GoTo, GoToR, GoToE, Thread, URI, Named or SubmitForm",
               "动作只能为 GoTo、GoToR、GoToE、Thread、URI、Named 或 SubmitForm", true},
    [NAMED] = {PDF_A, "6.5.1", "named actions are NextPage, PrevPage, FirstPage or LastPage",
               "命名动作只能为 NextPage、PrevPage、FirstPage 或 LastPage", true},
    [CATALOG_ACTIONS] = {PDF_A, "6.5.2", "the catalog has no AA", "文档目录不得含 AA", true},
    [PAGE_ACTIONS] = {PDF_A, "6.5.2", "pages have no AA", "页面不得含 AA", true},
};

typedef struct ActionCheck {
    CheckedFile *file;
    GHashTable *seen; /* objects followed: chains may be loops */
} ActionCheck;

/* --- one action -------------------------------------------------------------------------------------- */

static void fault_kind(const ActionCheck *check, int requirement, FaultPlace place, qpdf_oh name)
{
    gchar *text = name_text(check->file, name);
    fault(check->file, &action_requirements[requirement], place, "%s", "%s",
          *text ? text + 1 : "?");
    g_free(text);
}

static void check_kind(const ActionCheck *check, FaultPlace place, qpdf_oh action)
{
    static const char *const kinds[] = {"/GoTo", "/GoToR", "/GoToE",     "/Thread",
                                        "/URI",  "/Named", "/SubmitForm"};
    static const char *const names[] = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"};
    qpdf_oh kind = value_of(check->file, action, "/S"), name = value_of(check->file, action, "/N");
    if (!is_name_of(check->file, kind, kinds, G_N_ELEMENTS(kinds)))
        fault_kind(check, KINDS, place, kind);
    else if (is_name(check->file, kind, "/Named") &&
             !is_name_of(check->file, name, names, G_N_ELEMENTS(names)))
        fault_kind(check, NAMED, place, name);
}

/* `action` may also be a destination (OpenAction), which is an array. Next holds one action or several. */
static void check_action(ActionCheck *check, FaultPlace place, qpdf_oh action, int depth)
{
    const CheckedFile *file = check->file;
    if (depth > DEEPEST || !is_plain_dictionary(file, action) ||
        !is_seen_first(check->seen, file, action))
        return;
    FaultPlace own = place_of(file, place.page, action);
    check_kind(check, own.object ? own : place, action);
    qpdf_oh next = value_of(file, action, "/Next");
    check_action(check, place, next, depth + 1);
    for (int i = 0; i < item_count(file, next); i++)
        check_action(check, place, item_of(file, next, i), depth + 1);
}

static void check_trigger(ActionCheck *check, FaultPlace place, qpdf_oh holder)
{
    const CheckedFile *file = check->file;
    qpdf_oh triggers = value_of(file, holder, "/AA");
    GPtrArray *keys = keys_of(file, triggers);
    for (guint i = 0; i < keys->len; i++)
        check_action(check, place, value_of(file, triggers, keys->pdata[i]), 0);
    g_ptr_array_unref(keys);
}

/* --- where they hang --------------------------------------------------------------------------------- */

static void check_page(ActionCheck *check, int number, qpdf_oh page)
{
    CheckedFile *file = check->file;
    FaultPlace place = place_of(file, number, page);
    qpdf_oh annotations = value_of(file, page, "/Annots");
    if (has_key(file, page, "/AA"))
        fault(file, &action_requirements[PAGE_ACTIONS], place, NULL, NULL);
    check_trigger(check, place, page);
    for (int i = 0; i < item_count(file, annotations); i++) {
        qpdf_oh annotation = item_of(file, annotations, i);
        FaultPlace of_annotation = place_of(file, number, annotation);
        check_action(check, of_annotation, value_of(file, annotation, "/A"), 0);
        check_action(check, of_annotation, value_of(file, annotation, "/PA"), 0);
        check_trigger(check, of_annotation, annotation);
        qpdf_oh_release(file->document, annotation);
    }
}

/* Bookmarks, level by level; a level is a chain. */
static void check_outline(ActionCheck *check, qpdf_oh item, int depth)
{
    const CheckedFile *file = check->file;
    while (depth <= DEEPEST && is_plain_dictionary(file, item) &&
           qpdf_oh_get_object_id(file->document, item) != 0 &&
           is_seen_first(check->seen, file, item)) {
        check_action(check, place_of(file, 0, item), value_of(file, item, "/A"), 0);
        check_outline(check, value_of(file, item, "/First"), depth + 1);
        item = value_of(file, item, "/Next");
    }
}

static void check_fields(ActionCheck *check, qpdf_oh fields, int depth)
{
    const CheckedFile *file = check->file;
    for (int i = 0; depth <= DEEPEST && i < item_count(file, fields); i++) {
        qpdf_oh field = item_of(file, fields, i);
        if (!is_seen_first(check->seen, file, field))
            continue;
        check_action(check, place_of(file, 0, field), value_of(file, field, "/A"), 0);
        check_trigger(check, place_of(file, 0, field), field);
        check_fields(check, value_of(file, field, "/Kids"), depth + 1);
    }
}

/* The name tree of scripts: pairs of name and action. */
static void check_scripts(ActionCheck *check, qpdf_oh node, int depth)
{
    const CheckedFile *file = check->file;
    qpdf_oh pairs = value_of(file, node, "/Names"), kids = value_of(file, node, "/Kids");
    if (depth > DEEPEST || !is_plain_dictionary(file, node) ||
        !is_seen_first(check->seen, file, node))
        return;
    for (int i = 1; i < item_count(file, pairs); i += 2)
        check_action(check, place_of(file, 0, node), item_of(file, pairs, i), 0);
    for (int i = 0; i < item_count(file, kids); i++)
        check_scripts(check, item_of(file, kids, i), depth + 1);
}

static void check_catalog(ActionCheck *check, qpdf_oh root)
{
    CheckedFile *file = check->file;
    FaultPlace place = place_of(file, 0, root);
    if (has_key(file, root, "/AA"))
        fault(file, &action_requirements[CATALOG_ACTIONS], place, NULL, NULL);
    check_action(check, place, value_of(file, root, "/OpenAction"), 0);
    check_trigger(check, place, root);
    check_outline(check, value_of(file, value_of(file, root, "/Outlines"), "/First"), 0);
    check_fields(check, value_of(file, value_of(file, root, "/AcroForm"), "/Fields"), 0);
    check_scripts(check, value_of(file, value_of(file, root, "/Names"), "/JavaScript"), 0);
}

void action_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &action_requirements[0]))
        return;
    ActionCheck check = {file, g_hash_table_new(NULL, NULL)};
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++)
        check_page(&check, i + 1, qpdf_get_page_n(file->document, (size_t)i));
    check_catalog(&check, qpdf_get_root(file->document));
    g_hash_table_unref(check.seen);
}
