/*
 * manuscript.c - what an issue asks to be printed: manuscript ISSUE.toml DATA_FOLDER.
 * One line for each piece of text: story, part, text, with tabs between them.
 */
#include "manifest/issue_reader.h"

#include <stdio.h>

static void print_text(Arena *arena, const Story *story, const char *part, const RunText *text)
{
    if (text->count > 0)
        printf("%s\t%s\t%s\n", story->id, part, run_text_to_string(arena, text));
}

static void print_story(Arena *arena, const Story *story)
{
    print_text(arena, story, "kicker", &story->kicker);
    for (int i = 0; i < story->headline_line_count; i++)
        print_text(arena, story, "headline", &story->headline_lines[i]);
    print_text(arena, story, "deck", &story->deck);
    print_text(arena, story, "byline", &story->byline);
    for (int i = 0; i < story->summary.label_line_count; i++)
        print_text(arena, story, "summary_label", &story->summary.label_lines[i]);
    print_text(arena, story, "summary", &story->summary.text);
    print_text(arena, story, "rubric", &story->rubric.name);
    print_text(arena, story, "rubric_pinyin", &story->rubric.pinyin);
    print_text(arena, story, "dateline", &story->dateline);
    for (int i = 0; i < story->block_count; i++) {
        const Block *block = &story->blocks[i];
        print_text(arena, story, block->kind == BLOCK_SUBHEAD ? "subhead" : "body", &block->text);
    }
    print_text(arena, story, "author_note", &story->author_note);
    for (int i = 0; i < story->picture_count; i++) {
        print_text(arena, story, "caption", &story->pictures[i].caption);
        print_text(arena, story, "credit", &story->pictures[i].credit);
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
        print_story(arena, &issue->stories[i]);
    diagnostics_free(diagnostics);
    arena_free(arena);
    return issue ? 0 : 3;
}
