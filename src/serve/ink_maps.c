/*
 * ink_maps.c - the process forks: the child has the pages as they are, however long it takes, and writes the map into a
 * pipe. The parent looks into it now and then.
 */
#include "serve/ink_maps.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Who saves again and again wants to see the page first. */
enum { QUIET_MS = 700, LEAST_HASTE = 19 };

/* What the child writes before the percents. */
typedef struct MapHead {
    Length cell;
    int columns;
    int rows;
} MapHead;

/* The ink of a page in the version in which it was measured. */
typedef struct KnownInk {
    int version;
    char *profile; /* of the press, as the layout named it; NULL: the usual one */
    int *percents; /* NULL: it could not be measured */
    ProofInk ink;
} KnownInk;

struct InkMaps {
    const LiveState *state;
    gint64 used_since;  /* in microseconds */
    GHashTable *known;  /* page to KnownInk */
    GByteArray *coming; /* what the child has written so far */
    KnownInk *measured; /* that it is for; NULL: no child works */
    int page;
    pid_t child;
    int pipe;           /* from the child */
};

static void known_ink_free(gpointer data)
{
    KnownInk *known = data;
    g_free(known->profile);
    g_free(known->percents);
    g_free(known);
}

InkMaps *ink_maps_new(void)
{
    InkMaps *maps = g_new0(InkMaps, 1);
    maps->known = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, known_ink_free);
    maps->coming = g_byte_array_new();
    return maps;
}

void ink_maps_free(InkMaps *maps)
{
    if (maps->measured) {
        close(maps->pipe);
        known_ink_free(maps->measured);
    }
    g_hash_table_unref(maps->known);
    g_byte_array_unref(maps->coming);
    g_free(maps);
}

/* --- what is known ------------------------------------------------------------------------------ */

static const char *profile_now(const InkMaps *maps)
{
    return maps->state->layout->issue->design->press_profile;
}

static bool is_page(const InkMaps *maps, int page)
{
    return maps->state && page >= 1 && page <= maps->state->page_count;
}

static const KnownInk *find_known(const InkMaps *maps, int page)
{
    const KnownInk *known = g_hash_table_lookup(maps->known, GINT_TO_POINTER(page));
    bool holds = known && is_page(maps, page) && known->version == maps->state->page_versions[page - 1] &&
                 g_strcmp0(known->profile, profile_now(maps)) == 0;
    return holds ? known : NULL;
}

void ink_maps_use(InkMaps *maps, const LiveState *state)
{
    maps->state = state;
    maps->used_since = g_get_monotonic_time();
}

bool ink_maps_know(const InkMaps *maps, int page, const ProofInk **ink)
{
    const KnownInk *known = find_known(maps, page);
    *ink = known && known->percents ? &known->ink : NULL;
    return known != NULL;
}

/* --- the child ---------------------------------------------------------------------------------- */

static void write_all(int descriptor, const void *bytes, size_t count)
{
    const char *at = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, at, count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; /* nobody wants it any more */
        at += written;
        count -= (size_t)written;
    }
}

/* Browsers and ports are the parent's: a child that outlives it must not keep them. */
static void leave_parents_files(int kept)
{
    long most = sysconf(_SC_OPEN_MAX);
    for (int descriptor = STDERR_FILENO + 1; descriptor < MIN(most, 4096); descriptor++)
        if (descriptor != kept)
            close(descriptor);
}

/* Writes nothing where it cannot be measured. */
static void measure_and_write(int page, InkOfPage measure, void *closure, int descriptor)
{
    Arena *arena = arena_new();
    signal(SIGPIPE, SIG_IGN);
    leave_parents_files(descriptor);
    setpriority(PRIO_PROCESS, 0, LEAST_HASTE);
    const ProofInk *ink = measure(closure, arena, page - 1);
    if (ink) {
        MapHead head = {ink->cell, ink->columns, ink->rows};
        write_all(descriptor, &head, sizeof head);
        write_all(descriptor, ink->percents, (size_t)(ink->columns * ink->rows) * sizeof(int));
    }
    _exit(0);
}

/* --- the parent --------------------------------------------------------------------------------- */

bool ink_maps_are_busy(const InkMaps *maps)
{
    return maps->measured != NULL;
}

static KnownInk *ink_to_be_known(const InkMaps *maps, int page)
{
    KnownInk *known = g_new0(KnownInk, 1);
    known->version = maps->state->page_versions[page - 1];
    known->profile = g_strdup(profile_now(maps));
    return known;
}

static void keep(InkMaps *maps, KnownInk *known, int page)
{
    g_hash_table_insert(maps->known, GINT_TO_POINTER(page), known);
}

static bool is_quiet(const InkMaps *maps)
{
    return g_get_monotonic_time() - maps->used_since > QUIET_MS * 1000;
}

/* Where there can be no child, the ink stays unknown, and that is known. */
void ink_maps_measure(InkMaps *maps, int page, InkOfPage measure, void *closure)
{
    int ends[2];
    if (maps->measured || !is_page(maps, page) || !is_quiet(maps))
        return;
    KnownInk *known = ink_to_be_known(maps, page);
    if (!measure || pipe(ends) != 0) {
        keep(maps, known, page);
        return;
    }
    pid_t child = fork();
    if (child == 0)
        measure_and_write(page, measure, closure, ends[1]);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        keep(maps, known, page);
        return;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    g_byte_array_set_size(maps->coming, 0);
    maps->measured = known;
    maps->page = page;
    maps->child = child;
    maps->pipe = ends[0];
}

/* A map that was cut off is none. */
static void read_map(KnownInk *known, const GByteArray *bytes)
{
    MapHead head;
    if (bytes->len < sizeof head)
        return;
    memcpy(&head, bytes->data, sizeof head);
    gsize count = (gsize)head.columns * (gsize)head.rows;
    if (bytes->len != sizeof head + count * sizeof(int))
        return;
    known->percents = g_memdup2(bytes->data + sizeof head, count * sizeof(int));
    known->ink = (ProofInk){head.cell, head.columns, head.rows, known->percents};
}

static bool read_to_end(InkMaps *maps)
{
    guint8 bytes[16 * 1024];
    ssize_t count;
    while ((count = read(maps->pipe, bytes, sizeof bytes)) > 0)
        g_byte_array_append(maps->coming, bytes, (guint)count);
    return count == 0 || (errno != EAGAIN && errno != EINTR);
}

bool ink_maps_take(InkMaps *maps)
{
    if (!maps->measured || !read_to_end(maps))
        return false;
    close(maps->pipe);
    waitpid(maps->child, NULL, 0);
    read_map(maps->measured, maps->coming);
    keep(maps, maps->measured, maps->page);
    maps->measured = NULL;
    return true;
}
