/* test_pdf_writer.c - pages as PDF: what qpdf and poppler read back. */
#include "font_scene.h"
#include "press/finish.h"
#include "render/pdf_writer.h"
#include "render/png_writer.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/* Pictures of a few pixels, in base64. The CMYK one is inverted and says so, as Adobe writes them. */
static const char grey_jpeg[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4"
    "UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAACAAQBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAA"
    "AAAAAAAAAAD/2gAIAQEAAD8AH//Z";
static const char cmyk_jpeg[] =
    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1"
    "hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
    "pKSkpKSkpKSkpKSkpKSkpKSk/8AAFAgAAgACBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQQ"
    "AQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEA"
    "AhEDEQQAAD8AvAMTTTAP/9k=";
static const char half_transparent_png[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVQI12P8z8BQz8DAwMDEAAUAGBcBgppegqQAAAAA"
    "SUVORK5CYII=";
static const char drawing_svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'>"
                                  "<rect width='4' height='2' fill='red'/></svg>";

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
    FontSet *fonts;
    DisplayBuilder *builder;
} Scene;

/* A page of 200 by 300 pt. */
static void scene_open(Scene *scene, gconstpointer unused)
{
    (void)unused;
    scene->arena = arena_new();
    scene->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    scene->fonts = shared_fonts()->set;
    scene->builder = display_builder_new(scene->arena, 3, "3", (Size){200 * 1024, 300 * 1024});
}

static void scene_close(Scene *scene, gconstpointer unused)
{
    (void)unused;
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

/* One glyph for each character, `pitch` apart. */
static DisplayGlyphs line_of(Scene *scene, const char *text, Point origin, Length pitch)
{
    int count = (int)g_utf8_strlen(text, -1);
    DisplayGlyph *glyphs = arena_new_array(scene->arena, DisplayGlyph, count);
    DisplayCluster *clusters = arena_new_array(scene->arena, DisplayCluster, count);
    FontRequest request = {.role = "song", .weight = 400, .script = FONT_HAN, .size = 10 * 1024};
    const Font *font = font_set_find(scene->fonts, &request);
    const char *at = text;
    for (int i = 0; i < count; i++, at = g_utf8_next_char(at)) {
        hb_font_get_nominal_glyph(font_harfbuzz(font), g_utf8_get_char(at), &glyphs[i].id);
        glyphs[i].x = origin.x + i * pitch;
        glyphs[i].y = origin.y;
        clusters[i] = (DisplayCluster){.byte_count = (int)(g_utf8_next_char(at) - at), .glyph_count = 1};
    }
    return (DisplayGlyphs){.font = font, .font_family = "", .size = request.size, .ink = INK_BLACK, .origin = origin,
                           .text = text, .text_length = (int)strlen(text), .glyphs = glyphs, .glyph_count = count,
                           .clusters = clusters, .cluster_count = count, .part = "body"};
}

static void add_line(Scene *scene, const char *text, Length y)
{
    DisplayGlyphs glyphs = line_of(scene, text, (Point){20 * 1024, y}, 10 * 1024);
    display_add_glyphs(scene->builder, &glyphs);
}

static Picture picture_of(Scene *scene, const char *base64, PictureFormat format, int width, int height)
{
    gsize length;
    guchar *bytes = g_base64_decode(base64, &length);
    Picture picture = {.file = "pictures/a", .path = "pictures/a", .format = format, .pixel_width = width,
                       .pixel_height = height, .byte_count = length, .origin = {"lead.md", 7, 1}};
    picture.bytes = (unsigned char *)arena_strndup(scene->arena, (const char *)bytes, length);
    g_free(bytes);
    return picture;
}

static void add_picture(Scene *scene, const Picture *picture)
{
    display_add_picture(scene->builder, &(DisplayPicture){
        .picture = picture,
        .slot = {20 * 1024, 100 * 1024, 40 * 1024, 20 * 1024},
        .crop_width = picture->pixel_width,
        .crop_height = picture->pixel_height,
    });
}

static FileBytes pdf_of_list(Scene *scene, const DisplayList *list, bool for_press)
{
    PlainPdf plain = {0};
    FileBytes finished = {0};
    PdfSettings settings = {.title = "河畔观察 240", .author = "编辑部", .creation_date = "2026-11-20T00:00:00Z",
                            .for_press = for_press};
    settings.structure = document_structure_new(scene->arena, &list, 1, "zh-CN");
    FinishSettings finish = {
        .about = {settings.title, settings.author, "zh-CN", settings.creation_date, true},
        .structure = settings.structure,
    };
    g_assert_true(pdf_write(scene->arena, &list, 1, &settings, &plain, scene->diagnostics));
    g_assert_cmpint(pdf_finish(scene->arena, plain.bytes, &finish, &finished, scene->diagnostics), ==, FINISH_DONE);
    return finished;
}

static FileBytes pdf_of_scene(Scene *scene)
{
    return pdf_of_list(scene, display_builder_finish(scene->builder), false);
}

static qpdf_data open_pdf(FileBytes pdf)
{
    qpdf_data document = qpdf_init();
    g_assert_cmpint(qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL), ==, QPDF_SUCCESS);
    return document;
}

static void assert_written_as(qpdf_data document, qpdf_oh object, const char *expected)
{
    g_assert_cmpstr(qpdf_oh_unparse_resolved(document, object), ==, expected);
}

/* The only picture of the first page. */
static qpdf_oh image_of_page(qpdf_data document)
{
    qpdf_oh resources = qpdf_oh_get_key(document, qpdf_get_page_n(document, 0), "/Resources");
    qpdf_oh objects = qpdf_oh_get_key(document, resources, "/XObject");
    qpdf_oh_begin_dict_key_iter(document, objects);
    g_assert_true(qpdf_oh_dict_more_keys(document));
    return qpdf_oh_get_key(document, objects, qpdf_oh_dict_next_key(document));
}

/* What a program of poppler prints about the PDF; NULL when it is not installed. The caller frees it. */
static gchar *poppler_output(FileBytes pdf, const char *command)
{
    gchar *path, *output = NULL;
    gint file = g_file_open_tmp("typeset-XXXXXX.pdf", &path, NULL);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, (const char *)pdf.bytes, (gssize)pdf.length, NULL));
    gchar *line = g_strdup_printf(command, path);
    g_spawn_command_line_sync(line, &output, NULL, NULL, NULL);
    g_free(line);
    g_unlink(path);
    g_free(path);
    if (!output)
        g_test_skip("poppler-utils is not installed");
    return output;
}

