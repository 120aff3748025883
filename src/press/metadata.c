/* metadata.c - writes the XMP packet. */
#include "press/metadata.h"

#include <glib.h>

static const char packet_start[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n";
static const char packet_end[] = "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

static void add_value(GString *packet, const char *before, const char *value, const char *after)
{
    if (!value || !*value)
        return;
    char *escaped = g_markup_escape_text(value, -1);
    g_string_append_printf(packet, "%s%s%s\n", before, escaped, after);
    g_free(escaped);
}

/* The producer is Cairo's word in the document's information, which has to agree. */
static const char *producer(qpdf_data document)
{
    qpdf_oh about = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Info");
    if (!qpdf_oh_is_dictionary(document, about) || !qpdf_oh_has_key(document, about, "/Producer"))
        return NULL;
    return qpdf_oh_get_utf8_value(document, qpdf_oh_get_key(document, about, "/Producer"));
}

static GString *packet_of_facts(qpdf_data document, const DocumentFacts *facts)
{
    GString *packet = g_string_new(packet_start);
    add_value(packet, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", facts->title,
              "</rdf:li></rdf:Alt></dc:title>");
    add_value(packet, "<dc:creator><rdf:Seq><rdf:li>", facts->author, "</rdf:li></rdf:Seq></dc:creator>");
    add_value(packet, "<dc:language><rdf:Bag><rdf:li>", facts->language, "</rdf:li></rdf:Bag></dc:language>");
    add_value(packet, "<xmp:CreateDate>", facts->creation_date, "</xmp:CreateDate>");
    add_value(packet, "<xmp:ModifyDate>", facts->creation_date, "</xmp:ModifyDate>");
    add_value(packet, "<xmp:CreatorTool>", "typeset", "</xmp:CreatorTool>");
    add_value(packet, "<pdf:Producer>", producer(document), "</pdf:Producer>");
    return g_string_append(packet, packet_end);
}

/* Cairo leaves out the D: that dates begin with (ISO 32000-1, 7.9.4). */
static void mend_date(qpdf_data document, qpdf_oh about, const char *key)
{
    qpdf_oh date = qpdf_oh_get_key(document, about, key);
    if (!qpdf_oh_is_string(document, date) || g_str_has_prefix(qpdf_oh_get_utf8_value(document, date), "D:"))
        return;
    char *mended = g_strconcat("D:", qpdf_oh_get_utf8_value(document, date), NULL);
    qpdf_oh_replace_key(document, about, key, qpdf_oh_new_unicode_string(document, mended));
    g_free(mended);
}

static void mend_dates(qpdf_data document)
{
    qpdf_oh about = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Info");
    if (!qpdf_oh_is_dictionary(document, about))
        return;
    mend_date(document, about, "/CreationDate");
    mend_date(document, about, "/ModDate");
}

void metadata_add(qpdf_data document, const DocumentFacts *facts)
{
    mend_dates(document);
    GString *packet = packet_of_facts(document, facts);
    qpdf_oh stream = qpdf_oh_new_stream(document);
    qpdf_oh dictionary = qpdf_oh_get_dict(document, stream);
    qpdf_oh_replace_key(document, dictionary, "/Type", qpdf_oh_new_name(document, "/Metadata"));
    qpdf_oh_replace_key(document, dictionary, "/Subtype", qpdf_oh_new_name(document, "/XML"));
    qpdf_oh_replace_stream_data(document, stream, (const unsigned char *)packet->str, packet->len,
                                qpdf_oh_new_null(document), qpdf_oh_new_null(document));
    qpdf_oh_replace_key(document, qpdf_get_root(document), "/Metadata", stream);
    g_string_free(packet, TRUE);
}
