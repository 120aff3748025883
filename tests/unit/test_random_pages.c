/*
 * test_random_pages.c - pages that nobody thought of: random plans, designs, stories and pictures from a seed, laid
 * out, then measured. What must hold for every page is checked for every line and picture.
 */
#include "base/files.h"
#include "issue/spread.h"
#include "manifest/issue_reader.h"
#include "page/area_shape.h"
#include "page/compose.h"
#include "page/grid.h"
#include "proof/audit.h"
#include "random_text.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

enum { ISSUE_COUNT = 14, PAGES_PER_ISSUE = 3, PICTURE_FILES = 4 };

/* --- files ------------------------------------------------------------------------------------ */

static void write_file(const Desk *desk, const char *name, const GString *text)
{
    gchar *path = g_build_filename(desk->folder, name, NULL);
    g_assert_true(g_file_set_contents(path, text->str, (gssize)text->len, NULL));
    g_free(path);
}

static void write_pictures(const Desk *desk)
{
    for (int i = 0; i < PICTURE_FILES; i++) {
        GString *text = g_string_new(NULL);
        gchar *name = g_strdup_printf("%d.svg", i);
        g_string_printf(text, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\"/>",
                        any(desk, 1, 900), any(desk, 1, 900));
        write_file(desk, name, text);
        g_free(name);
        g_string_free(text, TRUE);
    }
}

/* A width of its own, a side and an outline: text runs round the picture. */
static void append_round_keys(const Desk *desk, GString *text)
{
    static const char *const sides[] = {"automatic", "left", "middle", "right"};
    static const char *const contours[] = {"[[0.5, 0.0], [1.0, 1.0], [0.0, 1.0]]", "[[0.0, 0.0], [1.0, 0.5], [0.0, 1.0]]",
                                           "[[0.2, 0.1], [0.9, 0.3], [0.6, 0.6], [0.8, 0.9], [0.1, 0.7]]"};
    g_string_append_printf(text, "width = \"%d%s\"\nside = \"%s\"\n", any(desk, 3, 60), once_in(desk, 2) ? "mm" : "em",
                           one_of(desk, sides, 4));
    if (once_in(desk, 2))
        g_string_append_printf(text, "contour = %s\n", one_of(desk, contours, G_N_ELEMENTS(contours)));
}

static void append_picture(const Desk *desk, GString *text)
{
    static const char *const places[] = {"automatic", "top", "middle", "foot"};
    static const char *const caption_places[] = {"automatic", "below", "above", "beside", "over"};
    g_string_append_printf(text, "[[pictures]]\nfile = \"%d.svg\"\ncolumns = %d\nplace = \"%s\"\n",
                           any(desk, 0, PICTURE_FILES - 1), any(desk, 1, desk->columns), one_of(desk, places, 4));
    if (once_in(desk, 3))
        g_string_append_printf(text, "first_column = %d\n", any(desk, 1, desk->columns));
    if (once_in(desk, 4))
        g_string_append_printf(text, "lines = %d\n", any(desk, 1, 40));
    if (once_in(desk, 2))
        append_round_keys(desk, text);
    if (once_in(desk, 2))
        g_string_append_printf(text, "caption_place = \"%s\"\n", one_of(desk, caption_places, 5));
    append_head(desk, text, "caption", 60);
    append_head(desk, text, "credit", 12);
}

static void append_pull_quote(const Desk *desk, GString *text)
{
    static const char *const places[] = {"automatic", "top", "middle", "foot"};
    g_string_append_printf(text, "[[pull_quotes]]\ncolumns = %d\nplace = \"%s\"\ntext = \"", any(desk, 1, 3),
                           one_of(desk, places, 4));
    append_phrase(desk, text, any(desk, 1, 40));
    g_string_append(text, "\"\n");
    if (once_in(desk, 2))
        g_string_append_printf(text, "width = \"%dem\"\nside = \"middle\"\n", any(desk, 2, 20));
}

