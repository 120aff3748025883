/* annotation.c - see annotation.h. Bases are only ever set wider, by gaps between their characters. */
#include "text/annotation.h"

#include <glib.h>

/* Thousandths of the base's em. */
enum {
    READING_SIZE = 500,
    ZHUYIN_SIZE = 300,
    ZHUYIN_ROOM = 500, /* beside each character, its tone included */
    WORD_GAP = 500,  /* CLREQ 5.5.4: between words that are read by word */
    FRAME_GAP = 125, /* on each side of a frame round a name */
};

/* CLREQ 5.5.4: neighbouring readings are a Western word space apart, a quarter of their own em. */
enum { READING_GAP = 250 };

static const TextRun *run_of(const ShapedText *text, int cluster)
{
    return &text->source->runs[text->clusters[cluster].run];
}

static const Annotation *annotation_of(const ShapedText *text, int cluster)
{
    const Annotation *annotation = run_of(text, cluster)->annotation;
    return annotation && annotation->reading_count > 0 ? annotation : NULL;
}

static bool takes_reading(const ShapedText *text, int cluster)
{
    return character_takes_reading(g_utf8_get_char(text->text + text->clusters[cluster].text_start));
}

static bool is_pinyin(AnnotationKind kind)
{
    return kind == ANNOTATION_CHARACTERS || kind == ANNOTATION_WORD;
}

/* Pinyin is set in a sans face where there is one: it keeps apart from the text and shows its tones. */
static const char *reading_font(const AnnotationShaping *shaping, const TextStyle *style, AnnotationKind kind)
{
    static const char *const roles[] = {"pinyin", "hei"};
    for (size_t i = 0; i < G_N_ELEMENTS(roles) && is_pinyin(kind); i++)
        if (font_set_has_role(shaping->fonts, roles[i]))
            return roles[i];
    return style->font;
}

/* Pinyin and zhuyin have letters that are set one by one; all else follows the direction of its line. */
static WritingMode reading_mode(const TextStyle *base, AnnotationKind kind)
{
    return kind == ANNOTATION_GLOSS ? base->mode : WRITING_MODE_HORIZONTAL;
}

/* A foreign word beside a vertical line lies on its side as a whole, its capitals and figures too. */
static Composition reading_composition(const TextStyle *base)
{
    Composition composition = base->composition;
    composition.cell_figures = composition.upright_capitals = 0;
    return composition;
}

static const TextStyle *reading_style(const AnnotationShaping *shaping, const TextStyle *base, AnnotationKind kind)
{
    TextStyle *style = arena_new_object(shaping->arena, TextStyle);
    *style = (TextStyle){
        .name = base->name,
        .mode = reading_mode(base, kind),
        .font = reading_font(shaping, base, kind),
        .weight = base->weight,
        .strong_weight = base->strong_weight,
        .size = length_of_em(shaping->size, kind == ANNOTATION_ZHUYIN ? ZHUYIN_SIZE : READING_SIZE),
        .width_scale = base->width_scale,
        .alignment = ALIGNMENT_START,
        .ink = base->ink,
        .composition = reading_composition(base),
        .origin = base->origin,
    };
    style->line_pitch = style->size;
    return style;
}

static Length natural_width(const ShapedText *text)
{
    Length width = 0;
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        width += cluster->blank_before + cluster->body + cluster->blank_after;
        width += i + 1 < text->cluster_count ? cluster->gap_after : 0;
    }
    return width;
}

/* The readings of a text while they are attached. */
typedef struct Readings {
    GArray *annotations; /* ShapedAnnotation */
    GArray *left_out;    /* ReadingLeftOut */
} Readings;

static bool is_left_out(const ShapedText *text, AnnotationKind kind)
{
    return text->style->mode == WRITING_MODE_VERTICAL_RL && is_pinyin(kind);
}

static void add_annotation(const AnnotationShaping *shaping, const ShapedText *text, const Annotation *source,
                           int reading, int first, int end, Readings *into)
{
    if (is_left_out(text, source->kind)) {
        ReadingLeftOut left_out = {first, &source->readings[reading]};
        g_array_append_val(into->left_out, left_out);
        return;
    }
    const TextStyle *style = reading_style(shaping, text->style, source->kind);
    const ShapedText *shaped = shape_text(shaping->shaper, shaping->arena, &source->readings[reading], style);
    ShapedAnnotation annotation = {.kind = source->kind, .first_cluster = first, .end_cluster = end,
                                   .text = shaped, .size = style->size, .width = natural_width(shaped)};
    g_array_append_val(into->annotations, annotation);
}

