/* date_match.h - whether a date of the document information and one of the metadata name the same moment. */
#ifndef TYPESET_PREFLIGHT_DATE_MATCH_H
#define TYPESET_PREFLIGHT_DATE_MATCH_H

#include <stdbool.h>

/*
 * "D:20261120080000+08'00'" and "2026-11-20T00:00:00Z" do. Parts that one of them leaves out are not compared; a text that is no
 * date agrees with nothing.
 */
bool dates_agree(const char *pdf_date, const char *xmp_date);

#endif
