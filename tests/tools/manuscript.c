/*
 * manuscript.c - what an issue asks to be printed: manuscript ISSUE.toml DATA_FOLDER.
 * One line for each piece of text: story, part, text, with tabs between them.
 */
#include "manifest/issue_reader.h"

#include <stdio.h>

/* The numbers of notes are the program's own and no part of the manuscript. */
static void print_text(const Story *story, const char *part, const RunText *text)
{
    if (text->count == 0)
        return;
    printf("%s\t%s\t", story->id, part);
    for (int i = 0; i < text->count; i++) {
        const TextRun *run = &text->runs[i];
        if (!(run->marks & RUN_NOTE_MARK))
            fwrite(run->text, 1, (size_t)run->length, stdout);
    }
    putchar('\n');
}

static void print_story(const Story *story)
{
    print_text(story, "kicker", &story->kicker);
    for (int i = 0; i < story->headline_line_count; i++)
        print_text(story, "headline", &story->headline_lines[i]);
    print_text(story, "deck", &story->deck);
    print_text(story, "byline", &story->byline);
    for (int i = 0; i < story->summary.label_line_count; i++)
        print_text(story, "summary_label", &story->summary.label_lines[i]);
    print_text(story, "summary", &story->summary.text);
    print_text(story, "rubric", &story->rubric.name);
    print_text(story, "rubric_pinyin", &story->rubric.pinyin);
    print_text(story, "dateline", &story->dateline);
    for (int i = 0; i < story->block_count; i++) {
        const Block *block = &story->blocks[i];
        print_text(story, block->kind == BLOCK_SUBHEAD ? "subhead" : "body", &block->text);
    }
    print_text(story, "author_note", &story->author_note);
    for (int i = 0; i < story->picture_count; i++) {
        print_text(story, "caption", &story->pictures[i].caption);
        print_text(story, "credit", &story->pictures[i].credit);
    }
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: manuscript ISSUE.toml DATA_FOLDER\n", stderr);
        return 2;
    }
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    const char *data_folders[] = {argv[2]};
    Issue *issue = issue_read(arena, &(IssueReaderSettings){
        .file = argv[1], .data_folders = data_folders, .data_folder_count = 1,
    }, diagnostics);

    for (int i = 0; issue && i < issue->story_count; i++)
        print_story(&issue->stories[i]);
    diagnostics_free(diagnostics);
    arena_free(arena);
    return issue ? 0 : 3;
}