static void append_wide_table(const Desk *desk, GString *text)
{
    g_string_append_printf(text, "[[tables]]\ncolumns = %d\ntitle = \"", any(desk, 1, desk->columns));
    append_phrase(desk, text, any(desk, 0, 30));
    g_string_append(text, "\"\ntext = \"\"\"\n| 甲 | 乙 | 丙 |\n|---|---|---|\n");
    for (int rows = any(desk, 0, 6); rows > 0; rows--) {
        g_string_append(text, "| 丁 | < | ");
        append_phrase(desk, text, any(desk, 0, 30));
        g_string_append(text, " |\n");
    }
    g_string_append(text, "\"\"\"\n");
}

static void append_front_matter(const Desk *desk, GString *text)
{
    static const char *const languages[] = {"zh-Hans", "zh-TW", "zh-HK", "ja", "ko", "en-GB"};
    g_string_append(text, "+++\nheadline = \"");
    append_phrase(desk, text, any(desk, 1, 30));
    g_string_append(text, "\"\n");
    if (once_in(desk, 3))
        g_string_append_printf(text, "lang = \"%s\"\n", one_of(desk, languages, G_N_ELEMENTS(languages)));
    append_head(desk, text, "kicker", 30);
    append_head(desk, text, "deck", 40);
    append_article_parts(desk, text);
    append_head(desk, text, "dateline", 6);
    append_head(desk, text, "author_note", 20);
    append_head(desk, text, "rubric.name", 12);
    if (strstr(text->str, "rubric.name"))
        append_head(desk, text, "rubric.pinyin", 20);
    if (once_in(desk, 2))
        g_string_append_printf(text, "drop_cap = %s\n", once_in(desk, 5) ? "false" : "true");
    if (once_in(desk, 3)) {
        append_head(desk, text, "summary.label", 6);
        g_string_append(text, "summary.text = \"");
        append_phrase(desk, text, any(desk, 1, 120));
        g_string_append(text, "\"\n");
    }
    for (int pictures = any(desk, -3, 4); pictures > 0; pictures--)
        append_picture(desk, text);
    for (int quotes = any(desk, -3, 2); quotes > 0; quotes--)
        append_pull_quote(desk, text);
    for (int tables = any(desk, -4, 1); tables > 0; tables--)
        append_wide_table(desk, text);
    if (once_in(desk, 4))
        append_text_box(desk, text);
    g_string_append(text, "+++\n");
}

/* Into this area the story before goes on; false when there is none, or when it shall not. */
static bool write_jump(Desk *desk, GString *manifest, char area)
{
    if (!desk->may_go_on || !once_in(desk, 4))
        return false;
    desk->may_go_on = false;
    g_string_append_printf(manifest, "continues = { area = \"%c\"%s }\n", area,
                           once_in(desk, 2) ? ", headline = \"接排\"" : "");
    return true;
}

/* The last story of a page goes on in the first area of the next. */
static void write_jump_to_page(Desk *desk, GString *manifest, int page)
{
    desk->comes_from_before = desk->may_go_on && page <= PAGES_PER_ISSUE && once_in(desk, 2);
    desk->may_go_on = false;
    if (desk->comes_from_before)
        g_string_append_printf(manifest, "continues = { page = %d, area = \"a\" }\n", page);
}

/* Limits that let a story give a little, or more than a designer would. */
static void append_fitting(const Desk *desk, GString *manifest)
{
    g_string_append_printf(manifest, "fitting = { last_lines = %s, picture_lines = [%d, %d], head_lines = [%d, %d]",
                           once_in(desk, 3) ? "false" : "true", any(desk, -6, 0), any(desk, 0, 6), any(desk, -3, 0),
                           any(desk, 0, 3));
    g_string_append_printf(manifest, ", tracking = [\"-0.0%dem\", \"0.0%dem\"], pitch = [\"-0.0%dem\", \"0.%dem\"] }\n",
                           any(desk, 0, 6), any(desk, 0, 6), any(desk, 0, 9), any(desk, 0, 4));
}

