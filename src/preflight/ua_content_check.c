/* ua_content_check.c - see ua_content_check.h. Follows ISO 14289-1, 7.1, 7.2 and 7.20. */
#include "preflight/ua_content_check.h"

#include "preflight/language_tag.h"
#include "preflight/marked_content.h"
#include "preflight/object_values.h"

#include <glib.h>

enum {
    ARTIFACT_IN_TAGGED,
    TAGGED_IN_ARTIFACT,
    TAGGED_OR_ARTIFACT,
    MARK_LANGUAGE_TAG,
    SPAN_ACTUAL_TEXT_LANGUAGE,
    SPAN_ALTERNATIVE_LANGUAGE,
    SPAN_EXPANSION_LANGUAGE,
    TEXT_LANGUAGE,
    REFERENCE_XOBJECT,
    FORM_USED_ONCE,
};

const Requirement ua_content_requirements[UA_CONTENT_REQUIREMENT_COUNT] = {
    [ARTIFACT_IN_TAGGED] = {STANDARD_PDF_UA_1, "7.1", "no artifact stands within tagged content", "带标签的内容中不得有页面修饰（Artifact）", true},
    [TAGGED_IN_ARTIFACT] = {STANDARD_PDF_UA_1, "7.1", "no tagged content stands within an artifact", "页面修饰（Artifact）中不得有带标签的内容", true},
    [TAGGED_OR_ARTIFACT] = {STANDARD_PDF_UA_1, "7.1", "all content is tagged or marked as an artifact", "所有内容应带标签或标为页面修饰（Artifact）", true},
    [MARK_LANGUAGE_TAG] = {STANDARD_PDF_UA_1, "7.2", "the language of marked content is a language tag", "标记内容的语言应是语言标签", true},
    [SPAN_ACTUAL_TEXT_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of replacement text of a Span mark is known", "Span 标记的实际文本应能确定语言", true},
    [SPAN_ALTERNATIVE_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of alternative text of a Span mark is known", "Span 标记的替代文本应能确定语言", true},
    [SPAN_EXPANSION_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of an abbreviation's expansion of a Span mark is known", "Span 标记的缩写全称应能确定语言", true},
    [TEXT_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of the text of pages is known", "页面文字应能确定语言", true},
    [REFERENCE_XOBJECT] = {STANDARD_PDF_UA_1, "7.20", "no form is a reference to a page of another file", "表单对象不得引用其他文件的页面（Ref）", true},
    [FORM_USED_ONCE] = {STANDARD_PDF_UA_1, "7.20", "a form with marked content of the structure is painted once only", "含结构标记的表单对象只能使用一次", true},
};

typedef struct Content {
    const StructTree *tree;
    GHashTable *uses;       /* number of a form with /StructParents: how often it is painted */
    GHashTable *with_mcids; /* numbers of forms in which there are MCIDs */
} Content;

/* --- marks ----------------------------------------------------------------------------------------- */

static void inspect_span(CheckedFile *file, const ContentPlace *place, const Mark *mark)
{
    if (mark->has_actual_text)
        fault(file, &ua_content_requirements[SPAN_ACTUAL_TEXT_LANGUAGE], place->place, NULL, NULL);
    if (mark->has_alternative)
        fault(file, &ua_content_requirements[SPAN_ALTERNATIVE_LANGUAGE], place->place, NULL, NULL);
    if (mark->has_expansion)
        fault(file, &ua_content_requirements[SPAN_EXPANSION_LANGUAGE], place->place, NULL, NULL);
}

static void inspect_mark(CheckedFile *file, const ContentPlace *place, const Mark *mark, void *context)
{
    Content *content = context;
    bool is_tagged = mark->element != NO_ELEMENT;
    if (mark->is_artifact_mark && is_tagged)
        fault(file, &ua_content_requirements[ARTIFACT_IN_TAGGED], place->place, NULL, NULL);
    else if (mark->is_artifact && is_tagged)
        fault(file, &ua_content_requirements[TAGGED_IN_ARTIFACT], place->place, NULL, NULL);
    if (mark->own_language && !is_language_tag(mark->own_language))
        fault(file, &ua_content_requirements[MARK_LANGUAGE_TAG], place->place, "\"%s\"", "“%s”", mark->own_language);
    if (mark->is_span_mark && !mark->language && !content->tree->language)
        inspect_span(file, place, mark);
    if (mark->has_mcid && place->kind == CONTENT_OF_FORM)
        g_hash_table_add(content->with_mcids, GINT_TO_POINTER(place->place.object));
}

/* --- painting -------------------------------------------------------------------------------------- */

static void inspect_paint(CheckedFile *file, const ContentPlace *place, const Mark *around, PaintKind kind,
                          void *context)
{
    static const char *const english[] = {"text", "lines or areas", "a picture"};
    static const char *const chinese[] = {"文字", "线条或色块", "图片"};
    const Content *content = context;
    if (around->is_artifact)
        return;
    if (around->element == NO_ELEMENT)
        fault(file, &ua_content_requirements[TAGGED_OR_ARTIFACT], place->place, "%s", "%s",
              file->language == MESSAGE_LANGUAGE_CHINESE ? chinese[kind] : english[kind]);
    else if (kind == PAINT_TEXT && !around->language && !content->tree->language)
        fault(file, &ua_content_requirements[TEXT_LANGUAGE], place->place, NULL, NULL);
}

static void count_use(const CheckedFile *file, Content *content, qpdf_oh form)
{
    gpointer object = GINT_TO_POINTER(qpdf_oh_get_object_id(file->document, form));
    int uses = GPOINTER_TO_INT(g_hash_table_lookup(content->uses, object));
    if (has_value(file, form, "/StructParents"))
        g_hash_table_insert(content->uses, object, GINT_TO_POINTER(uses + 1));
}

static void inspect_form(CheckedFile *file, const ContentPlace *place, const Mark *around, qpdf_oh form,
                         void *context)
{
    (void)around;
    count_use(file, context, form);
    if (has_value(file, form, "/Ref"))
        fault(file, &ua_content_requirements[REFERENCE_XOBJECT], place_of(file, place->place.page, form), NULL, NULL);
}

static void inspect_uses(CheckedFile *file, const Content *content)
{
    GHashTableIter iterator;
    gpointer object, uses;
    g_hash_table_iter_init(&iterator, content->uses);
    while (g_hash_table_iter_next(&iterator, &object, &uses))
        if (GPOINTER_TO_INT(uses) > 1 && g_hash_table_contains(content->with_mcids, object))
            fault(file, &ua_content_requirements[FORM_USED_ONCE], (FaultPlace){0, GPOINTER_TO_INT(object)},
                  "it is painted %d times", "使用了 %d 次", GPOINTER_TO_INT(uses));
}

void ua_content_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_content_requirements[TAGGED_OR_ARTIFACT]))
        return;
    Content content = {struct_tree(file), g_hash_table_new(NULL, NULL), g_hash_table_new(NULL, NULL)};
    marked_content_walk(file, &(MarkedContentVisitor){inspect_mark, inspect_paint, inspect_form, &content});
    inspect_uses(file, &content);
    g_hash_table_unref(content.uses);
    g_hash_table_unref(content.with_mcids);
}
