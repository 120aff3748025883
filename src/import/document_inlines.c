/* document_inlines.c - text with marks. Marks are kept for each character and written again, so that they nest, meet no
 * blank at their inner side, and close behind punctuation as CommonMark wants it. */
#include "import/document_writing.h"

#include <cmark-gfm.h>
#include <string.h>

enum { MARK_STRONG = 1, MARK_EMPHASIS = 2 };

/* A character, or something that stands as one. */
typedef struct Sign {
    gunichar character; /* 0 for an atom */
    const char *atom;   /* Markdown as it stands */
    const char *link;
    unsigned marks;
    bool is_break;
} Sign;

typedef struct InlineReading {
    DocumentWriting *writing;
    GArray *signs; /* Sign */
    unsigned marks;
    const char *link;
} InlineReading;

/* --- from the tree --------------------------------------------------------------------------------- */

static void read_list(InlineReading *reading, JsonNode *inlines);

static void add_character(InlineReading *reading, gunichar character)
{
    Sign sign = {.character = character, .link = reading->link, .marks = reading->marks};
    g_array_append_val(reading->signs, sign);
}

static void add_text(InlineReading *reading, const char *text)
{
    for (const char *c = text; *c; c = g_utf8_next_char(c))
        add_character(reading, g_utf8_get_char(c));
}

static void add_atom(InlineReading *reading, const char *markdown)
{
    Sign sign = {.atom = markdown, .link = reading->link, .marks = reading->marks};
    g_array_append_val(reading->signs, sign);
}

static void add_break(InlineReading *reading)
{
    Sign sign = {.character = '\n', .is_break = true};
    g_array_append_val(reading->signs, sign);
}

static void read_marked(InlineReading *reading, JsonNode *inlines, unsigned mark)
{
    unsigned outer = reading->marks;
    reading->marks |= mark;
    read_list(reading, inlines);
    reading->marks = outer;
}

/* A code span has as many backticks outside as never stand inside. */
static void read_code(InlineReading *reading, const char *text)
{
    int longest = 0, run = 0;
    for (const char *c = text; *c; c++) {
        run = *c == '`' ? run + 1 : 0;
        longest = MAX(longest, run);
    }
    gchar *fence = g_strnfill((gsize)longest + 1, '`');
    const char *gap = longest > 0 ? " " : "";
    if (*text)
        add_atom(reading, arena_printf(reading->writing->arena, "%s%s%s%s%s", fence, gap, text, gap, fence));
    g_free(fence);
}

static void read_note(InlineReading *reading, JsonNode *blocks)
{
    DocumentWriting *writing = reading->writing;
    GString *text = g_string_new(NULL);
    guint place = writing->notes->len;
    g_ptr_array_add(writing->notes, NULL); /* notes within notes come behind */
    write_blocks(writing, blocks, text);
    writing->notes->pdata[place] = g_string_free(text, FALSE);
    add_atom(reading, arena_printf(writing->arena, "[^%u]", place + 1));
}

/* Links inside the document lead nowhere in print. */
static void read_link(InlineReading *reading, JsonNode *link)
{
    const char *outer = reading->link, *address = tree_string(tree_item(tree_part(link, 2), 0));
    bool is_sound = *address && *address != '#' && !strpbrk(address, "<>\n\r\\");
    if (is_sound && !outer)
        reading->link = arena_strdup(reading->writing->arena, address);
    read_list(reading, tree_part(link, 1));
    reading->link = outer;
}

static void read_quoted(InlineReading *reading, JsonNode *quoted)
{
    bool single = tree_is(tree_part(quoted, 0), "SingleQuote");
    add_text(reading, single ? "‘" : "“");
    read_list(reading, tree_part(quoted, 1));
    add_text(reading, single ? "’" : "”");
}

static void read_counted(InlineReading *reading, JsonNode *inlines, LeftOutKind kind)
{
    reading->writing->left->counts[kind]++;
    read_list(reading, inlines);
}