static void write_manuscript(Desk *desk, int most_blocks)
{
    GString *text = g_string_new(NULL);
    gchar *name = g_strdup_printf("%d.md", desk->story_count++);
    append_front_matter(desk, text);
    for (int blocks = any(desk, 0, most_blocks); blocks > 0; blocks--)
        append_block(desk, text);
    append_notes(desk, text);
    write_file(desk, name, text);
    g_free(name);
    g_string_free(text, TRUE);
}

/* The file that follows the stories written so far, or a column of briefs. */
static void write_files(Desk *desk, GString *manifest, bool may_be_briefs)
{
    bool is_column = may_be_briefs && once_in(desk, 6);
    g_string_append(manifest, is_column ? "files = [" : "file = ");
    for (int files = is_column ? any(desk, 2, 5) : 1; files > 0; files--) {
        g_string_append_printf(manifest, "\"%d.md\"%s", desk->story_count, is_column ? ", " : "");
        write_manuscript(desk, is_column ? 6 : 24);
    }
    g_string_append(manifest, is_column ? "]\n" : "\n");
}

/* Manuscripts, and the keys that place them. */
static void write_placed_story(Desk *desk, GString *manifest, bool may_be_briefs)
{
    static const char *const designs[] = {"story", "lead", "comment", "brief", "boxed", "picture", "random", "random",
                                          "upright", "upright", "framed", "side", "side"};
    write_files(desk, manifest, may_be_briefs);
    g_string_append_printf(manifest, "design = \"%s\"\n", one_of(desk, designs, G_N_ELEMENTS(designs)));
    if (once_in(desk, 2))
        append_fitting(desk, manifest);
}

static void write_story(Desk *desk, GString *manifest, char area)
{
    if (area == 'a' && desk->comes_from_before)
        return;
    if (write_jump(desk, manifest, area))
        return;
    desk->may_go_on = true;
    g_string_append_printf(manifest, "[[page.story]]\narea = \"%c\"\n", area);
    write_placed_story(desk, manifest, true);
}

/* --- sections ----------------------------------------------------------------------------------- */

static void append_sections(Desk *desk, GString *manifest)
{
    static const char *const starts[] = {"page", "right", "left", "below", "below", "column"};
    g_string_append(manifest, "[[section]]\nname = \"栏目\"\n");
    for (int stories = any(desk, 1, 4); stories > 0; stories--) {
        g_string_append_printf(manifest, "[[section.story]]\nstart = \"%s\"\n",
                               one_of(desk, starts, G_N_ELEMENTS(starts)));
        write_placed_story(desk, manifest, true);
    }
    for (int fillers = any(desk, -1, 1); fillers > 0; fillers--) {
        g_string_append(manifest, "[[filler]]\n");
        write_placed_story(desk, manifest, false);
    }
}

/* --- plans: rectangles row by row, or areas of any shape ------------------------------------------ */

enum { MOST_ROWS = 5, MOST_COLUMNS = 12 };

/* A cell takes the name of a neighbour that has one. */
static bool grow_cell(const Desk *desk, char *cells, int rows, int columns, int row, int column)
{
    static const int steps[4][2] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    const int *step = steps[any(desk, 0, 3)];
    int next_row = row + step[0], next_column = column + step[1];
    if (next_row < 0 || next_row >= rows || next_column < 0 || next_column >= columns)
        return false;
    char *own = &cells[row * MOST_COLUMNS + column], name = cells[next_row * MOST_COLUMNS + next_column];
    if (*own || !name)
        return false;
    *own = name;
    return true;
}

/* Areas grow from a few cells until they meet: L, T, U and stairs come of themselves. */
static void fill_cells(Desk *desk, char *cells, int rows, int columns, GString *stories)
{
    int areas = any(desk, 1, 5), left = rows * columns;
    for (char area = 'a'; area < 'a' + areas; area++) {
        char *cell = &cells[any(desk, 0, rows - 1) * MOST_COLUMNS + any(desk, 0, columns - 1)];
        if (*cell)
            continue;
        *cell = area;
        left--;
        write_story(desk, stories, area);
    }
    while (left > 0)
        left -= grow_cell(desk, cells, rows, columns, any(desk, 0, rows - 1), any(desk, 0, columns - 1));
}

