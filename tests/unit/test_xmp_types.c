/* test_xmp_types.c - values of XMP and the types that schemas name. */
#include "preflight/xmp_extensions.h"
#include "preflight/xmp_types.h"

#include <string.h>

static XmpValue simple(const char *text)
{
    return (XmpValue){.namespace_uri = "", .prefix = "", .name = "li", .form = XMP_SIMPLE, .text = text};
}

static XmpTypes no_types(void)
{
    return (XmpTypes){g_hash_table_new(g_str_hash, g_str_equal)};
}

static bool is_of(const char *type, const XmpValue *value)
{
    XmpTypes types = no_types();
    bool result = xmp_value_is_of(&types, type, value);
    g_hash_table_unref(types.structures);
    return result;
}

static bool text_is_of(const char *type, const char *text)
{
    XmpValue value = simple(text);
    return is_of(type, &value);
}

static void test_dates_may_end_after_any_part(void)
{
    static const char *const dates[] = {"2016", "2016-02", "2016-02-01", "2016-02-01T13:19", "2016-02-01T13:19Z",
                                        "2016-02-01T13:19:21.5+01:00", "2016-02-01T13:19:21-05", ""};
    static const char *const others[] = {"Date: 2016", "2016-", "2016-02-01TIME13:19", "2016-02-01T13:19:21Z+01:00",
                                         "2016/02/01", "2016-02-01T", "2016-02-01 13:19", "2016-02-01T13:19:21+01:00 "};
    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++)
        g_assert_true(xmp_is_date(dates[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(xmp_is_date(others[i]));
}

static void test_numbers_have_the_form_of_their_type(void)
{
    g_assert_true(text_is_of("Integer", "+26"));
    g_assert_false(text_is_of("Integer", "1.0"));
    g_assert_false(text_is_of("Integer", ""));
    g_assert_true(text_is_of("Real", "-.5"));
    g_assert_true(text_is_of("Real", "5."));
    g_assert_false(text_is_of("Real", "."));
    g_assert_true(text_is_of("Boolean", "True"));
    g_assert_false(text_is_of("Boolean", "true"));
}

static void test_words_have_the_form_of_their_type(void)
{
    g_assert_true(text_is_of("MIMEType", "image/svg+xml"));
    g_assert_false(text_is_of("MIMEType", "pdf"));
    g_assert_true(text_is_of("Locale", "zh-Hans-CN"));
    g_assert_false(text_is_of("Locale", "zh_CN"));
    g_assert_false(text_is_of("Locale", "zh-"));
    g_assert_true(text_is_of("GPSCoordinate", "39,54.27N"));
    g_assert_true(text_is_of("GPSCoordinate", "116,23,30E"));
    g_assert_false(text_is_of("GPSCoordinate", "39 N"));
}

static void test_arrays_are_of_their_kind_and_their_items_of_theirs(void)
{
    XmpValue second = simple("x"), first = simple("7");
    first.next = &second;
    XmpValue array = {.form = XMP_SEQUENCE, .text = "", .first = &first, .last = &second};
    g_assert_true(is_of("seq Text", &array));
    g_assert_true(is_of("Seq of closed Choice of Text", &array));
    g_assert_true(is_of("Seq", &array));
    g_assert_false(is_of("Bag Text", &array));
    g_assert_false(is_of("Seq Integer", &array));
    g_assert_false(is_of("Text", &array));
    g_assert_false(is_of("Lang Alt", &array));
}

static void test_language_alternatives_name_a_language(void)
{
    XmpValue item = simple("报纸");
    XmpValue array = {.form = XMP_ALTERNATIVES, .text = "", .first = &item, .last = &item};
    g_assert_false(is_of("Lang Alt", &array));
    item.language = "zh";
    g_assert_true(is_of("Lang Alt", &array));
}

static void test_structures_have_only_their_fields(void)
{
    XmpValue width = simple("1.5");
    width.namespace_uri = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";
    width.name = "w";
    XmpValue size = {.form = XMP_STRUCTURE, .text = "", .first = &width, .last = &width};
    g_assert_true(is_of("Dimensions", &size));
    width.text = "wide";
    g_assert_false(is_of("Dimensions", &size));
    width.text = "1.5";
    width.name = "depth";
    g_assert_false(is_of("Dimensions", &size));
    g_assert_false(text_is_of("Dimensions", "1.5"));
}

static void test_names_of_types_are_known_in_any_case(void)
{
    XmpTypes types = no_types();
    g_assert_true(xmp_type_is_known(&types, "Bag Seq open Choice of INTEGER"));
    g_assert_true(xmp_type_is_known(&types, "lang alt"));
    g_assert_true(xmp_type_is_known(&types, "Choice"));
    g_assert_false(xmp_type_is_known(&types, "Seq Machine"));
    g_hash_table_unref(types.structures);
}

/* --- extension schemas ------------------------------------------------------------------------------- */

#define EXTENSION(property, more)                                                                                      \
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"                                                \
    "<rdf:Description rdf:about='' xmlns:pdfaExtension='http://www.aiim.org/pdfa/ns/extension/' "                      \
    "xmlns:pdfaSchema='http://www.aiim.org/pdfa/ns/schema#' xmlns:pdfaProperty='http://www.aiim.org/pdfa/ns/property#'>" \
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"                                                \
    "<pdfaSchema:schema>Desk</pdfaSchema:schema><pdfaSchema:prefix>d</pdfaSchema:prefix>"                              \
    "<pdfaSchema:namespaceURI>http://example.org/d/</pdfaSchema:namespaceURI>" more                                    \
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType='Resource'>" property "</rdf:li></rdf:Seq></pdfaSchema:property>" \
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"
#define NAME "<pdfaProperty:name>edition</pdfaProperty:name>"
#define REST                                                                                                           \
    "<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>which</pdfaProperty:description>"

static void add_fault(void *context, XmpExtensionFault fault, const char *field)
{
    g_string_append_printf(context, "%s%s ", fault == XMP_EXTENSION_HAS_OTHER_FIELD ? "+" : "", field);
}

static void assert_extension(const char *text, const char *faults, const char *type_of_edition)
{
    Arena *arena = arena_new();
    GString *found = g_string_new(NULL);
    const XmpPacket *packet = xmp_packet_read(arena, text, strlen(text));
    XmpExtensions *extensions = xmp_extensions_new(arena, packet);
    XmpValue edition = {.namespace_uri = "http://example.org/d/", .name = "edition"};
    g_assert_true(packet->is_well_formed);
    xmp_extensions_check(extensions, packet, add_fault, found);
    g_assert_cmpstr(found->str, ==, faults);
    g_assert_cmpstr(find_xmp_extension_type(extensions, &edition), ==, type_of_edition);
    xmp_extensions_free(extensions);
    g_string_free(found, TRUE);
    arena_free(arena);
}

static void test_descriptions_are_complete_and_known(void)
{
    assert_extension(EXTENSION(NAME REST "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>", ""), "", "Integer");
    assert_extension(EXTENSION(NAME REST, ""), "pdfaProperty:valueType ", "");
    assert_extension(EXTENSION(NAME REST "<pdfaProperty:valueType>Desk</pdfaProperty:valueType>", ""),
                     "pdfaProperty:valueType ", "Desk");
    assert_extension(EXTENSION(NAME REST "<pdfaProperty:valueType>Text</pdfaProperty:valueType>",
                               "<pdfaSchema:colour>red</pdfaSchema:colour>"), "+pdfaSchema:colour ", "Text");
    assert_extension(EXTENSION(REST "<pdfaProperty:valueType>Text</pdfaProperty:valueType>", ""), "pdfaProperty:name ", NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/types/dates", test_dates_may_end_after_any_part);
    g_test_add_func("/types/numbers", test_numbers_have_the_form_of_their_type);
    g_test_add_func("/types/words", test_words_have_the_form_of_their_type);
    g_test_add_func("/types/arrays", test_arrays_are_of_their_kind_and_their_items_of_theirs);
    g_test_add_func("/types/languages", test_language_alternatives_name_a_language);
    g_test_add_func("/types/structures", test_structures_have_only_their_fields);
    g_test_add_func("/types/known", test_names_of_types_are_known_in_any_case);
    g_test_add_func("/types/extensions", test_descriptions_are_complete_and_known);
    return g_test_run();
}
