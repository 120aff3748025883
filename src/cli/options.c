/* options.c - GOption reads the command line; what it lets through is checked and put into words here. */
#include "cli/options.h"
#include "base/suggestion.h"
#include "cli/command_options.h"
#include "cli/command_words.h"
#include "issue/page_name.h"

#include <glib.h>
#include <string.h>

static const char *const option_names[] = {"--output", "--pages",  "--dump",    "--target",  "--report",  "--strict",
                                           "--audit",  "--lang",   "--json",    "--stage",   "--overlay", "--format",
                                           "--resolution", "--standard", "--clauses", "--impose", "--creep", "--allow-outside-pictures",
                                           "--serve", "--port", "--version", "--help"};

void report_mistake(OptionsReader *reader, const char *english, const char *chinese, ...)
{
    if (reader->mistake)
        return;
    va_list values;
    va_start(values, chinese);
    bool in_chinese = reader->options->language == MESSAGE_LANGUAGE_CHINESE;
    char *text = g_strdup_vprintf(in_chinese ? chinese : english, values);
    va_end(values);
    reader->mistake = arena_strdup(reader->arena, text);
    g_free(text);
}

MessageLanguage language_from_environment(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < G_N_ELEMENTS(variables); i++) {
        const char *value = g_getenv(variables[i]);
        if (value && *value)
            return g_str_has_prefix(value, "zh") ? MESSAGE_LANGUAGE_CHINESE : MESSAGE_LANGUAGE_ENGLISH;
    }
    return MESSAGE_LANGUAGE_ENGLISH;
}

/* --lang has to be known before anything else can be complained about. */
static MessageLanguage asked_language(int argument_count, char *const *arguments)
{
    for (int i = 1; i < argument_count; i++) {
        const char *value = NULL;
        if (g_str_has_prefix(arguments[i], "--lang="))
            value = arguments[i] + strlen("--lang=");
        else if (strcmp(arguments[i], "--lang") == 0 && i + 1 < argument_count)
            value = arguments[i + 1];
        if (value)
            return g_str_has_prefix(value, "zh") ? MESSAGE_LANGUAGE_CHINESE : MESSAGE_LANGUAGE_ENGLISH;
    }
    return language_from_environment();
}

/* GOption passes over the value in --strict=no, which would then mean the opposite of what it says. */
static void check_flags(OptionsReader *reader, int argument_count, char *const *arguments)
{
    static const char *const flags[] = {"--strict", "--audit", "--json", "--clauses", "--serve", "--allow-outside-pictures", "--help", "--version"};
    for (int i = 1; i < argument_count; i++)
        for (size_t flag = 0; flag < G_N_ELEMENTS(flags); flag++)
            if (g_str_has_prefix(arguments[i], flags[flag]) && arguments[i][strlen(flags[flag])] == '=')
                report_mistake(reader, "%s takes no value; write it alone", "%s 后面不带值，单独写即可",
                               flags[flag]);
}

static void report_unknown_option(OptionsReader *reader, const char *argument)
{
    gchar *name = g_strndup(argument, strcspn(argument, "="));
    const char *nearest = find_nearest_word(name, option_names, G_N_ELEMENTS(option_names));
    if (nearest)
        report_mistake(reader, "unknown option %s; did you mean %s?", "没有选项 %s；是不是 %s？", name,
                       nearest);
    else
        report_mistake(reader, "unknown option %s; typeset --help lists them all",
                       "没有选项 %s；typeset --help 列出全部选项", name);
    g_free(name);
}

/* GOption leaves what it does not know where it was. */
static void check_leftovers(OptionsReader *reader, char *const *left, int left_count)
{
    for (int i = 1; i < left_count && strcmp(left[i], "--") != 0; i++)
        if (left[i][0] == '-' && left[i][1])
            report_unknown_option(reader, left[i]);
}

