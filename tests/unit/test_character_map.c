/* test_character_map.c - CMaps read from their text. */
#include "preflight/character_map.h"

#include <glib.h>
#include <string.h>

static CharacterMap *map_of(const char *text)
{
    return character_map_new(text, strlen(text));
}

/* The codes of a string, as "41 8140 "; free with g_free. */
static gchar *codes_of(const CharacterMap *map, const char *bytes, size_t length)
{
    GString *codes = g_string_new(NULL);
    CharacterCode code;
    for (size_t at = 0; character_map_next(map, (const unsigned char *)bytes, length, &at, &code);)
        g_string_append_printf(codes, "%0*x ", 2 * code.length, code.value);
    return g_string_free(codes, FALSE);
}

static void assert_codes(const CharacterMap *map, const char *bytes, size_t length, const char *expected)
{
    gchar *codes = codes_of(map, bytes, length);
    g_assert_cmpstr(codes, ==, expected);
    g_free(codes);
}

static void test_code_spaces_part_the_string(void)
{
    CharacterMap *map = map_of("2 begincodespacerange <00> <7f> <8140> <9ffc> endcodespacerange");
    assert_codes(map, "A\x81\x40" "B", 4, "41 8140 42 ");
    assert_codes(map, "\x81\x20" "B", 3, "81 20 42 ");
    character_map_free(map);
    map = character_map_new_identity();
    assert_codes(map, "\0A\0B\0", 5, "0041 0042 00 ");
    character_map_free(map);
}

static void test_codes_have_cids(void)
{
    CharacterMap *map = map_of("1 begincidrange <0000> <00ff> 100 endcidrange 1 begincidchar <0141> 7 endcidchar");
    g_assert_cmpint(character_map_cid(map, (CharacterCode){0x0010, 2}), ==, 116);
    g_assert_cmpint(character_map_cid(map, (CharacterCode){0x0141, 2}), ==, 7);
    g_assert_cmpint(character_map_cid(map, (CharacterCode){0x0142, 2}), ==, -1);
    g_assert_cmpint(character_map_cid(map, (CharacterCode){0x0010, 1}), ==, -1);
    character_map_free(map);
}

static void test_definitions_of_the_stream_are_read(void)
{
    CharacterMap *map = map_of("/Identity-H usecmap /CMapName /Mine def /WMode 1 def");
    g_assert_cmpint(character_map_writing_mode(map), ==, 1);
    g_assert_cmpstr(character_map_base(map), ==, "Identity-H");
    character_map_free(map);
    map = map_of("");
    g_assert_cmpint(character_map_writing_mode(map), ==, 0);
    g_assert_null(character_map_base(map));
    character_map_free(map);
}

static void test_codes_have_characters(void)
{
    CharacterMap *map = map_of("2 beginbfchar <01> <62a5> <02> <> endbfchar 2 beginbfrange <10> <12> <0041>"
                               "<20> <22> [<0061> <00620063> /space] endbfrange");
    g_assert_cmpint(character_map_unicode(map, 0x01), ==, UNICODE_PRESENT);
    g_assert_cmpint(character_map_unicode(map, 0x02), ==, UNICODE_MISSING);
    g_assert_cmpint(character_map_unicode(map, 0x12), ==, UNICODE_PRESENT);
    g_assert_cmpint(character_map_unicode(map, 0x13), ==, UNICODE_MISSING);
    g_assert_cmpint(character_map_unicode(map, 0x21), ==, UNICODE_PRESENT);
    g_assert_cmpint(character_map_unicode(map, 0x22), ==, UNICODE_PRESENT);
    character_map_free(map);
}

static void test_placeholders_are_no_characters(void)
{
    CharacterMap *map = map_of("5 beginbfchar <01> <0000> <02> <feff> <03> <fffe> <04> <0000 0041> <05> <fffd> endbfchar "
                               "1 beginbfrange <10> <11> <ffff> endbfrange");
    for (unsigned code = 1; code <= 4; code++)
        g_assert_cmpint(character_map_unicode(map, code), ==, UNICODE_FORBIDDEN);
    g_assert_cmpint(character_map_unicode(map, 5), ==, UNICODE_PRESENT);
    g_assert_cmpint(character_map_unicode(map, 0x11), ==, UNICODE_FORBIDDEN);
    character_map_free(map);
}

static void test_broken_maps_are_read_as_far_as_they_go(void)
{
    CharacterMap *map = map_of("1 begincidrange <0000> <0005> 1 endcidrange 1 begincidrange <0010> 7 <0000 endcidrange");
    g_assert_cmpint(character_map_cid(map, (CharacterCode){5, 2}), ==, 6);
    character_map_free(map);
    map = map_of("begincidrange <05> <01> 1 <zz> [ ] endcidrange endbfrange [ endbfrange <01> <02> [ endbfrange");
    g_assert_cmpint(character_map_cid(map, (CharacterCode){3, 1}), ==, -1);
    character_map_free(map);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/character-map/code-spaces", test_code_spaces_part_the_string);
    g_test_add_func("/character-map/cids", test_codes_have_cids);
    g_test_add_func("/character-map/definitions", test_definitions_of_the_stream_are_read);
    g_test_add_func("/character-map/characters", test_codes_have_characters);
    g_test_add_func("/character-map/placeholders", test_placeholders_are_no_characters);
    g_test_add_func("/character-map/broken", test_broken_maps_are_read_as_far_as_they_go);
    return g_test_run();
}
