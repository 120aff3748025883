/* syntax_tree.h - nodes of pandoc's JSON, {"t": type, "c": content}, read without trust in their shape. */
#ifndef TYPESET_IMPORT_SYNTAX_TREE_H
#define TYPESET_IMPORT_SYNTAX_TREE_H

#include <json-glib/json-glib.h>
#include <stdbool.h>

/* "" when the node has none. */
const char *tree_type(JsonNode *node);
bool tree_is(JsonNode *node, const char *type);
/* NULL when the node has none. */
JsonNode *tree_content(JsonNode *node);

/* Of an array; NULL and 0 when it is none or not so long. */
JsonNode *tree_item(JsonNode *array, int index);
int tree_count(JsonNode *array);
/* The item `index` of the content. */
JsonNode *tree_part(JsonNode *node, int index);
JsonNode *tree_member(JsonNode *object, const char *name);

const char *tree_string(JsonNode *node);
int tree_number(JsonNode *node);

/* The value of "custom-style" among the attributes of a Div or Span; "" for none. */
const char *tree_style(JsonNode *node);

/* All characters of the blocks or inlines below `node`, in any order: what the document has said. */
void tree_collect_text(JsonNode *node, GString *text);

#endif
