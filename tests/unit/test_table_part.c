/* test_table_part.c - rows of a table that goes on over pages: where it is divided, and what of it counts. */
#include "page/table_part.h"

#include <glib.h>

/* A head and seven rows of one column and a character each; cell `joined` reaches over the row after it. */
enum { ROWS = 8 };

typedef struct TableScene {
    TableCell cells[ROWS];
    TextRun runs[1 + ROWS]; /* the title first */
    Table table;
    Picture picture;
} TableScene;

static void scene_set_up(TableScene *scene, int joined)
{
    *scene = (TableScene){.table = {.row_count = ROWS, .column_count = 1, .head_row_count = 1}};
    for (int i = 0; i < ROWS; i++)
        scene->cells[i] = (TableCell){.first_run = i, .run_count = 1, .row_span = 1, .column_span = 1};
    for (int i = 0; i <= ROWS; i++)
        scene->runs[i] = (TextRun){.text = "渡", .length = 3, .origin = {.file = "a.md"}};
    if (joined > 0) {
        scene->cells[joined].row_span = 2;
        scene->cells[joined + 1].row_span = 0;
    }
    scene->table.cells = scene->cells;
    scene->picture = (Picture){.table = &scene->table, .title_runs = 1, .caption = {scene->runs, 1 + ROWS}};
}

static void test_two_rows_stand_together_at_each_end(void)
{
    TableScene scene;
    scene_set_up(&scene, 0);

    g_assert_cmpint(table_cuts(&scene.table, 0).least, ==, 3); /* below the head */
    g_assert_cmpint(table_cuts(&scene.table, 0).most, ==, 6);
    g_assert_cmpint(table_cuts(&scene.table, 4).least, ==, 6);
    g_assert_cmpint(table_cuts(&scene.table, 5).least, >, table_cuts(&scene.table, 5).most);
}

static void test_joined_cells_are_not_cut_apart(void)
{
    TableScene scene;
    scene_set_up(&scene, 4);

    TableCuts cuts = table_cuts(&scene.table, 0);
    g_assert_cmpint(table_cut_between_cells(&scene.table, cuts, 6), ==, 6);
    g_assert_cmpint(table_cut_between_cells(&scene.table, cuts, 5), ==, 4);
}

static void test_a_cut_that_cannot_be_elsewhere_stays(void)
{
    TableScene scene;
    scene_set_up(&scene, 2);

    g_assert_cmpint(table_cut_between_cells(&scene.table, table_cuts(&scene.table, 0), 3), ==, 3);
}

/* Title and head belong to the first part alone, each row to one. */
static void test_each_character_counts_in_one_part(void)
{
    Arena *arena = arena_new();
    TableScene scene;
    scene_set_up(&scene, 0);

    Picture first = table_part(arena, &scene.picture, 0, 4, "（续）");
    Picture second = table_part(arena, &scene.picture, 4, 0, "（续）");
    g_assert_cmpint(run_text_character_count(&first.caption), ==, 5);
    g_assert_cmpint(run_text_character_count(&second.caption), ==, 4);
    g_assert_cmpint(second.title_runs, ==, 2);
    g_assert_cmpstr(second.caption.runs[1].text, ==, "（续）");
    g_assert_cmpint(run_text_character_count(&scene.picture.caption), ==, 9); /* the manuscript's is untouched */
    arena_free(arena);
}

static void test_a_part_without_title_has_none(void)
{
    Arena *arena = arena_new();
    TableScene scene;
    scene_set_up(&scene, 0);
    scene.picture.title_runs = 0;
    scene.picture.caption = (RunText){scene.runs, ROWS};

    g_assert_cmpint(table_part(arena, &scene.picture, 4, 0, "（续）").title_runs, ==, 0);
    arena_free(arena);
}

/* Title and head stand again over the second part. */
static void test_what_stands_again_has_its_readings_once(void)
{
    Arena *arena = arena_new();
    TableScene scene;
    Annotation annotation = {.kind = ANNOTATION_GLOSS};
    scene_set_up(&scene, 0);
    for (int i = 0; i <= ROWS; i++) {
        scene.runs[i].annotation = &annotation;
        scene.runs[i].remark = &scene.picture.caption;
    }

    Picture first = table_part(arena, &scene.picture, 0, 4, "（续）");
    Picture second = table_part(arena, &scene.picture, 4, 0, "（续）");
    g_assert_true(first.caption.runs[0].annotation == &annotation);
    g_assert_nonnull(first.caption.runs[0].remark);
    g_assert_null(second.caption.runs[0].annotation);
    g_assert_null(second.caption.runs[0].remark);
    g_assert_null(second.caption.runs[2].annotation); /* the head's cell */
    g_assert_true(second.caption.runs[2 + 4].annotation == &annotation); /* the first row of this part */
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-part/two-rows-stand-together-at-each-end", test_two_rows_stand_together_at_each_end);
    g_test_add_func("/table-part/joined-cells-are-not-cut-apart", test_joined_cells_are_not_cut_apart);
    g_test_add_func("/table-part/a-cut-that-cannot-be-elsewhere-stays", test_a_cut_that_cannot_be_elsewhere_stays);
    g_test_add_func("/table-part/each-character-counts-in-one-part", test_each_character_counts_in_one_part);
    g_test_add_func("/table-part/a-part-without-title-has-none", test_a_part_without_title_has_none);
    g_test_add_func("/table-part/what-stands-again-has-its-readings-once", test_what_stands_again_has_its_readings_once);
    return g_test_run();
}
