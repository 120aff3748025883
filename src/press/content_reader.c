/* content_reader.c - splits content streams into words, and writes words again without needless space. */
#include "press/content_reader.h"

#include <string.h>

struct ContentReader {
    const char *at;
    const char *end;
    ContentWord *words; /* operands before the operator */
    int word_count;
    int room; /* for words */
    bool takes_images;
    bool broken;
};

ContentReader *content_reader_new(const void *bytes, size_t length)
{
    ContentReader *reader = g_new0(ContentReader, 1);
    reader->at = bytes;
    reader->end = reader->at + length;
    reader->room = 64;
    reader->words = g_new(ContentWord, reader->room);
    return reader;
}

void content_reader_free(ContentReader *reader)
{
    g_free(reader->words);
    g_free(reader);
}

void content_reader_take_images(ContentReader *reader)
{
    reader->takes_images = true;
}

bool content_is_broken(const ContentReader *reader)
{
    return reader->broken;
}

/* Asked for each byte of each page, so it is a table: white space and delimiters (7.2.2), all else is regular. */
typedef enum ByteClass { BYTE_REGULAR, BYTE_NUMBER, BYTE_SPACE, BYTE_DELIMITER } ByteClass;

static const unsigned char byte_classes[256] = {
    ['\0'] = BYTE_SPACE,    ['\t'] = BYTE_SPACE,    ['\n'] = BYTE_SPACE,    ['\f'] = BYTE_SPACE,
    ['\r'] = BYTE_SPACE,    [' '] = BYTE_SPACE,     ['('] = BYTE_DELIMITER, [')'] = BYTE_DELIMITER,
    ['<'] = BYTE_DELIMITER, ['>'] = BYTE_DELIMITER, ['['] = BYTE_DELIMITER, [']'] = BYTE_DELIMITER,
    ['{'] = BYTE_DELIMITER, ['}'] = BYTE_DELIMITER, ['/'] = BYTE_DELIMITER, ['%'] = BYTE_DELIMITER,
    ['0'] = BYTE_NUMBER,    ['1'] = BYTE_NUMBER,    ['2'] = BYTE_NUMBER,    ['3'] = BYTE_NUMBER,
    ['4'] = BYTE_NUMBER,    ['5'] = BYTE_NUMBER,    ['6'] = BYTE_NUMBER,    ['7'] = BYTE_NUMBER,
    ['8'] = BYTE_NUMBER,    ['9'] = BYTE_NUMBER,    ['+'] = BYTE_NUMBER,    ['-'] = BYTE_NUMBER,
    ['.'] = BYTE_NUMBER,
};

static bool is_space(char byte)
{
    return byte_classes[(unsigned char)byte] == BYTE_SPACE;
}

static bool is_regular(char byte)
{
    return byte_classes[(unsigned char)byte] <= BYTE_NUMBER;
}

static bool is_of_number(char byte)
{
    return byte_classes[(unsigned char)byte] == BYTE_NUMBER;
}

static void skip_comment(ContentReader *reader)
{
    while (reader->at < reader->end && *reader->at != '\n' && *reader->at != '\r')
        reader->at++;
}

static void skip_space(ContentReader *reader)
{
    while (reader->at < reader->end) {
        if (*reader->at == '%')
            skip_comment(reader);
        else if (is_space(*reader->at))
            reader->at++;
        else
            return;
    }
}

static const char *end_of_regular(const ContentReader *reader, const char *from)
{
    while (from < reader->end && is_regular(*from))
        from++;
    return from;
}

/* `from` stands on the opening bracket; NULL when the string is not closed. */
static const char *end_of_round_string(const ContentReader *reader, const char *from)
{
    int depth = 0;
    for (; from < reader->end; from++) {
        if (*from == '\\' && from + 1 < reader->end)
            from++;
        else if (*from == '(')
            depth++;
        else if (*from == ')' && --depth == 0)
            return from + 1;
    }
    return NULL;
}

static const char *end_of_hex_string(const ContentReader *reader, const char *from)
{
    const char *close = memchr(from, '>', (size_t)(reader->end - from));
    return close ? close + 1 : NULL;
}

static bool starts_pair(const ContentReader *reader, char bracket)
{
    return reader->at + 1 < reader->end && reader->at[0] == bracket && reader->at[1] == bracket;
}

/* The end of the word at `reader->at`, whose kind is put into `kind`; NULL when it is broken. */
static const char *end_of_word(const ContentReader *reader, ContentKind *kind)
{
    char first = *reader->at;
    *kind = CONTENT_DELIMITER;
    if (first == '[' || first == ']')
        return reader->at + 1;
    if (starts_pair(reader, '<') || starts_pair(reader, '>'))
        return reader->at + 2;
    *kind = CONTENT_STRING;
    if (first == '(')
        return end_of_round_string(reader, reader->at);
    if (first == '<')
        return end_of_hex_string(reader, reader->at);
    *kind = first == '/' ? CONTENT_NAME : is_of_number(first) ? CONTENT_NUMBER : CONTENT_OPERATOR;
    if (first == '/')
        return end_of_regular(reader, reader->at + 1);
    return is_regular(first) ? end_of_regular(reader, reader->at) : NULL;
}

static bool next_word(ContentReader *reader, ContentWord *word)
{
    skip_space(reader);
    if (reader->at == reader->end)
        return false;
    word->start = reader->at;
    const char *end = end_of_word(reader, &word->kind);
    if (!end) {
        reader->broken = true;
        return false;
    }
    word->length = (size_t)(end - word->start);
    reader->at = end;
    return true;
}

