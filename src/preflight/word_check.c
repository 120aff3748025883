/* word_check.c - see word_check.h. */
#include "preflight/word_check.h"

#include <string.h>

enum { HEX_PAIRS, HEX_DIGITS, INTEGER, LARGE_REAL, SMALL_REAL, STRING_LENGTH, NAME_LENGTH };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { LONGEST_STRING = 32767, LONGEST_NAME = 127, SHOWN = 40 };

const Requirement word_requirements[WORD_REQUIREMENT_COUNT] = {
    [HEX_PAIRS] = {PDF_A, "6.1.6", "a hexadecimal string has an even number of digits",
                   "十六进制字符串的位数应为偶数", true},
    [HEX_DIGITS] = {PDF_A, "6.1.6", "a hexadecimal string holds only digits 0-9, A-F and a-f",
                    "十六进制字符串只应有 0-9、A-F、a-f", true},
    [INTEGER] = {PDF_A, "6.1.13", "integers lie between -2147483648 and 2147483647",
                 "整数应在 -2147483648 与 2147483647 之间", true},
    [LARGE_REAL] = {PDF_A, "6.1.13", "real numbers lie within ±3.403 × 10^38",
                    "实数应在 ±3.403 × 10^38 之内", true},
    [SMALL_REAL] = {PDF_A, "6.1.13",
                    "real numbers other than 0 are no nearer to it than ±1.175 × 10^-38",
                    "不为 0 的实数，绝对值不得小于 1.175 × 10^-38", true},
    [STRING_LENGTH] = {PDF_A, "6.1.13", "strings are no longer than 32767 bytes",
                       "字符串不得超过 32767 字节", true},
    [NAME_LENGTH] = {PDF_A, "6.1.13", "names are no longer than 127 bytes", "名称不得超过 127 字节",
                     true},
};

/* Tells the beginning of the word: strings may be long. */
static void word_fault(CheckedFile *file, int requirement, FaultPlace place,
                       const ContentWord *word)
{
    int length = (int)(word->length < SHOWN ? word->length : SHOWN);
    gchar *shown = g_utf8_make_valid(word->start, length);
    fault(file, &word_requirements[requirement], place, "%s", "%s", shown);
    g_free(shown);
}

static bool is_white(char byte)
{
    return strchr(" \t\r\n\f", byte) != NULL; /* and NUL */
}

static void check_hex_string(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    size_t count = 0;
    bool has_others = false;
    for (size_t i = 1; i + 1 < word->length; i++) {
        if (is_white(word->start[i]))
            continue;
        count++;
        has_others = has_others || !g_ascii_isxdigit(word->start[i]);
    }
    if (has_others)
        word_fault(file, HEX_DIGITS, place, word);
    else if (count % 2)
        word_fault(file, HEX_PAIRS, place, word);
    if (count > 2 * LONGEST_STRING)
        word_fault(file, STRING_LENGTH, place, word);
}

static void check_round_string(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    if (word->length <= LONGEST_STRING + 2)
        return;
    GByteArray *bytes = g_byte_array_new();
    word_string_bytes(word, bytes);
    if (bytes->len > LONGEST_STRING)
        word_fault(file, STRING_LENGTH, place, word);
    g_byte_array_unref(bytes);
}

static void check_real(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    gchar *text = g_strndup(word->start, word->length);
    double value = g_ascii_strtod(text, NULL);
    double size = value < 0 ? -value : value;
    bool has_digit =
        strpbrk(text, "123456789") != NULL; /* what is too small for a double is read as 0 */
    g_free(text);
    if (size > 3.403e38)
        word_fault(file, LARGE_REAL, place, word);
    if (size < 1.175e-38 && has_digit)
        word_fault(file, SMALL_REAL, place, word);
}

static void check_integer(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    const char *digit = word->start, *end = word->start + word->length;
    bool is_negative = *digit == '-';
    double value = 0;
    for (digit += *digit == '-' || *digit == '+'; digit < end; digit++) {
        if (!g_ascii_isdigit(*digit))
            return;
        value = value * 10 + (*digit - '0');
    }
    if (value > 2147483647.0 + (is_negative ? 1 : 0))
        word_fault(file, INTEGER, place, word);
}

/* Most numbers are short, and then neither too large nor too small. */
static void check_number(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    if (word->length < 10)
        return;
    if (memchr(word->start, '.', word->length))
        check_real(file, place, word);
    else
        check_integer(file, place, word);
}

void name_bytes(const ContentWord *word, GByteArray *bytes)
{
    const char *end = word->start + word->length;
    for (const char *at = word->start + 1; at < end; at++) {
        guint8 byte = (guint8)*at;
        if (*at == '#' && end - at > 2 && g_ascii_isxdigit(at[1]) && g_ascii_isxdigit(at[2])) {
            byte = (guint8)(g_ascii_xdigit_value(at[1]) << 4 | g_ascii_xdigit_value(at[2]));
            at += 2;
        }
        g_byte_array_append(bytes, &byte, 1);
    }
}

static void check_name(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    if (word->length <= LONGEST_NAME + 1)
        return;
    GByteArray *bytes = g_byte_array_new();
    name_bytes(word, bytes);
    if (bytes->len > LONGEST_NAME)
        word_fault(file, NAME_LENGTH, place, word);
    g_byte_array_unref(bytes);
}

void check_word(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    if (word->kind == CONTENT_NUMBER)
        check_number(file, place, word);
    else if (word->kind == CONTENT_NAME)
        check_name(file, place, word);
    else if (word->kind == CONTENT_STRING && *word->start == '<')
        check_hex_string(file, place, word);
    else if (word->kind == CONTENT_STRING)
        check_round_string(file, place, word);
}
