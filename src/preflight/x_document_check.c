/* x_document_check.c - see x_document_check.h. */
#include "preflight/x_document_check.h"

#include "preflight/object_values.h"

enum {
    ACTIONS, TRIGGERS, SCRIPTS, FORM_FIELDS, FORM_XFA, LAYERS, LAYER_NAME, LAYER_AUTOMATIC, EXTERNAL, EMBEDDED, LZW, JPX,
    CRYPT, PRESENTATIONS,
};

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };
enum { DEEPEST = 64 };

const Requirement x_document_requirements[X_DOCUMENT_REQUIREMENT_COUNT] = {
    [ACTIONS] = {PDF_X, "actions", "there are no actions", "不得有动作", true},
    [TRIGGERS] = {PDF_X, "actions", "catalog, pages, annotations and fields have no AA", "目录、页面、注释和表单域不得含 AA", true},
    [SCRIPTS] = {PDF_X, "actions", "there is no JavaScript", "不得有 JavaScript", true},
    [FORM_FIELDS] = {PDF_X, "forms", "there are no form fields", "不得有表单域", true},
    [FORM_XFA] = {PDF_X, "forms", "the form has no XFA", "表单不得含 XFA", true},
    [LAYERS] = {STANDARD_PDF_X_1A, "optional content", "there is no optional content", "不得有可选内容", true},
    [LAYER_NAME] = {STANDARD_PDF_X_4, "optional content", "configurations of optional content have a name",
                    "可选内容的配置应有名称", true},
    [LAYER_AUTOMATIC] = {STANDARD_PDF_X_4, "optional content", "configurations of optional content have no AS",
                         "可选内容的配置不得含 AS", true},
    [EXTERNAL] = {PDF_X, "external content", "data of streams are in the file itself", "流的数据应在文件之内", true},
    [EMBEDDED] = {STANDARD_PDF_X_1A, "external content", "no other files are embedded", "不得嵌入其他文件", true},
    [LZW] = {PDF_X, "filters", "streams are not packed by LZW", "流不得用 LZW 压缩", true},
    [JPX] = {STANDARD_PDF_X_1A, "filters", "there are no JPEG 2000 images", "不得有 JPEG 2000 图像", true},
    [CRYPT] = {PDF_X, "encryption", "no stream has the filter Crypt", "流不得用 Crypt 过滤器", true},
    [PRESENTATIONS] = {STANDARD_PDF_X_4, "presentations",
                       "there are no AlternatePresentations and no PresSteps",
                       "不得有 AlternatePresentations 和 PresSteps", true},
};

static void x_fault(CheckedFile *file, int requirement, FaultPlace place)
{
    fault(file, &x_document_requirements[requirement], place, NULL, NULL);
}

/* --- streams -------------------------------------------------------------------------------------------- */

static void check_filter(CheckedFile *file, FaultPlace place, qpdf_oh filter)
{
    if (is_name(file, filter, "/LZWDecode"))
        x_fault(file, LZW, place);
    else if (is_name(file, filter, "/JPXDecode"))
        x_fault(file, JPX, place);
    else if (is_name(file, filter, "/Crypt"))
        x_fault(file, CRYPT, place);
}

static void check_stream(CheckedFile *file, FaultPlace place, qpdf_oh stream)
{
    qpdf_oh dictionary = qpdf_oh_get_dict(file->document, stream);
    qpdf_oh filter = value_of(file, dictionary, "/Filter");
    if (has_value(file, dictionary, "/F"))
        x_fault(file, EXTERNAL, place);
    check_filter(file, place, filter);
    for (int i = 0; i < item_count(file, filter); i++)
        check_filter(file, place, item_of(file, filter, i));
    qpdf_oh_release(file->document, filter);
    qpdf_oh_release(file->document, dictionary);
}

/* Objects of their own; scripts may hang on anything. */
static void check_object(CheckedFile *file, qpdf_oh object, int number, void *unused)
{
    FaultPlace place = {0, number};
    (void)unused;
    if (qpdf_oh_is_stream(file->document, object))
        check_stream(file, place, object);
    else if (has_name(file, object, "/S", "/JavaScript"))
        x_fault(file, SCRIPTS, place);
    else if (has_name(file, object, "/Type", "/Filespec") && has_value(file, object, "/EF"))
        x_fault(file, EMBEDDED, place);
}

/* --- actions -------------------------------------------------------------------------------------------- */

