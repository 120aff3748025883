/* story_start_reader.c - see story_start_reader.h. */
#include "manifest/story_start_reader.h"

#include <glib.h>

static const char *const words[] = {
    [START_PAGE] = "page",   [START_RIGHT] = "right",   [START_LEFT] = "left",
    [START_BELOW] = "below", [START_COLUMN] = "column",
};

StoryStart read_story_start(KeyReader *reader, StoryStart usual)
{
    return (StoryStart)read_choice(reader, "start", words, G_N_ELEMENTS(words), (int)usual);
}

StoryStart story_start_of_value(KeyReader *reader, const TomlValue *value, StoryStart usual)
{
    TomlEntry entry = {.key = "start", .key_origin = value->origin, .value = *value};
    TomlValue table = {.kind = TOML_TABLE, .origin = value->origin, .count = 1, .entries = &entry};
    KeyReader own = key_reader_for(reader->arena, &table, reader->diagnostics);
    return read_story_start(&own, usual);
}
