/*
 * audit_accounts.c - see audit_accounts.h. Glyphs of the finished lists go to the stream that their part shows; those
 * of readings and remarks to that of the text which they follow.
 */
#include "proof/audit_accounts.h"

#include "proof/audit.h"

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

/* What stands beside the text that was shown last. */
static const struct { const char *part; TextLayer layer; } parts_beside[] = {
    {"ruby", LAYER_READINGS}, {"remark", LAYER_REMARKS},
};

/*
 * A reading or a remark, or a line of one, that is on no page: its base is overset, it finds no room itself, or a rule
 * leaves it out.
 */
typedef struct UnsetText {
    TextLayer layer;
    TextStream stream;
    const TextRun *run;
    GArray *characters; /* uint32_t */
} UnsetText;

static void unset_text_free(gpointer data)
{
    UnsetText *unset = data;
    g_array_unref(unset->characters);
    g_free(unset);
}

static TextAccount text_account(const StoryPlacement *placement, TextStream stream, TextLayer layer)
{
    TextAccount account = {
        .manuscript = g_array_new(FALSE, FALSE, sizeof(ManuscriptCharacter)),
        .shown = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
        .overset = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
    };
    manuscript_collect(placement, stream, layer, account.manuscript);
    return account;
}

static StoryAccount *account_new(const StoryPlacement *placement)
{
    StoryAccount *account = g_new0(StoryAccount, 1);
    account->placement = placement;
    account->unset = g_ptr_array_new_with_free_func(unset_text_free);
    for (int layer = 0; layer < LAYER_COUNT; layer++)
        for (int stream = 0; stream < STREAM_COUNT; stream++)
            account->texts[layer][stream] = text_account(placement, (TextStream)stream, (TextLayer)layer);
    return account;
}

static void account_free(gpointer data)
{
    StoryAccount *account = data;
    for (int i = 0; i < LAYER_COUNT * STREAM_COUNT; i++) {
        TextAccount *text = &account->texts[i / STREAM_COUNT][i % STREAM_COUNT];
        g_array_unref(text->manuscript);
        g_array_unref(text->shown);
        g_array_unref(text->overset);
    }
    g_ptr_array_unref(account->unset);
    g_free(account);
}

/* --- what is shown ------------------------------------------------------------------------------ */

static const PartRow *find_part(const char *part)
{
    for (size_t i = 0; i < G_N_ELEMENTS(audited_parts); i++)
        if (strcmp(audited_parts[i].part, part) == 0)
            return &audited_parts[i];
    return NULL;
}

/* LAYER_TEXT for a part that stands beside none. */
static TextLayer layer_beside(const char *part)
{
    for (size_t i = 0; i < G_N_ELEMENTS(parts_beside); i++)
        if (strcmp(parts_beside[i].part, part) == 0)
            return parts_beside[i].layer;
    return LAYER_TEXT;
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
    TextLayer layer = layer_beside(glyphs->part);
    if (row)
        account->shown_last = &row->stream;
    if (row || (layer != LAYER_TEXT && account->shown_last))
        append_glyphs(account->texts[layer][*account->shown_last].shown, glyphs);
    else
        note_stray(account, glyphs);
}

/* --- what is not -------------------------------------------------------------------------------- */

/* A hyphen or a marker has no place in the manuscript; the number of a note is the program's. */
static bool is_written(const TextRun *run)
{
    return run->origin.file && !(run->marks & RUN_NOTE_MARK);
}

static void append_cluster(GArray *characters, const ShapedText *text, const Cluster *cluster)
{
    if (is_written(&text->source->runs[cluster->run]))
        append_characters(characters, text->text + cluster->text_start, cluster->text_length);
}

static UnsetText *add_unset(StoryAccount *account, TextLayer layer, TextStream stream, const TextRun *run)
{
    UnsetText *unset = g_new0(UnsetText, 1);
    *unset = (UnsetText){.layer = layer, .stream = stream, .run = run,
                         .characters = g_array_new(FALSE, FALSE, sizeof(uint32_t))};
    g_ptr_array_add(account->unset, unset);
    return unset;
}

/* Clusters of a reading or a remark, run by run. */
static void account_unset(StoryAccount *account, TextLayer layer, TextStream stream, const ShapedText *text,
                          int first, int end)
{
    UnsetText *unset = NULL;
    for (int i = first; i < end; i++) {
        const TextRun *run = &text->source->runs[text->clusters[i].run];
        if (!unset || unset->run != run)
            unset = add_unset(account, layer, stream, run);
        append_cluster(unset->characters, text, &text->clusters[i]);
    }
}

static bool begins_in(const Line *line, int cluster)
{
    return cluster >= line->first_cluster && cluster < line->end_cluster;
}

/* With a base what stands beside it is overset. */
static void account_overset_beside(StoryAccount *account, TextStream stream, const OversetLine *overset)
{
    const ShapedText *text = overset->text;
    for (int i = 0; i < text->annotation_count; i++) {
        const ShapedText *reading = text->annotations[i].text;
        if (begins_in(overset->line, text->annotations[i].first_cluster))
            account_unset(account, LAYER_READINGS, stream, reading, 0, reading->cluster_count);
    }
    for (int i = 0; i < text->remark_count; i++) {
        const ShapedText *remark = text->remarks[i].text;
        if (begins_in(overset->line, text->remarks[i].first_cluster))
            account_unset(account, LAYER_REMARKS, stream, remark, 0, remark->cluster_count);
    }
}

