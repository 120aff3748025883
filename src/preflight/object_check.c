/*
 * object_check.c - see object_check.h. libqpdf forgets how an object was written, so the bytes are read here once more:
 * from where the cross-reference sections say that an object begins to where the next one does.
 */
#include "preflight/object_check.h"

#include "preflight/character_map_check.h"
#include "preflight/cross_references.h"
#include "preflight/embedded_file_check.h"
#include "preflight/name_check.h"
#include "preflight/pdf_values.h"
#include "preflight/word_check.h"

#include <stdlib.h>
#include <string.h>

enum {
    XREF_FOUND,
    XREF_KEYWORD,
    XREF_HEADER,
    NUMBERS,
    OBJECT_LINE,
    END_LINE,
    STREAM_LINE,
    STREAM_LENGTH,
    STREAM_END,
    EXTERNAL_STREAM,
    FILTERS,
    OBJECT_COUNT,
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { MOST_OBJECTS = 8388607 };

const Requirement object_requirements[OBJECT_REQUIREMENT_COUNT] = {
    [XREF_FOUND] = {PDF_A, "6.1.4", "startxref and Prev lead to cross-reference sections",
                    "startxref 和 Prev 应指向交叉引用部分", true},
    [XREF_KEYWORD] = {PDF_A, "6.1.4",
                      "a single end of line separates xref from the header of the subsection",
                      "xref 与小节头之间应有且只有一个换行", true},
    [XREF_HEADER] = {PDF_A, "6.1.4",
                     "a single space separates the numbers in the header of a subsection",
                     "交叉引用小节头的两个数之间应有且只有一个空格", true},
    [NUMBERS] = {PDF_A, "6.1.9",
                 "object number, generation number and obj are separated by single spaces",
                 "对象号、代号与 obj 之间应各有且只有一个空白", true},
    [OBJECT_LINE] = {PDF_A, "6.1.9", "an object number begins a line and obj ends one",
                     "对象号应在行首，obj 应在行末", true},
    [END_LINE] = {PDF_A, "6.1.9", "endobj stands on a line of its own", "endobj 应独占一行", true},
    [STREAM_LINE] = {PDF_A, "6.1.7.1",
                     "a line feed, or carriage return and line feed, follows the keyword stream",
                     "关键字 stream 之后应为换行（LF 或 CR LF）", true},
    [STREAM_LENGTH] = {PDF_A, "6.1.7.1",
                       "Length is the number of bytes between stream and endstream",
                       "Length 应等于 stream 与 endstream 之间的字节数", true},
    [STREAM_END] = {PDF_A, "6.1.7.1", "an end of line stands before endstream",
                    "endstream 之前应有换行", true},
    [EXTERNAL_STREAM] = {PDF_A, "6.1.7.1",
                         "a stream dictionary has no key F, FFilter or FDecodeParms",
                         "流字典不得含 F、FFilter 或 FDecodeParms", true},
    [FILTERS] =
        {PDF_A, "6.1.7.2",
         "streams use only the filters of ISO 32000-1, no LZWDecode, and Crypt only as Identity",
         "流只用 ISO 32000-1 的过滤器，不得用 LZWDecode，Crypt 只能为 Identity", true},
    [OBJECT_COUNT] = {PDF_A, "6.1.13", "there are no more than 8388607 objects",
                      "对象不得超过 8388607 个", true},
};

typedef struct Span {
    const char *start;
    const char *end;
} Span;

/* What reading the words of an object has found. */
typedef struct ObjectFacts {
    int number;
    int generation;
    int depth; /* of brackets open */
    enum { NO_LENGTH, AFTER_KEY, AFTER_VALUE, AFTER_GENERATION, HAS_LENGTH } length_state;
    long long length;
    bool length_is_reference;
    bool has_file;     /* the key EF */
    bool has_odd_name; /* one that is no UTF-8 */
} ObjectFacts;

static void object_fault(CheckedFile *file, int requirement, int number)
{
    fault(file, &object_requirements[requirement], (FaultPlace){0, number}, NULL, NULL);
}

/* --- words ------------------------------------------------------------------------------------------- */

static void note_name(ObjectFacts *facts, const ContentWord *word)
{
    GByteArray *bytes = g_byte_array_new();
    name_bytes(word, bytes);
    bool is_text = g_utf8_validate((const gchar *)bytes->data, (gssize)bytes->len, NULL);
    facts->has_odd_name = facts->has_odd_name || (bytes->len && !is_text);
    facts->has_file = facts->has_file || (bytes->len == 2 && memcmp(bytes->data, "EF", 2) == 0);
    g_byte_array_unref(bytes);
}

static bool is_plain_name(const ContentWord *word)
{
    for (size_t i = 0; i < word->length; i++)
        if (word->start[i] == '#' || (signed char)word->start[i] < 0)
            return false;
    return true;
}

/* The value of Length, in the outermost dictionary, is a number or "12 0 R". */
static void note_length(ObjectFacts *facts, const ContentWord *word)
{
    if (word->kind == CONTENT_NUMBER && facts->length_state == AFTER_KEY) {
        gchar *digits = g_strndup(word->start, word->length);
        facts->length = g_ascii_strtoll(digits, NULL, 10);
        facts->length_state = AFTER_VALUE;
        g_free(digits);
    } else if (word->kind == CONTENT_NUMBER && facts->length_state == AFTER_VALUE) {
        facts->length_state = AFTER_GENERATION;
    } else if (facts->length_state == AFTER_VALUE || facts->length_state == AFTER_GENERATION) {
        facts->length_state = HAS_LENGTH;
    } else if (word_is(word, "/Length") && facts->depth == 1) {
        facts->length_state = AFTER_KEY;
    } else if (facts->length_state == AFTER_KEY) {
        facts->length_state = NO_LENGTH;
    }
}

static void take_word(CheckedFile *file, ObjectFacts *facts, const ContentWord *word)
{
    check_word(file, (FaultPlace){0, facts->number}, word);
    if (word->kind == CONTENT_NAME && is_plain_name(word))
        facts->has_file = facts->has_file || word_is(word, "/EF");
    else if (word->kind == CONTENT_NAME)
        note_name(facts, word);
    if (word_is(word, "<<") || word_is(word, "["))
        facts->depth++;
    if (word_is(word, ">>") || word_is(word, "]"))
        facts->depth--;
    note_length(facts, word);
}

/* Reads words up to stream, endobj or startxref, which is put into `keyword`; false when neither comes. */
static bool read_words(CheckedFile *file, ObjectFacts *facts, Span span, ContentWord *keyword)
{
    ContentReader *reader = content_reader_new(span.start, (size_t)(span.end - span.start));
    ContentInstruction instruction;
    bool is_found = false;
    while (!is_found && content_next(reader, &instruction)) {
        for (int i = 0; i < instruction.operand_count; i++)
            take_word(file, facts, &instruction.operands[i]);
        if (word_is(&instruction.operator, "R") && facts->length_state == AFTER_GENERATION) {
            facts->length_is_reference = true;
            facts->length_state = HAS_LENGTH;
        }
        *keyword = instruction.operator;
        is_found = word_is(keyword, "stream") || word_is(keyword, "endobj") ||
                   word_is(keyword, "startxref");
    }
    content_reader_free(reader);
    return is_found;
}

/* --- what the words lead to -------------------------------------------------------------------------- */

static void look_closer(CheckedFile *file, const ObjectFacts *facts)
{
    if (!facts->has_file && !facts->has_odd_name)
        return;
    qpdf_oh object = qpdf_get_object_by_id(file->document, facts->number, facts->generation);
    if (facts->has_file)
        check_embedded_files(file, object);
    if (facts->has_odd_name)
        check_names(file, object);
    qpdf_oh_release(file->document, object);
}

static bool is_crypt_identity(const CheckedFile *file, qpdf_oh parameters)
{
    return has_name(file, parameters, "/Name", "/Identity");
}

static void check_filter(CheckedFile *file, int number, qpdf_oh filter, qpdf_oh parameters)
{
    static const char *const allowed[] = {"/FlateDecode",   "/DCTDecode",       "/ASCIIHexDecode",
                                          "/ASCII85Decode", "/RunLengthDecode", "/CCITTFaxDecode",
                                          "/JBIG2Decode",   "/JPXDecode"};
    if (is_name_of(file, filter, allowed, sizeof allowed / sizeof allowed[0]) ||
        (is_name(file, filter, "/Crypt") && is_crypt_identity(file, parameters)))
        return;
    gchar *name = name_text(file, filter);
    fault(file, &object_requirements[FILTERS], (FaultPlace){0, number}, "%s", "%s", name);
    g_free(name);
}

static void check_filters(CheckedFile *file, int number, qpdf_oh stream)
{
    qpdf_oh filter = value_of(file, stream, "/Filter");
    qpdf_oh parameters = value_of(file, stream, "/DecodeParms");
    if (qpdf_oh_is_name(file->document, filter))
        check_filter(file, number, filter,
                     qpdf_oh_is_array(file->document, parameters) ? item_of(file, parameters, 0)
                                                                  : parameters);
    for (int i = 0; i < item_count(file, filter); i++)
        check_filter(file, number, item_of(file, filter, i),
                     qpdf_oh_is_array(file->document, parameters) ? item_of(file, parameters, i)
                                                                  : parameters);
}

static void read_packed_objects(CheckedFile *file, qpdf_oh stream);

static void check_stream_dictionary(CheckedFile *file, const ObjectFacts *facts)
{
    qpdf_oh stream = qpdf_get_object_by_id(file->document, facts->number, facts->generation);
    if (has_key(file, stream, "/F") || has_key(file, stream, "/FFilter") ||
        has_key(file, stream, "/FDecodeParms"))
        object_fault(file, EXTERNAL_STREAM, facts->number);
    check_filters(file, facts->number, stream);
    if (has_name(file, stream, "/Type", "/ObjStm"))
        read_packed_objects(file, stream);
    if (has_name(file, stream, "/Type", "/CMap"))
        check_character_map(file, stream);
    qpdf_oh_release(file->document, stream);
}

/* --- objects in object streams ----------------------------------------------------------------------- */

/* The words are given out when a keyword follows, so one is put behind them. */
static void read_packed_object(CheckedFile *file, int number, Span span)
{
    ObjectFacts facts = {.number = number};
    ContentWord keyword;
    GString *text = g_string_new_len(span.start, span.end - span.start);
    g_string_append(text, " endobj");
    read_words(file, &facts, (Span){text->str, text->str + text->len}, &keyword);
    g_string_free(text, TRUE);
    look_closer(file, &facts);
}

typedef struct PackedObject {
    long long number;
    long long offset; /* behind the header */
} PackedObject;

/* The header: pairs of object number and place (7.5.7). The caller unreferences the result. */
static GArray *packed_objects(const char *header, const char *end)
{
    GArray *objects = g_array_new(FALSE, FALSE, sizeof(PackedObject));
    gchar *text = g_strndup(header, (gsize)(end - header));
    gchar *at = text, *after;
    for (;;) {
        PackedObject object = {g_ascii_strtoll(at, &after, 10), 0};
        if (after == at)
            break;
        at = after;
        object.offset = g_ascii_strtoll(at, &after, 10);
        if (after == at)
            break;
        at = after;
        g_array_append_val(objects, object);
    }
    g_free(text);
    return objects;
}

static void read_packed_objects(CheckedFile *file, qpdf_oh stream)
{
    StreamBytes bytes;
    double first = number_of(file, value_of(file, stream, "/First"), -1);
    if (!stream_bytes(file, stream, &bytes))
        return;
    const char *start = (const char *)bytes.start;
    long long length = (long long)bytes.length,
              place = first > 0 && first < (double)length ? (long long)first : 0;
    GArray *objects = packed_objects(start, start + place);
    for (guint i = 0; i < objects->len; i++) {
        const PackedObject *object = &g_array_index(objects, PackedObject, i);
        long long from = object->offset,
                  to = i + 1 < objects->len ? object[1].offset : length - place;
        if (from >= 0 && from < to && to <= length - place && object->number > 0 &&
            object->number <= MOST_OBJECTS)
            read_packed_object(file, (int)object->number,
                               (Span){start + place + from, start + place + to});
    }
    g_array_unref(objects);
    free(bytes.start);
}

/* --- spacing ----------------------------------------------------------------------------------------- */

static bool is_end_of_line(char byte)
{
    return byte == '\n' || byte == '\r';
}

static bool is_white(char byte)
{
    return is_end_of_line(byte) || byte == ' ' || byte == '\t' || byte == '\f' || byte == '\0';
}

static const char *skip_white(const char *at, const char *end)
{
    while (at < end && is_white(*at))
        at++;
    return at;
}

static bool take_number(const char **at, const char *end, int *number)
{
    const char *start = *at;
    long long value = 0;
    for (; *at < end && g_ascii_isdigit(**at); ++*at)
        value = value > MOST_OBJECTS ? value : value * 10 + (**at - '0');
    *number = (int)(value > MOST_OBJECTS ? MOST_OBJECTS : value);
    return *at > start;
}

/* Reads "12 0 obj" and says what is wrong with its spaces; false when it does not stand there. */
static bool read_header(CheckedFile *file, Span all, Span *body, ObjectFacts *facts)
{
    const char *begin = skip_white(body->start, body->end), *at = begin;
    if (!take_number(&at, body->end, &facts->number))
        return false;
    const char *generation = skip_white(at, body->end), *after_number = at;
    at = generation;
    if (!take_number(&at, body->end, &facts->generation))
        return false;
    const char *keyword = skip_white(at, body->end);
    if (body->end - keyword < 3 || memcmp(keyword, "obj", 3) != 0)
        return false;
    if (generation - after_number != 1 || keyword - at != 1)
        object_fault(file, NUMBERS, facts->number);
    body->start = keyword + 3;
    bool begins_line = begin == all.start || is_end_of_line(begin[-1]);
    if (!begins_line || body->start == body->end || !is_end_of_line(*body->start))
        object_fault(file, OBJECT_LINE, facts->number);
    return true;
}

static void check_end(CheckedFile *file, int number, const char *keyword, const char *end)
{
    const char *after = keyword + strlen("endobj");
    if (!is_end_of_line(keyword[-1]) || after >= end || !is_end_of_line(*after))
        object_fault(file, END_LINE, number);
}

/* The end of line at `at`: 0, 1 or 2 bytes. */
static size_t end_of_line_length(const char *at, const char *end)
{
    if (end - at >= 2 && at[0] == '\r' && at[1] == '\n')
        return 2;
    return at < end && is_end_of_line(*at) ? 1 : 0;
}

static bool stands_at(const char *at, const char *end, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(end - at) >= length && memcmp(at, word, length) == 0;
}

/* --- streams ----------------------------------------------------------------------------------------- */

/* -1 when it is not given as a number. */
static long long stream_length(const CheckedFile *file, const ObjectFacts *facts)
{
    if (facts->length_state == NO_LENGTH || facts->length_state == AFTER_KEY)
        return -1;
    if (!facts->length_is_reference)
        return facts->length;
    if (facts->length < 1 || facts->length > MOST_OBJECTS)
        return -1;
    qpdf_oh value = qpdf_get_object_by_id(file->document, (int)facts->length, 0);
    double length = number_of(file, value, -1);
    return length < 0 || length > 1e15 ? -1 : (long long)length;
}

/* Checks what stands where the data should end, and returns endstream; NULL when it is elsewhere. */
static const char *end_of_data(CheckedFile *file, const ObjectFacts *facts, const char *data,
                               const char *end)
{
    long long length = stream_length(file, facts);
    if (length >= 0 && length <= end - data) {
        const char *after = data + length;
        size_t line = end_of_line_length(after, end);
        if (stands_at(after + line, end, "endstream")) {
            if (line == 0)
                object_fault(file, STREAM_END, facts->number);
            return after + line;
        }
    }
    object_fault(file, STREAM_LENGTH, facts->number);
    return NULL;
}

static void check_stream(CheckedFile *file, const ObjectFacts *facts, const ContentWord *keyword,
                         const char *end)
{
    const char *line = keyword->start + keyword->length;
    size_t length = end_of_line_length(line, end);
    if (length == 0 || (length == 1 && *line == '\r'))
        object_fault(file, STREAM_LINE, facts->number);
    const char *keyword_end = end_of_data(file, facts, line + length, end);
    if (!keyword_end)
        return;
    const char *last = skip_white(keyword_end + strlen("endstream"), end);
    if (stands_at(last, end, "endobj"))
        check_end(file, facts->number, last, end);
}

/* --- the file ---------------------------------------------------------------------------------------- */

/* `body` reaches to the next object; the data of a stream may hold anything, so its end is looked for up to `all`. */
static void check_object(CheckedFile *file, int number, Span all, Span body)
{
    ObjectFacts facts = {0};
    ContentWord keyword;
    if (!read_header(file, all, &body, &facts) || facts.number != number)
        return;
    if (!read_words(file, &facts, body, &keyword))
        return;
    if (word_is(&keyword, "endobj")) {
        check_end(file, number, keyword.start, all.end);
    } else if (word_is(&keyword, "stream")) {
        check_stream(file, &facts, &keyword, all.end);
        check_stream_dictionary(file, &facts);
    }
    look_closer(file, &facts);
}

static void check_table(CheckedFile *file, const char *table, const char *end)
{
    const char *line = table + strlen("xref");
    const char *first = skip_white(line, end), *at = first;
    int number;
    if ((size_t)(first - line) != end_of_line_length(line, end) || first == line)
        fault(file, &object_requirements[XREF_KEYWORD], (FaultPlace){0}, NULL, NULL);
    if (take_number(&at, end, &number) &&
        (at >= end || *at != ' ' || at + 1 >= end || !g_ascii_isdigit(at[1])))
        fault(file, &object_requirements[XREF_HEADER], (FaultPlace){0}, NULL, NULL);
}

static void check_trailer(CheckedFile *file, Span span)
{
    ObjectFacts facts = {0};
    ContentWord keyword;
    read_words(file, &facts, span, &keyword);
}

static void check_objects(CheckedFile *file, const CrossReferences *references, Span all)
{
    for (int i = 0; i < references->object_count; i++) {
        const ObjectPlace *place = &references->objects[i];
        if (i > 0 && place->offset == place[-1].offset)
            continue;
        const char *end = i + 1 < references->object_count ? all.start + place[1].offset : all.end;
        check_object(file, place->number, all, (Span){all.start + place->offset, end});
    }
}

static bool begins_with_header(const CheckedFile *file)
{
    return file->bytes.length >= 5 && memcmp(file->bytes.bytes, "%PDF-", 5) == 0;
}

void object_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &object_requirements[0]))
        return;
    CrossReferences references = cross_references_read(file);
    const char *start = (const char *)file->bytes.bytes;
    Span all = {start, start + file->bytes.length};
    if (!references.is_complete &&
        begins_with_header(file)) /* else all places are counted from elsewhere: see 6.1.2 */
        fault(file, &object_requirements[XREF_FOUND], (FaultPlace){0}, NULL, NULL);
    if (references.object_count > MOST_OBJECTS)
        fault(file, &object_requirements[OBJECT_COUNT], (FaultPlace){0}, NULL, NULL);
    for (int i = 0; i < references.table_count; i++) {
        check_table(file, start + references.tables[i], all.end);
        if (references.trailers[i] > 0)
            check_trailer(file, (Span){start + references.trailers[i], all.end});
    }
    check_objects(file, &references, all);
}
