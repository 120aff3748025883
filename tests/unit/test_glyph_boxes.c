/* test_glyph_boxes.c - programs of a CID face that go into boxes and come back. */
#include "cff/cff_face.h"
#include "cff/glyph_boxes.h"

#include <string.h>

/* Header, names, top DICT with long offsets, strings, subroutines; then FDSelect and programs of 1, 24, 30 and 3 bytes. */
enum { FD_SELECT = 33, INDEX = 38, PROGRAMS = INDEX + 8, LENGTH = PROGRAMS + 58, LONG_ONE = PROGRAMS + 1, LONGER_ONE = PROGRAMS + 25 };

static void make_cff(unsigned char cff[LENGTH])
{
    static const unsigned char start[PROGRAMS] = {
        1, 0, 4, 1,
        0, 1, 1, 1, 2, 'f',
        0, 1, 1, 1, 14,
        29, 0, 0, 0, FD_SELECT, 12, 37, 29, 0, 0, 0, INDEX, 17,
        0, 0, 0, 0, 0,
        [FD_SELECT] = 0, 0, 0, 0, 0,
        [INDEX] = 0, 4, 1, 1, 2, 26, 56, 59};
    memcpy(cff, start, PROGRAMS);
    for (int i = PROGRAMS; i < LENGTH; i++)
        cff[i] = (unsigned char)(100 + i - PROGRAMS);
}

static hb_blob_t *file_of(const unsigned char *cff, size_t length)
{
    hb_face_t *face = cff_face_new(cff, length);
    hb_blob_t *file = hb_face_reference_blob(face);
    hb_face_destroy(face);
    return file;
}

static void copy_cff(hb_blob_t *file, unsigned char *cff)
{
    hb_face_t *face = hb_face_create(file, 0);
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    g_assert_cmpuint(hb_blob_get_length(table), ==, LENGTH);
    memcpy(cff, hb_blob_get_data(table, NULL), LENGTH);
    hb_blob_destroy(table);
    hb_face_destroy(face);
}

static void assert_bytes(const unsigned char *found, const unsigned char *expected, size_t length)
{
    g_assert_true(memcmp(found, expected, length) == 0);
}

typedef struct Boxes {
    unsigned char cff[LENGTH];   /* as it was */
    unsigned char boxed[LENGTH]; /* and what Cairo gets */
    BoxedFaces *faces;
    BoxOpening *opening;
} Boxes;

static void boxes_make(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    make_cff(boxes->cff);
    hb_blob_t *file = file_of(boxes->cff, LENGTH);
    hb_set_t *shown = hb_set_create();
    hb_set_add_range(shown, 0, 3);
    boxes->faces = boxed_faces_new();
    hb_blob_t *in_boxes = boxed_faces_add(boxes->faces, file, shown);
    g_assert_nonnull(in_boxes);
    copy_cff(in_boxes, boxes->boxed);
    boxes->opening = box_opening_new(boxes->faces);
    hb_blob_destroy(in_boxes);
    hb_set_destroy(shown);
    hb_blob_destroy(file);
}

static void boxes_free(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    box_opening_free(boxes->opening);
    boxed_faces_free(boxes->faces);
}

static void test_long_programs_become_boxes(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    /* 0 -200 rmoveto 500 1000 -500 hlineto endchar, then face 0 and glyph 1; HarfBuzz takes unknown widths for half an em */
    static const unsigned char box[] = {139, 28, 0xFF, 0x38, 21, 28, 1, 0xF4, 28, 3, 0xE8, 28, 0xFE, 0x0C, 6, 14,
                                        28,  0,  0,    28,   0, 1,  14, 14};
    assert_bytes(boxes->boxed, boxes->cff, LONG_ONE);
    assert_bytes(boxes->boxed + LONG_ONE, box, sizeof box);
    g_assert_cmpint(boxes->boxed[LONGER_ONE + 21], ==, 2);
    assert_bytes(boxes->boxed + LONGER_ONE + 30, boxes->cff + LONGER_ONE + 30, 3);
    g_assert_false(boxes_are_open(boxes->opening));
}

static void test_programs_come_back(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    boxes_open(boxes->opening, boxes->boxed, LENGTH);
    assert_bytes(boxes->boxed, boxes->cff, LENGTH);
    g_assert_true(boxes_are_open(boxes->opening));
}

static void test_a_glyph_left_in_its_box_is_told(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    memset(boxes->boxed + LONG_ONE, 14, 24);
    boxes_open(boxes->opening, boxes->boxed, LENGTH);
    g_assert_false(boxes_are_open(boxes->opening));
}

/* All glyphs come back, and one box was strange nevertheless. */
static void assert_strange(const Boxes *boxes, int place)
{
    unsigned char strange[LENGTH], whole[LENGTH];
    memcpy(strange, boxes->boxed, LENGTH);
    memcpy(whole, boxes->boxed, LENGTH);
    strange[LONG_ONE + place] = 9;
    BoxOpening *opening = box_opening_new(boxes->faces);
    boxes_open(opening, strange, LENGTH);
    boxes_open(opening, whole, LENGTH);
    g_assert_false(boxes_are_open(opening));
    box_opening_free(opening);
}

static void test_a_box_of_no_face_or_glyph_is_told(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    assert_strange(boxes, 18); /* its face */
    assert_strange(boxes, 20); /* its glyph, past the last one, */
    assert_strange(boxes, 21); /* and another one */
}

static void test_no_byte_outside_is_touched(Boxes *boxes, gconstpointer unused)
{
    (void)unused;
    for (size_t length = 0; length < LENGTH; length++) {
        unsigned char *cut = g_memdup2(boxes->boxed, length ? length : 1);
        boxes_open(boxes->opening, cut, length);
        g_free(cut);
    }
    for (size_t place = 0; place < LENGTH; place++) {
        unsigned char *broken = g_memdup2(boxes->boxed, LENGTH);
        broken[place] = 0xFF;
        boxes_open(boxes->opening, broken, LENGTH);
        g_free(broken);
    }
}

static void test_faces_without_cids_stay_as_they_are(void)
{
    unsigned char cff[LENGTH];
    make_cff(cff);
    cff[21] = 36; /* FDSelect under another name */
    hb_blob_t *file = file_of(cff, LENGTH);
    hb_set_t *shown = hb_set_create();
    BoxedFaces *faces = boxed_faces_new();
    g_assert_null(boxed_faces_add(faces, file, shown));
    BoxOpening *opening = box_opening_new(faces), *of_none = box_opening_new(NULL);
    g_assert_true(boxes_are_open(opening));
    g_assert_true(boxes_are_open(of_none));
    box_opening_free(opening);
    box_opening_free(of_none);
    boxed_faces_free(faces);
    hb_set_destroy(shown);
    hb_blob_destroy(file);
}

static void add(const char *path, void (*test)(Boxes *, gconstpointer))
{
    g_test_add(path, Boxes, NULL, boxes_make, test, boxes_free);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/glyph-boxes/in", test_long_programs_become_boxes);
    add("/glyph-boxes/out", test_programs_come_back);
    add("/glyph-boxes/left", test_a_glyph_left_in_its_box_is_told);
    add("/glyph-boxes/strange", test_a_box_of_no_face_or_glyph_is_told);
    add("/glyph-boxes/broken", test_no_byte_outside_is_touched);
    g_test_add_func("/glyph-boxes/without-cids", test_faces_without_cids_stay_as_they_are);
    return g_test_run();
}
