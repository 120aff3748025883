/* left_out.c - see left_out.h. */
#include "import/left_out.h"

#include <glib.h>

typedef struct LeftOutWords {
    const char *english;
    const char *chinese;
} LeftOutWords;

static const LeftOutWords words[LEFT_KIND_COUNT] = {
    [LEFT_TEXT_BOXES] = {"text boxes", "文本框"},
    [LEFT_COMMENTS] = {"comments", "批注"},
    [LEFT_CHANGES] = {"tracked changes, taken as accepted,", "修订（按接受处理）"},
    [LEFT_COLOURS] = {"colours and highlights", "颜色、突出显示"},
    [LEFT_FONTS] = {"fonts and sizes of runs", "字体、字号"},
    [LEFT_MARKS] = {"bold and italics of paragraphs where Markdown has no way to write them", "写不成 Markdown 的粗体、斜体（段）"},
    [LEFT_UNDERLINES] = {"underlines", "下划线"},
    [LEFT_STRIKEOUTS] = {"struck-out texts, which stay text,", "删除线（文字保留）"},
    [LEFT_RAISED] = {"superscripts and subscripts", "上标、下标"},
    [LEFT_READINGS] = {"phonetic guides", "拼音指南"},
    [LEFT_HIDDEN] = {"hidden texts, which are text now,", "隐藏文字（已成正文）"},
    [LEFT_EQUATIONS] = {"equations, set as TeX,", "公式（照 TeX 排出）"},
    [LEFT_COLUMNS] = {"sections in columns", "分栏"},
    [LEFT_HEADERS] = {"headers and footers", "页眉、页脚"},
    [LEFT_NESTED_TABLES] = {"tables in cells, which stand there as text,", "表中的表（文字并入单元格）"},
    [LEFT_CELL_PARAGRAPHS] = {"cells of several paragraphs, joined to one line,", "多段的单元格（并成一行）"},
    [LEFT_HEADING_NUMBERS] = {"automatic numbers of headings", "标题的自动编号"},
    [LEFT_LIST_NUMBERS] = {"lists numbered otherwise than 1. 2.,", "编号不是 1. 2. 的列表"},
    [LEFT_OBJECTS] = {"embedded objects and charts", "嵌入的对象、图表"},
    [LEFT_LINKED_PICTURES] = {"pictures that are only linked", "只有链接的图片"},
    [LEFT_DESCRIPTIONS] = {"descriptions of pictures", "图片的替代文字"},
    [LEFT_RAW] = {"pieces of raw XML or HTML", "原始 XML、HTML"},
};

void left_out_report(Arena *arena, const LeftOut *left, const char *label, SourcePosition position,
                     Diagnostics *diagnostics)
{
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    GString *list = g_string_new(NULL);
    for (int kind = 0; kind < LEFT_KIND_COUNT; kind++)
        if (left->counts[kind] > 0)
            g_string_append_printf(list, "%s%s %d", list->len == 0 ? "" : in_chinese ? "；" : "; ",
                                   in_chinese ? words[kind].chinese : words[kind].english, left->counts[kind]);
    if (list->len > 0)
        diagnostics_report(diagnostics, SEVERITY_NOTE, position, "not taken over from \"%s\": %s", "“%s”里没有照搬的：%s", label,
                           arena_strdup(arena, list->str));
    g_string_free(list, TRUE);
}
