/* story_source.c - finds the +++ lines. The body goes to body_reader.c, the front matter to manifest/. */
#include "story/story_source.h"

#include "base/noncharacter.h"

#include <glib.h>
#include <string.h>

typedef struct Line {
    const char *start;
    const char *end;  /* before the line feed */
    const char *next; /* start of the next line, or the end of the file */
} Line;

static Line line_at(const char *start, const char *file_end)
{
    const char *feed = memchr(start, '\n', (size_t)(file_end - start));
    return (Line){start, feed ? feed : file_end, feed ? feed + 1 : file_end};
}

static bool line_is_blank(const Line *line)
{
    for (const char *c = line->start; c < line->end; c++)
        if (!strchr(" \t\r", *c))
            return false;
    return true;
}

static bool line_is_fence(const Line *line)
{
    Line rest = {line->start + 3, line->end, line->next};
    return line->end - line->start >= 3 && memcmp(line->start, "+++", 3) == 0 &&
           line_is_blank(&rest);
}

/* key = ... : TOML that lost its first +++. */
static bool line_looks_like_key(const Line *line)
{
    const char *c = line->start;
    while (c < line->end && (g_ascii_isalnum(*c) || *c == '_' || *c == '-'))
        c++;
    if (c == line->start)
        return false;
    while (c < line->end && *c == ' ')
        c++;
    return c < line->end && *c == '=';
}

/* Cuts at `fence`, the line that ends the front matter; `fence_number` is its line number. */
static void cut_at_fence(StorySource *source, const char *front_matter, int first_line,
                         const Line *fence, int fence_number, const char *file_end)
{
    source->front_matter = front_matter;
    source->front_matter_length = (size_t)(fence->start - front_matter);
    source->front_matter_line = first_line;
    source->body = fence->next;
    source->body_length = (size_t)(file_end - fence->next);
    source->body_line = fence_number + 1;
}

typedef bool (*LineTest)(const Line *line);

/* The first line from `start` on that passes `test`; its number comes back in `number`. */
static bool find_line(const char *start, const char *file_end, LineTest test, Line *found,
                      int *number)
{
    while (start < file_end) {
        *found = line_at(start, file_end);
        if (test(found))
            return true;
        start = found->next;
        ++*number;
    }
    *found = (Line){file_end, file_end, file_end};
    return false;
}

static void split_opened(StorySource *source, const Line *opening, const char *file_end,
                         Diagnostics *diagnostics)
{
    Line fence;
    int number = 2;
    if (!find_line(opening->next, file_end, line_is_fence, &fence, &number)) {
        diagnostics_report(
            diagnostics, SEVERITY_ERROR, (SourcePosition){source->file, 1, 1},
            "the front matter is opened here and never closed; put a line +++ behind its last key",
            "稿件头从这里开始，却没有结束；请在最后一个键后面加一行 +++");
        number = 2;
        find_line(opening->next, file_end, line_is_blank, &fence, &number);
    }
    cut_at_fence(source, opening->next, 2, &fence, number, file_end);
}

/* No +++ at the top, but keys: the editor forgot the first line of the front matter. */
static void split_unopened(StorySource *source, const char *start, const char *file_end,
                           Diagnostics *diagnostics)
{
    Line fence;
    int number = 1;
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){source->file, 1, 1},
                       "the front matter must begin with a line +++; put one above this line",
                       "稿件头要以一行 +++ 开头；请在这一行上面加上");
    if (!find_line(start, file_end, line_is_fence, &fence, &number)) {
        number = 1;
        find_line(start, file_end, line_is_blank, &fence, &number);
    }
    cut_at_fence(source, start, 1, &fence, number, file_end);
}

static int count_lines(const char *start, const char *end)
{
    int lines = 1;
    for (const char *c = start; c < end; c++)
        lines += *c == '\n';
    return lines;
}

static bool bytes_are_text(const FileBytes *bytes, const char *file, Diagnostics *diagnostics)
{
    const char *text = (const char *)bytes->bytes;
    const char *end = NULL;
    if (g_utf8_validate_len(text, bytes->length, &end))
        return true;
    SourcePosition position = {.file = file, .line = count_lines(text, end)};
    if (*end == '\0')
        diagnostics_report(diagnostics, SEVERITY_ERROR, position,
                           "the line holds a NUL byte, so this is no text file; delete the byte or "
                           "save the story anew",
                           "这一行有 NUL 字节，不是纯文本；请删去或重新保存稿件");
    else
        diagnostics_report(diagnostics, SEVERITY_ERROR, position,
                           "the line is not UTF-8 text; save the file in UTF-8, not in GBK",
                           "这一行不是 UTF-8 文字；请把文件存成 UTF-8，不要存成 GBK");
    return false;
}

/* What is no character is printed as the sign for that, and only the first one is named. */
static void report_noncharacter(const StorySource *source, Diagnostics *diagnostics)
{
    const char *none = find_noncharacter(source->body, source->body_length);
    if (!none)
        return;
    int line = source->body_line + count_lines(source->body, none) - 1;
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){.file = source->file, .line = line},
                       "the line holds U+%04X, which is no character; delete it", "这一行有 U+%04X，不是字符，请删去",
                       g_utf8_get_char(none));
}

bool story_source_split(const FileBytes *bytes, const char *file, StorySource *result,
                        Diagnostics *diagnostics)
{
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    if (!bytes_are_text(bytes, file, diagnostics))
        return false;
    const char *start = (const char *)bytes->bytes;
    const char *end = start + bytes->length;
    if (bytes->length >= 3 && memcmp(start, byte_order_mark, 3) == 0)
        start += 3;
    *result = (StorySource){
        .file = file, .body = start, .body_length = (size_t)(end - start), .body_line = 1};
    Line first = line_at(start, end);
    if (line_is_fence(&first))
        split_opened(result, &first, end, diagnostics);
    else if (line_looks_like_key(&first))
        split_unopened(result, start, end, diagnostics);
    report_noncharacter(result, diagnostics);
    return true;
}
