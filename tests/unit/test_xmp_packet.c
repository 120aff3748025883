/* test_xmp_packet.c - XMP packets as properties. */
#include "preflight/xmp_packet.h"

#include <glib.h>
#include <string.h>

#define HEAD                                                                                                           \
    "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"                \
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/' "     \
    "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:s='http://example.org/s#'>"
#define TAIL "</rdf:RDF></x:xmpmeta><?xpacket end='w'?>"

typedef struct Fixture {
    Arena *arena;
    const XmpPacket *packet;
} Fixture;

static Fixture packet_of(const char *text)
{
    Arena *arena = arena_new();
    return (Fixture){arena, xmp_packet_read(arena, text, strlen(text))};
}

/* The packet with these descriptions. */
static Fixture described(const char *descriptions)
{
    gchar *text = g_strconcat(HEAD, descriptions, TAIL, NULL);
    Fixture fixture = packet_of(text);
    g_free(text);
    return fixture;
}

static void assert_broken(const char *descriptions)
{
    Fixture fixture = described(descriptions);
    g_assert_false(fixture.packet->is_well_formed);
    g_assert_null(fixture.packet->properties.first);
    arena_free(fixture.arena);
}

static void test_elements_and_attributes_are_properties_alike(void)
{
    Fixture fixture = described("<rdf:Description rdf:about='' xmp:CreatorTool='one'/>"
                                "<rdf:Description rdf:about=''><xmp:Label>two</xmp:Label></rdf:Description>");
    g_assert_true(fixture.packet->is_well_formed);
    g_assert_cmpstr(xmp_property_text(fixture.packet, XMP_BASIC, "CreatorTool"), ==, "one");
    g_assert_cmpstr(xmp_property_text(fixture.packet, XMP_BASIC, "Label"), ==, "two");
    g_assert_cmpstr(find_xmp_property(fixture.packet, XMP_BASIC, "Label")->prefix, ==, "xmp");
    g_assert_null(xmp_property_text(fixture.packet, XMP_DUBLIN_CORE, "Label"));
    arena_free(fixture.arena);
}

static void test_default_language_is_read_first(void)
{
    Fixture fixture = described("<rdf:Description rdf:about=''><dc:title><rdf:Alt><rdf:li xml:lang='en'>Paper</rdf:li>"
                                "<rdf:li xml:lang='x-default'>报纸</rdf:li></rdf:Alt></dc:title></rdf:Description>");
    const XmpValue *title = find_xmp_property(fixture.packet, XMP_DUBLIN_CORE, "title");
    g_assert_cmpint(title->form, ==, XMP_ALTERNATIVES);
    g_assert_cmpstr(title->first->language, ==, "en");
    g_assert_cmpstr(xmp_property_text(fixture.packet, XMP_DUBLIN_CORE, "title"), ==, "报纸");
    arena_free(fixture.arena);
}

static void assert_field_of_s(const char *property)
{
    gchar *text = g_strconcat("<rdf:Description rdf:about=''>", property, "</rdf:Description>", NULL);
    Fixture fixture = described(text);
    const XmpValue *value = find_xmp_property(fixture.packet, "http://example.org/s#", "p");
    g_assert_nonnull(value);
    g_assert_cmpint(value->form, ==, XMP_STRUCTURE);
    g_assert_cmpstr(find_xmp_field(value, "http://example.org/s#", "f")->text, ==, "v");
    arena_free(fixture.arena);
    g_free(text);
}

static void test_every_way_to_write_a_structure_gives_fields(void)
{
    assert_field_of_s("<s:p rdf:parseType='Resource'><s:f>v</s:f></s:p>");
    assert_field_of_s("<s:p><rdf:Description><s:f>v</s:f></rdf:Description></s:p>");
    assert_field_of_s("<s:p><rdf:Description s:f='v'/></s:p>");
    assert_field_of_s("<s:p s:f='v'/>");
    assert_field_of_s("<s:p><s:Kind><s:f>v</s:f></s:Kind></s:p>");
}

