/* proof_ink.c - see proof_ink.h. */
#include "cli/proof_ink.h"

#include "cli/finished_pdf.h"
#include "colour/press_profile.h"
#include "plates/ink_measure.h"

enum { CELL_MM = 2 };

bool wants_ink(const Options *options)
{
    return options->stage == PROOF_PAGE && (options->overlays & OVERLAY_INK);
}

/* Without bleed and marks: only what is printed on the sheet is shown. */
static bool make_press_file(Arena *arena, const ProofJob *job, const char *time, const InkProfile *profile, FileBytes *pdf,
                            Diagnostics *diagnostics)
{
    PdfOrder order = {
        .lists = job->pages->items,
        .count = job->pages->count,
        .settings = {.for_press = true, .title = job->issue->title, .creation_date = time},
        .language = job->issue->language,
        .ink_profile = profile,
        .spot_inks = job->issue->design->spot_inks,
    };
    return finished_pdf_make(arena, &order, pdf, diagnostics);
}

static bool measure(Arena *arena, const ProofJob *job, FileBytes pdf, InkAnswer *answer, Diagnostics *diagnostics)
{
    int *pages = arena_new_array(arena, int, job->pages->count);
    for (int i = 0; i < job->pages->count; i++)
        pages[i] = i + 1;
    InkQuestion question = {
        .pdf = pdf,
        .pages = pages,
        .page_count = job->pages->count,
        .limit_percent = job->issue->design->ink_limit,
        .map_cell = length_from_mm(CELL_MM),
    };
    return ink_measure(arena, &question, answer, diagnostics);
}

static const ProofInk *inks_of_maps(Arena *arena, const InkMap *maps, int count)
{
    ProofInk *inks = arena_new_array(arena, ProofInk, count);
    for (int i = 0; i < count; i++)
        inks[i] = (ProofInk){maps[i].cell, maps[i].columns, maps[i].rows, maps[i].percents};
    return inks;
}

const ProofInk *proof_inks(Arena *arena, const ProofJob *job, const char *time, Diagnostics *diagnostics)
{
    FileBytes pdf;
    InkAnswer answer;
    InkProfile *profile = find_press_profile(arena, job->issue->design, diagnostics);
    bool measured = profile && make_press_file(arena, job, time, profile, &pdf, diagnostics) &&
                    measure(arena, job, pdf, &answer, diagnostics);
    ink_profile_free(profile);
    return measured ? inks_of_maps(arena, answer.maps, job->pages->count) : NULL;
}