static void append_shaped_page(Desk *desk, GString *manifest, int number)
{
    int rows = any(desk, 2, MOST_ROWS);
    char cells[MOST_ROWS * MOST_COLUMNS] = {0};
    GString *stories = g_string_new(NULL);
    fill_cells(desk, cells, rows, desk->columns, stories);
    g_string_append_printf(manifest, "[[page]]\nnumber = %d\nplan = [", number);
    for (int row = 0; row < rows; row++) {
        g_string_append_c(manifest, '"');
        for (int column = 0; column < desk->columns; column++)
            g_string_append_printf(manifest, "%c ", cells[row * MOST_COLUMNS + column]);
        g_string_append(manifest, "\",");
    }
    write_jump_to_page(desk, stories, number + 1);
    g_string_append_printf(manifest, "]\n%s", stories->str);
    g_string_free(stories, TRUE);
}

/* Areas of any shape, some across the fold; one in the last rows of the fold itself. */
static void append_spread(Desk *desk, GString *manifest, int number)
{
    int rows = any(desk, 1, MOST_ROWS), columns = 2 * desk->columns, rows_of_fold = any(desk, 0, rows);
    char cells[MOST_ROWS * MOST_COLUMNS] = {0};
    GString *stories = g_string_new(NULL);
    fill_cells(desk, cells, rows, columns, stories);
    g_string_append_printf(manifest, "[[page]]\nnumbers = [%d, %d]\nplan = [", number, number + 1);
    for (int row = 0; row < rows; row++) {
        g_string_append_c(manifest, '"');
        for (int column = 0; column < columns; column++) {
            if (column == desk->columns)
                g_string_append(manifest, row < rows - rows_of_fold ? "| " : "z ");
            g_string_append_printf(manifest, "%c ", cells[row * MOST_COLUMNS + column]);
        }
        g_string_append(manifest, "\",");
    }
    if (rows_of_fold > 0)
        write_story(desk, stories, 'z');
    g_string_append_printf(manifest, "]\n%s", stories->str);
    g_string_free(stories, TRUE);
}

/* One row of the plan after the other, each cut into areas of its own; some areas stay empty. */
static void append_page(Desk *desk, GString *manifest, int number)
{
    GString *stories = g_string_new(NULL);
    char area = 'a';
    g_string_append_printf(manifest, "[[page]]\nnumber = %d\nplan = [", number);
    for (int rows = any(desk, 1, 4); rows > 0; rows--) {
        char cells[32] = "";
        for (int column = 0; column < desk->columns; column++) {
            bool goes_on = column > 0 && !once_in(desk, 3);
            if (!goes_on && column > 0)
                area++;
            cells[2 * column] = area;
            cells[2 * column + 1] = ' ';
            if (!goes_on)
                write_story(desk, stories, area);
        }
        area++;
        for (int repeat = any(desk, 1, 2); repeat > 0; repeat--) /* an area of two rows */
            g_string_append_printf(manifest, "\"%s\",", cells);
    }
    write_jump_to_page(desk, stories, number + 1);
    g_string_append_printf(manifest, "]\n%s", stories->str);
    g_string_free(stories, TRUE);
}

