/* jump_rules.c - stories that go on elsewhere for no more than a few lines. */
#include "lint/lint_rules.h"

static int lines_of_part(const StoryLayout *story)
{
    int lines = 0;
    for (int i = 0; i < story->frame_count; i++)
        lines += story->frames[i].used_lines;
    return lines;
}

/* A reader who turns the page wants something to read there, and before that a reason to. */
void lint_short_jump(const LintPage *page)
{
    int least = page->settings->short_jump_lines;
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        int lines = lines_of_part(story);
        bool goes_on = story->carried_characters > 0 && !story->placement->is_in_sequence;
        bool is_part = story->placement->jump_in || goes_on;
        if (!is_part || lines == 0 || lines >= least)
            continue;
        diagnostics_report(page->diagnostics, page->severity, story->placement->origin,
                           "%s, area \"%s\": lines that this part of \"%s\" has here: %d, fewer than %d; cut the story "
                           "so that it ends before, or divide it otherwise [short_jump]",
                           "%s版块“%s”：稿件“%s”的这一段只有 %d 行，不足 %d 行（转版太短）；请压缩到不必转版，"
                           "或另行分配 [short_jump]",
                           page_words_of(page).text, story_area_name(story), story->placement->story->file, lines, least);
    }
}
