/* page_numbering.c - see page_numbering.h. */
#include "page/page_numbering.h"

#include "issue/page_references.h"

enum { MOST_ROUNDS = 4 };

static void report_unstable(const Issue *issue, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_WARNING, issue->origin,
                       "stories move to other pages as the numbers in {page:...} change, time and again; check these "
                       "numbers, or reword one of the texts that they stand in",
                       "填入 {page:…} 的页码会使稿件换页，反复不定；请核对这些页码，或改动所在的文字");
}

/* True when `pages` are those that come out; else they become those that did. */
static bool try_numbers(Arena *arena, Shaper *shaper, const Issue *read, StoryPages *pages, MadeUpIssue *made,
                        Diagnostics *said)
{
    const Issue *numbered = references_resolve(arena, read, pages);
    *made = issue_make_up(arena, shaper, numbered, said);
    StoryPages found = story_pages_of_issue(arena, made->issue);
    bool agree = story_pages_agree(pages, &found);
    *pages = found;
    return agree;
}

/* Only what is said of the last try is told. */
static MadeUpIssue make_up_stable(Arena *arena, Shaper *shaper, const Issue *read, Diagnostics *diagnostics)
{
    StoryPages pages = story_pages_of_issue(arena, read);
    MadeUpIssue made;
    for (int round = 1;; round++) {
        Diagnostics *said = diagnostics_new(diagnostics_language(diagnostics));
        bool is_stable = try_numbers(arena, shaper, read, &pages, &made, said);
        bool is_last = is_stable || round == MOST_ROUNDS;
        if (is_last)
            diagnostics_append(diagnostics, said);
        if (is_last && !is_stable)
            report_unstable(read, diagnostics);
        diagnostics_free(said);
        if (is_last)
            return made;
        made_up_issue_close(&made);
    }
}

MadeUpIssue issue_make_up_with_numbers(Arena *arena, Shaper *shaper, const Issue *read, Diagnostics *diagnostics)
{
    MadeUpIssue made = issue_has_references(read) ? make_up_stable(arena, shaper, read, diagnostics)
                                                  : issue_make_up(arena, shaper, read, diagnostics);
    made.issue = issue_with_contents(arena, made.issue);
    return made;
}
