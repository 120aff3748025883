/* web_address.h - addresses that a reader of the PDF can follow: those of links, and those that stand in the text. */
#ifndef TYPESET_STORY_WEB_ADDRESS_H
#define TYPESET_STORY_WEB_ADDRESS_H

#include "base/arena.h"
#include "issue/text_run.h"

/*
 * Where a link written as `url` leads, with all that an address may not hold escaped. NULL for all but
 * http, https, mailto and www.: a PDF that goes to readers opens no files and no programs.
 */
const char *web_address_of_link(Arena *arena, const char *url);

/*
 * Makes links of the addresses in runs that follow one another in memory: https://, http://, www. and mail
 * addresses. They end before whatever is not ASCII, such as a Chinese stop, before a closing bracket that
 * they have not opened, and before stops of their own. Runs that are links, code or have readings stay.
 */
RunText text_with_web_addresses(Arena *arena, const RunText *text);

#endif
