/* picture_reader.c - see picture_reader.h. */
#include "manifest/picture_reader.h"

#include "base/files.h"
#include "manifest/box_reader.h"
#include "manifest/data_file.h"
#include "manifest/head_picture_reader.h"
#include "manifest/length_reader.h"
#include "manifest/outline_reader.h"
#include "manifest/picture_group_reader.h"
#include "manifest/picture_memo.h"
#include "manifest/run_text_reader.h"
#include "manifest/wide_table_reader.h"

#include <glib.h>
#include <math.h>
#include <string.h>

/* focus = [0.5, 0.4]: the point that cropping keeps, from the upper left corner. */
void read_focus_value(const KeyReader *reader, const TomlValue *focus, Picture *picture)
{
    double x, y;
    picture->focus_x = picture->focus_y = 500;
    if (!focus)
        return;
    if (focus->kind == TOML_ARRAY && focus->count == 2 && toml_number(&focus->items[0], &x) &&
        toml_number(&focus->items[1], &y) && x >= 0 && x <= 1 && y >= 0 && y <= 1) {
        picture->focus_x = (int)lround(1000 * x);
        picture->focus_y = (int)lround(1000 * y);
        return;
    }
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, focus->origin,
                       "\"focus\" must be two numbers from 0 to 1, from the left and from the top, "
                       "as in [0.5, 0.4]",
                       "“focus”应当是两个 0 到 1 之间的数，从左、从上算起，例如 [0.5, 0.4]");
}

/* Of a width of its own the picture is as wide in print; em are those of the body where it comes to stand. */
static void read_width(KeyReader *reader, Picture *picture)
{
    picture->width_is_in_ems = length_is_in_ems(reader, "width");
    picture->width = read_length(reader, "width", (LengthRange){
                                                      .units = {.em = LENGTH_POINT},
                                                      .least = LENGTH_POINT,
                                                      .most = longest_length(),
                                                  });
}

/* Keys that only mean something with another one, or without it. */
static void check_keys_together(KeyReader *reader, const Picture *picture)
{
    if (picture->side != PICTURE_SIDE_AUTOMATIC && picture->width == 0)
        diagnostics_report(reader->diagnostics, SEVERITY_WARNING, find_toml_entry(reader->table, "side")->value.origin,
                           "\"side\" has no effect: the picture is as wide as its columns; give its width, as in "
                           "width = \"50mm\"",
                           "“side”不起作用：图片与所占的栏同宽；请写出宽度，例如 width = \"50mm\"");
    if (picture->contour != CONTOUR_NONE && picture->lines > 0)
        diagnostics_report(reader->diagnostics, SEVERITY_WARNING, find_toml_entry(reader->table, "lines")->value.origin,
                           "\"lines\" has no effect: a picture with a contour is not cropped; give its width, as in "
                           "width = \"50mm\"",
                           "“lines”不起作用：有轮廓的图片不裁切；请写出宽度，例如 width = \"50mm\"");
}

/* Text that stands at the picture's side or on it goes by the edges. */
static void check_contour_with_caption(KeyReader *reader, Picture *picture)
{
    bool caption_needs_edges = picture->caption_place == CAPTION_BESIDE || picture->caption_place == CAPTION_OVER;
    if (picture->contour == CONTOUR_NONE || !caption_needs_edges)
        return;
    diagnostics_report(reader->diagnostics, SEVERITY_WARNING, find_toml_entry(reader->table, "contour")->value.origin,
                       "\"contour\" has no effect: the caption stands beside or over the picture; set it \"below\" or "
                       "\"above\"",
                       "“contour”不起作用：图说排在图旁或图上；请改为 \"below\" 或 \"above\"");
    picture->contour = CONTOUR_NONE;
    picture->outline = NULL;
}

/* Where a picture or a pull quote stands. */
static void read_stand(KeyReader *reader, Picture *picture)
{
    static const char *const places[] = {"automatic", "top", "middle", "foot"};
    static const char *const sides[] = {"automatic", "left", "middle", "right"};
    picture->columns = read_whole_number(reader, "columns", (WholeNumberRange){1, 24, 1});
    picture->first_column = read_whole_number(reader, "first_column", (WholeNumberRange){1, 24, 0});
    picture->place =
        (PicturePlace)read_choice(reader, "place", places, G_N_ELEMENTS(places), PICTURE_AUTOMATIC);
    picture->part = read_whole_number(reader, "part", (WholeNumberRange){1, 99, 1});
    read_width(reader, picture);
    picture->side =
        (PictureSide)read_choice(reader, "side", sides, G_N_ELEMENTS(sides), PICTURE_SIDE_AUTOMATIC);
}

