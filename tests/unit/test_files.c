/* test_files.c - whole files in and out, and where a path leads. */
#include "base/files.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* An empty folder and what a test needs beside it. */
typedef struct Scene {
    gchar *folder;
    Arena *arena;
    Diagnostics *diagnostics;
} Scene;

static void scene_open(Scene *scene, gconstpointer unused)
{
    (void)unused;
    scene->folder = g_dir_make_tmp("typeset-files-XXXXXX", NULL);
    scene->arena = arena_new();
    scene->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
}

static GDir *open_folder(const Scene *scene)
{
    GDir *folder = g_dir_open(scene->folder, 0, NULL);
    g_assert_nonnull(folder);
    return folder;
}

static void scene_close(Scene *scene, gconstpointer unused)
{
    (void)unused;
    GDir *folder = open_folder(scene);
    for (const char *name = g_dir_read_name(folder); name; name = g_dir_read_name(folder)) {
        gchar *path = g_build_filename(scene->folder, name, NULL);
        g_remove(path);
        g_free(path);
    }
    g_dir_close(folder);
    g_rmdir(scene->folder);
    g_free(scene->folder);
    arena_free(scene->arena);
    diagnostics_free(scene->diagnostics);
}

static const char *path_in(const Scene *scene, const char *name)
{
    return arena_printf(scene->arena, "%s/%s", scene->folder, name);
}

static bool replace(const Scene *scene, const char *path, const char *text)
{
    return file_replace(path, text, strlen(text), scene->diagnostics);
}

static void assert_holds(const Scene *scene, const char *path, const char *expected)
{
    FileBytes found;
    g_assert_true(file_read(scene->arena, path, "file", (SourcePosition){0}, &found, scene->diagnostics));
    g_assert_cmpuint(found.length, ==, strlen(expected));
    g_assert_cmpstr((const char *)found.bytes, ==, expected); /* a zero byte follows */
}

static int file_count(const Scene *scene)
{
    int count = 0;
    GDir *folder = open_folder(scene);
    while (g_dir_read_name(folder))
        count++;
    g_dir_close(folder);
    return count;
}

static void test_written_file_reads_back(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const char *path = path_in(scene, "期.pdf");
    g_assert_true(replace(scene, path, "first"));
    g_assert_true(replace(scene, path, "second"));
    assert_holds(scene, path, "second");
    g_assert_cmpint(file_count(scene), ==, 1);
}

static void test_missing_file_is_reported_where_it_is_asked_for(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes bytes;
    SourcePosition asked_at = {"issue.toml", 4, 9};
    g_assert_false(file_read(scene->arena, path_in(scene, "none"), "stories/none.md", asked_at, &bytes,
                             scene->diagnostics));
    int count;
    const Diagnostic *item = diagnostics_sorted(scene->diagnostics, &count);
    g_assert_cmpint(item->severity, ==, SEVERITY_FAILURE);
    g_assert_cmpint(item->position.line, ==, 4);
    g_assert_cmpstr(item->message, ==, "cannot read \"stories/none.md\": No such file or directory");
}

static void test_folder_is_not_read_as_a_file(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes bytes;
    g_assert_false(file_read(scene->arena, scene->folder, "x", (SourcePosition){0}, &bytes, scene->diagnostics));
    int count;
    g_assert_cmpstr(diagnostics_sorted(scene->diagnostics, &count)->message, ==,
                    "cannot read \"x\": Is a directory");
}

/* A folder in the place of the file: even root cannot rename over it. */
static void test_failed_write_leaves_what_was_there(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const char *path = path_in(scene, "folder");
    g_mkdir(path, 0755);
    g_assert_false(replace(scene, path, "text"));
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_FAILURE), ==, 1);
    g_assert_cmpint(file_count(scene), ==, 1); /* nothing half-written beside it */
    g_assert_true(g_file_test(path, G_FILE_TEST_IS_DIR));
}

static void test_missing_folder_is_reported(Scene *scene, gconstpointer unused)
{
    (void)unused;
    g_assert_false(replace(scene, path_in(scene, "none/issue.pdf"), "text"));
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_FAILURE), ==, 1);
}

static void test_longest_name_can_be_replaced(Scene *scene, gconstpointer unused)
{
    (void)unused;
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    g_assert_true(replace(scene, path_in(scene, name), "text"));
}

