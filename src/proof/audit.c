/* audit.c - manuscript against display lists and overset account, stream by stream. Called by every run. */
#include "proof/audit.h"

#include "proof/manuscript_text.h"

#include <string.h>

typedef struct PartRow {
    const char *part;
    TextStream stream;
} PartRow;

/* Which text of the model a part of the page shows. */
static const PartRow audited_parts[] = {
    {"body", STREAM_FLOW}, {"subhead", STREAM_FLOW}, {"subhead_2", STREAM_FLOW}, {"subhead_3", STREAM_FLOW},
    {"subhead_4", STREAM_FLOW}, {"quote", STREAM_FLOW}, {"list", STREAM_FLOW},
    {"note", STREAM_NOTE}, {"lyric", STREAM_FLOW}, {"speech", STREAM_FLOW}, {"table", STREAM_FLOW},
    {"table_head", STREAM_FLOW}, {"table_title", STREAM_FLOW}, {"drop_cap", STREAM_FLOW},
    {"brief_head", STREAM_FLOW}, {"editor_note", STREAM_EDITOR_NOTE}, {"abstract", STREAM_ABSTRACT},
    {"institution", STREAM_INSTITUTION}, {"source", STREAM_FLOW},
    {"dateline", STREAM_FLOW}, {"author_note", STREAM_FLOW}, {"kicker", STREAM_KICKER},
    {"headline", STREAM_HEADLINE}, {"deck", STREAM_DECK}, {"byline", STREAM_BYLINE},
    {"summary_label", STREAM_SUMMARY}, {"summary", STREAM_SUMMARY}, {"rubric", STREAM_RUBRIC},
    {"rubric_pinyin", STREAM_RUBRIC_PINYIN}, {"caption", STREAM_CAPTION}, {"credit", STREAM_CREDIT},
    {"pull_quote", STREAM_CAPTION}, {"box", STREAM_CAPTION}, {"box_title", STREAM_CAPTION},
    {"wide_table", STREAM_CAPTION},
};

/* Text beside the characters it belongs to (注音, 对译, 行间批注): it annotates the body and is no run of it. */
static const char *const ignored_parts[] = {"ruby", "remark"};

/* One story in one place: what it should show and what it does. Arrays of uint32_t but for the manuscript. */
typedef struct StoryAccount {
    const StoryPlacement *placement;
    GArray *manuscript[STREAM_COUNT]; /* ManuscriptCharacter */
    GArray *shown[STREAM_COUNT];
    GArray *overset[STREAM_COUNT];
    uint32_t stray;         /* a character of no known part; 0 for none */
    const char *stray_part;
} StoryAccount;

typedef enum FaultKind { FAULT_LOST, FAULT_DOUBLED, FAULT_OUT_OF_ORDER, FAULT_CHANGED } FaultKind;

/* --- collecting --------------------------------------------------------------------------------- */

static StoryAccount *account_new(const StoryPlacement *placement)
{
    StoryAccount *account = g_new0(StoryAccount, 1);
    account->placement = placement;
    for (int stream = 0; stream < STREAM_COUNT; stream++) {
        account->manuscript[stream] = g_array_new(FALSE, FALSE, sizeof(ManuscriptCharacter));
        account->shown[stream] = g_array_new(FALSE, FALSE, sizeof(uint32_t));
        account->overset[stream] = g_array_new(FALSE, FALSE, sizeof(uint32_t));
        manuscript_collect(placement, (TextStream)stream, account->manuscript[stream]);
    }
    return account;
}

static void account_free(gpointer data)
{
    StoryAccount *account = data;
    for (int stream = 0; stream < STREAM_COUNT; stream++) {
        g_array_unref(account->manuscript[stream]);
        g_array_unref(account->shown[stream]);
        g_array_unref(account->overset[stream]);
    }
    g_free(account);
}

static const PartRow *find_part(const char *part)
{
    for (size_t i = 0; i < G_N_ELEMENTS(audited_parts); i++)
        if (strcmp(audited_parts[i].part, part) == 0)
            return &audited_parts[i];
    return NULL;
}

static bool is_ignored(const char *part)
{
    for (size_t i = 0; i < G_N_ELEMENTS(ignored_parts); i++)
        if (strcmp(ignored_parts[i], part) == 0)
            return true;
    return false;
}

static void append_characters(GArray *characters, const char *text, int length)
{
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c)) {
        uint32_t character = g_utf8_get_char(c);
        if (character_counts(character))
            g_array_append_val(characters, character);
    }
}

/* What the manuscript wrote of a run of glyphs. */
static void append_glyphs(GArray *characters, const DisplayGlyphs *glyphs)
{
    const char *text = glyphs->text;
    for (int i = 0; i < glyphs->cluster_count; i++) {
        if (!glyphs->clusters[i].is_generated)
            append_characters(characters, text, glyphs->clusters[i].byte_count);
        text += glyphs->clusters[i].byte_count;
    }
}

