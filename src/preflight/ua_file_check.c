/* ua_file_check.c - see ua_file_check.h. Follows ISO 14289-1, 5, 6, 7.1, 7.2, 7.10 and 7.15. */
#include "preflight/ua_file_check.h"

#include "preflight/language_tag.h"
#include "preflight/object_values.h"
#include "preflight/struct_tree.h"
#include "preflight/xmp_packet.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum {
    IDENTIFIED,
    PART,
    PREFIXES,
    HEADER,
    MARKED,
    SUSPECTS,
    METADATA,
    TITLE,
    SHOWS_TITLE,
    BOOKMARK_LANGUAGE,
    CATALOG_LANGUAGE_TAG,
    METADATA_LANGUAGE,
    LAYER_NAME,
    LAYER_EVENTS,
    DYNAMIC_FORM,
};

const Requirement ua_file_requirements[UA_FILE_REQUIREMENT_COUNT] = {
    [IDENTIFIED] = {STANDARD_PDF_UA_1, "5", "the metadata say that the file is PDF/UA", "元数据应声明文件符合 PDF/UA", true},
    [PART] = {STANDARD_PDF_UA_1, "5", "pdfuaid:part is 1", "pdfuaid:part 应为 1", true},
    [PREFIXES] = {STANDARD_PDF_UA_1, "5", "the properties of the identification have the prefix pdfuaid", "标识属性的前缀应为 pdfuaid", true},
    [HEADER] = {STANDARD_PDF_UA_1, "6.1", "the file begins with %PDF-1.0 to %PDF-1.7 on a line of its own", "文件首行应为 %PDF-1.0 至 %PDF-1.7", true},
    [MARKED] = {STANDARD_PDF_UA_1, "6.2", "the catalog says that the file is tagged (/MarkInfo /Marked true)", "文档目录应声明文件带标签（/MarkInfo /Marked true）", true},
    [SUSPECTS] = {STANDARD_PDF_UA_1, "7.1", "the catalog names no suspect tags (/Suspects true)", "文档目录不得声明有可疑标签（/Suspects true）", true},
    [METADATA] = {STANDARD_PDF_UA_1, "7.1", "the catalog has a metadata stream of type /Metadata /XML", "文档目录应有 /Metadata /XML 类型的元数据流", true},
    [TITLE] = {STANDARD_PDF_UA_1, "7.1", "the metadata have a title (dc:title)", "元数据应有标题（dc:title）", true},
    [SHOWS_TITLE] = {STANDARD_PDF_UA_1, "7.1", "the window is to show the title (/DisplayDocTitle true)", "窗口应显示标题（/DisplayDocTitle true）", true},
    [BOOKMARK_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of bookmarks is known from the catalog", "书签应能由文档目录确定语言", true},
    [CATALOG_LANGUAGE_TAG] = {STANDARD_PDF_UA_1, "7.2", "the language of the catalog is a language tag", "文档目录的语言应是语言标签", true},
    [METADATA_LANGUAGE] = {STANDARD_PDF_UA_1, "7.2", "the language of texts for everybody in the metadata (x-default) is known from the catalog", "元数据中的默认文字（x-default）应能由文档目录确定语言", true},
    [LAYER_NAME] = {STANDARD_PDF_UA_1, "7.10", "every configuration of layers has a /Name", "图层配置应有 Name", true},
    [LAYER_EVENTS] = {STANDARD_PDF_UA_1, "7.10", "no configuration of layers has /AS", "图层配置不得有 AS", true},
    [DYNAMIC_FORM] = {STANDARD_PDF_UA_1, "7.15", "there are no dynamic XFA forms", "不得有动态 XFA 表单", true},
};

enum { HEADER_WITHIN = 1024, MOST_CONFIGURATIONS = 10000 };

static void report(CheckedFile *file, int requirement)
{
    fault(file, &ua_file_requirements[requirement], (FaultPlace){0}, NULL, NULL);
}

/* --- header and catalog ---------------------------------------------------------------------------- */

static bool has_header(FileBytes bytes)
{
    const char *text = (const char *)bytes.bytes;
    size_t within = MIN(bytes.length, (size_t)HEADER_WITHIN);
    for (size_t i = 0; i + 9 <= within; i++)
        if (memcmp(text + i, "%PDF-", 5) == 0)
            return memcmp(text + i + 5, "1.", 2) == 0 && text[i + 7] >= '0' && text[i + 7] <= '7' &&
                   (text[i + 8] == '\n' || text[i + 8] == '\r');
    return false;
}

static void inspect_catalog(CheckedFile *file, qpdf_oh catalog)
{
    qpdf_oh marks = value_of(file, catalog, "/MarkInfo");
    const char *language = text_value(file, catalog, "/Lang");
    if (!has_header(file->bytes))
        report(file, HEADER);
    if (!has_true(file, marks, "/Marked"))
        report(file, MARKED);
    if (has_true(file, marks, "/Suspects"))
        report(file, SUSPECTS);
    if (!has_true(file, value_of(file, catalog, "/ViewerPreferences"), "/DisplayDocTitle"))
        report(file, SHOWS_TITLE);
    if (language && !is_language_tag(language))
        fault(file, &ua_file_requirements[CATALOG_LANGUAGE_TAG], (FaultPlace){0}, "\"%s\"", "“%s”", language);
}

static void inspect_bookmarks(CheckedFile *file, qpdf_oh catalog, bool has_language)
{
    qpdf_oh bookmarks = value_of(file, catalog, "/Outlines");
    if (!has_language && qpdf_oh_is_dictionary(file->document, value_of(file, bookmarks, "/First")))
        report(file, BOOKMARK_LANGUAGE);
}

/* --- metadata -------------------------------------------------------------------------------------- */

static bool has_prefix(const XmpPacket *packet, const char *name)
{
    const XmpValue *property = find_xmp_property(packet, XMP_PDF_UA_ID, name);
    return !property || strcmp(property->prefix, "pdfuaid") == 0;
}

static bool is_identified(const XmpPacket *packet)
{
    for (const XmpValue *property = packet->properties.first; property; property = property->next)
        if (strcmp(property->namespace_uri, XMP_PDF_UA_ID) == 0)
            return true;
    return false;
}

static void inspect_identification(CheckedFile *file, const XmpPacket *packet)
{
    const char *part = xmp_property_text(packet, XMP_PDF_UA_ID, "part");
    if (!is_identified(packet))
        report(file, IDENTIFIED);
    else if (!part || strcmp(part, "1") != 0)
        fault(file, &ua_file_requirements[PART], (FaultPlace){0}, "\"%s\"", "“%s”", part ? part : "");
    if (!has_prefix(packet, "part") || !has_prefix(packet, "amd") || !has_prefix(packet, "corr"))
        report(file, PREFIXES);
}

/* The default stands for one of the others, or, alone, for a language that nobody knows. */
static bool is_default_alone(const XmpValue *alternatives)
{
    const XmpValue *item = alternatives->first;
    while (item && item->language && g_ascii_strcasecmp(item->language, "x-default") == 0)
        item = item->next;
    return alternatives->first && !item;
}

static bool has_default_alone(const XmpPacket *packet)
{
    for (const XmpValue *property = packet->properties.first; property; property = property->next)
        if (property->form == XMP_ALTERNATIVES && is_default_alone(property))
            return true;
    return false;
}

static void inspect_properties(CheckedFile *file, const XmpPacket *packet, bool has_language)
{
    inspect_identification(file, packet);
    if (!find_xmp_property(packet, XMP_DUBLIN_CORE, "title"))
        report(file, TITLE);
    if (!has_language && has_default_alone(packet))
        report(file, METADATA_LANGUAGE);
}

/* A packet that is no XML says nothing, and is named once. */
static void inspect_metadata(CheckedFile *file, qpdf_oh catalog, bool has_language)
{
    qpdf_oh stream = value_of(file, catalog, "/Metadata");
    bool is_stream = qpdf_oh_is_stream(file->document, stream) && has_name(file, stream, "/Type", "/Metadata") &&
                     has_name(file, stream, "/Subtype", "/XML");
    if (!is_stream || !file->metadata || !file->metadata->is_well_formed)
        report(file, METADATA);
    else
        inspect_properties(file, file->metadata, has_language);
}

/* --- layers ---------------------------------------------------------------------------------------- */

static void inspect_configuration(CheckedFile *file, qpdf_oh configuration)
{
    if (!qpdf_oh_is_dictionary(file->document, configuration))
        return;
    FaultPlace place = place_of(file, 0, configuration);
    if (!has_text(file, configuration, "/Name"))
        fault(file, &ua_file_requirements[LAYER_NAME], place, NULL, NULL);
    if (has_value(file, configuration, "/AS"))
        fault(file, &ua_file_requirements[LAYER_EVENTS], place, NULL, NULL);
}

static void inspect_layers(CheckedFile *file, qpdf_oh catalog)
{
    qpdf_oh layers = value_of(file, catalog, "/OCProperties");
    qpdf_oh others = value_of(file, layers, "/Configs");
    int count = MIN(item_count(file, others), MOST_CONFIGURATIONS);
    inspect_configuration(file, value_of(file, layers, "/D"));
    for (int i = 0; i < count; i++)
        inspect_configuration(file, qpdf_oh_get_array_item(file->document, others, i));
}

/* --- dynamic forms --------------------------------------------------------------------------------- */

/* The element dynamicRender of a form's configuration says "required". */
static bool asks_for_rendering(const char *packet)
{
    const char *at = packet;
    while ((at = strstr(at, "dynamicRender")) != NULL) {
        at += strcspn(at, "<>");
        if (*at == '>' && g_str_has_prefix(at + 1 + strspn(at + 1, " \t\r\n"), "required"))
            return true;
    }
    return false;
}

static bool is_dynamic(const CheckedFile *file, qpdf_oh stream)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (!qpdf_oh_is_stream(file->document, stream) ||
        (qpdf_oh_get_stream_data(file->document, stream, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS))
        return false;
    gchar *packet = g_strndup((const gchar *)bytes, length);
    bool asks = asks_for_rendering(packet);
    g_free(packet);
    free(bytes);
    return asks;
}

/* One stream, or an array in which streams follow their names. */
static void inspect_forms(CheckedFile *file, qpdf_oh catalog)
{
    qpdf_oh forms = value_of(file, value_of(file, catalog, "/AcroForm"), "/XFA");
    bool asks = is_dynamic(file, forms);
    int count = MIN(item_count(file, forms), MOST_CONFIGURATIONS);
    for (int i = 0; i < count && !asks; i++)
        asks = is_dynamic(file, qpdf_oh_get_array_item(file->document, forms, i));
    if (asks)
        report(file, DYNAMIC_FORM);
}

void ua_file_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &ua_file_requirements[IDENTIFIED]))
        return;
    qpdf_oh catalog = qpdf_get_root(file->document);
    bool has_language = struct_tree(file)->language != NULL;
    inspect_catalog(file, catalog);
    inspect_bookmarks(file, catalog, has_language);
    inspect_metadata(file, catalog, has_language);
    inspect_layers(file, catalog);
    inspect_forms(file, catalog);
}
