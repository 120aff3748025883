/* desk_check_reader.h - [[issue.desk_check]]: programs that read every story. */
#ifndef TYPESET_MANIFEST_DESK_CHECK_READER_H
#define TYPESET_MANIFEST_DESK_CHECK_READER_H

#include "manifest/issue_reader.h"
#include "manifest/key_reader.h"

/* The key `desk_check` of [issue]; none when the settings leave them out. */
void read_desk_checks(KeyReader *reader, const IssueReaderSettings *settings, Issue *issue);

#endif
