/* ua_annotation_check.c - see ua_annotation_check.h. Follows ISO 14289-1, 7.2 and 7.18. */
#include "preflight/ua_annotation_check.h"

#include "preflight/object_values.h"
#include "preflight/struct_tree.h"

#include <string.h>

enum {
    CONTENTS_LANGUAGE,
    FIELD_LANGUAGE,
    IN_ANNOT,
    DESCRIPTION,
    FIELD_NAME,
    NO_TRAP_NET,
    TAB_ORDER,
    WIDGET_IN_FORM,
    LINK_IN_LINK,
    LINK_CONTENTS,
    PRINTER_MARK,
};

const Requirement ua_annotation_requirements[UA_ANNOTATION_REQUIREMENT_COUNT] = {
    [CONTENTS_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of an annotation's /Contents is known", "注释的 Contents 应能确定语言", true},
    [FIELD_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of a form field's /TU is known", "表单域的 TU 应能确定语言", true},
    [IN_ANNOT] = {STANDARD_PDF_UA_1, "7.18.1", "an annotation stands in an Annot element", "注释应在 Annot 元素中", true},
    [DESCRIPTION] = {STANDARD_PDF_UA_1, "7.18.1", "an annotation has /Contents, or its element alternative text", "注释应有 Contents，或其元素有替代文本", true},
    [FIELD_NAME] = {STANDARD_PDF_UA_1, "7.18.1", "a form field has /TU, or its elements alternative text", "表单域应有 TU，或其元素有替代文本", true},
    [NO_TRAP_NET] = {STANDARD_PDF_UA_1, "7.18.2", "there are no annotations of the type TrapNet", "不得有 TrapNet 注释", true},
    [TAB_ORDER] = {STANDARD_PDF_UA_1, "7.18.3", "the tab order of a page with annotations is that of the structure (/Tabs /S)", "有注释的页面，Tab 键次序应依结构（/Tabs /S）", true},
    [WIDGET_IN_FORM] = {STANDARD_PDF_UA_1, "7.18.4", "a widget stands in a Form element", "控件应在 Form 元素中", true},
    [LINK_IN_LINK] = {STANDARD_PDF_UA_1, "7.18.5", "a link stands in a Link element", "链接应在 Link 元素中", true},
    [LINK_CONTENTS] = {STANDARD_PDF_UA_1, "7.18.5", "a link has a description in /Contents", "链接应有 Contents 说明", true},
    [PRINTER_MARK] = {STANDARD_PDF_UA_1, "7.18.8", "a printer's mark is not in the structure", "印刷标记注释不得进入结构", true},
};

enum { PAGE_LEVELS = 64, FIELD_LEVELS = 64 };

typedef struct Annotation {
    qpdf_oh dictionary;
    const char *subtype;       /* "" when it has none */
    const StructElement *owner; /* NULL: it is not in the structure */
    FaultPlace place;
} Annotation;

static void report(CheckedFile *file, const Annotation *annotation, int requirement)
{
    fault(file, &ua_annotation_requirements[requirement], annotation->place, NULL, NULL);
}

/* --- what is seen ---------------------------------------------------------------------------------- */

typedef struct Box {
    double left, bottom, right, top;
} Box;

static bool read_box(const CheckedFile *file, qpdf_oh array, Box *box)
{
    double sides[4];
    if (item_count(file, array) < 4)
        return false;
    for (int i = 0; i < 4; i++) {
        qpdf_oh side = qpdf_oh_get_array_item(file->document, array, i);
        bool is_number = qpdf_oh_is_number(file->document, side);
        sides[i] = is_number ? qpdf_oh_get_numeric_value(file->document, side) : 0;
        qpdf_oh_release(file->document, side);
        if (!is_number)
            return false;
    }
    box->left = sides[0] < sides[2] ? sides[0] : sides[2];
    box->right = sides[0] < sides[2] ? sides[2] : sides[0];
    box->bottom = sides[1] < sides[3] ? sides[1] : sides[3];
    box->top = sides[1] < sides[3] ? sides[3] : sides[1];
    return true;
}

/* The box may be that of any node above the page (ISO 32000-1, 7.7.3.4). */
static bool inherited_box(const CheckedFile *file, qpdf_oh page, const char *key, Box *box)
{
    qpdf_oh node = page;
    for (int level = 0; level < PAGE_LEVELS && qpdf_oh_is_dictionary(file->document, node); level++) {
        qpdf_oh array = value_of(file, node, key);
        bool is_box = read_box(file, array, box);
        qpdf_oh_release(file->document, array);
        if (is_box)
            return true;
        node = value_of(file, node, "/Parent");
    }
    return false;
}

static bool page_box(const CheckedFile *file, qpdf_oh page, Box *box)
{
    return inherited_box(file, page, "/CropBox", box) || inherited_box(file, page, "/MediaBox", box);
}

static bool is_outside(const CheckedFile *file, qpdf_oh page, qpdf_oh annotation)
{
    Box crop, rectangle;
    qpdf_oh array = value_of(file, annotation, "/Rect");
    bool has_rectangle = read_box(file, array, &rectangle);
    qpdf_oh_release(file->document, array);
    if (!has_rectangle || !page_box(file, page, &crop))
        return false;
    return crop.bottom >= rectangle.top || crop.left >= rectangle.right || crop.top <= rectangle.bottom ||
           crop.right <= rectangle.left;
}

static bool is_hidden(const CheckedFile *file, qpdf_oh annotation)
{
    long long flags = 0;
    return integer_value(file, annotation, "/F", &flags) && (flags & 2);
}

/* --- form fields ----------------------------------------------------------------------------------- */

/* The name for the reader of the field that a widget belongs to; it may be that of a field above. */
static bool has_field_name(const CheckedFile *file, qpdf_oh widget)
{
    qpdf_oh field = widget;
    for (int level = 0; level < FIELD_LEVELS && qpdf_oh_is_dictionary(file->document, field); level++) {
        if (has_text(file, field, "/TU"))
            return true;
        field = value_of(file, field, "/Parent");
    }
    return false;
}

static bool is_described_by_owner(const Annotation *annotation)
{
    return annotation->owner && annotation->owner->alternative && *annotation->owner->alternative;
}

static bool is_in(const Annotation *annotation, StructureRole role)
{
    return annotation->owner && annotation->owner->mapping.role == role;
}

static void inspect_widget(CheckedFile *file, const Annotation *annotation)
{
    if (!is_in(annotation, ROLE_FORM))
        report(file, annotation, WIDGET_IN_FORM);
    if (!has_field_name(file, annotation->dictionary) && !is_described_by_owner(annotation))
        report(file, annotation, FIELD_NAME);
}

/* --- other annotations ----------------------------------------------------------------------------- */

static void inspect_link(CheckedFile *file, const Annotation *annotation)
{
    if (!is_in(annotation, ROLE_LINK))
        report(file, annotation, LINK_IN_LINK);
    if (!has_text(file, annotation->dictionary, "/Contents"))
        report(file, annotation, LINK_CONTENTS);
}

static void inspect_printer_mark(CheckedFile *file, const Annotation *annotation)
{
    if (annotation->owner)
        report(file, annotation, PRINTER_MARK);
}

static void inspect_trap_net(CheckedFile *file, const Annotation *annotation)
{
    report(file, annotation, NO_TRAP_NET);
}

/* It belongs to another annotation, and shows what that one says. */
static void inspect_popup(CheckedFile *file, const Annotation *annotation)
{
    (void)file;
    (void)annotation;
}

static void inspect_other(CheckedFile *file, const Annotation *annotation)
{
    if (!is_in(annotation, ROLE_ANNOT))
        report(file, annotation, IN_ANNOT);
    else if (!has_text(file, annotation->dictionary, "/Contents") && !is_described_by_owner(annotation))
        report(file, annotation, DESCRIPTION);
}

typedef void InspectAnnotation(CheckedFile *file, const Annotation *annotation);

static InspectAnnotation *inspector_of(const char *subtype)
{
    static const struct {
        const char *subtype;
        InspectAnnotation *inspect;
    } inspectors[] = {{"Widget", inspect_widget},           {"Link", inspect_link},
                      {"PrinterMark", inspect_printer_mark}, {"TrapNet", inspect_trap_net},
                      {"Popup", inspect_popup}};
    for (size_t i = 0; i < sizeof inspectors / sizeof *inspectors; i++)
        if (strcmp(subtype, inspectors[i].subtype) == 0)
            return inspectors[i].inspect;
    return inspect_other;
}

static void inspect_languages(CheckedFile *file, const StructTree *tree, const Annotation *annotation)
{
    bool is_known = tree->language || (annotation->owner && annotation->owner->language) ||
                    has_text(file, annotation->dictionary, "/Lang");
    if (is_known)
        return;
    if (has_text(file, annotation->dictionary, "/Contents"))
        report(file, annotation, CONTENTS_LANGUAGE);
    if (strcmp(annotation->subtype, "Widget") == 0 && has_field_name(file, annotation->dictionary))
        report(file, annotation, FIELD_LANGUAGE);
}

/* --- pages ----------------------------------------------------------------------------------------- */

static void inspect_annotation(CheckedFile *file, StructTree *tree, qpdf_oh page, int page_number, qpdf_oh dictionary)
{
    const char *subtype = name_value(file, dictionary, "/Subtype");
    int owner = struct_parent(file, tree, dictionary);
    Annotation annotation = {dictionary, subtype ? subtype : "", owner == NO_ELEMENT ? NULL : &tree->elements[owner],
                             place_of(file, page_number, dictionary)};
    inspect_languages(file, tree, &annotation);
    if (!is_hidden(file, dictionary) && !is_outside(file, page, dictionary))
        inspector_of(annotation.subtype)(file, &annotation);
}

static void inspect_page(CheckedFile *file, StructTree *tree, qpdf_oh page, int number)
{
    qpdf_oh annotations = value_of(file, page, "/Annots");
    int count = item_count(file, annotations);
    int found = 0;
    for (int i = 0; i < count; i++) {
        qpdf_oh dictionary = qpdf_oh_get_array_item(file->document, annotations, i);
        if (qpdf_oh_is_dictionary(file->document, dictionary)) {
            inspect_annotation(file, tree, page, number, dictionary);
            found++;
        }
        qpdf_oh_release(file->document, dictionary);
    }
    qpdf_oh_release(file->document, annotations);
    if (found > 0 && !has_name(file, page, "/Tabs", "/S"))
        fault(file, &ua_annotation_requirements[TAB_ORDER], place_of(file, number, page), NULL, NULL);
}

void ua_annotation_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_annotation_requirements[TAB_ORDER]))
        return;
    StructTree *tree = struct_tree(file);
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++) {
        qpdf_oh page = qpdf_get_page_n(file->document, (size_t)i);
        inspect_page(file, tree, page, i + 1);
        qpdf_oh_release(file->document, page);
    }
}
