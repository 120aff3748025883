/*
 * audit.c - manuscript against display lists and overset account, stream by stream: the text, then the readings, then
 * the remarks. Called by every run.
 */
#include "proof/audit.h"

#include "proof/audit_compare.h"

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

static bool layer_holds(const StoryAccount *account, TextLayer layer, Diagnostics *diagnostics)
{
    Fault fault;
    for (int stream = 0; stream < STREAM_COUNT; stream++)
        if (!text_account_holds(&account->texts[layer][stream], &fault)) {
            report_fault(account, &fault, diagnostics);
            return false;
        }
    return true;
}

/* Only the first fault of a story is told: the others mostly follow from it. */
static bool account_holds(const StoryAccount *account, Diagnostics *diagnostics)
{
    if (account->stray) {
        report_stray(account, diagnostics);
        return false;
    }
    for (int layer = 0; layer < LAYER_COUNT; layer++)
        if (!layer_holds(account, (TextLayer)layer, diagnostics))
            return false;
    return true;
}

bool audit_display_lists(const IssueLayout *layout, DisplayList *const *pages, int page_count,
                         Diagnostics *diagnostics)
{
    GPtrArray *accounts = accounts_collect(layout, pages, page_count);
    bool holds = true;
    for (guint i = 0; i < accounts->len; i++)
        holds = account_holds(g_ptr_array_index(accounts, i), diagnostics) && holds;
    g_ptr_array_unref(accounts);
    return holds;
}
