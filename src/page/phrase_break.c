/* phrase_break.c - the cut of a headline into phrases that scores best. */
#include "page/phrase_break.h"

#include "page/head_words.h"

#include <glib.h>
#include <string.h>

enum { MOST_LINES = 6, SHORT_QUOTATION_EMS = 6 };

/* Scores are in hundredths of an em, squared: this is one em squared. */
enum { SCORE_UNIT = 100 * 100, CLITIC_SCORE = SCORE_UNIT, LEANER_SCORE = SCORE_UNIT / 2, SHORT_OBJECT_SCORE = SCORE_UNIT / 2 };

/* A space is where the editor parted the phrases; a comma is nearly that. Sense beats balance (8.1.4, 8.3). */
enum { SPACE_SCORE = -100 * SCORE_UNIT, PAUSE_SCORE = -8 * SCORE_UNIT };

/* Characters that lean on the word before them; a line that begins with one reads badly. */
static const char *const clitics[] = {"的", "了", "吗", "呢", "吧", "地", "得", "着", "过", "们", "等"};
/* Words that lean on the word after them; a line should not end with one. */
static const char *const leaners[] = {"和", "与", "及", "在", "将", "对", "把", "被", "从", "向", "让", "为"};
/* Numbers in Chinese characters, and the units that belong to them. Figures keep any character. */
static const char *const numerals[] = {"零", "〇", "一", "二", "两", "三", "四", "五", "六", "七",
                                       "八", "九", "十", "百", "千", "万", "亿", "几"};
static const char *const units[] = {"年", "月", "日", "天", "时", "分", "秒", "元", "角", "吨", "斤", "亩", "米",
                                    "里", "个", "人", "名", "位", "次", "种", "项", "条", "件", "家", "座", "台",
                                    "辆", "只", "户", "岁", "届", "期", "倍", "成", "层", "万", "亿", "公"};

#define WORD_IN(table, text) word_in(table, (int)G_N_ELEMENTS(table), text)

static bool word_in(const char *const *words, int count, const char *text)
{
    for (int i = 0; i < count; i++)
        if (g_str_has_prefix(text, words[i]))
            return true;
    return false;
}

/* One place where the text may be cut. */
typedef struct PhraseCut {
    int byte;    /* in the joined source */
    int word;    /* the first one behind the cut */
    int cluster; /* the first one behind the cut */
    int score;   /* what it adds */
} PhraseCut;

/* A head while it is cut. */
typedef struct PhraseSearch {
    const char *joined;      /* the source */
    HeadWords words;         /* of it */
    const ShapedText *text;
    const int *bytes;        /* in `joined`, of each cluster */
    const Length *positions; /* of each cluster from the text's start, and of the end */
    GArray *cuts;            /* PhraseCut: the start, those between words, the end */
    int line_count;
    Length limit;
    int chosen[MOST_LINES + 1]; /* cuts at hand: line k goes from chosen[k] to chosen[k + 1] */
    Length widths[MOST_LINES];
    int best[MOST_LINES + 1];
    Length best_widths[MOST_LINES];
    int64_t best_score;
    bool found;
} PhraseSearch;

static bool is_space(const Cluster *cluster)
{
    return cluster->class == CLASS_SPACE || cluster->class == CLASS_WIDE_SPACE;
}

/* The width of the clusters from `first` to `end` as a line of their own: no spaces, blanks or gaps at its edges. */
static Length line_width(const PhraseSearch *search, int first, int end)
{
    const Cluster *clusters = search->text->clusters;
    while (first < end && is_space(&clusters[first]))
        first++;
    while (end > first && is_space(&clusters[end - 1]))
        end--;
    if (first == end)
        return 0;
    return search->positions[end] - search->positions[first] - clusters[first].blank_before -
           clusters[end - 1].blank_after - clusters[end - 1].gap_after;
}

static int character_count(const PhraseSearch *search, int first, int end)
{
    int count = 0;
    for (int i = first; i < end; i++)
        count += !is_space(&search->text->clusters[i]);
    return count;
}

/* The opening mark that is still open before `cluster`; -1 when none is. */
static int open_mark_before(const ShapedText *text, int cluster)
{
    int closed = 0;
    for (int i = cluster - 1; i >= 0; i--) {
        closed += text->clusters[i].class == CLASS_CLOSING;
        if (text->clusters[i].class == CLASS_OPENING && closed-- == 0)
            return i;
    }
    return -1;
}

static int closing_mark_of(const ShapedText *text, int opening)
{
    int open = 0;
    for (int i = opening; i < text->cluster_count; i++) {
        open += text->clusters[i].class == CLASS_OPENING;
        if (text->clusters[i].class == CLASS_CLOSING && --open == 0)
            return i;
    }
    return -1;
}