static void take_dump_kind(OptionsReader *reader, const char *kind)
{
    static const char *const kinds[] = {"lines", "frames", "display"};
    if (!kind)
        return;
    for (int i = 0; i < (int)G_N_ELEMENTS(kinds); i++)
        if (strcmp(kinds[i], kind) == 0)
            reader->options->dump = (DumpKind)(DUMP_LINES + i);
    if (reader->options->dump == DUMP_NONE)
        report_mistake(reader, "--dump=%s: there is only --dump=lines, --dump=frames and --dump=display",
                       "--dump=%s：只有 --dump=lines、--dump=frames、--dump=display 三种", kind);
}

/* In the order of ProofStage, ProofOverlay and ProofFormat; NULL ends each for g_strjoinv. */
static const char *const stage_words[] = {"galley", "page", "final", NULL};
static const char *const overlay_words[] = {"grid",    "columns", "areas", "stories",  "overset",
                                            "free",    "loose",   "pictures", "ink", NULL};
static const char *const format_words[] = {"pdf", "png", "svg", NULL};

static int find_word(const char *const *words, int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return -1;
}

/* "grid,areas" as one bit for each word; `all` when nothing was given. */
static unsigned flags_from_list(OptionsReader *reader, const char *option, const char *list, const char *const *words,
                                int count, unsigned all)
{
    unsigned flags = 0;
    if (!list)
        return all;
    gchar **given = g_strsplit(list, ",", -1);
    gchar *known = g_strjoinv(",", (gchar **)words);
    for (int i = 0; given[i]; i++) {
        int word = find_word(words, count, g_strstrip(given[i]));
        if (word < 0)
            report_mistake(reader, "%s \"%s\": there is only %s", "%s “%s”：只有 %s", option, given[i], known);
        else
            flags |= 1u << word;
    }
    g_free(known);
    g_strfreev(given);
    return flags;
}

/* Dots per inch; more than a plate has make no sense and would fill the memory. */
static void take_resolution(OptionsReader *reader, const char *text)
{
    enum { USUAL_DPI = 100, LEAST_DPI = 10, MOST_DPI = 1200 };
    char *end = NULL;
    gint64 dpi = text ? g_ascii_strtoll(text, &end, 10) : USUAL_DPI;
    if (text && (*end || dpi < LEAST_DPI || dpi > MOST_DPI))
        report_mistake(reader, "--resolution \"%s\": write dots per inch, %d to %d",
                       "--resolution “%s”：请写每英寸点数，%d 到 %d", text, LEAST_DPI, MOST_DPI);
    reader->options->resolution_dpi = (int)CLAMP(dpi, LEAST_DPI, MOST_DPI);
}

static void take_proof_options(OptionsReader *reader, const RawOptions *raw)
{
    int stage = raw->stage ? find_word(stage_words, G_N_ELEMENTS(stage_words) - 1, raw->stage) : PROOF_PAGE;
    if (stage < 0)
        report_mistake(reader, "--stage=%s: there is only galley, page and final",
                       "--stage=%s：只有 galley（小样）、page（大样）、final（清样）", raw->stage);
    reader->options->stage = (ProofStage)MAX(stage, 0);
    reader->options->overlays = flags_from_list(reader, "--overlay", raw->overlay, overlay_words,
                                                G_N_ELEMENTS(overlay_words) - 1, OVERLAY_ALL);
    reader->options->formats = flags_from_list(reader, "--format", raw->format, format_words,
                                               G_N_ELEMENTS(format_words) - 1, PROOF_PDF | PROOF_PNG | PROOF_SVG);
    take_resolution(reader, raw->resolution);
}

static void take_target(OptionsReader *reader, const char *target)
{
    static const char *const words[] = {"screen", "press", "proof"}; /* as in Target */
    int index = target ? find_word(words, G_N_ELEMENTS(words), target) : TARGET_SCREEN;
    if (index < 0)
        report_mistake(reader, "--target %s: a PDF is made for screen, for press, or as a proof of what is printed",
                       "--target %s：PDF 只有 screen（屏幕）、press（制版）、proof（打样）三种", target);
    reader->options->target = (Target)MAX(index, 0);
}

