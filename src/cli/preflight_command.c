/* preflight_command.c - see preflight_command.h. */
#include "cli/preflight_command.h"

#include "base/files.h"
#include "cli/preflight_ink.h"
#include "preflight/preflight.h"

#include <glib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

static bool in_chinese(const Run *run)
{
    return run->options->language == MESSAGE_LANGUAGE_CHINESE;
}

/* --- what a file is told --------------------------------------------------------------------------- */

/* The names of standards in a set, "PDF/A-2u, PDF/UA-1"; the caller frees it. */
static gchar *standard_names(unsigned standards)
{
    GString *names = g_string_new(NULL);
    for (int i = 0; i < STANDARD_COUNT; i++)
        if (standards & 1u << i)
            g_string_append_printf(names, "%s%s", names->len ? ", " : "", standard_name((Standard)(1u << i)));
    return g_string_free(names, FALSE);
}

/* "page 3, object 12: "; the caller frees it. */
static gchar *place_words(const Run *run, FaultPlace place)
{
    GString *words = g_string_new(NULL);
    if (place.page > 0)
        g_string_append_printf(words, in_chinese(run) ? "第 %d 页" : "page %d", place.page);
    if (place.object > 0)
        g_string_append_printf(words, in_chinese(run) ? "%s对象 %d" : "%sobject %d", words->len ? ", " : "", place.object);
    if (words->len)
        g_string_append(words, in_chinese(run) ? "：" : ": ");
    return g_string_free(words, FALSE);
}

/* "[PDF/UA-1 7.16] what must hold: what was found"; the caller frees it. */
static gchar *fault_words(const Run *run, const Fault *fault, unsigned checked)
{
    const Requirement *requirement = fault->requirement;
    gchar *standards = standard_names(requirement->standards & checked);
    gchar *words = g_strdup_printf("[%s %s] %s%s%s", standards, requirement->clause,
                                   in_chinese(run) ? requirement->chinese : requirement->english,
                                   !fault->detail ? "" : in_chinese(run) ? "：" : ": ",
                                   fault->detail ? fault->detail : "");
    g_free(standards);
    return words;
}

static void report_fault(const Run *run, const char *file, const Fault *fault, unsigned checked)
{
    gchar *place = place_words(run, fault->place);
    gchar *words = fault_words(run, fault, checked);
    diagnostics_report(run->diagnostics, SEVERITY_ERROR, (SourcePosition){.file = file}, "%s%s", "%s%s", place, words);
    g_free(words);
    g_free(place);
}

static void report_nothing_claimed(const Run *run, const char *file)
{
    diagnostics_report(run->diagnostics, SEVERITY_WARNING, (SourcePosition){.file = file},
                       "claims no standard that can be checked; name one with --standard",
                       "没有声明可检查的标准；请用 --standard 指定");
}

static void report_unreadable(const Run *run, const char *file)
{
    diagnostics_report(run->diagnostics, SEVERITY_ERROR, (SourcePosition){.file = file},
                       "is no PDF that can be read", "不是能读的 PDF");
}

static void report_faults(const Run *run, const char *file, const Preflight *result)
{
    for (int i = 0; i < result->fault_count; i++)
        report_fault(run, file, &result->faults[i], result->checked);
    if (result->left_out > 0)
        diagnostics_report(run->diagnostics, SEVERITY_NOTE, (SourcePosition){.file = file},
                           "%d more faults of the same kinds", "同类问题还有 %d 处", result->left_out);
    if (result->is_readable && !result->checked)
        report_nothing_claimed(run, file);
    if (!result->is_readable)
        report_unreadable(run, file);
}

static void add_summary(const Run *run, GString *out, const char *file, const Preflight *result)
{
    if (!result->checked)
        return;
    gchar *checked = standard_names(result->checked);
    int count = result->fault_count + result->left_out;
    if (count == 0)
        g_string_append_printf(out, in_chinese(run) ? "%s：%s：未见问题\n" : "%s: %s: no faults\n", file, checked);
    else
        g_string_append_printf(out, in_chinese(run) ? "%s：%s：问题 %d 处\n" : "%s: %s: faults: %d\n", file, checked, count);
    g_free(checked);
}

/* --- for programs ---------------------------------------------------------------------------------- */

