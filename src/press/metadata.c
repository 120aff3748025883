/* metadata.c - writes the XMP packet. */
#include "press/metadata.h"

#include <glib.h>

/* A property as it is written: what stands before and behind its value. */
typedef struct MetadataFact {
    const char *before;
    const char *value; /* NULL or empty: it is left out */
    const char *after;
} MetadataFact;

static const char packet_start[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
static const char packet_end[] = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

/* PDF/UA's schema is none of those that PDF/A knows, so it is described (ISO 19005-2, 6.6.2.3). */
static const char reading_schema[] =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

static void add_fact(GString *packet, const MetadataFact *fact)
{
    if (!fact->value || !*fact->value)
        return;
    char *escaped = g_markup_escape_text(fact->value, -1);
    g_string_append_printf(packet, "%s%s%s\n", fact->before, escaped, fact->after);
    g_free(escaped);
}

/* Facts of the name spaces that are declared for them. */
static void add_facts(GString *packet, const char *name_spaces, const MetadataFact *facts, size_t count)
{
    g_string_append_printf(packet, "<rdf:Description rdf:about=\"\"%s>\n", name_spaces);
    for (size_t i = 0; i < count; i++)
        add_fact(packet, &facts[i]);
    g_string_append(packet, "</rdf:Description>\n");
}

/* The producer is Cairo's word in the document's information, which has to agree. */
static const char *producer(qpdf_data document)
{
    qpdf_oh about = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Info");
    if (!qpdf_oh_is_dictionary(document, about) || !qpdf_oh_has_key(document, about, "/Producer"))
        return NULL;
    return qpdf_oh_get_utf8_value(document, qpdf_oh_get_key(document, about, "/Producer"));
}

static void add_description(qpdf_data document, GString *packet, const DocumentFacts *facts)
{
    const MetadataFact known[] = {
        {"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", facts->title, "</rdf:li></rdf:Alt></dc:title>"},
        {"<dc:creator><rdf:Seq><rdf:li>", facts->author, "</rdf:li></rdf:Seq></dc:creator>"},
        {"<dc:language><rdf:Bag><rdf:li>", facts->language, "</rdf:li></rdf:Bag></dc:language>"},
        {"<xmp:CreateDate>", facts->creation_date, "</xmp:CreateDate>"},
        {"<xmp:ModifyDate>", facts->creation_date, "</xmp:ModifyDate>"},
        {"<xmp:CreatorTool>", "typeset", "</xmp:CreatorTool>"},
        {"<pdf:Producer>", producer(document), "</pdf:Producer>"},
    };
    add_facts(packet,
              " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
              " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
              known, G_N_ELEMENTS(known));
}

/* PDF/A-2u (ISO 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, clause 5). */
static void add_claims_of_screen(GString *packet)
{
    const MetadataFact claims[] = {
        {"<pdfaid:part>", "2", "</pdfaid:part>"},
        {"<pdfaid:conformance>", "U", "</pdfaid:conformance>"},
        {"<pdfuaid:part>", "1", "</pdfuaid:part>"},
    };
    add_facts(packet, " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
              claims, G_N_ELEMENTS(claims));
    g_string_append(packet, reading_schema);
}

static GString *packet_of_facts(qpdf_data document, const DocumentFacts *facts)
{
    GString *packet = g_string_new(packet_start);
    add_description(document, packet, facts);
    if (facts->is_for_reading)
        add_claims_of_screen(packet);
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
