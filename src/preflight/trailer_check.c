/* trailer_check.c - see trailer_check.h. */
#include "preflight/trailer_check.h"

enum { ID_A, ENCRYPT_A, ENCRYPT_UA };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement trailer_requirements[TRAILER_REQUIREMENT_COUNT] = {
    [ID_A] = {PDF_A, "6.1.3", "the trailer has an /ID of two strings", "文件尾应有由两个字符串组成的 /ID", true},
    [ENCRYPT_A] = {PDF_A, "6.1.3", "the file is not encrypted", "文件不得加密", true},
    [ENCRYPT_UA] = {STANDARD_PDF_UA_1, "7.16", "an encrypted file allows assistive technology to read it",
                    "加密的文件应允许辅助工具读取", true},
};

static bool is_id(const CheckedFile *file, qpdf_oh id)
{
    qpdf_data document = file->document;
    return qpdf_oh_is_array(document, id) && qpdf_oh_get_array_n_items(document, id) == 2 &&
           qpdf_oh_is_string(document, qpdf_oh_get_array_item(document, id, 0)) &&
           qpdf_oh_is_string(document, qpdf_oh_get_array_item(document, id, 1));
}

/* Bit 10 of /P: extraction in support of accessibility (ISO 32000-1, table 22). */
static bool readers_may_read(const CheckedFile *file, qpdf_oh encryption)
{
    qpdf_oh permissions = value_of(file, encryption, "/P");
    return qpdf_oh_is_integer(file->document, permissions) &&
           (qpdf_oh_get_int_value(file->document, permissions) >> 9 & 1);
}

void trailer_inspect(CheckedFile *file)
{
    qpdf_oh trailer = qpdf_get_trailer(file->document);
    qpdf_oh encryption = value_of(file, trailer, "/Encrypt");
    if (!is_id(file, value_of(file, trailer, "/ID")))
        fault(file, &trailer_requirements[ID_A], (FaultPlace){0}, NULL, NULL);
    if (!qpdf_oh_is_dictionary(file->document, encryption))
        return;
    fault(file, &trailer_requirements[ENCRYPT_A], (FaultPlace){0}, NULL, NULL);
    if (!readers_may_read(file, encryption))
        fault(file, &trailer_requirements[ENCRYPT_UA], (FaultPlace){0}, NULL, NULL);
}
