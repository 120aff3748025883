/* reference_check.c - see reference_check.h. */
#include "manifest/reference_check.h"

#include "issue/page_mention.h"
#include "issue/page_references.h"
#include "manifest/suggestion_clause.h"

#include <string.h>

typedef struct ReferenceCheck {
    Arena *arena;
    const Issue *issue;
    Diagnostics *diagnostics;
    GHashTable *seen; /* const PageReference *: parts of a story share its text */
} ReferenceCheck;

static bool has_story(const Issue *issue, const char *id)
{
    for (int i = 0; i < issue->story_count; i++)
        if (strcmp(issue->stories[i].id, id) == 0)
            return true;
    return false;
}

static void check_id(const ReferenceCheck *check, const char *id, SourcePosition origin)
{
    const Issue *issue = check->issue;
    if (has_story(issue, id))
        return;
    const char **ids = arena_new_array(check->arena, const char *, issue->story_count);
    for (int i = 0; i < issue->story_count; i++)
        ids[i] = issue->stories[i].id;
    diagnostics_report(check->diagnostics, SEVERITY_ERROR, origin,
                       "no story \"%s\" in this issue, whose page {page:%s} could be; a story is named by its file "
                       "without folder and .md%s",
                       "这一期没有稿件“%s”，{page:%s} 没有页码可填；稿件名是文件名，不带文件夹和 .md%s", id, id,
                       suggestion_clause(check->arena, check->diagnostics, id, ids, issue->story_count));
}

static void check_reference(const PageReference *reference, void *data)
{
    const ReferenceCheck *check = data;
    if (g_hash_table_add(check->seen, (gpointer)reference))
        check_id(check, reference->story, reference->origin);
}

static void check_text(const char *text, SourcePosition origin, void *data)
{
    const ReferenceCheck *check = data;
    PageMention mention;
    for (const char *at = text; find_page_mention(at, &mention); at = mention.end)
        check_id(check, arena_strndup(check->arena, mention.story, (size_t)mention.length), origin);
}

void references_check(Arena *arena, const Issue *issue, Diagnostics *diagnostics)
{
    ReferenceCheck check = {arena, issue, diagnostics, g_hash_table_new(NULL, NULL)};
    references_visit(issue, check_reference, &check);
    furniture_texts_visit(issue, check_text, &check);
    g_hash_table_unref(check.seen);
}
