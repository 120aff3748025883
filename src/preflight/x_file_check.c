/*
 * x_file_check.c - see x_file_check.h. ISO 15930-4 and 15930-7 are not public: in all checks of PDF/X a clause is named by
 * its subject, not by a number that nobody can look up.
 */
#include "preflight/x_file_check.h"

#include "preflight/date_match.h"
#include "preflight/object_values.h"

#include <string.h>

enum {
    VERSION_4, VERSION_1A, ID, ENCRYPTION, REFERENCE_STREAMS, INFO_VERSION, INFO_TITLE, INFO_DATES, METADATA, XMP_VERSION,
    XMP_TITLE, XMP_DATES, XMP_DOCUMENT, AGREE, TRAPPED, TRAPPED_AGREES,
};

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };

const Requirement x_file_requirements[X_FILE_REQUIREMENT_COUNT] = {
    [VERSION_4] = {STANDARD_PDF_X_4, "version", "the file is of PDF 1.6 or lower", "文件版本应为 PDF 1.6 或更低", true},
    [VERSION_1A] = {STANDARD_PDF_X_1A, "version", "the file is of PDF 1.4 or lower", "文件版本应为 PDF 1.4 或更低", true},
    [ID] = {PDF_X, "structure", "the trailer has an /ID of two strings", "文件尾应有由两个字符串组成的 /ID", true},
    [ENCRYPTION] = {PDF_X, "encryption", "the file is not encrypted", "文件不得加密", true},
    [REFERENCE_STREAMS] = {STANDARD_PDF_X_1A, "structure", "there are no cross-reference streams and no object streams",
                           "不得有交叉引用流和对象流", true},
    [INFO_VERSION] = {STANDARD_PDF_X_1A, "identification", "GTS_PDFXVersion of the information is PDF/X-1a:2003",
                      "文件信息的 GTS_PDFXVersion 应为 PDF/X-1a:2003", true},
    [INFO_TITLE] = {STANDARD_PDF_X_1A, "document information", "the information has a Title", "文件信息应有 Title", true},
    [INFO_DATES] = {STANDARD_PDF_X_1A, "document information", "the information has CreationDate and ModDate",
                    "文件信息应有 CreationDate 和 ModDate", true},
    [METADATA] = {STANDARD_PDF_X_4, "metadata", "the document has metadata that can be read", "文件应有可读的元数据", true},
    [XMP_VERSION] = {STANDARD_PDF_X_4, "identification", "pdfxid:GTS_PDFXVersion of the metadata is PDF/X-4",
                     "元数据的 pdfxid:GTS_PDFXVersion 应为 PDF/X-4", true},
    [XMP_TITLE] = {STANDARD_PDF_X_4, "metadata", "the metadata have dc:title", "元数据应有 dc:title", true},
    [XMP_DATES] = {STANDARD_PDF_X_4, "metadata", "the metadata have xmp:CreateDate, xmp:ModifyDate and xmp:MetadataDate",
                   "元数据应有 xmp:CreateDate、xmp:ModifyDate 和 xmp:MetadataDate", true},
    [XMP_DOCUMENT] = {STANDARD_PDF_X_4, "metadata",
                      "the metadata have xmpMM:DocumentID, xmpMM:VersionID and xmpMM:RenditionClass",
                      "元数据应有 xmpMM:DocumentID、xmpMM:VersionID 和 xmpMM:RenditionClass", true},
    [AGREE] = {STANDARD_PDF_X_4, "metadata", "information and metadata agree", "文件信息与元数据应一致", true},
    [TRAPPED] = {PDF_X, "trapping", "Trapped of the information is True or False", "文件信息的 Trapped 应为 True 或 False", true},
    [TRAPPED_AGREES] = {PDF_X, "trapping", "pdf:Trapped of the metadata is that of the information",
                        "元数据的 pdf:Trapped 应与文件信息一致", true},
};

static void x_fault(CheckedFile *file, int requirement)
{
    fault(file, &x_file_requirements[requirement], (FaultPlace){0}, NULL, NULL);
}

static void x_fault_of(CheckedFile *file, int requirement, const char *detail)
{
    fault(file, &x_file_requirements[requirement], (FaultPlace){0}, "%s", "%s", detail);
}

/* --- version and structure ----------------------------------------------------------------------------- */

/* Thousands for the first number: 1006 is PDF 1.6; 0 for what is none. The catalog may say that it is a later one. */
static int version_of(const char *text)
{
    if (!text || !g_ascii_isdigit(text[0]) || text[1] != '.' || !g_ascii_isdigit(text[2]))
        return 0;
    return (text[0] - '0') * 1000 + (int)g_ascii_strtoull(text + 2, NULL, 10) % 1000;
}

static void check_version(CheckedFile *file)
{
    char header[16] = "";
    size_t length = MIN(file->bytes.length, sizeof header - 1);
    memcpy(header, file->bytes.bytes, length);
    int version = g_str_has_prefix(header, "%PDF-") ? version_of(header + 5) : 0;
    version = MAX(version, version_of(name_value(file, qpdf_get_root(file->document), "/Version")));
    for (int i = VERSION_4; i <= VERSION_1A; i++)
        if (version == 0 || version > (i == VERSION_4 ? 1006 : 1004))
            fault(file, &x_file_requirements[i], (FaultPlace){0}, "PDF %d.%d", "PDF %d.%d", version / 1000, version % 1000);
}

static bool is_id(const CheckedFile *file, qpdf_oh id)
{
    return item_count(file, id) == 2 && qpdf_oh_is_string(file->document, item_of(file, id, 0)) &&
           qpdf_oh_is_string(file->document, item_of(file, id, 1));
}

