/* copy_check.c - see copy_check.h. Texts are looked at as read: Markdown's own signs are gone by then. */
#include "story/copy_check.h"

#include "story/copy_rules.h"

#include <string.h>

/* Findings of one kind that nobody mended. */
typedef struct CopyTally {
    int count;
    SourcePosition first;
    const char *excerpt;
} CopyTally;

typedef struct CopyChecker {
    Arena *arena;
    const CopyWish *wish;
    bool is_traditional;
    int mended[COPY_KIND_COUNT];
    CopyTally found[COPY_KIND_COUNT]; /* that could be mended */
    CopyTally left[COPY_KIND_COUNT];  /* that only the editor can */
} CopyChecker;

/* --- one text ------------------------------------------------------------------------------------- */

static void count_finding(CopyChecker *checker, const CopyText *text, const CopyFinding *finding)
{
    CopyTally *tally = finding->is_mendable ? &checker->found[finding->kind] : &checker->left[finding->kind];
    if (finding->is_mended) {
        checker->mended[finding->kind]++;
        return;
    }
    SourcePosition place = copy_position(text, finding->at);
    bool is_earlier = place.line < tally->first.line || (place.line == tally->first.line && place.column < tally->first.column);
    if (tally->count++ > 0 && !is_earlier)
        return;
    tally->first = place;
    tally->excerpt = copy_excerpt(checker->arena, text, finding->at);
}

/* Runs `first` to `first + count` of `source`, as they have become, behind `runs`. */
static void check_runs(CopyChecker *checker, const RunText *source, int first, int count, int opaque_runs, CopyPart part,
                       GArray *runs)
{
    CopyText text = copy_text_new(source, first, count, opaque_runs);
    text.part = part;
    text.is_traditional = checker->is_traditional;
    text.mend = checker->wish->mend;
    copy_rules_apply(&text);
    bool is_changed = false;
    for (guint i = 0; i < text.findings->len; i++) {
        const CopyFinding *finding = &g_array_index(text.findings, CopyFinding, i);
        count_finding(checker, &text, finding);
        is_changed |= finding->is_mended;
    }
    if (is_changed)
        copy_text_append_runs(checker->arena, &text, first, count, runs);
    else
        g_array_append_vals(runs, source->runs + first, (guint)count);
    copy_text_clear(&text);
}