static Picture pull_quote_from_table(KeyReader *reader)
{
    Picture quote = {.is_pull_quote = true, .origin = reader->table->origin};
    if (require_key(reader, "text", "text = \"...\""))
        quote.origin = find_toml_entry(reader->table, "text")->value.origin;
    quote.file = read_text(reader, "text", ""); /* for messages */
    quote.caption = read_run_text(reader, "text");
    read_stand(reader, &quote);
    check_keys_together(reader, &quote);
    report_wrong_keys(reader);
    return quote;
}

/* Without a table in it there is nothing to place: its columns are 0. */
static Picture wide_table_from_table(KeyReader *reader)
{
    Picture table = {.origin = reader->table->origin};
    if (require_key(reader, "text", "text = \"\"\"...\"\"\""))
        table.origin = find_toml_entry(reader->table, "text")->value.origin;
    bool is_there = read_wide_table(reader, &table);
    table.file = read_text(reader, "title", ""); /* for messages */
    read_stand(reader, &table);
    check_keys_together(reader, &table);
    report_wrong_keys(reader);
    if (!is_there)
        table.columns = 0;
    return table;
}

/* Without text there is nothing to place: its columns are 0. */
static Picture text_box_from_table(KeyReader *reader)
{
    Picture box = {.is_pull_quote = true, .origin = reader->table->origin};
    if (require_key(reader, "text", "text = \"\"\"...\"\"\""))
        box.origin = find_toml_entry(reader->table, "text")->value.origin;
    bool is_there = read_text_box(reader, &box);
    box.file = read_text(reader, "title", ""); /* for messages */
    read_stand(reader, &box);
    check_keys_together(reader, &box);
    report_wrong_keys(reader);
    if (!is_there)
        box.columns = 0;
    return box;
}

/* What stands in the block: one picture, or with "files" a group. */
static void read_content(KeyReader *reader, Picture *picture)
{
    picture->caption = read_run_text(reader, "caption");
    picture->credit = read_run_text(reader, "credit");
    if (find_toml_entry(reader->table, "files")) {
        read_picture_group(reader, picture);
        return;
    }
    if (require_key(reader, "file", "file = \"pictures/market.jpg\""))
        picture->origin = find_toml_entry(reader->table, "file")->value.origin;
    picture->file = read_text(reader, "file", "");
    picture->alternative = read_text(reader, "alt", NULL);
    picture->bleeds = read_boolean(reader, "bleed", false);
    read_focus_value(reader, read_value(reader, "focus"), picture);
    read_contour(reader, picture);
}

static Picture picture_from_table(KeyReader *reader)
{
    static const char *const caption_places[] = {"automatic", "below", "above", "beside", "over"};
    Picture picture = {.origin = reader->table->origin};
    read_content(reader, &picture);
    read_stand(reader, &picture);
    picture.lines = read_whole_number(reader, "lines", (WholeNumberRange){1, 2000, 0});
    picture.caption_place = (CaptionPlace)read_choice(reader, "caption_place", caption_places,
                                                      G_N_ELEMENTS(caption_places), CAPTION_AUTOMATIC);
    check_contour_with_caption(reader, &picture);
    check_keys_together(reader, &picture);
    if (picture.contour != CONTOUR_NONE)
        picture.lines = 0;
    report_wrong_keys(reader);
    return picture;
}

typedef Picture PictureFromTable(KeyReader *reader);

static void add_pictures(KeyReader *front_matter, const TomlValue *array, PictureFromTable *from_table, PictureList *list)
{
    for (int i = 0; array && i < array->count; i++) {
        if (array->items[i].kind != TOML_TABLE) {
            diagnostics_report(
                front_matter->diagnostics, SEVERITY_ERROR, array->items[i].origin,
                "a picture, a pull quote or a table is a group of keys; write { file = \"...\", caption = \"...\" } or "
                "{ text = \"...\" }",
                "图片、抽言或表格是一组键；请写成 { file = \"……\", caption = \"……\" } 或 { text = \"……\" }");
            continue;
        }
        KeyReader reader =
            key_reader_for(front_matter->arena, &array->items[i], front_matter->diagnostics);
        Picture picture = from_table(&reader);
        if (picture.columns > 0)
            list->pictures[list->count++] = picture;
    }
}