static void append_layout(const Desk *desk, GString *manifest)
{
    static const char *const gutters[] = {"0mm", "1em", "1.5em", "2em", "3em"};
    static const char *const sizes[] = {"8pt", "9.4pt", "10.5pt", "14pt"};
    static const char *const divisions[] = {"absolute", "free", "relative", "automatic"};
    const char *size = one_of(desk, sizes, 4);
    int pitch = any(desk, 2, 7);
    g_string_append_printf(manifest,
                           "[issue]\ntitle = \"河畔\"\ndate = 2026-11-20\n[issue.copy]\nmend = %s\n[issue.layout]\nname = \"%s\"\n"
                           "[issue.layout.sheet]\nwidth = \"%dmm\"\nheight = \"%dmm\"\n"
                           "[issue.layout.type_area]\ntop = \"20mm\"\ninner = \"15mm\"\nwidth = \"%dmm\"\nheight = \"%dmm\"\n",
                           once_in(desk, 2) ? "true" : "[\"spaces\", \"dots\"]",
                           once_in(desk, 2) ? "broadsheet" : "tabloid", 400, 500, any(desk, 240, 360),
                           any(desk, 60, 460));
    g_string_append_printf(manifest,
                           "[issue.layout.grid]\ncolumns = %d\nsize = \"%s\"\npitch = \"1.%dem\"\ngutter = \"%s\"\n"
                           "remainder = \"%s\"\narea_gap = %d\ncharacters = %d\n[issue.layout.styles.body]\n"
                           "size = \"%s\"\npitch = \"1.%dem\"\n",
                           desk->columns, size, pitch, one_of(desk, gutters, 5),
                           once_in(desk, 2) ? "margins" : "gutters", any(desk, 0, 3), any(desk, 5, 9), size, pitch);
    g_string_append_printf(manifest,
                           "[issue.layout.design]\nnotes = \"%s\"\n[issue.layout.designs.random]\ncolumns = %d\ndivision = \"%s\"\nhead_columns = %d\nhead_from = %d\nkeep_after_subhead = %d\nwidow_lines = %d\n"
                           "run_in_subheads = %d\n"
                           "box = { %s, inset = \"%d.5em\", lines = %d }\ncolumn_rule = { thickness = \"0.3pt\" }\n",
                           once_in(desk, 4) ? "end" : "page", any(desk, 0, 6), one_of(desk, divisions, 4), any(desk, 0, 3), any(desk, 0, 3), any(desk, 0, 4), any(desk, 1, 4), any(desk, 0, 4), once_in(desk, 2) ? "tint = \"tint\"" : "thickness = \"0.5pt\"",
                           any(desk, 0, 2), any(desk, 1, 3));
    g_string_append_printf(manifest,
                           "[issue.layout.designs.upright]\ndirection = \"vertical\"\ncolumns = %d\n"
                           "column_rule = { thickness = \"0.3pt\" }\n"
                           "[issue.layout.designs.framed]\ndirection = \"vertical\"\ncolumns = %d\n"
                           "box = { tint = \"tint\", inset = \"%d.5em\", lines = %d }\n"
                           "[issue.layout.styles.side-head]\nbased_on = \"headline\"\ndirection = \"vertical\"\n"
                           "[issue.layout.styles.side-caption]\nbased_on = \"caption\"\ndirection = \"vertical\"\n"
                           "[issue.layout.designs.side]\ncolumns = %d\nhead_round = %s\nhead_side = \"%s\"\nhead_depth = %d\n"
                           "styles = { headline = \"side-head\", caption = \"side-caption\" }\n",
                           any(desk, 0, 4), any(desk, 0, 3), any(desk, 0, 2), any(desk, 1, 3), any(desk, 0, 4),
                           once_in(desk, 3) ? "false" : "true", once_in(desk, 2) ? "left" : "right", any(desk, 0, 15));
}

static void write_issue(Desk *desk)
{
    GString *manifest = g_string_new(NULL);
    write_pictures(desk);
    append_layout(desk, manifest);
    for (int page = 1; page <= PAGES_PER_ISSUE; page++)
        if (page % 2)
            append_shaped_page(desk, manifest, page);
        else
            append_page(desk, manifest, page);
    append_spread(desk, manifest, PAGES_PER_ISSUE + 1);
    append_sections(desk, manifest);
    write_file(desk, "issue.toml", manifest);
    g_string_free(manifest, TRUE);
}

/* --- what must hold --------------------------------------------------------------------------- */

