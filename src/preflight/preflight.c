/* preflight.c - opens the file and has every inspection look at it. */
#include "preflight/preflight.h"

#include "preflight/faults.h"
#include "preflight/standards.h"
#include "preflight/unopened_check.h"

static void inspect_all(CheckedFile *file)
{
    int count;
    const Inspection *all = inspections(&count);
    for (int i = 0; i < count; i++)
        if (all[i].inspect)
            all[i].inspect(file);
}

static void check_opened(CheckedFile *file, unsigned standards, Preflight *result)
{
    result->is_readable = true;
    file->metadata = document_metadata(file);
    result->claimed = claimed_standards(file);
    result->checked = standards ? standards : result->claimed;
    if (result->checked & STANDARD_PDF_A_2U)
        result->checked |= STANDARD_PDF_A_2B;
    file->standards = result->checked;
    inspect_all(file);
    fault_list_take(file->faults, result);
}

static void check_unopened(CheckedFile *file, unsigned standards, Preflight *result)
{
    file->standards = standards;
    result->is_readable = unopened_inspect(file);
    result->checked = result->is_readable ? standards : 0;
    fault_list_take(file->faults, result);
}

static Preflight check_nested(Arena *arena, FileBytes pdf, unsigned standards, MessageLanguage language, int nesting)
{
    Preflight result = {0};
    CheckedFile file = {.arena = arena, .bytes = pdf, .document = qpdf_init(), .language = language,
                        .faults = fault_list_new(arena), .resources = resource_names_new(arena), .nesting = nesting};
    qpdf_silence_errors(file.document);
    qpdf_set_suppress_warnings(file.document, QPDF_TRUE);
    if (!(qpdf_read_memory(file.document, "pdf", (const char *)pdf.bytes, pdf.length, NULL) & QPDF_ERRORS))
        check_opened(&file, standards, &result);
    else
        check_unopened(&file, standards, &result);
    while (qpdf_has_error(file.document)) /* one that nobody asked for would be printed */
        qpdf_get_error(file.document);
    qpdf_cleanup(&file.document);
    resource_names_free(file.resources);
    fault_list_free(file.faults);
    return result;
}

Preflight preflight_check(Arena *arena, FileBytes pdf, unsigned standards, MessageLanguage language)
{
    return check_nested(arena, pdf, standards, language, 0);
}

Preflight check_embedded_pdf(const CheckedFile *outer, FileBytes pdf, unsigned standards)
{
    return check_nested(outer->arena, pdf, standards, outer->language, outer->nesting + 1);
}

RequirementTable preflight_requirements(int check)
{
    int count;
    return inspections(&count)[check].requirements;
}

int preflight_check_count(void)
{
    int count;
    inspections(&count);
    return count;
}
