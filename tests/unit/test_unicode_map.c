/* test_unicode_map.c - ToUnicode as Cairo writes it, read and shortened. */
#include "press/unicode_map.h"
#include "press/deflate.h"

#include <string.h>

#define HEAD "/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
#define FOOT "endcmap\nend\n"

static qpdf_oh stream_of(qpdf_data document, const char *text)
{
    qpdf_oh stream = qpdf_make_indirect_object(document, qpdf_oh_new_stream(document));
    stream_data_replace(document, stream, text, strlen(text));
    return stream;
}

static qpdf_data empty_document(void)
{
    qpdf_data document = qpdf_init();
    qpdf_empty_pdf(document);
    return document;
}

static void test_characters_stand_by_code(void)
{
    qpdf_data document = empty_document();
    qpdf_oh map = stream_of(document, HEAD "3 beginbfchar\n<0001> <8bd5>\n<0003> <d840dc0b>\n<0004> <00660069>\nendbfchar\n" FOOT);
    GArray *characters = unicode_map_characters(document, map);
    const guint32 expected[] = {0, 0x8bd5, 0, 0x2000b, 0x66};
    g_assert_cmpuint(characters->len, ==, G_N_ELEMENTS(expected));
    for (guint i = 0; i < characters->len; i++)
        g_assert_cmpuint(g_array_index(characters, guint32, i), ==, expected[i]);
    g_array_unref(characters);
    qpdf_cleanup(&document);
}

static void test_maps_written_otherwise_are_left(void)
{
    qpdf_data document = empty_document();
    g_assert_null(unicode_map_characters(document, stream_of(document, "no map")));
    g_assert_null(unicode_map_characters(document, stream_of(document, HEAD "1 beginbfrange\n<0001> <0002> <8bd5>\nendbfrange\n" FOOT)));
    qpdf_cleanup(&document);
}

static void test_runs_of_codes_become_ranges(void)
{
    qpdf_data document = empty_document();
    qpdf_oh map = stream_of(document, HEAD "2 beginbfchar\n<0001> <8bd5>\n<0002> <6392>\nendbfchar\n"
                                           "3 beginbfchar\n<00ff> <5e74>\n<0100> <6708>\n<0101> <65e5>\nendbfchar\n" FOOT);
    qpdf_oh font = qpdf_make_indirect_object(document, qpdf_oh_parse(document, "<< /Type /Font /Subtype /Type0 >>"));
    qpdf_oh_replace_key(document, font, "/ToUnicode", map);
    qpdf_oh_replace_key(document, qpdf_get_trailer(document), "/Size", qpdf_oh_new_integer(document, 100));
    unicode_maps_shorten(document);
    StreamData data;
    g_assert_true(stream_data_read(document, qpdf_oh_get_key(document, font, "/ToUnicode"), &data));
    char *text = g_strndup((const char *)data.bytes, data.length);
    g_assert_cmpstr(text, ==, HEAD "3 beginbfrange\n<0001><0002>[<8bd5><6392>]\n<00ff><00ff>[<5e74>]\n<0100><0101>[<6708><65e5>]\nendbfrange\n" FOOT);
    g_free(text);
    stream_data_free(&data);
    qpdf_cleanup(&document);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/unicode-map/characters", test_characters_stand_by_code);
    g_test_add_func("/unicode-map/otherwise", test_maps_written_otherwise_are_left);
    g_test_add_func("/unicode-map/ranges", test_runs_of_codes_become_ranges);
    return g_test_run();
}
