/* embedded_file_check.c - see embedded_file_check.h. */
#include "preflight/embedded_file_check.h"

#include "preflight/pdf_values.h"

#include <stdlib.h>
#include <string.h>

enum { NAMES, IS_PDF_A };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement embedded_file_requirements[EMBEDDED_FILE_REQUIREMENT_COUNT] = {
    [NAMES] = {PDF_A, "6.8", "the specification of an embedded file has the keys F and UF",
               "嵌入文件的说明应有 F 和 UF", true},
    [IS_PDF_A] =
        {PDF_A, "6.8",
         "an embedded file is PDF/A-1 or PDF/A-2 itself (PDF/A-1: its claim is taken as given)",
         "嵌入的文件本身应为 PDF/A-1 或 PDF/A-2（PDF/A-1 以其声明为准）", true},
};

enum { DEEPEST = 12 };

static bool starts_with(const unsigned char *at, size_t length, const char *text)
{
    return length >= strlen(text) && memcmp(at, text, strlen(text)) == 0;
}

/* Whether the metadata, which PDF/A-1 wants readable without unpacking, say part 1, as an element or an attribute. */
static bool claims_part_1(FileBytes pdf)
{
    static const char property[] = "pdfaid:part";
    size_t length = strlen(property);
    for (size_t at = 0; at + length < pdf.length; at++) {
        if (pdf.bytes[at] != 'p' || !starts_with(pdf.bytes + at, pdf.length - at, property))
            continue;
        size_t value = at + length;
        while (value < pdf.length && pdf.bytes[value] && strchr(">=\"' \t\r\n", pdf.bytes[value]))
            value++;
        if (value < pdf.length && pdf.bytes[value] == '1')
            return true;
    }
    return false;
}

static bool is_pdf_a(const CheckedFile *file, FileBytes pdf)
{
    if (!starts_with(pdf.bytes, pdf.length, "%PDF-"))
        return false;
    if (claims_part_1(pdf) || file->nesting > 0)
        return true;
    Preflight claims = check_embedded_pdf(file, pdf, 0);
    if (!claims.is_readable || !(claims.claimed & STANDARD_PDF_A_2B))
        return false;
    for (int i = 0; i < claims.fault_count; i++)
        if (claims.faults[i].requirement->standards & PDF_A)
            return false;
    return true;
}

static void check_file(CheckedFile *file, FaultPlace place, qpdf_oh stream)
{
    StreamBytes bytes;
    if (!stream_bytes(file, stream, &bytes))
        return;
    if (!is_pdf_a(file, (FileBytes){bytes.start, bytes.length}))
        fault(file, &embedded_file_requirements[IS_PDF_A], place, NULL, NULL);
    free(bytes.start);
}

static void check_specification(CheckedFile *file, FaultPlace place, qpdf_oh specification)
{
    qpdf_oh files = value_of(file, specification, "/EF");
    if (!qpdf_oh_is_dictionary(file->document, files))
        return;
    if (!has_key(file, specification, "/F") || !has_key(file, specification, "/UF"))
        fault(file, &embedded_file_requirements[NAMES], place, NULL, NULL);
    GHashTable *seen = g_hash_table_new(NULL, NULL);
    GPtrArray *keys = keys_of(file, files);
    for (guint i = 0; i < keys->len; i++) {
        qpdf_oh stream = value_of(file, files, keys->pdata[i]);
        if (is_seen_first(seen, file, stream))
            check_file(file, place, stream);
    }
    g_ptr_array_unref(keys);
    g_hash_table_unref(seen);
}

static void check_deep(CheckedFile *file, FaultPlace place, qpdf_oh object, int depth);

static void check_child(CheckedFile *file, FaultPlace place, qpdf_oh child, int depth)
{
    if (qpdf_oh_get_object_id(file->document, child) == 0)
        check_deep(file, place, child, depth);
    qpdf_oh_release(file->document, child);
}

static void check_deep(CheckedFile *file, FaultPlace place, qpdf_oh object, int depth)
{
    if (depth == DEEPEST)
        return;
    for (int i = 0; i < item_count(file, object); i++)
        check_child(file, place, item_of(file, object, i), depth + 1);
    if (!is_plain_dictionary(file, object))
        return;
    check_specification(file, place, object);
    GPtrArray *keys = keys_of(file, object);
    for (guint i = 0; i < keys->len; i++)
        check_child(file, place, value_of(file, object, keys->pdata[i]), depth + 1);
    g_ptr_array_unref(keys);
}

void check_embedded_files(CheckedFile *file, qpdf_oh object)
{
    check_deep(file, place_of(file, 0, object), object, 0);
}
