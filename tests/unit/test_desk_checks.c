/* test_desk_checks.c - answers of programs that read stories, and when they are asked again. */
#include "desk/desk_answer.h"
#include "desk/desk_checks.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct DeskScene {
    Arena *arena;
    Diagnostics *diagnostics;
    Story stories[3];
    DeskCheck check;
    Issue issue;
    gchar *folder;
    gchar *counter; /* a file with a line for each time that the program was started */
} DeskScene;

static RunText text_at(Arena *arena, const char *text, int line, int column)
{
    return run_text_from_string(arena, text, (SourcePosition){"story.md", line, column});
}

static void write_program(DeskScene *scene, const char *answer)
{
    gchar *path = g_build_filename(scene->folder, "program.sh", NULL);
    gchar *text = g_strdup_printf("#!/bin/sh\necho called >>'%s'\ncat >/dev/null\necho '%s'\n", scene->counter, answer);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_assert_cmpint(g_chmod(path, 0700), ==, 0);
    scene->check.path = arena_strdup(scene->arena, path);
    g_free(text);
    g_free(path);
}

static void set_up(DeskScene *scene)
{
    static const char *const no_arguments[] = {NULL};
    static const char *const ids[] = {"a", "b", "c"};
    *scene = (DeskScene){.arena = arena_new(), .diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH)};
    scene->folder = g_dir_make_tmp("typeset-desk-XXXXXX", NULL);
    scene->counter = g_build_filename(scene->folder, "calls", NULL);
    scene->check = (DeskCheck){.name = "words", .program = "program.sh", .folder = scene->folder,
                               .arguments = no_arguments, .longest_seconds = 60, .origin = {"issue.toml", 3, 1}};
    for (int i = 0; i < 3; i++) {
        scene->stories[i] = (Story){.id = ids[i], .file = arena_printf(scene->arena, "%s.md", ids[i])};
        scene->stories[i].origin = (SourcePosition){scene->stories[i].file, 1, 1};
        scene->stories[i].kicker = text_at(scene->arena, "堤上种柳", 2, 10);
    }
    scene->issue = (Issue){.title = "河畔", .date = {2026, 11, 20}, .stories = scene->stories, .story_count = 3,
                           .desk_checks = &scene->check, .desk_check_count = 1};
}

static void tear_down(DeskScene *scene)
{
    g_unlink(scene->check.path);
    g_unlink(scene->counter);
    g_rmdir(scene->folder);
    g_free(scene->counter);
    g_free(scene->folder);
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static int call_count(const DeskScene *scene)
{
    gchar *lines = NULL;
    gsize length = 0;
    if (!g_file_get_contents(scene->counter, &lines, &length, NULL))
        return 0;
    g_free(lines);
    return (int)(length / strlen("called\n"));
}

static void test_every_story_is_read_once(void)
{
    DeskScene scene;
    set_up(&scene);
    write_program(&scene, "{\"piece\": 0, \"offset\": 2, \"length\": 2, \"message\": \"plant\"}");
    desk_checks_run(scene.arena, &scene.issue, NULL, scene.diagnostics);
    g_assert_cmpint(call_count(&scene), ==, 3);
    int count;
    const Diagnostic *messages = diagnostics_sorted(scene.diagnostics, &count);
    g_assert_cmpint(count, ==, 1); /* all three have it at one place of one file, which is told once */
    g_assert_cmpstr(messages[0].message, ==, "\"种柳\": plant [words]");
    g_assert_cmpint(messages[0].position.line, ==, 2);
    g_assert_cmpint(messages[0].position.column, ==, 12);
    tear_down(&scene);
}

static void test_only_changed_stories_are_read_again(void)
{
    DeskScene scene;
    set_up(&scene);
    DeskMemory *memory = desk_memory_new();
    write_program(&scene, "{\"line\": 2, \"message\": \"looked at\"}");
    desk_checks_run(scene.arena, &scene.issue, memory, scene.diagnostics);
    desk_checks_run(scene.arena, &scene.issue, memory, scene.diagnostics);
    g_assert_cmpint(call_count(&scene), ==, 3);
    scene.stories[1].kicker = text_at(scene.arena, "堤上种杨", 2, 10);
    scene.stories[2].kicker = text_at(scene.arena, "堤上种柳", 3, 10); /* moved down a line */
    Diagnostics *fresh = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    desk_checks_run(scene.arena, &scene.issue, memory, fresh);
    g_assert_cmpint(call_count(&scene), ==, 5);
    g_assert_cmpint(diagnostics_count(fresh, SEVERITY_WARNING), ==, 3); /* remembered remarks are told too */
    diagnostics_free(fresh);
    desk_memory_free(memory);
    tear_down(&scene);
}

static void test_an_edited_program_reads_all_again(void)
{
    DeskScene scene;
    set_up(&scene);
    DeskMemory *memory = desk_memory_new();
    write_program(&scene, "[]");
    desk_checks_run(scene.arena, &scene.issue, memory, scene.diagnostics);
    write_program(&scene, "[{\"line\": 2, \"message\": \"now seen\"}]");
    desk_checks_run(scene.arena, &scene.issue, memory, scene.diagnostics);
    g_assert_cmpint(call_count(&scene), ==, 6);
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_WARNING), ==, 3);
    desk_memory_free(memory);
    tear_down(&scene);
}