/* On a page where the area stands at its corner. A vertical line of a horizontal story runs down from its place. */
static Rect rect_of_line(const StoryLayout *layout, const PlacedLine *line, Rect area)
{
    bool is_vertical = line->text->style->mode == WRITING_MODE_VERTICAL_RL;
    if (is_vertical && layout->mode == WRITING_MODE_HORIZONTAL)
        return (Rect){line->inline_start, line->block_start + line->line->indent, line->size, line->line->width};
    return rect_from_logical(layout->mode, area, (LogicalRect){line->inline_start + line->line->indent,
                                                               line->block_start, line->line->width, line->size});
}

static int64_t shared_surface(Rect a, Rect b)
{
    Length width = length_min(rect_right(a), rect_right(b)) - length_max(a.x, b.x);
    Length height = length_min(rect_bottom(a), rect_bottom(b)) - length_max(a.y, b.y);
    return width > 0 && height > 0 ? (int64_t)width * height : 0;
}

/* Type larger than the body's may reach into its share of the line gap, above and below or at both sides. */
static void check_inside(const StoryLayout *layout, const char *what, Rect rect, const AreaBands *bands, Length line_gap)
{
    bool is_vertical = layout->mode == WRITING_MODE_VERTICAL_RL;
    Rect inner = rect_inset(rect, is_vertical ? line_gap / 2 : 0, is_vertical ? 0 : line_gap / 2);
    int64_t inside = 0;
    if (inner.width <= 0 || inner.height <= 0)
        return;
    for (int i = 0; i < bands->count; i++)
        inside += shared_surface(inner, bands->rects[i]);
    if (inside == (int64_t)inner.width * inner.height)
        return;
    g_test_message("%s: %s at %d,%d %dx%d leaves its area", layout->placement->story->file, what, rect.x, rect.y,
                   rect.width, rect.height);
    g_test_fail();
}

/* Text may stand in what the outline leaves of a picture's rectangle. */
static bool overlaps_outline(const PictureOutline *outline, Rect picture, Rect line)
{
    for (int band = 0; band < OUTLINE_BANDS; band++) {
        OutlineBand row = outline->rows[band];
        Rect inside = {
            .x = picture.x + length_scale(picture.width, row.from, OUTLINE_SCALE),
            .y = picture.y + length_scale(picture.height, band, OUTLINE_BANDS),
            .width = length_scale(picture.width, row.to - row.from, OUTLINE_SCALE),
            .height = picture.height / OUTLINE_BANDS,
        };
        if (row.from < row.to && rects_overlap(inside, line))
            return true;
    }
    return false;
}

/* Items are the lines, then the pictures; `first` stands before `second` in them. */
static bool items_overlap(const StoryLayout *layout, const Rect *rects, int first, int second)
{
    if (!rects_overlap(rects[first], rects[second]))
        return false;
    if (second < layout->line_count || first >= layout->line_count)
        return true;
    const Picture *picture = layout->pictures[second - layout->line_count].picture;
    const PictureOutline *outline = picture->outline;
    bool is_body = layout->lines[first].part != PART_CAPTION && layout->lines[first].part != PART_CREDIT;
    if (picture->caption_place == CAPTION_OVER && !is_body)
        return shared_surface(rects[first], rects[second]) != (int64_t)rects[first].width * rects[first].height;
    return !outline || !is_body || overlaps_outline(outline, rects[second], rects[first]);
}

static void check_apart(const StoryLayout *layout, const Rect *rects, int count)
{
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++)
            if (items_overlap(layout, rects, j, i)) {
                g_test_message("%s: items %d and %d of %d lines and %d pictures overlap", layout->placement->story->file,
                               j, i, layout->line_count, layout->picture_count);
                g_test_fail();
            }
}

/* The page's lines, or of a body on a pitch of its own the ones that all its columns share. */
static void check_grid(const StoryLayout *layout, Length page_pitch)
{
    bool has_own_pitch = layout->fitting_used.choice.body_lines != 0;
    Length pitch = has_own_pitch ? layout->fitting_used.pitch : page_pitch, origin = has_own_pitch ? -1 : 0;
    for (int i = 0; i < layout->line_count && layout->mode == WRITING_MODE_HORIZONTAL; i++) {
        if (layout->lines[i].part != PART_BODY)
            continue;
        origin = origin < 0 ? layout->lines[i].block_start % pitch : origin;
        g_assert_cmpint(layout->lines[i].block_start % pitch, ==, origin);
    }
}

