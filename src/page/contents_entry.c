/* contents_entry.c - see contents_entry.h. */
#include "page/contents_entry.h"

#include "page/phrase_break.h"
#include "paragraph/line_breaker.h"

#include <string.h>

/* --- words and lines ---------------------------------------------------------------------------- */

/* Words of the program with a link to what is announced. */
static RunText *own_words(Arena *arena, const char *words, const char *link)
{
    RunText *text = arena_new_object(arena, RunText);
    *text = run_text_from_string(arena, words, (SourcePosition){0});
    for (int i = 0; i < text->count; i++)
        text->runs[i].link = link;
    return text;
}

static const char *link_of(Arena *arena, const ContentsEntry *entry)
{
    return entry->anchor ? arena_printf(arena, "#%s", entry->anchor) : NULL;
}

static const ShapedText *shape_words(const ContentsBox *box, const char *words, const char *link, const TextStyle *style)
{
    return shape_text(box->shaper, box->arena, own_words(box->arena, words, link), style);
}

static const ShapedText *shape_page(const ContentsBox *box, const ContentsEntry *entry)
{
    bool has_number = g_ascii_isdigit(*entry->page_label);
    GString *words = g_string_new(has_number ? box->shape->item->page_text : "{page}"); /* 封三 is no 第封三版 */
    g_string_replace(words, "{page}", entry->page_label, 0);
    const char *text = arena_strndup(box->arena, words->str, words->len);
    g_string_free(words, TRUE);
    return shape_words(box, text, link_of(box->arena, entry), box->shape->item->page_style);
}

static Length natural_width(const ShapedText *text)
{
    return shaped_text_width(text, &text->style->composition);
}

/* Lines of the `count` measures; the last one holds for all that follow. */
static Lines break_for(const ContentsBox *box, const ShapedText *text, const Length *measures, int count)
{
    LineSettings settings = {.measures = measures, .measure_count = count, .alignment = ALIGNMENT_START,
                             .composition = &text->style->composition};
    return paragraph_break(box->arena, text, &settings);
}

static Lines break_at(const ContentsBox *box, const ShapedText *text, Length measure)
{
    return break_for(box, text, arena_copy(box->arena, &measure, 1, sizeof(Length)), 1);
}

static Lines in_one_line(const ContentsBox *box, const ShapedText *text)
{
    return break_at(box, text, natural_width(text) + text->style->size);
}

/* A line of a text, on the baseline of the line at hand whatever its size. */
static void add_words(const ContentsBox *box, const ShapedText *text, const Line *line, Length x, bool is_leader)
{
    const Furniture *item = box->shape->item;
    Length size = text->style->size, em = item->style->size;
    FurnitureLine placed = {
        .text = text,
        .line = *line,
        .em_box = {x, box->top + font_baseline_offset(em) - font_baseline_offset(size), line->indent + line->width, size},
        .ink = text->style == item->style ? item->ink : text->style->ink,
        .entry = box->entry,
        .is_section = box->is_section,
        .is_leader = is_leader,
    };
    g_array_append_val(box->shape->lines, placed);
}

static void add_line(const ContentsBox *box, const ShapedText *text, const Line *line, Length x)
{
    add_words(box, text, line, x, false);
}

/* --- page, leaders, author ---------------------------------------------------------------------- */

Length contents_page_width(const ContentsBox *box, const ContentsEntry *entries, int count)
{
    Length widest = 0;
    for (int i = 0; i < count; i++)
        if (!entries[i].section)
            widest = length_max(widest, natural_width(shape_page(box, &entries[i])));
    return widest;
}

/* Leaders stand on one raster in all lines, one under the other, whatever is before and behind them. */
static void add_leaders(const ContentsBox *box, Length start, Length end)
{
    const Furniture *item = box->shape->item;
    Length gap = item->style->size / 2;
    if (!*item->leader)
        return;
    const ShapedText *one = shape_words(box, item->leader, NULL, item->style);
    Length step = natural_width(one), raster_end = box->left + box->measure - box->page_width - gap;
    if (step <= 0)
        return;
    Length place = raster_end;
    while (place > end - gap)
        place -= step;
    while (place + step <= end - gap)
        place += step;
    int count = (place - (start + gap)) / step;
    for (int i = count; i > 0; i--) {
        Lines lines = break_at(box, one, 2 * step);
        add_words(box, one, &lines.items[0], place - i * step, true);
    }
}

/* The mark before an entry; returns what it takes of the line, half an em after it. */
static Length add_mark(const ContentsBox *box, const char *words, const TextStyle *style)
{
    if (!*words)
        return 0;
    const ShapedText *mark = shape_words(box, words, NULL, style);
    Length width = natural_width(mark);
    Lines lines = break_at(box, mark, 2 * width);
    add_line(box, mark, &lines.items[0], box->left);
    return width + style->size / 2;
}

