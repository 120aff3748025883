/* ua_general.c - see ua_general.h. What ISO 14289-1 asks for by its meaning is left to people who read the file. */
#include "preflight/ua_general.h"

#define LEFT_TO_READERS(clause, english, chinese) {STANDARD_PDF_UA_1, clause, english, chinese, false}

const Requirement ua_general_requirements[UA_GENERAL_REQUIREMENT_COUNT] = {
    LEFT_TO_READERS("7.1", "tags say what their content is, and stand in the order in which it is read", "标签应符合内容的含义，次序应合乎阅读"),
    LEFT_TO_READERS("7.1", "types are mapped to the standard type nearest in meaning", "结构类型应映射到含义最近的标准类型"),
    LEFT_TO_READERS("7.1", "nothing flickers, and no information lies in colour, contrast, form or sound alone", "不得闪烁，信息不得只靠颜色、反差、形状或声音表达"),
    LEFT_TO_READERS("7.1", "the title tells which document it is", "标题应能辨认文件"),
    LEFT_TO_READERS("7.2", "every change of language is declared, and the languages are right", "语言的变化应注明，且注明得当"),
    LEFT_TO_READERS("7.2", "characters that stretch or stand for others are given by their meaning", "拉伸或替代的字符应按含义给出"),
    LEFT_TO_READERS("7.3", "pictures and drawings that mean something are Figures, with their captions", "有含义的图片和图形应为 Figure，并带图注"),
    LEFT_TO_READERS("7.3", "alternative texts say what is seen", "替代文本应说明所见内容"),
    LEFT_TO_READERS("7.3", "a picture whose letters are words says them in replacement text", "图中的文字应写入实际文本"),
    LEFT_TO_READERS("7.4.1", "headings are tagged as headings", "标题应标为标题"),
    LEFT_TO_READERS("7.5", "tables, and only tables, are tagged as such, with their headings as TH", "表格（且仅表格）应标为 Table，表头应标为 TH"),
    LEFT_TO_READERS("7.6", "lists are tagged as such, with ListNumbering when their items are numbered", "列表应标为列表，编号列表应有 ListNumbering"),
    LEFT_TO_READERS("7.7", "mathematical expressions stand in a Formula", "数学式应在 Formula 中"),
    LEFT_TO_READERS("7.8", "running heads and feet are artifacts of pagination", "书眉和页脚应为版面修饰（Pagination）"),
    LEFT_TO_READERS("7.9", "footnotes and endnotes are tagged as Note, references to them as Reference", "脚注和尾注应标为 Note，引用处标为 Reference"),
    LEFT_TO_READERS("7.12", "article threads follow the order of reading", "文章线索应依阅读次序"),
    LEFT_TO_READERS("7.13", "digital signatures follow the requirements for annotations and forms", "数字签名应符合注释与表单的要求"),
    LEFT_TO_READERS("7.14", "forms that cannot be filled in have the attributes PrintField", "不可填写的表单应有 PrintField 属性"),
    LEFT_TO_READERS("7.17", "there are bookmarks in the order of reading, and page labels as they are printed", "书签应依阅读次序，页码标签应与印出的一致"),
    LEFT_TO_READERS("7.18.1", "annotations stand where they are read", "注释应位于阅读的位置"),
    LEFT_TO_READERS("7.18.2", "annotations of types that the standard does not know are described", "标准未定义的注释应有说明"),
    LEFT_TO_READERS("7.18.5", "links that say the same lead to the same place", "说明相同的链接应指向同一处"),
    LEFT_TO_READERS("7.18.6.1", "media are offered in a way that everybody can use", "媒体应便于所有人使用"),
    LEFT_TO_READERS("7.18.7", "attached files are accessible too", "附加文件也应便于使用"),
    LEFT_TO_READERS("7.19", "actions and scripts need no time, sight or single device", "动作与脚本不得依赖时限、视觉或单一设备"),
};
