/* brief_counts.c - lines know their manuscript by the file that their characters come from. */
#include "page/brief_counts.h"

#include "issue/page_words.h"

#include <string.h>

static const char *file_of_line(const ShapedText *text, const Line *line)
{
    for (int i = line->first_cluster; i < line->end_cluster; i++) {
        const char *file = text->source->runs[text->clusters[i].run].origin.file;
        if (file)
            return file;
    }
    return "";
}

static bool line_is_of(const Story *story, const ShapedText *text, const Line *line)
{
    return strcmp(file_of_line(text, line), story->origin.file) == 0;
}

BriefCount brief_count(const StoryLayout *layout, int brief)
{
    const Story *story = layout->placement->story->briefs[brief];
    BriefCount count = {0};
    for (int i = 0; i < layout->line_count; i++)
        if (line_is_of(story, layout->lines[i].text, layout->lines[i].line))
            count.characters_set += line_character_count(layout->lines[i].text, layout->lines[i].line);
    for (int i = 0; i < layout->overset_lines; i++)
        if (line_is_of(story, layout->overset[i].text, layout->overset[i].line)) {
            count.overset_characters += line_character_count(layout->overset[i].text, layout->overset[i].line);
            count.overset_lines++;
        }
    return count;
}

static void report_brief(const StoryLayout *layout, const Story *brief, BriefCount count, Diagnostics *diagnostics)
{
    PageWords page = page_words(diagnostics, layout->page_number, layout->cover);
    const StoryPlacement *placement = layout->placement;
    diagnostics_report(diagnostics, SEVERITY_ERROR, placement->origin,
                       "%s, area \"%s\": of the briefs there, \"%s\" is overset: %d characters, lines: %d; cut about "
                       "%d characters of the briefs, take one out or enlarge the area",
                       "%s版块“%s”：其中的简讯“%s”溢出 %d 字 / %d 行；请从各条简讯里删去约 %d 字，撤下一条，或把版块放大",
                       page.text, placement->area->name, brief->file, count.overset_characters,
                       count.overset_lines, count.overset_characters);
}

bool report_overset_briefs(const StoryLayout *layout, Diagnostics *diagnostics)
{
    const Story *story = layout->placement->story;
    int lines_left = layout->overset_lines;
    for (int i = 0; i < story->brief_count; i++) {
        BriefCount count = brief_count(layout, i);
        lines_left -= count.overset_lines;
        if (count.overset_lines)
            report_brief(layout, story->briefs[i], count, diagnostics);
    }
    return story->brief_count > 0 && lines_left == 0;
}
