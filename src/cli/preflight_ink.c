/* preflight_ink.c - see preflight_ink.h. */
#include "cli/preflight_ink.h"

#include "plates/ink_measure.h"
#include "plates/plate_maker.h"
#include "preflight/print_check.h"

#include <glib.h>

enum { LIMIT_PERCENT = 300 }; /* as press.ink_limit is when a layout leaves it out */

static Fault excess_fault(const Run *run, const InkExcess *excess)
{
    bool in_chinese = run->options->language == MESSAGE_LANGUAGE_CHINESE;
    const char *detail =
        arena_printf(run->arena, in_chinese ? "%d%%，距裁切左上角 %.0f × %.0f 毫米" : "%d%% at %.0f x %.0f mm from the upper left of the trim",
                     excess->percent, length_to_mm(excess->place.x), length_to_mm(excess->place.y));
    return (Fault){&print_requirements[PRINT_INK], {excess->page, 0}, detail};
}

static void add_excesses(const Run *run, const InkAnswer *answer, Preflight *result)
{
    Fault *faults = arena_new_array(run->arena, Fault, result->fault_count + answer->excess_count);
    for (int i = 0; i < result->fault_count; i++)
        faults[i] = result->faults[i];
    for (int i = 0; i < answer->excess_count; i++)
        faults[result->fault_count + i] = excess_fault(run, &answer->excesses[i]);
    result->faults = faults;
    result->fault_count += answer->excess_count;
}

void preflight_add_ink(const Run *run, const char *path, FileBytes pdf, Preflight *result)
{
    InkQuestion question = {.pdf = pdf, .label = path, .limit_percent = LIMIT_PERCENT};
    InkAnswer answer;
    if (!result->is_readable || !(result->checked & STANDARD_PRINT))
        return;
    if (!plates_are_possible())
        diagnostics_report(run->diagnostics, SEVERITY_NOTE, (SourcePosition){.file = path},
                           "the ink was not measured; install the package mupdf-tools", "没有测量总墨量；请安装软件包 mupdf-tools");
    else if (ink_measure(run->arena, &question, &answer, run->diagnostics))
        add_excesses(run, &answer, result);
}