static bool is_in_columns(StoryPart part)
{
    return part == PART_BODY || part == PART_SUBHEAD || part == PART_SUMMARY || part == PART_NOTE;
}

/* Columns of text, and the summary, are on one page or on the other. */
static void check_fold(const StoryLayout *layout, Rect area)
{
    const Grid *grid = &layout->design->grid;
    const Area *own = layout->placement->area;
    if (layout->mode != WRITING_MODE_HORIZONTAL || !area_crosses_fold(grid, own))
        return;
    Length start = grid_column_start(grid, grid->fold_after) - grid_column_start(grid, own->first_column);
    Length gap = grid_gap_before(grid, grid->fold_after);
    Rect fold = {start - gap, 0, gap, INT32_MAX / 2};
    for (int i = 0; i < layout->line_count; i++)
        if (is_in_columns(layout->lines[i].part))
            g_assert_false(rects_overlap(rect_of_line(layout, &layout->lines[i], area), fold));
}

/* Vertical stories have a pitch of their own. */
static Length line_gap_of(const StoryLayout *layout)
{
    const Grid *grid = &layout->design->grid;
    const PlacedFrame *frame = layout->frames;
    Length gap = grid->line_pitch - grid->em;
    if (layout->mode == WRITING_MODE_HORIZONTAL || layout->frame_count == 0 || frame->line_count < 2)
        return gap;
    return length_max(gap, (frame->rect.block_extent - grid->em) / (frame->line_count - 1) - grid->em);
}

static void check_story(Arena *arena, const StoryLayout *layout, const PageDesign *design)
{
    AreaBands bands = area_bands(arena, &design->grid, layout->placement->area);
    Rect area = area_rect(design, layout->page_number, layout->placement->area);
    area.x = area.y = 0;
    int count = layout->line_count + layout->picture_count;
    Length line_gap = line_gap_of(layout);
    Rect *rects = g_new0(Rect, MAX(count, 1));
    for (int i = 0; i < layout->line_count; i++) {
        rects[i] = rect_of_line(layout, &layout->lines[i], area);
        check_inside(layout, story_part_name(layout->lines[i].part), rects[i], &bands, line_gap);
    }
    for (int i = 0; i < layout->picture_count; i++) {
        rects[layout->line_count + i] = rect_from_logical(layout->mode, area, layout->pictures[i].slot);
        check_inside(layout, "picture", rects[layout->line_count + i], &bands, line_gap);
    }
    check_apart(layout, rects, count);
    check_fold(layout, area);
    check_grid(layout, design->grid.line_pitch);
    FittingRange range = layout->placement->design->fitting.pitch;
    Length pitch_change = layout->fitting_used.pitch - design->grid.line_pitch;
    if (layout->mode == WRITING_MODE_HORIZONTAL)
        g_assert_true(pitch_change >= range.least && pitch_change <= range.most);
    g_assert_cmpint(layout->characters, ==, layout->characters_set + layout->overset_characters);
    g_free(rects);
}

/* --- the run ---------------------------------------------------------------------------------- */

static void remove_folder(const char *path)
{
    GDir *folder = g_dir_open(path, 0, NULL);
    for (const char *name = g_dir_read_name(folder); name; name = g_dir_read_name(folder)) {
        gchar *file = g_build_filename(path, name, NULL);
        g_unlink(file);
        g_free(file);
    }
    g_dir_close(folder);
    g_rmdir(path);
}

/* Character by character, over all pages: the parts of a story that goes on elsewhere make one text. */
static void check_audit(Arena *arena, Shaper *shaper, const Issue *issue, const IssueLayout *layout,
                        Diagnostics *diagnostics)
{
    DisplayList **pages = arena_new_array(arena, DisplayList *, layout->page_count);
    for (int page = 0; page < layout->page_count; page++)
        pages[page] = page_compose(arena, shaper, issue, &layout->pages[page], NULL);
    g_assert_true(audit_display_lists(layout, pages, layout->page_count, diagnostics));
}

