/* ua_structure_check.c - see ua_structure_check.h. Follows ISO 14289-1, 7.1 to 7.4, 7.7, 7.9 and 7.18.4. */
#include "preflight/ua_structure_check.h"

#include "preflight/language_tag.h"
#include "preflight/object_values.h"
#include "preflight/struct_tree.h"

#include <glib.h>

enum {
    ROLE_MAPPED,
    ROLE_NOT_CIRCULAR,
    ROLE_NOT_REMAPPED,
    ELEMENT_PARENT,
    ACTUAL_TEXT_LANGUAGE,
    ALTERNATIVE_LANGUAGE,
    EXPANSION_LANGUAGE,
    ELEMENT_LANGUAGE_TAG,
    FIGURE_TEXT,
    HEADING_LEVEL,
    ONE_H,
    H_OR_HN,
    FORMULA_TEXT,
    NOTE_ID,
    NOTE_ID_UNIQUE,
    FORM_WIDGET,
    STRUCTURE_TREE,
};

const Requirement ua_structure_requirements[UA_STRUCTURE_REQUIREMENT_COUNT] = {
    [STRUCTURE_TREE] = {STANDARD_PDF_UA_1, "7.1", "the catalog has a structure tree", "文档目录应有结构树（StructTreeRoot）", true},
    [ROLE_MAPPED] = {STANDARD_PDF_UA_1, "7.1", "every structure type is a standard one or mapped to one", "结构类型应是标准类型或映射到标准类型", true},
    [ROLE_NOT_CIRCULAR] = {STANDARD_PDF_UA_1, "7.1", "the role map leads in no circle", "角色映射不得循环", true},
    [ROLE_NOT_REMAPPED] = {STANDARD_PDF_UA_1, "7.1", "standard structure types are not mapped to others", "标准结构类型不得另行映射", true},
    [ELEMENT_PARENT] = {STANDARD_PDF_UA_1, "7.1", "every structure element names its parent", "结构元素应有父元素（P）", true},
    [ACTUAL_TEXT_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of replacement text is known", "实际文本应能确定语言", true},
    [ALTERNATIVE_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of alternative text is known", "替代文本应能确定语言", true},
    [EXPANSION_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of an abbreviation's expansion is known", "缩写的全称应能确定语言", true},
    [ELEMENT_LANGUAGE_TAG] = {STANDARD_PDF_UA_1, "7.2", "the language of an element is a language tag", "结构元素的语言应是语言标签", true},
    [FIGURE_TEXT] = {STANDARD_PDF_UA_1, "7.3", "a Figure has alternative or replacement text", "Figure 应有替代文本或实际文本", true},
    [HEADING_LEVEL] = {STANDARD_PDF_UA_1, "7.4.2", "headings begin with H1 and skip no level on the way down", "标题应从 H1 开始，向下不得跳级", true},
    [ONE_H] = {STANDARD_PDF_UA_1, "7.4.4", "an element holds no more than one H", "一个元素中至多有一个 H", true},
    [H_OR_HN] = {STANDARD_PDF_UA_1, "7.4.4", "a document has either H or H1 to H6 for headings, not both", "同一文件不得混用 H 与 H1 至 H6", true},
    [FORMULA_TEXT] = {STANDARD_PDF_UA_1, "7.7", "a Formula has alternative or replacement text", "Formula 应有替代文本或实际文本", true},
    [NOTE_ID] = {STANDARD_PDF_UA_1, "7.9", "a Note has an ID", "Note 应有 ID", true},
    [NOTE_ID_UNIQUE] = {STANDARD_PDF_UA_1, "7.9", "no two Notes have the same ID", "Note 的 ID 不得重复", true},
    [FORM_WIDGET] = {STANDARD_PDF_UA_1, "7.18.4", "a Form without the attribute Role holds one widget and nothing else", "没有 Role 属性的 Form 只能含一个控件", true},
};

typedef struct Structure {
    const StructTree *tree;
    GHashTable *note_ids;
    int heading_level; /* of the one before; 0: there was none */
    bool uses_h;
    bool uses_numbered;
} Structure;

static void report(CheckedFile *file, const Structure *structure, int element, int requirement)
{
    fault(file, &ua_structure_requirements[requirement], element_place(file, structure->tree, element), NULL, NULL);
}

/* --- types, parents, languages --------------------------------------------------------------------- */

static void inspect_type(CheckedFile *file, const Structure *structure, int element)
{
    const StructElement *at = &structure->tree->elements[element];
    const char *type = at->type ? at->type : "";
    FaultPlace place = element_place(file, structure->tree, element);
    if (at->mapping.role == ROLE_NONE)
        fault(file, &ua_structure_requirements[ROLE_MAPPED], place, "\"%s\"", "“%s”", type);
    if (at->mapping.is_circular)
        fault(file, &ua_structure_requirements[ROLE_NOT_CIRCULAR], place, "\"%s\"", "“%s”", type);
    if (at->mapping.is_remapped)
        fault(file, &ua_structure_requirements[ROLE_NOT_REMAPPED], place, "\"%s\"", "“%s”", type);
}

static bool has_sound_type(const StructElement *element)
{
    return element->mapping.role != ROLE_NONE && !element->mapping.is_circular && !element->mapping.is_remapped;
}

static void inspect_languages(CheckedFile *file, const Structure *structure, int element)
{
    const StructElement *at = &structure->tree->elements[element];
    if (at->own_language && !is_language_tag(at->own_language))
        fault(file, &ua_structure_requirements[ELEMENT_LANGUAGE_TAG], element_place(file, structure->tree, element),
              "\"%s\"", "“%s”", at->own_language);
    if (at->language || structure->tree->language)
        return;
    if (at->actual_text)
        report(file, structure, element, ACTUAL_TEXT_LANGUAGE);
    if (at->alternative)
        report(file, structure, element, ALTERNATIVE_LANGUAGE);
    if (at->expansion)
        report(file, structure, element, EXPANSION_LANGUAGE);
}

/* --- elements of one role -------------------------------------------------------------------------- */

/* Replacement text may be empty: then there is nothing to be read. */
static void inspect_illustration(CheckedFile *file, const Structure *structure, int element, int requirement)
{
    const StructElement *at = &structure->tree->elements[element];
    bool has_text = (at->alternative && *at->alternative) || at->actual_text;
    if (!has_text)
        report(file, structure, element, requirement);
}

static void inspect_note(CheckedFile *file, const Structure *structure, int element)
{
    const char *id = structure->tree->elements[element].id;
    if (!id || !*id)
        report(file, structure, element, NOTE_ID);
    else if (!g_hash_table_add(structure->note_ids, (gpointer)id))
        fault(file, &ua_structure_requirements[NOTE_ID_UNIQUE], element_place(file, structure->tree, element),
              "\"%s\"", "“%s”", id);
}

static void inspect_numbered_heading(CheckedFile *file, Structure *structure, int element, int level)
{
    FaultPlace place = element_place(file, structure->tree, element);
    if (structure->heading_level == 0 && level > 1)
        fault(file, &ua_structure_requirements[HEADING_LEVEL], place, "the first is H%d", "第一个是 H%d", level);
    else if (level > structure->heading_level + 1)
        fault(file, &ua_structure_requirements[HEADING_LEVEL], place, "H%d after H%d", "H%d 紧接在 H%d 之后", level,
              structure->heading_level);
    structure->heading_level = level;
    structure->uses_numbered = true;
}

static bool holds_one_widget(const CheckedFile *file, const StructElement *form)
{
    if (form->content_count != 1 || form->first_kid != NO_ELEMENT || form->object_kid == 0)
        return false;
    qpdf_oh object = qpdf_get_object_by_id(file->document, form->object_kid, 0);
    bool is_widget = has_name(file, object, "/Subtype", "/Widget");
    qpdf_oh_release(file->document, object);
    return is_widget;
}

static void inspect_form(CheckedFile *file, const Structure *structure, int element)
{
    qpdf_oh role = structure_attribute(file, structure->tree, element, "/PrintField", "/Role");
    if (!qpdf_oh_is_name(file->document, role) && !holds_one_widget(file, &structure->tree->elements[element]))
        report(file, structure, element, FORM_WIDGET);
    qpdf_oh_release(file->document, role);
}

static void inspect_role(CheckedFile *file, Structure *structure, int element)
{
    StructureRole role = structure->tree->elements[element].mapping.role;
    if (role == ROLE_FIGURE)
        inspect_illustration(file, structure, element, FIGURE_TEXT);
    else if (role == ROLE_FORMULA)
        inspect_illustration(file, structure, element, FORMULA_TEXT);
    else if (role == ROLE_NOTE)
        inspect_note(file, structure, element);
    else if (role == ROLE_FORM)
        inspect_form(file, structure, element);
    else if (role >= ROLE_H1 && role <= ROLE_H6)
        inspect_numbered_heading(file, structure, element, (int)role - (int)ROLE_H1 + 1);
}

/* --- headings without numbers ---------------------------------------------------------------------- */

static int count_h_kids(const StructTree *tree, int element)
{
    int count = 0;
    for (int kid = tree->elements[element].first_kid; kid != NO_ELEMENT; kid = tree->elements[kid].next)
        count += tree->elements[kid].mapping.role == ROLE_H;
    return count;
}

static void inspect_unnumbered_headings(CheckedFile *file, Structure *structure)
{
    for (int element = 0; element < structure->tree->count; element++) {
        structure->uses_h = structure->uses_h || structure->tree->elements[element].mapping.role == ROLE_H;
        if (count_h_kids(structure->tree, element) > 1)
            report(file, structure, element, ONE_H);
    }
    if (structure->uses_h && structure->uses_numbered)
        fault(file, &ua_structure_requirements[H_OR_HN], (FaultPlace){0}, NULL, NULL);
}

/* --- all ------------------------------------------------------------------------------------------- */

static void inspect_element(CheckedFile *file, Structure *structure, int element)
{
    const StructElement *at = &structure->tree->elements[element];
    if (!has_sound_type(at))
        inspect_type(file, structure, element);
    if (!at->names_parent)
        report(file, structure, element, ELEMENT_PARENT);
    inspect_languages(file, structure, element);
    inspect_role(file, structure, element);
}

void ua_structure_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_structure_requirements[ROLE_MAPPED]))
        return;
    Structure structure = {.tree = struct_tree(file), .note_ids = g_hash_table_new(g_str_hash, g_str_equal)};
    if (!structure.tree->exists)
        fault(file, &ua_structure_requirements[STRUCTURE_TREE], (FaultPlace){0}, NULL, NULL);
    for (int element = 0; element < structure.tree->count; element++)
        inspect_element(file, &structure, element);
    inspect_unnumbered_headings(file, &structure);
    g_hash_table_unref(structure.note_ids);
}
