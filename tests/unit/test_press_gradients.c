/* test_press_gradients.c - functions of shadings in process inks. */
#include "press/press_gradients.h"
#include "press/deflate.h"
#include "profile_scene.h"

#include <stdlib.h>

typedef struct Scene {
    ProfileScene printing;
    PressColours colours;
    char *pdf;
    qpdf_data document;
    qpdf_oh shading; /* the only object, number 1 */
} Scene;

/* A shading with this dictionary; false when the test is to be skipped. */
static bool scene_open(Scene *scene, const char *shading, bool for_proof)
{
    scene->printing = profile_scene_of_limit(300);
    scene->colours = (PressColours){.profile = scene->printing.profile, .for_proof = for_proof};
    scene->document = qpdf_init();
    qpdf_silence_errors(scene->document);
    scene->pdf = g_strdup_printf("%%PDF-1.7\n1 0 obj %s endobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n"
                                "3 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                                "trailer << /Root 3 0 R /Size 4 >>\n%%%%EOF\n", shading);
    qpdf_set_suppress_warnings(scene->document, QPDF_TRUE);
    qpdf_read_memory(scene->document, "pdf", scene->pdf, strlen(scene->pdf), NULL); /* without a table, which it makes anew */
    scene->shading = qpdf_get_object_by_id(scene->document, 1, 0);
    if (scene->printing.profile)
        gradients_convert(scene->document, &scene->colours);
    return scene->printing.profile != NULL;
}

static void scene_close(Scene *scene)
{
    qpdf_cleanup(&scene->document);
    g_free(scene->pdf);
    profile_scene_free(&scene->printing);
}

static void assert_key(const Scene *scene, qpdf_oh dictionary, const char *key, const char *expected)
{
    qpdf_oh value = qpdf_oh_get_key(scene->document, dictionary, key);
    g_assert_cmpstr(qpdf_oh_unparse_resolved(scene->document, value), ==, expected);
}

static qpdf_oh function_of(const Scene *scene)
{
    return qpdf_oh_get_key(scene->document, scene->shading, "/Function");
}

#define AXIAL "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 0] /Function "
#define WAY "<< /FunctionType 2 /Domain [0 1] /N 1 "

static void test_between_colours_are_samples_of_inks(void)
{
    Scene scene;
    if (scene_open(&scene, AXIAL WAY "/C0 [1 1 1] /C1 [0.8 0.1 0.1] >> >>", false)) {
        StreamData samples;
        qpdf_oh dictionary = qpdf_oh_get_dict(scene.document, function_of(&scene));
        assert_key(&scene, scene.shading, "/ColorSpace", "/DeviceCMYK");
        assert_key(&scene, dictionary, "/FunctionType", "0");
        assert_key(&scene, dictionary, "/Range", "[ 0 1 0 1 0 1 0 1 ]");
        g_assert_true(stream_data_read(scene.document, function_of(&scene), &samples));
        g_assert_cmpuint(samples.length, ==, 4 * 128);
        g_assert_cmpint(samples.bytes[0] + samples.bytes[1] + samples.bytes[2] + samples.bytes[3], ==, 0);
        g_assert_cmpint(samples.bytes[4 * 127 + 1], >, 200); /* the red has much magenta */
        stream_data_free(&samples);
    }
    scene_close(&scene);
}

static void test_between_greys_is_black_alone(void)
{
    Scene scene;
    if (scene_open(&scene, AXIAL WAY "/C0 [0 0 0] /C1 [0.8 0.8 0.8] >> >>", false)) {
        assert_key(&scene, function_of(&scene), "/FunctionType", "2");
        assert_key(&scene, function_of(&scene), "/C0", "[ 0 0 0 1 ]");
        assert_key(&scene, function_of(&scene), "/C1", "[ 0 0 0 0.2 ]");
    }
    scene_close(&scene);
}

static void test_each_part_of_a_long_way_is_converted(void)
{
    Scene scene;
    if (scene_open(&scene,
                   AXIAL "<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [" WAY
                         "/C0 [1 0 0] /C1 [0 1 0] >> " WAY "/C0 [0 0 0] /C1 [0 0 0] >>] >> >>",
                   false)) {
        qpdf_oh parts = qpdf_oh_get_key(scene.document, function_of(&scene), "/Functions");
        qpdf_oh first = qpdf_oh_get_array_item(scene.document, parts, 0);
        g_assert_cmpint(qpdf_oh_get_array_n_items(scene.document, parts), ==, 2);
        assert_key(&scene, qpdf_oh_get_dict(scene.document, first), "/FunctionType", "0");
        assert_key(&scene, qpdf_oh_get_array_item(scene.document, parts, 1), "/C1", "[ 0 0 0 1 ]");
        assert_key(&scene, function_of(&scene), "/Bounds", "[ 0.5 ]");
    }
    scene_close(&scene);
}

static void test_masks_stay_grey(void)
{
    Scene scene;
    if (scene_open(&scene,
                   "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function " WAY "/C0 [1] /C1 [0] >> >>",
                   false)) {
        assert_key(&scene, scene.shading, "/ColorSpace", "/DeviceGray");
        assert_key(&scene, function_of(&scene), "/C0", "[ 1 ]");
    }
    scene_close(&scene);
}

static void test_what_cannot_be_followed_stays(void)
{
    Scene scene;
    if (scene_open(&scene, AXIAL "<< /FunctionType 9 /Domain [0 1] >> >>", false))
        assert_key(&scene, scene.shading, "/ColorSpace", "/DeviceRGB");
    scene_close(&scene);
}

static void test_proof_shows_what_inks_reach(void)
{
    Scene scene;
    if (scene_open(&scene, AXIAL WAY "/C0 [0 1 0] /C1 [0 1 0] >> >>", true)) {
        double red = qpdf_oh_get_numeric_value(
            scene.document,
            qpdf_oh_get_array_item(scene.document, qpdf_oh_get_key(scene.document, function_of(&scene), "/C0"), 0));
        assert_key(&scene, scene.shading, "/ColorSpace", "/DeviceRGB");
        g_assert_cmpfloat(red, >, 0.2); /* no inks are so pure a green */
    }
    scene_close(&scene);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/press-gradients/between-colours-are-samples-of-inks", test_between_colours_are_samples_of_inks);
    g_test_add_func("/press-gradients/between-greys-is-black-alone", test_between_greys_is_black_alone);
    g_test_add_func("/press-gradients/each-part-of-a-long-way-is-converted", test_each_part_of_a_long_way_is_converted);
    g_test_add_func("/press-gradients/masks-stay-grey", test_masks_stay_grey);
    g_test_add_func("/press-gradients/what-cannot-be-followed-stays", test_what_cannot_be_followed_stays);
    g_test_add_func("/press-gradients/proof-shows-what-inks-reach", test_proof_shows_what_inks_reach);
    return g_test_run();
}
