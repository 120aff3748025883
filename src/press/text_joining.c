/* text_joining.c - finds text objects that may be one, then writes them so. */
#include "press/text_joining.h"
#include "press/content_reader.h"

#include <math.h>
#include <string.h>

typedef enum TokenKind { TOKEN_BEGIN_TEXT, TOKEN_END_TEXT, TOKEN_BEGIN_MARK, TOKEN_END_MARK, TOKEN_OTHER } TokenKind;

/* An instruction where it stands in the stream. */
typedef struct Token {
    TokenKind kind;
    const char *start;
    gsize length;
    double numbers[6]; /* of Tm and Td */
    char moves;        /* 'm' for Tm, 'd' for Td */
} Token;

/* Tokens `first` to `last`, both included: BT of the first text object and ET of the last. */
typedef struct TextBlock {
    int first;
    int last;
    int marks_before; /* that open right before it and close inside */
    int marks_after;  /* that open inside and close right after it */
} TextBlock;

/* Where the line stands that the pen would go on from (9.4.2). */
typedef struct PenLine {
    double scale_x; /* 0: nobody knows */
    double scale_y;
    double x;
    double y;
} PenLine;

/* --- reading ------------------------------------------------------------------------------------- */

static TokenKind kind_of_operator(const ContentWord *operator)
{
    if (word_is(operator, "BT"))
        return TOKEN_BEGIN_TEXT;
    if (word_is(operator, "ET"))
        return TOKEN_END_TEXT;
    if (word_is(operator, "BDC") || word_is(operator, "BMC"))
        return TOKEN_BEGIN_MARK;
    return word_is(operator, "EMC") ? TOKEN_END_MARK : TOKEN_OTHER;
}

static void read_numbers(const ContentInstruction *instruction, Token *token)
{
    bool places = word_is(&instruction->operator, "Tm") && instruction->operand_count == 6;
    bool moves = word_is(&instruction->operator, "Td") && instruction->operand_count == 2;
    token->moves = places ? 'm' : moves ? 'd' : '\0';
    for (int i = 0; (places || moves) && i < instruction->operand_count; i++)
        token->numbers[i] = g_ascii_strtod(instruction->operands[i].start, NULL);
}

/* Token of every instruction; NULL when the stream cannot be followed. */
static GArray *read_tokens(const PageContent *page)
{
    GArray *tokens = g_array_new(FALSE, TRUE, sizeof(Token));
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction)) {
        const char *start = instruction.operand_count ? instruction.operands[0].start : instruction.operator.start;
        const char *end = instruction.operator.start + instruction.operator.length;
        Token token = {.kind = kind_of_operator(&instruction.operator), .start = start, .length = (gsize)(end - start)};
        read_numbers(&instruction, &token);
        g_array_append_val(tokens, token);
    }
    bool followed = !content_is_broken(reader);
    content_reader_free(reader);
    if (followed)
        return tokens;
    g_array_unref(tokens);
    return NULL;
}

static TokenKind kind_at(const GArray *tokens, int index)
{
    bool is_inside = index >= 0 && index < (int)tokens->len;
    return is_inside ? g_array_index(tokens, Token, index).kind : TOKEN_OTHER;
}

/* --- what may be joined -------------------------------------------------------------------------- */

static int count_of_kind(const GArray *tokens, int from, int step, TokenKind kind)
{
    int count = 0;
    while (kind_at(tokens, from + count * step) == kind)
        count++;
    return count;
}

/* The next ET from `index` on; -1 when there is none. */
static int find_end_of_text(const GArray *tokens, int index)
{
    while (index < (int)tokens->len && kind_at(tokens, index) != TOKEN_END_TEXT)
        index++;
    return index < (int)tokens->len ? index : -1;
}

/* Depth of marks at the end of tokens, and the lowest on the way. */
static void follow_marks(const GArray *tokens, int first, int end, int *depth, int *lowest)
{
    for (int i = first; i < end; i++) {
        *depth += (kind_at(tokens, i) == TOKEN_BEGIN_MARK) - (kind_at(tokens, i) == TOKEN_END_MARK);
        *lowest = MIN(*lowest, *depth);
    }
}

