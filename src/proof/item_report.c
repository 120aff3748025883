/* item_report.c - a line for each item that is not as it was, with what the desk has to know about it. */
#include "proof/item_report.h"

#include <string.h>

typedef struct ItemWriter {
    GString *out;
    bool in_chinese;
    MessageLanguage language;
} ItemWriter;

void item_report_append_changes(GString *out, unsigned changes, MessageLanguage language)
{
    const char *separator = "";
    for (int kind = 0; kind < ITEM_CHANGE_COUNT; kind++) {
        if (!(changes & 1u << kind))
            continue;
        g_string_append_printf(out, "%s%s", separator, item_change_name((ItemChangeKind)kind, language));
        separator = language == MESSAGE_LANGUAGE_CHINESE ? "、" : ", ";
    }
}

static bool has_change(const ItemChange *change, ItemChangeKind kind)
{
    return (change->changes & 1u << kind) != 0;
}

/* --- what happened ------------------------------------------------------------------------------ */

static void append_mm(GString *out, Length length)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(text, sizeof text, "%.2f", length_to_mm(length)));
}

static void append_shift(const ItemWriter *writer, Length shift, const char *forth, const char *back)
{
    if (!shift)
        return;
    g_string_append_printf(writer->out, "  %s ", shift > 0 ? forth : back);
    append_mm(writer->out, ABS(shift));
    g_string_append(writer->out, " mm");
}

static void append_move(const ItemWriter *writer, const PageItem *before, const PageItem *after)
{
    bool zh = writer->in_chinese;
    if (before->page_number != after->page_number)
        g_string_append_printf(writer->out, zh ? "  原在第 %d 版" : "  from page %d", before->page_number);
    append_shift(writer, after->rect.x - before->rect.x, zh ? "右移" : "right", zh ? "左移" : "left");
    append_shift(writer, after->rect.y - before->rect.y, zh ? "下移" : "down", zh ? "上移" : "up");
}

static void append_size(GString *out, Rect rect)
{
    append_mm(out, rect.width);
    g_string_append(out, " × ");
    append_mm(out, rect.height);
}

static void append_sizes(const ItemWriter *writer, const PageItem *before, const PageItem *after)
{
    g_string_append(writer->out, "  ");
    append_size(writer->out, before->rect);
    g_string_append(writer->out, " → ");
    append_size(writer->out, after->rect);
    g_string_append(writer->out, " mm");
}

static void append_words(GString *out, const PageItem *item)
{
    const char *quotes[] = {item->kind == PAGE_ITEM_TYPE ? "“" : "", item->kind == PAGE_ITEM_TYPE ? "”" : ""};
    g_string_append_printf(out, "%s%s%s", quotes[0], item->content, quotes[1]);
}

static void append_transition(GString *out, const char *before, const char *after)
{
    g_string_append_printf(out, "  %s → %s", before, after);
}

static void append_content(const ItemWriter *writer, const ItemChange *change)
{
    const PageItem *shown = item_shown(change);
    if (shown->kind == PAGE_ITEM_SHAPE)
        return;
    g_string_append(writer->out, "  ");
    if (has_change(change, ITEM_EXCHANGED) && strcmp(change->before->content, shown->content) == 0) {
        g_string_append_printf(writer->out, writer->in_chinese ? "%s（文件已换）" : "%s (another file)", shown->content);
        return;
    }
    if (has_change(change, ITEM_EXCHANGED) || has_change(change, ITEM_CHANGED)) {
        append_words(writer->out, change->before);
        g_string_append(writer->out, " → ");
    }
    append_words(writer->out, shown);
}

