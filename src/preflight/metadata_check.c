/* metadata_check.c - see metadata_check.h. What PDF/UA asks of metadata is looked at elsewhere, from the same packet. */
#include "preflight/metadata_check.h"

#include "preflight/xmp_extensions.h"

#include <stdlib.h>
#include <string.h>

enum {
    HAS_PACKET, HEADER_BYTES, HEADER_ENCODING, WELL_FORMED, UTF_8, DEFINED, OF_ITS_TYPE, EXTENSION_FIELDS, EXTENSION_FORM,
    HAS_IDENTIFICATION, PART, CONFORMANCE, CONFORMANCE_U, PREFIX, HISTORY,
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement metadata_requirements[METADATA_REQUIREMENT_COUNT] = {
    [HAS_PACKET] = {PDF_A, "6.6.2.1", "the document has a metadata stream", "文件应有元数据流", true},
    [HEADER_BYTES] = {PDF_A, "6.6.2.1", "the header of an XMP packet has no bytes attribute",
                      "XMP 包头不得有 bytes 属性", true},
    [HEADER_ENCODING] = {PDF_A, "6.6.2.1", "the header of an XMP packet has no encoding attribute",
                         "XMP 包头不得有 encoding 属性", true},
    [WELL_FORMED] = {PDF_A, "6.6.2.1", "metadata is well-formed XML and RDF, as XMP writes it",
                     "元数据应是格式良好的 XML 与 RDF，符合 XMP 的写法", true},
    [UTF_8] = {PDF_A, "6.6.2.1", "metadata is encoded in UTF-8", "元数据应以 UTF-8 编码", true},
    [DEFINED] = {PDF_A, "6.6.2.3.1", "a metadata property is of a predefined schema or of an extension schema",
                 "元数据属性应出自预定义方案或扩展方案", true},
    [OF_ITS_TYPE] = {PDF_A, "6.6.2.3.1", "a metadata property has a value of the type that its schema names",
                     "元数据属性的值应为其方案规定的类型", true},
    [EXTENSION_FIELDS] = {PDF_A, "6.6.2.3.2", "an extension schema has no fields but those of the standard's tables",
                          "扩展方案不得有标准表格之外的字段", true},
    [EXTENSION_FORM] = {PDF_A, "6.6.2.3.3", "an extension schema has every field, with its prefix and its type",
                        "扩展方案的字段应齐全，前缀和类型正确", true},
    [HAS_IDENTIFICATION] = {PDF_A, "6.6.4", "metadata names part and level of PDF/A", "元数据应写明 PDF/A 的部分和级别", true},
    [PART] = {PDF_A, "6.6.4", "pdfaid:part is 2", "pdfaid:part 应为 2", true},
    [CONFORMANCE] = {PDF_A, "6.6.4", "pdfaid:conformance is B, U or A", "pdfaid:conformance 应为 B、U 或 A", true},
    [CONFORMANCE_U] = {STANDARD_PDF_A_2U, "6.6.4", "pdfaid:conformance is U or A", "pdfaid:conformance 应为 U 或 A", true},
    [PREFIX] = {PDF_A, "6.6.4", "the identification of PDF/A has the prefix pdfaid", "PDF/A 标识的前缀应为 pdfaid", true},
    [HISTORY] = {PDF_A, "6.6.6", "an action in xmpMM:History has action, parameters and when",
                 "xmpMM:History 的每项应有 action、parameters 和 when", true},
};

typedef struct PacketCheck {
    CheckedFile *file;
    const XmpPacket *packet;
    FaultPlace place;
    const XmpExtensions *own;      /* what the packet describes */
    const XmpExtensions *document; /* what that of the document describes */
    bool has_extension_fault;
    bool has_identity_fault;
} PacketCheck;

static void packet_fault(const PacketCheck *check, int requirement)
{
    fault(check->file, &metadata_requirements[requirement], check->place, NULL, NULL);
}

static void property_fault(const PacketCheck *check, int requirement, const XmpValue *property)
{
    const char *colon = *property->prefix ? ":" : "";
    fault(check->file, &metadata_requirements[requirement], check->place, "%s%s%s", "%s%s%s", property->prefix, colon,
          property->name);
}

/* --- the packet --------------------------------------------------------------------------------------- */

static void check_form(const PacketCheck *check)
{
    if (check->packet->has_bytes)
        packet_fault(check, HEADER_BYTES);
    if (check->packet->has_encoding)
        packet_fault(check, HEADER_ENCODING);
    if (!check->packet->is_well_formed)
        packet_fault(check, WELL_FORMED);
    else if (!check->packet->is_utf_8)
        packet_fault(check, UTF_8);
}

static void report_extension(void *context, XmpExtensionFault extension_fault, const char *field)
{
    PacketCheck *check = context;
    int requirement = extension_fault == XMP_EXTENSION_HAS_OTHER_FIELD ? EXTENSION_FIELDS : EXTENSION_FORM;
    check->has_extension_fault = true;
    fault(check->file, &metadata_requirements[requirement], check->place, "%s", "%s", field);
}

/* --- properties --------------------------------------------------------------------------------------- */

static const char *predefined_type(const XmpValue *property)
{
    int count;
    const XmpMembers *schemas = xmp_schemas(&count);
    for (int i = 0; i < count; i++) {
        if (strcmp(schemas[i].namespace_uri, property->namespace_uri) != 0)
            continue;
        for (int member = 0; member < schemas[i].count; member++)
            if (strcmp(schemas[i].items[member].name, property->name) == 0)
                return schemas[i].items[member].type;
    }
    return NULL;
}

/* Descriptions of extension schemas have rules of their own; words of RDF are no properties. */
static bool is_to_be_defined(const XmpValue *property)
{
    bool is_extension = strcmp(property->namespace_uri, XMP_EXTENSION) == 0 && strcmp(property->name, "schemas") == 0;
    return !is_extension && !strstr(property->namespace_uri, "22-rdf-syntax-ns#");
}

static bool is_of_identification(const XmpValue *property)
{
    return strcmp(property->namespace_uri, XMP_PDF_A_ID) == 0 || strcmp(property->prefix, "pdfaid") == 0;
}

/* A fault of a description makes the property that it describes no fault as well. */
static void check_described(const PacketCheck *check, const XmpValue *property)
{
    const XmpExtensions *describing = check->own;
    const char *type = find_xmp_extension_type(check->own, property);
    if (!type) {
        describing = check->document;
        type = find_xmp_extension_type(check->document, property);
    }
    if (check->has_extension_fault)
        return;
    if (!type)
        property_fault(check, DEFINED, property);
    else if (!xmp_value_is_of(&describing->types, type, property))
        property_fault(check, OF_ITS_TYPE, property);
}

static void check_property(const PacketCheck *check, const XmpValue *property)
{
    if (!is_to_be_defined(property) || (check->has_identity_fault && is_of_identification(property)))
        return;
    const char *type = predefined_type(property);
    if (!type)
        check_described(check, property);
    else if (!xmp_value_is_of(&check->own->types, type, property))
        property_fault(check, OF_ITS_TYPE, property);
}

static void check_history(const PacketCheck *check)
{
    static const char event_uri[] = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#";
    const XmpValue *history = find_xmp_property(check->packet, XMP_MEDIA, "History");
    const XmpValue *event = history && history->form == XMP_SEQUENCE ? history->first : NULL;
    for (; event; event = event->next)
        if (event->form == XMP_STRUCTURE &&
            (!find_xmp_field(event, event_uri, "action") || !find_xmp_field(event, event_uri, "parameters") ||
             !find_xmp_field(event, event_uri, "when")))
            packet_fault(check, HISTORY);
}

/* --- what the document says it is --------------------------------------------------------------------- */

static void identity_fault(PacketCheck *check, int requirement)
{
    check->has_identity_fault = true;
    packet_fault(check, requirement);
}

static bool is_one_of(const char *text, const char *letters)
{
    return text && strlen(text) == 1 && strchr(letters, *text);
}

static bool has_identification(const XmpPacket *packet)
{
    for (const XmpValue *property = packet->properties.first; property; property = property->next)
        if (strcmp(property->namespace_uri, XMP_PDF_A_ID) == 0)
            return true;
    return false;
}

static bool has_prefix_of_its_own(const XmpPacket *packet)
{
    static const char *const names[] = {"part", "conformance", "amd", "corr"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        const XmpValue *property = find_xmp_property(packet, XMP_PDF_A_ID, names[i]);
        if (property && strcmp(property->prefix, "pdfaid") != 0)
            return true;
    }
    return false;
}

static void check_identification(PacketCheck *check)
{
    if (!has_identification(check->packet)) {
        identity_fault(check, HAS_IDENTIFICATION);
        return;
    }
    const char *conformance = xmp_property_text(check->packet, XMP_PDF_A_ID, "conformance");
    if (!is_one_of(xmp_property_text(check->packet, XMP_PDF_A_ID, "part"), "2"))
        identity_fault(check, PART);
    if (!is_one_of(conformance, "BUA"))
        identity_fault(check, CONFORMANCE);
    else if (!is_one_of(conformance, "UA"))
        packet_fault(check, CONFORMANCE_U);
    if (has_prefix_of_its_own(check->packet))
        identity_fault(check, PREFIX);
}

/* --- packets of the file ------------------------------------------------------------------------------ */

static void check_packet(PacketCheck *check, bool is_of_document)
{
    check_form(check);
    if (!check->packet->is_well_formed)
        return;
    if (is_of_document)
        check_identification(check);
    xmp_extensions_check(check->own, check->packet, report_extension, check);
    for (const XmpValue *property = check->packet->properties.first; property; property = property->next)
        check_property(check, property);
    check_history(check);
}

typedef struct PartCheck {
    const XmpExtensions *document;
    GHashTable *seen; /* object numbers of metadata streams */
} PartCheck;

static void check_stream(CheckedFile *file, qpdf_oh stream, const XmpExtensions *document)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (qpdf_oh_get_stream_data(file->document, stream, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS)
        return;
    const XmpPacket *packet = xmp_packet_read(file->arena, bytes, length);
    XmpExtensions *own = xmp_extensions_new(file->arena, packet);
    FaultPlace place = place_of(file, 0, stream);
    PacketCheck check = {.file = file, .packet = packet, .place = place, .own = own, .document = document};
    check_packet(&check, false);
    xmp_extensions_free(own);
    free(bytes);
}

/* ISO 32000-1, table 315. The key may mean something else in private data. */
static bool is_metadata_stream(const CheckedFile *file, qpdf_oh stream)
{
    return qpdf_oh_is_stream(file->document, stream) && has_name(file, stream, "/Type", "/Metadata") &&
           has_name(file, stream, "/Subtype", "/XML");
}

static void check_part(CheckedFile *file, qpdf_oh object, int number, void *context)
{
    (void)number;
    PartCheck *parts = context;
    qpdf_oh metadata = value_of(file, object, "/Metadata");
    if (is_metadata_stream(file, metadata) &&
        g_hash_table_add(parts->seen, GINT_TO_POINTER(qpdf_oh_get_object_id(file->document, metadata))))
        check_stream(file, metadata, parts->document);
    qpdf_oh_release(file->document, metadata);
}

static void check_parts(CheckedFile *file, int number_of_document, const XmpExtensions *document)
{
    PartCheck parts = {document, g_hash_table_new(NULL, NULL)};
    g_hash_table_add(parts.seen, GINT_TO_POINTER(number_of_document));
    visit_objects(file, check_part, &parts);
    g_hash_table_unref(parts.seen);
}

void metadata_inspect(CheckedFile *file)
{
    if (!(file->standards & PDF_A))
        return;
    qpdf_oh stream = value_of(file, qpdf_get_root(file->document), "/Metadata");
    FaultPlace place = file->metadata ? place_of(file, 0, stream) : (FaultPlace){0};
    XmpExtensions *extensions = xmp_extensions_new(file->arena, file->metadata);
    PacketCheck check = {.file = file, .packet = file->metadata, .place = place, .own = extensions, .document = extensions};
    if (file->metadata && is_metadata_stream(file, stream))
        check_packet(&check, true);
    else
        packet_fault(&check, HAS_PACKET);
    check_parts(file, place.object, extensions);
    xmp_extensions_free(extensions);
}
