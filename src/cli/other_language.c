/* other_language.c - words hold words of their own, so a message is not translated but made once more. */
#include "cli/other_language.h"

#include <assert.h>

static LiveIssue *new_issue(const LiveSettings *settings)
{
    LiveSettings own = *settings;
    bool in_chinese = settings->language == MESSAGE_LANGUAGE_CHINESE;
    own.language = in_chinese ? MESSAGE_LANGUAGE_ENGLISH : MESSAGE_LANGUAGE_CHINESE;
    return live_issue_new(&own);
}

const Diagnostics *other_language_messages(OtherLanguage *other, int version)
{
    if (!other->issue)
        other->issue = new_issue(&other->settings);
    if (other->version != version) {
        live_issue_take_changes(other->issue); /* it is told by the run's own */
        other->messages = live_issue_set(other->issue)->messages;
        other->version = version;
    }
    assert(other->messages);
    return other->messages;
}

void other_language_free(OtherLanguage *other)
{
    live_issue_free(other->issue);
}
