/* file_watch.c - watches folders, not files: editors save by renaming, folders are replaced, links are turned. An event
 * says that something may have changed; a short rest later the stamps of the files say whether it has. */
#include "live/file_watch.h"

#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum {
    REST_MS = 10,       /* after the last event: programs save in several steps */
    LONGEST_REST_MS = 400, /* after the first one: somebody else may write without end */
    OPEN_FILE_MS = 2000, /* for a file that is being written and not closed yet */
    LOOK_MS = 300,      /* where there is no inotify to be had: how often to look */
    MISSING_FILE_MS = 150, /* for a file that is gone: some programs put the new one there a little later */
    FOLDERS_ABOVE = 3,  /* that are watched: a folder may be replaced as a whole */
};

/* A folder that is watched, by its descriptor; the names in it that matter. */
typedef struct WatchedFolder {
    int descriptor;
    GHashTable *names; /* name → is it that of a file? */
} WatchedFolder;

struct FileWatch {
    int events;           /* inotify */
    int timer;
    int poll;             /* both */
    GHashTable *folders;  /* descriptor → WatchedFolder */
    GHashTable *open;     /* "descriptor/name" of files that are being written */
    const ReadFiles *files;
    bool is_named;        /* an event has named one of the files */
    bool is_waiting;      /* the timer runs */
    bool has_news;        /* and has just been set again */
    bool waited_for_missing;
    gint64 first_event;   /* when that began, in microseconds */
};

static void folder_free(gpointer data)
{
    WatchedFolder *folder = data;
    g_hash_table_unref(folder->names);
    g_free(folder);
}

static void poll_also(const FileWatch *watch, int descriptor)
{
    struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
    epoll_ctl(watch->poll, EPOLL_CTL_ADD, descriptor, &event);
}

FileWatch *file_watch_new(void)
{
    FileWatch *watch = g_new0(FileWatch, 1);
    watch->events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    watch->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    watch->poll = epoll_create1(EPOLL_CLOEXEC);
    watch->folders = g_hash_table_new_full(NULL, NULL, NULL, folder_free);
    watch->open = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    poll_also(watch, watch->events);
    poll_also(watch, watch->timer);
    return watch;
}

void file_watch_free(FileWatch *watch)
{
    if (!watch)
        return;
    close(watch->poll);
    close(watch->timer);
    close(watch->events);
    g_hash_table_unref(watch->folders);
    g_hash_table_unref(watch->open);
    g_free(watch);
}

int file_watch_descriptor(const FileWatch *watch)
{
    return watch->poll;
}

/* --- folders ---------------------------------------------------------------------------------------- */