static gunichar raised_form(gunichar character, bool is_above)
{
    static const gunichar above[] = {0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    if (character >= '0' && character <= '9')
        return is_above ? above[character - '0'] : 0x2080 + character - '0';
    if (character == '+' || character == '-' || character == 0x2212)
        return (is_above ? 0x207Au : 0x208Au) + (character != '+');
    return 0;
}

/* m² and CO₂ are characters; other raised text stands on the line. */
static void read_raised(InlineReading *reading, JsonNode *inlines, bool is_above)
{
    GString *text = g_string_new(NULL);
    write_plain(inlines, text);
    bool has_forms = text->len > 0;
    for (const char *c = text->str; *c && has_forms; c = g_utf8_next_char(c))
        has_forms = raised_form(g_utf8_get_char(c), is_above) != 0;
    if (!has_forms)
        read_counted(reading, inlines, LEFT_RAISED);
    for (const char *c = text->str; *c && has_forms; c = g_utf8_next_char(c))
        add_character(reading, raised_form(g_utf8_get_char(c), is_above));
    g_string_free(text, TRUE);
}

static void read_math(InlineReading *reading, JsonNode *math)
{
    add_text(reading, tree_string(tree_part(math, 1)));
}

static void read_inline(InlineReading *reading, JsonNode *node)
{
    JsonNode *content = tree_content(node);
    const char *type = tree_type(node);
    if (strcmp(type, "Str") == 0)
        add_text(reading, tree_string(content));
    else if (strcmp(type, "Space") == 0 || strcmp(type, "SoftBreak") == 0)
        add_character(reading, ' ');
    else if (strcmp(type, "LineBreak") == 0)
        add_break(reading);
    else if (strcmp(type, "Strong") == 0)
        read_marked(reading, content, MARK_STRONG);
    else if (strcmp(type, "Emph") == 0)
        read_marked(reading, content, MARK_EMPHASIS);
    else if (strcmp(type, "Underline") == 0)
        read_counted(reading, content, LEFT_UNDERLINES);
    else if (strcmp(type, "Strikeout") == 0)
        read_counted(reading, content, LEFT_STRIKEOUTS);
    else if (strcmp(type, "Superscript") == 0 || strcmp(type, "Subscript") == 0)
        read_raised(reading, content, strcmp(type, "Superscript") == 0);
    else if (strcmp(type, "Code") == 0)
        read_code(reading, tree_string(tree_item(content, 1)));
    else if (strcmp(type, "Note") == 0)
        read_note(reading, content);
    else if (strcmp(type, "Link") == 0)
        read_link(reading, node);
    else if (strcmp(type, "Image") == 0)
        g_ptr_array_add(reading->writing->images, node);
    else if (strcmp(type, "Quoted") == 0)
        read_quoted(reading, node);
    else if (strcmp(type, "Math") == 0)
        read_math(reading, node);
    else if (strcmp(type, "RawInline") == 0)
        reading->writing->left->counts[LEFT_RAW]++;
    else if (strcmp(type, "Span") == 0 || strcmp(type, "Cite") == 0)
        read_list(reading, tree_item(content, 1));
    else /* SmallCaps and what later versions may bring */
        read_list(reading, content);
}

static void read_list(InlineReading *reading, JsonNode *inlines)
{
    for (int i = 0; i < tree_count(inlines); i++)
        read_inline(reading, tree_item(inlines, i));
}

/* --- marks that can be written --------------------------------------------------------------------- */

static Sign *sign_at(GArray *signs, int at)
{
    return at >= 0 && at < (int)signs->len ? &g_array_index(signs, Sign, at) : NULL;
}

static bool is_blank(const Sign *sign)
{
    return !sign || sign->is_break || (sign->character && g_unichar_isspace(sign->character));
}

static bool is_mark_of_punctuation(const Sign *sign)
{
    if (!sign || sign->atom)
        return sign != NULL;
    GUnicodeType type = g_unichar_type(sign->character);
    return g_unichar_ispunct(sign->character) || (type >= G_UNICODE_CURRENCY_SYMBOL && type <= G_UNICODE_OTHER_SYMBOL);
}

/* ** cannot stand between this sign, inside, and that one, outside. At a link's end a bracket stands between them. */
static bool is_bad_edge(const Sign *inside, const Sign *outside)
{
    if (is_blank(inside))
        return true;
    bool at_bracket = outside && outside->link != inside->link;
    return is_mark_of_punctuation(inside) && !at_bracket && !is_blank(outside) && !is_mark_of_punctuation(outside);
}

static int end_of_stretch(GArray *signs, int first, unsigned mark)
{
    int end = first;
    while (end < (int)signs->len && sign_at(signs, end)->marks & mark && sign_at(signs, end)->link == sign_at(signs, first)->link)
        end++;
    return end;
}

static bool is_bracket(const Sign *sign, GUnicodeType type, GUnicodeType quotation)
{
    return !sign->atom && (g_unichar_type(sign->character) == type || g_unichar_type(sign->character) == quotation);
}

/* “…” loses its mark at both ends or at none. */
static bool is_in_brackets(GArray *signs, int first, int end)
{
    return end - first > 2 &&
           is_bracket(sign_at(signs, first), G_UNICODE_OPEN_PUNCTUATION, G_UNICODE_INITIAL_PUNCTUATION) &&
           is_bracket(sign_at(signs, end - 1), G_UNICODE_CLOSE_PUNCTUATION, G_UNICODE_FINAL_PUNCTUATION);
}

static bool is_bad_stretch(GArray *signs, int first, int end)
{
    return is_bad_edge(sign_at(signs, first), sign_at(signs, first - 1)) ||
           is_bad_edge(sign_at(signs, end - 1), sign_at(signs, end));
}

/* Takes `mark` from the ends of a stretch until it can be written there. */
static void trim_stretch(GArray *signs, int first, int end, unsigned mark)
{
    if (is_in_brackets(signs, first, end) && is_bad_stretch(signs, first, end)) {
        sign_at(signs, first++)->marks &= ~mark;
        sign_at(signs, --end)->marks &= ~mark;
    }
    while (first < end && is_bad_edge(sign_at(signs, first), sign_at(signs, first - 1)))
        sign_at(signs, first++)->marks &= ~mark;
    while (first < end && is_bad_edge(sign_at(signs, end - 1), sign_at(signs, end)))
        sign_at(signs, --end)->marks &= ~mark;
}

static void trim_mark(GArray *signs, unsigned mark)
{
    for (int first = 0, end; first < (int)signs->len; first = MAX(end, first + 1)) {
        end = end_of_stretch(signs, first, mark);
        if (end > first)
            trim_stretch(signs, first, end, mark);
    }
}

/* *甲***乙**: italics that only touch bold text cannot be told from it. */
static void part_touching_marks(GArray *signs)
{
    for (int i = 0; i < (int)signs->len; i++) {
        bool italic_only = sign_at(signs, i)->marks == MARK_EMPHASIS;
        if (!italic_only)
            continue;
        int end = i;
        while (end < (int)signs->len && sign_at(signs, end)->marks == MARK_EMPHASIS)
            end++;
        const Sign *before = sign_at(signs, i - 1), *behind = sign_at(signs, end);
        bool touches = (before && before->marks & MARK_STRONG) || (behind && behind->marks & MARK_STRONG);
        for (int k = i; touches && k < end; k++)
            sign_at(signs, k)->marks = 0;
        i = end;
    }
}

/* --- to Markdown ----------------------------------------------------------------------------------- */

typedef struct InlineWriting {
    GString *out;
    GArray *signs;
    InlinePlace place;
    unsigned open;
    const char *link;
    bool at_line_start;
} InlineWriting;

static void close_marks(InlineWriting *writing, unsigned wanted)
{
    bool strong_ends = writing->open & MARK_STRONG & ~wanted;
    if (writing->open & MARK_EMPHASIS && (!(wanted & MARK_EMPHASIS) || strong_ends)) {
        g_string_append_c(writing->out, '*');
        writing->open &= ~(unsigned)MARK_EMPHASIS;
    }
    if (strong_ends)
        g_string_append(writing->out, "**");
    writing->open &= wanted;
}

static void open_marks(InlineWriting *writing, unsigned wanted)
{
    if (wanted & MARK_STRONG & ~writing->open)
        g_string_append(writing->out, "**");
    if (wanted & MARK_EMPHASIS & ~writing->open)
        g_string_append_c(writing->out, '*');
    writing->open = wanted;
}

static void end_link(InlineWriting *writing)
{
    if (writing->link)
        g_string_append_printf(writing->out, strpbrk(writing->link, " ()") ? "](<%s>)" : "](%s)", writing->link);
    writing->link = NULL;
}

/* 1. and 一. at a line's start are the editor's own numbers: Markdown is not to count them. */
static bool is_figure_point(const InlineWriting *writing, int at)
{
    int first = at;
    while (first > 0 && g_unichar_isdigit(sign_at(writing->signs, first - 1)->character))
        first--;
    return first < at && (first == 0 || sign_at(writing->signs, first - 1)->is_break);
}

static bool needs_backslash(const InlineWriting *writing, gunichar c, int at)
{
    if (c >= 0x80 || !c)
        return false;
    if (strchr("\\`*_{}[]<>|&$", (int)c))
        return true;
    if (writing->at_line_start && strchr("#+-=~:", (int)c))
        return true;
    return (c == '.' || c == ')') && is_figure_point(writing, at);
}

static void write_character(InlineWriting *writing, gunichar c, int at)
{
    if (needs_backslash(writing, c, at))
        g_string_append_c(writing->out, '\\');
    if (!(writing->at_line_start && g_unichar_isspace(c) && c != 0x3000))
        g_string_append_unichar(writing->out, c < 0x20 ? ' ' : c);
    writing->at_line_start = writing->at_line_start && g_unichar_isspace(c);
}

static bool text_follows(const InlineWriting *writing, int at)
{
    for (at++; at < (int)writing->signs->len; at++)
        if (!is_blank(sign_at(writing->signs, at)))
            return true;
    return false;
}

static void write_break(InlineWriting *writing, int at)
{
    if (writing->at_line_start || !text_follows(writing, at))
        return;
    g_string_append(writing->out, writing->place == INLINE_PARAGRAPH ? "\\\n" : " ");
    writing->at_line_start = writing->place == INLINE_PARAGRAPH;
}

static void write_sign(InlineWriting *writing, int at)
{
    const Sign *sign = sign_at(writing->signs, at);
    if (sign->link != writing->link) {
        close_marks(writing, 0);
        end_link(writing);
        if (sign->link)
            g_string_append_c(writing->out, '[');
    }
    writing->link = sign->link;
    close_marks(writing, sign->marks);
    open_marks(writing, sign->marks);
    if (sign->is_break) {
        write_break(writing, at);
    } else if (sign->atom) {
        g_string_append(writing->out, sign->atom);
        writing->at_line_start = false;
    } else {
        write_character(writing, sign->character, at);
    }
}

static void write_signs(GArray *signs, InlinePlace place, GString *out)
{
    InlineWriting writing = {.out = out, .signs = signs, .place = place, .at_line_start = true};
    for (int i = 0; i < (int)signs->len; i++)
        write_sign(&writing, i);
    close_marks(&writing, 0);
    end_link(&writing);
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
}

/* --- marks that cannot be written ------------------------------------------------------------------ */

static int count_stars(const char *text)
{
    int count = 0;
    for (const char *c = text; *c; c++)
        count += *c == '*';
    return count;
}

/* Stars that a reader of the Markdown would print. */
static int count_printed_stars(const char *markdown)
{
    int count = 0;
    cmark_node *document = cmark_parse_document(markdown, strlen(markdown), CMARK_OPT_DEFAULT);
    cmark_iter *iterator = cmark_iter_new(document);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE)
        if (cmark_node_get_type(cmark_iter_get_node(iterator)) == CMARK_NODE_TEXT)
            count += count_stars(cmark_node_get_literal(cmark_iter_get_node(iterator)));
    cmark_iter_free(iterator);
    cmark_node_free(document);
    return count;
}