static void assert_poppler_finds(FileBytes pdf, const char *command, const char *expected)
{
    gchar *output = poppler_output(pdf, command);
    if (output && !strstr(output, expected))
        g_error("\"%s\" is not in \"%s\"", expected, output);
    g_free(output);
}

static void test_same_page_gives_the_same_bytes(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, grey_jpeg, PICTURE_JPEG, 4, 2);
    add_line(scene, "天还黑着", 20 * 1024);
    add_picture(scene, &picture);
    const DisplayList *list = display_builder_finish(scene->builder);
    FileBytes first = pdf_of_list(scene, list, false), second = pdf_of_list(scene, list, false);
    g_assert_cmpuint(first.length, ==, second.length);
    g_assert_cmpint(memcmp(first.bytes, second.bytes, first.length), ==, 0);
}

static void test_document_says_what_it_is(Scene *scene, gconstpointer unused)
{
    (void)unused;
    add_line(scene, "天", 20 * 1024);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    qpdf_oh catalog = qpdf_get_root(document), page = qpdf_get_page_n(document, 0);
    assert_written_as(document, qpdf_oh_get_key(document, catalog, "/Lang"), "(zh-CN)");
    assert_written_as(document, qpdf_oh_get_key(document, catalog, "/ViewerPreferences"), "<< /DisplayDocTitle true >>");
    assert_written_as(document, qpdf_oh_get_key(document, page, "/MediaBox"), "[ 0 0 200 300 ]");
    qpdf_oh about = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Info");
    g_assert_cmpstr(qpdf_oh_get_utf8_value(document, qpdf_oh_get_key(document, about, "/Title")), ==, "河畔观察 240");
    assert_written_as(document, qpdf_oh_get_key(document, about, "/CreationDate"), "(D:20261120000000Z)");
    qpdf_cleanup(&document);
}

static void test_metadata_say_the_same_as_xmp(Scene *scene, gconstpointer unused)
{
    (void)unused;
    add_line(scene, "天", 20 * 1024);
    FileBytes pdf = pdf_of_scene(scene);
    assert_poppler_finds(pdf, "pdfinfo -meta %s", ">河畔观察 240<");
    assert_poppler_finds(pdf, "pdfinfo -meta %s", "<xmp:CreateDate>2026-11-20T00:00:00Z<");
}