static void check_no_failure(Diagnostics *diagnostics)
{
    int count;
    const Diagnostic *messages = diagnostics_sorted(diagnostics, &count);
    for (int i = 0; i < count; i++)
        if (messages[i].severity == SEVERITY_FAILURE) {
            g_test_message("%s", messages[i].message);
            g_test_fail();
        }
}

/* One for the whole program; see font_scene.h. `arena` outlives the fonts, which borrow the roles of the first issue. */
typedef struct Scene {
    Arena *arena;
    FontSet *fonts;
} Scene;

static void check_stories(Arena *arena, const IssueLayout *layout)
{
    for (int page = 0; page < layout->page_count; page++)
        for (int story = 0; story < layout->pages[page].story_count; story++)
            check_story(arena, layout->pages[page].stories[story], layout->pages[page].stories[story]->design);
}

static void check_issue(Scene *scene, const Desk *desk)
{
    static const char *const here[] = {"."};
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    IssueReaderSettings settings = {
        .file = arena_printf(scene->arena, "%s/issue.toml", desk->folder), .data_folders = here, .data_folder_count = 1};
    Issue *issue = issue_read(scene->arena, &settings, diagnostics);
    g_assert_nonnull(issue);
    if (!scene->fonts)
        scene->fonts = font_set_new(&issue->font_roles, diagnostics);
    Shaper *shaper = shaper_new(scene->fonts, diagnostics);
    const IssueLayout *layout = issue_layout_new(scene->arena, shaper, issue, diagnostics);
    if (!desk->has_readings) /* bases that are wider for them have no room in columns of a character or two */
        check_stories(scene->arena, layout);
    check_audit(scene->arena, shaper, layout->issue, layout, diagnostics);
    check_no_failure(diagnostics);
    shaper_free(shaper);
    diagnostics_free(diagnostics);
}

static void check_random_issue(Scene *scene, int seed, bool has_readings, bool stays)
{
    Desk desk = {.folder = g_dir_make_tmp("typeset-XXXXXX", NULL), .chance = g_rand_new_with_seed((guint32)seed),
                 .has_readings = has_readings};
    desk.columns = any(&desk, 2, 6);
    g_test_message("seed %d in %s", seed, desk.folder);
    write_issue(&desk);
    check_issue(scene, &desk);
    if (!stays)
        remove_folder(desk.folder);
    g_rand_free(desk.chance);
    g_free(desk.folder);
}

/* Sanitized runs make do with fewer. */
static int issue_count(void)
{
    const char *wanted = g_getenv("RANDOM_ISSUES");
    return wanted ? CLAMP(atoi(wanted), 1, ISSUE_COUNT) : ISSUE_COUNT;
}

static void check_random_issues(Scene *scene, bool have_readings)
{
    const char *only = g_getenv("RANDOM_PAGES_SEED"); /* one seed alone, and its files stay */
    int first = only ? atoi(only) : 1, end = only ? first + 1 : first + issue_count();
    for (int seed = first; seed < end; seed++)
        check_random_issue(scene, seed, have_readings, only != NULL);
}

static void test_random_pages_hold(gconstpointer scene)
{
    check_random_issues((Scene *)scene, false);
}

static void test_readings_and_remarks_are_all_there(gconstpointer scene)
{
    check_random_issues((Scene *)scene, true);
}

int main(int argument_count, char **arguments)
{
    Scene scene = {.arena = arena_new()};
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions();
    g_test_add_data_func("/random-pages/everything-stands-inside-apart-and-on-the-grid", &scene, test_random_pages_hold);
    g_test_add_data_func("/random-pages/readings-and-remarks-are-all-there", &scene,
                         test_readings_and_remarks_are_all_there);
    int status = g_test_run();
    font_set_free(scene.fonts);
    arena_free(scene.arena);
    return status;
}