/* "0.1mm", "0.3pt"; false for anything else, and for more than any paper has. */
static bool creep_from_text(const char *text, Length *creep)
{
    char *end;
    double value = g_ascii_strtod(text, &end);
    Length most = length_from_mm(2);
    if (end == text || !(value >= 0))
        return false;
    while (*end == ' ')
        end++;
    bool is_mm = strcmp(end, "mm") == 0;
    *creep = is_mm ? length_from_mm(value) : length_from_points(value);
    return (is_mm || strcmp(end, "pt") == 0) && *creep <= most;
}

static void take_imposition(OptionsReader *reader, const RawOptions *raw)
{
    static const char *const words[] = {"saddle", "2-up", "4-up"}; /* as in ImpositionScheme */
    Options *options = reader->options;
    int scheme = raw->imposition ? find_word(words, G_N_ELEMENTS(words), raw->imposition) : -1;
    if (raw->imposition && scheme < 0)
        report_mistake(reader, "--impose %s: sheets are saddle (for stitching), 2-up or 4-up (proofs)",
                       "--impose %s：拼版只有 saddle（骑马订）、2-up、4-up（校样）三种", raw->imposition);
    options->imposition = scheme < 0 ? IMPOSITION_NONE : (ImpositionScheme)(IMPOSITION_SADDLE + scheme);
    if (raw->creep && options->imposition != IMPOSITION_SADDLE)
        report_mistake(reader, "--creep is for sheets that lie in each other: --impose saddle --creep %s",
                       "--creep 只用于骑马订：--impose saddle --creep %s", raw->creep);
    else if (raw->creep && !creep_from_text(raw->creep, &options->creep))
        report_mistake(reader, "--creep \"%s\": write the thickness of a folded sheet, such as 0.1mm, at most 2mm",
                       "--creep “%s”：请写一张折好的纸有多厚，如 0.1mm，不超过 2mm", raw->creep);
}

static void take_preflight_options(OptionsReader *reader, const RawOptions *raw)
{
    Options *options = reader->options;
    options->lists_clauses = raw->clauses;
    options->standards = raw->standard ? standard_from_name(raw->standard) : 0;
    if (raw->standard && !options->standards)
        report_mistake(reader, "--standard %s: there is only PDF/A-2b, PDF/A-2u, PDF/UA-1, PDF/X-4, PDF/X-1a and print",
                       "--standard %s：只有 PDF/A-2b、PDF/A-2u、PDF/UA-1、PDF/X-4、PDF/X-1a 和 print", raw->standard);
}

static void take_server(OptionsReader *reader, const RawOptions *raw)
{
    char *end = NULL;
    gint64 port = raw->port ? g_ascii_strtoll(raw->port, &end, 10) : 0;
    reader->options->serves = raw->serves;
    if (raw->port && (*end || port < 1 || port > 65535))
        report_mistake(reader, "--port \"%s\": write a number from 1 to 65535", "--port “%s”：请写 1 到 65535 之间的数", raw->port);
    reader->options->port = (int)CLAMP(port, 0, 65535);
}

static void check_language(OptionsReader *reader, const char *language)
{
    if (language && strcmp(language, "zh") != 0 && strcmp(language, "en") != 0)
        report_mistake(reader, "--lang=%s: messages come in zh or en", "--lang=%s：提示语言只有 zh 和 en",
                       language);
}

/* As the manifest names it, or as the trade does. */
static Cover cover_from_text(const char *text)
{
    static const char *const words[] = {
        [COVER_FRONT] = "front", [COVER_INSIDE_FRONT] = "inside-front",
        [COVER_INSIDE_BACK] = "inside-back", [COVER_BACK] = "back"};
    for (Cover cover = COVER_FRONT; cover <= COVER_BACK; cover++)
        if (strcmp(words[cover], text) == 0 || strcmp(cover_name(cover), text) == 0)
            return cover;
    return COVER_NONE;
}