static void note_stray(StoryAccount *account, const DisplayGlyphs *glyphs)
{
    GArray *characters = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    append_glyphs(characters, glyphs);
    if (characters->len && !account->stray) {
        account->stray = g_array_index(characters, uint32_t, 0);
        account->stray_part = glyphs->part;
    }
    g_array_unref(characters);
}

static void account_show(StoryAccount *account, const DisplayGlyphs *glyphs)
{
    const PartRow *row = find_part(glyphs->part);
    if (row)
        append_glyphs(account->shown[row->stream], glyphs);
    else if (!is_ignored(glyphs->part))
        note_stray(account, glyphs);
}

/* A hyphen or a marker has no place in the manuscript; the number of a note is the program's. */
static bool is_written(const TextRun *run)
{
    return run->origin.file && !(run->marks & RUN_NOTE_MARK);
}

/* Lines of the overset account speak of clusters. */
static void account_overset(StoryAccount *account, const StoryLayout *layout)
{
    for (int i = 0; i < layout->overset_lines; i++) {
        const OversetLine *overset = &layout->overset[i];
        const PartRow *row = find_part(story_part_name(overset->part));
        for (int c = overset->line->first_cluster; row && c < overset->line->end_cluster; c++) {
            const Cluster *cluster = &overset->text->clusters[c];
            if (is_written(&overset->text->source->runs[cluster->run]))
                append_characters(account->overset[row->stream], overset->text->text + cluster->text_start,
                                  cluster->text_length);
        }
    }
}

/* The accounts of all placements, in the order in which pages show them. */
static GPtrArray *accounts_of_layout(const IssueLayout *layout)
{
    GPtrArray *accounts = g_ptr_array_new_with_free_func(account_free);
    for (int page = 0; page < layout->page_count; page++)
        for (int i = 0; i < layout->pages[page].story_count; i++) {
            const StoryLayout *story = layout->pages[page].stories[i];
            StoryAccount *account = account_new(story->placement);
            account_overset(account, story);
            g_ptr_array_add(accounts, account);
        }
    return accounts;
}

/* A story may be placed twice: the next account of that story which no tag has opened yet. */
static int account_to_open(const GPtrArray *accounts, const char *story, int after)
{
    for (int i = after; i < (int)accounts->len; i++) {
        const StoryAccount *account = g_ptr_array_index(accounts, i);
        if (strcmp(account->placement->story->id, story) == 0)
            return i;
    }
    return -1;
}

/* Pages are composed placement by placement, each between the tags of its story. */
static void accounts_show_page(GPtrArray *accounts, const DisplayList *page, int *next)
{
    int open = -1;
    for (int i = 0; i < page->item_count; i++) {
        const DisplayItem *item = &page->items[i];
        if (item->kind == DISPLAY_TAG_BEGIN && strcmp(item->as.tag.name, "story") == 0) {
            open = account_to_open(accounts, item->as.tag.story, *next);
            *next = MAX(*next, open + 1);
        }
        if (item->kind != DISPLAY_GLYPHS || !item->as.glyphs.story)
            continue;
        if (open >= 0)
            account_show(g_ptr_array_index(accounts, open), &item->as.glyphs);
    }
}

static StoryAccount *find_account(const GPtrArray *accounts, const Jump *jump)
{
    for (guint i = 0; i < accounts->len; i++) {
        StoryAccount *account = g_ptr_array_index(accounts, i);
        if (account->placement->jump_out == jump)
            return account;
    }
    return NULL;
}

static void move_characters(GArray *to, GArray *from)
{
    g_array_append_vals(to, from->data, from->len);
    g_array_set_size(from, 0);
}

/*
 * The body of a story in parts, with what flows in it, is one text, which the first of them answers for. Kickers, decks
 * and summaries flow in a column of briefs; parts of other stories have none but the first.
 */
static void join_parts(GPtrArray *accounts, StoryAccount *last)
{
    static const TextStream flowing[] = {STREAM_FLOW,        STREAM_NOTE,     STREAM_BYLINE,
                                         STREAM_INSTITUTION, STREAM_KICKER,   STREAM_DECK,
                                         STREAM_SUMMARY,     STREAM_EDITOR_NOTE, STREAM_ABSTRACT};
    StoryAccount *before = last->placement->jump_in ? find_account(accounts, last->placement->jump_in) : NULL;
    for (size_t i = 0; before && i < G_N_ELEMENTS(flowing); i++) {
        g_array_set_size(last->manuscript[flowing[i]], 0);
        move_characters(before->shown[flowing[i]], last->shown[flowing[i]]);
        move_characters(before->overset[flowing[i]], last->overset[flowing[i]]);
    }
    if (before)
        join_parts(accounts, before);
}

