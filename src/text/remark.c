/* remark.c - see remark.h. A remark is a small text of its own; which line it stands beside is not known here. */
#include "text/remark.h"

#include <glib.h>

/* Thousandths of the base's em: as large as readings and glosses. */
enum { REMARK_SIZE = 500 };

/* Kai tells what is said about the text from the text and from glosses. */
static const char *remark_font(const AnnotationShaping *shaping, const TextStyle *base)
{
    return font_set_has_role(shaping->fonts, "kai") ? "kai" : base->font;
}

/* Set solid: the blanks of marks go at both edges, and nothing hangs or waits for company in the last line. */
static Composition remark_composition(const TextStyle *base)
{
    Composition composition = base->composition;
    if (composition.width_style == MARK_WIDTH_UNTOUCHED)
        composition.width_style = MARK_WIDTH_FULL;
    composition.trim_line_start = true;
    composition.line_end = LINE_END_HALF;
    composition.paragraph_start = PARAGRAPH_START_TRIM;
    composition.hanging = HANGING_OFF;
    composition.min_last = 1;
    composition.char_grid = false;
    return composition;
}

static const TextStyle *remark_style(const AnnotationShaping *shaping, const TextStyle *base)
{
    TextStyle *style = arena_new_object(shaping->arena, TextStyle);
    *style = (TextStyle){
        .name = base->name,
        .mode = base->mode,
        .lang = base->lang,
        .font = remark_font(shaping, base),
        .weight = base->weight,
        .strong_weight = base->strong_weight,
        .size = length_of_em(shaping->size, REMARK_SIZE),
        .width_scale = base->width_scale,
        .alignment = ALIGNMENT_START,
        .ink = base->ink,
        .composition = remark_composition(base),
        .origin = base->origin,
    };
    style->line_pitch = style->size;
    return style;
}

static void add_remark(const AnnotationShaping *shaping, const ShapedText *text, int cluster, GArray *remarks)
{
    const RunText *source = text->source->runs[text->clusters[cluster].run].remark;
    const TextStyle *style = remark_style(shaping, text->style);
    ShapedRemark remark = {.first_cluster = cluster, .size = style->size,
                           .text = shape_text(shaping->shaper, shaping->arena, source, style)};
    g_array_append_val(remarks, remark);
}

static bool begins_remark(const ShapedText *text, int cluster)
{
    int run = text->clusters[cluster].run;
    return text->source->runs[run].remark && (cluster == 0 || text->clusters[cluster - 1].run != run);
}

void remarks_attach(const AnnotationShaping *shaping, ShapedText *text)
{
    GArray *remarks = g_array_new(FALSE, FALSE, sizeof(ShapedRemark));
    for (int i = 0; i < text->cluster_count; i++)
        if (begins_remark(text, i))
            add_remark(shaping, text, i, remarks);
    text->remark_count = (int)remarks->len;
    text->remarks = arena_copy(shaping->arena, remarks->data, remarks->len, sizeof(ShapedRemark));
    g_array_unref(remarks);
}
