/* headline_fitting.c - the steps of fitting a head in both languages. */
#include "page/headline_fitting.h"

#include <glib.h>

static void add_step(GString *text, MessageLanguage language, const char *english, const char *chinese)
{
    bool in_chinese = language == MESSAGE_LANGUAGE_CHINESE;
    if (text->len)
        g_string_append(text, in_chinese ? "；" : "; ");
    g_string_append(text, in_chinese ? chinese : english);
}

/* Not printf's own decimals: their point depends on the locale. */
static void add_tracking(GString *text, MessageLanguage language, int thousandths)
{
    char english[64], chinese[64];
    const char *sign = thousandths < 0 ? "-" : "+";
    int amount = ABS(thousandths);
    g_snprintf(english, sizeof english, "tracking %s%d.%03d em", sign, amount / 1000, amount % 1000);
    g_snprintf(chinese, sizeof chinese, "字距 %s%d.%03d 字", sign, amount / 1000, amount % 1000);
    add_step(text, language, english, chinese);
}

static void add_width_scale(GString *text, MessageLanguage language, const HeadlineFitting *fitting)
{
    int thousandths = fitting->width_scale;
    bool is_narrow = (thousandths < 1000) != fitting->is_vertical;
    char english[64], chinese[64];
    g_snprintf(english, sizeof english, "letters %d.%d %% %s", thousandths / 10, thousandths % 10,
               fitting->is_vertical ? "high" : "wide");
    g_snprintf(chinese, sizeof chinese, "%s %d.%d%%", is_narrow ? "长体" : "扁体", thousandths / 10,
               thousandths % 10);
    add_step(text, language, english, chinese);
}

static void add_size(GString *text, MessageLanguage language, const HeadlineFitting *fitting)
{
    char size[32], style_size[32], english[96], chinese[96];
    g_ascii_formatd(size, sizeof size, "%.4g", length_to_points(fitting->size));
    g_ascii_formatd(style_size, sizeof style_size, "%.4g", length_to_points(fitting->style_size));
    g_snprintf(english, sizeof english, "%s pt instead of %s pt", size, style_size);
    g_snprintf(chinese, sizeof chinese, "字号 %s 磅（原 %s 磅）", size, style_size);
    add_step(text, language, english, chinese);
}

static void add_lines(GString *text, MessageLanguage language, int count)
{
    char english[32], chinese[32];
    g_snprintf(english, sizeof english, "%d lines", count);
    g_snprintf(chinese, sizeof chinese, "分 %d 行", count);
    add_step(text, language, english, chinese);
}

const char *headline_fitting_text(Arena *arena, const HeadlineFitting *fitting, MessageLanguage language)
{
    GString *text = g_string_new(NULL);
    if (fitting->halves_marks)
        add_step(text, language, "marks half an em wide", "标点半角");
    if (fitting->tracking)
        add_tracking(text, language, fitting->tracking);
    if (fitting->width_scale)
        add_width_scale(text, language, fitting);
    if (fitting->size)
        add_size(text, language, fitting);
    if (fitting->line_count)
        add_lines(text, language, fitting->line_count);
    const char *result = arena_strndup(arena, text->str, text->len);
    g_string_free(text, TRUE);
    return result;
}
