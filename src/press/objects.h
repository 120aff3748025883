/* objects.h - what the steps of finish.c ask of a document's objects. */
#ifndef TYPESET_PRESS_OBJECTS_H
#define TYPESET_PRESS_OBJECTS_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/* A dictionary's, or a stream's, value of `key` is the name `name` ("/Font"). */
bool object_has_name(qpdf_data document, qpdf_oh object, const char *key, const char *name);

/* That of `key`, made when there is none. */
qpdf_oh dictionary_under(qpdf_data document, qpdf_oh parent, const char *key);

/* Called for an object and handed `context` on. */
typedef void ObjectVisit(qpdf_data document, qpdf_oh object, void *context);

/* Every stream of the document that was there when it was read, in the order of object numbers. */
void for_each_stream(qpdf_data document, ObjectVisit *visit, void *context);

/* Every font dictionary that was there, likewise. */
void for_each_font(qpdf_data document, ObjectVisit *visit, void *context);

#endif
