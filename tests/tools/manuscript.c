/*
 * manuscript.c - what an issue asks to be printed: manuscript ISSUE.toml DATA_FOLDER.
 * One line for each piece of text, with tabs between: story, part, text, the text with its note marks as they are printed
 * and a vertical tab for each number of a page.
 */
#include "manifest/issue_reader.h"

#include <stdio.h>
#include <stdlib.h>

/* Stands in the last column for the number of a page, which nobody knows yet. */
enum { PAGE_NUMBER = '\v' };

/* The references to notes as the story's design prints them: figures, or circled numbers up to 20. */
static void print_note_mark(const TextRun *run, NoteMark mark)
{
    int number = atoi(run->text);
    if (mark == NOTE_MARK_CIRCLED)
        printf("\xE2\x91%c", 0xA0 + number - 1);
    else
        printf("%d", number);
}

/* The numbers of notes and pages and what the program adds are its own and no part of the manuscript. */
static void print_runs(const RunText *text, NoteMark mark, bool with_notes)
{
    for (int i = 0; i < text->count; i++) {
        const TextRun *run = &text->runs[i];
        if (run->marks & RUN_NOTE_MARK && with_notes)
            print_note_mark(run, mark);
        bool is_added = run->marks & RUN_ADDED && !with_notes;
        if (!(run->marks & RUN_NOTE_MARK) && !is_added && !run->reference)
            fwrite(run->text, 1, (size_t)run->length, stdout);
        else if (run->reference && with_notes)
            putchar(PAGE_NUMBER);
    }
}

typedef struct Printed {
    const Story *story;
    NoteMark note_mark;
} Printed;

static void print_text(const Printed *printed, const char *part, const RunText *text)
{
    if (text->count == 0)
        return;
    printf("%s\t%s\t", printed->story->id, part);
    print_runs(text, printed->note_mark, false);
    putchar('\t');
    print_runs(text, printed->note_mark, true);
    putchar('\n');
}

/* Where the story stands; NULL when it is placed nowhere. */
static const StoryPlacement *find_placement(const Issue *issue, const Story *story)
{
    for (int page = 0; page < issue->page_count; page++)
        for (int i = 0; i < issue->pages[page].placement_count; i++)
            if (issue->pages[page].placements[i].story == story)
                return &issue->pages[page].placements[i];
    for (int section = 0; section < issue->section_count; section++)
        for (int i = 0; i < issue->sections[section].story_count; i++)
            if (issue->sections[section].stories[i].placement.story == story)
                return &issue->sections[section].stories[i].placement;
    return NULL;
}

/* A column of briefs has the heads and credits of its manuscripts among its blocks. */
static const char *part_of_block(const Block *block)
{
    switch (block->kind) {
    case BLOCK_SUBHEAD: return "subhead";
    case BLOCK_NOTE: return "note";
    case BLOCK_BRIEF_CREDIT: return "author_note";
    case BLOCK_BRIEF_SOURCE: return "source";
    case BLOCK_BRIEF_INSTITUTION:
    case BLOCK_BRIEF_KICKER:
    case BLOCK_BRIEF_HEAD:
    case BLOCK_BRIEF_DECK:
    case BLOCK_BRIEF_BYLINE:
    case BLOCK_BRIEF_SUMMARY: return "brief_head";
    default: return "body";
    }
}

/* Its manuscripts are printed by the column that they are part of. */
static bool is_brief(const Issue *issue, const Story *story)
{
    for (int i = 0; i < issue->story_count; i++)
        for (int brief = 0; brief < issue->stories[i].brief_count; brief++)
            if (issue->stories[i].briefs[brief] == story)
                return true;
    return false;
}

static void print_pictures(const Printed *printed, const Picture *pictures, int count)
{
    for (int i = 0; i < count; i++) {
        print_text(printed, "caption", &pictures[i].caption);
        print_text(printed, "credit", &pictures[i].credit);
        print_pictures(printed, pictures[i].members, pictures[i].member_count);
    }
}

/* Row by row: where a table is cut at a column's foot, its head stands again above the row that comes next. */
static void print_table(const Printed *printed, const Block *block)
{
    const Table *table = block->table;
    for (int row = 0; row < table->row_count; row++) {
        const TableCell *first = table_cell(table, row, 0);
        int run_count = 0;
        for (int column = 0; column < table->column_count; column++)
            run_count += first[column].run_count;
        print_text(printed, part_of_block(block), &(RunText){&block->text.runs[first->first_run], run_count});
    }
}

static void print_block(const Printed *printed, const Block *block)
{
    print_text(printed, "dateline", &block->dateline);
    if (block->table)
        print_table(printed, block);
    else
        print_text(printed, part_of_block(block), &block->text);
}

static void print_story(const Issue *issue, const Story *story)
{
    const StoryPlacement *placement = find_placement(issue, story);
    const Rubric *rubric = placement ? &placement->rubric : &story->rubric; /* that of the page wins */
    const Printed printed = {story, placement ? placement->design->note_mark : NOTE_MARK_CIRCLED};
    print_text(&printed, "kicker", &story->kicker);
    for (int i = 0; i < story->headline_line_count; i++)
        print_text(&printed, "headline", &story->headline_lines[i]);
    print_text(&printed, "deck", &story->deck);
    print_text(&printed, "byline", &story->byline);
    print_text(&printed, "institution", &story->institution);
    for (int i = 0; i < story->summary.label_line_count; i++)
        print_text(&printed, "summary_label", &story->summary.label_lines[i]);
    print_text(&printed, "summary", &story->summary.text);
    print_text(&printed, "abstract", &story->abstract.label);
    print_text(&printed, "abstract", &story->abstract.text);
    print_text(&printed, "abstract", &story->keywords.label);
    print_text(&printed, "abstract", &story->keywords.text);
    print_text(&printed, "rubric", &rubric->name);
    print_text(&printed, "rubric_pinyin", &rubric->pinyin);
    print_text(&printed, "dateline", &story->dateline);
    for (int i = 0; i < story->block_count; i++)
        print_block(&printed, &story->blocks[i]);
    print_text(&printed, "author_note", &story->author_note);
    print_text(&printed, "source", &story->team);
    print_text(&printed, "source", &story->source);
    print_pictures(&printed, story->pictures, story->picture_count);
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
        if (!is_brief(issue, &issue->stories[i]))
            print_story(issue, &issue->stories[i]);
    diagnostics_free(diagnostics);
    arena_free(arena);
    return issue ? 0 : 3;
}
