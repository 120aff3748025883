/* finish.c - opens Cairo's PDF, has each step change what is its own, and writes the result. */
#include "press/finish.h"
#include "press/artifacts.h"
#include "press/cmyk_pictures.h"
#include "press/document_catalog.h"
#include "press/figure_alternatives.h"
#include "press/font_slimming.h"
#include "press/page_content.h"
#include "press/output_intent.h"
#include "press/page_labels.h"
#include "press/press_gradients.h"
#include "press/press_inks.h"
#include "press/press_pictures.h"
#include "press/structure_marks.h"
#include "press/text_joining.h"
#include "press/text_packing.h"
#include "press/unicode_map.h"
#include "press/vertical_fonts.h"

#include <qpdf/qpdf-c.h>

static void prepare_for_press(qpdf_data document, PressColours *colours)
{
    pictures_convert(document, colours);
    gradients_convert(document, colours);
    press_inks_prepare(document, colours);
    if (!colours->for_proof)
        output_intent_set(document, colours->profile);
}

/* Sheets have no structure, so nothing on them has to be told from it. */
static void change_pages(qpdf_data document, const FinishSettings *settings, const PressColours *colours)
{
    ContentChange *mark = settings->imposition ? structure_marks_drop : artifacts_mark;
    const ContentStep steps[] = {{mark, NULL}, {text_join, NULL}, {text_pack, NULL}, {press_inks_write, colours}};
    pages_change(document, steps, colours->profile ? 4 : 3);
}

/* A new step is a function of its own file that changes `document`, and a line here. */
static void take_steps(qpdf_data document, const FinishSettings *settings)
{
    PressColours colours = {
        .profile = settings->ink_profile, .spots = settings->spot_inks, .for_proof = settings->for_proof};
    catalog_complete(document, settings->about.language);
    metadata_add(document, &settings->about);
    figures_set_alternatives(document, settings->figure_texts, settings->figure_count);
    if (!settings->imposition)
        pages_set_boxes(document, &settings->margins);
    cmyk_pictures_turn_round(document);
    vertical_fonts_set(document);
    fonts_slim(document);
    unicode_maps_shorten(document);
    if (settings->ink_profile)
        prepare_for_press(document, &colours);
    change_pages(document, settings, &colours);
    if (settings->imposition)
        pages_impose(document, settings->imposition);
    page_labels_set(document, settings->page_labels, settings->page_label_count);
    if (settings->claim)
        press_claim_write(document, settings->claim, &settings->about);
}

static void report_rgb(qpdf_data document, Diagnostics *diagnostics)
{
    if (document_has_rgb(document))
        diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                           "a drawing has screen colours that no inks could be found for; save it as a picture",
                           "有插图的屏幕色换不成油墨，无法付印；请另存为位图");
}

/* Streams as the steps left them: packing anew only takes time. */
static void write_kept(qpdf_data document, const PressClaim *claim)
{
    if (qpdf_init_write_memory(document) & QPDF_ERRORS)
        return;
    qpdf_set_stream_data_mode(document, qpdf_s_preserve);
    qpdf_set_object_stream_mode(document, qpdf_o_generate);
    if (claim)
        press_claim_set_version(document, claim);
    qpdf_set_deterministic_ID(document, QPDF_TRUE);
    (void)qpdf_write(document); /* asked for by qpdf_has_error */
}

static void rewrite(qpdf_data document, FileBytes pdf, const FinishSettings *settings, Diagnostics *diagnostics)
{
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    QPDF_ERROR_CODE read = qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL);
    if (read & QPDF_ERRORS)
        return;
    take_steps(document, settings);
    if (settings->ink_profile && !settings->for_proof)
        report_rgb(document, diagnostics);
    write_kept(document, settings->claim);
}

bool pdf_finish(Arena *arena, FileBytes pdf, const FinishSettings *settings, FileBytes *result,
                Diagnostics *diagnostics)
{
    qpdf_data document = qpdf_init();
    rewrite(document, pdf, settings, diagnostics);
    bool written = !qpdf_has_error(document);
    if (written) {
        result->length = qpdf_get_buffer_length(document);
        result->bytes = (const unsigned char *)arena_strndup(arena, (const char *)qpdf_get_buffer(document),
                                                             result->length);
    } else {
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                           "the PDF could not be completed: %s", "无法完成 PDF：%s",
                           qpdf_get_error_full_text(document, qpdf_get_error(document)));
    }
    qpdf_cleanup(&document);
    return written;
}