/* Areas behind its end have nothing of a story: what leads there leads nowhere. */
static bool is_last_part(const GPtrArray *accounts, const StoryAccount *account)
{
    const Jump *jump = account->placement->jump_out;
    for (guint i = 0; jump && i < accounts->len; i++)
        if (((const StoryAccount *)g_ptr_array_index(accounts, i))->placement->jump_in == jump)
            return false;
    return true;
}

/* From the last part of each back to its first. */
static void accounts_join_parts(GPtrArray *accounts)
{
    for (guint i = 0; i < accounts->len; i++) {
        StoryAccount *account = g_ptr_array_index(accounts, i);
        if (is_last_part(accounts, account))
            join_parts(accounts, account);
    }
}

/* --- comparing ---------------------------------------------------------------------------------- */

static const ManuscriptCharacter *written(const GArray *manuscript, guint i)
{
    return &g_array_index(manuscript, ManuscriptCharacter, i);
}

static uint32_t found_at(const GArray *found, guint i)
{
    return g_array_index(found, uint32_t, i);
}

/* How many characters from `from` on agree with the manuscript from `at` on. */
static guint common_length(const GArray *manuscript, guint at, guint end, const GArray *found, guint from)
{
    guint length = 0;
    while (at + length < end && from + length < found->len &&
           character_may_stand_for(found_at(found, from + length), written(manuscript, at + length)->character))
        length++;
    return length;
}

static guint piece_end(const GArray *manuscript, guint start)
{
    guint end = start;
    while (end < manuscript->len && written(manuscript, end)->piece == written(manuscript, start)->piece)
        end++;
    return end;
}

/* Appends characters of `found` from `*from` on. */
static void move_over(GArray *joined, const GArray *found, guint *from, guint count)
{
    g_array_append_vals(joined, &g_array_index(found, uint32_t, *from), MIN(count, found->len - *from));
    *from = MIN(*from + count, found->len);
}

/*
 * What was found, in the order of the manuscript: of several captions some may stand on the page and
 * others be overset, each whole; of the body it is the end.
 */
static GArray *found_text(const GArray *manuscript, const GArray *shown, const GArray *overset)
{
    GArray *joined = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    guint next_shown = 0, next_overset = 0;
    for (guint start = 0, end; start < manuscript->len; start = end) {
        end = piece_end(manuscript, start);
        guint on_page = common_length(manuscript, start, end, shown, next_shown);
        guint left_over = common_length(manuscript, start, end, overset, next_overset);
        if (on_page < end - start && left_over == end - start)
            move_over(joined, overset, &next_overset, left_over);
        else
            move_over(joined, shown, &next_shown, on_page);
    }
    move_over(joined, shown, &next_shown, shown->len);
    move_over(joined, overset, &next_overset, overset->len);
    return joined;
}

static bool agrees(const GArray *manuscript, const GArray *found)
{
    return found->len == manuscript->len && common_length(manuscript, 0, manuscript->len, found, 0) == found->len;
}

/* Whether whole pieces from `start` on can be dealt out to page and overset account so that nothing is left. */
static bool divides(const GArray *manuscript, guint start, const GArray *shown, guint next_shown,
                    const GArray *overset, guint next_overset)
{
    if (start == manuscript->len)
        return next_shown == shown->len && next_overset == overset->len;
    guint end = piece_end(manuscript, start), length = end - start;
    if (common_length(manuscript, start, end, shown, next_shown) == length &&
        divides(manuscript, end, shown, next_shown + length, overset, next_overset))
        return true;
    return common_length(manuscript, start, end, overset, next_overset) == length &&
           divides(manuscript, end, shown, next_shown, overset, next_overset + length);
}

/* Enough characters to know a place by. */
enum { WINDOW = 4 };

/* Where in the manuscript the characters from `from` on stand, searched from `first` on; -1 for nowhere. */
static int find_in_manuscript(const GArray *manuscript, guint first, const GArray *found, guint from)
{
    guint window = MIN(WINDOW, found->len - from);
    for (guint at = first; at < manuscript->len; at++)
        if (common_length(manuscript, at, MIN(at + window, manuscript->len), found, from) == window)
            return (int)at;
    return -1;
}

static bool is_found_later(const GArray *manuscript, guint at, const GArray *found, guint first)
{
    guint window = MIN(WINDOW, manuscript->len - at);
    for (guint from = first; from < found->len; from++)
        if (common_length(manuscript, at, at + window, found, from) == window)
            return true;
    return false;
}

typedef struct Fault {
    FaultKind kind;
    uint32_t character; /* of the manuscript, for doubled ones of the page */
    uint32_t instead;   /* FAULT_CHANGED: what stands there */
    SourcePosition position;
} Fault;