/* The longest block of text objects from the BT at `first` on whose marks can be nested in it. */
static TextBlock find_block(const GArray *tokens, int first)
{
    int marks_before = count_of_kind(tokens, first - 1, -1, TOKEN_BEGIN_MARK);
    int last = find_end_of_text(tokens, first), start = first, depth = 0, lowest = 0;
    TextBlock block = {first, last, 0, 0};
    while (last >= 0) {
        follow_marks(tokens, start, last, &depth, &lowest);
        int marks_after = count_of_kind(tokens, last + 1, 1, TOKEN_END_MARK);
        if (-lowest > marks_before)
            break;
        if (depth - lowest <= marks_after)
            block = (TextBlock){first, last, -lowest, depth - lowest};
        start = last;
        int next = last + 1 + marks_after;
        next += count_of_kind(tokens, next, 1, TOKEN_BEGIN_MARK);
        last = kind_at(tokens, next) == TOKEN_BEGIN_TEXT ? find_end_of_text(tokens, next) : -1;
    }
    return block;
}

/* --- writing ------------------------------------------------------------------------------------- */

static void write_token(GString *out, const Token *token)
{
    content_write(out, token->start, token->length);
}

static void write_number(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(text, sizeof text, "%.9g", number + 0.0);
    content_write(out, text, strlen(text));
}

static double rounded(double em)
{
    return round(em * 10000) / 10000;
}

static bool is_same_size(const PenLine *line, const Token *token)
{
    return line->scale_x != 0 && line->scale_y != 0 && line->scale_x == token->numbers[0] && token->numbers[1] == 0 &&
           token->numbers[2] == 0 && line->scale_y == token->numbers[3];
}

/* By how many ems the line stands elsewhere than the last one; what rounding leaves is not carried on. */
static void write_move(GString *out, PenLine *line, const Token *token)
{
    double right = rounded((token->numbers[4] - line->x) / line->scale_x);
    double down = rounded((token->numbers[5] - line->y) / line->scale_y);
    write_number(out, right);
    write_number(out, down);
    content_write(out, "Td", 2);
    line->x += right * line->scale_x;
    line->y += down * line->scale_y;
}

static void write_pen_token(GString *out, PenLine *line, const Token *token)
{
    if (token->moves == 'm' && is_same_size(line, token)) {
        write_move(out, line, token);
        return;
    }
    bool is_level = token->numbers[1] == 0 && token->numbers[2] == 0;
    if (token->moves == 'm')
        *line = (PenLine){is_level ? token->numbers[0] : 0, token->numbers[3], token->numbers[4], token->numbers[5]};
    line->x += token->moves == 'd' ? token->numbers[0] * line->scale_x : 0;
    line->y += token->moves == 'd' ? token->numbers[1] * line->scale_y : 0;
    write_token(out, token);
}

/* Marks that open before the block are written inside it, and those that close behind it. */
static void write_block(GString *out, const GArray *tokens, const TextBlock *block)
{
    PenLine line = {0};
    content_write(out, "BT", 2);
    for (int i = block->first - block->marks_before; i <= block->last + block->marks_after; i++)
        if (kind_at(tokens, i) != TOKEN_BEGIN_TEXT && kind_at(tokens, i) != TOKEN_END_TEXT)
            write_pen_token(out, &line, &g_array_index(tokens, Token, i));
    content_write(out, "ET", 2);
}

/* Blocks that the page falls into: TextBlock, in order. */
static GArray *find_blocks(const GArray *tokens)
{
    GArray *blocks = g_array_new(FALSE, FALSE, sizeof(TextBlock));
    for (int i = 0; i < (int)tokens->len; i++) {
        if (kind_at(tokens, i) != TOKEN_BEGIN_TEXT)
            continue;
        TextBlock block = find_block(tokens, i);
        if (block.last < 0)
            break;
        g_array_append_val(blocks, block);
        i = block.last;
    }
    return blocks;
}

static void write_tokens(GString *out, const GArray *tokens, const GArray *blocks)
{
    int at = 0;
    for (guint i = 0; i < blocks->len; i++) {
        const TextBlock *block = &g_array_index(blocks, TextBlock, i);
        for (; at < block->first - block->marks_before; at++)
            write_token(out, &g_array_index(tokens, Token, at));
        write_block(out, tokens, block);
        at = block->last + block->marks_after + 1;
    }
    for (; at < (int)tokens->len; at++)
        write_token(out, &g_array_index(tokens, Token, at));
}

bool text_join(const PageContent *page, GString *out, const void *unused)
{
    (void)unused;
    GArray *tokens = read_tokens(page);
    if (!tokens)
        return false;
    GArray *blocks = find_blocks(tokens);
    write_tokens(out, tokens, blocks);
    g_array_unref(blocks);
    g_array_unref(tokens);
    return true;
}
