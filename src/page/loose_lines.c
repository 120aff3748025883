/* loose_lines.c - measured after justification; the desk mends them by changing a word or two (CLREQ). */
#include "page/loose_lines.h"

#include "issue/page_words.h"
#include "paragraph/looseness.h"

#include <glib.h>

/* A line of what we added alone, such as a label, has its place where the manuscript's own text begins. */
static SourcePosition origin_of_text(const RunText *source)
{
    int run = 0;
    while (run + 1 < source->count && !source->runs[run].origin.file)
        run++;
    return source->runs[run].origin;
}

SourcePosition placed_line_origin(const PlacedLine *placed)
{
    const ShapedText *text = placed->text;
    int first = placed->line->first_cluster;
    while (first + 1 < placed->line->end_cluster && !text->source->runs[text->clusters[first].run].origin.file)
        first++;
    int run = text->clusters[first].run;
    SourcePosition origin = text->source->runs[run].origin;
    int run_start = first;
    if (!origin.file)
        return origin_of_text(text->source);
    while (run_start > 0 && text->clusters[run_start - 1].run == run)
        run_start--;
    const char *from = text->text + text->clusters[run_start].text_start;
    if (origin.column > 0)
        origin.column += (int)g_utf8_pointer_to_offset(from, text->text + text->clusters[first].text_start);
    return origin;
}

/* What the desk calls the parts. */
static const char *const chinese_names[PART_COUNT] = {
    [PART_KICKER] = "引题",
    [PART_HEADLINE] = "主题",
    [PART_DECK] = "副题",
    [PART_BYLINE] = "署名",
    [PART_INSTITUTION] = "作者单位",
    [PART_DATELINE] = "电头",
    [PART_SUMMARY] = "提要",
    [PART_SUMMARY_LABEL] = "提要标签",
    [PART_EDITOR_NOTE] = "编者按",
    [PART_ABSTRACT] = "摘要",
    [PART_SUBHEAD] = "小标题",
    [PART_SUBHEAD_2] = "二级小标题",
    [PART_SUBHEAD_3] = "三级小标题",
    [PART_SUBHEAD_4] = "四级小标题",
    [PART_BRIEF_HEAD] = "简讯标题",
    [PART_BODY] = "正文",
    [PART_QUOTE] = "引文",
    [PART_LIST] = "列表",
    [PART_LYRIC] = "歌词",
    [PART_SPEECH] = "对话",
    [PART_TABLE] = "表格",
    [PART_TABLE_HEAD] = "表头",
    [PART_TABLE_TITLE] = "表题",
    [PART_WIDE_TABLE] = "表格",
    [PART_CAPTION] = "图注",
    [PART_CREDIT] = "图片署名",
    [PART_RUBRIC] = "栏题",
    [PART_RUBRIC_PINYIN] = "栏题拼音",
    [PART_PULL_QUOTE] = "抽言",
    [PART_BOX] = "框",
    [PART_BOX_TITLE] = "框题",
    [PART_AUTHOR_NOTE] = "作者介绍",
    [PART_SOURCE] = "来源",
};

static const char *part_name(StoryPart part, const Diagnostics *diagnostics)
{
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    return in_chinese && chinese_names[part] ? chinese_names[part] : story_part_name(part);
}

static void report_line(const StoryLayout *layout, const PlacedLine *placed, int looseness, Diagnostics *diagnostics)
{
    PageWords page = page_words(diagnostics, layout->page_number, layout->cover);
    diagnostics_report(diagnostics, SEVERITY_WARNING, placed_line_origin(placed),
                       "%s, area \"%s\", %s line %d is a loose line: its gaps open by %d.%02d em; add or cut a "
                       "word or two",
                       "%s版块“%s”，%s第 %d 行是疏行：字间撑开 %d.%02d 字；请增删一两个字", page.text,
                       layout->placement->area->name, part_name(placed->part, diagnostics), placed->number,
                       looseness / 1000, looseness % 1000 / 10);
}

void report_loose_lines(const StoryLayout *layout, Diagnostics *diagnostics)
{
    for (int i = 0; i < layout->line_count; i++) {
        const PlacedLine *placed = &layout->lines[i];
        int looseness = line_looseness(placed->line, placed->text);
        if (looseness)
            report_line(layout, placed, looseness, diagnostics);
    }
}
