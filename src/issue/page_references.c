/* page_references.c - see page_references.h. */
#include "issue/page_references.h"

#include "issue/page_mention.h"
#include "issue/story_texts.h"

#include <string.h>

const char page_reference_stand_in[] = "0";

/* --- looking ------------------------------------------------------------------------------------ */

typedef struct ReferenceVisit {
    void (*visit)(const PageReference *reference, void *data);
    void *data;
} ReferenceVisit;

static RunText visit_text(const RunText *text, void *data)
{
    const ReferenceVisit *visit = data;
    for (int i = 0; i < text->count; i++)
        if (text->runs[i].reference)
            visit->visit(text->runs[i].reference, visit->data);
    return *text;
}

static void visit_story(const Story *story, ReferenceVisit *visit)
{
    Arena *arena = arena_new();
    story_with_texts(arena, story, visit_text, visit);
    arena_free(arena);
}

static void visit_rubric(const StoryPlacement *placement, ReferenceVisit *visit)
{
    rubric_with_texts(&placement->rubric, visit_text, visit);
}

void references_visit(const Issue *issue, void (*visit)(const PageReference *reference, void *data), void *data)
{
    ReferenceVisit all = {visit, data};
    for (int i = 0; i < issue->story_count; i++)
        visit_story(&issue->stories[i], &all);
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].placement_count; k++) {
            const StoryPlacement *placement = &issue->pages[i].placements[k];
            visit_rubric(placement, &all);
            if (placement->story && placement->jump_in) /* it may have a head of its own */
                visit_story(placement->story, &all);
        }
    for (int i = 0; i < issue->section_count; i++)
        for (int k = 0; k < issue->sections[i].story_count; k++)
            visit_rubric(&issue->sections[i].stories[k].placement, &all);
    for (int i = 0; i < issue->filler_count; i++)
        visit_rubric(&issue->fillers[i].placement, &all);
}

static void note_reference(const PageReference *reference, void *data)
{
    (void)reference;
    *(bool *)data = true;
}

bool story_has_references(const Story *story)
{
    bool found = false;
    ReferenceVisit visit = {note_reference, &found};
    visit_story(story, &visit);
    return found;
}

bool issue_has_references(const Issue *issue)
{
    bool found = false;
    references_visit(issue, note_reference, &found);
    return found;
}

static void visit_items(const Furniture *items, int count,
                        void (*visit)(const char *text, SourcePosition origin, void *data), void *data)
{
    for (int i = 0; i < count; i++)
        if (items[i].text)
            visit(items[i].text, items[i].origin, data);
}

static void visit_block(const BlockPlacement *block,
                        void (*visit)(const char *text, SourcePosition origin, void *data), void *data)
{
    for (int i = 0; i < block->texts.count; i++)
        visit(block->texts.items[i].text, block->texts.items[i].origin, data);
    for (int row = 0; row < block->colophon_count; row++)
        for (int i = 0; i < block->colophon[row].value_count; i++)
            visit(block->colophon[row].values[i], block->colophon[row].origin, data);
}

void furniture_texts_visit(const Issue *issue, void (*visit)(const char *text, SourcePosition origin, void *data),
                           void *data)
{
    const PageDesign *design = issue->design;
    for (int i = 0; i < issue->fields.count; i++)
        visit(issue->fields.items[i].text, issue->fields.items[i].origin, data);
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].block_count; k++)
            visit_block(&issue->pages[i].blocks[k], visit, data);
    if (!design)
        return;
    visit_items(design->furniture, design->furniture_count, visit, data);
    for (int i = 0; i < design->block_count; i++)
        visit_items(design->blocks[i].items, design->blocks[i].item_count, visit, data);
}

/* --- resolving ---------------------------------------------------------------------------------- */

typedef struct Resolving {
    Arena *arena;
    const StoryPages *pages;
} Resolving;

/* A space typed behind the reference may belong to its run. */
static const char *label_and_rest(const Resolving *resolving, const TextRun *run, const char *label)
{
    bool has_space = run->text[run->length - 1] == ' ';
    return arena_printf(resolving->arena, "%s%s", label, has_space ? " " : "");
}

static void resolve_run(const Resolving *resolving, TextRun *run)
{
    const StoryPage *found = run->reference ? find_story_page(resolving->pages, run->reference->story) : NULL;
    if (!found)
        return;
    run->text = label_and_rest(resolving, run, found->label);
    run->length = (int)strlen(run->text);
    run->link = arena_printf(resolving->arena, "#%s", found->anchor);
}

static RunText resolved_text(const RunText *text, void *data)
{
    const Resolving *resolving = data;
    bool has_reference = false;
    for (int i = 0; i < text->count; i++)
        has_reference |= text->runs[i].reference != NULL;
    if (!has_reference)
        return *text;
    RunText copy = {arena_copy(resolving->arena, text->runs, (size_t)text->count, sizeof(TextRun)), text->count};
    for (int i = 0; i < copy.count; i++)
        resolve_run(resolving, &copy.runs[i]);
    return copy;
}

