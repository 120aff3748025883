/* help.c - the text for --help. */
#include "cli/options.h"

static const char english_help[] =
    "typeset makes the pages of a Chinese newspaper or magazine from text files.\n"
    "\n"
    "  typeset ISSUE.toml -o OUT.pdf    make the pages\n"
    "  typeset check ISSUE.toml         report mistakes and how the copy fits; write nothing\n"
    "\n"
    "Options:\n"
    "  -o, --output FILE           the PDF, or the dump; replaced whole or not at all\n"
    "  --target screen|press       whom the PDF is for; press has marks and process inks only\n"
    "  --pages LIST                only these pages, such as 1,3-4\n"
    "  --report FILE.json          write how every story fits, frame by frame and line by line\n"
    "  --dump=lines|frames|display print the layout as text instead of making a PDF\n"
    "  --strict                    warnings count as errors; with any of them the old PDF stays\n"
    "  --allow-outside-pictures    take pictures from outside the issue's folder\n"
    "  --lang zh|en                language of the messages\n"
    "  --version                   print the version\n"
    "  -h, --help                  print this\n"
    "\n"
    "Examples:\n"
    "  typeset issue-240.toml -o issue-240.pdf\n"
    "  typeset issue-240.toml -o page-3.pdf --pages 3\n"
    "  typeset check issue-240.toml --lang zh\n"
    "  typeset issue-240.toml -o issue-240.pdf --strict --report fit.json\n"
    "\n"
    "Exit status: 0 all well, 1 mistakes in the issue, 2 wrong usage, 3 the machine failed.\n";

static const char chinese_help[] =
    "typeset 把文本文件排成中文报刊的版面。\n"
    "\n"
    "  typeset ISSUE.toml -o OUT.pdf    排版\n"
    "  typeset check ISSUE.toml         只检查：列出错误和各稿溢出、空余，不写文件\n"
    "\n"
    "选项：\n"
    "  -o, --output 文件           PDF（或 --dump 的文本）存到哪里；要么整个换新，要么不动\n"
    "  --target screen|press       PDF 给谁：屏幕，或制版（加裁切标记，只用印刷四色）\n"
    "  --pages 版次                只出这几版，如 1,3-4\n"
    "  --report 文件.json          写出每篇稿件逐框、逐行的排入情况\n"
    "  --dump=lines|frames|display 以文本输出版面，不生成 PDF\n"
    "  --strict                    警告也算错误；有错误或警告就保留原来的 PDF\n"
    "  --allow-outside-pictures    允许使用本期文件夹以外的图片\n"
    "  --lang zh|en                提示用的语言\n"
    "  --version                   显示版本\n"
    "  -h, --help                  显示本说明\n"
    "\n"
    "例：\n"
    "  typeset issue-240.toml -o issue-240.pdf\n"
    "  typeset issue-240.toml -o page-3.pdf --pages 3\n"
    "  typeset check issue-240.toml --lang zh\n"
    "  typeset issue-240.toml -o issue-240.pdf --strict --report fit.json\n"
    "\n"
    "退出状态：0 正常，1 稿件或版面有错，2 用法不对，3 机器故障。\n";

const char *options_help(MessageLanguage language)
{
    return language == MESSAGE_LANGUAGE_CHINESE ? chinese_help : english_help;
}