/* One of "3", "3-5" and "front"; false when it is none. */
static bool page_range_from_text(const char *text, PageRange *range)
{
    char *end;
    *range = (PageRange){.cover = cover_from_text(text)};
    if (range->cover != COVER_NONE)
        return true;
    range->first = (int)CLAMP(g_ascii_strtoll(text, &end, 10), 0, G_MAXINT);
    bool started = end != text && g_ascii_isdigit(*text);
    range->last = range->first;
    if (started && *end == '-') {
        const char *last = end + 1;
        range->last = (int)CLAMP(g_ascii_strtoll(last, &end, 10), 0, G_MAXINT);
        started = g_ascii_isdigit(*last);
    }
    return started && *end == '\0' && range->first > 0 && range->first <= range->last;
}

static void take_page_ranges(OptionsReader *reader, const char *pages)
{
    if (!pages)
        return;
    gchar **texts = g_strsplit(pages, ",", -1);
    int count = (int)g_strv_length(texts);
    PageRange *ranges = arena_new_array(reader->arena, PageRange, count);
    bool readable = count > 0;
    for (int i = 0; i < count; i++)
        readable = page_range_from_text(g_strstrip(texts[i]), &ranges[i]) && readable;
    g_strfreev(texts);
    if (!readable)
        report_mistake(reader, "--pages \"%s\": write page numbers such as 1,3-4",
                       "--pages “%s”：请写版次，如 1,3-4（逗号和连字符用半角）", pages);
    reader->options->page_ranges = ranges;
    reader->options->page_range_count = count;
}

static const char *kept(Arena *arena, const char *text)
{
    return text ? arena_strdup(arena, text) : NULL;
}

static void take_raw_options(OptionsReader *reader, const RawOptions *raw)
{
    Options *options = reader->options;
    options->output_file = kept(reader->arena, raw->output);
    options->report_file = kept(reader->arena, raw->report);
    options->json = raw->json;
    options->strict = raw->strict;
    options->audit = raw->audit;
    options->pictures_may_be_anywhere = raw->outside_pictures;
    options->programs_may_be_anywhere = raw->outside_programs;
    options->leaves_desk_checks_out = raw->no_desk_checks;
    check_language(reader, raw->language);
    take_dump_kind(reader, raw->dump);
    take_target(reader, raw->target);
    take_imposition(reader, raw);
    take_page_ranges(reader, raw->pages);
    take_proof_options(reader, raw);
    take_preflight_options(reader, raw);
    take_server(reader, raw);
}

/* The command follows from what is left; --help and --version win over everything, mistakes included. */
static void take_command(OptionsReader *reader, const RawOptions *raw, char *const *left, int left_count)
{
    if (raw->help || raw->version) {
        reader->options->command = raw->help ? COMMAND_HELP : COMMAND_VERSION;
        return;
    }
    check_leftovers(reader, left, left_count);
    take_raw_options(reader, raw);
    take_command_words(reader, left, left_count);
    check_options_of_command(reader, raw);
}

