/* composed_issue.c - the stages behind reading, one after the other. */
#include "proof/composed_issue.h"

#include "proof/audit.h"
#include "proof/fit_from_layout.h"

Composed issue_compose(Arena *arena, Shaper *shaper, const Issue *issue, const PrinterMarks *marks,
                       Diagnostics *diagnostics)
{
    const IssueLayout *layout = issue_layout_new(arena, shaper, issue, diagnostics);
    Composed composed = {
        .layout = layout,
        .pages = arena_new_array(arena, DisplayList *, layout->page_count),
        .page_count = layout->page_count,
        .report = fit_report_from_layout(arena, layout->issue, layout),
    };
    for (int i = 0; i < layout->page_count; i++)
        composed.pages[i] = page_compose(arena, shaper, layout->issue, &layout->pages[i], marks);
    audit_display_lists(layout, composed.pages, composed.page_count, diagnostics);
    return composed;
}
