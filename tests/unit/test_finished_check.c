/* test_finished_check.c - a file that does not keep what it claims is not given its name. */
#include "cli/finished_check.h"

#include <glib.h>
#include <string.h>

#define CLAIM                                                                                          \
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"                                \
    "<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>"                    \
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF>"

/* A page without anything, whose metadata are `packet`; libqpdf finds the objects without a table. */
static bool keeps_its_standards(const char *packet, Diagnostics *diagnostics)
{
    Arena *arena = arena_new();
    const char *pdf = arena_printf(arena,
                                   "%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>\nendobj\n"
                                   "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                                   "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
                                   "4 0 obj\n<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream\nendobj\n"
                                   "trailer << /Root 1 0 R /Size 5 >>\n",
                                   (int)strlen(packet), packet);
    FileBytes bytes = {(const unsigned char *)pdf, strlen(pdf)};
    bool keeps = finished_pdf_keeps_its_standards(arena, bytes, "issue.pdf", diagnostics);
    arena_free(arena);
    return keeps;
}

static void test_file_that_claims_nothing_keeps_it(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    g_assert_true(keeps_its_standards("<x/>", diagnostics));
    g_assert_cmpint(diagnostics_count(diagnostics, SEVERITY_FAILURE), ==, 0);
    diagnostics_free(diagnostics);
}

static bool has_message(Diagnostics *diagnostics, const char *start, const char *clause)
{
    int count;
    const Diagnostic *messages = diagnostics_sorted(diagnostics, &count);
    for (int i = 0; i < count; i++)
        if (g_str_has_prefix(messages[i].message, start) && strstr(messages[i].message, clause) &&
            g_strcmp0(messages[i].position.file, "issue.pdf") == 0)
            return true;
    return false;
}

static void test_broken_claim_is_a_failure_with_its_clause(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    g_assert_false(keeps_its_standards(CLAIM, diagnostics));
    g_assert_cmpint(diagnostics_count(diagnostics, SEVERITY_FAILURE), >, 0);
    g_assert_true(has_message(diagnostics, "the PDF does not keep PDF/A-2b, 6.1.3", "mistake of typeset"));
    diagnostics_free(diagnostics);
}

static void test_failure_is_told_in_chinese_too(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_CHINESE);
    g_assert_false(keeps_its_standards(CLAIM, diagnostics));
    g_assert_true(has_message(diagnostics, "生成的 PDF 不合 PDF/A-2b 第 6.1.3 条", "typeset 的错误"));
    diagnostics_free(diagnostics);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/finished_check/nothing_claimed", test_file_that_claims_nothing_keeps_it);
    g_test_add_func("/finished_check/broken_claim", test_broken_claim_is_a_failure_with_its_clause);
    g_test_add_func("/finished_check/in_chinese", test_failure_is_told_in_chinese_too);
    return g_test_run();
}
