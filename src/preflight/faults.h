/* faults.h - the list that fault() of checked_file.h adds to. */
#ifndef TYPESET_PREFLIGHT_FAULTS_H
#define TYPESET_PREFLIGHT_FAULTS_H

#include "preflight/checked_file.h"

#include <glib.h>

/* Details of faults live in `arena`; free the list with fault_list_free. */
FaultList *fault_list_new(Arena *arena);
void fault_list_free(FaultList *list);

/* Puts its faults, and how many were left out, into `result`. */
void fault_list_take(FaultList *list, Preflight *result);

#endif