static void check_trailer(CheckedFile *file)
{
    qpdf_oh trailer = qpdf_get_trailer(file->document);
    if (!is_id(file, value_of(file, trailer, "/ID")))
        x_fault(file, ID);
    if (is_dictionary_or_stream(file, value_of(file, trailer, "/Encrypt")))
        x_fault(file, ENCRYPTION);
    if (has_name(file, trailer, "/Type", "/XRef") || has_key(file, trailer, "/XRefStm"))
        x_fault(file, REFERENCE_STREAMS);
}

/* --- information ---------------------------------------------------------------------------------------- */

/* Files of 2001 say it in two keys. */
static bool names_x1a(const CheckedFile *file, qpdf_oh about)
{
    const char *version = text_value(file, about, "/GTS_PDFXVersion");
    const char *conformance = text_value(file, about, "/GTS_PDFXConformance");
    return g_strcmp0(version, "PDF/X-1a:2003") == 0 ||
           (g_strcmp0(version, "PDF/X-1:2001") == 0 && g_strcmp0(conformance, "PDF/X-1a:2001") == 0);
}

static void check_information(CheckedFile *file, qpdf_oh about)
{
    if (!names_x1a(file, about))
        x_fault(file, INFO_VERSION);
    if (!has_text(file, about, "/Title"))
        x_fault(file, INFO_TITLE);
    if (!has_text(file, about, "/CreationDate") || !has_text(file, about, "/ModDate"))
        x_fault(file, INFO_DATES);
}

/* Some write the name as a text, and PDF/X-4 may say it in its metadata alone. NULL: it is not there. */
static const char *trapped_value(const CheckedFile *file, qpdf_oh about, const char *in_packet)
{
    const char *name = name_value(file, about, "/Trapped");
    if (!name)
        name = text_value(file, about, "/Trapped");
    return name || (file->standards & STANDARD_PDF_X_1A) ? name : in_packet;
}

static void check_trapping(CheckedFile *file, qpdf_oh about)
{
    const char *in_packet = xmp_property_text(file->metadata, XMP_PDF, "Trapped");
    const char *trapped = trapped_value(file, about, in_packet);
    if (g_strcmp0(trapped, "True") != 0 && g_strcmp0(trapped, "False") != 0)
        x_fault(file, TRAPPED);
    else if (in_packet && g_ascii_strcasecmp(in_packet, trapped) != 0)
        x_fault_of(file, TRAPPED_AGREES, in_packet);
}

/* --- metadata ------------------------------------------------------------------------------------------- */

static bool is_given(const CheckedFile *file, const char *namespace_uri, const char *name)
{
    const char *text = xmp_property_text(file->metadata, namespace_uri, name);
    return text && *text;
}

/* One fault for all that are missing. */
static void check_given(CheckedFile *file, int requirement, const char *namespace_uri, const char *const *names, int count)
{
    GString *missing = g_string_new(NULL);
    for (int i = 0; i < count; i++)
        if (!is_given(file, namespace_uri, names[i]))
            g_string_append_printf(missing, "%s%s", missing->len ? ", " : "", names[i]);
    if (missing->len)
        x_fault_of(file, requirement, missing->str);
    g_string_free(missing, TRUE);
}

static void check_text_agrees(CheckedFile *file, qpdf_oh about, const char *key, const char *namespace_uri, const char *name)
{
    const char *text = text_value(file, about, key), *in_packet = xmp_property_text(file->metadata, namespace_uri, name);
    if (text && *text && in_packet && *in_packet && strcmp(text, in_packet) != 0)
        x_fault_of(file, AGREE, key + 1);
}

static void check_date_agrees(CheckedFile *file, qpdf_oh about, const char *key, const char *name)
{
    const char *date = text_value(file, about, key), *in_packet = xmp_property_text(file->metadata, XMP_BASIC, name);
    if (date && *date && in_packet && *in_packet && !dates_agree(date, in_packet))
        x_fault_of(file, AGREE, key + 1);
}

static void check_agreement(CheckedFile *file, qpdf_oh about)
{
    check_text_agrees(file, about, "/Title", XMP_DUBLIN_CORE, "title");
    check_text_agrees(file, about, "/Creator", XMP_BASIC, "CreatorTool");
    check_text_agrees(file, about, "/Producer", XMP_PDF, "Producer");
    check_date_agrees(file, about, "/CreationDate", "CreateDate");
    check_date_agrees(file, about, "/ModDate", "ModifyDate");
}

static void check_metadata(CheckedFile *file, qpdf_oh about)
{
    static const char *const title[] = {"title"}, *const dates[] = {"CreateDate", "ModifyDate", "MetadataDate"};
    static const char *const document[] = {"DocumentID", "VersionID", "RenditionClass"};
    if (!file->metadata || !file->metadata->is_well_formed) {
        x_fault(file, METADATA);
        return;
    }
    if (g_strcmp0(xmp_property_text(file->metadata, XMP_PDF_X_ID, "GTS_PDFXVersion"), "PDF/X-4") != 0)
        x_fault(file, XMP_VERSION);
    check_given(file, XMP_TITLE, XMP_DUBLIN_CORE, title, G_N_ELEMENTS(title));
    check_given(file, XMP_DATES, XMP_BASIC, dates, G_N_ELEMENTS(dates));
    check_given(file, XMP_DOCUMENT, XMP_MEDIA, document, G_N_ELEMENTS(document));
    check_agreement(file, about);
}

void x_file_inspect(CheckedFile *file)
{
    qpdf_oh about = value_of(file, qpdf_get_trailer(file->document), "/Info");
    if (!(file->standards & PDF_X))
        return;
    check_version(file);
    check_trailer(file);
    check_information(file, about);
    if (file->standards & STANDARD_PDF_X_4)
        check_metadata(file, about);
    check_trapping(file, about);
}
