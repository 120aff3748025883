/* test_preflight_formats.c - what preflight reads of ICC profiles, JPEG 2000, signatures and CMaps. */
#include "preflight/character_map_check.h"
#include "preflight/icc_profile.h"
#include "preflight/jpeg2000.h"
#include "preflight/signed_data.h"
#include "preflight/word_check.h"

#include <glib.h>
#include <string.h>

/* --- ICC ------------------------------------------------------------------------------------------ */

static void make_profile(unsigned char bytes[128], const char *class_and_space)
{
    memset(bytes, 0, 128);
    bytes[8] = 4;
    memcpy(bytes + 12, class_and_space, 8);
    memcpy(bytes + 36, "acsp", 4);
}

static void test_profile_says_what_it_is_for(void)
{
    unsigned char bytes[128];
    make_profile(bytes, "prtrCMYK");
    IccProfile profile = icc_profile_parse(bytes, sizeof bytes);

    g_assert_true(profile.is_profile);
    g_assert_cmpint(profile.version, ==, 4);
    g_assert_cmpstr(profile.device_class, ==, "prtr");
    g_assert_cmpint(icc_component_count(&profile), ==, 4);
}

static void test_profile_of_another_space_has_no_components(void)
{
    unsigned char bytes[128];
    make_profile(bytes, "mntrXYZ ");
    IccProfile profile = icc_profile_parse(bytes, sizeof bytes);

    g_assert_cmpint(icc_component_count(&profile), ==, 0);
}

static void test_cut_profile_is_none(void)
{
    unsigned char bytes[128];
    make_profile(bytes, "prtrCMYK");

    g_assert_false(icc_profile_parse(bytes, 127).is_profile);
    g_assert_false(icc_profile_parse(bytes, 0).is_profile);
}

/* --- JPEG 2000 ------------------------------------------------------------------------------------ */

/* A box of a kind around other bytes. */
static void put_box(GByteArray *bytes, const char *kind, const void *content, guint length)
{
    guint32 size = GUINT32_TO_BE(length + 8);
    g_byte_array_append(bytes, (const guint8 *)&size, 4);
    g_byte_array_append(bytes, (const guint8 *)kind, 4);
    g_byte_array_append(bytes, content, length);
}

static void put_image_header(GByteArray *header, guint8 components, guint8 depth)
{
    const guint8 content[14] = {0, 0, 0, 1, 0, 0, 0, 1, 0, components, depth, 7, 0, 0};
    put_box(header, "ihdr", content, sizeof content);
}

static void put_colour(GByteArray *header, guint8 method, guint8 approximation, guint8 space)
{
    const guint8 content[7] = {method, 0, approximation, 0, 0, 0, space};
    put_box(header, "colr", content, sizeof content);
}

static Jpeg2000 parse_header(GByteArray *header)
{
    GByteArray *all = g_byte_array_new();
    put_box(all, "jP  ", "\r\n\x87\n", 4);
    put_box(all, "jp2h", header->data, header->len);
    put_box(all, "jp2c", "", 0);
    Jpeg2000 result = jpeg2000_parse(all->data, all->len);
    g_byte_array_unref(all);
    g_byte_array_unref(header);
    return result;
}

static void test_jpeg2000_header_is_read(void)
{
    GByteArray *header = g_byte_array_new();
    put_image_header(header, 3, 7);
    put_colour(header, 1, 0, 16);
    Jpeg2000 data = parse_header(header);

    g_assert_true(data.has_header);
    g_assert_cmpint(data.colour_channels, ==, 3);
    g_assert_cmpint(data.bit_depth, ==, 8);
    g_assert_cmpint(data.method, ==, 1);
    g_assert_cmpint(data.enumerated_space, ==, 16);
}

static void test_best_of_several_jpeg2000_colours_counts(void)
{
    GByteArray *header = g_byte_array_new();
    put_image_header(header, 3, 7);
    put_colour(header, 4, 0, 0);
    put_colour(header, 1, 1, 19);
    Jpeg2000 data = parse_header(header);

    g_assert_cmpint(data.colour_count, ==, 2);
    g_assert_cmpint(data.best_colour_count, ==, 1);
    g_assert_cmpint(data.method, ==, 1);
    g_assert_cmpint(data.enumerated_space, ==, 19);
}

