/* plan_rules.c - gaps and gutters between areas that cut the page in two. */
#include "lint/lint_rules.h"
#include "lint/page_cuts.h"

void lint_gap_across_page(const LintPage *page)
{
    PageCuts cuts = page_cuts(page->page, &page_design_of(page->issue, page->page)->grid, true);
    int step = 1;
    for (const Area *area = find_page_cut(&cuts, &step); area; area = find_page_cut(&cuts, &step))
        diagnostics_report(page->diagnostics, page->severity, area->origin,
                           "%s: the gap above \"%s\" runs across the whole page and cuts it in two; let an area reach "
                           "over it [gap_across_page]",
                           "%s：“%s”上方的空当横贯全版，把版面断成两截（断版）；请让一个版块跨过去 "
                           "[gap_across_page]",
                           page_words_of(page).text, area->name);
}

void lint_gap_down_page(const LintPage *page)
{
    PageCuts cuts = page_cuts(page->page, &page_design_of(page->issue, page->page)->grid, false);
    int step = 1;
    for (const Area *area = find_page_cut(&cuts, &step); area; area = find_page_cut(&cuts, &step))
        diagnostics_report(page->diagnostics, page->severity, area->origin,
                           "%s: the gutter to the left of \"%s\" runs down the whole page and cuts it in two; let an "
                           "area reach over it [gap_down_page]",
                           "%s：“%s”左边的栏缝直通全版（通缝）；请让一个版块跨过去 [gap_down_page]",
                           page_words_of(page).text, area->name);
}