static bool has_reading_for_each(const Annotation *annotation)
{
    return annotation->kind == ANNOTATION_CHARACTERS || annotation->kind == ANNOTATION_ZHUYIN;
}

/* One reading after the other for the characters of one run. */
static void add_readings_of_run(const AnnotationShaping *shaping, const ShapedText *text, int first, int end,
                                Readings *into)
{
    const Annotation *source = annotation_of(text, first);
    int reading = run_of(text, first)->first_reading;
    for (int i = first; i < end; i++)
        if (takes_reading(text, i) && reading < source->reading_count)
            add_annotation(shaping, text, source, reading++, i, i + 1, into);
}

static int end_of_run(const ShapedText *text, int first)
{
    int end = first + 1;
    while (end < text->cluster_count && text->clusters[end].run == text->clusters[first].run)
        end++;
    return end;
}

static int end_of_base(const ShapedText *text, int first)
{
    int end = first + 1;
    while (end < text->cluster_count && run_of(text, end)->annotation == run_of(text, first)->annotation)
        end++;
    return end;
}

/* A word and its reading are one piece. */
static void keep_together(ShapedText *text, int first, int end)
{
    for (int i = first; i + 1 < end; i++)
        text->clusters[i].may_break_after = text->clusters[i].must_break_after;
}

static void report_vertical(const AnnotationShaping *shaping, const Annotation *annotation)
{
    diagnostics_report(shaping->diagnostics, SEVERITY_WARNING, annotation->readings[0].runs[0].origin,
                       "pinyin cannot stand beside vertical text; use zhuyin or a gloss. The text is set without it",
                       "直排文字旁不能加拼音，可改用注音符号或译文；文字照排，不加拼音");
}

/* Returns the cluster behind the base, or behind the run where each character has its own reading. */
static int annotate_base(const AnnotationShaping *shaping, ShapedText *text, int first, Readings *into)
{
    const Annotation *source = annotation_of(text, first);
    int end = has_reading_for_each(source) ? end_of_run(text, first) : end_of_base(text, first);
    if (is_left_out(text, source->kind))
        report_vertical(shaping, source);
    else if (!has_reading_for_each(source))
        keep_together(text, first, end);
    if (has_reading_for_each(source))
        add_readings_of_run(shaping, text, first, end, into);
    else
        add_annotation(shaping, text, source, 0, first, end, into);
    return end;
}

static void widen_gap(ShapedText *text, int cluster, Length by)
{
    if (cluster < 0 || cluster + 1 >= text->cluster_count)
        return;
    text->clusters[cluster].gap_after += by;
    text->clusters[cluster].gap_after_min += by;
    text->clusters[cluster].gap_after_max += by;
}

/* From the start of cluster `first` to the end of the one before `end`, as narrow as it may become. */
static Length least_width(const ShapedText *text, int first, int end)
{
    Length width = 0;
    for (int i = first; i < end; i++)
        width += text->clusters[i].body + (i + 1 < end ? text->clusters[i].gap_after_min : 0);
    return width;
}

/* CLREQ 5.5.6: a gloss that is longer than its base spreads it, half a gap at the ends. */
static void spread_under_gloss(ShapedText *text, const ShapedAnnotation *gloss)
{
    int count = gloss->end_cluster - gloss->first_cluster;
    Length lack = gloss->width - least_width(text, gloss->first_cluster, gloss->end_cluster);
    if (lack <= 0)
        return;
    for (int i = gloss->first_cluster; i + 1 < gloss->end_cluster; i++)
        widen_gap(text, i, lack / count);
    widen_gap(text, gloss->first_cluster - 1, lack / count / 2);
    widen_gap(text, gloss->end_cluster - 1, lack / count / 2);
}

/* In vertical lines zhuyin stands between the lines, as other marks do. */
static void make_room(ShapedText *text, const ShapedAnnotation *annotation)
{
    Cluster *base = &text->clusters[annotation->first_cluster];
    if (annotation->kind == ANNOTATION_GLOSS)
        spread_under_gloss(text, annotation);
    if (annotation->kind == ANNOTATION_ZHUYIN && text->style->mode == WRITING_MODE_HORIZONTAL)
        base->body += length_of_em(base->em, ZHUYIN_ROOM);
}

