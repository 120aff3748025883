/* content_reader.h - the words of a content stream (ISO 32000-1, 7.8.2), one instruction at a time. */
#ifndef TYPESET_PRESS_CONTENT_READER_H
#define TYPESET_PRESS_CONTENT_READER_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef enum ContentKind {
    CONTENT_NUMBER,
    CONTENT_NAME,
    CONTENT_STRING,    /* with its brackets, of either sort */
    CONTENT_DELIMITER, /* [ ] << >> */
    CONTENT_OPERATOR,  /* true, false and null as well: they are passed on like one */
} ContentKind;

/* A word where it stands in the stream. */
typedef struct ContentWord {
    ContentKind kind;
    const char *start;
    size_t length;
} ContentWord;

/* One operator and what stands before it; valid until the next is read. */
typedef struct ContentInstruction {
    const ContentWord *operands;
    int operand_count;
    ContentWord operator;
} ContentInstruction;

/* Reads bytes that must stay where they are meanwhile. */
typedef struct ContentReader ContentReader;

ContentReader *content_reader_new(const void *bytes, size_t length);
void content_reader_free(ContentReader *reader);

/*
 * Has inline images pass as one instruction "ID" with the words of their dictionary before it, their data left out. Without
 * it they end the reading as broken: who writes a stream anew must not lose them.
 */
void content_reader_take_images(ContentReader *reader);

/* False at the end, and from where the stream cannot be followed on: then content_is_broken. */
bool content_next(ContentReader *reader, ContentInstruction *instruction);
bool content_is_broken(const ContentReader *reader);

/* Here, so that the length of a literal is known where it is asked for: every word of a page is asked many times. */
static inline bool word_is(const ContentWord *word, const char *text)
{
    return strlen(text) == word->length && memcmp(word->start, text, word->length) == 0;
}

bool word_is_one_of(const ContentWord *word, const char *const *texts, size_t count);

/* The bytes that a string word stands for, appended to `bytes`. */
void word_string_bytes(const ContentWord *word, GByteArray *bytes);

/* Writes a word after what stands in `out`, with a space where the two would run together. */
void content_write(GString *out, const char *word, size_t length);
void content_write_word(GString *out, const ContentWord *word);
void content_write_instruction(GString *out, const ContentInstruction *instruction);

/* A string of these bytes in the shorter notation: in round brackets, other characters as they are. */
void content_write_string(GString *out, const unsigned char *bytes, size_t length);

#endif