/* 《…》 and “…” of up to six em are one name. */
static bool is_inside_short_quotation(const PhraseSearch *search, int cluster)
{
    int opening = open_mark_before(search->text, cluster);
    int closing = opening < 0 ? -1 : closing_mark_of(search->text, opening);
    return closing > opening + 1 && line_width(search, opening + 1, closing) <=
                                        SHORT_QUOTATION_EMS * search->text->clusters[opening].em;
}

static bool parts_number_from_unit(const char *previous, const char *next)
{
    if (g_ascii_isdigit(*previous))
        return (unsigned char)*next >= 0x80;
    return WORD_IN(numerals, previous) && WORD_IN(units, next);
}

static bool stands_behind_space(const PhraseSearch *search, const PhraseCut *cut)
{
    return g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(search->joined + cut->byte)));
}

/* ICU parts the two characters of a dash and of an ellipsis. */
static bool is_inside_mark(const PhraseSearch *search, const PhraseCut *cut)
{
    return cut->byte < search->bytes[cut->cluster - 1] + search->text->clusters[cut->cluster - 1].text_length;
}

/* A cut beside a space parts what the editor parted already. */
static bool cut_is_legal(const PhraseSearch *search, const PhraseCut *cut)
{
    const Cluster *before = &search->text->clusters[cut->cluster - 1];
    const char *previous = g_utf8_prev_char(search->joined + cut->byte);
    if (is_inside_short_quotation(search, cut->cluster) || is_inside_mark(search, cut))
        return false;
    if (stands_behind_space(search, cut))
        return true;
    return before->may_break_after && !parts_number_from_unit(previous, search->joined + cut->byte);
}

static bool is_phrase_mark(CharacterClass class)
{
    return class == CLASS_PAUSE || class == CLASS_STOP || class == CLASS_EXCLAMATION;
}

static bool short_object_follows(const PhraseSearch *search, const PhraseCut *cut)
{
    const HeadWord *verb = &search->words.items[cut->word - 1], *object = verb + 1;
    bool object_ends = cut->word + 1 == search->words.count || object[1].kind != HEAD_WORD_NOUN;
    return verb->kind == HEAD_WORD_VERB && object_ends &&
           g_utf8_strlen(search->joined + object->start, object->end - object->start) <= 2;
}

static int cut_score(const PhraseSearch *search, const PhraseCut *cut)
{
    const Cluster *before = &search->text->clusters[cut->cluster - 1];
    if (stands_behind_space(search, cut))
        return SPACE_SCORE;
    if (is_phrase_mark(before->class))
        return PAUSE_SCORE;
    int score = head_cut_cost(&search->words, cut->word) * SCORE_UNIT;
    score += short_object_follows(search, cut) ? SHORT_OBJECT_SCORE : 0;
    score += WORD_IN(clitics, search->joined + cut->byte) ? CLITIC_SCORE : 0;
    return score + (WORD_IN(leaners, g_utf8_prev_char(search->joined + cut->byte)) ? LEANER_SCORE : 0);
}

static int cluster_at(const PhraseSearch *search, int byte)
{
    int cluster = 0;
    while (cluster < search->text->cluster_count && search->bytes[cluster] < byte)
        cluster++;
    return cluster;
}

static void add_cut(PhraseSearch *search, int word)
{
    int byte = search->words.items[word].start;
    PhraseCut cut = {.byte = byte, .word = word, .cluster = cluster_at(search, byte)};
    if (cut.cluster == 0 || cut.cluster >= search->text->cluster_count || !cut_is_legal(search, &cut))
        return;
    cut.score = cut_score(search, &cut);
    g_array_append_val(search->cuts, cut);
}

static void find_cuts(PhraseSearch *search)
{
    PhraseCut start = {0}, end = {.byte = (int)strlen(search->joined), .cluster = search->text->cluster_count};
    g_array_append_val(search->cuts, start);
    for (int word = 1; word < search->words.count; word++)
        add_cut(search, word);
    g_array_append_val(search->cuts, end);
}

static const PhraseCut *cut_at(const PhraseSearch *search, int cut)
{
    return &g_array_index(search->cuts, PhraseCut, cut);
}

/* The score of the lines at hand. */
static int64_t total_score(const PhraseSearch *search)
{
    int64_t em = search->text->clusters[0].em, sum = 0, score = 0;
    for (int line = 0; line < search->line_count; line++)
        sum += search->widths[line];
    for (int line = 0; line < search->line_count; line++) {
        int64_t difference = (search->widths[line] - sum / search->line_count) * 100 / em;
        score += difference * difference + cut_at(search, search->chosen[line + 1])->score;
    }
    return score;
}