static const ShapedText *shape_author(const ContentsBox *box, const ContentsEntry *entry)
{
    const TextStyle *style = box->shape->item->contents.author_style;
    if (!box->is_of_issue || !style || entry->author.count == 0)
        return NULL;
    return shape_words(box, run_text_to_string(box->arena, &entry->author), link_of(box->arena, entry), style);
}

/* Authors before pages end at one place, half an em before the widest page. */
static Length author_end(const ContentsBox *box)
{
    return box->left + box->measure - box->page_width - box->shape->item->style->size / 2;
}

/* True when the author stands on the line of the title, from `*start` to `*end`. */
static bool find_author_room(const ContentsBox *box, const ShapedText *author, Length words_end, Length page_left,
                             Length *start, Length *end)
{
    Length em = box->shape->item->style->size, width = natural_width(author);
    bool is_after_title = box->shape->item->contents.author_place == AUTHOR_AFTER_TITLE;
    *start = is_after_title ? words_end + em : author_end(box) - width;
    *end = *start + width;
    return *start >= words_end + em && *end <= page_left - em / 2;
}

/* What stands behind the last line of a title; false when the author finds no room there. */
static bool end_line(const ContentsBox *box, const ShapedText *page, const ShapedText *author, Length words_end)
{
    Length page_width = natural_width(page), left = box->left + box->measure - page_width, start = 0, end = 0;
    bool has_author = author && find_author_room(box, author, words_end, left, &start, &end);
    bool is_after_title = box->shape->item->contents.author_place == AUTHOR_AFTER_TITLE;
    if (page_width <= 0)
        return !author;
    if (has_author)
        add_line(box, author, &in_one_line(box, author).items[0], start);
    add_leaders(box, has_author && is_after_title ? end : words_end, has_author && !is_after_title ? start : left);
    add_line(box, page, &break_at(box, page, page_width).items[0], left);
    return has_author || !author;
}

/* On lines of its own below the title, flush right. */
static void add_author_below(ContentsBox *box, const ShapedText *author, Length indent)
{
    Length end = author_end(box);
    Lines lines = break_at(box, author, length_max(author->style->size, end - box->left - indent));
    for (int i = 0; i < lines.count; i++) {
        const Line *line = &lines.items[i];
        add_line(box, author, line, end - line->indent - line->width);
        box->top += length_max(author->style->line_pitch, box->shape->item->style->line_pitch);
    }
}

/* --- the title ---------------------------------------------------------------------------------- */

typedef struct TitleLine {
    const ShapedText *text;
    Line line;
} TitleLine;

typedef struct Title {
    TitleLine *lines;
    int count;
} Title;

static Title title_of_lines(const ContentsBox *box, const ShapedText *text, Lines lines)
{
    Title title = {arena_new_array(box->arena, TitleLine, lines.count), lines.count};
    for (int i = 0; i < lines.count; i++)
        title.lines[i] = (TitleLine){text, lines.items[i]};
    return title;
}

/* Whole lines, but for the last one, which leaves room for its page. */
static Lines break_entry(const ContentsBox *box, const ShapedText *text, Length measure, Length page_width)
{
    Length size = text->style->size;
    Length room = length_max(size, measure - page_width - size);
    Lines lines = break_at(box, text, measure);
    if (lines.count == 0 || lines.items[lines.count - 1].width <= room)
        return lines;
    Length *measures = arena_new_array(box->arena, Length, lines.count);
    for (int i = 0; i < lines.count; i++)
        measures[i] = i + 1 < lines.count ? measure : room;
    return break_for(box, text, measures, lines.count);
}

/* Each text a line; no lines when one of them is too wide, the last one for its page. */
static Title title_of_texts(const ContentsBox *box, const RunText *texts, int count, const char *link, Length measure,
                            Length last_measure)
{
    Title title = {arena_new_array(box->arena, TitleLine, count), 0};
    for (int i = 0; i < count; i++) {
        const char *words = run_text_to_string(box->arena, &texts[i]);
        const ShapedText *text = shape_words(box, words, link, box->shape->item->style);
        if (text->cluster_count == 0 || natural_width(text) > (i + 1 < count ? measure : last_measure))
            return (Title){0};
        title.lines[title.count++] = (TitleLine){text, in_one_line(box, text).items[0]};
    }
    return title;
}