static void test_opacity_is_no_colour_channel(void)
{
    static const guint8 channels[14] = {0, 2, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0};
    GByteArray *header = g_byte_array_new();
    put_image_header(header, 2, 7);
    put_box(header, "cdef", channels, sizeof channels);

    g_assert_cmpint(parse_header(header).colour_channels, ==, 1);
}

static void test_depths_that_differ_have_no_common_one(void)
{
    GByteArray *header = g_byte_array_new();
    put_image_header(header, 3, 255);
    put_box(header, "bpcc", "\7\7\3", 3);

    g_assert_cmpint(parse_header(header).bit_depth, ==, 0);
}

static void test_broken_jpeg2000_boxes_end_the_reading(void)
{
    static const unsigned char cut[] = {0, 0, 0, 3, 'j', 'p', '2', 'h', 0, 0, 0, 0};
    g_assert_false(jpeg2000_parse(cut, sizeof cut).has_header);
    g_assert_false(jpeg2000_parse(cut, 5).has_header);
}

/* --- signatures ----------------------------------------------------------------------------------- */

#define SIGNED_DATA 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2
#define PLAIN_DATA  0x30, 11, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1

static void test_certificates_and_signers_are_counted(void)
{
    static const unsigned char bytes[] = {
        0x30, 45, SIGNED_DATA, 0xA0, 32,   0x30, 30,   2, 1,    1, 0x31, 0, PLAIN_DATA,
        0xA0, 4,  0x30,        0,    0x30, 0,    0x31, 4, 0x30, 0, 0x30, 0};
    SignedData data = signed_data_parse(bytes, sizeof bytes);

    g_assert_true(data.is_read);
    g_assert_cmpint(data.certificate_count, ==, 2);
    g_assert_cmpint(data.signer_count, ==, 2);
}

static void test_cut_signature_is_not_read(void)
{
    static const unsigned char bytes[] = {0x30, 43, SIGNED_DATA, 0xA0, 30};
    g_assert_false(signed_data_parse(bytes, sizeof bytes).is_read);
    g_assert_false(signed_data_parse(bytes, 0).is_read);
}

/* --- CMaps and names ------------------------------------------------------------------------------ */

static long long largest(const char *text)
{
    return largest_cid(text, strlen(text));
}

static void test_largest_cid_ends_a_range(void)
{
    g_assert_cmpint(largest("1 begincidrange <00> <0f> 10 endcidrange"), ==, 25);
    g_assert_cmpint(largest("2 begincidchar <01> 7 <02> 70000 endcidchar"), ==, 70000);
    g_assert_cmpint(largest("1 beginbfchar <01> <4e00> endbfchar"), ==, -1);
}

static void test_name_is_unescaped(void)
{
    ContentWord word = {CONTENT_NAME, "/A#42#zC#", 9};
    GByteArray *bytes = g_byte_array_new();
    name_bytes(&word, bytes);

    g_assert_cmpuint(bytes->len, ==, 6);
    g_assert_true(memcmp(bytes->data, "AB#zC#", 6) == 0);
    g_byte_array_unref(bytes);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/icc/profile-says-what-it-is-for", test_profile_says_what_it_is_for);
    g_test_add_func("/icc/profile-of-another-space-has-no-components",
                    test_profile_of_another_space_has_no_components);
    g_test_add_func("/icc/cut-profile-is-none", test_cut_profile_is_none);
    g_test_add_func("/jpeg2000/header-is-read", test_jpeg2000_header_is_read);
    g_test_add_func("/jpeg2000/best-of-several-colours-counts",
                    test_best_of_several_jpeg2000_colours_counts);
    g_test_add_func("/jpeg2000/opacity-is-no-colour-channel", test_opacity_is_no_colour_channel);
    g_test_add_func("/jpeg2000/depths-that-differ-have-no-common-one",
                    test_depths_that_differ_have_no_common_one);
    g_test_add_func("/jpeg2000/broken-boxes-end-the-reading",
                    test_broken_jpeg2000_boxes_end_the_reading);
    g_test_add_func("/signature/certificates-and-signers-are-counted",
                    test_certificates_and_signers_are_counted);
    g_test_add_func("/signature/cut-is-not-read", test_cut_signature_is_not_read);
    g_test_add_func("/cmap/largest-cid-ends-a-range", test_largest_cid_ends_a_range);
    g_test_add_func("/name/is-unescaped", test_name_is_unescaped);
    return g_test_run();
}
