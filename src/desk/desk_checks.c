/* desk_checks.c - one job for each check and story; threads only run programs, all else is done by the caller's. */
#include "desk/desk_checks.h"

#include "base/program.h"
#include "desk/desk_answer.h"
#include "desk/desk_memory.h"
#include "desk/desk_question.h"

#include <glib.h>

enum { LONGEST_OUTPUT = 4 * 1024 * 1024 };

typedef struct DeskJob {
    const DeskCheck *check;
    const Story *story;
    const DeskPieces *pieces;
    FileBytes question;
    Arena *arena; /* of the thread that runs it; NULL: the answer was remembered */
    ProgramResult result;
} DeskJob;

typedef struct DeskJobs {
    DeskJob *items; /* check by check, in each story by story */
    int count;
} DeskJobs;

static void ask(DeskJob *job)
{
    const DeskCheck *check = job->check;
    FILE *input = program_input(job->question);
    if (!input)
        return;
    ProgramCall call = {check->path, check->arguments, check->folder, input, check->longest_seconds, LONGEST_OUTPUT, true};
    job->result = program_run(job->arena, &call);
    fclose(input);
}

static void ask_in_thread(gpointer data, gpointer unused)
{
    (void)unused;
    ask(data);
}

/* All that are not remembered, as many at once as there are cores. */
static void ask_all(DeskJobs *jobs)
{
    GThreadPool *threads =
        g_thread_pool_new(ask_in_thread, NULL, (gint)MAX(g_get_num_processors(), 1), FALSE, NULL);
    for (int i = 0; i < jobs->count; i++) {
        if (!jobs->items[i].arena)
            continue;
        if (threads)
            g_thread_pool_push(threads, &jobs->items[i], NULL);
        else
            ask(&jobs->items[i]);
    }
    if (threads)
        g_thread_pool_free(threads, FALSE, TRUE); /* waits for them */
}

/* A column of briefs is made of stories that are in the list too. */
static bool is_manuscript(const Story *story)
{
    return !story->briefs;
}

static DeskJob job_new(const DeskCheck *check, const DeskJob *of_story, const DeskMemory *memory)
{
    DeskJob job = *of_story;
    job.check = check;
    job.result = (ProgramResult){.ending = PROGRAM_NOT_STARTED, .said = ""};
    if (desk_memory_find(memory, check, job.question, &job.result.output))
        job.result.ending = PROGRAM_ENDED_WELL;
    else
        job.arena = arena_new();
    return job;
}

/* What is asked of a story is the same for all checks. */
static int make_questions(Arena *arena, const Issue *issue, DeskJob *questions)
{
    int count = 0;
    for (int i = 0; i < issue->story_count; i++) {
        const Story *story = &issue->stories[i];
        DeskPieces *pieces = arena_new_object(arena, DeskPieces);
        if (!is_manuscript(story))
            continue;
        *pieces = desk_pieces_of(arena, story);
        questions[count++] =
            (DeskJob){.story = story, .pieces = pieces, .question = desk_question(arena, issue, story, pieces)};
    }
    return count;
}

static DeskJobs make_jobs(Arena *arena, const Issue *issue, const DeskMemory *memory)
{
    DeskJob *questions = arena_new_array(arena, DeskJob, issue->story_count);
    int count = make_questions(arena, issue, questions);
    DeskJobs jobs = {.items = arena_new_array(arena, DeskJob, count * issue->desk_check_count)};
    for (int i = 0; i < issue->desk_check_count; i++)
        for (int k = 0; k < count && issue->desk_checks[i].path; k++)
            jobs.items[jobs.count++] = job_new(&issue->desk_checks[i], &questions[k], memory);
    return jobs;
}

static void report_remarks(const DeskJob *job, const DeskAnswer *answer, Diagnostics *diagnostics)
{
    for (int i = 0; i < answer->count; i++) {
        const DeskRemark *remark = &answer->remarks[i];
        if (remark->words)
            diagnostics_report(diagnostics, remark->severity, remark->place, "\"%s\": %s [%s]", "“%s”：%s [%s]",
                               remark->words, remark->message, job->check->name);
        else
            diagnostics_report(diagnostics, remark->severity, remark->place, "%s [%s]", "%s [%s]", remark->message,
                               job->check->name);
    }
}

