/* character_map_check.c - see character_map_check.h. */
#include "preflight/character_map_check.h"

#include "preflight/pdf_values.h"
#include "press/content_reader.h"

#include <stdlib.h>

enum { CID };

const Requirement character_map_requirements[CHARACTER_MAP_REQUIREMENT_COUNT] = {
    [CID] = {STANDARD_PDF_A_2B | STANDARD_PDF_A_2U, "6.1.13", "CIDs are no larger than 65535",
             "CID 不得大于 65535", true},
};

static long long code_value(const ContentWord *word)
{
    GByteArray *bytes = g_byte_array_new();
    long long value = 0;
    if (word->kind == CONTENT_STRING)
        word_string_bytes(word, bytes);
    for (guint i = 0; i < bytes->len && i < 4; i++)
        value = value << 8 | bytes->data[i];
    g_byte_array_unref(bytes);
    return value;
}

static long long number_value(const ContentWord *word)
{
    gchar *text = g_strndup(word->start, word->length);
    long long value = word->kind == CONTENT_NUMBER ? g_ascii_strtoll(text, NULL, 10) : -1;
    g_free(text);
    return value > 0xffffffffLL ? 0xffffffffLL : value;
}

/* Triples "<first> <last> CID" before endcidrange, pairs "<code> CID" before endcidchar (Adobe Technical Note 5014). */
static long long largest_of(const ContentInstruction *instruction, int group)
{
    long long largest = -1;
    for (int i = 0; i + group <= instruction->operand_count; i += group) {
        const ContentWord *words = &instruction->operands[i];
        long long cid = number_value(&words[group - 1]);
        if (cid >= 0 && group == 3)
            cid += code_value(&words[1]) - code_value(&words[0]);
        largest = MAX(largest, cid);
    }
    return largest;
}

long long largest_cid(const char *text, size_t length)
{
    ContentReader *reader = content_reader_new(text, length);
    ContentInstruction instruction;
    long long largest = -1;
    while (content_next(reader, &instruction)) {
        if (word_is(&instruction.operator, "endcidrange"))
            largest = MAX(largest, largest_of(&instruction, 3));
        else if (word_is(&instruction.operator, "endcidchar"))
            largest = MAX(largest, largest_of(&instruction, 2));
    }
    content_reader_free(reader);
    return largest;
}

void check_character_map(CheckedFile *file, qpdf_oh stream)
{
    StreamBytes bytes;
    if (!stream_bytes(file, stream, &bytes))
        return;
    long long largest = largest_cid((const char *)bytes.start, bytes.length);
    if (largest > 65535)
        fault(file, &character_map_requirements[CID], place_of(file, 0, stream), "%lld", "%lld",
              largest);
    free(bytes.start);
}
