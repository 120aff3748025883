/* head_ground_reader.c - see head_ground_reader.h. */
#include "manifest/head_ground_reader.h"

#include <glib.h>

/* A tint fills the block and leaves the ink to its rule; the ink alone fills it. */
static HeadGround ground_from_inks(KeyReader *reader, const InkPalette *palette, LengthUnits body)
{
    bool has_tint = read_value(reader, "tint") != NULL, has_ink = read_value(reader, "ink") != NULL;
    Ink ink = read_ink(reader, "ink", palette, INK_BLACK);
    Ink tint = read_ink(reader, "tint", palette, INK_PAPER);
    Length thickness = read_length(reader, "thickness", (LengthRange){body, 0, 200 * LENGTH_POINT, 0});
    return (HeadGround){
        .is_filled = has_tint || (has_ink && thickness == 0),
        .fill = has_tint ? tint : ink,
        .rule = {.thickness = thickness, .ink = ink},
    };
}

HeadGround read_head_ground(KeyReader *reader, const InkPalette *palette, LengthUnits body)
{
    static const char *const words[] = {"all", "headline"};
    const TomlValue *table = read_value_of_kind(reader, "head_ground", TOML_TABLE);
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    HeadGround ground = ground_from_inks(&keys, palette, body);
    ground.inset = read_distance(&keys, "inset", body, body.em / 2);
    ground.headline_only = read_choice(&keys, "parts", words, G_N_ELEMENTS(words), 0) == 1;
    report_wrong_keys(&keys);
    return ground;
}