static const char *mistake_text(DeskMistake mistake, MessageLanguage language)
{
    static const char *const texts[][2] = {
        [DESK_WELL] = {"", ""},
        [DESK_NO_JSON] = {"it is no JSON", "不是 JSON"},
        [DESK_NO_OBJECT] = {"it is no object such as {\"line\": 1, \"message\": \"...\"}",
                            "不是对象，应如 {\"line\": 1, \"message\": \"……\"}"},
        [DESK_NO_MESSAGE] = {"it has no \"message\"", "缺少“message”"},
        [DESK_NO_SEVERITY] = {"its \"severity\" is not one of note, warning, error",
                              "“severity”只能是 note、warning、error"},
        [DESK_NO_PLACE] = {"its place is not in the story; give \"line\" and \"column\", or \"piece\" and \"offset\"",
                           "位置不在稿件里；请给出“line”和“column”，或“piece”和“offset”"},
        [DESK_TOO_MANY] = {"there are too many of them; those from here on are left out", "意见太多，从这一条起略去"},
    };
    return texts[mistake][language == MESSAGE_LANGUAGE_CHINESE];
}

static void report_mistake(const DeskJob *job, const DeskAnswer *answer, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, job->check->origin,
                       "what the desk check \"%s\" says of story \"%s\", remark %d, cannot be used as it is: %s; correct the "
                       "program",
                       "检查程序“%s”对稿件“%s”的第 %d 条意见不能照用：%s；请改正程序", job->check->name, job->story->id,
                       answer->mistaken_remark,
                       mistake_text(answer->mistake, diagnostics_language(diagnostics)));
}

/* The same for all stories: diagnostics leave repetitions out. */
static void report_not_started(const DeskJob *job, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, job->check->origin,
                       "the desk check \"%s\" cannot be started; its first line must name a program that is installed, "
                       "such as #!/usr/bin/env python3",
                       "检查程序“%s”无法启动；第一行要写明用哪个已安装的程序，例如 #!/usr/bin/env python3",
                       job->check->name);
}

static void report_complaint(Arena *arena, const DeskJob *job, Diagnostics *diagnostics)
{
    const char *said = desk_printable(arena, job->result.said, DESK_LONGEST_MESSAGE);
    diagnostics_report(diagnostics, SEVERITY_ERROR, job->check->origin,
                       "the desk check \"%s\" failed on story \"%s\": %s; correct the program",
                       "检查程序“%s”在稿件“%s”上出错：%s；请改正程序", job->check->name, job->story->id,
                       *said ? said : "…");
}

static void report_end(const DeskJob *job, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, job->check->origin,
                       "the desk check \"%s\" was ended on story \"%s\": it crashed, wrote more than %d MB or had "
                       "not ended after %d s; correct the program or raise \"timeout\"",
                       "检查程序“%s”在稿件“%s”上被中止：程序崩溃、输出超过 %d MB，或超过 %d 秒；请改正程序，或加大“timeout”",
                       job->check->name, job->story->id, LONGEST_OUTPUT / (1024 * 1024), job->check->longest_seconds);
}

static void report_answer(Arena *arena, const DeskJob *job, DeskMemory *memory, Diagnostics *diagnostics)
{
    DeskAnswer answer = desk_answer_read(arena, job->result.output, job->pieces, job->story->origin.file);
    report_remarks(job, &answer, diagnostics);
    if (answer.mistake != DESK_WELL)
        report_mistake(job, &answer, diagnostics);
    if (job->arena)
        desk_memory_keep(memory, job->check, job->question, job->result.output);
}

static void report_job(Arena *arena, const DeskJob *job, DeskMemory *memory, Diagnostics *diagnostics)
{
    switch (job->result.ending) {
    case PROGRAM_ENDED_WELL: report_answer(arena, job, memory, diagnostics); break;
    case PROGRAM_COMPLAINED: report_complaint(arena, job, diagnostics); break;
    case PROGRAM_WAS_ENDED: report_end(job, diagnostics); break;
    case PROGRAM_NOT_STARTED: report_not_started(job, diagnostics); break;
    }
}

void desk_checks_run(Arena *arena, const Issue *issue, DeskMemory *memory, Diagnostics *diagnostics)
{
    if (issue->desk_check_count == 0)
        return;
    DeskJobs jobs = make_jobs(arena, issue, memory);
    ask_all(&jobs);
    for (int i = 0; i < jobs.count; i++) {
        report_job(arena, &jobs.items[i], memory, diagnostics);
        arena_free(jobs.items[i].arena);
    }
}
