/* article_beads.c - rings of beads, each with its page and its place there. */
#include "press/article_beads.h"

#include "press/structure_attributes.h"

#include <glib.h>

/* Beads of a page are listed on it, too. */
static void list_on_page(qpdf_data document, qpdf_oh page, qpdf_oh bead)
{
    if (!qpdf_oh_is_array(document, qpdf_oh_get_key(document, page, "/B")))
        qpdf_oh_replace_key(document, page, "/B", qpdf_oh_new_array(document));
    qpdf_oh_append_item(document, qpdf_oh_get_key(document, page, "/B"), bead);
}

static qpdf_oh write_bead(qpdf_data document, const ThreadBead *bead, qpdf_oh thread, Length margin)
{
    qpdf_oh page = qpdf_get_page_n(document, (size_t)bead->page);
    qpdf_oh object = qpdf_make_indirect_object(document, qpdf_oh_new_dictionary(document));
    qpdf_oh_replace_key(document, object, "/T", thread);
    qpdf_oh_replace_key(document, object, "/P", page);
    qpdf_oh_replace_key(document, object, "/R", rectangle_on_page(document, page, bead->box, margin));
    list_on_page(document, page, object);
    return object;
}

/* The last leads back to the first. */
static void close_ring(qpdf_data document, const qpdf_oh *beads, int count)
{
    for (int i = 0; i < count; i++) {
        qpdf_oh_replace_key(document, beads[i], "/N", beads[(i + 1) % count]);
        qpdf_oh_replace_key(document, beads[i], "/V", beads[(i + count - 1) % count]);
    }
}

static qpdf_oh write_thread(qpdf_data document, const ArticleThread *thread, Length margin)
{
    qpdf_oh object = qpdf_make_indirect_object(document, qpdf_oh_new_dictionary(document));
    qpdf_oh *beads = g_new(qpdf_oh, thread->bead_count);
    for (int i = 0; i < thread->bead_count; i++)
        beads[i] = write_bead(document, &thread->beads[i], object, margin);
    close_ring(document, beads, thread->bead_count);
    qpdf_oh_replace_key(document, object, "/Type", qpdf_oh_new_name(document, "/Thread"));
    qpdf_oh_replace_key(document, object, "/F", beads[0]);
    if (thread->title) {
        qpdf_oh about = qpdf_oh_new_dictionary(document);
        qpdf_oh_replace_key(document, about, "/Title", qpdf_oh_new_unicode_string(document, thread->title));
        qpdf_oh_replace_key(document, object, "/I", about);
    }
    g_free(beads);
    return object;
}

void article_threads_write(qpdf_data document, const DocumentStructure *structure, Length margin)
{
    if (structure->thread_count == 0)
        return;
    qpdf_oh threads = qpdf_oh_new_array(document);
    for (int i = 0; i < structure->thread_count; i++)
        qpdf_oh_append_item(document, threads, write_thread(document, &structure->threads[i], margin));
    qpdf_oh_replace_key(document, qpdf_get_root(document), "/Threads", threads);
}
