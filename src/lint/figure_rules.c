/* figure_rules.c - 数字字体不一: the same figures in two faces within one story. */
#include "lint/lint_rules.h"

#include <glib.h>
#include <string.h>

typedef struct Figure {
    const PlacedLine *placed;
    const Cluster *cluster;
    bool is_told; /* that another one differs from it */
} Figure;

static unsigned run_marks(const Figure *figure)
{
    return figure->placed->text->source->runs[figure->cluster->run].marks;
}

static const char *run_lang(const Figure *figure)
{
    const char *lang = figure->placed->text->source->runs[figure->cluster->run].lang;
    return lang ? lang : "";
}

/* Full-width figures were made half-width ones before they were shaped; what differs is a face that lacks some. */
static bool is_figure(const ShapedText *text, const Cluster *cluster)
{
    return cluster->text_length > 0 && g_unichar_isdigit(g_utf8_get_char(text->text + cluster->text_start));
}

/* Marks, language and direction are reasons for another face. */
static bool figures_should_agree(const Figure *a, const Figure *b)
{
    return a->placed->part == b->placed->part && run_marks(a) == run_marks(b) &&
           a->cluster->setting == b->cluster->setting && strcmp(run_lang(a), run_lang(b)) == 0;
}

static bool figures_differ(const Figure *a, const Figure *b)
{
    return strcmp(font_family(a->cluster->font), font_family(b->cluster->font)) != 0;
}

static void report_figure(const LintPage *page, const Figure *first, const Figure *other)
{
    const ShapedText *text = other->placed->text;
    const Cluster *cluster = other->cluster;
    SourcePosition origin = text_run_position(&text->source->runs[cluster->run], cluster->run_offset);
    diagnostics_report(page->diagnostics, page->severity, origin,
                       "the figure \"%.*s\" is set from %s, others of the story from %s; mend the "
                       "families of the role [figures_of_two_faces]",
                       "数字“%.*s”用 %s，本稿其他数字用 %s（数字字体不一）；请改该字体角色的字体 "
                       "[figures_of_two_faces]",
                       cluster->text_length, text->text + cluster->text_start, font_family(cluster->font),
                       font_family(first->cluster->font));
}

/* The first figure of each kind sets the face; one that differs is told, and no further one of that kind. */
static void look_at_figure(const LintPage *page, GArray *kinds, Figure figure)
{
    for (guint i = 0; i < kinds->len; i++) {
        Figure *kind = &g_array_index(kinds, Figure, i);
        if (!figures_should_agree(kind, &figure))
            continue;
        if (!kind->is_told && figures_differ(kind, &figure)) {
            report_figure(page, kind, &figure);
            kind->is_told = true;
        }
        return;
    }
    g_array_append_val(kinds, figure);
}

static void look_at_line(const LintPage *page, GArray *kinds, const PlacedLine *placed)
{
    for (int i = placed->line->first_cluster; i < placed->line->visible_end; i++)
        if (is_figure(placed->text, &placed->text->clusters[i]))
            look_at_figure(page, kinds, (Figure){placed, &placed->text->clusters[i], false});
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
