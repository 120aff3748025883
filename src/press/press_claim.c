/* press_claim.c - see press_claim.h. Clauses are those of ISO 15930-7:2010 and ISO 15930-4:2003 (X-1a). */
#include "press/press_claim.h"

#include "press/objects.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

/* --- output intent ----------------------------------------------------------------------------------- */

/* A condition of the registry is known by its name alone; what it is called in words is the profile's description. */
static void name_condition(qpdf_data document, const char *condition)
{
    qpdf_oh intents = qpdf_oh_get_key(document, qpdf_get_root(document), "/OutputIntents");
    if (!qpdf_oh_is_array(document, intents) || qpdf_oh_get_array_n_items(document, intents) < 1)
        return;
    qpdf_oh intent = qpdf_oh_get_array_item(document, intents, 0);
    qpdf_oh name = qpdf_oh_new_unicode_string(document, condition);
    qpdf_oh_replace_key(document, intent, "/OutputConditionIdentifier", name);
    qpdf_oh_replace_key(document, intent, "/OutputCondition", name);
    qpdf_oh_replace_key(document, intent, "/RegistryName", qpdf_oh_new_string(document, "http://www.color.org"));
}

/* --- information and metadata ------------------------------------------------------------------------ */

static void complete_information(qpdf_data document, const PressClaim *claim)
{
    qpdf_oh about = dictionary_under(document, qpdf_get_trailer(document), "/Info");
    qpdf_oh_replace_key(document, about, "/Trapped", qpdf_oh_new_name(document, "/False"));
    if (claim->standard == PRESS_STANDARD_X1A)
        qpdf_oh_replace_key(document, about, "/GTS_PDFXVersion", qpdf_oh_new_string(document, "PDF/X-1a:2003"));
}

/* One name for the document through all its versions: of what it is, not of what stands in it. The caller frees it. */
static gchar *document_uuid(const DocumentFacts *facts)
{
    gchar *about = g_strjoin("\n", facts->title ? facts->title : "", facts->author ? facts->author : "",
                             facts->creation_date ? facts->creation_date : "", NULL);
    gchar *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA1, about, -1);
    /* version 5, made from a name (RFC 4122, 4.3) */
    gchar *uuid = g_strdup_printf("uuid:%.8s-%.4s-5%.3s-8%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17, sum + 20);
    g_free(sum);
    g_free(about);
    return uuid;
}

/* 6.17 of X-4: what a document management asks for; the version is always that of the one file. */
static gchar *press_properties(const PressClaim *claim, const DocumentFacts *facts)
{
    gchar *uuid = document_uuid(facts);
    const char *version = claim->standard == PRESS_STANDARD_X4 ? "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n" : "";
    gchar *properties = g_strdup_printf(
        "<rdf:Description rdf:about=\"\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
        " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n%s"
        "<xmp:MetadataDate>%s</xmp:MetadataDate>\n"
        "<xmpMM:DocumentID>%s</xmpMM:DocumentID>\n"
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
        "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
        "<pdf:Trapped>False</pdf:Trapped>\n</rdf:Description>\n",
        version, facts->creation_date, uuid);
    g_free(uuid);
    return properties;
}

static void put_packet(qpdf_data document, qpdf_oh stream, const GString *packet)
{
    qpdf_oh_replace_stream_data(document, stream, (const unsigned char *)packet->str, packet->len,
                                qpdf_oh_new_null(document), qpdf_oh_new_null(document));
}

/* A description of its own, behind those that metadata.c writes. */
static void complete_packet(qpdf_data document, const PressClaim *claim, const DocumentFacts *facts)
{
    static const char end[] = "</rdf:RDF>";
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh stream = qpdf_oh_get_key(document, qpdf_get_root(document), "/Metadata");
    if (!qpdf_oh_is_stream(document, stream) ||
        (qpdf_oh_get_stream_data(document, stream, qpdf_dl_generalized, NULL, &bytes, &length) & QPDF_ERRORS))
        return;
    GString *packet = g_string_new_len((const gchar *)bytes, (gssize)length);
    const char *place = strstr(packet->str, end);
    if (place) {
        gchar *properties = press_properties(claim, facts);
        g_string_insert(packet, place - packet->str, properties);
        put_packet(document, stream, packet);
        g_free(properties);
    }
    g_string_free(packet, TRUE);
    free(bytes);
}

/* --- what may not be there ---------------------------------------------------------------------------- */

/* Cairo mixes every page in a group; without transparency it is the same without. */
static void drop_group(qpdf_data document, qpdf_oh owner)
{
    if (object_has_name(document, qpdf_oh_get_key(document, owner, "/Group"), "/S", "/Transparency"))
        qpdf_oh_remove_key(document, owner, "/Group");
}

static void drop_group_of_form(qpdf_data document, qpdf_oh stream, void *unused)
{
    (void)unused;
    drop_group(document, qpdf_oh_get_dict(document, stream));
}

static void drop_groups(qpdf_data document)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        drop_group(document, qpdf_get_page_n(document, (size_t)i));
    for_each_stream(document, drop_group_of_form, NULL);
}

void press_claim_write(qpdf_data document, const PressClaim *claim, const DocumentFacts *facts)
{
    if (claim->condition)
        name_condition(document, claim->condition);
    complete_information(document, claim);
    complete_packet(document, claim, facts);
    if (claim->standard == PRESS_STANDARD_X1A)
        drop_groups(document);
}

void press_claim_set_version(qpdf_data document, const PressClaim *claim)
{
    bool is_old = claim->standard == PRESS_STANDARD_X1A;
    qpdf_force_pdf_version(document, is_old ? "1.4" : "1.6");
    if (is_old)
        qpdf_set_object_stream_mode(document, qpdf_o_disable);
}
