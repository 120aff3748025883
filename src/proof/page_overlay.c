/* page_overlay.c - the overlays of a page proof alone, for those who show the page themselves. */
#include "proof/overlay.h"

const DisplayList *proof_page_overlay(Arena *arena, Shaper *shaper, const Issue *issue, const PageLayout *layout,
                                      const DisplayList *page, const OverlaySettings *settings)
{
    DisplayBuilder *builder = display_builder_new(arena, page->page_number, page->page_label, page->sheet);
    ProofPen pen = proof_pen_new(arena, shaper, builder, issue->design);
    pen.language = settings->language;
    if (settings->label_size > 0)
        pen.label_size = settings->label_size;
    overlay_add(&pen, &(OverlayPage){.issue = issue, .layout = layout, .list = page, .ink = settings->ink},
                settings->overlays);
    return display_builder_finish(builder);
}
