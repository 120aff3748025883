/* finish.c - opens Cairo's PDF, has each step change what is its own, and writes the result. */
#include "press/finish.h"
#include "press/article_beads.h"
#include "press/artifacts.h"
#include "press/cmyk_pictures.h"
#include "press/document_catalog.h"
#include "press/font_slimming.h"
#include "press/glyph_maps.h"
#include "press/link_annotations.h"
#include "press/page_content.h"
#include "press/output_intent.h"
#include "press/page_labels.h"
#include "press/press_gradients.h"
#include "press/press_inks.h"
#include "press/press_pictures.h"
#include "press/screen_intent.h"
#include "press/structure_marks.h"
#include "press/structure_tree.h"
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

/* `mark` says what becomes of the marks of the structure. */
static void change_pages(qpdf_data document, const PressColours *colours, ContentStep mark)
{
    const ContentStep steps[] = {mark, {text_join, NULL}, {text_pack, NULL}, {press_inks_write, colours}};
    pages_change(document, steps, colours->profile ? 4 : 3);
}

/* Marks get their numbers as the pages are written, and the tree after them. */
static void finish_pages(qpdf_data document, const FinishSettings *settings, const PressColours *colours)
{
    const DocumentStructure *structure = settings->structure;
    ArtifactContext artifacts = {structure, numbered_pages_new(structure)};
    pages_set_boxes(document, &settings->margins);
    structure_tree_number_pages(document);
    change_pages(document, colours, (ContentStep){artifacts_mark, &artifacts});
    structure_tree_write(document, structure, artifacts.pages, settings->margins.margin);
    article_threads_write(document, structure, settings->margins.margin);
    numbered_pages_free(artifacts.pages, structure);
}

/* Sheets have no structure, so nothing on them has to be told from it. */
static void finish_sheets(qpdf_data document, const FinishSettings *settings, const PressColours *colours)
{
    change_pages(document, colours, (ContentStep){structure_marks_drop, NULL});
    pages_impose(document, settings->imposition);
}

/* The first page; its own objects, too, so that no step comes upon them. */
static void take_out_leaf(qpdf_data document)
{
    qpdf_oh page = qpdf_get_page_n(document, 0), content = qpdf_oh_get_key(document, page, "/Contents");
    int leaf = qpdf_oh_get_object_id(document, page), stream = qpdf_oh_get_object_id(document, content);
    (void)qpdf_remove_page(document, page); /* asked for by qpdf_has_error */
    qpdf_replace_object(document, leaf, 0, qpdf_oh_new_null(document));
    if (stream > 0)
        qpdf_replace_object(document, stream, 0, qpdf_oh_new_null(document));
}

/* A new step is a function of its own file that changes `document`, and a line here. False when glyphs are missing. */
static bool take_steps(qpdf_data document, const FinishSettings *settings)
{
    PressColours colours = {
        .profile = settings->ink_profile, .spots = settings->spot_inks, .for_proof = settings->for_proof};
    for (int i = 0; i < settings->leaves_before; i++)
        take_out_leaf(document);
    catalog_complete(document, settings->about.language);
    metadata_add(document, &settings->about);
    annotations_make_printed(document);
    if (settings->about.is_for_reading)
        screen_intent_set(document);
    cmyk_pictures_turn_round(document);
    vertical_fonts_set(document, settings->structure);
    if (!fonts_slim(document, settings->boxed_faces))
        return false;
    unicode_maps_shorten(document);
    glyph_maps_complete(document);
    if (settings->ink_profile)
        prepare_for_press(document, &colours);
    if (settings->imposition)
        finish_sheets(document, settings, &colours);
    else
        finish_pages(document, settings, &colours);
    page_labels_set(document, settings->page_labels, settings->page_label_count);
    if (settings->claim)
        press_claim_write(document, settings->claim, &settings->about);
    return true;
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
    qpdf_set_newline_before_endstream(document, QPDF_TRUE); /* ISO 19005-2, 6.1.7.1 */
    (void)qpdf_write(document); /* asked for by qpdf_has_error */
}

/* False when glyphs are missing; what libqpdf could not do is asked for by qpdf_has_error. */
static bool rewrite(qpdf_data document, FileBytes pdf, const FinishSettings *settings, Diagnostics *diagnostics)
{
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    QPDF_ERROR_CODE read = qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL);
    if (read & QPDF_ERRORS)
        return true;
    if (!take_steps(document, settings))
        return false;
    if (settings->ink_profile && !settings->for_proof)
        report_rgb(document, diagnostics);
    write_kept(document, settings->claim);
    return true;
}

static FinishOutcome take_result(Arena *arena, qpdf_data document, FileBytes *result, Diagnostics *diagnostics)
{
    if (qpdf_has_error(document)) {
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                           "the PDF could not be completed: %s", "无法完成 PDF：%s",
                           qpdf_get_error_full_text(document, qpdf_get_error(document)));
        return FINISH_FAILED;
    }
    result->length = qpdf_get_buffer_length(document);
    result->bytes = (const unsigned char *)arena_strndup(arena, (const char *)qpdf_get_buffer(document), result->length);
    return FINISH_DONE;
}

FinishOutcome pdf_finish(Arena *arena, FileBytes pdf, const FinishSettings *settings, FileBytes *result,
                         Diagnostics *diagnostics)
{
    qpdf_data document = qpdf_init();
    bool is_whole = rewrite(document, pdf, settings, diagnostics);
    FinishOutcome outcome = is_whole ? take_result(arena, document, result, diagnostics) : FINISH_LACKS_GLYPHS;
    qpdf_cleanup(&document);
    return outcome;
}
