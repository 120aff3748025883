/* desk_answer.c - foreign output is taken apart here; nothing in it is trusted. */
#include "desk/desk_answer.h"

#include <json-glib/json-glib.h>
#include <string.h>

enum { MOST_REMARKS = 500, LARGEST_NUMBER = 10000000 };

typedef struct AnswerReading {
    Arena *arena;
    const DeskPieces *pieces;
    const char *story_file;
    GArray *remarks;
    int number; /* of the remark that is being read, from 1 */
    DeskAnswer answer;
} AnswerReading;

static void note_mistake(AnswerReading *reading, DeskMistake mistake)
{
    if (reading->answer.mistake != DESK_WELL)
        return;
    reading->answer.mistake = mistake;
    reading->answer.mistaken_remark = reading->number;
}

/* -1 when the object has no such whole number. */
static int number_of(JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    if (!node || json_node_get_value_type(node) != G_TYPE_INT64)
        return -1;
    gint64 number = json_node_get_int(node);
    return number >= 0 && number <= LARGEST_NUMBER ? (int)number : -1;
}

/* NULL when the object has no such text. */
static const char *string_of(JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    return node && json_node_get_value_type(node) == G_TYPE_STRING ? json_node_get_string(node) : NULL;
}

const char *desk_printable(Arena *arena, const char *text, long most)
{
    GString *clean = g_string_new(NULL);
    for (const char *c = text; *c && most > 0; c = g_utf8_next_char(c), most--) {
        gunichar character = g_utf8_get_char(c);
        bool is_hidden = g_unichar_iscntrl(character) || g_unichar_type(character) == G_UNICODE_FORMAT ||
                         character == 0x2028 || character == 0x2029;
        g_string_append_unichar(clean, is_hidden ? ' ' : character);
    }
    const char *kept = arena_strdup(arena, g_strstrip(clean->str));
    g_string_free(clean, TRUE);
    return kept;
}

static bool read_message(AnswerReading *reading, JsonObject *object, DeskRemark *remark)
{
    const char *message = string_of(object, "message");
    remark->message = message ? desk_printable(reading->arena, message, DESK_LONGEST_MESSAGE) : "";
    if (*remark->message)
        return true;
    note_mistake(reading, DESK_NO_MESSAGE);
    return false;
}

/* A wrong word does not lose the remark. */
static void read_severity(AnswerReading *reading, JsonObject *object, DeskRemark *remark)
{
    static const char *const words[] = {"note", "warning", "error"};
    const char *word = string_of(object, "severity");
    remark->severity = SEVERITY_WARNING;
    for (int i = 0; word && i < (int)G_N_ELEMENTS(words); i++)
        if (strcmp(words[i], word) == 0) {
            remark->severity = (Severity)i;
            return;
        }
    if (json_object_has_member(object, "severity"))
        note_mistake(reading, DESK_NO_SEVERITY);
}

static const char *words_at(Arena *arena, const DeskPiece *piece, int offset, int length)
{
    length = MIN(length, piece->length - offset);
    if (length <= 0)
        return NULL;
    const char *start = g_utf8_offset_to_pointer(piece->text, offset);
    size_t bytes = (size_t)(g_utf8_offset_to_pointer(start, length) - start);
    const char *words = desk_printable(arena, arena_strndup(arena, start, bytes), length);
    return *words ? words : NULL;
}

static bool read_offset(AnswerReading *reading, JsonObject *object, int length, DeskRemark *remark)
{
    int number = number_of(object, "piece");
    int offset = json_object_has_member(object, "offset") ? number_of(object, "offset") : 0;
    if (number < 0 || number >= reading->pieces->count || offset < 0)
        return false;
    const DeskPiece *piece = &reading->pieces->items[number];
    if (offset > piece->length)
        return false;
    remark->place = desk_piece_place(piece, offset);
    remark->words = words_at(reading->arena, piece, offset, length);
    return true;
}

