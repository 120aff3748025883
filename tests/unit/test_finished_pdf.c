/* test_finished_pdf.c - glyphs go in boxes through Cairo, and every page shows the glyphs. */
#include "cli/finished_pdf.h"
#include "font_scene.h"

#include <string.h>

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
    DisplayBuilder *builder;
} Scene;

/* A page of 200 by 300 pt. */
static void scene_open(Scene *scene, gconstpointer unused)
{
    (void)unused;
    scene->arena = arena_new();
    scene->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    scene->builder = display_builder_new(scene->arena, 1, "1", (Size){200 * 1024, 300 * 1024});
}

static void scene_close(Scene *scene, gconstpointer unused)
{
    (void)unused;
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

/* Han characters side by side. */
static DisplayGlyphs line_of(Scene *scene, const char *text, Point origin)
{
    int count = (int)g_utf8_strlen(text, -1);
    DisplayGlyph *glyphs = arena_new_array(scene->arena, DisplayGlyph, count);
    DisplayCluster *clusters = arena_new_array(scene->arena, DisplayCluster, count);
    FontRequest request = {.role = "song", .weight = 400, .script = FONT_HAN, .size = 10 * 1024};
    const Font *font = font_set_find(shared_fonts()->set, &request);
    for (int i = 0; i < count; i++) {
        const char *character = g_utf8_offset_to_pointer(text, i);
        hb_font_get_nominal_glyph(font_harfbuzz(font), g_utf8_get_char(character), &glyphs[i].id);
        glyphs[i].x = origin.x + i * request.size;
        glyphs[i].y = origin.y;
        clusters[i] = (DisplayCluster){.byte_count = (int)(g_utf8_next_char(character) - character), .glyph_count = 1};
    }
    return (DisplayGlyphs){.font = font, .font_family = "", .size = request.size, .ink = INK_BLACK, .origin = origin,
                           .text = text, .text_length = (int)strlen(text), .glyphs = glyphs, .glyph_count = count,
                           .clusters = clusters, .cluster_count = count, .part = "body"};
}

static void add_line(Scene *scene, const char *text, Point origin)
{
    DisplayGlyphs line = line_of(scene, text, origin);
    display_add_glyphs(scene->builder, &line);
}

/* The first glyph of a text stands for all of it. */
static void add_ligature(Scene *scene, const char *text, Point origin)
{
    DisplayCluster *cluster = arena_new_array(scene->arena, DisplayCluster, 1);
    DisplayGlyphs line = line_of(scene, text, origin);
    *cluster = (DisplayCluster){.byte_count = line.text_length, .glyph_count = 1};
    line.clusters = cluster;
    line.cluster_count = line.glyph_count = 1;
    display_add_glyphs(scene->builder, &line);
}

/* The file with faces as they are, or in boxes. */
static FinishOutcome finish_by_hand(Scene *scene, const DisplayList *list, bool in_boxes, FileBytes *finished)
{
    static const char *const labels[] = {"1"};
    PlainPdf plain = {0};
    SlimFaces *faces = slim_faces_new(&list, 1, in_boxes);
    PdfSettings settings = {.title = "河畔观察", .creation_date = "2026-11-20T00:00:00Z", .faces = faces};
    settings.structure = document_structure_new(scene->arena, &list, 1, "zh-CN");
    FinishSettings finish = {.about = {settings.title, settings.author, "zh-CN", settings.creation_date, true},
                             .structure = settings.structure,
                             .page_labels = labels,
                             .page_label_count = 1,
                             .boxed_faces = slim_faces_boxed(faces)};
    g_assert_true(pdf_write(scene->arena, &list, 1, &settings, &plain, scene->diagnostics));
    finish.leaves_before = plain.leaves_before;
    FinishOutcome outcome = pdf_finish(scene->arena, plain.bytes, &finish, finished, scene->diagnostics);
    slim_faces_free(faces);
    return outcome;
}

static FileBytes make(Scene *scene, const DisplayList *list)
{
    FileBytes finished = {0};
    PdfOrder order = {.lists = &list,
                      .count = 1,
                      .settings = {.title = "河畔观察", .creation_date = "2026-11-20T00:00:00Z"},
                      .language = "zh-CN",
                      .is_for_reading = true};
    g_assert_true(finished_pdf_make(scene->arena, &order, &finished, scene->diagnostics));
    return finished;
}

static void assert_same_bytes(FileBytes one, FileBytes other)
{
    g_assert_cmpuint(one.length, ==, other.length);
    g_assert_true(memcmp(one.bytes, other.bytes, one.length) == 0);
}

static void test_boxes_leave_no_trace(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes whole, boxed;
    add_line(scene, "桥头的灯亮了一夜", (Point){20 * 1024, 40 * 1024});
    const DisplayList *list = display_builder_finish(scene->builder);
    g_assert_cmpint(finish_by_hand(scene, list, false, &whole), ==, FINISH_DONE);
    g_assert_cmpint(finish_by_hand(scene, list, true, &boxed), ==, FINISH_DONE);
    assert_same_bytes(boxed, whole);
    assert_same_bytes(make(scene, list), whole);
}

/* Cairo leaves a line out that lies wholly beside the page, and so glyphs that get no code before: those of no character. */
static void test_a_glyph_that_is_left_out_makes_it_written_again(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes whole, boxed;
    add_line(scene, "桥头的灯", (Point){20 * 1024, 40 * 1024});
    add_ligature(scene, "亮了", (Point){400 * 1024, 40 * 1024});
    const DisplayList *list = display_builder_finish(scene->builder);
    g_assert_cmpint(finish_by_hand(scene, list, false, &whole), ==, FINISH_DONE);
    g_assert_cmpint(finish_by_hand(scene, list, true, &boxed), ==, FINISH_LACKS_GLYPHS);
    assert_same_bytes(make(scene, list), whole);
    g_assert_cmpint(diagnostics_have_errors(scene->diagnostics), ==, FALSE);
}

static void add(const char *path, void (*test)(Scene *, gconstpointer))
{
    g_test_add(path, Scene, NULL, scene_open, test, scene_close);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/finished-pdf/boxes", test_boxes_leave_no_trace);
    add("/finished-pdf/left-out", test_a_glyph_that_is_left_out_makes_it_written_again);
    return g_test_run();
}