static void add_names(JsonBuilder *json, const char *member, unsigned standards)
{
    json_builder_set_member_name(json, member);
    json_builder_begin_array(json);
    for (int i = 0; i < STANDARD_COUNT; i++)
        if (standards & 1u << i)
            json_builder_add_string_value(json, standard_name((Standard)(1u << i)));
    json_builder_end_array(json);
}

static void add_text(JsonBuilder *json, const char *member, const char *text)
{
    json_builder_set_member_name(json, member);
    json_builder_add_string_value(json, text);
}

static void add_number(JsonBuilder *json, const char *member, int number)
{
    json_builder_set_member_name(json, member);
    json_builder_add_int_value(json, number);
}

static void add_fault(const Run *run, JsonBuilder *json, const Fault *fault, unsigned checked)
{
    json_builder_begin_object(json);
    add_names(json, "standards", fault->requirement->standards & checked);
    add_text(json, "clause", fault->requirement->clause);
    add_text(json, "requirement", in_chinese(run) ? fault->requirement->chinese : fault->requirement->english);
    add_number(json, "page", fault->place.page);
    add_number(json, "object", fault->place.object);
    if (fault->detail)
        add_text(json, "detail", fault->detail);
    json_builder_end_object(json);
}

static void add_file(const Run *run, JsonBuilder *json, const char *file, const Preflight *result)
{
    json_builder_begin_object(json);
    add_text(json, "file", file);
    json_builder_set_member_name(json, "readable");
    json_builder_add_boolean_value(json, result->is_readable);
    add_names(json, "claimed", result->claimed);
    add_names(json, "checked", result->checked);
    json_builder_set_member_name(json, "faults");
    json_builder_begin_array(json);
    for (int i = 0; i < result->fault_count; i++)
        add_fault(run, json, &result->faults[i], result->checked);
    json_builder_end_array(json);
    add_number(json, "left_out", result->left_out);
    json_builder_end_object(json);
}

static void print_json(JsonBuilder *json, GString *out)
{
    JsonNode *root = json_builder_get_root(json);
    gchar *text = json_to_string(root, TRUE);
    g_string_append_printf(out, "%s\n", text);
    g_free(text);
    json_node_unref(root);
}

/* --- the clauses ------------------------------------------------------------------------------------ */

static void add_clause(const Run *run, GString *out, const Requirement *requirement)
{
    gchar *standards = standard_names(requirement->standards);
    const char *state = requirement->is_checked ? in_chinese(run) ? "检查" : "checked" : in_chinese(run) ? "不查" : "not checked";
    g_string_append_printf(out, "%s\t%s\t%s\t%s\n", standards, requirement->clause, state,
                           in_chinese(run) ? requirement->chinese : requirement->english);
    g_free(standards);
}

static void add_clauses(const Run *run, GString *out)
{
    unsigned wanted = run->options->standards ? run->options->standards : ~0u;
    for (int check = 0; check < preflight_check_count(); check++) {
        RequirementTable table = preflight_requirements(check);
        for (int i = 0; i < table.count; i++)
            if (table.rows[i].standards & wanted)
                add_clause(run, out, &table.rows[i]);
    }
}

/* --- the command ------------------------------------------------------------------------------------ */

/* A program reads the faults from the JSON; people read them as messages. */
static void check_file(const Run *run, const char *path, JsonBuilder *json, GString *out)
{
    FileBytes pdf;
    if (!file_read(run->arena, path, path, (SourcePosition){.file = path}, &pdf, run->diagnostics))
        return;
    Preflight result = preflight_check(run->arena, pdf, run->options->standards, run->options->language);
    preflight_add_ink(run, path, pdf, &result);
    report_faults(run, path, &result);
    if (json)
        add_file(run, json, path, &result);
    else
        add_summary(run, out, path, &result);
}

static void check_files(const Run *run, GString *out)
{
    const Options *options = run->options;
    JsonBuilder *json = options->json ? json_builder_new() : NULL;
    if (json)
        json_builder_begin_array(json);
    for (int i = 0; i < options->pdf_file_count; i++)
        check_file(run, options->pdf_files[i], json, out);
    if (!json)
        return;
    json_builder_end_array(json);
    print_json(json, out);
    g_object_unref(json);
}

bool preflight_run(const Run *run)
{
    GString *out = g_string_new(NULL);
    check_files(run, out);
    if (run->options->lists_clauses)
        add_clauses(run, out);
    progress_end(run->progress);
    bool written = fputs(out->str, stdout) >= 0 && fflush(stdout) == 0;
    g_string_free(out, TRUE);
    return written;
}
