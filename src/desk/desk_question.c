/* desk_question.c - see desk_question.h. */
#include "desk/desk_question.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void add_string(JsonBuilder *json, const char *name, const char *value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_string_value(json, value ? value : "");
}

static void add_number(JsonBuilder *json, const char *name, int value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_int_value(json, value);
}

static void add_place(JsonBuilder *json, SourcePosition place)
{
    add_number(json, "line", place.line);
    add_number(json, "column", place.column);
}

static void begin(JsonBuilder *json, const char *name)
{
    json_builder_set_member_name(json, name);
    json_builder_begin_array(json);
}

static void add_piece(JsonBuilder *json, const DeskPiece *piece, int number)
{
    json_builder_begin_object(json);
    add_number(json, "piece", number);
    add_string(json, "part", piece->part);
    add_string(json, "text", piece->text);
    add_place(json, piece->stretches[0].place);
    begin(json, "places");
    for (int i = 0; i < piece->stretch_count; i++) {
        json_builder_begin_object(json);
        add_number(json, "offset", piece->stretches[i].offset);
        add_place(json, piece->stretches[i].place);
        json_builder_end_object(json);
    }
    json_builder_end_array(json);
    json_builder_end_object(json);
}

static void add_issue(JsonBuilder *json, const Issue *issue)
{
    char date[32];
    g_snprintf(date, sizeof date, "%04d-%02d-%02d", issue->date.year, issue->date.month, issue->date.day);
    json_builder_set_member_name(json, "issue");
    json_builder_begin_object(json);
    add_string(json, "title", issue->title);
    add_number(json, "number", issue->number);
    add_string(json, "date", date);
    json_builder_end_object(json);
}

static FileBytes line_of(Arena *arena, JsonBuilder *json)
{
    JsonNode *root = json_builder_get_root(json);
    JsonGenerator *generator = json_generator_new();
    json_generator_set_root(generator, root);
    gchar *text = json_generator_to_data(generator, NULL);
    const char *line = arena_printf(arena, "%s\n", text);
    g_free(text);
    g_object_unref(generator);
    json_node_unref(root);
    return (FileBytes){(const unsigned char *)line, strlen(line)};
}

FileBytes desk_question(Arena *arena, const Issue *issue, const Story *story, const DeskPieces *pieces)
{
    JsonBuilder *json = json_builder_new();
    json_builder_begin_object(json);
    add_issue(json, issue);
    add_string(json, "story", story->id);
    add_string(json, "file", story->file);
    begin(json, "pieces");
    for (int i = 0; i < pieces->count; i++)
        add_piece(json, &pieces->items[i], i);
    json_builder_end_array(json);
    json_builder_end_object(json);
    FileBytes line = line_of(arena, json);
    g_object_unref(json);
    return line;
}
