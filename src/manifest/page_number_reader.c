/* page_number_reader.c - see page_number_reader.h. */
#include "manifest/page_number_reader.h"

#include "issue/spread.h"

#include <glib.h>

enum { MOST_PAGES = 9999 };

static int next_number(const Issue *issue)
{
    int last = 0;
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].cover == COVER_NONE)
            last = page_last_number(&issue->pages[i]);
    return last + 1;
}

Page *find_page(const Issue *issue, int number)
{
    for (int i = 0; i < issue->page_count; i++)
        if (number >= issue->pages[i].number && number <= page_last_number(&issue->pages[i]))
            return &issue->pages[i];
    return NULL;
}

static void check_number_is_free(const KeyReader *reader, const Issue *issue, int number, SourcePosition place)
{
    const Page *other = find_page(issue, number);
    if (other)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "there is a page %d already (line %d); give each page its own number",
                           "已经有第 %d 版了（第 %d 行）；每版的号码不能相同", number, other->origin.line);
}

static void read_single_number(KeyReader *reader, const Issue *issue, Page *page)
{
    if (!find_toml_entry(reader->table, "cover")) /* a misspelt one has been told */
        require_key(reader, "number", "number = 1");
    page->number = read_whole_number(reader, "number", (WholeNumberRange){1, MOST_PAGES, next_number(issue)});
    const TomlEntry *entry = find_toml_entry(reader->table, "number");
    if (entry)
        check_number_is_free(reader, issue, page->number, entry->value.origin);
}

/* --- spreads ------------------------------------------------------------------------------------ */

static bool is_page_number(const TomlValue *value)
{
    return value->kind == TOML_INTEGER && value->integer >= 1 && value->integer <= MOST_PAGES;
}

static bool are_two_numbers(const TomlValue *numbers)
{
    return numbers->count == 2 && is_page_number(&numbers->items[0]) && is_page_number(&numbers->items[1]);
}

/* The spread in which a page of that number stands; page 1 faces none. */
static int left_of(int number)
{
    return number < 2 ? 2 : number - number % 2;
}

/* The left number; of numbers that are no spread, reported, that of the spread that is nearest to them. */
static int left_number(const KeyReader *reader, const Issue *issue, const TomlValue *numbers)
{
    if (!are_two_numbers(numbers)) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, numbers->origin,
                           "\"numbers\" must be the two page numbers of a spread, such as [4, 5]; a single page has "
                           "number = 4",
                           "“numbers”应当是通版的两个版次，如 [4, 5]；单独一版写 number = 4");
        return left_of(next_number(issue) + 1);
    }
    int first = (int)numbers->items[0].integer, second = (int)numbers->items[1].integer, left = left_of(first);
    if (!pages_face_each_other(first, second))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, numbers->origin,
                           "pages %d and %d do not face each other: the left page of a spread is even, the right one the "
                           "next; write numbers = [%d, %d]",
                           "第 %d 版与第 %d 版不是对着的两版：通版的左版是双数，右版是下一版；请写 numbers = [%d, %d]",
                           first, second, left, left + 1);
    return left;
}

static void check_one_of_both(const KeyReader *reader, const TomlValue *numbers)
{
    if (find_toml_entry(reader->table, "number"))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, numbers->origin,
                           "the page has both number and numbers; number = 4 is for a single page, numbers = [4, 5] for a "
                           "spread: keep one of them",
                           "这一版既写了 number 又写了 numbers；单独一版写 number = 4，通版写 numbers = [4, 5]，请只留一个");
}

static void read_spread_numbers(KeyReader *reader, const Issue *issue, const TomlValue *numbers, Page *page)
{
    read_value(reader, "number");
    check_one_of_both(reader, numbers);
    page->number = left_number(reader, issue, numbers);
    page->spread = issue->design ? spread_design(reader->arena, issue->design) : NULL;
    check_number_is_free(reader, issue, page->number, numbers->origin);
    check_number_is_free(reader, issue, page->number + 1, numbers->origin);
}

/* --- covers -------------------------------------------------------------------------------------- */

static void check_cover_is_alone(const KeyReader *reader, const Issue *issue, const Page *page, const TomlValue *value)
{
    const TomlEntry *number = find_toml_entry(reader->table, "number");
    if (!number)
        number = find_toml_entry(reader->table, "numbers");
    if (number)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, number->value.origin,
                           "a page of the cover takes no number; take away number, or cover = \"%s\"",
                           "封面各页不写号码；请去掉 number，或去掉 cover = \"%s\"", value->string);
    for (int i = 0; i < issue->page_count; i++)
        if (issue->pages[i].cover == page->cover)
            diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                               "there is a page with cover = \"%s\" already (line %d); an issue has each of them once",
                               "已经有一页写了 cover = \"%s\"（第 %d 行）；每期各只有一页", value->string,
                               issue->pages[i].origin.line);
}

/* True when the page is one of the cover. */
static bool read_cover(KeyReader *reader, const Issue *issue, Page *page)
{
    static const char *const words[] = {
        [COVER_NONE] = "none",        [COVER_FRONT] = "front", [COVER_INSIDE_FRONT] = "inside-front",
        [COVER_INSIDE_BACK] = "inside-back", [COVER_BACK] = "back",
    };
    static const int numbers[] = {
        [COVER_FRONT] = FRONT_COVER_NUMBER,
        [COVER_INSIDE_FRONT] = INSIDE_FRONT_COVER_NUMBER,
        [COVER_INSIDE_BACK] = INSIDE_BACK_COVER_NUMBER,
        [COVER_BACK] = BACK_COVER_NUMBER,
    };
    page->cover = (Cover)read_choice(reader, "cover", words, G_N_ELEMENTS(words), COVER_NONE);
    if (page->cover == COVER_NONE)
        return false;
    read_value(reader, "number");
    page->number = numbers[page->cover];
    check_cover_is_alone(reader, issue, page, &find_toml_entry(reader->table, "cover")->value);
    return true;
}

void read_page_numbers(KeyReader *reader, const Issue *issue, Page *page)
{
    const TomlValue *numbers = read_value_of_kind(reader, "numbers", TOML_ARRAY);
    if (read_cover(reader, issue, page))
        return;
    if (numbers)
        read_spread_numbers(reader, issue, numbers, page);
    else
        read_single_number(reader, issue, page);
}

void check_direction_at_fold(const KeyReader *reader, const Page *page, const StoryPlacement *placement)
{
    if (!page->spread || placement->design->mode != WRITING_MODE_VERTICAL_RL ||
        !area_crosses_fold(&page->spread->grid, placement->area))
        return;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, placement->origin,
                       "area \"%s\" goes across the fold, and the design \"%s\" is vertical: its lines would stand in the "
                       "fold; put the story on one page, or take a horizontal design",
                       "版块“%s”跨过中缝，而设计“%s”是直排，会有字行落在中缝里；请把稿件排在一版上，或换横排的设计",
                       placement->area->name, placement->design->name);
}
