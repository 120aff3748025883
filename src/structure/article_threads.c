/* article_threads.c - the way through the columns of each story (ISO 32000-1, 12.4.3), in the order of its text. */
#include "structure/structure_builder.h"

typedef struct GrowingThread {
    const StructureElement *story;
    GArray *beads; /* ThreadBead */
} GrowingThread;

static void growing_thread_free(gpointer data)
{
    GrowingThread *thread = data;
    g_array_unref(thread->beads);
    g_free(thread);
}

GPtrArray *growing_threads_new(void)
{
    return g_ptr_array_new_with_free_func(growing_thread_free);
}

static GrowingThread *thread_of_story(GPtrArray *threads, const StructureElement *story)
{
    for (guint i = threads->len; i > 0; i--) {
        GrowingThread *thread = g_ptr_array_index(threads, i - 1);
        if (thread->story == story)
            return thread;
    }
    GrowingThread *thread = g_new(GrowingThread, 1);
    *thread = (GrowingThread){story, g_array_new(FALSE, FALSE, sizeof(ThreadBead))};
    g_ptr_array_add(threads, thread);
    return thread;
}

void growing_threads_add(StructureBuilder *builder, const DisplayColumn *column)
{
    const StructureElement *story =
        builder->open->len ? g_ptr_array_index(builder->open, builder->open->len - 1) : NULL;
    ThreadBead bead = {builder->page, column->rect};
    if (story)
        g_array_append_val(thread_of_story(builder->threads, story)->beads, bead);
}

/* Nobody needs to be led through a single column. */
void growing_threads_finish(StructureBuilder *builder)
{
    enum { LEAST_BEADS = 2 };
    DocumentStructure *structure = builder->structure;
    structure->threads = arena_new_array(builder->arena, ArticleThread, (int)builder->threads->len);
    for (guint i = 0; i < builder->threads->len; i++) {
        const GrowingThread *thread = g_ptr_array_index(builder->threads, i);
        if (thread->beads->len < LEAST_BEADS)
            continue;
        structure->threads[structure->thread_count++] = (ArticleThread){
            .title = thread->story->title,
            .beads = arena_copy(builder->arena, thread->beads->data, thread->beads->len, sizeof(ThreadBead)),
            .bead_count = (int)thread->beads->len,
        };
    }
    g_ptr_array_unref(builder->threads);
}
