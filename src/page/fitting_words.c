/* fitting_words.c - what was used to fit a story, in words for the desk. */
#include "page/story_fitting.h"

static void add_words(GString *text, MessageLanguage language, const char *words)
{
    if (text->len)
        g_string_append(text, language == MESSAGE_LANGUAGE_CHINESE ? "，" : "; ");
    g_string_append(text, words);
}

/* `amount` of what `english` and `chinese` say, of which those for less come first. */
static void add_count(GString *text, MessageLanguage language, int amount, const char *const english[2],
                      const char *const chinese[2])
{
    int is_more = amount > 0, count = ABS(amount);
    if (amount == 0)
        return;
    gchar *figures = g_strdup_printf("%d", count);
    GString *words = g_string_new(language == MESSAGE_LANGUAGE_CHINESE ? chinese[is_more] : english[is_more]);
    g_string_replace(words, "#", figures, 0);
    add_words(text, language, words->str);
    g_string_free(words, TRUE);
    g_free(figures);
}

/* Not printf's own decimals: their point depends on the locale. */
static void add_tracking(GString *text, MessageLanguage language, const FittingUse *use)
{
    int thousandths = length_scale(use->choice.tracking, 1000, use->em), amount = ABS(thousandths);
    if (use->choice.tracking == 0)
        return;
    gchar *words = g_strdup_printf(language == MESSAGE_LANGUAGE_CHINESE ? "正文字距 %s%d.%03d em" : "body tracking %s%d.%03d em",
                                   thousandths < 0 ? "-" : "+", amount / 1000, amount % 1000);
    add_words(text, language, words);
    g_free(words);
}

static void add_points(GString *text, MessageLanguage language, const char *english, const char *chinese, Length length)
{
    char points[32];
    g_ascii_formatd(points, sizeof points, "%.4g", length_to_points(length));
    gchar *words = language == MESSAGE_LANGUAGE_CHINESE ? g_strdup_printf("%s %s 磅", chinese, points)
                                                        : g_strdup_printf("%s %s pt", english, points);
    add_words(text, language, words);
    g_free(words);
}

static void add_pictures(GString *text, MessageLanguage language, const FittingUse *use)
{
    static const char *const english[] = {"picture lines: # less", "picture lines: # more"};
    static const char *const chinese[] = {"图片浅 # 行", "图片深 # 行"};
    static const char *const chinese_vertical[] = {"图片窄 # 行", "图片宽 # 行"};
    add_count(text, language, use->choice.picture_lines, english, use->is_vertical ? chinese_vertical : chinese);
}

static void add_last_lines(GString *text, MessageLanguage language, const FittingUse *use)
{
    static const char *const english[] = {"paragraphs set a line shorter: #", "paragraphs set a line longer: #"};
    static const char *const chinese[] = {"# 段缩一行", "# 段伸一行"};
    add_count(text, language, use->choice.last_lines, english, chinese);
}

static void add_head_lines(GString *text, MessageLanguage language, const FittingUse *use)
{
    static const char *const english[] = {"head lines: # less", "head lines: # more"};
    static const char *const chinese[] = {"标题区减 # 行", "标题区加 # 行"};
    add_count(text, language, use->choice.head_lines, english, chinese);
}

const char *fitting_use_text(Arena *arena, const FittingUse *use, MessageLanguage language)
{
    GString *text = g_string_new(NULL);
    add_last_lines(text, language, use);
    add_pictures(text, language, use);
    add_tracking(text, language, use);
    add_head_lines(text, language, use);
    if (use->choice.head_size)
        add_points(text, language, "headline", "主题字号", use->head_size);
    if (use->choice.body_lines)
        add_points(text, language, "pitch", "行距", use->pitch);
    const char *result = arena_strndup(arena, text->str, text->len);
    g_string_free(text, TRUE);
    return result;
}
