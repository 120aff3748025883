/* head_picture_reader.c - see head_picture_reader.h. */
#include "manifest/head_picture_reader.h"

#include "manifest/picture_group_reader.h"
#include "manifest/run_text_reader.h"

#include <glib.h>
#include <string.h>

/* Where a head cannot stand on it, it is an ordinary picture of one column. */
bool read_head_picture(KeyReader *front_matter, Picture *picture)
{
    const TomlValue *table = read_value_of_kind(front_matter, "head_picture", TOML_TABLE);
    if (!table)
        return false;
    KeyReader reader = key_reader_for(front_matter->arena, table, front_matter->diagnostics);
    *picture = (Picture){.is_of_head = true, .columns = 1, .part = 1, .origin = table->origin};
    if (require_key(&reader, "file", "file = \"pictures/river.jpg\""))
        picture->origin = find_toml_entry(table, "file")->value.origin;
    picture->file = read_text(&reader, "file", "");
    picture->alternative = read_text(&reader, "alt", NULL);
    picture->credit = read_run_text(&reader, "credit");
    read_focus_value(&reader, read_value(&reader, "focus"), picture);
    picture->lines = read_whole_number(&reader, "lines", (WholeNumberRange){3, 2000, 0});
    report_wrong_keys(&reader);
    return true;
}

/* As of the ground of a head, a tint comes before the ink. */
static LabelDesign label_from_table(KeyReader *reader, const TomlValue *table, const InkPalette *palette)
{
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    Ink ink = read_ink(&keys, "ink", palette, INK_PAPER);
    LabelDesign label = {.is_filled = true, .ink = read_ink(&keys, "tint", palette, ink)};
    report_wrong_keys(&keys);
    return label;
}

LabelDesign read_label(KeyReader *reader, const char *key, const InkPalette *palette)
{
    const TomlValue *value = read_value(reader, key);
    if (value && value->kind == TOML_STRING && strcmp(value->string, "none") == 0)
        return (LabelDesign){0};
    if (value && value->kind == TOML_TABLE)
        return label_from_table(reader, value, palette);
    return (LabelDesign){.is_filled = true, .ink = read_ink(reader, key, palette, INK_PAPER)};
}

HeadPictureDesign read_head_picture_design(KeyReader *reader, const InkPalette *palette)
{
    static const char *const places[] = {
        [HEAD_AT_FOOT] = "foot", [HEAD_AT_TOP] = "top", [HEAD_AT_MIDDLE] = "middle"};
    const TomlValue *table = read_value_of_kind(reader, "head_picture", TOML_TABLE);
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    HeadPictureDesign design = {
        .at = (HeadPicturePlace)read_choice(&keys, "at", places, G_N_ELEMENTS(places), HEAD_AT_FOOT),
        .label = read_label(&keys, "label", palette),
    };
    report_wrong_keys(&keys);
    return design;
}
