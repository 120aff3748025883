/* syntax_tree.c - see syntax_tree.h. */
#include "import/syntax_tree.h"

#include <string.h>

JsonNode *tree_member(JsonNode *object, const char *name)
{
    if (!object || !JSON_NODE_HOLDS_OBJECT(object))
        return NULL;
    return json_object_get_member(json_node_get_object(object), name);
}

const char *tree_string(JsonNode *node)
{
    const char *string = node && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
    return string ? string : "";
}

int tree_number(JsonNode *node)
{
    return node && JSON_NODE_HOLDS_VALUE(node) ? (int)CLAMP(json_node_get_int(node), 0, 100000) : 0;
}

const char *tree_type(JsonNode *node)
{
    return tree_string(tree_member(node, "t"));
}

bool tree_is(JsonNode *node, const char *type)
{
    return strcmp(tree_type(node), type) == 0;
}

JsonNode *tree_content(JsonNode *node)
{
    return tree_member(node, "c");
}

int tree_count(JsonNode *array)
{
    return array && JSON_NODE_HOLDS_ARRAY(array) ? (int)json_array_get_length(json_node_get_array(array)) : 0;
}

JsonNode *tree_item(JsonNode *array, int index)
{
    return index < tree_count(array) ? json_array_get_element(json_node_get_array(array), (guint)index) : NULL;
}

JsonNode *tree_part(JsonNode *node, int index)
{
    return tree_item(tree_content(node), index);
}

const char *tree_style(JsonNode *node)
{
    JsonNode *pairs = tree_item(tree_part(node, 0), 2);
    for (int i = 0; i < tree_count(pairs); i++)
        if (strcmp(tree_string(tree_item(tree_item(pairs, i), 0)), "custom-style") == 0)
            return tree_string(tree_item(tree_item(pairs, i), 1));
    return "";
}

/* --- all text -------------------------------------------------------------------------------------- */

static void collect_items(JsonNode *array, int from, GString *text)
{
    for (int i = from; i < tree_count(array); i++)
        tree_collect_text(tree_item(array, i), text);
}

/* A table's caption stands before it as a paragraph, and again in it; the text of an image is a description. */
static void collect_node(JsonNode *node, GString *text)
{
    const char *type = tree_type(node);
    JsonNode *content = tree_content(node);
    if (strcmp(type, "Str") == 0)
        g_string_append(text, tree_string(content));
    else if (strcmp(type, "Code") == 0 || strcmp(type, "CodeBlock") == 0 || strcmp(type, "Math") == 0)
        g_string_append(text, tree_string(tree_item(content, 1)));
    else if (strcmp(type, "Quoted") == 0)
        g_string_append(text, tree_is(tree_item(content, 0), "SingleQuote") ? "‘’" : "“”");
    else if (strcmp(type, "Table") == 0)
        collect_items(content, 3, text);
    else if (strcmp(type, "Image") != 0 && strncmp(type, "Raw", 3) != 0 && content)
        tree_collect_text(content, text);
}

void tree_collect_text(JsonNode *node, GString *text)
{
    if (node && JSON_NODE_HOLDS_ARRAY(node))
        collect_items(node, 0, text);
    else if (node && JSON_NODE_HOLDS_OBJECT(node))
        collect_node(node, text);
}
