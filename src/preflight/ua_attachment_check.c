/* ua_attachment_check.c - see ua_attachment_check.h. Follows ISO 14289-1, 7.11 and 7.18.6.2. */
#include "preflight/ua_attachment_check.h"

#include "preflight/object_values.h"

#include <glib.h>

enum { FILE_NAMES, CLIP_TYPE, CLIP_TEXT };

const Requirement ua_attachment_requirements[UA_ATTACHMENT_REQUIREMENT_COUNT] = {
    [FILE_NAMES] = {STANDARD_PDF_UA_1, "7.11", "the specification of an embedded file has /F and /UF", "嵌入文件的说明应有 F 和 UF", true},
    [CLIP_TYPE] = {STANDARD_PDF_UA_1, "7.18.6.2", "the data of a media clip name their type (/CT)", "媒体片段应有内容类型（CT）", true},
    [CLIP_TEXT] = {STANDARD_PDF_UA_1, "7.18.6.2", "the data of a media clip have alternative texts (/Alt)", "媒体片段应有替代文本（Alt）", true},
};

/* What is still to be looked at; each object once, and of those written within others no more than MOST_STEPS. */
enum { MOST_STEPS = 200000 };

typedef struct Search Search;
typedef void Look(Search *search, qpdf_oh object);

typedef struct Step {
    Look *look;
    qpdf_oh object;
} Step;

struct Search {
    CheckedFile *file;
    GArray *steps;
    GHashTable *seen; /* object numbers */
    int step_count;
};

/* Any value: an array stands for its items. */
static void look_later(Search *search, Look *look, qpdf_oh object)
{
    qpdf_data document = search->file->document;
    int number = qpdf_oh_get_object_id(document, object);
    bool holds_something = qpdf_oh_is_dictionary(document, object) || qpdf_oh_is_array(document, object);
    if (!holds_something || search->step_count >= MOST_STEPS ||
        (number > 0 && !g_hash_table_add(search->seen, GINT_TO_POINTER(number))))
        return;
    Step step = {look, object};
    search->step_count++;
    g_array_append_val(search->steps, step);
}

static void look_at_items(Search *search, Look *look, qpdf_oh array)
{
    int count = item_count(search->file, array);
    for (int i = 0; i < count && search->step_count < MOST_STEPS; i++)
        look_later(search, look, qpdf_oh_get_array_item(search->file->document, array, i));
}

/* --- files ----------------------------------------------------------------------------------------- */

static void look_at_file(Search *search, qpdf_oh specification)
{
    CheckedFile *file = search->file;
    look_at_items(search, look_at_file, specification);
    if (qpdf_oh_is_dictionary(file->document, value_of(file, specification, "/EF")) &&
        !(has_text(file, specification, "/F") && has_text(file, specification, "/UF")))
        fault(file, &ua_attachment_requirements[FILE_NAMES], place_of(file, 0, specification), NULL, NULL);
}

/* --- media ----------------------------------------------------------------------------------------- */

/* Pairs of a language and a text (ISO 32000-1, 14.9.2.4). */
static bool has_texts(const CheckedFile *file, qpdf_oh texts)
{
    qpdf_data document = file->document;
    int count = item_count(file, texts);
    if (!qpdf_oh_is_array(document, texts) || count % 2 != 0)
        return false;
    for (int i = 0; i < count; i++) {
        qpdf_oh item = qpdf_oh_get_array_item(document, texts, i);
        bool is_text = qpdf_oh_is_string(document, item) && (i % 2 == 0 || *qpdf_oh_get_utf8_value(document, item));
        qpdf_oh_release(document, item);
        if (!is_text)
            return false;
    }
    return true;
}

/* A section of a clip leads to the data of another. */
static void look_at_clip(Search *search, qpdf_oh clip)
{
    CheckedFile *file = search->file;
    if (has_name(file, clip, "/S", "/MCS")) {
        look_later(search, look_at_clip, value_of(file, clip, "/D"));
    } else if (has_name(file, clip, "/S", "/MCD")) {
        look_later(search, look_at_file, value_of(file, clip, "/D"));
        if (!has_text(file, clip, "/CT"))
            fault(file, &ua_attachment_requirements[CLIP_TYPE], place_of(file, 0, clip), NULL, NULL);
        if (!has_texts(file, value_of(file, clip, "/Alt")))
            fault(file, &ua_attachment_requirements[CLIP_TEXT], place_of(file, 0, clip), NULL, NULL);
    }
}

static void look_at_rendition(Search *search, qpdf_oh rendition)
{
    look_at_items(search, look_at_rendition, rendition);
    look_later(search, look_at_clip, value_of(search->file, rendition, "/C"));
    look_later(search, look_at_rendition, value_of(search->file, rendition, "/R"));
}

