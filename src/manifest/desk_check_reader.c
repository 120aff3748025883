/* desk_check_reader.c - see desk_check_reader.h. A program that may not or cannot be started is left without its path. */
#include "manifest/desk_check_reader.h"

#include "base/files.h"
#include "manifest/data_file.h"

#include <glib.h>

typedef struct CheckReading {
    KeyReader *reader;
    const IssueReaderSettings *settings;
    DeskCheck *check;
    SourcePosition written_at; /* the name of the program */
} CheckReading;

static const char *absolute_path(Arena *arena, const char *path)
{
    gchar *absolute = g_canonicalize_filename(path, NULL);
    const char *kept = arena_strdup(arena, absolute);
    g_free(absolute);
    return kept;
}

static const char *folder_of(Arena *arena, const char *file)
{
    gchar *folder = g_path_get_dirname(file);
    const char *absolute = absolute_path(arena, folder);
    g_free(folder);
    return absolute;
}

static void report_missing(const CheckReading *reading, const char *path)
{
    const KeyReader *reader = reading->reader;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, reading->written_at, "no program file \"%s\"%s",
                       "没有程序文件“%s”%s", reading->check->program,
                       file_suggestion_clause(reader->arena, reader->diagnostics, reading->check->program, path));
}

static void report_outside(const CheckReading *reading)
{
    diagnostics_report(reading->reader->diagnostics, SEVERITY_ERROR, reading->written_at,
                       "the program \"%s\" lies outside the folder of the issue and is not started; copy it into that "
                       "folder, or allow it with --allow-outside-programs",
                       "程序“%s”在期号文件夹之外，没有运行；请复制到文件夹里，或用 --allow-outside-programs 允许",
                       reading->check->program);
}

static void report_no_right(const CheckReading *reading)
{
    diagnostics_report(reading->reader->diagnostics, SEVERITY_ERROR, reading->written_at,
                       "the file \"%s\" may not be run as a program; allow it with: chmod +x %s",
                       "文件“%s”没有执行权限；请运行 chmod +x %s", reading->check->program, reading->check->program);
}

static void report_folder(const CheckReading *reading)
{
    diagnostics_report(reading->reader->diagnostics, SEVERITY_ERROR, reading->written_at,
                       "\"%s\" is a folder; name a program file in it", "“%s”是文件夹；请写明里面的程序文件",
                       reading->check->program);
}

/* Missing comes first: only what is there lies anywhere. */
static const char *path_of_program(const CheckReading *reading)
{
    const char *path = path_beside(reading->reader->arena, reading->settings->file, reading->check->program);
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        report_folder(reading);
    else if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
        report_missing(reading, path);
    else if (!reading->settings->programs_may_be_anywhere && !path_is_inside(path, reading->check->folder))
        report_outside(reading);
    else if (!g_file_test(path, G_FILE_TEST_IS_EXECUTABLE))
        report_no_right(reading);
    else
        return absolute_path(reading->reader->arena, path);
    return NULL;
}

static const char *const *read_arguments(KeyReader *reader)
{
    TextList list = read_text_list(reader, "arguments");
    const char **arguments = arena_new_array(reader->arena, const char *, list.count + 1);
    for (int i = 0; i < list.count; i++)
        arguments[i] = list.items[i].string;
    return arguments;
}

static void read_check(KeyReader *reader, const IssueReaderSettings *settings, DeskCheck *check)
{
    CheckReading reading = {reader, settings, check, check->origin};
    bool has_program = require_key(reader, "program", "program = \"checks/names.py\"");
    require_key(reader, "name", "name = \"人名\"");
    check->name = read_text(reader, "name", "");
    const TomlValue *program = read_value_of_kind(reader, "program", TOML_STRING);
    check->arguments = read_arguments(reader);
    check->longest_seconds = read_whole_number(reader, "timeout", (WholeNumberRange){1, 600, 10});
    check->folder = folder_of(reader->arena, settings->file);
    if (!has_program || !program || settings->desk_checks_are_left_out)
        return;
    check->program = program->string;
    check->origin = reading.written_at = program->origin;
    check->path = path_of_program(&reading);
}

static void report_no_table(const KeyReader *reader, const TomlValue *value)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "each desk check is a group of keys under [[issue.desk_check]]",
                       "每个检查程序都是 [[issue.desk_check]] 下面的一组键");
}

void read_desk_checks(KeyReader *issue_reader, const IssueReaderSettings *settings, Issue *issue)
{
    const TomlValue *array = read_value_of_kind(issue_reader, "desk_check", TOML_ARRAY);
    int count = array ? array->count : 0;
    issue->desk_checks = arena_new_array(issue_reader->arena, DeskCheck, count);
    for (int i = 0; i < count; i++) {
        const TomlValue *table = &array->items[i];
        if (table->kind != TOML_TABLE) {
            report_no_table(issue_reader, table);
            continue;
        }
        KeyReader reader = key_reader_for(issue_reader->arena, table, issue_reader->diagnostics);
        DeskCheck *check = &issue->desk_checks[issue->desk_check_count++];
        check->origin = table->origin;
        read_check(&reader, settings, check);
        report_wrong_keys(&reader);
    }
    if (settings->desk_checks_are_left_out)
        issue->desk_check_count = 0;
}