/* 倒梯形: of two lines the first is the longer one; of three the middle one is never the shortest. */
static bool looks_better(const PhraseSearch *search)
{
    const Length *now = search->widths, *best = search->best_widths;
    if (search->line_count == 3) {
        bool dips = now[1] < length_min(now[0], now[2]), best_dips = best[1] < length_min(best[0], best[2]);
        if (dips != best_dips)
            return best_dips;
    }
    return now[0] > best[0];
}

static void weigh(PhraseSearch *search)
{
    int64_t score = total_score(search);
    if (search->found && (score > search->best_score || (score == search->best_score && !looks_better(search))))
        return;
    search->found = true;
    search->best_score = score;
    memcpy(search->best, search->chosen, sizeof search->best);
    memcpy(search->best_widths, search->widths, sizeof search->best_widths);
}

/* One character alone is no line. */
static bool take_line(PhraseSearch *search, int line, int end_cut)
{
    int first = cut_at(search, search->chosen[line])->cluster, end = cut_at(search, end_cut)->cluster;
    search->chosen[line + 1] = end_cut;
    search->widths[line] = line_width(search, first, end);
    return search->widths[line] <= search->limit && character_count(search, first, end) > 1;
}

/* Tries all ends of line `line` and of those after it: heads are short. */
static void search_lines(PhraseSearch *search, int line)
{
    int last = (int)search->cuts->len - 1;
    if (line == search->line_count - 1) {
        if (take_line(search, line, last))
            weigh(search);
        return;
    }
    for (int cut = search->chosen[line] + 1; cut < last; cut++) {
        if (take_line(search, line, cut))
            search_lines(search, line + 1);
        else if (search->widths[line] > search->limit)
            return;
    }
}

static const int *cluster_bytes(Arena *arena, const ShapedText *text)
{
    int *bytes = arena_new_array(arena, int, text->cluster_count + 1);
    int run = 0, run_start = 0;
    for (int i = 0; i < text->cluster_count; i++) {
        for (; run < text->clusters[i].run; run++)
            run_start += text->source->runs[run].length;
        bytes[i] = run_start + text->clusters[i].run_offset;
    }
    return bytes;
}

static const Length *cluster_positions(Arena *arena, const ShapedText *text)
{
    Length *positions = arena_new_array(arena, Length, text->cluster_count + 1);
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        positions[i + 1] =
            positions[i] + cluster->blank_before + cluster->body + cluster->blank_after + cluster->gap_after;
    }
    return positions;
}

static bool is_blank(const char *text, int length)
{
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c))
        if (!g_unichar_isspace(g_utf8_get_char(c)))
            return false;
    return true;
}

/* A reading over all of a base that begins in a slice before stands there. */
static bool is_read_before(const RunText *text, int run, int run_start, int slice_start)
{
    const Annotation *annotation = text->runs[run].annotation;
    if (!annotation || annotation->kind == ANNOTATION_CHARACTERS || annotation->kind == ANNOTATION_ZHUYIN)
        return false;
    for (; run > 0 && text->runs[run - 1].annotation == annotation; run--)
        run_start -= text->runs[run - 1].length;
    return run_start < slice_start;
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
            part.origin = text_run_position(run, from);
            part.first_reading += text_run_readings_before(run, from);
            if (is_read_before(text, i, run_start, start))
                part.annotation = NULL;
            part.remark = is_blank(run->text, from) ? run->remark : NULL; /* it stands where its base begins */
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

static RunText *lines_of_best(Arena *arena, const PhraseSearch *search)
{
    RunText *lines = arena_new_array(arena, RunText, search->line_count);
    for (int line = 0; line < search->line_count; line++) {
        int start = cut_at(search, search->best[line])->byte, end = cut_at(search, search->best[line + 1])->byte;
        trim_spaces(search->joined, &start, &end);
        lines[line] = run_text_slice(arena, search->text->source, start, end);
    }
    return lines;
}

RunText *phrases_from_text(Arena *arena, const ShapedText *text, int line_count, Length limit)
{
    const char *joined = run_text_to_string(arena, text->source);
    PhraseSearch search = {
        .joined = joined,
        .words = head_words_from_text(arena, joined),
        .text = text,
        .bytes = cluster_bytes(arena, text),
        .positions = cluster_positions(arena, text),
        .cuts = g_array_new(FALSE, FALSE, sizeof(PhraseCut)),
        .line_count = line_count,
        .limit = limit,
    };
    find_cuts(&search);
    if (line_count <= MOST_LINES && (int)search.cuts->len > line_count)
        search_lines(&search, 0);
    RunText *lines = search.found ? lines_of_best(arena, &search) : NULL;
    g_array_unref(search.cuts);
    return lines;
}
