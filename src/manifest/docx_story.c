/* docx_story.c - see docx_story.h. What was imported is believed only when it has been read back. */
#include "manifest/docx_story.h"

#include "import/text_difference.h"

#include <glib.h>
#include <string.h>

static void append_text(GString *all, const RunText *text)
{
    for (int i = 0; i < text->count; i++)
        if (!(text->runs[i].marks & (RUN_NOTE_MARK | RUN_ADDED)))
            g_string_append_len(all, text->runs[i].text, text->runs[i].length);
}

static GString *text_of_story(const Story *story)
{
    GString *all = g_string_new(NULL);
    for (int i = 0; i < story->headline_line_count; i++)
        append_text(all, &story->headline_lines[i]);
    append_text(all, &story->deck);
    append_text(all, &story->byline);
    append_text(all, &story->summary.text);
    for (int i = 0; i < story->block_count; i++)
        append_text(all, &story->blocks[i].text);
    for (int i = 0; i < story->picture_count; i++)
        append_text(all, &story->pictures[i].caption);
    return all;
}

void docx_story_compare(Arena *arena, const Story *story, const ImportedStory *imported, SourcePosition asked_at,
                        Diagnostics *diagnostics)
{
    GString *all = text_of_story(story);
    TextDifference lost = text_difference(arena, imported->text, all->str);
    TextDifference surplus = text_difference(arena, all->str, imported->text);
    if (lost.count + surplus.count > 0)
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                           "the story has not the same text as the document \"%s\": %d characters lost (\"%s\"), %d too many "
                           "(\"%s\"); correct the Markdown of typeset import by hand",
                           "稿件与文档“%s”的文字不一致：少 %d 字（“%s”），多 %d 字（“%s”）；请手工改正 typeset import 转出的 Markdown",
                           story->file, lost.count, lost.excerpt, surplus.count, surplus.excerpt);
    g_string_free(all, TRUE);
}

const ImportedPicture *find_imported_picture(const ImportedStory *imported, const char *file)
{
    for (int i = 0; i < imported->picture_count; i++)
        if (strcmp(imported->pictures[i].file, file) == 0)
            return &imported->pictures[i];
    return NULL;
}