static bool is_operand(const ContentWord *word)
{
    return word->kind != CONTENT_OPERATOR || word_is(word, "true") || word_is(word, "false") ||
           word_is(word, "null");
}

/* `reader` stands behind ID; the data may hold anything, EI stands alone behind them (8.9.7). */
static void pass_image_data(ContentReader *reader)
{
    for (const char *at = reader->at; at + 3 <= reader->end; at++) {
        bool ends = at + 3 == reader->end || is_space(at[3]);
        if (is_space(at[0]) && at[1] == 'E' && at[2] == 'I' && ends) {
            reader->at = at + 3;
            return;
        }
    }
    reader->broken = true;
}

/* False for BI, which is no instruction of its own. */
static bool ends_instruction(ContentReader *reader, const ContentWord *word)
{
    if (word_is(word, "BI")) {
        reader->broken = !reader->takes_images;
        return false;
    }
    if (word_is(word, "ID"))
        pass_image_data(reader);
    return true;
}

static void add_word(ContentReader *reader, const ContentWord *word)
{
    if (reader->word_count == reader->room) {
        reader->room *= 2;
        reader->words = g_renew(ContentWord, reader->words, reader->room);
    }
    reader->words[reader->word_count++] = *word;
}

bool content_next(ContentReader *reader, ContentInstruction *instruction)
{
    ContentWord word;
    reader->word_count = 0;
    while (!reader->broken && next_word(reader, &word)) {
        if (is_operand(&word)) {
            add_word(reader, &word);
        } else if (ends_instruction(reader, &word)) {
            *instruction = (ContentInstruction){reader->words, reader->word_count, word};
            return !reader->broken;
        }
    }
    reader->broken = reader->broken || reader->word_count > 0;
    return false;
}

bool word_is_one_of(const ContentWord *word, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (texts[i][0] == word->start[0] && word_is(word, texts[i]))
            return true;
    return false;
}

/* Written behind what stands in `bytes`, whose room is made before; a last digit left out is zero (7.3.4.3). */
static void hex_bytes(const ContentWord *word, GByteArray *bytes)
{
    guint start = bytes->len, digits = 0;
    g_byte_array_set_size(bytes, start + (guint)word->length / 2);
    for (const char *at = word->start; at < word->start + word->length; at++) {
        int value = g_ascii_xdigit_value(*at);
        if (value < 0)
            continue;
        guint8 *byte = &bytes->data[start + digits / 2];
        *byte = (guint8)(digits % 2 ? *byte | value : value << 4);
        digits++;
    }
    g_byte_array_set_size(bytes, start + (digits + 1) / 2);
}

/* What follows a backslash (7.3.4.2, table 3); returns where to go on. */
static const char *escaped_byte(const char *at, const char *end, GByteArray *bytes)
{
    static const char letters[] = "nrtbf", meanings[] = "\n\r\t\b\f";
    const char *letter = strchr(letters, *at);
    guint8 byte = letter && *at ? (guint8)meanings[letter - letters] : (guint8)*at;
    const char *next = at + 1;
    if (*at >= '0' && *at <= '7') {
        byte = 0;
        for (next = at; next < end && next < at + 3 && *next >= '0' && *next <= '7'; next++)
            byte = (guint8)(byte << 3 | (*next - '0'));
    }
    if (*at == '\r' && next < end && *next == '\n')
        next++;
    if (*at != '\n' && *at != '\r')
        g_byte_array_append(bytes, &byte, 1);
    return next;
}

/* A line end in a string is a line feed, whichever it is (7.3.4.2). */
static const char *line_end(const char *at, const char *end, GByteArray *bytes)
{
    const guint8 line_feed = '\n';
    g_byte_array_append(bytes, &line_feed, 1);
    return at + (at + 1 < end && at[1] == '\n' ? 2 : 1);
}

/* Most bytes stand for themselves: they come in one piece. */
static const char *end_of_plain_bytes(const char *at, const char *end)
{
    while (at < end && *at != '\\' && *at != '\r')
        at++;
    return at;
}

static void round_bytes(const ContentWord *word, GByteArray *bytes)
{
    const char *end = word->start + word->length - 1;
    const char *at = word->start + 1;
    while (at < end) {
        const char *plain = end_of_plain_bytes(at, end);
        g_byte_array_append(bytes, (const guint8 *)at, (guint)(plain - at));
        at = plain == end ? end : *plain == '\\' ? escaped_byte(plain + 1, end, bytes) : line_end(plain, end, bytes);
    }
}

void word_string_bytes(const ContentWord *word, GByteArray *bytes)
{
    if (*word->start == '<')
        hex_bytes(word, bytes);
    else
        round_bytes(word, bytes);
}

void content_write(GString *out, const char *word, size_t length)
{
    if (out->len > 0 && length > 0 && is_regular(out->str[out->len - 1]) && is_regular(*word))
        g_string_append_c(out, ' ');
    g_string_append_len(out, word, (gssize)length);
}

void content_write_word(GString *out, const ContentWord *word)
{
    content_write(out, word->start, word->length);
}

void content_write_instruction(GString *out, const ContentInstruction *instruction)
{
    for (int i = 0; i < instruction->operand_count; i++)
        content_write_word(out, &instruction->operands[i]);
    content_write_word(out, &instruction->operator);
}

void content_write_string(GString *out, const unsigned char *bytes, size_t length)
{
    g_string_append_c(out, '(');
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '(' || bytes[i] == ')' || bytes[i] == '\\')
            g_string_append_c(out, '\\');
        if (bytes[i] == '\r') /* a bare one would be read as a line feed */
            g_string_append(out, "\\r");
        else
            g_string_append_c(out, (char)bytes[i]);
    }
    g_string_append_c(out, ')');
}
