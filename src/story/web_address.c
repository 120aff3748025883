/* web_address.c - see web_address.h. */
#include "story/web_address.h"

#include <glib.h>
#include <string.h>

/* A stretch of bytes of the text, and what is to stand before it to make it an address. */
typedef struct FoundAddress {
    const char *start;
    const char *end;
    const char *prefix;
} FoundAddress;

typedef struct AddressKind {
    const char *opening;
    const char *prefix;
} AddressKind;

static const AddressKind web_kinds[] = {{"https://", ""}, {"http://", ""}, {"www.", "http://"}};

static bool begins_with(const char *at, const char *end, const char *opening)
{
    size_t length = strlen(opening);
    return (size_t)(end - at) > length && g_ascii_strncasecmp(at, opening, length) == 0 && g_ascii_isalnum(at[length]);
}

/* RFC 3986: all that an address is written with. */
static bool is_address_character(char c)
{
    return g_ascii_isalnum(c) || (c && strchr("-._~:/?#[]@!$&'()*+,;=%", c));
}

static bool is_mail_character(char c)
{
    return g_ascii_isalnum(c) || (c && strchr("._+-", c));
}

static int count_of(const char *start, const char *end, char c)
{
    int count = 0;
    for (; start < end; start++)
        count += *start == c;
    return count;
}

/* Stops and brackets that belong to the sentence. */
static bool is_of_sentence(const char *start, const char *end)
{
    char last = end[-1];
    if (last == ')' || last == ']')
        return count_of(start, end, last) > count_of(start, end, last == ')' ? '(' : '[');
    return strchr(".,;:!?'([", last) != NULL;
}

static const char *end_of_address(const char *start, const char *end)
{
    const char *last = start;
    while (last < end && is_address_character(*last))
        last++;
    while (last > start && is_of_sentence(start, last))
        last--;
    return last;
}

static bool find_web_address(const char *at, const char *end, FoundAddress *found)
{
    for (size_t i = 0; i < G_N_ELEMENTS(web_kinds); i++) {
        if (!begins_with(at, end, web_kinds[i].opening))
            continue;
        *found = (FoundAddress){at, end_of_address(at, end), web_kinds[i].prefix};
        const char *host = at + strlen(web_kinds[i].opening);
        bool has_host = memchr(host, '.', (size_t)(found->end - host)) != NULL;
        return has_host || !*web_kinds[i].prefix;
    }
    return false;
}

/* name@host.tld: the host ends with letters behind a stop. */
static bool find_mail_address(const char *at, const char *end, FoundAddress *found)
{
    const char *sign = at, *last, *stop = NULL;
    while (sign < end && is_mail_character(*sign))
        sign++;
    if (sign == at || sign == end || *sign != '@' || !g_ascii_isalnum(*at))
        return false;
    for (last = sign + 1; last < end && (g_ascii_isalnum(*last) || *last == '-' || *last == '.'); last++)
        ;
    while (last > sign + 1 && !g_ascii_isalnum(last[-1]))
        last--;
    for (const char *c = sign + 2; c < last; c++)
        stop = *c == '.' ? c : stop;
    if (!stop || last - stop < 3 || !g_ascii_isalpha(stop[1]))
        return false;
    *found = (FoundAddress){at, last, "mailto:"};
    return true;
}

/* The first address from `at` on; false when there is none. One never begins inside a word. */
static bool find_address(const char *start, const char *at, const char *end, FoundAddress *found)
{
    for (; at < end; at++) {
        bool is_in_word = at > start && (g_ascii_isalnum(at[-1]) || is_mail_character(at[-1]) || at[-1] == '/' || at[-1] == '@');
        if (!is_in_word && g_ascii_isalnum(*at) && (find_web_address(at, end, found) || find_mail_address(at, end, found)))
            return true;
    }
    return false;
}

static const char *escaped(Arena *arena, const char *prefix, const char *address, size_t length)
{
    char *plain = g_strndup(address, length);
    char *valid = g_uri_escape_string(plain, "%:/?#[]@!$&'()*+,;=", FALSE);
    const char *result = arena_printf(arena, "%s%s", prefix, valid);
    g_free(valid);
    g_free(plain);
    return result;
}