/* The manuscripts of a column of briefs are known by their heads: in the outline and in reports. */
static const Story *const *resolved_briefs(Resolving *resolving, const Story *story)
{
    const Story **briefs = arena_new_array(resolving->arena, const Story *, story->brief_count);
    for (int i = 0; i < story->brief_count; i++)
        briefs[i] = story_with_page_numbers(resolving->arena, story->briefs[i], resolving->pages);
    return briefs;
}

const Story *story_with_page_numbers(Arena *arena, const Story *story, const StoryPages *pages)
{
    Resolving resolving = {arena, pages};
    if (!story_has_references(story))
        return story;
    Story *copy = story_with_texts(arena, story, resolved_text, &resolving);
    if (story->brief_count > 0)
        copy->briefs = resolved_briefs(&resolving, story);
    return copy;
}

static void resolve_placement(Resolving *resolving, StoryPlacement *placement)
{
    placement->rubric = rubric_with_texts(&placement->rubric, resolved_text, resolving);
    if (placement->story)
        placement->story = story_with_page_numbers(resolving->arena, placement->story, resolving->pages);
}

static void resolve_sections(Resolving *resolving, Issue *issue)
{
    issue->sections = arena_copy(resolving->arena, issue->sections, (size_t)issue->section_count, sizeof(Section));
    for (int i = 0; i < issue->section_count; i++) {
        Section *section = &issue->sections[i];
        section->stories = arena_copy(resolving->arena, section->stories, (size_t)section->story_count,
                                      sizeof(SequencedStory));
        for (int k = 0; k < section->story_count; k++)
            resolve_placement(resolving, &section->stories[k].placement);
    }
}

Issue *references_resolve(Arena *arena, const Issue *issue, const StoryPages *pages)
{
    Resolving resolving = {arena, pages};
    Issue *copy = arena_copy(arena, issue, 1, sizeof(Issue));
    copy->pages = arena_copy(arena, issue->pages, (size_t)issue->page_count, sizeof(Page));
    for (int i = 0; i < copy->page_count; i++) {
        Page *page = &copy->pages[i];
        page->placements = arena_copy(arena, page->placements, (size_t)page->placement_count, sizeof(StoryPlacement));
        for (int k = 0; k < page->placement_count; k++)
            resolve_placement(&resolving, &page->placements[k]);
    }
    resolve_sections(&resolving, copy);
    copy->fillers = arena_copy(arena, copy->fillers, (size_t)copy->filler_count, sizeof(SequencedStory));
    for (int i = 0; i < copy->filler_count; i++)
        resolve_placement(&resolving, &copy->fillers[i].placement);
    return copy;
}

/* --- furniture ---------------------------------------------------------------------------------- */

static void add_words(GArray *runs, Arena *arena, const char *from, const char *to, const char *link)
{
    TextRun run = {.text = arena_strndup(arena, from, (size_t)(to - from)), .length = (int)(to - from), .link = link};
    if (run.length > 0)
        g_array_append_val(runs, run);
}

static const StoryPage *find_mentioned(const PageMention *mention, const StoryPages *pages)
{
    gchar *id = g_strndup(mention->story, (gsize)mention->length);
    const StoryPage *found = find_story_page(pages, id);
    g_free(id);
    return found;
}

RunText *text_with_page_numbers(Arena *arena, const char *text, const StoryPages *pages)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    PageMention mention;
    const char *from = text;
    for (const char *at = text; find_page_mention(at, &mention); at = mention.end) {
        const StoryPage *found = find_mentioned(&mention, pages);
        if (!found)
            continue;
        const char *number = found->label;
        add_words(runs, arena, from, mention.story - strlen("{page:"), NULL);
        add_words(runs, arena, number, number + strlen(number), arena_printf(arena, "#%s", found->anchor));
        from = mention.end;
    }
    add_words(runs, arena, from, from + strlen(from), NULL);
    RunText *result = arena_new_object(arena, RunText);
    *result = (RunText){arena_copy(arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len};
    g_array_unref(runs);
    return result;
}

/* --- anchors ------------------------------------------------------------------------------------ */

typedef struct AnchorVisit {
    const StoryPages *pages;
    GHashTable *anchors;
} AnchorVisit;

static void collect_anchor(const PageReference *reference, void *data)
{
    const AnchorVisit *visit = data;
    const StoryPage *found = find_story_page(visit->pages, reference->story);
    if (found)
        g_hash_table_add(visit->anchors, (gpointer)found->anchor);
}

static void collect_anchors_of_text(const char *text, SourcePosition origin, void *data)
{
    const AnchorVisit *visit = data;
    PageMention mention;
    (void)origin;
    for (const char *at = text; find_page_mention(at, &mention); at = mention.end) {
        const StoryPage *found = find_mentioned(&mention, visit->pages);
        if (found)
            g_hash_table_add(visit->anchors, (gpointer)found->anchor);
    }
}

void references_collect_anchors(const Issue *issue, const StoryPages *pages, GHashTable *anchors)
{
    AnchorVisit visit = {pages, anchors};
    references_visit(issue, collect_anchor, &visit);
    furniture_texts_visit(issue, collect_anchors_of_text, &visit);
}