/* Among many marks of punctuation CommonMark pairs stars otherwise than they were meant: then some are printed. */
static bool marks_are_read(GArray *signs, const char *markdown)
{
    int own = 0;
    for (int i = 0; i < (int)signs->len; i++)
        own += sign_at(signs, i)->character == '*';
    return count_printed_stars(markdown) == own;
}

static void drop_marks(GArray *signs)
{
    for (int i = 0; i < (int)signs->len; i++)
        sign_at(signs, i)->marks = 0;
}

void write_inlines(DocumentWriting *document, JsonNode *inlines, InlinePlace place, GString *out)
{
    InlineReading reading = {.writing = document, .signs = g_array_new(FALSE, FALSE, sizeof(Sign))};
    read_list(&reading, inlines);
    trim_mark(reading.signs, MARK_STRONG);
    trim_mark(reading.signs, MARK_EMPHASIS);
    part_touching_marks(reading.signs);
    GString *text = g_string_new(NULL);
    write_signs(reading.signs, place, text);
    if (!marks_are_read(reading.signs, text->str)) {
        document->left->counts[LEFT_MARKS]++;
        drop_marks(reading.signs);
        g_string_truncate(text, 0);
        write_signs(reading.signs, place, text);
    }
    g_string_append_len(out, text->str, (gssize)text->len);
    g_string_free(text, TRUE);
    g_array_unref(reading.signs);
}

void write_plain(JsonNode *inlines, GString *out)
{
    for (int i = 0; i < tree_count(inlines); i++) {
        JsonNode *node = tree_item(inlines, i);
        if (tree_is(node, "Space") || tree_is(node, "SoftBreak"))
            g_string_append_c(out, ' ');
        else if (tree_is(node, "LineBreak"))
            g_string_append_c(out, '\n');
        else if (tree_is(node, "Span") || tree_is(node, "Link") || tree_is(node, "Cite"))
            write_plain(tree_part(node, 1), out);
        else if (tree_count(tree_content(node)) > 0 && !tree_is(node, "Note") && !tree_is(node, "Image") &&
                 !tree_is(node, "Math") && !tree_is(node, "Code") && !tree_is(node, "Quoted"))
            write_plain(tree_content(node), out);
        else
            tree_collect_text(node, out);
    }
}
