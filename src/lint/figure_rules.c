/* figure_rules.c - 数字字体不一: figures of two faces in one part of a story, or in one number. */
#include "lint/lint_rules.h"

#include <glib.h>
#include <string.h>

typedef struct Figure {
    const PlacedLine *placed;
    const Cluster *cluster;
    bool is_told; /* that another one differs from it */
} Figure;

static const TextRun *figure_run(const Figure *figure)
{
    return &figure->placed->text->source->runs[figure->cluster->run];
}

static const char *figure_lang(const Figure *figure)
{
    const char *lang = figure_run(figure)->lang;
    return lang ? lang : "";
}

static gunichar figure_character(const Figure *figure)
{
    return g_utf8_get_char(figure->placed->text->text + figure->cluster->text_start);
}

/* Full-width figures were made half-width ones before they were shaped: those agree. */
static bool is_figure(const ShapedText *text, const Cluster *cluster)
{
    return cluster->text_length > 0 && g_unichar_isdigit(g_utf8_get_char(text->text + cluster->text_start));
}

/* What the program adds, note numbers among it, and superscripts are no part of the number before them. */
static bool stand_in_one_number(const Figure *a, const Figure *b)
{
    const unsigned apart = RUN_SUPERSCRIPT | RUN_NOTE_MARK | RUN_ADDED;
    return a->placed == b->placed && a->cluster + 1 == b->cluster &&
           ((figure_run(a)->marks ^ figure_run(b)->marks) & apart) == 0;
}

/* Marks, face, language and direction are reasons for another face, except inside a number. */
static bool figures_should_agree(const Figure *a, const Figure *b)
{
    return stand_in_one_number(a, b) ||
           (a->placed->part == b->placed->part && figure_run(a)->marks == figure_run(b)->marks &&
            figure_run(a)->face == figure_run(b)->face &&
            a->cluster->setting == b->cluster->setting && strcmp(figure_lang(a), figure_lang(b)) == 0);
}

static bool figures_differ(const Figure *a, const Figure *b)
{
    return strcmp(font_family(a->cluster->font), font_family(b->cluster->font)) != 0;
}

/* The one to mend: a figure that no keyboard types, such as a bold one of mathematics, else the later one. */
static void report_figures(const LintPage *page, const Figure *first, const Figure *second)
{
    bool is_first_odd = !g_ascii_isdigit(figure_character(first)) && g_ascii_isdigit(figure_character(second));
    const Figure *odd = is_first_odd ? first : second, *other = is_first_odd ? second : first;
    diagnostics_report(page->diagnostics, page->severity,
                       text_run_position(figure_run(odd), odd->cluster->run_offset),
                       "%s: the figure \"%.*s\" is set in %s, others here in %s; type it as an ordinary figure, mark "
                       "the number as a whole, or mend the role's families in fonts/roles.toml [figures_of_two_faces]",
                       "%s：数字“%.*s”用 %s，此处其他数字用 %s（数字字体不一）；请改用普通数字，或把整个数一起标记，"
                       "或改 fonts/roles.toml 中该角色的字体 [figures_of_two_faces]",
                       page_words_of(page).text, odd->cluster->text_length,
                       odd->placed->text->text + odd->cluster->text_start, font_family(odd->cluster->font),
                       font_family(other->cluster->font));
}

static bool tell_difference(const LintPage *page, Figure *first, const Figure *second)
{
    if (first->is_told || !figures_differ(first, second))
        return false;
    report_figures(page, first, second);
    return first->is_told = true;
}

/* The first figure of each kind sets the face; one that differs is told, and no further one of that kind. */
static void look_at_kinds(const LintPage *page, GArray *kinds, const Figure *figure)
{
    for (guint i = 0; i < kinds->len; i++) {
        Figure *kind = &g_array_index(kinds, Figure, i);
        if (!figures_should_agree(kind, figure))
            continue;
        tell_difference(page, kind, figure);
        return;
    }
    g_array_append_val(kinds, *figure);
}

static void look_at_line(const LintPage *page, GArray *kinds, const PlacedLine *placed)
{
    Figure previous = {0};
    for (int i = placed->line->first_cluster; i < placed->line->visible_end; i++) {
        Figure figure = {placed, &placed->text->clusters[i], false};
        if (!is_figure(placed->text, figure.cluster))
            continue;
        bool is_told = previous.cluster && figures_should_agree(&previous, &figure) &&
                       tell_difference(page, &previous, &figure);
        if (!is_told)
            look_at_kinds(page, kinds, &figure);
        previous = figure;
    }
}

/* A head's style may have other faces than the text; within its part it must agree too. */
void lint_figures_of_two_faces(const LintPage *page)
{
    for (int i = 0; i < page->layout->story_count; i++) {
        const StoryLayout *story = page->layout->stories[i];
        GArray *kinds = g_array_new(FALSE, FALSE, sizeof(Figure));
        for (int line = 0; line < story->line_count; line++)
            look_at_line(page, kinds, &story->lines[line]);
        g_array_unref(kinds);
    }
}
