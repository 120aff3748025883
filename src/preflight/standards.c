/* standards.c - the names of standards, and which of them a file claims in its metadata and information. */
#include "preflight/standards.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[STANDARD_COUNT] = {"PDF/A-2b", "PDF/A-2u", "PDF/UA-1", "PDF/X-4", "PDF/X-1a", "print"};

const char *standard_name(Standard standard)
{
    for (int i = 0; i < STANDARD_COUNT; i++)
        if (standard == 1u << i)
            return names[i];
    return "";
}

unsigned standard_from_name(const char *name)
{
    for (unsigned i = 0; i < STANDARD_COUNT; i++)
        if (g_ascii_strcasecmp(names[i], name) == 0)
            return 1u << i;
    return 0;
}

static bool xmp_says(const XmpPacket *packet, const char *namespace_uri, const char *name, const char *value)
{
    const char *text = xmp_property_text(packet, namespace_uri, name);
    return text && g_ascii_strncasecmp(text, value, strlen(value)) == 0;
}

static unsigned claimed_in_packet(const XmpPacket *packet)
{
    unsigned claimed = 0;
    if (xmp_says(packet, XMP_PDF_A_ID, "part", "2"))
        claimed |= xmp_says(packet, XMP_PDF_A_ID, "conformance", "B") ? STANDARD_PDF_A_2B
                                                                      : STANDARD_PDF_A_2B | STANDARD_PDF_A_2U;
    if (xmp_says(packet, XMP_PDF_UA_ID, "part", "1"))
        claimed |= STANDARD_PDF_UA_1;
    if (xmp_says(packet, XMP_PDF_X_ID, "GTS_PDFXVersion", "PDF/X-4"))
        claimed |= STANDARD_PDF_X_4;
    return claimed;
}

const XmpPacket *document_metadata(const CheckedFile *file)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh stream = value_of(file, qpdf_get_root(file->document), "/Metadata");
    if (!qpdf_oh_is_stream(file->document, stream) ||
        (qpdf_oh_get_stream_data(file->document, stream, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS))
        return NULL;
    const XmpPacket *packet = xmp_packet_read(file->arena, bytes, length);
    free(bytes);
    return packet;
}

static unsigned claimed_in_information(const CheckedFile *file)
{
    qpdf_oh about = value_of(file, qpdf_get_trailer(file->document), "/Info");
    qpdf_oh version = value_of(file, about, "/GTS_PDFXVersion");
    if (!qpdf_oh_is_string(file->document, version))
        return 0;
    return g_str_has_prefix(qpdf_oh_get_utf8_value(file->document, version), "PDF/X-1") ? STANDARD_PDF_X_1A : 0;
}

unsigned claimed_standards(const CheckedFile *file)
{
    return claimed_in_information(file) | claimed_in_packet(file->metadata);
}
