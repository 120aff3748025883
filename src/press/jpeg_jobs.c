/* jpeg_jobs.c - one thread at a time touches the document; the others only have bytes. */
#include "press/jpeg_jobs.h"

#include <glib.h>
#include <stdlib.h>

typedef struct JpegJob {
    int object; /* number of the picture: handles do not outlive a visit */
    int generation;
    JpegChange change;
    unsigned char *jpeg;
    size_t length;
    JpegBytes converted;
} JpegJob;

struct JpegJobs {
    qpdf_data document;
    const PressColours *colours;
    GPtrArray *items; /* JpegJob */
};

/* Pictures are large, so each is given back as soon as it is used. */
static void let_go(unsigned char **bytes)
{
    free(*bytes);
    *bytes = NULL;
}

static void job_free(gpointer data)
{
    JpegJob *job = data;
    let_go(&job->converted.bytes);
    let_go(&job->jpeg);
    g_free(job);
}

JpegJobs *jpeg_jobs_new(qpdf_data document, const PressColours *colours)
{
    JpegJobs *jobs = g_new0(JpegJobs, 1);
    *jobs = (JpegJobs){document, colours, g_ptr_array_new_with_free_func(job_free)};
    return jobs;
}

void jpeg_jobs_add(JpegJobs *jobs, qpdf_oh picture, JpegChange change)
{
    JpegJob *job = g_new0(JpegJob, 1);
    job->object = qpdf_oh_get_object_id(jobs->document, picture);
    job->generation = qpdf_oh_get_generation(jobs->document, picture);
    job->change = change;
    QPDF_ERROR_CODE read =
        qpdf_oh_get_stream_data(jobs->document, picture, qpdf_dl_none, NULL, &job->jpeg, &job->length);
    if (read & QPDF_ERRORS || !job->jpeg)
        job_free(job);
    else
        g_ptr_array_add(jobs->items, job);
}

static void convert(gpointer data, gpointer profile)
{
    JpegJob *job = data;
    (void)jpeg_change(job->jpeg, job->length, job->change, profile, &job->converted);
    let_go(&job->jpeg);
}

/* Transforms are shared by the threads, so they are made before. */
static void make_ready(const InkProfile *profile)
{
    unsigned char pixel[4] = {0};
    ink_profile_print(profile, pixel, pixel, 1);
}

static void convert_all(const JpegJobs *jobs)
{
    const InkProfile *profile = jobs->colours->profile;
    int count = (int)CLAMP(jobs->items->len, 1, MIN(g_get_num_processors(), 8));
    GThreadPool *threads = count > 1 ? g_thread_pool_new(convert, (gpointer)profile, count, FALSE, NULL) : NULL;
    if (jobs->items->len > 0)
        make_ready(profile);
    for (guint i = 0; i < jobs->items->len; i++)
        if (threads)
            g_thread_pool_push(threads, jobs->items->pdata[i], NULL);
        else
            convert(jobs->items->pdata[i], (gpointer)profile);
    if (threads)
        g_thread_pool_free(threads, FALSE, TRUE); /* waits for them */
}

static void put_in_place(const JpegJobs *jobs, const JpegJob *job)
{
    qpdf_data document = jobs->document;
    qpdf_oh picture = qpdf_get_object_by_id(document, job->object, job->generation);
    qpdf_oh dictionary = qpdf_oh_get_dict(document, picture);
    qpdf_oh_replace_stream_data(document, picture, job->converted.bytes, job->converted.length,
                                qpdf_oh_new_name(document, "/DCTDecode"), qpdf_oh_new_null(document));
    qpdf_oh_replace_key(document, dictionary, "/ColorSpace",
                        qpdf_oh_new_name(document, press_space(jobs->colours)));
    qpdf_oh_remove_key(document, dictionary, "/Decode"); /* of inverted inks; the new data are not */
}

void jpeg_jobs_finish(JpegJobs *jobs)
{
    convert_all(jobs);
    for (guint i = 0; i < jobs->items->len; i++) {
        JpegJob *job = jobs->items->pdata[i];
        if (job->converted.bytes)
            put_in_place(jobs, job);
        let_go(&job->converted.bytes);
    }
    g_ptr_array_unref(jobs->items);
    g_free(jobs);
}