static void append_change(const ItemWriter *writer, const ItemChange *change)
{
    const PageItem *shown = item_shown(change), *before = change->before, *after = change->after;
    g_string_append(writer->out, "  ");
    item_report_append_changes(writer->out, change->changes, writer->language);
    g_string_append_printf(writer->out, "  %s", shown->part);
    if (*shown->story)
        g_string_append_printf(writer->out, writer->in_chinese ? "（%s）" : " (%s)", shown->story);
    append_content(writer, change);
    if (has_change(change, ITEM_MOVED))
        append_move(writer, before, after);
    if (has_change(change, ITEM_RESIZED))
        append_sizes(writer, before, after);
    if (has_change(change, ITEM_CROPPED) || has_change(change, ITEM_RESTYLED))
        append_transition(writer->out, before->form, after->form);
    if (has_change(change, ITEM_RECOLOURED))
        append_transition(writer->out, before->inks, after->inks);
}

/* --- rows --------------------------------------------------------------------------------------- */

static void append_page(const ItemWriter *writer, int number)
{
    g_string_append_printf(writer->out, writer->in_chinese ? "第 %d 版\n" : "page %d\n", number);
}

static gchar *words_of_change(const ItemWriter *writer, const ItemChange *change)
{
    ItemWriter single = *writer;
    single.out = g_string_new(NULL);
    append_change(&single, change);
    return g_string_free(single.out, FALSE);
}

/* How many from `start` on read alike and stand on one page. */
static int length_of_row(const ItemWriter *writer, const ItemDiff *diff, int start, const gchar *words)
{
    int end = start + 1;
    for (bool alike = true; alike && end < diff->change_count; end += alike) {
        gchar *other = words_of_change(writer, &diff->changes[end]);
        alike = strcmp(words, other) == 0 &&
                item_shown(&diff->changes[end])->page_number == item_shown(&diff->changes[start])->page_number;
        g_free(other);
    }
    return end - start;
}

void item_report_append(GString *out, const ItemDiff *diff, MessageLanguage language)
{
    ItemWriter writer = {out, language == MESSAGE_LANGUAGE_CHINESE, language};
    for (int i = 0, count; i < diff->change_count; i += count) {
        int page = item_shown(&diff->changes[i])->page_number;
        if (i == 0 || item_shown(&diff->changes[i - 1])->page_number != page)
            append_page(&writer, page);
        gchar *words = words_of_change(&writer, &diff->changes[i]);
        count = length_of_row(&writer, diff, i, words);
        g_string_append(out, words);
        if (count > 1)
            g_string_append_printf(out, "  ×%d", count);
        g_string_append_c(out, '\n');
        g_free(words);
    }
}

/* --- totals ------------------------------------------------------------------------------------- */

static void append_restyled(const ItemWriter *writer, int lines)
{
    if (lines > 0)
        g_string_append_printf(writer->out, writer->in_chinese ? "；%d 行文字换了字体或颜色"
                                            : lines == 1      ? "; 1 line of text in other type or ink"
                                                              : "; %d lines of text in other type or ink",
                               lines);
}

void item_report_append_totals(GString *out, const LayoutDiff *diff, MessageLanguage language)
{
    const ItemDiff *items = &diff->items;
    ItemWriter writer = {out, language == MESSAGE_LANGUAGE_CHINESE, language};
    if (!items->is_compared) {
        g_string_append(out, writer.in_chinese
                                 ? "只比较了文字：旧版报告里没有图片、线、底色和版面固定内容，请用 --report 重新另存\n"
                                 : "only lines of text were compared: a report of an earlier version has no pictures, "
                                   "rules, grounds and furniture; save it again with --report\n");
        return;
    }
    g_string_append(out, writer.in_chinese ? "图片、线、底色、版面固定内容：" : "pictures, rules, grounds, furniture: ");
    for (int kind = 0; kind < ITEM_CHANGE_COUNT; kind++)
        if (items->counts[kind])
            g_string_append_printf(out, writer.in_chinese ? "%s %d 处，" : "%s %d, ",
                                   item_change_name((ItemChangeKind)kind, language), items->counts[kind]);
    g_string_append_printf(out, writer.in_chinese ? "未变 %d 处" : "unchanged %d", items->unchanged);
    append_restyled(&writer, diff->restyled);
    g_string_append_c(out, '\n');
}