static void test_qualified_value_is_the_value(void)
{
    Fixture fixture = described("<rdf:Description rdf:about=''><s:p rdf:parseType='Resource'><rdf:value>v</rdf:value>"
                                "<s:q>note</s:q></s:p></rdf:Description>");
    const XmpValue *value = find_xmp_property(fixture.packet, "http://example.org/s#", "p");
    g_assert_cmpint(value->form, ==, XMP_SIMPLE);
    g_assert_cmpstr(value->text, ==, "v");
    arena_free(fixture.arena);
}

static void test_what_is_not_rdf_of_xmp_is_refused(void)
{
    assert_broken("<rdf:Description rdf:about=''><xmp:Label>a</xmp:Label><xmp:Label>b</xmp:Label></rdf:Description>");
    assert_broken("<rdf:Description rdf:about='a'/><rdf:Description rdf:about='b'/>");
    assert_broken("<rdf:Description rdf:about=''>text</rdf:Description>");
    assert_broken("<rdf:Description rdf:about=''><rdf:li>a</rdf:li></rdf:Description>");
    assert_broken("<rdf:Description rdf:about=''><s:p rdf:parseType='Literal'>a</s:p></rdf:Description>");
    assert_broken("<rdf:Description rdf:about=''><plain>a</plain></rdf:Description>");
    assert_broken("<rdf:Description rdf:about=''><s:p>");
    assert_broken("<rdf:Description rdf:about=''><unknown:p>a</unknown:p></rdf:Description>");
}

static void test_header_attributes_are_seen(void)
{
    Fixture fixture = packet_of("<?xpacket begin='' id='W' bytes = '12' encoding=\"UTF-8\"?><x/><?xpacket end='w'?>");
    g_assert_true(fixture.packet->is_well_formed);
    g_assert_true(fixture.packet->has_bytes);
    g_assert_true(fixture.packet->has_encoding);
    arena_free(fixture.arena);
    fixture = packet_of("<?xpacket begin='' id='bytes'?><x/><?xpacket end='w'?>");
    g_assert_false(fixture.packet->has_bytes);
    arena_free(fixture.arena);
}

static void test_padding_and_zero_bytes_after_the_packet_do_no_harm(void)
{
    static const char text[] = HEAD TAIL "  \n\0\0";
    Arena *arena = arena_new();
    g_assert_true(xmp_packet_read(arena, text, sizeof text)->is_well_formed);
    arena_free(arena);
}

static void test_entities_are_not_expanded(void)
{
    Fixture fixture = packet_of("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>");
    g_assert_false(fixture.packet->is_well_formed);
    arena_free(fixture.arena);
    fixture = packet_of("");
    g_assert_false(fixture.packet->is_well_formed);
    arena_free(fixture.arena);
}

static void test_other_encodings_than_utf_8_are_told(void)
{
    static const char text[] = HEAD "<rdf:Description rdf:about='' xmp:Label='a'/>" TAIL;
    char wide[2 * sizeof text];
    for (size_t i = 0; i < sizeof text; i++)
        wide[2 * i] = text[i], wide[2 * i + 1] = '\0';
    Arena *arena = arena_new();
    const XmpPacket *packet = xmp_packet_read(arena, wide, 2 * (sizeof text - 1));
    g_assert_true(packet->is_well_formed);
    g_assert_false(packet->is_utf_8);
    g_assert_cmpstr(xmp_property_text(packet, XMP_BASIC, "Label"), ==, "a");
    g_assert_true(xmp_packet_read(arena, text, sizeof text - 1)->is_utf_8);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xmp/elements-and-attributes", test_elements_and_attributes_are_properties_alike);
    g_test_add_func("/xmp/default-language", test_default_language_is_read_first);
    g_test_add_func("/xmp/structures", test_every_way_to_write_a_structure_gives_fields);
    g_test_add_func("/xmp/qualified-value", test_qualified_value_is_the_value);
    g_test_add_func("/xmp/refused", test_what_is_not_rdf_of_xmp_is_refused);
    g_test_add_func("/xmp/header", test_header_attributes_are_seen);
    g_test_add_func("/xmp/padding", test_padding_and_zero_bytes_after_the_packet_do_no_harm);
    g_test_add_func("/xmp/entities", test_entities_are_not_expanded);
    g_test_add_func("/xmp/encodings", test_other_encodings_than_utf_8_are_told);
    return g_test_run();
}
