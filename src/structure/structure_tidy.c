/* structure_tidy.c - what can be said of elements only when all of them are there. */
#include "structure/structure_builder.h"

#include "structure/element_types.h"

#include <string.h>

/* What runs on while the tree is walked through. */
typedef struct Tidying {
    Arena *arena;
    int heading_level; /* of the last heading of the story */
    int note_count;
} Tidying;

static bool is_of_type(const StructureElement *element, const char *type)
{
    return strcmp(element->type, type) == 0;
}

/* A stable sort; few elements are out of order. */
static void sort_kids(StructureElement *element)
{
    for (int i = 1; i < element->kid_count; i++) {
        StructureKid kid = element->kids[i];
        int place = i;
        for (; place > 0 && element->kids[place - 1].order > kid.order; place--)
            element->kids[place] = element->kids[place - 1];
        element->kids[place] = kid;
    }
}

static StructureElement *find_child(const StructureElement *element, const char *type)
{
    for (int i = 0; i < element->kid_count; i++)
        if (element->kids[i].element && is_of_type(element->kids[i].element, type))
            return element->kids[i].element;
    return NULL;
}

/* --- names ---------------------------------------------------------------------------------------- */

/* A reading that found no room leaves its base, a base of which nothing is shown leaves its reading: plain words. */
static void name_ruby(StructureElement *ruby)
{
    if (find_child(ruby, "RB") && find_child(ruby, "RT"))
        return;
    ruby->type = "Span";
    for (int i = 0; i < ruby->kid_count; i++)
        if (ruby->kids[i].element)
            ruby->kids[i].element->type = "Span";
}

static void find_numbering(StructureElement *list)
{
    const StructureElement *item = find_child(list, "LI"), *label = item ? find_child(item, "Lbl") : NULL;
    list->numbering = !label ? LIST_PLAIN : label->label_is_number ? LIST_NUMBERED : LIST_MARKED;
}

/* ISO 14289-1, 7.4.2: no level is skipped; each story begins again with the first. */
static void name_heading(Tidying *tidying, StructureElement *heading)
{
    static const char *const types[] = {"H1", "H2", "H3", "H4", "H5"};
    int wanted = heading_level_of_tag(heading->tag);
    int level = MIN(wanted, tidying->heading_level + 1);
    tidying->heading_level = level;
    heading->type = types[level - 1];
}

static void name_element(Tidying *tidying, StructureElement *element)
{
    if (is_of_type(element, "Art"))
        tidying->heading_level = 0;
    else if (is_of_type(element, "Ruby"))
        name_ruby(element);
    else if (is_of_type(element, "L"))
        find_numbering(element);
    else if (is_of_type(element, "Table") && !find_child(element, "TR"))
        element->type = "Div";
    else if (heading_level_of_tag(element->tag) > 0)
        name_heading(tidying, element);
    if (is_of_type(element, "Note"))
        element->id = arena_printf(tidying->arena, "note-%05d", ++tidying->note_count);
}

/* --- the walk ------------------------------------------------------------------------------------- */

static bool may_be_empty(const StructureElement *element)
{
    return is_of_type(element, "TD") || is_of_type(element, "TH");
}

static bool is_needed(const StructureElement *element)
{
    return element->kid_count > 0 || may_be_empty(element);
}

static void drop_empty(StructureElement *element)
{
    int kept = 0;
    for (int i = 0; i < element->kid_count; i++) {
        StructureElement *child = element->kids[i].element;
        if (child)
            drop_empty(child);
        if (!child || is_needed(child))
            element->kids[kept++] = element->kids[i];
    }
    element->kid_count = kept;
}

static bool is_section(const StructureElement *element)
{
    return strcmp(element->tag, "brief") == 0 || strcmp(element->tag, "sidebar") == 0;
}

static void tidy_element(Tidying *tidying, StructureElement *element, const char *lang)
{
    sort_kids(element);
    name_element(tidying, element);
    if (element->lang && strcmp(element->lang, lang) == 0)
        element->lang = NULL;
    int level = tidying->heading_level;
    for (int i = 0; i < element->kid_count; i++)
        if (element->kids[i].element)
            tidy_element(tidying, element->kids[i].element, element->lang ? element->lang : lang);
    if (is_section(element)) /* briefs that follow one another are of one level */
        tidying->heading_level = level;
}

void structure_tidy(Arena *arena, DocumentStructure *structure)
{
    Tidying tidying = {.arena = arena};
    drop_empty(structure->root);
    tidy_element(&tidying, structure->root, structure->lang);
}
