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

/* The value of a property in the packet, as an element or an attribute; the caller frees it. NULL: it has none. */
static gchar *xmp_value(const gchar *packet, const char *property)
{
    const gchar *at = strstr(packet, property);
    if (!at)
        return NULL;
    at += strlen(property);
    at += strspn(at, " \t\r\n");
    if (*at == '=') {
        at += 1 + strspn(at + 1, " \t\r\n");
        return *at ? g_strndup(at + 1, strcspn(at + 1, "\"'")) : NULL;
    }
    at += *at == '>';
    return g_strstrip(g_strndup(at, strcspn(at, "<")));
}

static bool xmp_says(const gchar *packet, const char *property, const char *value)
{
    gchar *found = xmp_value(packet, property);
    bool says = found && g_ascii_strncasecmp(found, value, strlen(value)) == 0;
    g_free(found);
    return says;
}

static unsigned claimed_in_packet(const gchar *packet)
{
    unsigned claimed = 0;
    if (xmp_says(packet, "pdfaid:part", "2"))
        claimed |= xmp_says(packet, "pdfaid:conformance", "B") ? STANDARD_PDF_A_2B : STANDARD_PDF_A_2B | STANDARD_PDF_A_2U;
    if (xmp_says(packet, "pdfuaid:part", "1"))
        claimed |= STANDARD_PDF_UA_1;
    if (xmp_says(packet, "pdfxid:GTS_PDFXVersion", "PDF/X-4"))
        claimed |= STANDARD_PDF_X_4;
    return claimed;
}

gchar *metadata_packet(const CheckedFile *file)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh stream = value_of(file, qpdf_get_root(file->document), "/Metadata");
    if (!qpdf_oh_is_stream(file->document, stream) ||
        (qpdf_oh_get_stream_data(file->document, stream, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS))
        return NULL;
    gchar *packet = g_strndup((const gchar *)bytes, length);
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
    gchar *packet = metadata_packet(file);
    unsigned claimed = claimed_in_information(file) | (packet ? claimed_in_packet(packet) : 0);
    g_free(packet);
    return claimed;
}
