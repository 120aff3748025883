/* phrase_break.c - the most even cut of a headline into phrases. */
#include "page/phrase_break.h"

#include <glib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

enum { MOST_LINES = 6 };

/* Characters that lean on the word before them; a line that begins with one reads badly. */
static const char *const clitics[] = {"的", "了", "吗", "呢", "吧", "地", "得", "着", "过", "们", "等"};
/* Words that lean on the word after them; a line should not end with one. */
static const char *const leaners[] = {"和", "与", "及", "在", "将", "对", "把", "被", "从", "向", "让", "为"};
/* Marks that end a line only by accident, and those that cannot begin one. */
static const char *const openers[] = {"“", "‘", "《", "〈", "（", "「", "『", "【"};
static const char *const closers[] = {"”", "’", "》", "〉", "）", "」", "』", "】", "，", "。",
                                      "、", "；", "：", "？", "！", "·", "—", "…"};

#define WORD_IN(table, text) word_in(table, (int)G_N_ELEMENTS(table), text)

static bool word_in(const char *const *words, int count, const char *text)
{
    for (int i = 0; i < count; i++)
        if (g_str_has_prefix(text, words[i]))
            return true;
    return false;
}

/* One place where the text may be cut, and how far into it in characters (Latin counts half). */
typedef struct PhraseCut {
    int byte;
    int half_characters;
    int penalty;
} PhraseCut;

static int half_characters_between(const char *text, int start, int end)
{
    int halves = 0;
    for (const char *c = text + start; c < text + end; c = g_utf8_next_char(c))
        halves += (unsigned char)*c < 0x80 ? 1 : 2;
    return halves;
}

static bool cut_is_legal(const char *text, int byte)
{
    const char *previous = g_utf8_prev_char(text + byte);
    return !WORD_IN(closers, text + byte) && !WORD_IN(openers, previous);
}

/* A space or a mark before the cut is where the editor already parted the phrases. */
static int cut_penalty(const char *text, int byte)
{
    const char *previous = g_utf8_prev_char(text + byte);
    if (*previous == ' ' || g_str_has_prefix(previous, "　"))
        return -400;
    if (WORD_IN(closers, previous))
        return -30;
    int penalty = WORD_IN(clitics, text + byte) ? 60 : 0;
    return penalty + (WORD_IN(leaners, previous) ? 40 : 0);
}

static void collect_cuts(GArray *cuts, const char *text, UBreakIterator *words, const int32_t *byte_of_unit)
{
    int length = (int)strlen(text);
    for (int32_t unit = ubrk_first(words); unit != UBRK_DONE; unit = ubrk_next(words)) {
        int byte = byte_of_unit[unit];
        if (byte <= 0 || byte >= length || !cut_is_legal(text, byte))
            continue;
        PhraseCut cut = {byte, half_characters_between(text, 0, byte), cut_penalty(text, byte)};
        g_array_append_val(cuts, cut);
    }
}

/* For each UTF-16 unit of `text` its byte in UTF-8. The caller frees it. */
static int32_t *bytes_of_units(const char *text, int32_t unit_count)
{
    int32_t *bytes = g_new0(int32_t, unit_count + 1);
    int32_t unit = 0;
    for (const char *c = text; *c; c = g_utf8_next_char(c)) {
        bytes[unit++] = (int32_t)(c - text);
        if (g_utf8_get_char(c) > 0xFFFF)
            bytes[unit++] = (int32_t)(c - text);
    }
    bytes[unit] = (int32_t)strlen(text);
    return bytes;
}

/* All cuts between words, the end of the text as the last one. The caller unrefs the array. */
static GArray *phrase_cuts(const char *text)
{
    GArray *cuts = g_array_new(FALSE, FALSE, sizeof(PhraseCut));
    glong units;
    gunichar2 *utf16 = g_utf8_to_utf16(text, -1, NULL, &units, NULL);
    int32_t *bytes = bytes_of_units(text, (int32_t)units);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "zh", (const UChar *)utf16, (int32_t)units, &status);
    if (U_SUCCESS(status)) {
        collect_cuts(cuts, text, words, bytes);
        ubrk_close(words);
    }
    PhraseCut end = {(int)strlen(text), half_characters_between(text, 0, (int)strlen(text)), 0};
    g_array_append_val(cuts, end);
    g_free(bytes);
    g_free(utf16);
    return cuts;
}

static int line_badness(const PhraseCut *from, const PhraseCut *to, int mean)
{
    int difference = (to->half_characters - from->half_characters) - mean;
    return difference * difference + to->penalty;
}

/* Best cuts for `line_count` lines by dynamic programming; `chosen[k]` is the cut that ends line k. */
static bool choose_cuts(const GArray *cuts, int line_count, int *chosen)
{
    int count = (int)cuts->len;
    if (count < line_count || line_count > MOST_LINES)
        return false;
    const PhraseCut *all = (const PhraseCut *)cuts->data, start = {0};
    int mean = all[count - 1].half_characters / line_count;
    int *badness = g_new(int, (gsize)line_count * (gsize)count);
    int *from = g_new0(int, (gsize)line_count * (gsize)count);
    for (int line = 0; line < line_count; line++) {
        for (int cut = line; cut < count; cut++) {
            int *best = &badness[line * count + cut];
            *best = line == 0 ? line_badness(&start, &all[cut], mean) : G_MAXINT;
            for (int before = line - 1; line > 0 && before < cut; before++) {
                int total = badness[(line - 1) * count + before] + line_badness(&all[before], &all[cut], mean);
                if (total < *best) {
                    *best = total;
                    from[line * count + cut] = before;
                }
            }
        }
    }
    for (int line = line_count - 1, cut = count - 1; line >= 0; line--) {
        chosen[line] = cut;
        cut = from[line * count + cut];
    }
    g_free(badness);
    g_free(from);
    return true;
}

RunText run_text_slice(Arena *arena, const RunText *text, int start, int end)
{
    RunText slice = {.runs = arena_new_array(arena, TextRun, text->count)};
    int run_start = 0;
    for (int i = 0; i < text->count; i++) {
        const TextRun *run = &text->runs[i];
        int from = MAX(start, run_start) - run_start;
        int to = MIN(end, run_start + run->length) - run_start;
        if (from < to) {
            TextRun part = *run;
            part.text += from;
            part.length = to - from;
            part.origin.column += (int)g_utf8_strlen(run->text, from);
            slice.runs[slice.count++] = part;
        }
        run_start += run->length;
    }
    return slice;
}

/* Moves both ends of a slice inward past spaces. */
static void trim_spaces(const char *text, int *start, int *end)
{
    while (*start < *end && g_unichar_isspace(g_utf8_get_char(text + *start)))
        *start = (int)(g_utf8_next_char(text + *start) - text);
    while (*end > *start && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(text + *end))))
        *end = (int)(g_utf8_prev_char(text + *end) - text);
}

RunText *phrases_from_text(Arena *arena, const RunText *text, int line_count)
{
    const char *joined = run_text_to_string(arena, text);
    GArray *cuts = phrase_cuts(joined);
    int chosen[MOST_LINES];
    RunText *lines = NULL;
    if (choose_cuts(cuts, line_count, chosen)) {
        lines = arena_new_array(arena, RunText, line_count);
        int start = 0;
        for (int line = 0; line < line_count; line++) {
            int next = g_array_index(cuts, PhraseCut, chosen[line]).byte;
            int from = start, to = next;
            trim_spaces(joined, &from, &to);
            lines[line] = run_text_slice(arena, text, from, to);
            start = next;
        }
    }
    g_array_unref(cuts);
    return lines;
}
