/* message_printer.c - the only place where diagnostics become text for people. */
#include "cli/message_printer.h"
#include "cli/excerpt.h"

#include <glib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

typedef struct SeverityLook {
    const char *english;
    const char *chinese;
    const char *colour;
} SeverityLook;

static const SeverityLook severity_looks[] = {
    [SEVERITY_NOTE] = {"note", "提示", "\033[1;36m"},
    [SEVERITY_WARNING] = {"warning", "警告", "\033[1;35m"},
    [SEVERITY_ERROR] = {"error", "错误", "\033[1;31m"},
    [SEVERITY_FAILURE] = {"failure", "故障", "\033[1;31m"},
};

static bool colour_is_welcome(void)
{
    const char *terminal = g_getenv("TERM");
    const char *no_colour = g_getenv("NO_COLOR");
    return !(no_colour && *no_colour) && terminal && strcmp(terminal, "dumb") != 0;
}

static int terminal_columns(int descriptor)
{
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

PrintSettings print_settings_for(FILE *stream)
{
    if (!isatty(fileno(stream)))
        return (PrintSettings){0};
    return (PrintSettings){.colour = colour_is_welcome(), .excerpt_columns = terminal_columns(fileno(stream))};
}

static void print_place(FILE *stream, SourcePosition position)
{
    fputs(position.file ? position.file : "typeset", stream);
    if (position.file && position.line > 0)
        fprintf(stream, ":%d", position.line);
    if (position.file && position.line > 0 && position.column > 0)
        fprintf(stream, ":%d", position.column);
    fputs(": ", stream);
}

static void print_severity(FILE *stream, const SeverityLook *look, bool in_chinese, bool colour)
{
    fprintf(stream, "%s%s%s: ", colour ? look->colour : "", in_chinese ? look->chinese : look->english,
            colour ? "\033[0m" : "");
}

void messages_print(FILE *stream, const Diagnostics *diagnostics, PrintSettings settings)
{
    int count;
    const Diagnostic *items = diagnostics_sorted(diagnostics, &count);
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    for (int i = 0; i < count; i++) {
        print_place(stream, items[i].position);
        print_severity(stream, &severity_looks[items[i].severity], in_chinese, settings.colour);
        fprintf(stream, "%s\n", items[i].message);
        if (settings.excerpt_columns > 0)
            excerpt_print(stream, items[i].position, settings.excerpt_columns);
    }
    fflush(stream);
}
