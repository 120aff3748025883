/* annotation_check.c - see annotation_check.h. */
#include "preflight/annotation_check.h"

#include "preflight/pdf_values.h"

enum {
    KINDS,
    FLAGS_GIVEN,
    FLAGS,
    APPEARANCE_GIVEN,
    ONLY_NORMAL,
    BUTTON_STATES,
    ONE_STREAM,
    WIDGET_ACTIONS,
    FIELD_ACTIONS,
    NEED_APPEARANCES,
    XFA,
    NEEDS_RENDERING,
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { DEEPEST = 64 };

/* ISO 32000-1, table 165. */
enum {
    FLAG_INVISIBLE = 1,
    FLAG_HIDDEN = 2,
    FLAG_PRINT = 4,
    FLAG_NO_VIEW = 32,
    FLAG_TOGGLE_NO_VIEW = 256
};

const Requirement annotation_requirements[ANNOTATION_REQUIREMENT_COUNT] = {
    [KINDS] = {PDF_A, "6.3.1",
               "annotations are of kinds of ISO 32000-1, no 3D, Sound, Screen or Movie",
               "注释应为 ISO 32000-1 所列类型，不得为 3D、Sound、Screen 或 Movie", true},
    [FLAGS_GIVEN] = {PDF_A, "6.3.2", "annotations other than Popup have flags F",
                     "除 Popup 外，注释应有标志 F", true},
    [FLAGS] = {PDF_A, "6.3.2",
               "annotations are printed, and neither Hidden, Invisible, ToggleNoView nor NoView",
               "注释应可打印，不得为 Hidden、Invisible、ToggleNoView 或 NoView", true},
    [APPEARANCE_GIVEN] =
        {PDF_A, "6.3.3",
         "annotations have an appearance, except Popup, Link and those without size",
         "除 Popup、Link 和大小为零者外，注释应有外观", true},
    [ONLY_NORMAL] = {PDF_A, "6.3.3", "appearances have the key N and no other", "外观只应有 N",
                     true},
    [BUTTON_STATES] = {PDF_A, "6.3.3", "the appearance N of a button is a dictionary of its states",
                       "按钮的外观 N 应为各状态的字典", true},
    [ONE_STREAM] = {PDF_A, "6.3.3", "the appearance N of what is no button is a stream",
                    "按钮以外的外观 N 应为流", true},
    [WIDGET_ACTIONS] = {PDF_A, "6.4.1", "widgets have no A and no AA", "表单控件不得含 A 或 AA",
                        true},
    [FIELD_ACTIONS] = {PDF_A, "6.4.1", "form fields have no A and no AA", "表单域不得含 A 或 AA",
                       true},
    [NEED_APPEARANCES] = {PDF_A, "6.4.1", "NeedAppearances of the form is false",
                          "表单的 NeedAppearances 应为 false", true},
    [XFA] = {PDF_A, "6.4.2", "the form has no XFA", "表单不得含 XFA", true},
    [NEEDS_RENDERING] = {PDF_A, "6.4.2", "the catalog has no NeedsRendering",
                         "文档目录不得含 NeedsRendering", true},
};

static void annotation_fault(CheckedFile *file, int requirement, FaultPlace place)
{
    fault(file, &annotation_requirements[requirement], place, NULL, NULL);
}

/* --- annotations ------------------------------------------------------------------------------------- */

static const char *const kinds[] = {
    "/Text",        "/Link",     "/FreeText",  "/Line",      "/Square",         "/Circle",
    "/Polygon",     "/PolyLine", "/Highlight", "/Underline", "/Squiggly",       "/StrikeOut",
    "/Stamp",       "/Caret",    "/Ink",       "/Popup",     "/FileAttachment", "/Widget",
    "/PrinterMark", "/TrapNet",  "/Watermark", "/Redact",
};

static void check_kind(CheckedFile *file, FaultPlace place, qpdf_oh kind)
{
    if (is_name_of(file, kind, kinds, G_N_ELEMENTS(kinds)))
        return;
    gchar *name = name_text(file, kind);
    fault(file, &annotation_requirements[KINDS], place, "%s", "%s", *name ? name + 1 : "?");
    g_free(name);
}

static void check_flags(CheckedFile *file, FaultPlace place, qpdf_oh annotation)
{
    qpdf_oh value = value_of(file, annotation, "/F");
    int flags = qpdf_oh_is_integer(file->document, value)
                    ? qpdf_oh_get_int_value_as_int(file->document, value)
                    : 0;
    if (!qpdf_oh_is_integer(file->document, value)) {
        if (!has_name(file, annotation, "/Subtype", "/Popup"))
            annotation_fault(file, FLAGS_GIVEN, place);
    } else if (!(flags & FLAG_PRINT) ||
               (flags & (FLAG_INVISIBLE | FLAG_HIDDEN | FLAG_NO_VIEW | FLAG_TOGGLE_NO_VIEW))) {
        fault(file, &annotation_requirements[FLAGS], place, "F %d", "F %d", flags);
    }
}

static bool has_size(const CheckedFile *file, qpdf_oh annotation)
{
    double edges[4];
    qpdf_oh box = value_of(file, annotation, "/Rect");
    for (int i = 0; i < 4; i++)
        edges[i] = number_of(file, item_of(file, box, i), 0);
    return edges[0] < edges[2] || edges[0] > edges[2] || edges[1] < edges[3] || edges[1] > edges[3];
}

/* FT may stand in a field above; then it is not held against a widget. */
static bool is_button(const CheckedFile *file, qpdf_oh annotation)
{
    return has_name(file, annotation, "/Subtype", "/Widget") &&
           has_name(file, annotation, "/FT", "/Btn");
}

static bool may_be_button(const CheckedFile *file, qpdf_oh annotation)
{
    return has_name(file, annotation, "/Subtype", "/Widget") && !has_key(file, annotation, "/FT") &&
           has_key(file, annotation, "/Parent");
}

static bool is_dictionary_of_states(const CheckedFile *file, qpdf_oh normal)
{
    GPtrArray *states = keys_of(file, normal);
    bool is_filled = states->len > 0;
    g_ptr_array_unref(states);
    return is_filled && is_plain_dictionary(file, normal);
}

static bool has_only_normal(const CheckedFile *file, qpdf_oh appearances)
{
    GPtrArray *keys = keys_of(file, appearances);
    bool is_only = keys->len == 1 && has_key(file, appearances, "/N");
    g_ptr_array_unref(keys);
    return is_only;
}

static void check_appearances(CheckedFile *file, FaultPlace place, qpdf_oh annotation,
                              qpdf_oh appearances)
{
    qpdf_oh normal = value_of(file, appearances, "/N");
    if (!has_only_normal(file, appearances))
        annotation_fault(file, ONLY_NORMAL, place);
    else if (is_button(file, annotation) && !is_dictionary_of_states(file, normal))
        annotation_fault(file, BUTTON_STATES, place);
    else if (!is_button(file, annotation) && !may_be_button(file, annotation) &&
             !qpdf_oh_is_stream(file->document, normal))
        annotation_fault(file, ONE_STREAM, place);
}

static void check_appearance(CheckedFile *file, FaultPlace place, qpdf_oh annotation)
{
    static const char *const without[] = {"/Popup", "/Link"};
    qpdf_oh appearances = value_of(file, annotation, "/AP");
    bool is_exempt =
        is_name_of(file, value_of(file, annotation, "/Subtype"), without, G_N_ELEMENTS(without));
    if (is_plain_dictionary(file, appearances))
        check_appearances(file, place, annotation, appearances);
    else if (!is_exempt && has_size(file, annotation))
        annotation_fault(file, APPEARANCE_GIVEN, place);
}

static void check_annotation(CheckedFile *file, int page, qpdf_oh annotation)
{
    FaultPlace place = place_of(file, page, annotation);
    if (!is_plain_dictionary(file, annotation))
        return;
    check_kind(file, place, value_of(file, annotation, "/Subtype"));
    check_flags(file, place, annotation);
    check_appearance(file, place, annotation);
    if (has_name(file, annotation, "/Subtype", "/Widget") &&
        (has_key(file, annotation, "/A") || has_key(file, annotation, "/AA")))
        annotation_fault(file, WIDGET_ACTIONS, place);
}

static void check_page(CheckedFile *file, int number, qpdf_oh page)
{
    qpdf_oh annotations = value_of(file, page, "/Annots");
    for (int i = 0; i < item_count(file, annotations); i++) {
        qpdf_oh annotation = item_of(file, annotations, i);
        check_annotation(file, number, annotation);
        qpdf_oh_release(file->document, annotation);
    }
}

/* --- forms ------------------------------------------------------------------------------------------- */

/* A field that is its own widget is told as a widget. */
static void check_fields(CheckedFile *file, GHashTable *seen, qpdf_oh fields, int depth)
{
    for (int i = 0; depth <= DEEPEST && i < item_count(file, fields); i++) {
        qpdf_oh field = item_of(file, fields, i);
        if (!is_plain_dictionary(file, field) || !is_seen_first(seen, file, field))
            continue;
        bool is_widget = has_name(file, field, "/Subtype", "/Widget");
        if (!is_widget && (has_key(file, field, "/A") || has_key(file, field, "/AA")))
            annotation_fault(file, FIELD_ACTIONS, place_of(file, 0, field));
        check_fields(file, seen, value_of(file, field, "/Kids"), depth + 1);
    }
}

static void check_form(CheckedFile *file, qpdf_oh form)
{
    FaultPlace place = place_of(file, 0, form);
    GHashTable *seen = g_hash_table_new(NULL, NULL);
    if (is_true(file, value_of(file, form, "/NeedAppearances")))
        annotation_fault(file, NEED_APPEARANCES, place);
    if (has_key(file, form, "/XFA"))
        annotation_fault(file, XFA, place);
    check_fields(file, seen, value_of(file, form, "/Fields"), 0);
    g_hash_table_unref(seen);
}

void annotation_inspect(CheckedFile *file)
{
    qpdf_oh root = qpdf_get_root(file->document);
    if (!is_wanted(file, &annotation_requirements[0]))
        return;
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++)
        check_page(file, i + 1, qpdf_get_page_n(file->document, (size_t)i));
    check_form(file, value_of(file, root, "/AcroForm"));
    if (is_true(file, value_of(file, root, "/NeedsRendering")))
        annotation_fault(file, NEEDS_RENDERING, place_of(file, 0, root));
}