/* --- actions --------------------------------------------------------------------------------------- */

static void look_at_action(Search *search, qpdf_oh action)
{
    const CheckedFile *file = search->file;
    look_at_items(search, look_at_action, action);
    if (has_name(file, action, "/S", "/Rendition"))
        look_later(search, look_at_rendition, value_of(file, action, "/R"));
    look_later(search, look_at_file, value_of(file, action, "/F"));
    look_later(search, look_at_action, value_of(file, action, "/Next"));
}

/* A dictionary of actions by the events that cause them. */
static void look_at_actions(Search *search, qpdf_oh actions)
{
    qpdf_data document = search->file->document;
    if (!qpdf_oh_is_dictionary(document, actions))
        return;
    GPtrArray *events = g_ptr_array_new_with_free_func(g_free);
    for (qpdf_oh_begin_dict_key_iter(document, actions); qpdf_oh_dict_more_keys(document);)
        g_ptr_array_add(events, g_strdup(qpdf_oh_dict_next_key(document)));
    for (guint i = 0; i < events->len; i++)
        look_later(search, look_at_action, value_of(search->file, actions, events->pdata[i]));
    g_ptr_array_unref(events);
}

/* --- where they hang ------------------------------------------------------------------------------- */

static void look_at_attached_names(Search *search, qpdf_oh node)
{
    look_at_items(search, look_at_attached_names, node);
    look_at_items(search, look_at_file, value_of(search->file, node, "/Names"));
    look_later(search, look_at_attached_names, value_of(search->file, node, "/Kids"));
}

static void look_at_rendition_names(Search *search, qpdf_oh node)
{
    look_at_items(search, look_at_rendition_names, node);
    look_at_items(search, look_at_rendition, value_of(search->file, node, "/Names"));
    look_later(search, look_at_rendition_names, value_of(search->file, node, "/Kids"));
}

static void look_at_annotation(Search *search, qpdf_oh annotation)
{
    const CheckedFile *file = search->file;
    look_at_items(search, look_at_annotation, annotation);
    look_later(search, look_at_file, value_of(file, annotation, "/FS"));
    look_later(search, look_at_file, value_of(file, annotation, "/AF"));
    look_later(search, look_at_file, value_of(file, value_of(file, annotation, "/Movie"), "/F"));
    look_later(search, look_at_attached_names,
               value_of(file, value_of(file, annotation, "/RichMediaContent"), "/Assets"));
    look_later(search, look_at_action, value_of(file, annotation, "/A"));
    look_at_actions(search, value_of(file, annotation, "/AA"));
}

static void look_at_bookmark(Search *search, qpdf_oh bookmark)
{
    const CheckedFile *file = search->file;
    look_later(search, look_at_action, value_of(file, bookmark, "/A"));
    look_later(search, look_at_bookmark, value_of(file, bookmark, "/First"));
    look_later(search, look_at_bookmark, value_of(file, bookmark, "/Next"));
}

static void look_at_catalog(Search *search, qpdf_oh catalog)
{
    const CheckedFile *file = search->file;
    qpdf_oh names = value_of(file, catalog, "/Names");
    look_later(search, look_at_attached_names, value_of(file, names, "/EmbeddedFiles"));
    look_later(search, look_at_rendition_names, value_of(file, names, "/Renditions"));
    look_later(search, look_at_file, value_of(file, catalog, "/AF"));
    look_later(search, look_at_action, value_of(file, catalog, "/OpenAction"));
    look_later(search, look_at_bookmark, value_of(file, catalog, "/Outlines"));
    look_at_actions(search, value_of(file, catalog, "/AA"));
}

static void look_at_page(Search *search, qpdf_oh page)
{
    const CheckedFile *file = search->file;
    look_later(search, look_at_annotation, value_of(file, page, "/Annots"));
    look_later(search, look_at_file, value_of(file, page, "/AF"));
    look_at_actions(search, value_of(file, page, "/AA"));
}

static void look_at_all(Search *search)
{
    while (search->steps->len > 0) {
        Step step = g_array_index(search->steps, Step, search->steps->len - 1);
        g_array_set_size(search->steps, search->steps->len - 1);
        step.look(search, step.object);
    }
}

void ua_attachment_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_attachment_requirements[FILE_NAMES]))
        return;
    Search search = {file, g_array_new(FALSE, FALSE, sizeof(Step)), g_hash_table_new(NULL, NULL), 0};
    int page_count = qpdf_get_num_pages(file->document);
    look_at_catalog(&search, qpdf_get_root(file->document));
    for (int i = 0; i < page_count; i++)
        look_at_page(&search, qpdf_get_page_n(file->document, (size_t)i));
    look_at_all(&search);
    g_array_unref(search.steps);
    g_hash_table_unref(search.seen);
}