/* Pinyin is for horizontal lines only; that it is left out beside others was told. */
static void account_left_out(StoryAccount *account, TextStream stream, const ShapedText *text, const Line *line)
{
    for (int i = 0; i < text->left_out_count; i++) {
        const RunText *reading = text->left_out[i].reading;
        for (int run = 0; begins_in(line, text->left_out[i].first_cluster) && run < reading->count; run++)
            append_characters(add_unset(account, LAYER_READINGS, stream, &reading->runs[run])->characters,
                              reading->runs[run].text, reading->runs[run].length);
    }
}

/* Lines of the overset account speak of clusters. */
static void account_overset_line(StoryAccount *account, const OversetLine *overset)
{
    const PartRow *row = find_part(story_part_name(overset->part));
    if (!row)
        return;
    for (int c = overset->line->first_cluster; c < overset->line->end_cluster; c++)
        append_cluster(account->texts[LAYER_TEXT][row->stream].overset, overset->text, &overset->text->clusters[c]);
    account_overset_beside(account, row->stream, overset);
    account_left_out(account, row->stream, overset->text, overset->line);
}

static void account_remark_over(StoryAccount *account, const OversetLine *over)
{
    const PartRow *row = find_part(story_part_name(over->part));
    const Line *line = over->line;
    if (row)
        account_unset(account, LAYER_REMARKS, row->stream, over->text, line->first_cluster, line->end_cluster);
}

static void account_unset_of_layout(StoryAccount *account, const StoryLayout *layout)
{
    for (int i = 0; i < layout->overset_lines; i++)
        account_overset_line(account, &layout->overset[i]);
    for (int i = 0; i < layout->remarks_over_count; i++)
        account_remark_over(account, &layout->remarks_over[i]);
    for (int i = 0; i < layout->line_count; i++) {
        const PlacedLine *line = &layout->lines[i];
        const PartRow *row = find_part(story_part_name(line->part));
        if (row)
            account_left_out(account, row->stream, line->text, line->line);
    }
}

/* --- placements --------------------------------------------------------------------------------- */

static GPtrArray *accounts_of_layout(const IssueLayout *layout)
{
    GPtrArray *accounts = g_ptr_array_new_with_free_func(account_free);
    for (int page = 0; page < layout->page_count; page++)
        for (int i = 0; i < layout->pages[page].story_count; i++) {
            const StoryLayout *story = layout->pages[page].stories[i];
            StoryAccount *account = account_new(story->placement);
            account_unset_of_layout(account, story);
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

static void move_stream(StoryAccount *to, StoryAccount *from, TextStream stream)
{
    for (int layer = 0; layer < LAYER_COUNT; layer++) {
        g_array_set_size(from->texts[layer][stream].manuscript, 0);
        move_characters(to->texts[layer][stream].shown, from->texts[layer][stream].shown);
        move_characters(to->texts[layer][stream].overset, from->texts[layer][stream].overset);
    }
    for (guint i = 0; i < from->unset->len;)
        if (((const UnsetText *)g_ptr_array_index(from->unset, i))->stream == stream)
            g_ptr_array_add(to->unset, g_ptr_array_steal_index(from->unset, i));
        else
            i++;
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
    for (size_t i = 0; before && i < G_N_ELEMENTS(flowing); i++)
        move_stream(before, last, flowing[i]);
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

/* --- what is on no page is asked for by none ------------------------------------------------------- */

static const ManuscriptCharacter *written_at(const GArray *manuscript, guint i)
{
    return &g_array_index(manuscript, ManuscriptCharacter, i);
}

/* Where the characters of a run end that are left; 0: there are none. */
static guint end_of_run(const GArray *manuscript, const TextRun *run)
{
    guint end = manuscript->len;
    while (end > 0 && written_at(manuscript, end - 1)->run != run)
        end--;
    return end;
}

/* Whether what is left of its run ends with it. */
static bool ends_with(const GArray *manuscript, guint end, const UnsetText *unset)
{
    if (unset->characters->len > end)
        return false;
    for (guint i = 0; i < unset->characters->len; i++) {
        const ManuscriptCharacter *written = written_at(manuscript, end - unset->characters->len + i);
        if (written->run != unset->run ||
            !character_may_stand_for(g_array_index(unset->characters, uint32_t, i), written->character))
            return false;
    }
    return true;
}

static void take_from_manuscript(StoryAccount *account, const UnsetText *unset)
{
    TextAccount *text = &account->texts[unset->layer][unset->stream];
    guint end = end_of_run(text->manuscript, unset->run);
    if (ends_with(text->manuscript, end, unset))
        g_array_remove_range(text->manuscript, end - unset->characters->len, unset->characters->len);
    else
        g_array_append_vals(text->overset, unset->characters->data, unset->characters->len);
}

/* From the last line of each remark back to its first. */
static void account_settle(StoryAccount *account)
{
    for (guint i = account->unset->len; i-- > 0;)
        take_from_manuscript(account, g_ptr_array_index(account->unset, i));
}

GPtrArray *accounts_collect(const IssueLayout *layout, DisplayList *const *pages, int page_count)
{
    GPtrArray *accounts = accounts_of_layout(layout);
    int next = 0;
    for (int i = 0; i < page_count; i++)
        accounts_show_page(accounts, pages[i], &next);
    accounts_join_parts(accounts);
    for (guint i = 0; i < accounts->len; i++)
        account_settle(g_ptr_array_index(accounts, i));
    return accounts;
}