/* What is missing between two neighbours that stand centred over their bases; 0 when there is room. */
static Length lack_between(const ShapedText *text, const ShapedAnnotation *left, const ShapedAnnotation *right)
{
    if (left->kind == ANNOTATION_ZHUYIN || right->kind == ANNOTATION_ZHUYIN)
        return 0;
    Length left_base = least_width(text, left->first_cluster, left->end_cluster);
    Length right_base = least_width(text, right->first_cluster, right->end_cluster);
    Length bases = least_width(text, left->first_cluster, right->end_cluster);
    Length centres = bases - left_base / 2 - right_base / 2;
    Length wanted = (left->width + right->width) / 2 + length_of_em(left->size, READING_GAP);
    return length_max(0, wanted - centres);
}

static bool are_of_one_base(const ShapedText *text, const ShapedAnnotation *left, const ShapedAnnotation *right)
{
    return right->kind == ANNOTATION_CHARACTERS &&
           annotation_of(text, left->first_cluster) == annotation_of(text, right->first_cluster);
}

/* The characters of one base are set apart evenly, by as much as its closest readings need. */
static void space_base(ShapedText *text, const ShapedAnnotation *annotations, int count)
{
    Length gap = 0;
    for (int i = 0; i + 1 < count; i++) {
        int gaps = annotations[i + 1].first_cluster - annotations[i].first_cluster;
        gap = length_max(gap, (lack_between(text, &annotations[i], &annotations[i + 1]) + gaps - 1) / gaps);
    }
    for (int i = annotations[0].first_cluster; i < annotations[count - 1].first_cluster; i++)
        widen_gap(text, i, gap);
}

static void space_bases(ShapedText *text)
{
    for (int first = 0; first < text->annotation_count;) {
        int end = first + 1;
        while (end < text->annotation_count &&
               are_of_one_base(text, &text->annotations[end - 1], &text->annotations[end]))
            end++;
        space_base(text, &text->annotations[first], end - first);
        first = end;
    }
}

static Length word_gap(const ShapedText *text, const ShapedAnnotation *left, const ShapedAnnotation *right)
{
    bool are_words = left->kind == ANNOTATION_WORD && right->kind == ANNOTATION_WORD &&
                     left->end_cluster == right->first_cluster;
    return are_words ? length_of_em(text->clusters[right->first_cluster].em, WORD_GAP) : 0;
}

static void space_neighbours(ShapedText *text)
{
    for (int i = 0; i + 1 < text->annotation_count; i++) {
        const ShapedAnnotation *left = &text->annotations[i], *right = left + 1;
        widen_gap(text, left->end_cluster - 1,
                  length_max(word_gap(text, left, right), lack_between(text, left, right)));
    }
}

/* A frame stands outside the characters' own, so its neighbours make room. */
static void space_frames(ShapedText *text)
{
    for (int i = 0; i + 1 < text->cluster_count; i++) {
        int left = run_of(text, i)->frame_group, right = run_of(text, i + 1)->frame_group;
        if (left != right)
            widen_gap(text, i, ((left > 0) + (right > 0)) * length_of_em(text->clusters[i].em, FRAME_GAP));
    }
}

static void *array_to_arena(Arena *arena, GArray *array)
{
    void *items = arena_copy(arena, array->data, array->len, g_array_get_element_size(array));
    g_array_unref(array);
    return items;
}

void annotations_attach(const AnnotationShaping *shaping, ShapedText *text)
{
    Readings readings = {g_array_new(FALSE, FALSE, sizeof(ShapedAnnotation)),
                         g_array_new(FALSE, FALSE, sizeof(ReadingLeftOut))};
    space_frames(text);
    for (int i = 0; i < text->cluster_count;)
        i = annotation_of(text, i) ? annotate_base(shaping, text, i, &readings) : i + 1;
    text->annotation_count = (int)readings.annotations->len;
    text->annotations = array_to_arena(shaping->arena, readings.annotations);
    text->left_out_count = (int)readings.left_out->len;
    text->left_out = array_to_arena(shaping->arena, readings.left_out);
    for (int i = 0; i < text->annotation_count; i++)
        make_room(text, &text->annotations[i]);
    space_bases(text);
    space_neighbours(text);
}
