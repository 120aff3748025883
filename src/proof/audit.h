/* audit.h - the promise that nothing is lost, checked by other means than those that made the page. */
#ifndef TYPESET_PROOF_AUDIT_H
#define TYPESET_PROOF_AUDIT_H

#include "display/display_list.h"
#include "page/compose.h"

/*
 * Proves that each character of each placed manuscript stands exactly once and in order in the
 * display lists or in the overset account. It reads the runs of the model, the text of the finished
 * lists by story and part, and the overset lines; none of the layout's counts but the number of
 * characters overset, which is checked. The first character of a story that is lost, doubled, changed
 * or out of order is reported as a failure at its place in the manuscript, and false is returned.
 *
 * Readings and remarks (注音, 译文, 行间批注) are audited like the streams beside which they stand: what is shown of them
 * follows the text of its stream. They are no text that is counted, so the report's numbers do not have them: with an
 * overset base its readings and the remarks that begin at it are overset, lines of a remark without room are those
 * that were told (StoryLayout.remarks_over), and pinyin beside vertical lines is left out by rule.
 *
 * One rule for what the program adds (list markers, end marks, hyphens, furniture): text of a run
 * whose origin has no file is marked as generated in the lists and is not counted. White space and
 * signs that are never seen do not count either. Of the display items only glyphs of stories are
 * looked at; one of a part that no manuscript has is a failure, too.
 */
bool audit_display_lists(const IssueLayout *layout, DisplayList *const *pages, int page_count,
                         Diagnostics *diagnostics);

/*
 * Whether `set` may stand on the page for `typed`: the same character, or what the rules of
 * composition make of it: ASCII for full-width letters, the base of a vertical form, one interpunct
 * and one dash for their look-alikes.
 */
bool character_may_stand_for(uint32_t set, uint32_t typed);

#endif