static Fault fault_at(FaultKind kind, const ManuscriptCharacter *character)
{
    return (Fault){.kind = kind, .character = character->character, .position = manuscript_position(character)};
}

/* Names the first difference for what it most likely is; that there is one does not depend on this. */
static Fault fault_from_texts(const GArray *manuscript, const GArray *found)
{
    guint at = common_length(manuscript, 0, manuscript->len, found, 0);
    if (at == found->len)
        return fault_at(FAULT_LOST, written(manuscript, at));
    int place = find_in_manuscript(manuscript, 0, found, at);
    if (at == manuscript->len)
        return place >= 0 ? fault_at(FAULT_DOUBLED, written(manuscript, (guint)place))
                          : (Fault){.kind = FAULT_DOUBLED, .character = found_at(found, at)};
    if (find_in_manuscript(manuscript, at, found, at) >= 0)
        return fault_at(is_found_later(manuscript, at, found, at) ? FAULT_OUT_OF_ORDER : FAULT_LOST,
                        written(manuscript, at));
    if (place >= 0)
        return fault_at(FAULT_DOUBLED, written(manuscript, (guint)place));
    Fault fault = fault_at(FAULT_CHANGED, written(manuscript, at));
    fault.instead = found_at(found, at);
    return fault;
}

/* --- reporting ---------------------------------------------------------------------------------- */

typedef struct FaultWords {
    const char *english;
    const char *chinese;
} FaultWords;

static const FaultWords fault_words[] = {
    [FAULT_LOST] = {"is lost", "丢失"},
    [FAULT_DOUBLED] = {"is set twice", "重复"},
    [FAULT_OUT_OF_ORDER] = {"is out of order", "次序不对"},
    [FAULT_CHANGED] = {"has become another one", "变成了别的字"},
};

static void report_fault(const StoryAccount *account, const Fault *fault, Diagnostics *diagnostics)
{
    char character[8] = "";
    const FaultWords *words = &fault_words[fault->kind];
    SourcePosition position = fault->position.file ? fault->position : account->placement->origin;
    g_unichar_to_utf8(fault->character, character);
    diagnostics_report(diagnostics, SEVERITY_FAILURE, position,
                       "typeset has made a mistake in the story \"%s\": its character \"%s\" (U+%04X) %s on the page; "
                       "nothing is written, please report it with the story",
                       "typeset 排错了稿件“%s”：其中的“%s”（U+%04X）在版面上%s；没有写出文件，请连同稿件一起报告",
                       account->placement->story->id, character, fault->character,
                       diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE ? words->chinese : words->english);
}

static void report_stray(const StoryAccount *account, Diagnostics *diagnostics)
{
    char character[8] = "";
    g_unichar_to_utf8(account->stray, character);
    diagnostics_report(diagnostics, SEVERITY_FAILURE, account->placement->origin,
                       "typeset has made a mistake in the story \"%s\": the character \"%s\" stands in \"%s\", a part "
                       "that no manuscript has; nothing is written, please report it with the story",
                       "typeset 排错了稿件“%s”：“%s”排在“%s”里，稿件没有这一部分；没有写出文件，请连同稿件一起报告",
                       account->placement->story->id, character, account->stray_part);
}

static bool stream_holds(const StoryAccount *account, TextStream stream, Diagnostics *diagnostics)
{
    GArray *found = found_text(account->manuscript[stream], account->shown[stream], account->overset[stream]);
    bool holds = agrees(account->manuscript[stream], found) || /* of captions that begin alike one may be overset */
                 divides(account->manuscript[stream], 0, account->shown[stream], 0, account->overset[stream], 0);
    if (!holds) {
        Fault fault = fault_from_texts(account->manuscript[stream], found);
        report_fault(account, &fault, diagnostics);
    }
    g_array_unref(found);
    return holds;
}

/* Only the first fault of a story is told: the others mostly follow from it. */
static bool account_holds(const StoryAccount *account, Diagnostics *diagnostics)
{
    if (account->stray) {
        report_stray(account, diagnostics);
        return false;
    }
    for (int stream = 0; stream < STREAM_COUNT; stream++)
        if (!stream_holds(account, (TextStream)stream, diagnostics))
            return false;
    return true;
}

bool audit_display_lists(const IssueLayout *layout, DisplayList *const *pages, int page_count,
                         Diagnostics *diagnostics)
{
    GPtrArray *accounts = accounts_of_layout(layout);
    bool holds = true;
    int next = 0;
    for (int i = 0; i < page_count; i++)
        accounts_show_page(accounts, pages[i], &next);
    accounts_join_parts(accounts);
    for (guint i = 0; i < accounts->len; i++)
        holds = account_holds(g_ptr_array_index(accounts, i), diagnostics) && holds;
    g_ptr_array_unref(accounts);
    return holds;
}
