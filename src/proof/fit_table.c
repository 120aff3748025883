/* fit_table.c - the fit report for people: one row a story, numbers to the right. */
#include "proof/fit_report.h"
#include "base/cell_width.h"

#include <glib.h>

typedef enum FitColumn {
    COLUMN_PAGE,
    COLUMN_AREA,
    COLUMN_STORY,
    COLUMN_CHARACTERS,
    COLUMN_SET,
    COLUMN_OVERSET_CHARACTERS,
    COLUMN_OVERSET_LINES,
    COLUMN_FREE_LINES,
    COLUMN_REMEDY,
    COLUMN_FITTING,
    COLUMN_COUNT,
} FitColumn;

static const char *const english_heads[COLUMN_COUNT] = {
    "page", "area", "story", "characters", "set", "overset", "overset lines", "free lines", "change", "head fitted by",
};
static const char *const chinese_heads[COLUMN_COUNT] = {
    "版", "版块", "稿件", "字数", "排入", "溢出字", "溢出行", "空行", "增删字", "标题调整",
};

typedef struct FitRow {
    char *cells[COLUMN_COUNT];
} FitRow;

static bool is_text_column(FitColumn column)
{
    return column == COLUMN_AREA || column == COLUMN_STORY || column == COLUMN_FITTING;
}

/* Zeros stay away, so that a story that does not fit is seen at once. */
static char *count_cell(int count)
{
    return count ? g_strdup_printf("%d", count) : g_strdup("-");
}

/* What has to go or come, with its sign. */
static char *remedy_cell(const FitStory *story)
{
    if (story->least_cut)
        return g_strdup_printf("-%d", story->least_cut);
    return story->least_addition ? g_strdup_printf("+%d", story->least_addition) : g_strdup("-");
}

static char *fitting_cell(const FitStory *story, MessageLanguage language)
{
    const char *words = language == MESSAGE_LANGUAGE_CHINESE ? story->fitting_in_chinese : story->fitting;
    return g_strdup(words && *words ? words : "-");
}

static FitRow row_of_story(const FitStory *story, MessageLanguage language)
{
    return (FitRow){.cells = {
        [COLUMN_PAGE] = g_strdup(story->page_label),
        [COLUMN_AREA] = g_strdup(story->area),
        [COLUMN_STORY] = g_strdup(story->file),
        [COLUMN_CHARACTERS] = g_strdup_printf("%d", story->characters),
        [COLUMN_SET] = g_strdup_printf("%d", story->characters_set),
        [COLUMN_OVERSET_CHARACTERS] = count_cell(story->overset_characters),
        [COLUMN_OVERSET_LINES] = count_cell(story->overset_lines),
        [COLUMN_FREE_LINES] = count_cell(story->free_lines),
        [COLUMN_REMEDY] = remedy_cell(story),
        [COLUMN_FITTING] = fitting_cell(story, language),
    }};
}

static FitRow row_of_heads(MessageLanguage language)
{
    const char *const *heads = language == MESSAGE_LANGUAGE_CHINESE ? chinese_heads : english_heads;
    FitRow row;
    for (int column = 0; column < COLUMN_COUNT; column++)
        row.cells[column] = g_strdup(heads[column]);
    return row;
}

static void append_cell(GString *out, const char *cell, FitColumn column, int width)
{
    int space = width - cell_width(cell);
    if (column + 1 == COLUMN_COUNT) /* nothing follows that it has to be aligned with */
        g_string_append(out, cell);
    else if (is_text_column(column))
        g_string_append_printf(out, "%s%*s", cell, space, "");
    else
        g_string_append_printf(out, "%*s%s", space, "", cell);
    g_string_append(out, column + 1 < COLUMN_COUNT ? "  " : "\n");
}

static void append_rows(GString *out, const FitRow *rows, int count)
{
    int widths[COLUMN_COUNT] = {0};
    for (int i = 0; i < count; i++)
        for (int column = 0; column < COLUMN_COUNT; column++)
            widths[column] = MAX(widths[column], cell_width(rows[i].cells[column]));
    for (int i = 0; i < count; i++)
        for (int column = 0; column < COLUMN_COUNT; column++)
            append_cell(out, rows[i].cells[column], (FitColumn)column, widths[column]);
}

static void free_rows(FitRow *rows, int count)
{
    for (int i = 0; i < count; i++)
        for (int column = 0; column < COLUMN_COUNT; column++)
            g_free(rows[i].cells[column]);
    g_free(rows);
}

/* Below the stories: what each page has left, and areas that nobody has given a story. */
static void append_page(GString *out, const FitPage *page, MessageLanguage language)
{
    bool in_chinese = language == MESSAGE_LANGUAGE_CHINESE;
    bool has_number = g_ascii_isdigit(*page->label);
    g_string_append_printf(out, !has_number ? "%s" : in_chinese ? "第 %s 版" : "page %s", page->label);
    g_string_append_printf(out, in_chinese ? "：溢出 %d 行，空 %d 行" : ": %d lines overset, %d lines free",
                           page->overset_lines, page->free_lines);
    for (int i = 0; i < page->area_count; i++) {
        const FitArea *area = &page->areas[i];
        if (!area->story)
            g_string_append_printf(out, in_chinese ? "；版块“%s”没有稿件（%d 栏 × %d 行）"
                                                   : "; area \"%s\" is empty (%d columns of %d lines)",
                                   area->name, area->column_count, area->line_count);
    }
    g_string_append_c(out, '\n');
}

const char *fit_report_text(Arena *arena, const FitReport *report, MessageLanguage language)
{
    int count = report->story_count + 1;
    FitRow *rows = g_new0(FitRow, count);
    rows[0] = row_of_heads(language);
    for (int i = 0; i < report->story_count; i++)
        rows[i + 1] = row_of_story(&report->stories[i], language);

    GString *out = g_string_new(NULL);
    append_rows(out, rows, count);
    for (int i = 0; i < report->page_count; i++)
        append_page(out, &report->pages[i], language);
    const char *text = arena_strndup(arena, out->str, out->len);
    g_string_free(out, TRUE);
    free_rows(rows, count);
    return text;
}
