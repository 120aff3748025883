/* json_text.c - json-glib does the quoting. */
#include "serve/json_text.h"

void json_add_text(JsonBuilder *json, const char *name, const char *value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_string_value(json, value ? value : "");
}

void json_add_number(JsonBuilder *json, const char *name, int value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_int_value(json, value);
}

void json_add_truth(JsonBuilder *json, const char *name, bool value)
{
    json_builder_set_member_name(json, name);
    json_builder_add_boolean_value(json, value);
}

void json_add_points(JsonBuilder *json, const char *name, Length length)
{
    json_builder_set_member_name(json, name);
    json_builder_add_double_value(json, length_to_points(length));
}

void json_add_rect(JsonBuilder *json, Rect rect)
{
    json_add_points(json, "x", rect.x);
    json_add_points(json, "y", rect.y);
    json_add_points(json, "width", rect.width);
    json_add_points(json, "height", rect.height);
}

void json_begin_list(JsonBuilder *json, const char *name)
{
    json_builder_set_member_name(json, name);
    json_builder_begin_array(json);
}

const char *json_finish(Arena *arena, JsonBuilder *json)
{
    JsonNode *root = json_builder_get_root(json);
    gchar *text = json_to_string(root, FALSE);
    const char *result = arena_strdup(arena, text);
    g_free(text);
    json_node_unref(root);
    g_object_unref(json);
    return result;
}
