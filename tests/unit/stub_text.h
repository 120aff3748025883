/* stub_text.h - clusters without fonts: Chinese units as the rules frame them, ASCII half an em, spaces a quarter. */
#ifndef TYPESET_TESTS_STUB_TEXT_H
#define TYPESET_TESTS_STUB_TEXT_H

#include "text/cluster_rules.h"
#include "text/hyphenation.h"
#include "text/orientation.h"
#include "text/punctuation_spacing.h"

#include <glib.h>
#include <string.h>

/* Divisible by all the fractions that the vectors ask for. */
enum { STUB_EM = 144000 };

static inline Composition stub_composition(void)
{
    return (Composition){
        .level = PROHIBITION_GB, .width_style = MARK_WIDTH_FULL, .pair = 1500, .line_end = LINE_END_HALF,
        .trim_line_start = true, .stop_shrink = true, .autospace = 250, .autospace_min = 125,
        .autospace_max = 333, .min_last = 1, .trim_floor = 500, .loose_limit = 250, .cell_figures = 2, .upright_capitals = 4,
    };
}

static inline Length stub_body(const TextUnit *unit, Region region, WritingMode mode)
{
    if (unit->class == CLASS_SPACE)
        return STUB_EM / 4;
    if (text_unit_is_western(unit))
        return STUB_EM / 2;
    if (mark_blank_side(unit->class, region) != BLANK_NONE)
        return mark_body(unit->characters[0], unit->class, STUB_EM, mode);
    int frame = text_unit_frame(unit, region);
    return frame ? length_of_em(STUB_EM, frame) : STUB_EM; /* Hangul, which fonts decide on */
}

static inline int append_unit_text(GString *text, const TextUnit *unit)
{
    gsize before = text->len;
    for (int i = 0; i < unit->character_count; i++)
        g_string_append_unichar(text, unit->characters[i]);
    return (int)(text->len - before);
}

/* English words divided as the installed dictionary has it. */
static inline void stub_hyphenate(const TextUnits *units, const RunText *source, const TextStyle *style)
{
    if (!style->hyphenates)
        return;
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    Hyphenator *hyphenator = hyphenator_new(diagnostics);
    words_hyphenate(hyphenator, units, source, style->lang);
    hyphenator_free(hyphenator);
    diagnostics_free(diagnostics);
}

/* The clusters of `string` in `style`, which must outlive the result. */
static inline ShapedText *stub_text_in_mode(Arena *arena, const char *string, const TextStyle *style, WritingMode mode)
{
    RunText *source = arena_new_object(arena, RunText);
    *source = run_text_from_string(arena, string, (SourcePosition){0});
    TextUnits units = text_units_from_runs(source, style);
    stub_hyphenate(&units, source, style);
    if (mode == WRITING_MODE_VERTICAL_RL)
        units_join_cells(&units, &style->composition);
    Cluster *clusters = arena_new_array(arena, Cluster, units.count);
    GString *text = g_string_new(NULL);
    for (int i = 0; i < units.count; i++) {
        clusters[i] = (Cluster){
            .text_start = (int)text->len, .run_offset = units.items[i].run_offset,
            .class = units.items[i].class, .setting = units.items[i].is_cell ? GLYPHS_UPRIGHT : GLYPHS_HORIZONTAL, .em = STUB_EM,
            .body = stub_body(&units.items[i], units.items[i].region, mode),
            .hyphen = units.items[i].hyphenates_after ? STUB_EM / 2 : 0};
        clusters[i].text_length = append_unit_text(text, &units.items[i]);
    }
    cluster_rules_apply(clusters, units.items, units.count, style, 0);
    ShapedText *result = arena_new_object(arena, ShapedText);
    *result = (ShapedText){
        .text = arena_strdup(arena, text->str), .text_length = (int)text->len, .clusters = clusters,
        .cluster_count = units.count, .style = style, .source = source};
    g_string_free(text, TRUE);
    g_free(units.items);
    return result;
}

static inline ShapedText *stub_text(Arena *arena, const char *string, const TextStyle *style)
{
    return stub_text_in_mode(arena, string, style, WRITING_MODE_HORIZONTAL);
}

#endif