static void watch_name(FileWatch *watch, GHashTable *folders, const char *path, const char *name, bool is_file)
{
    enum {
        EVENTS = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR,
    };
    int descriptor = inotify_add_watch(watch->events, path, EVENTS);
    if (descriptor < 0)
        return; /* it does not exist: the folder above it is watched */
    WatchedFolder *folder = g_hash_table_lookup(folders, GINT_TO_POINTER(descriptor));
    if (!folder) {
        folder = g_new(WatchedFolder, 1);
        *folder = (WatchedFolder){descriptor, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
        g_hash_table_insert(folders, GINT_TO_POINTER(descriptor), folder);
    }
    bool was_file = GPOINTER_TO_INT(g_hash_table_lookup(folder->names, name));
    g_hash_table_insert(folder->names, g_strdup(name), GINT_TO_POINTER(is_file || was_file));
}

/* The file in its folder, and that in the folders above it, up to some that exist. */
static void watch_path(FileWatch *watch, GHashTable *folders, const char *path)
{
    char *at = g_canonicalize_filename(path, NULL);
    for (int level = 0; at[1] && (level <= FOLDERS_ABOVE || !g_file_test(at, G_FILE_TEST_EXISTS)); level++) {
        char *above = g_path_get_dirname(at), *name = g_path_get_basename(at);
        watch_name(watch, folders, above, name, level == 0);
        g_free(name);
        g_free(at);
        at = above;
    }
    g_free(at);
}

static void watch_file(FileWatch *watch, GHashTable *folders, const char *path)
{
    char *target = realpath(path, NULL);
    watch_path(watch, folders, path);
    if (target && strcmp(target, path) != 0)
        watch_path(watch, folders, target);
    free(target);
}

static void forget_others(FileWatch *watch, GHashTable *folders)
{
    GHashTableIter each;
    gpointer descriptor;
    g_hash_table_iter_init(&each, watch->folders);
    while (g_hash_table_iter_next(&each, &descriptor, NULL))
        if (!g_hash_table_contains(folders, descriptor))
            inotify_rm_watch(watch->events, GPOINTER_TO_INT(descriptor));
}

static void watch_folders(FileWatch *watch)
{
    GHashTable *folders = g_hash_table_new_full(NULL, NULL, NULL, folder_free);
    for (int i = 0; i < read_files_count(watch->files); i++)
        watch_file(watch, folders, read_files_path(watch->files, i));
    forget_others(watch, folders);
    g_hash_table_unref(watch->folders);
    watch->folders = folders;
}

/* --- rest ------------------------------------------------------------------------------------------- */

static void wait_for(FileWatch *watch, int milliseconds)
{
    gint64 now = g_get_monotonic_time();
    if (!watch->is_waiting)
        watch->first_event = now;
    watch->is_waiting = watch->has_news = true;
    gint64 end = now + (gint64)milliseconds * 1000;
    if (milliseconds <= REST_MS)
        end = MIN(end, watch->first_event + LONGEST_REST_MS * 1000);
    gint64 left = MAX(end - now, 1);
    struct itimerspec time = {.it_value = {.tv_sec = left / G_USEC_PER_SEC, .tv_nsec = left % G_USEC_PER_SEC * 1000}};
    timerfd_settime(watch->timer, 0, &time, NULL);
}

static bool some_file(const FileWatch *watch, bool (*holds)(const FileStamp *then, const FileStamp *now))
{
    for (int i = 0; i < read_files_count(watch->files); i++) {
        FileStamp now = file_stamp(read_files_path(watch->files, i));
        if (holds(read_files_stamp(watch->files, i), &now))
            return true;
    }
    return false;
}

static bool stamp_differs(const FileStamp *then, const FileStamp *now)
{
    return !file_stamps_equal(then, now);
}

static bool file_is_gone(const FileStamp *then, const FileStamp *now)
{
    return then->exists && !now->exists;
}

void file_watch_aim(FileWatch *watch, const ReadFiles *files)
{
    watch->files = files;
    watch_folders(watch);
    if (some_file(watch, stamp_differs))
        wait_for(watch, REST_MS);
    else if (watch->events < 0)
        wait_for(watch, LOOK_MS);
}

/* --- events ----------------------------------------------------------------------------------------- */

/* Keeps the books on files that are open; a program that has been killed closes its files, too. */
static void note_open(FileWatch *watch, const struct inotify_event *event)
{
    char *key = g_strdup_printf("%d/%s", event->wd, event->name);
    if (event->mask & IN_MODIFY)
        g_hash_table_add(watch->open, key);
    else if (!(event->mask & IN_ATTRIB))
        g_hash_table_remove(watch->open, key);
    if (!(event->mask & IN_MODIFY))
        g_free(key);
}

static void take_event(FileWatch *watch, const struct inotify_event *event)
{
    gpointer is_file = NULL;
    const WatchedFolder *folder = g_hash_table_lookup(watch->folders, GINT_TO_POINTER(event->wd));
    bool is_lost = event->mask & IN_Q_OVERFLOW;
    bool is_known = folder && event->len > 0 && g_hash_table_lookup_extended(folder->names, event->name, NULL, &is_file);
    if (!is_lost && !is_known)
        return;
    if (is_known && GPOINTER_TO_INT(is_file)) {
        note_open(watch, event);
        watch->is_named |= (event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0;
    }
    wait_for(watch, g_hash_table_size(watch->open) ? OPEN_FILE_MS : REST_MS);
}

static void take_events(FileWatch *watch)
{
    union {
        struct inotify_event event; /* for its alignment */
        char bytes[8192];
    } buffer;
    ssize_t length;
    while ((length = read(watch->events, buffer.bytes, sizeof buffer.bytes)) > 0)
        for (ssize_t at = 0; at < length;) {
            const struct inotify_event *event = (const struct inotify_event *)(const void *)(buffer.bytes + at);
            take_event(watch, event);
            at += (ssize_t)sizeof *event + event->len;
        }
}

static bool timer_has_ended(const FileWatch *watch)
{
    uint64_t times;
    return read(watch->timer, &times, sizeof times) == (ssize_t)sizeof times;
}

/* The clock of the file system is too coarse for the stamps of two quick saves to differ: a name is enough. */
static bool has_changed(FileWatch *watch)
{
    bool changed = watch->is_named || some_file(watch, stamp_differs);
    watch->is_named = watch->is_waiting = watch->waited_for_missing = false;
    g_hash_table_remove_all(watch->open);
    return changed;
}

bool file_watch_take(FileWatch *watch)
{
    bool ended = timer_has_ended(watch);
    watch->has_news = false;
    take_events(watch);
    if (!ended || watch->has_news || !watch->files)
        return false;
    watch_folders(watch);
    if (!watch->waited_for_missing && some_file(watch, file_is_gone)) {
        watch->waited_for_missing = true;
        wait_for(watch, MISSING_FILE_MS);
        return false;
    }
    bool changed = has_changed(watch);
    if (!changed && watch->events < 0)
        wait_for(watch, LOOK_MS);
    return changed;
}