static void test_figure_is_read_by_its_alternative(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, grey_jpeg, PICTURE_JPEG, 4, 2);
    picture.alternative = "渡船靠岸";
    display_begin_tag(scene->builder, "figure", "lead");
    add_picture(scene, &picture);
    display_end_tag(scene->builder);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    qpdf_oh tree = qpdf_oh_get_key(document, qpdf_get_root(document), "/StructTreeRoot");
    qpdf_oh whole = qpdf_oh_get_key(document, tree, "/K");
    if (qpdf_oh_is_array(document, whole))
        whole = qpdf_oh_get_array_item(document, whole, 0);
    qpdf_oh figure = qpdf_oh_get_key(document, whole, "/K");
    if (qpdf_oh_is_array(document, figure))
        figure = qpdf_oh_get_array_item(document, figure, 0);
    g_assert_cmpstr(qpdf_oh_get_utf8_value(document, qpdf_oh_get_key(document, figure, "/Alt")), ==, "渡船靠岸");
    qpdf_cleanup(&document);
}

/* Noto's 3,000 subroutines alone are over 40 KB; a few glyphs are a few hundred bytes each. */
static void test_face_has_only_what_its_glyphs_need(Scene *scene, gconstpointer unused)
{
    (void)unused;
    add_line(scene, "汀河上的头班渡船靠岸", 20 * 1024);
    FileBytes pdf = pdf_of_scene(scene);
    g_assert_cmpuint(pdf.length, <, 12000);
    assert_poppler_finds(pdf, "pdftotext %s -", "汀河上的头班渡船靠岸");
}

static void test_text_is_found_again(Scene *scene, gconstpointer unused)
{
    (void)unused;
    add_line(scene, "“天还黑着”", 20 * 1024);
    assert_poppler_finds(pdf_of_scene(scene), "pdftotext %s -", "“天还黑着”");
}

/* Poppler gives a word's box from its glyphs' advances: the last of 10 begins at 20 + 9 * 10.5 pt. */
static void test_glyphs_stand_where_layout_put_them(Scene *scene, gconstpointer unused)
{
    (void)unused;
    DisplayGlyphs glyphs = line_of(scene, "汀河上的头班渡船靠岸", (Point){20 * 1024, 50 * 1024}, 10752);
    display_add_glyphs(scene->builder, &glyphs);
    gchar *boxes = poppler_output(pdf_of_scene(scene), "pdftotext -bbox %s -");
    if (!boxes)
        return;
    const char *first = strstr(boxes, "xMin=\""), *last = g_strrstr(boxes, "xMax=\"");
    g_assert_cmpfloat(fabs(g_ascii_strtod(first + 6, NULL) - 20), <, 0.01);
    g_assert_cmpfloat(fabs(g_ascii_strtod(last + 6, NULL) - (20 + 9 * 10.5 + 10)), <, 0.01);
    g_free(boxes);
}

static void test_jpeg_data_are_kept_as_they_are(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, grey_jpeg, PICTURE_JPEG, 4, 2);
    add_picture(scene, &picture);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    unsigned char *bytes;
    size_t length;
    qpdf_oh_get_stream_data(document, image_of_page(document), qpdf_dl_none, NULL, &bytes, &length);
    g_assert_cmpuint(length, ==, picture.byte_count);
    g_assert_cmpint(memcmp(bytes, picture.bytes, length), ==, 0);
    free(bytes);
    qpdf_cleanup(&document);
}

static void test_inverted_cmyk_is_turned_round(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, cmyk_jpeg, PICTURE_JPEG, 2, 2);
    add_picture(scene, &picture);
    qpdf_data document = open_pdf(pdf_of_list(scene, display_builder_finish(scene->builder), true));
    qpdf_oh dictionary = qpdf_oh_get_dict(document, image_of_page(document));
    assert_written_as(document, qpdf_oh_get_key(document, dictionary, "/ColorSpace"), "/DeviceCMYK");
    assert_written_as(document, qpdf_oh_get_key(document, dictionary, "/Decode"), "[ 1 0 1 0 1 0 1 0 ]");
    qpdf_cleanup(&document);
}