static DeskAnswer answer_to(Arena *arena, const char *output)
{
    static const char *const words = "堤上种柳";
    Story *story = arena_new_object(arena, Story);
    story->kicker = text_at(arena, words, 2, 10);
    DeskPieces pieces = desk_pieces_of(arena, story);
    return desk_answer_read(arena, (FileBytes){(const unsigned char *)output, strlen(output)}, &pieces, "story.md");
}

static void test_answers_are_lines_or_an_array(void)
{
    Arena *arena = arena_new();
    g_assert_cmpint(answer_to(arena, "").count, ==, 0);
    g_assert_cmpint(answer_to(arena, " \n\n").count, ==, 0);
    g_assert_cmpint(answer_to(arena, "[]").count, ==, 0);
    g_assert_cmpint(answer_to(arena, "{\"line\":1,\"message\":\"a\"}\n\n{\"line\":2,\"message\":\"b\"}").count, ==, 2);
    g_assert_cmpint(answer_to(arena, " [{\"line\":1,\"message\":\"a\"},\n{\"line\":2,\"message\":\"b\"}]\n").count, ==, 2);
    arena_free(arena);
}

static void test_a_broken_line_keeps_the_others(void)
{
    Arena *arena = arena_new();
    DeskAnswer answer = answer_to(arena, "{\"line\":1,\"message\":\"a\"}\nTraceback\n{\"line\":2,\"message\":\"b\"}");
    g_assert_cmpint(answer.count, ==, 2);
    g_assert_cmpint(answer.mistake, ==, DESK_NO_JSON);
    g_assert_cmpint(answer.mistaken_remark, ==, 2);
    arena_free(arena);
}

static void test_a_place_behind_the_last_character_is_allowed(void)
{
    Arena *arena = arena_new();
    DeskAnswer end = answer_to(arena, "{\"piece\":0,\"offset\":4,\"length\":1,\"message\":\"a stop is missing\"}");
    g_assert_cmpint(end.mistake, ==, DESK_WELL);
    g_assert_cmpint(end.remarks[0].place.column, ==, 14);
    g_assert_null(end.remarks[0].words);
    g_assert_cmpint(answer_to(arena, "{\"piece\":0,\"offset\":5,\"message\":\"beyond\"}").mistake, ==, DESK_NO_PLACE);
    g_assert_cmpint(answer_to(arena, "{\"piece\":1,\"message\":\"no such piece\"}").mistake, ==, DESK_NO_PLACE);
    arena_free(arena);
}

static void test_a_message_is_one_printable_line(void)
{
    Arena *arena = arena_new();
    DeskAnswer answer = answer_to(arena, "{\"line\":1,\"message\":\"\\u001b[2Jone\\ntwo\\u202e\"}");
    g_assert_cmpstr(answer.remarks[0].message, ==, "[2Jone two");
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/desk/every-story-is-read-once", test_every_story_is_read_once);
    g_test_add_func("/desk/only-changed-stories-are-read-again", test_only_changed_stories_are_read_again);
    g_test_add_func("/desk/an-edited-program-reads-all-again", test_an_edited_program_reads_all_again);
    g_test_add_func("/desk/answers-are-lines-or-an-array", test_answers_are_lines_or_an_array);
    g_test_add_func("/desk/a-broken-line-keeps-the-others", test_a_broken_line_keeps_the_others);
    g_test_add_func("/desk/a-place-behind-the-last-character-is-allowed", test_a_place_behind_the_last_character_is_allowed);
    g_test_add_func("/desk/a-message-is-one-printable-line", test_a_message_is_one_printable_line);
    return g_test_run();
}
