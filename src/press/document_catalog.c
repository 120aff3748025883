/* document_catalog.c - rewrites Cairo's PDF by libqpdf: catalog, CMYK pictures and fonts of vertical text mended, everything else kept. */
#include "press/document_catalog.h"
#include "press/cmyk_pictures.h"
#include "press/vertical_fonts.h"

#include <qpdf/qpdf-c.h>

static void set_entries(qpdf_data document, const char *language)
{
    qpdf_oh catalog = qpdf_get_root(document);
    qpdf_oh preferences = qpdf_oh_new_dictionary(document);
    qpdf_oh_replace_key(document, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(document, QPDF_TRUE));
    qpdf_oh_replace_key(document, catalog, "/ViewerPreferences", preferences);
    qpdf_oh_replace_key(document, catalog, "/Lang", qpdf_oh_new_unicode_string(document, language));
}

/* Streams as they came: fonts and pictures are compressed already, and packing anew only takes time. */
static void write_kept(qpdf_data document)
{
    if (qpdf_init_write_memory(document) & QPDF_ERRORS)
        return;
    qpdf_set_stream_data_mode(document, qpdf_s_preserve);
    qpdf_set_object_stream_mode(document, qpdf_o_generate);
    qpdf_set_deterministic_ID(document, QPDF_TRUE);
    (void)qpdf_write(document); /* asked for by qpdf_has_error */
}

static void rewrite(qpdf_data document, FileBytes pdf, const char *language)
{
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    QPDF_ERROR_CODE read = qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL);
    if (read & QPDF_ERRORS)
        return;
    set_entries(document, language);
    cmyk_pictures_turn_round(document);
    vertical_fonts_set(document);
    write_kept(document);
}

bool pdf_set_language(Arena *arena, FileBytes pdf, const char *language, FileBytes *result,
                      Diagnostics *diagnostics)
{
    qpdf_data document = qpdf_init();
    rewrite(document, pdf, language);
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
