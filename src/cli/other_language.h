/* other_language.h - the messages of an issue in the language that the run does not speak. */
#ifndef TYPESET_CLI_OTHER_LANGUAGE_H
#define TYPESET_CLI_OTHER_LANGUAGE_H

#include "live/live_issue.h"

/* An issue of its own beside the one that is watched; made when it is first asked. */
typedef struct OtherLanguage {
    LiveSettings settings; /* those of the run */
    LiveIssue *issue;      /* NULL until then */
    int version;           /* of the run's setting that the messages are of */
    const Diagnostics *messages;
} OtherLanguage;

/* What a setting says in the other language; set anew when `version` is another than the last time. Borrowed. */
const Diagnostics *other_language_messages(OtherLanguage *other, int version);

void other_language_free(OtherLanguage *other);

#endif
