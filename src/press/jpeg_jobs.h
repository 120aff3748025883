/* jpeg_jobs.h - photographs of a document converted on all processors. Called by press_pictures.c only. */
#ifndef TYPESET_PRESS_JPEG_JOBS_H
#define TYPESET_PRESS_JPEG_JOBS_H

#include "colour/jpeg_colours.h"
#include "press/press_colours.h"

/* Collects what is to be done; nothing is changed before jpeg_jobs_finish. */
typedef struct JpegJobs JpegJobs;

JpegJobs *jpeg_jobs_new(qpdf_data document, const PressColours *colours);
void jpeg_jobs_add(JpegJobs *jobs, qpdf_oh picture, JpegChange change);

/*
 * Puts the converted data in their places, in the order they were added, and frees `jobs`. One that
 * cannot be decoded is kept as it came.
 */
void jpeg_jobs_finish(JpegJobs *jobs);

#endif