/* Cairo takes colours for the same that are nearer to each other than these codes. */
static void test_tints_of_black_stay_apart_for_the_press(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const int tints[] = {1000, 0, 500, 499};
    for (int i = 0; i < (int)G_N_ELEMENTS(tints); i++)
        display_add_fill(scene->builder, (Rect){i * 10 * 1024, 0, 5 * 1024, 1024}, (Ink){.black = tints[i]}, "tint");
    qpdf_data document = open_pdf(pdf_of_list(scene, display_builder_finish(scene->builder), true));
    qpdf_oh content = qpdf_oh_get_key(document, qpdf_get_page_n(document, 0), "/Contents");
    QPDF_BOOL unpacked;
    unsigned char *bytes;
    size_t length;
    qpdf_oh_get_stream_data(document, content, qpdf_dl_generalized, &unpacked, &bytes, &length);
    GString *text = g_string_new_len((const char *)bytes, (gssize)length);
    g_assert_cmpint(g_strrstr(text->str, "0.000302 0.000502 rg") != NULL, ==, TRUE);
    g_assert_cmpint(g_strrstr(text->str, "0.0003 0.000502 rg") != NULL, ==, TRUE);
    g_assert_cmpint(g_strrstr(text->str, "0 0.000301 0.000502 rg") != NULL, ==, TRUE);
    g_assert_cmpint(g_strrstr(text->str, "0.000499 0.0003 0.000502 rg") != NULL, ==, TRUE);
    g_string_free(text, TRUE);
    free(bytes);
    qpdf_cleanup(&document);
}

static void test_a_screen_sees_cmyk_as_screen_colours(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, cmyk_jpeg, PICTURE_JPEG, 2, 2);
    add_picture(scene, &picture);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    qpdf_oh dictionary = qpdf_oh_get_dict(document, image_of_page(document));
    assert_written_as(document, qpdf_oh_get_key(document, dictionary, "/ColorSpace"), "/DeviceRGB");
    assert_written_as(document, qpdf_oh_get_key(document, dictionary, "/Decode"), "null");
    qpdf_cleanup(&document);
}

static void test_transparent_png_keeps_its_mask(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, half_transparent_png, PICTURE_PNG, 2, 2);
    add_picture(scene, &picture);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    qpdf_oh dictionary = qpdf_oh_get_dict(document, image_of_page(document));
    g_assert_true(qpdf_oh_has_key(document, dictionary, "/SMask"));
    qpdf_cleanup(&document);
}

static void test_drawing_stays_a_drawing(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = {.file = "a.svg", .bytes = (const unsigned char *)drawing_svg,
                       .byte_count = strlen(drawing_svg), .format = PICTURE_SVG, .pixel_width = 4, .pixel_height = 2};
    add_picture(scene, &picture);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    qpdf_oh resources = qpdf_oh_get_key(document, qpdf_get_page_n(document, 0), "/Resources");
    g_assert_false(qpdf_oh_has_key(document, resources, "/XObject"));
    qpdf_cleanup(&document);
}

static void test_damaged_picture_is_reported_and_the_page_made(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, half_transparent_png, PICTURE_PNG, 2, 2);
    picture.byte_count = 20;
    add_picture(scene, &picture);
    add_picture(scene, &picture);
    pdf_of_scene(scene);
    int count;
    const Diagnostic *item = diagnostics_sorted(scene->diagnostics, &count);
    g_assert_cmpint(count, ==, 1);
    g_assert_cmpint(item->position.line, ==, 7);
    g_assert_cmpint(item->severity, ==, SEVERITY_ERROR);
}

static void test_stories_hang_under_their_page_in_the_outline(Scene *scene, gconstpointer unused)
{
    (void)unused;
    display_add_outline(scene->builder, 0, "第3版", (Point){0, 0});
    display_add_outline(scene->builder, 1, "老邻摊", (Point){20 * 1024, 30 * 1024});
    add_line(scene, "天", 20 * 1024);
    qpdf_data document = open_pdf(pdf_of_scene(scene));
    qpdf_oh outlines = qpdf_oh_get_key(document, qpdf_get_root(document), "/Outlines");
    qpdf_oh page = qpdf_oh_get_key(document, outlines, "/First");
    qpdf_oh story = qpdf_oh_get_key(document, page, "/First");
    g_assert_cmpstr(qpdf_oh_get_utf8_value(document, qpdf_oh_get_key(document, page, "/Title")), ==, "第3版");
    g_assert_cmpstr(qpdf_oh_get_utf8_value(document, qpdf_oh_get_key(document, story, "/Title")), ==, "老邻摊");
    qpdf_oh destination = qpdf_oh_get_key(document, story, "/Dest");
    g_assert_cmpfloat(qpdf_oh_get_numeric_value(document, qpdf_oh_get_array_item(document, destination, 3)), ==, 270);
    qpdf_cleanup(&document);
}