/* The words that stand at a place of the file, where they are of the text. */
static const char *words_in_file(const AnswerReading *reading, SourcePosition place, int length)
{
    for (int i = 0; i < reading->pieces->count; i++) {
        const DeskPiece *piece = &reading->pieces->items[i];
        for (int k = 0; k < piece->stretch_count; k++) {
            const DeskStretch *stretch = &piece->stretches[k];
            int inside = place.column - stretch->place.column;
            if (stretch->place.line == place.line && inside >= 0 && inside < stretch->length)
                return words_at(reading->arena, piece, stretch->offset + inside, length);
        }
    }
    return NULL;
}

static bool read_line(AnswerReading *reading, JsonObject *object, int length, DeskRemark *remark)
{
    int column = json_object_has_member(object, "column") ? number_of(object, "column") : 0;
    remark->place = (SourcePosition){reading->story_file, number_of(object, "line"), column};
    if (remark->place.line < 1 || column < 0)
        return false;
    remark->words = words_in_file(reading, remark->place, length);
    return true;
}

static bool read_place(AnswerReading *reading, JsonObject *object, DeskRemark *remark)
{
    int length = json_object_has_member(object, "length") ? number_of(object, "length") : 0;
    bool found = json_object_has_member(object, "piece") ? read_offset(reading, object, length, remark)
                                                         : read_line(reading, object, length, remark);
    if (!found || length < 0)
        note_mistake(reading, DESK_NO_PLACE);
    if (!found) /* what was said is still shown */
        remark->place = (SourcePosition){.file = reading->story_file};
    return found;
}

static void read_remark(AnswerReading *reading, JsonNode *node)
{
    DeskRemark remark = {0};
    reading->number++;
    if (!JSON_NODE_HOLDS_OBJECT(node)) {
        note_mistake(reading, DESK_NO_OBJECT);
        return;
    }
    if (reading->number > MOST_REMARKS) {
        note_mistake(reading, DESK_TOO_MANY);
        return;
    }
    JsonObject *object = json_node_get_object(node);
    if (!read_message(reading, object, &remark))
        return;
    read_severity(reading, object, &remark);
    read_place(reading, object, &remark);
    g_array_append_val(reading->remarks, remark);
}

static void read_value(AnswerReading *reading, JsonNode *root)
{
    if (!root || !JSON_NODE_HOLDS_ARRAY(root)) {
        if (root)
            read_remark(reading, root);
        return;
    }
    JsonArray *array = json_node_get_array(root);
    for (guint i = 0; i < json_array_get_length(array); i++)
        read_remark(reading, json_array_get_element(array, i));
}

static bool read_json(AnswerReading *reading, const char *text)
{
    JsonParser *parser = json_parser_new_immutable();
    bool is_json = json_parser_load_from_data(parser, text, -1, NULL);
    if (is_json)
        read_value(reading, json_parser_get_root(parser));
    g_object_unref(parser);
    return is_json;
}

/* One object a line; all of it has been tried as one value before. */
static void read_lines(AnswerReading *reading, const char *text)
{
    gchar **lines = g_strsplit(text, "\n", -1);
    for (gchar **line = lines; *line; line++) {
        if (!*g_strstrip(*line) || read_json(reading, *line))
            continue;
        reading->number++;
        note_mistake(reading, DESK_NO_JSON);
    }
    g_strfreev(lines);
}

DeskAnswer desk_answer_read(Arena *arena, FileBytes output, const DeskPieces *pieces, const char *story_file)
{
    AnswerReading reading = {.arena = arena, .pieces = pieces, .story_file = story_file};
    reading.remarks = g_array_new(FALSE, FALSE, sizeof(DeskRemark));
    gchar *text = g_utf8_make_valid((const char *)output.bytes, (gssize)output.length);
    if (*g_strchug(text) == '[') {
        if (!read_json(&reading, text)) {
            reading.number = 1;
            note_mistake(&reading, DESK_NO_JSON);
        }
    } else {
        read_lines(&reading, text);
    }
    g_free(text);
    reading.answer.remarks = arena_copy(arena, reading.remarks->data, reading.remarks->len, sizeof(DeskRemark));
    reading.answer.count = (int)reading.remarks->len;
    g_array_unref(reading.remarks);
    return reading.answer;
}
