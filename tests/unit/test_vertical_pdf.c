/* test_vertical_pdf.c - vertical text in the PDF: fonts that write downward, and none where nothing is vertical. */
#include "vertical_scene.h"

#include "press/finish.h"
#include "render/pdf_writer.h"

#include <qpdf/qpdf-c.h>

static FileBytes pdf_of(FontScene *scene, const char *string)
{
    const DisplayList *list = vertical_page(scene, vertical_text(scene, string), 12 * SCENE_EM);
    const DocumentStructure *structure = document_structure_new(scene->arena, &list, 1, "zh-CN");
    PdfSettings settings = {.title = "直排", .creation_date = "2026-11-20T00:00:00Z", .structure = structure};
    FinishSettings finish = {.about = {.language = "zh-CN"}, .structure = structure};
    PlainPdf plain = {0};
    FileBytes finished = {0};
    g_assert_true(pdf_write(scene->arena, &list, 1, &settings, &plain, scene->diagnostics));
    g_assert_cmpint(pdf_finish(scene->arena, plain.bytes, &finish, &finished, scene->diagnostics), ==, FINISH_DONE);
    return finished;
}

static bool is_name(qpdf_data document, qpdf_oh object, const char *name)
{
    return qpdf_oh_is_name(document, object) && strcmp(qpdf_oh_get_name(document, object), name) == 0;
}

/* How many dictionaries of the document have `name` under `key`. */
static int count_names(FileBytes pdf, const char *key, const char *name)
{
    qpdf_data document = qpdf_init();
    g_assert_cmpint(qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL), ==, QPDF_SUCCESS);
    int objects = qpdf_oh_get_int_value_as_int(document, qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Size"));
    int count = 0;
    for (int number = 1; number < objects; number++) {
        qpdf_oh object = qpdf_get_object_by_id(document, number, 0);
        if (qpdf_oh_is_dictionary(document, object))
            count += is_name(document, qpdf_oh_get_key(document, object, key), name);
    }
    qpdf_cleanup(&document);
    return count;
}

static void test_upright_text_has_a_font_that_writes_downward(void)
{
    FontScene scene;
    if (vertical_scene_open(&scene)) {
        FileBytes pdf = pdf_of(&scene, "春天来了，麦田返青。");
        g_assert_cmpint(count_names(pdf, "/Encoding", "/Identity-V"), ==, 1);
        g_assert_cmpint(count_names(pdf, "/Encoding", "/Identity-H"), ==, 0);
        g_assert_cmpint(count_names(pdf, "/S", "/NonStruct"), ==, 0);
    }
    font_scene_close(&scene);
}

static void test_figures_in_a_cell_have_one_too(void)
{
    FontScene scene;
    if (vertical_scene_open(&scene)) {
        FileBytes pdf = pdf_of(&scene, "国12国");
        g_assert_cmpint(count_names(pdf, "/Subtype", "/TrueType"), ==, 0);
        g_assert_cmpint(count_names(pdf, "/Subtype", "/Type0"), ==, 2);
    }
    font_scene_close(&scene);
}

static void test_turned_words_keep_their_font(void)
{
    FontScene scene;
    if (vertical_scene_open(&scene))
        g_assert_cmpint(count_names(pdf_of(&scene, "国Google国"), "/Subtype", "/TrueType"), ==, 1);
    font_scene_close(&scene);
}

static void test_same_text_gives_the_same_bytes(void)
{
    FontScene scene;
    if (vertical_scene_open(&scene)) {
        FileBytes first = pdf_of(&scene, "2月12日，“春”");
        FileBytes second = pdf_of(&scene, "2月12日，“春”");
        g_assert_true(first.length == second.length && memcmp(first.bytes, second.bytes, first.length) == 0);
    }
    font_scene_close(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/vertical-pdf/upright-text-has-a-font-that-writes-downward", test_upright_text_has_a_font_that_writes_downward);
    g_test_add_func("/vertical-pdf/figures-in-a-cell-have-one-too", test_figures_in_a_cell_have_one_too);
    g_test_add_func("/vertical-pdf/turned-words-keep-their-font", test_turned_words_keep_their_font);
    g_test_add_func("/vertical-pdf/same-text-gives-the-same-bytes", test_same_text_gives_the_same_bytes);
    return g_test_run();
}
