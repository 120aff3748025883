/* first_run.c - see first_run.h. */
#include "flow/first_run.h"

static int end_of_first_run(const ShapedText *text)
{
    int end = 0;
    while (end < text->cluster_count && text->clusters[end].run == 0)
        end++;
    return end;
}

Length first_run_width(const ShapedText *text)
{
    Length width = 0;
    int end = end_of_first_run(text);
    for (int i = 0; i < end; i++)
        width += text->clusters[i].body + (i > 0 ? text->clusters[i].blank_before + text->clusters[i - 1].blank_after : 0);
    return width;
}

void first_run_set_apart(ShapedText *text, Length gap)
{
    int end = end_of_first_run(text);
    text->memo = NULL; /* it is another text from here on */
    if (end == 0 || end >= text->cluster_count)
        return;
    for (int i = 0; i < end; i++) {
        Cluster *cluster = &text->clusters[i];
        cluster->gap_after = cluster->gap_after_min = cluster->gap_after_max = 0;
        cluster->may_break_after = cluster->stretches_after = false;
    }
    text->clusters[0].blank_before = text->clusters[end - 1].blank_after = text->clusters[end].blank_before = 0;
    Cluster *last = &text->clusters[end - 1];
    last->gap_after = last->gap_after_min = last->gap_after_max = gap;
}
