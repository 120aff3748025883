/* audit_compare.c - see audit_compare.h. */
#include "proof/audit_compare.h"

#include "proof/audit.h"

static const ManuscriptCharacter *written(const GArray *manuscript, guint i)
{
    return &g_array_index(manuscript, ManuscriptCharacter, i);
}

static uint32_t found_at(const GArray *found, guint i)
{
    return g_array_index(found, uint32_t, i);
}

/* How many characters from `from` on agree with the manuscript from `at` on. */
static guint common_length(const GArray *manuscript, guint at, guint end, const GArray *found, guint from)
{
    guint length = 0;
    while (at + length < end && from + length < found->len &&
           character_may_stand_for(found_at(found, from + length), written(manuscript, at + length)->character))
        length++;
    return length;
}

static guint piece_end(const GArray *manuscript, guint start)
{
    guint end = start;
    while (end < manuscript->len && written(manuscript, end)->piece == written(manuscript, start)->piece)
        end++;
    return end;
}

/* Appends characters of `found` from `*from` on. */
static void move_over(GArray *joined, const GArray *found, guint *from, guint count)
{
    g_array_append_vals(joined, &g_array_index(found, uint32_t, *from), MIN(count, found->len - *from));
    *from = MIN(*from + count, found->len);
}

/*
 * What was found, in the order of the manuscript: of several captions some may stand on the page and
 * others be overset, each whole; of the body it is the end.
 */
static GArray *found_text(const GArray *manuscript, const GArray *shown, const GArray *overset)
{
    GArray *joined = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    guint next_shown = 0, next_overset = 0;
    for (guint start = 0, end; start < manuscript->len; start = end) {
        end = piece_end(manuscript, start);
        guint on_page = common_length(manuscript, start, end, shown, next_shown);
        guint left_over = common_length(manuscript, start, end, overset, next_overset);
        if (on_page < end - start && left_over == end - start)
            move_over(joined, overset, &next_overset, left_over);
        else
            move_over(joined, shown, &next_shown, on_page);
    }
    move_over(joined, shown, &next_shown, shown->len);
    move_over(joined, overset, &next_overset, overset->len);
    return joined;
}

static bool agrees(const GArray *manuscript, const GArray *found)
{
    return found->len == manuscript->len && common_length(manuscript, 0, manuscript->len, found, 0) == found->len;
}

/* Whether whole pieces from `start` on can be dealt out to page and overset account so that nothing is left. */
static bool divides(const GArray *manuscript, guint start, const GArray *shown, guint next_shown,
                    const GArray *overset, guint next_overset)
{
    if (start == manuscript->len)
        return next_shown == shown->len && next_overset == overset->len;
    guint end = piece_end(manuscript, start), length = end - start;
    if (common_length(manuscript, start, end, shown, next_shown) == length &&
        divides(manuscript, end, shown, next_shown + length, overset, next_overset))
        return true;
    return common_length(manuscript, start, end, overset, next_overset) == length &&
           divides(manuscript, end, shown, next_shown, overset, next_overset + length);
}

/* Enough characters to know a place by. */
enum { WINDOW = 4 };

/* Where in the manuscript the characters from `from` on stand, searched from `first` on; -1 for nowhere. */
static int find_in_manuscript(const GArray *manuscript, guint first, const GArray *found, guint from)
{
    guint window = MIN(WINDOW, found->len - from);
    for (guint at = first; at < manuscript->len; at++)
        if (common_length(manuscript, at, MIN(at + window, manuscript->len), found, from) == window)
            return (int)at;
    return -1;
}

static bool is_found_later(const GArray *manuscript, guint at, const GArray *found, guint first)
{
    guint window = MIN(WINDOW, manuscript->len - at);
    for (guint from = first; from < found->len; from++)
        if (common_length(manuscript, at, at + window, found, from) == window)
            return true;
    return false;
}

static Fault fault_at(FaultKind kind, const ManuscriptCharacter *character)
{
    return (Fault){.kind = kind, .character = character->character, .position = manuscript_position(character)};
}

/* Names the first difference for what it most likely is; that there is one does not depend on this. */
static Fault fault_from_texts(const GArray *manuscript, const GArray *found)
{
    guint at = common_length(manuscript, 0, manuscript->len, found, 0);
    if (at == found->len)
        return fault_at(FAULT_LOST, written(manuscript, at));
    int place = find_in_manuscript(manuscript, 0, found, at);
    if (at == manuscript->len)
        return place >= 0 ? fault_at(FAULT_DOUBLED, written(manuscript, (guint)place))
                          : (Fault){.kind = FAULT_DOUBLED, .character = found_at(found, at)};
    if (find_in_manuscript(manuscript, at, found, at) >= 0)
        return fault_at(is_found_later(manuscript, at, found, at) ? FAULT_OUT_OF_ORDER : FAULT_LOST,
                        written(manuscript, at));
    if (place >= 0)
        return fault_at(FAULT_DOUBLED, written(manuscript, (guint)place));
    Fault fault = fault_at(FAULT_CHANGED, written(manuscript, at));
    fault.instead = found_at(found, at);
    return fault;
}

bool text_account_holds(const TextAccount *account, Fault *fault)
{
    const GArray *manuscript = account->manuscript, *shown = account->shown, *overset = account->overset;
    GArray *found = found_text(manuscript, shown, overset);
    bool holds = agrees(manuscript, found) || /* of captions that begin alike one may be overset */
                 divides(manuscript, 0, shown, 0, overset, 0);
    if (!holds)
        *fault = fault_from_texts(manuscript, found);
    g_array_unref(found);
    return holds;
}