static void test_paragraph_with_a_link_keeps_its_other_words(Scene *scene, gconstpointer unused)
{
    (void)unused;
    display_begin_tag(scene->builder, "p", "lead");
    add_line(scene, "详见", 20 * 1024);
    DisplayGlyphs link = line_of(scene, "网站", (Point){40 * 1024, 20 * 1024}, 10 * 1024);
    link.link = "https://example.org/it's";
    display_add_glyphs(scene->builder, &link);
    display_end_tag(scene->builder);
    FileBytes pdf = pdf_of_scene(scene);
    assert_poppler_finds(pdf, "pdfinfo -struct-text %s", "\"详见\"");
    assert_poppler_finds(pdf, "pdfinfo -struct-text %s", "\"网站\"");
    assert_poppler_finds(pdf, "pdfinfo -url %s", "https://example.org/it's");
}

/* As layout hands it on for a character that no installed face has. */
static void test_text_without_a_font_is_passed_over(Scene *scene, gconstpointer unused)
{
    (void)unused;
    DisplayGlyphs glyphs = line_of(scene, "天", (Point){0, 0}, 0);
    glyphs.font = NULL;
    display_add_glyphs(scene->builder, &glyphs);
    add_line(scene, "还", 20 * 1024);
    assert_poppler_finds(pdf_of_scene(scene), "pdftotext %s -", "还");
}

static void test_proof_has_the_asked_resolution(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes png;
    Picture picture = picture_of(scene, grey_jpeg, PICTURE_JPEG, 4, 2);
    add_picture(scene, &picture);
    const DisplayList *list = display_builder_finish(scene->builder);
    g_assert_true(png_write(scene->arena, list, 144, NULL, &png, scene->diagnostics));
    const unsigned char size[] = {0, 0, 1, 144, 0, 0, 2, 88}; /* 400 by 600, from byte 16 of a PNG */
    g_assert_cmpint(memcmp(png.bytes + 16, size, sizeof size), ==, 0);
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_ERROR), ==, 0);
}

static void add(const char *name, void (*test)(Scene *, gconstpointer))
{
    g_test_add(name, Scene, NULL, scene_open, test, scene_close);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/pdf-writer/same-page-gives-the-same-bytes", test_same_page_gives_the_same_bytes);
    add("/pdf-writer/document-says-what-it-is", test_document_says_what_it_is);
    add("/pdf-writer/metadata-say-the-same-as-xmp", test_metadata_say_the_same_as_xmp);
    add("/pdf-writer/figure-is-read-by-its-alternative", test_figure_is_read_by_its_alternative);
    add("/pdf-writer/face-has-only-what-its-glyphs-need", test_face_has_only_what_its_glyphs_need);
    add("/pdf-writer/text-is-found-again", test_text_is_found_again);
    add("/pdf-writer/glyphs-stand-where-layout-put-them", test_glyphs_stand_where_layout_put_them);
    add("/pdf-writer/jpeg-data-are-kept-as-they-are", test_jpeg_data_are_kept_as_they_are);
    add("/pdf-writer/inverted-cmyk-is-turned-round", test_inverted_cmyk_is_turned_round);
    add("/pdf-writer/tints-of-black-stay-apart-for-the-press", test_tints_of_black_stay_apart_for_the_press);
    add("/pdf-writer/a-screen-sees-cmyk-as-screen-colours", test_a_screen_sees_cmyk_as_screen_colours);
    add("/pdf-writer/transparent-png-keeps-its-mask", test_transparent_png_keeps_its_mask);
    add("/pdf-writer/drawing-stays-a-drawing", test_drawing_stays_a_drawing);
    add("/pdf-writer/damaged-picture-is-reported-and-the-page-made",
        test_damaged_picture_is_reported_and_the_page_made);
    add("/pdf-writer/stories-hang-under-their-page-in-the-outline",
        test_stories_hang_under_their_page_in_the_outline);
    add("/pdf-writer/paragraph-with-a-link-keeps-its-other-words",
        test_paragraph_with_a_link_keeps_its_other_words);
    add("/pdf-writer/text-without-a-font-is-passed-over", test_text_without_a_font_is_passed_over);
    add("/pdf-writer/proof-has-the-asked-resolution", test_proof_has_the_asked_resolution);
    return g_test_run();
}