static void test_link_stays_and_its_target_is_replaced(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const char *target = path_in(scene, "240.pdf"), *link = path_in(scene, "latest.pdf");
    g_assert_true(replace(scene, target, "old"));
    g_assert_cmpint(symlink("240.pdf", link), ==, 0);
    g_assert_true(replace(scene, link, "new"));
    g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    assert_holds(scene, target, "new");
}

static void test_device_stays_a_device(Scene *scene, gconstpointer unused)
{
    (void)unused;
    struct stat status;
    g_assert_true(replace(scene, "/dev/null", "text"));
    g_assert_cmpint(stat("/dev/null", &status), ==, 0);
    g_assert_true(S_ISCHR(status.st_mode));
}

static void test_replaced_file_keeps_its_rights(Scene *scene, gconstpointer unused)
{
    (void)unused;
    struct stat status;
    const char *path = path_in(scene, "issue.pdf");
    g_assert_true(replace(scene, path, "old"));
    g_assert_cmpint(g_chmod(path, 0640), ==, 0);
    g_assert_true(replace(scene, path, "new"));
    g_assert_cmpint(stat(path, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 0777, ==, 0640);
}

static void test_path_is_taken_from_the_folder_of_the_file(Scene *scene, gconstpointer unused)
{
    (void)unused;
    g_assert_cmpstr(path_beside(scene->arena, "issues/240.toml", "stories/a.md"), ==, "issues/stories/a.md");
    g_assert_cmpstr(path_beside(scene->arena, "240.toml", "stories/a.md"), ==, "stories/a.md");
    g_assert_cmpstr(path_beside(scene->arena, "issues/240.toml", "/a.md"), ==, "/a.md");
}

static void test_inside_means_below_the_folder(Scene *scene, gconstpointer unused)
{
    (void)unused;
    g_assert_true(path_is_inside(path_in(scene, "a.jpg"), scene->folder));
    g_assert_true(path_is_inside(path_in(scene, "none/../a.jpg"), scene->folder));
    g_assert_false(path_is_inside(path_in(scene, "../a.jpg"), scene->folder));
    g_assert_false(path_is_inside(arena_printf(scene->arena, "%s-2/a.jpg", scene->folder), scene->folder));
    g_assert_true(path_is_inside("/etc/passwd", "/"));
}

static void test_link_out_of_the_folder_is_not_inside(Scene *scene, gconstpointer unused)
{
    (void)unused;
    g_assert_cmpint(symlink("/etc/passwd", path_in(scene, "a.jpg")), ==, 0);
    g_assert_false(path_is_inside(path_in(scene, "a.jpg"), scene->folder));
}

static void test_missing_file_below_a_linked_folder_is_inside(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const char *link = path_in(scene, "link");
    g_assert_cmpint(symlink(scene->folder, link), ==, 0);
    g_assert_true(path_is_inside(arena_printf(scene->arena, "%s/none/a.jpg", link), link));
}

static void add(const char *name, void (*test)(Scene *, gconstpointer))
{
    g_test_add(name, Scene, NULL, scene_open, test, scene_close);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/files/written-file-reads-back", test_written_file_reads_back);
    add("/files/missing-file-is-reported-where-it-is-asked-for", test_missing_file_is_reported_where_it_is_asked_for);
    add("/files/folder-is-not-read-as-a-file", test_folder_is_not_read_as_a_file);
    add("/files/failed-write-leaves-what-was-there", test_failed_write_leaves_what_was_there);
    add("/files/missing-folder-is-reported", test_missing_folder_is_reported);
    add("/files/longest-name-can-be-replaced", test_longest_name_can_be_replaced);
    add("/files/link-stays-and-its-target-is-replaced", test_link_stays_and_its_target_is_replaced);
    add("/files/device-stays-a-device", test_device_stays_a_device);
    add("/files/replaced-file-keeps-its-rights", test_replaced_file_keeps_its_rights);
    add("/files/path-is-taken-from-the-folder-of-the-file", test_path_is_taken_from_the_folder_of_the_file);
    add("/files/inside-means-below-the-folder", test_inside_means_below_the_folder);
    add("/files/link-out-of-the-folder-is-not-inside", test_link_out_of_the_folder_is_not_inside);
    add("/files/missing-file-below-a-linked-folder-is-inside",
        test_missing_file_below_a_linked_folder_is_inside);
    return g_test_run();
}