/* An OpenAction may be a destination, which is an array. Scripts of objects of their own are found by check_object. */
static void check_action(CheckedFile *file, FaultPlace place, qpdf_oh action)
{
    if (!is_plain_dictionary(file, action))
        return;
    if (!has_name(file, action, "/S", "/JavaScript"))
        x_fault(file, ACTIONS, place);
    else if (qpdf_oh_get_object_id(file->document, action) == 0)
        x_fault(file, SCRIPTS, place);
}

static void check_holder(CheckedFile *file, FaultPlace place, qpdf_oh holder)
{
    check_action(file, place, value_of(file, holder, "/A"));
    if (has_key(file, holder, "/AA"))
        x_fault(file, TRIGGERS, place);
}

static void check_outline(CheckedFile *file, GHashTable *seen, qpdf_oh item, int depth)
{
    while (depth <= DEEPEST && is_plain_dictionary(file, item) && qpdf_oh_get_object_id(file->document, item) != 0 &&
           is_seen_first(seen, file, item)) {
        check_action(file, place_of(file, 0, item), value_of(file, item, "/A"));
        check_outline(file, seen, value_of(file, item, "/First"), depth + 1);
        item = value_of(file, item, "/Next");
    }
}

static void check_pages(CheckedFile *file)
{
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++) {
        qpdf_oh page = qpdf_get_page_n(file->document, (size_t)i), annotations = value_of(file, page, "/Annots");
        check_holder(file, place_of(file, i + 1, page), page);
        if (has_key(file, page, "/PresSteps"))
            x_fault(file, PRESENTATIONS, place_of(file, i + 1, page));
        for (int k = 0; k < item_count(file, annotations); k++) {
            qpdf_oh annotation = item_of(file, annotations, k);
            check_holder(file, place_of(file, i + 1, annotation), annotation);
            qpdf_oh_release(file->document, annotation);
        }
    }
}

/* --- the catalog ---------------------------------------------------------------------------------------- */

static void check_form(CheckedFile *file, qpdf_oh form)
{
    FaultPlace place = place_of(file, 0, form);
    if (item_count(file, value_of(file, form, "/Fields")) > 0)
        x_fault(file, FORM_FIELDS, place);
    if (has_key(file, form, "/XFA"))
        x_fault(file, FORM_XFA, place);
}

static void check_configuration(CheckedFile *file, qpdf_oh configuration)
{
    FaultPlace place = place_of(file, 0, configuration);
    if (!is_plain_dictionary(file, configuration))
        return;
    if (!has_text(file, configuration, "/Name"))
        x_fault(file, LAYER_NAME, place);
    if (has_key(file, configuration, "/AS"))
        x_fault(file, LAYER_AUTOMATIC, place);
}

static void check_layers(CheckedFile *file, qpdf_oh properties)
{
    qpdf_oh configurations = value_of(file, properties, "/Configs");
    if (!is_plain_dictionary(file, properties))
        return;
    x_fault(file, LAYERS, place_of(file, 0, properties));
    check_configuration(file, value_of(file, properties, "/D"));
    for (int i = 0; i < item_count(file, configurations); i++)
        check_configuration(file, item_of(file, configurations, i));
}

static void check_catalog(CheckedFile *file)
{
    qpdf_oh root = qpdf_get_root(file->document), names = value_of(file, root, "/Names");
    FaultPlace place = place_of(file, 0, root);
    GHashTable *seen = g_hash_table_new(NULL, NULL);
    check_action(file, place, value_of(file, root, "/OpenAction"));
    check_holder(file, place, root);
    check_outline(file, seen, value_of(file, value_of(file, root, "/Outlines"), "/First"), 0);
    if (has_key(file, names, "/JavaScript"))
        x_fault(file, SCRIPTS, place);
    if (has_key(file, names, "/EmbeddedFiles"))
        x_fault(file, EMBEDDED, place);
    if (has_key(file, names, "/AlternatePresentations"))
        x_fault(file, PRESENTATIONS, place);
    check_form(file, value_of(file, root, "/AcroForm"));
    check_layers(file, value_of(file, root, "/OCProperties"));
    g_hash_table_unref(seen);
}

void x_document_inspect(CheckedFile *file)
{
    if (!(file->standards & PDF_X))
        return;
    check_catalog(file);
    check_pages(file);
    visit_objects(file, check_object, NULL);
}