static RunText text_of_runs(Arena *arena, GArray *runs)
{
    RunText text = {arena_copy(arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len};
    g_array_unref(runs);
    return text.count > 0 ? text : (RunText){0};
}

static void check_from(CopyChecker *checker, RunText *text, int opaque_runs, CopyPart part)
{
    if (text->count == 0)
        return;
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    check_runs(checker, text, 0, text->count, opaque_runs, part, runs);
    *text = text_of_runs(checker->arena, runs);
}

static void check_text(CopyChecker *checker, RunText *text, CopyPart part)
{
    check_from(checker, text, 0, part);
}

/* Cell by cell: the cells find their runs by number. `title_runs` stand before those of the first cell. */
static const Table *check_table(CopyChecker *checker, const Table *table, RunText *text, int *title_runs)
{
    int cell_count = table->row_count * table->column_count, old_title = *title_runs;
    Table *checked = arena_copy(checker->arena, table, 1, sizeof(Table));
    TableCell *cells = arena_copy(checker->arena, table->cells, (size_t)cell_count, sizeof(TableCell));
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    check_runs(checker, text, 0, old_title, 0, COPY_PART_TYPED, runs);
    *title_runs = (int)runs->len;
    for (int i = 0; i < cell_count; i++) {
        int first = (int)runs->len;
        check_runs(checker, text, old_title + cells[i].first_run, cells[i].run_count, 0, COPY_PART_TYPED, runs);
        cells[i].first_run = first - *title_runs;
        cells[i].run_count = (int)runs->len - first;
    }
    checked->cells = cells;
    *text = text_of_runs(checker->arena, runs);
    return checked;
}

/* --- the story ------------------------------------------------------------------------------------ */

static CopyPart part_of_block(const Block *block)
{
    bool is_prose = block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_LIST_ITEM || block->kind == BLOCK_SPEECH ||
                    block->kind == BLOCK_NOTE;
    return is_prose ? COPY_PART_PROSE : COPY_PART_TYPED;
}

static void check_blocks(CopyChecker *checker, Story *story)
{
    for (int i = 0; i < story->block_count; i++) {
        Block *block = &story->blocks[i];
        int no_title = 0;
        if (block->table)
            block->table = check_table(checker, block->table, &block->text, &no_title);
        else
            check_from(checker, &block->text, block->marker_is_typed, part_of_block(block));
    }
}

static void check_picture(CopyChecker *checker, Picture *picture)
{
    if (picture->table)
        picture->table = check_table(checker, picture->table, &picture->caption, &picture->title_runs);
    else
        check_text(checker, &picture->caption, picture->is_pull_quote ? COPY_PART_TYPED : COPY_PART_CAPTION);
    check_text(checker, &picture->credit, COPY_PART_TYPED);
    for (int i = 0; i < picture->member_count; i++)
        check_picture(checker, &picture->members[i]);
}

static void check_lines(CopyChecker *checker, RunText *lines, int count)
{
    for (int i = 0; i < count; i++)
        check_text(checker, &lines[i], COPY_PART_TYPED);
}

static void check_story(CopyChecker *checker, Story *story)
{
    RunText *typed[] = {&story->kicker,      &story->deck,   &story->byline,     &story->institution,
                        &story->dateline,    &story->team,   &story->source,     &story->author_note,
                        &story->editor_note.label,           &story->rubric.name};
    check_lines(checker, story->headline_lines, story->headline_line_count);
    for (size_t i = 0; i < G_N_ELEMENTS(typed); i++)
        check_text(checker, typed[i], COPY_PART_TYPED);
    check_lines(checker, story->summary.label_lines, story->summary.label_line_count);
    check_text(checker, &story->summary.text, COPY_PART_PROSE);
    check_text(checker, &story->editor_note.text, COPY_PART_PROSE);
    check_text(checker, &story->abstract.text, COPY_PART_PROSE);
    check_text(checker, &story->keywords.text, COPY_PART_TYPED);
    check_blocks(checker, story);
    for (int i = 0; i < story->picture_count; i++)
        check_picture(checker, &story->pictures[i]);
}

/* --- messages ------------------------------------------------------------------------------------- */

typedef struct KindWords {
    const char *key; /* in the list of [issue.copy] mend */
    const char *english;
    const char *chinese;
    const char *short_english;
    const char *short_chinese;
} KindWords;

static const KindWords kind_words[COPY_KIND_COUNT] = {
    [COPY_SPACES] = {"spaces", "stray spaces in Chinese text", "中文里有多余的空格", "spaces", "空格"},
    [COPY_PUNCTUATION] = {"punctuation", "half-width or doubled marks in Chinese text", "中文里有半角或重复的标点", "marks", "标点"},
    [COPY_QUOTES] = {"quotes", "straight quotation marks in Chinese text", "中文里有直引号", "quotation marks", "引号"},
    [COPY_DOTS] = {"dots", "dots that stand for ……", "省略号没有写成 ……", "ellipses", "省略号"},
    [COPY_DASHES] = {"dashes", "dashes that are not —— and not ～", "破折号没有写成 ——，或浪纹号没有写成 ～", "dashes", "破折号"},
    [COPY_WIDTH] = {"width", "full-width figures or letters", "有全角的数字或字母", "figures and letters", "全角字符"},
};

static void report_found(const CopyTally *tally, const KindWords *words, Diagnostics *diagnostics)
{
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    if (tally->count > 0)
        diagnostics_report(diagnostics, SEVERITY_NOTE, tally->first,
                           "%s: %d, the first in \"%s\"; correct them, or write mend = [\"%s\"] under [issue.copy]",
                           "%s：%d 处，第一处在“%s”；请改正，或在 [issue.copy] 下写 mend = [\"%s\"]",
                           in_chinese ? words->chinese : words->english, tally->count, tally->excerpt, words->key);
}

static void report_left_quotes(const CopyTally *tally, Diagnostics *diagnostics)
{
    if (tally->count > 0)
        diagnostics_report(diagnostics, SEVERITY_NOTE, tally->first,
                           "straight quotation marks without a partner in their paragraph: %d, the first in \"%s\"; write “ or ”",
                           "直引号在本段里不成对：%d 处，第一处在“%s”；请写成 “ 或 ”", tally->count, tally->excerpt);
}

static void report_left_points(const CopyTally *tally, Diagnostics *diagnostics)
{
    if (tally->count > 0)
        diagnostics_report(diagnostics, SEVERITY_NOTE, tally->first,
                           "a half-width . between Han characters: %d, the first in \"%s\"; write 。 or, in names, ·",
                           "汉字之间有半角的 .：%d 处，第一处在“%s”；请写成 。，人名里写成 ·", tally->count, tally->excerpt);
}

static void report_all(const CopyChecker *checker, Diagnostics *diagnostics)
{
    for (int kind = 0; kind < COPY_KIND_COUNT; kind++)
        report_found(&checker->found[kind], &kind_words[kind], diagnostics);
    report_left_quotes(&checker->left[COPY_QUOTES], diagnostics);
    report_left_points(&checker->left[COPY_PUNCTUATION], diagnostics);
}

/* 空格 3、标点 4 */
static const char *mended_list(const CopyChecker *checker, bool in_chinese)
{
    GString *list = g_string_new(NULL);
    for (int kind = 0; kind < COPY_KIND_COUNT; kind++)
        if (checker->mended[kind] > 0)
            g_string_append_printf(list, "%s%s %d", list->len == 0 ? "" : in_chinese ? "、" : ", ",
                                   in_chinese ? kind_words[kind].short_chinese : kind_words[kind].short_english,
                                   checker->mended[kind]);
    const char *result = arena_strndup(checker->arena, list->str, list->len);
    g_string_free(list, TRUE);
    return result;
}

static void report_mended(const CopyChecker *checker, const Story *story, const char *path, Diagnostics *diagnostics)
{
    int count = 0;
    for (int kind = 0; kind < COPY_KIND_COUNT; kind++)
        count += checker->mended[kind];
    if (count > 0)
        diagnostics_report(diagnostics, SEVERITY_NOTE, (SourcePosition){.file = path},
                           "story \"%s\": %d places mended (%s)", "稿件“%s”：改了 %d 处（%s）", story->file, count,
                           mended_list(checker, diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE));
}

static bool is_chinese(const char *lang)
{
    return !lang || g_ascii_strncasecmp(lang, "zh", 2) == 0;
}

static bool is_traditional(const char *lang)
{
    return lang && (strstr(lang, "Hant") || strstr(lang, "TW") || strstr(lang, "HK") || strstr(lang, "MO"));
}

void story_copy_check(Arena *arena, Story *story, const char *path, const CopyWish *wish, Diagnostics *diagnostics)
{
    CopyChecker checker = {.arena = arena, .wish = wish, .is_traditional = is_traditional(story->lang)};
    if (!is_chinese(story->lang) || (!wish->report && !wish->mend))
        return;
    check_story(&checker, story);
    report_mended(&checker, story, path, diagnostics);
    if (wish->report)
        report_all(&checker, diagnostics);
}
