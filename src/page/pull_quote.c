/* pull_quote.c - words as large as these are read like a head: their lines end where phrases do. */
#include "page/pull_quote.h"

#include "page/phrase_break.h"
#include "paragraph/line_breaker.h"

static bool is_ragged(const TextStyle *style)
{
    return style->alignment == ALIGNMENT_START || style->alignment == ALIGNMENT_CENTRE || style->alignment == ALIGNMENT_END;
}

/* Each line as wide as its phrase, with the blank of a mark that may stand at its end. */
static Length *measures_of_phrases(StoryMaker *maker, const SetText *words, const RunText *phrases, Length measure)
{
    Length *measures = arena_new_array(maker->arena, Length, words->lines.count);
    for (int i = 0; i < words->lines.count; i++) {
        const ShapedText *phrase = shape_text_sized(maker->shaper, maker->arena, &phrases[i], words->style, words->size);
        Length width = shaped_text_width(phrase, &words->style->composition) + words->size / 4;
        measures[i] = length_min(width, measure);
    }
    return measures;
}

static void move_into_measure(Line *line, const TextStyle *style, Length room)
{
    line->measure += room;
    line->indent += style->alignment == ALIGNMENT_CENTRE ? room / 2 : style->alignment == ALIGNMENT_END ? room : 0;
}

static void break_at_phrases(StoryMaker *maker, SetText *words, Length measure)
{
    enum { MOST_LINES = 4 };
    int count = words->lines.count;
    bool may_be_cut = count >= 2 && count <= MOST_LINES && is_ragged(words->style);
    const RunText *phrases = may_be_cut ? phrases_from_text(maker->arena, words->text, count, measure) : NULL;
    if (!phrases)
        return;
    const Length *measures = measures_of_phrases(maker, words, phrases, measure);
    LineSettings settings = {.measures = measures, .measure_count = count, .alignment = words->style->alignment,
                             .composition = &words->style->composition};
    Lines lines = paragraph_break(maker->arena, words->text, &settings);
    if (lines.count != count)
        return;
    for (int i = 0; i < count; i++)
        move_into_measure(&lines.items[i], words->style, measure - measures[i]);
    words->lines = lines;
}

SetText pull_quote_words(StoryMaker *maker, const RunText *source, Length measure)
{
    SetText words = maker_set_text(maker, source, PART_PULL_QUOTE, measure);
    break_at_phrases(maker, &words, measure);
    return words;
}
