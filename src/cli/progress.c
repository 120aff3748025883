/* progress.c - a thread that waits a second before it shows anything, so that short runs stay quiet. */
#include "cli/progress.h"

#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

struct Progress {
    MessageLanguage language;
    GThread *thread; /* NULL: nobody watches */
    GMutex lock;     /* guards the fields below */
    GCond changed;
    const char *step;
    bool finished;
};

/* \033[K clears what a longer step left behind. */
static void show(const char *step)
{
    fprintf(stderr, "\r%s …\033[K", step);
    fflush(stderr);
}

static gpointer watch(gpointer data)
{
    Progress *progress = data;
    gint64 deadline = g_get_monotonic_time() + G_TIME_SPAN_SECOND;
    g_mutex_lock(&progress->lock);
    while (!progress->finished && g_cond_wait_until(&progress->changed, &progress->lock, deadline))
        continue;
    bool shown = false;
    while (!progress->finished) {
        show(progress->step);
        shown = true;
        g_cond_wait(&progress->changed, &progress->lock);
    }
    g_mutex_unlock(&progress->lock);
    if (shown)
        fputs("\r\033[K", stderr);
    return NULL;
}

/* The main thread alone gets signals: file_replace keeps them away there while it writes. */
static GThread *start_watching(Progress *progress)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    GThread *thread = g_thread_try_new("progress", watch, progress, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return thread;
}

Progress *progress_new(MessageLanguage language)
{
    Progress *progress = g_new0(Progress, 1);
    progress->language = language;
    progress->step = "typeset";
    g_mutex_init(&progress->lock);
    g_cond_init(&progress->changed);
    if (isatty(STDERR_FILENO))
        progress->thread = start_watching(progress);
    return progress;
}

void progress_step(Progress *progress, const char *english, const char *chinese)
{
    if (!progress)
        return;
    g_mutex_lock(&progress->lock);
    progress->step = progress->language == MESSAGE_LANGUAGE_CHINESE ? chinese : english;
    g_cond_signal(&progress->changed);
    g_mutex_unlock(&progress->lock);
}

void progress_end(Progress *progress)
{
    if (!progress || !progress->thread)
        return;
    g_mutex_lock(&progress->lock);
    progress->finished = true;
    g_cond_signal(&progress->changed);
    g_mutex_unlock(&progress->lock);
    g_thread_join(progress->thread);
    progress->thread = NULL;
}

void progress_free(Progress *progress)
{
    if (!progress)
        return;
    progress_end(progress);
    g_mutex_clear(&progress->lock);
    g_cond_clear(&progress->changed);
    g_free(progress);
}
