/* test_file_watch.c - the ways in which programs save: each is seen once, and what is no file of the issue is not. */
#include "live/file_watch.h"

#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

typedef struct Scene {
    char *folder;
    char *story;  /* stories/a.md in it */
    FileWatch *watch;
    ReadFiles *files;
} Scene;

static void write_file(const char *path, const char *text)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    g_assert_cmpint(descriptor, >=, 0);
    g_assert_cmpint(write(descriptor, text, strlen(text)), ==, (gssize)strlen(text));
    close(descriptor);
}

static char *in_folder(const Scene *scene, const char *name)
{
    return g_build_filename(scene->folder, name, NULL);
}

static void aim(Scene *scene, const char *path)
{
    ReadFiles *files = read_files_new();
    read_files_note(files, path);
    file_watch_aim(scene->watch, files);
    read_files_free(scene->files);
    scene->files = files;
}

static Scene scene_new(void)
{
    Scene scene = {.folder = g_dir_make_tmp("typeset-watch-XXXXXX", NULL), .watch = file_watch_new()};
    char *stories = in_folder(&scene, "stories");
    g_mkdir(stories, 0755);
    scene.story = g_build_filename(stories, "a.md", NULL);
    write_file(scene.story, "one");
    aim(&scene, scene.story);
    g_free(stories);
    return scene;
}

static void remove_all(const char *folder)
{
    GDir *names = g_dir_open(folder, 0, NULL);
    for (const char *name; names && (name = g_dir_read_name(names));) {
        char *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
            remove_all(path);
        else
            g_unlink(path);
        g_free(path);
    }
    if (names)
        g_dir_close(names);
    g_rmdir(folder);
}

static void scene_free(Scene *scene)
{
    file_watch_free(scene->watch);
    read_files_free(scene->files);
    remove_all(scene->folder);
    g_free(scene->folder);
    g_free(scene->story);
}

/* Whether a change is told within `milliseconds`. */
static bool is_told_within(Scene *scene, int milliseconds)
{
    gint64 end = g_get_monotonic_time() + (gint64)milliseconds * 1000;
    struct pollfd waiting = {.fd = file_watch_descriptor(scene->watch), .events = POLLIN};
    for (gint64 left; (left = end - g_get_monotonic_time()) > 0;) {
        poll(&waiting, 1, (int)(left / 1000) + 1);
        if (file_watch_take(scene->watch))
            return true;
    }
    return false;
}

enum { LONG_ENOUGH = 10000, SHORT = 300 };

#define assert_told(scene) g_assert_true(is_told_within((scene), LONG_ENOUGH))
#define assert_quiet(scene) g_assert_false(is_told_within((scene), SHORT))

static void test_writing_in_place_is_told_once(void)
{
    Scene scene = scene_new();
    assert_quiet(&scene);
    write_file(scene.story, "two");
    assert_told(&scene);
    aim(&scene, scene.story);
    assert_quiet(&scene);
    scene_free(&scene);
}

static void test_renaming_onto_the_file_is_told(void)
{
    Scene scene = scene_new();
    char *other = in_folder(&scene, "stories/.a.md.swp");
    write_file(other, "one");
    assert_quiet(&scene);
    g_assert_cmpint(g_rename(other, scene.story), ==, 0);
    assert_told(&scene);
    g_free(other);
    scene_free(&scene);
}

static void test_an_open_file_is_waited_for(void)
{
    Scene scene = scene_new();
    int descriptor = open(scene.story, O_WRONLY | O_TRUNC);
    g_assert_cmpint(write(descriptor, "half", 4), ==, 4);
    assert_quiet(&scene);
    g_assert_cmpint(write(descriptor, " and whole", 10), ==, 10);
    close(descriptor);
    assert_told(&scene);
    scene_free(&scene);
}

static void test_other_files_are_passed_over(void)
{
    Scene scene = scene_new();
    char *other = in_folder(&scene, "stories/b.md"), *output = in_folder(&scene, "issue.pdf");
    write_file(other, "two");
    write_file(output, "pages");
    assert_quiet(&scene);
    g_free(other);
    g_free(output);
    scene_free(&scene);
}

static void test_a_file_that_was_missing_is_told_when_it_comes(void)
{
    Scene scene = scene_new();
    char *folder = in_folder(&scene, "pictures"), *picture = in_folder(&scene, "pictures/a.jpg");
    aim(&scene, picture);
    assert_quiet(&scene);
    g_mkdir(folder, 0755);
    write_file(picture, "pixels");
    assert_told(&scene);
    g_free(folder);
    g_free(picture);
    scene_free(&scene);
}

static void test_a_file_that_goes_is_told(void)
{
    Scene scene = scene_new();
    g_unlink(scene.story);
    assert_told(&scene);
    scene_free(&scene);
}

static void test_a_replaced_folder_is_told_and_watched(void)
{
    Scene scene = scene_new();
    char *stories = in_folder(&scene, "stories"), *old = in_folder(&scene, "old"), *next = in_folder(&scene, "next");
    char *other = in_folder(&scene, "next/a.md");
    g_mkdir(next, 0755);
    write_file(other, "from another version");
    g_rename(stories, old);
    g_rename(next, stories);
    assert_told(&scene);
    aim(&scene, scene.story);
    write_file(scene.story, "again");
    assert_told(&scene);
    g_free(stories), g_free(old), g_free(next), g_free(other);
    scene_free(&scene);
}

static void test_the_target_of_a_link_is_watched(void)
{
    Scene scene = scene_new();
    char *link = in_folder(&scene, "link.md"), *elsewhere = in_folder(&scene, "elsewhere.md");
    g_assert_cmpint(symlink(scene.story, link), ==, 0);
    aim(&scene, link);
    write_file(scene.story, "through the link");
    assert_told(&scene);
    write_file(elsewhere, "another");
    aim(&scene, link);
    g_unlink(link);
    g_assert_cmpint(symlink(elsewhere, link), ==, 0);
    assert_told(&scene);
    g_free(link);
    g_free(elsewhere);
    scene_free(&scene);
}

static void test_a_save_while_the_file_was_being_read_is_told(void)
{
    Scene scene = scene_new();
    ReadFiles *files = read_files_new();
    read_files_note(files, scene.story);
    write_file(scene.story, "longer than before");
    file_watch_aim(scene.watch, files);
    while (file_watch_take(scene.watch)) /* what came before the aim */
        continue;
    read_files_free(scene.files);
    scene.files = files;
    assert_told(&scene);
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/file-watch/writing-in-place-is-told-once", test_writing_in_place_is_told_once);
    g_test_add_func("/file-watch/renaming-onto-the-file-is-told", test_renaming_onto_the_file_is_told);
    g_test_add_func("/file-watch/an-open-file-is-waited-for", test_an_open_file_is_waited_for);
    g_test_add_func("/file-watch/other-files-are-passed-over", test_other_files_are_passed_over);
    g_test_add_func("/file-watch/a-file-that-was-missing-is-told-when-it-comes",
                    test_a_file_that_was_missing_is_told_when_it_comes);
    g_test_add_func("/file-watch/a-file-that-goes-is-told", test_a_file_that_goes_is_told);
    g_test_add_func("/file-watch/a-replaced-folder-is-told-and-watched", test_a_replaced_folder_is_told_and_watched);
    g_test_add_func("/file-watch/the-target-of-a-link-is-watched", test_the_target_of_a_link_is_watched);
    g_test_add_func("/file-watch/a-save-while-the-file-was-being-read-is-told",
                    test_a_save_while_the_file_was_being_read_is_told);
    return g_test_run();
}
