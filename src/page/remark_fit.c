/* remark_fit.c - see remark_fit.h. The lines beside which remarks run are one long track: places on it are Lengths
 * from the start of the first line, and a line's end is the next one's start. */
#include "page/remark_fit.h"

#include "flow/flow_text.h"
#include "paragraph/line_breaker.h"

#include <glib.h>

/* Between two remarks, in thousandths of their em. */
enum { REMARK_GAP = 250 };

typedef struct Track {
    const Line *const *hosts;
    int count;
    Length *starts; /* of each line, and the end of the last */
} Track;

typedef struct Fitting {
    Arena *arena;
    const ShapedText *text;
    Track to_text_end; /* ends with the paragraph */
    Track to_measure;  /* goes on into the blank behind it */
} Fitting;

/* One remark, broken from some place on. */
typedef struct SetRemark {
    int first_host;
    Length offset; /* in that line */
    Lines lines;
    int placed_lines; /* those that the track has room for */
    Length end;       /* place on the track */
    Length excess;    /* what did not find room on it */
} SetRemark;

/* --- the track --------------------------------------------------------------------------------- */

/* Where the frame of a line ends that alignment may have moved inside it. */
static Length frame_end_of_line(const ShapedText *text, const Line *line)
{
    Length spare = length_max(0, line->measure - line->width);
    if (text->style->alignment == ALIGNMENT_CENTRE)
        return line->indent + line->measure - spare / 2;
    return line->indent + line->measure - (text->style->alignment == ALIGNMENT_END ? spare : 0);
}

static Length room_beside(const ShapedText *text, const Line *line, bool to_measure)
{
    bool ends_paragraph = line->end_cluster == text->cluster_count;
    Length end = ends_paragraph && !to_measure ? line->indent + line->width : frame_end_of_line(text, line);
    return length_max(0, end - line->indent);
}

static Track track_new(Arena *arena, const ShapedText *text, const Line *const *hosts, int count, bool to_measure)
{
    Track track = {.hosts = hosts, .count = count, .starts = arena_new_array(arena, Length, count + 1)};
    for (int i = 0; i < count; i++)
        track.starts[i + 1] = track.starts[i] + room_beside(text, hosts[i], to_measure);
    return track;
}

static Length track_end(const Track *track)
{
    return track->starts[track->count];
}

static int host_at(const Track *track, Length place)
{
    int host = 0;
    while (host + 1 < track->count && track->starts[host + 1] <= place)
        host++;
    return host;
}

static int host_of_cluster(const Track *track, int cluster)
{
    int host = 0;
    while (host < track->count && track->hosts[host]->end_cluster <= cluster)
        host++;
    return host;
}

/* Where the base of a remark begins. */
static Length place_of_base(const Track *track, const ShapedRemark *remark)
{
    int host = host_of_cluster(track, remark->first_cluster);
    const Line *line = track->hosts[host];
    bool is_seen = remark->first_cluster < line->visible_end;
    Length start = is_seen ? line->positions[remark->first_cluster - line->first_cluster] : line->width;
    return track->starts[host] + length_min(start, track->starts[host + 1] - track->starts[host]);
}

static Length start_of_base_line(const Track *track, const ShapedRemark *remark)
{
    return track->starts[host_of_cluster(track, remark->first_cluster)];
}

static bool is_beside(const Track *track, const ShapedRemark *remark)
{
    return host_of_cluster(track, remark->first_cluster) < track->count;
}

/* Its base begins in the part of the paragraph that stands in an area before. */
static bool is_before(const Track *track, const ShapedRemark *remark)
{
    return track->count > 0 && remark->first_cluster < track->hosts[0]->first_cluster;
}

/* --- one remark -------------------------------------------------------------------------------- */

static Lines break_remark(const Fitting *fitting, const Track *track, const ShapedRemark *remark, int host,
                          Length offset)
{
    int count = track->count - host;
    Length *measures = arena_new_array(fitting->arena, Length, count);
    for (int i = 0; i < count; i++)
        measures[i] = track->starts[host + i + 1] - track->starts[host + i] - (i == 0 ? offset : 0);
    const TextStyle *style = remark->text->style;
    LineSettings settings = {.measures = measures, .measure_count = count, .alignment = style->alignment,
                             .composition = &style->composition};
    return paragraph_break(fitting->arena, remark->text, &settings);
}

/* Not where the rest of a line is too short for a character, or would cut a word. */
static bool begins_well(const ShapedRemark *remark, const Lines *lines)
{
    const Line *first = &lines->items[0];
    return first->width <= first->measure &&
           (lines->count == 1 || remark->text->clusters[first->end_cluster - 1].may_break_after);
}

static SetRemark set_from(const Fitting *fitting, const Track *track, const ShapedRemark *remark, Length place)
{
    int host = host_at(track, place);
    SetRemark set = {.first_host = host, .offset = length_min(place, track->starts[host + 1]) - track->starts[host]};
    set.lines = break_remark(fitting, track, remark, host, set.offset);
    if (host + 1 < track->count && set.offset > 0 && !begins_well(remark, &set.lines)) {
        set.first_host++;
        set.offset = 0;
        set.lines = break_remark(fitting, track, remark, host + 1, 0);
    }
    return set;
}

/* A line that holds a single character may be wider than its measure: then it has no room either. */
static void measure_set(const Track *track, SetRemark *set)
{
    for (int i = 0; i < set->lines.count; i++) {
        const Line *line = &set->lines.items[i];
        bool has_room = set->first_host + i < track->count && line->width <= line->measure && set->placed_lines == i;
        if (!has_room) {
            set->excess += line->width;
            continue;
        }
        set->placed_lines++;
        set->end = track->starts[set->first_host + i] + (i == 0 ? set->offset : 0) + line->width;
    }
}