const char *web_address_of_link(Arena *arena, const char *url)
{
    static const char *const schemes[] = {"https://", "http://", "mailto:"};
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
        if (g_ascii_strncasecmp(url, schemes[i], strlen(schemes[i])) == 0 && url[strlen(schemes[i])])
            return escaped(arena, "", url, strlen(url));
    return g_ascii_strncasecmp(url, "www.", 4) == 0 ? escaped(arena, "http://", url, strlen(url)) : NULL;
}

/* --- runs --------------------------------------------------------------------------------------- */

static bool may_hold_addresses(const char *text, size_t length)
{
    return memchr(text, '@', length) || g_strstr_len(text, (gssize)length, "://") ||
           g_strstr_len(text, (gssize)length, "www.") || g_strstr_len(text, (gssize)length, "WWW.");
}

static bool run_may_be_linked(const TextRun *run)
{
    return !run->link && !run->annotation && !(run->marks & (RUN_CODE | RUN_NOTE_MARK | RUN_FORCED_BREAK)) && run->length > 0;
}

/* Part of a run: what begins with it stays with its first part. */
static TextRun part_of_run(const TextRun *run, const char *from, const char *to, const char *link)
{
    TextRun part = *run;
    int offset = (int)(from - run->text);
    part.text = from;
    part.length = (int)(to - from);
    part.origin = text_run_position(run, offset);
    part.link = link;
    if (offset > 0)
        part.remark = NULL;
    return part;
}

static void append_part(GArray *runs, const TextRun *run, const char *from, const char *to, const char *link)
{
    TextRun part = part_of_run(run, from, to, link);
    if (to > from)
        g_array_append_val(runs, part);
}

/* Runs from `first` on that are read as one text: the manuscript's marks may stand between two parts of an address. */
static int end_of_stretch(const RunText *text, int first)
{
    int end = first;
    while (end < text->count && run_may_be_linked(&text->runs[end]) &&
           (end == first || text->runs[end].text == text->runs[end - 1].text + text->runs[end - 1].length))
        end++;
    return end;
}

/* One run with the addresses of its stretch, which may begin in the one before and end in the one behind. */
static void append_run(Arena *arena, GArray *runs, const TextRun *run, const GArray *addresses)
{
    const char *at = run->text, *end = run->text + run->length;
    for (guint i = 0; i < addresses->len; i++) {
        const FoundAddress *address = &g_array_index(addresses, FoundAddress, i);
        const char *from = MAX(address->start, at), *to = MIN(address->end, end);
        if (from >= to)
            continue;
        append_part(runs, run, at, from, NULL);
        append_part(runs, run, from, to,
                    escaped(arena, address->prefix, address->start, (size_t)(address->end - address->start)));
        at = to;
    }
    append_part(runs, run, at, end, NULL);
}

static void append_stretch(Arena *arena, GArray *runs, const RunText *text, int first, int past)
{
    const char *start = text->runs[first].text;
    const char *end = text->runs[past - 1].text + text->runs[past - 1].length;
    GArray *addresses = g_array_new(FALSE, FALSE, sizeof(FoundAddress));
    FoundAddress found;
    for (const char *at = start; find_address(start, at, end, &found); at = found.end)
        g_array_append_val(addresses, found);
    for (int i = first; i < past; i++)
        append_run(arena, runs, &text->runs[i], addresses);
    g_array_unref(addresses);
}

RunText text_with_web_addresses(Arena *arena, const RunText *text)
{
    if (text->count == 0)
        return *text;
    const TextRun *last = &text->runs[text->count - 1];
    const char *start = text->runs[0].text;
    if (!may_hold_addresses(start, (size_t)(last->text + last->length - start)))
        return *text;
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    for (int i = 0, past; i < text->count; i = past) {
        past = end_of_stretch(text, i);
        if (past > i)
            append_stretch(arena, runs, text, i, past);
        else
            g_array_append_val(runs, text->runs[past++]);
    }
    RunText result = {arena_copy(arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len};
    g_array_unref(runs);
    return result;
}