/* All values as file names: GOption would refuse other strings that are not ASCII while no locale is set. */
static GOptionContext *option_context(RawOptions *raw)
{
    const GOptionEntry entries[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &raw->output, NULL, NULL},
        {"report", 0, 0, G_OPTION_ARG_FILENAME, &raw->report, NULL, NULL},
        {"pages", 0, 0, G_OPTION_ARG_FILENAME, &raw->pages, NULL, NULL},
        {"dump", 0, 0, G_OPTION_ARG_FILENAME, &raw->dump, NULL, NULL},
        {"stage", 0, 0, G_OPTION_ARG_FILENAME, &raw->stage, NULL, NULL},
        {"overlay", 0, 0, G_OPTION_ARG_FILENAME, &raw->overlay, NULL, NULL},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &raw->format, NULL, NULL},
        {"resolution", 0, 0, G_OPTION_ARG_FILENAME, &raw->resolution, NULL, NULL},
        {"target", 0, 0, G_OPTION_ARG_FILENAME, &raw->target, NULL, NULL},
        {"impose", 0, 0, G_OPTION_ARG_FILENAME, &raw->imposition, NULL, NULL},
        {"creep", 0, 0, G_OPTION_ARG_FILENAME, &raw->creep, NULL, NULL},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &raw->language, NULL, NULL},
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &raw->standard, NULL, NULL},
        {"clauses", 0, 0, G_OPTION_ARG_NONE, &raw->clauses, NULL, NULL},
        {"port", 0, 0, G_OPTION_ARG_FILENAME, &raw->port, NULL, NULL},
        {"serve", 0, 0, G_OPTION_ARG_NONE, &raw->serves, NULL, NULL},
        {"json", 0, 0, G_OPTION_ARG_NONE, &raw->json, NULL, NULL},
        {"strict", 0, 0, G_OPTION_ARG_NONE, &raw->strict, NULL, NULL},
        {"audit", 0, 0, G_OPTION_ARG_NONE, &raw->audit, NULL, NULL},
        {"allow-outside-pictures", 0, 0, G_OPTION_ARG_NONE, &raw->outside_pictures, NULL, NULL},
        {"allow-outside-programs", 0, 0, G_OPTION_ARG_NONE, &raw->outside_programs, NULL, NULL},
        {"no-desk-checks", 0, 0, G_OPTION_ARG_NONE, &raw->no_desk_checks, NULL, NULL},
        {"help", 'h', 0, G_OPTION_ARG_NONE, &raw->help, NULL, NULL},
        {"version", 0, 0, G_OPTION_ARG_NONE, &raw->version, NULL, NULL},
        {NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL},
    };
    GOptionContext *context = g_option_context_new(NULL);
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_ignore_unknown_options(context, TRUE);
    return context;
}

static void free_raw_options(RawOptions *raw)
{
    g_free(raw->output);
    g_free(raw->report);
    g_free(raw->pages);
    g_free(raw->dump);
    g_free(raw->stage);
    g_free(raw->overlay);
    g_free(raw->format);
    g_free(raw->resolution);
    g_free(raw->target);
    g_free(raw->imposition);
    g_free(raw->creep);
    g_free(raw->standard);
    g_free(raw->language);
    g_free(raw->port);
}

/* With unknown options let through, all that GOption still refuses is an option without its value. */
static void report_missing_value(OptionsReader *reader, const char *last_argument)
{
    report_mistake(reader, "%s needs a value after it; see typeset --help",
                   "%s 后面缺少值；用法见 typeset --help", last_argument);
}

bool options_parse(Arena *arena, int argument_count, char *const *arguments, Options *options,
                   const char **mistake)
{
    *options = (Options){.language = asked_language(argument_count, arguments)};
    OptionsReader reader = {.arena = arena, .options = options};
    RawOptions raw = {0};
    GOptionContext *context = option_context(&raw);
    gchar **left = g_strdupv((gchar **)arguments);

    check_flags(&reader, argument_count, arguments);
    if (g_option_context_parse_strv(context, &left, NULL))
        take_command(&reader, &raw, left, (int)g_strv_length(left));
    else
        report_missing_value(&reader, arguments[argument_count - 1]);
    g_strfreev(left);
    g_option_context_free(context);
    free_raw_options(&raw);
    *mistake = reader.mistake;
    return !reader.mistake;
}

bool page_is_wanted(const Options *options, int page_number)
{
    for (int i = 0; i < options->page_range_count; i++)
        if (options->page_ranges[i].cover == COVER_NONE && page_number >= options->page_ranges[i].first &&
            page_number <= options->page_ranges[i].last)
            return true;
    return options->page_range_count == 0;
}