/* Lines as even as phrases allow; no lines when no cut does in three. */
static Title title_of_phrases(const ContentsBox *box, const ShapedText *text, const char *link, Length measure,
                              Length last_measure)
{
    enum { MOST_LINES = 3 };
    for (int count = 2; count <= MOST_LINES; count++) {
        const RunText *phrases = phrases_from_text(box->arena, text, count, last_measure);
        if (phrases)
            return title_of_texts(box, phrases, count, link, measure, last_measure);
    }
    return (Title){0};
}

/* One line where it fits; else where the headline has its lines, else at phrases, else where the line is full. */
static Title make_title(const ContentsBox *box, const ContentsEntry *entry, Length measure, Length page_width)
{
    const TextStyle *style = box->shape->item->style;
    const char *link = link_of(box->arena, entry);
    const ShapedText *text = shape_words(box, run_text_to_string(box->arena, &entry->text), link, style);
    Length further = length_max(style->size, measure - box->shape->item->contents.hang);
    Length last = length_max(style->size, further - page_width - style->size);
    Title title = {0};
    if (!box->is_of_issue)
        return title_of_lines(box, text, break_entry(box, text, measure, page_width));
    if (natural_width(text) <= measure - page_width - style->size)
        return title_of_lines(box, text, break_at(box, text, measure));
    if (entry->line_count > 1)
        title = title_of_texts(box, entry->lines, entry->line_count, link, further, last);
    if (title.count == 0)
        title = title_of_phrases(box, text, link, further, last);
    return title.count ? title : title_of_lines(box, text, break_entry(box, text, further, page_width));
}

static void add_kicker(ContentsBox *box, const ContentsEntry *entry, Length indent)
{
    const TextStyle *style = box->shape->item->contents.kicker_style;
    if (!box->is_of_issue || !style || entry->kicker.count == 0)
        return;
    const ShapedText *kicker =
        shape_words(box, run_text_to_string(box->arena, &entry->kicker), link_of(box->arena, entry), style);
    Lines lines = break_at(box, kicker, length_max(style->size, box->measure - indent));
    for (int i = 0; i < lines.count; i++) {
        add_line(box, kicker, &lines.items[i], box->left + indent);
        box->top += style->line_pitch;
    }
}

void contents_entry_add(ContentsBox *box, const ContentsEntry *entry)
{
    const Furniture *item = box->shape->item;
    const ShapedText *page = shape_page(box, entry), *author = shape_author(box, entry);
    Length indent = add_mark(box, item->mark, item->style);
    add_kicker(box, entry, indent);
    Title title = make_title(box, entry, length_max(item->style->size, box->measure - indent), natural_width(page));
    bool author_stands = true;
    for (int i = 0; i < title.count; i++) {
        const Line *line = &title.lines[i].line;
        Length start = box->left + indent + (i > 0 && box->is_of_issue ? item->contents.hang : 0);
        add_line(box, title.lines[i].text, line, start);
        if (i + 1 == title.count)
            author_stands = end_line(box, page, author, start + line->indent + line->width);
        box->top += item->style->line_pitch;
    }
    if (!author_stands)
        add_author_below(box, author, indent);
    box->top += item->entry_gap;
}

/* --- sections ----------------------------------------------------------------------------------- */

static void add_section_rule(ContentsBox *box, const TextStyle *style)
{
    RuleStyle rule = box->shape->item->contents.section_rule;
    if (rule.thickness <= 0)
        return;
    /* Half an em below the em box of the name, and as much above the entry. */
    FurnitureRule placed = {{box->left, box->top - style->line_pitch + style->size * 3 / 2, box->measure, rule.thickness}, rule};
    g_array_append_val(box->shape->rules, placed);
    box->top = length_max(box->top, rect_bottom(placed.rect) + style->size / 2);
}

void contents_section_add(ContentsBox *box, const char *section)
{
    const TextStyle *style = box->shape->item->contents.section_style;
    Length above = box->top, em = box->shape->item->style->size;
    /* Its own em box stands at `top`, not on the baseline of an entry. */
    box->top += font_baseline_offset(style->size) - font_baseline_offset(em);
    Length indent = add_mark(box, box->shape->item->contents.section_mark, style);
    const ShapedText *name = shape_words(box, section, NULL, style);
    Lines lines = break_at(box, name, length_max(style->size, box->measure - indent));
    for (int i = 0; i < lines.count; i++) {
        const Line *line = &lines.items[i];
        Length free = box->measure - indent - line->indent - line->width;
        Length shift = style->alignment == ALIGNMENT_CENTRE ? free / 2 : style->alignment == ALIGNMENT_END ? free : 0;
        add_line(box, name, line, box->left + indent + shift);
        box->top += style->line_pitch;
        above += style->line_pitch;
    }
    box->top = above;
    add_section_rule(box, style);
    box->top += box->shape->item->entry_gap;
}
