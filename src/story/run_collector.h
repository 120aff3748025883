/* run_collector.h - gathers pieces of text into runs: folds white space, joins Chinese lines, keeps the places. */
#ifndef TYPESET_STORY_RUN_COLLECTOR_H
#define TYPESET_STORY_RUN_COLLECTOR_H

#include "issue/text_run.h"

typedef struct RunCollector RunCollector;

typedef struct RunFormat {
    unsigned marks;   /* RunMark */
    const char *link; /* lives as long as the arena of the runs; NULL for none */
    const char *lang; /* likewise */
    const Annotation *annotation; /* likewise */
    const RunText *remark;        /* likewise; the first run of its base has it */
    const PageReference *reference; /* likewise; the text stands for the number of a page */
    int first_reading; /* as in TextRun; it parts no runs */
    int line_group;    /* as in TextRun */
    int frame_group;
} RunFormat;

RunCollector *run_collector_new(void);
void run_collector_free(RunCollector *collector);

/*
 * Adds `length` bytes of valid UTF-8. White space becomes one space; an end of line in it becomes
 * nothing between two Chinese characters or marks. At the start of the text it is dropped, with
 * the full-width spaces that typists put there for an indent.
 */
void collect_text(RunCollector *collector, const char *text, size_t length, RunFormat format,
                  SourcePosition origin);
void collect_line_end(RunCollector *collector); /* an end of line in the source */
void collect_forced_break(RunCollector *collector, RunFormat format, SourcePosition origin);

/* The runs gathered since the last call, in the arena; the collector is empty afterwards. */
RunText run_collector_take(RunCollector *collector, Arena *arena);

/* A text without marks, as front matter holds it, folded into one run or none. */
RunText run_text_fold(Arena *arena, const char *text, size_t length, SourcePosition origin);

#endif