PictureList pictures_read(KeyReader *front_matter)
{
    const TomlValue *pictures = read_value_of_kind(front_matter, "pictures", TOML_ARRAY);
    const TomlValue *quotes = read_value_of_kind(front_matter, "pull_quotes", TOML_ARRAY);
    const TomlValue *tables = read_value_of_kind(front_matter, "tables", TOML_ARRAY);
    const TomlValue *boxes = read_value_of_kind(front_matter, "boxes", TOML_ARRAY);
    int count = (pictures ? pictures->count : 0) + (quotes ? quotes->count : 0) + (tables ? tables->count : 0) +
                (boxes ? boxes->count : 0);
    PictureList list = {.pictures = arena_new_array(front_matter->arena, Picture, count + 1)};
    list.count = read_head_picture(front_matter, list.pictures);
    add_pictures(front_matter, pictures, picture_from_table, &list);
    add_pictures(front_matter, quotes, pull_quote_from_table, &list);
    add_pictures(front_matter, tables, wide_table_from_table, &list);
    add_pictures(front_matter, boxes, text_box_from_table, &list);
    return list;
}

static void report_missing_file(Arena *arena, const Picture *picture, const char *path,
                                Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, picture->origin, "no picture file \"%s\"%s",
                       "没有图片文件“%s”%s", picture->file,
                       file_suggestion_clause(arena, diagnostics, picture->file, path));
}

/* The path of the picture, or NULL when it is missing (reported). */
static const char *find_picture_file(Arena *arena, const Picture *picture, const char *story_path,
                                     const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    const char *beside_manifest = path_beside(arena, settings->file, picture->file);
    const char *beside_story = path_beside(arena, story_path, picture->file);
    read_files_note(settings->files, beside_manifest);
    if (g_file_test(beside_manifest, G_FILE_TEST_IS_REGULAR))
        return beside_manifest;
    read_files_note(settings->files, beside_story);
    if (g_file_test(beside_story, G_FILE_TEST_IS_REGULAR))
        return beside_story;
    report_missing_file(arena, picture, beside_manifest, diagnostics);
    return NULL;
}

static bool picture_is_allowed(const Picture *picture, const char *path,
                               const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    gchar *folder = g_path_get_dirname(settings->file);
    bool inside = path_is_inside(path, folder);
    g_free(folder);
    if (inside || settings->pictures_may_be_anywhere)
        return true;
    diagnostics_report(
        diagnostics, SEVERITY_ERROR, picture->origin,
        "the picture \"%s\" lies outside the folder of the issue; copy it into that folder",
        "图片“%s”在期号文件夹之外；请复制到文件夹里", picture->file);
    return false;
}

void picture_load_bytes(Arena *arena, Picture *picture, FileBytes bytes, const char *path,
                        const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    if (!picture_identify_kept(settings->memo, picture, &bytes, diagnostics))
        return;
    picture->path = path;
    picture->bytes = bytes.bytes;
    picture->byte_count = bytes.length;
    outline_load(arena, picture, diagnostics);
}

static void load_from(Arena *arena, Picture *picture, const char *path, const IssueReaderSettings *settings,
                      Diagnostics *diagnostics)
{
    FileBytes bytes;
    if (file_read(arena, path, picture->file, picture->origin, &bytes, diagnostics))
        picture_load_bytes(arena, picture, bytes, path, settings, diagnostics);
}

void picture_load(Arena *arena, Picture *picture, const char *story_path,
                  const IssueReaderSettings *settings, Diagnostics *diagnostics)
{
    if (!*picture->file || picture->is_pull_quote || picture->table)
        return;
    for (int i = 0; i < picture->member_count; i++)
        picture_load(arena, &picture->members[i], story_path, settings, diagnostics);
    if (picture->member_count > 0) {
        picture->path = picture->members[0].path;
        return;
    }
    const char *path = find_picture_file(arena, picture, story_path, settings, diagnostics);
    if (path && picture_is_allowed(picture, path, settings, diagnostics))
        load_from(arena, picture, path, settings, diagnostics);
}

void picture_load_of_layout(Arena *arena, Picture *picture, const IssueReaderSettings *settings,
                            Diagnostics *diagnostics)
{
    const char *path = find_picture_file(arena, picture, picture->origin.file, settings, diagnostics);
    if (!path)
        return;
    gchar *folder = g_path_get_dirname(picture->origin.file);
    bool is_allowed = path_is_inside(path, folder) || picture_is_allowed(picture, path, settings, diagnostics);
    g_free(folder);
    if (is_allowed)
        load_from(arena, picture, path, settings, diagnostics);
}