static SetRemark set_remark(const Fitting *fitting, const Track *track, const ShapedRemark *remark, Length place)
{
    SetRemark set = set_from(fitting, track, remark, place);
    measure_set(track, &set);
    return set;
}

/* --- all remarks of the paragraph -------------------------------------------------------------- */

/* The last place from which the remark ends before `limit`; not before its line begins. */
static Length latest_place(const Fitting *fitting, const ShapedRemark *remark, Length limit)
{
    const Track *track = &fitting->to_text_end;
    Length first = start_of_base_line(track, remark);
    Length width = shaped_text_width(remark->text, &remark->text->style->composition);
    Length place = length_max(place_of_base(track, remark), limit - width);
    while (place > first) {
        SetRemark set = set_remark(fitting, track, remark, place);
        Length too_far = set.excess + length_max(0, set.end - limit);
        if (too_far == 0)
            return place;
        place = length_max(first, place - length_max(too_far, remark->size / 4));
    }
    return place;
}

static Length gap_behind(const ShapedRemark *remark)
{
    return length_of_em(remark->size, REMARK_GAP);
}

/* Where the remark before one that begins at `place` has to end: a line's end parts them without a gap. */
static Length limit_before(const Track *track, Length place, const ShapedRemark *remark)
{
    return length_max(place - gap_behind(remark), track->starts[host_at(track, place)]);
}

/* Remarks of the text, from the first on the page to the last. */
typedef struct RemarkRange {
    int first;
    int end;
} RemarkRange;

/* From the last remark to the first: what stands behind a remark moves it back too. */
static Length *latest_places(const Fitting *fitting, RemarkRange range)
{
    Length *latest = arena_new_array(fitting->arena, Length, range.end);
    Length limit = track_end(&fitting->to_text_end);
    for (int i = range.end - 1; i >= range.first; i--) {
        const ShapedRemark *remark = &fitting->text->remarks[i];
        latest[i] = latest_place(fitting, remark, limit);
        limit = limit_before(&fitting->to_text_end, latest[i], remark);
    }
    return latest;
}

static int characters_from(const ShapedRemark *remark, const SetRemark *set)
{
    int count = 0;
    for (int i = set->placed_lines; i < set->lines.count; i++)
        count += line_character_count(remark->text, &set->lines.items[i]);
    return count;
}

static void append_over(GArray *over, const SetRemark *set, int remark)
{
    for (int i = set->placed_lines; i < set->lines.count; i++) {
        RemarkOver line = {remark, &set->lines.items[i]};
        g_array_append_val(over, line);
    }
}

static void append_pieces(GArray *pieces, const Track *track, const SetRemark *set, int remark)
{
    for (int i = 0; i < set->placed_lines; i++) {
        int host = set->first_host + i;
        RemarkPiece piece = {.remark = remark, .host = host, .line = &set->lines.items[i],
                             .start = track->hosts[host]->indent + (i == 0 ? set->offset : 0)};
        g_array_append_val(pieces, piece);
    }
}

/* A gap at a line's end is none at the next one's start; behind the paragraph's end it may reach into the blank. */
static Length free_behind(const Track *track, const SetRemark *set, const ShapedRemark *remark)
{
    int host = set->first_host + set->placed_lines - 1;
    Length behind = set->end + gap_behind(remark);
    return host + 1 < track->count ? length_min(behind, track->starts[host + 1]) : behind;
}

/* Those whose base begins on the page. */
static RemarkRange remarks_beside(const ShapedText *text, const Track *track)
{
    RemarkRange range = {0, 0};
    while (range.first < text->remark_count && is_before(track, &text->remarks[range.first]))
        range.first++;
    range.end = range.first;
    while (range.end < text->remark_count && is_beside(track, &text->remarks[range.end]))
        range.end++;
    return range;
}

static void fit_all(const Fitting *fitting, GArray *pieces, GArray *over, int *characters_over)
{
    RemarkRange range = remarks_beside(fitting->text, &fitting->to_text_end);
    const Length *latest = latest_places(fitting, range);
    Length free_from = 0;
    for (int i = range.first; i < range.end; i++) {
        const ShapedRemark *remark = &fitting->text->remarks[i];
        const Track *track = &fitting->to_text_end;
        Length place = length_max(free_from, length_min(place_of_base(track, remark), latest[i]));
        SetRemark set = set_remark(fitting, track, remark, place);
        if (set.excess > 0) {
            track = &fitting->to_measure;
            set = set_remark(fitting, track, remark, place);
        }
        append_pieces(pieces, track, &set, i);
        append_over(over, &set, i);
        characters_over[i] = characters_from(remark, &set);
        free_from = set.placed_lines > 0 ? free_behind(track, &set, remark) : place;
    }
}

RemarkFit remarks_fit(Arena *arena, const ShapedText *text, const Line *const *hosts, int host_count)
{
    Fitting fitting = {.arena = arena, .text = text,
                       .to_text_end = track_new(arena, text, hosts, host_count, false),
                       .to_measure = track_new(arena, text, hosts, host_count, true)};
    GArray *pieces = g_array_new(FALSE, FALSE, sizeof(RemarkPiece));
    GArray *over = g_array_new(FALSE, FALSE, sizeof(RemarkOver));
    RemarkFit fit = {.characters_over = arena_new_array(arena, int, text->remark_count)};
    fit_all(&fitting, pieces, over, fit.characters_over);
    fit.piece_count = (int)pieces->len;
    fit.pieces = arena_copy(arena, pieces->data, pieces->len, sizeof(RemarkPiece));
    fit.over_count = (int)over->len;
    fit.over = arena_copy(arena, over->data, over->len, sizeof(RemarkOver));
    g_array_unref(pieces);
    g_array_unref(over);
    return fit;
}
