/* command_options.c - see command_options.h. What only one command understands others would pass over silently. */
#include "cli/command_options.h"
#include "cli/separate_options.h"

/* --- options of one command ---------------------------------------------------------------------- */

static void check_watch_options(OptionsReader *reader, const RawOptions *raw)
{
    bool watches = reader->options->command == COMMAND_WATCH;
    if (raw->serves && !watches)
        report_mistake(reader, "--serve is for watch: typeset watch issue.toml --serve", "--serve 只用于 watch：typeset watch issue.toml --serve");
    else if (raw->port && !raw->serves)
        report_mistake(reader, "--port is for the browser: typeset watch issue.toml --serve --port %s",
                       "--port 只用于浏览器看样：typeset watch issue.toml --serve --port %s", raw->port);
}

static void check_proof_options(OptionsReader *reader, const RawOptions *raw)
{
    Command command = reader->options->command;
    if (raw->json && command != COMMAND_DIFF && command != COMMAND_PREFLIGHT)
        report_mistake(reader, "--json is for diff and preflight; other commands have --report",
                       "--json 只用于 diff 和 preflight；其他命令请用 --report");
    const char *given = raw->stage ? "--stage" : raw->overlay ? "--overlay" : raw->format ? "--format"
                        : raw->resolution && command != COMMAND_SEPARATE ? "--resolution" : NULL;
    if (given && reader->options->command != COMMAND_PROOF)
        report_mistake(reader, "%s is for proofs: typeset proof issue.toml -o proofs %s ...",
                       "%s 只用于校样：typeset proof issue.toml -o proofs %s ……", given, given);
}

static void check_preflight_options(OptionsReader *reader, const RawOptions *raw)
{
    const char *given = raw->standard ? "--standard" : raw->clauses ? "--clauses" : NULL;
    if (given && reader->options->command != COMMAND_PREFLIGHT)
        report_mistake(reader, "%s is for typeset preflight issue.pdf", "%s 只用于 typeset preflight issue.pdf", given);
}

/* --- what a command writes ------------------------------------------------------------------------ */

/* -o names the folder of proofs, not a file. */
static void take_proof_folder(OptionsReader *reader)
{
    Options *options = reader->options;
    options->output_folder = options->output_file;
    options->output_file = NULL;
    if (options->dump != DUMP_NONE)
        report_mistake(reader, "proof makes no dump; leave out proof", "proof 不输出 --dump；请去掉 proof");
    else if (!options->output_folder)
        report_mistake(reader, "say which folder the proofs go to: -o proofs", "请写明校样存到哪个文件夹：-o proofs");
}

static void check_import_output(OptionsReader *reader)
{
    const Options *options = reader->options;
    if (!options->output_file || !g_str_has_suffix(options->output_file, ".md"))
        report_mistake(reader, "say which story file is to be made: -o stories/report.md",
                       "请写明要生成的稿件文件：-o stories/report.md");
    else if (options->dump != DUMP_NONE || options->report_file)
        report_mistake(reader, "import makes no dump and no report; leave them out", "import 不输出 --dump 和 --report；请去掉");
}

static void check_preflight_outputs(OptionsReader *reader)
{
    const Options *options = reader->options;
    if (options->output_file || options->dump != DUMP_NONE || options->report_file)
        report_mistake(reader, "preflight writes no file; leave out -o, --dump and --report",
                       "preflight 不写文件；请去掉 -o、--dump 和 --report");
}

/* Sheets are made of the finished pages. */
static void check_imposition(OptionsReader *reader)
{
    const Options *options = reader->options;
    if (options->imposition == IMPOSITION_NONE)
        return;
    if (options->command != COMMAND_TYPESET || options->dump != DUMP_NONE)
        report_mistake(reader, "--impose makes a PDF of sheets: typeset issue.toml -o sheets.pdf --impose ...; "
                       "leave out check, proof, diff, watch and --dump",
                       "--impose 输出拼好版的 PDF：typeset issue.toml -o sheets.pdf --impose ……；请去掉 check、proof、diff、watch 和 --dump");
}

/* What the pages are for is looking at them. */
static void check_watch_output(OptionsReader *reader)
{
    const Options *options = reader->options;
    if (options->dump != DUMP_NONE || options->report_file)
        report_mistake(reader, "watch makes no dump and no report; leave them out", "watch 不输出 --dump 和 --report；请去掉");
    else if (options->target != TARGET_SCREEN)
        report_mistake(reader, "watch makes the PDF for the screen; leave out --target", "watch 只出屏幕用的 PDF；请去掉 --target");
    else if (!options->output_file && !options->serves)
        report_mistake(reader, "say where the PDF goes: typeset watch issue.toml -o issue.pdf; or look at the pages with --serve",
                       "请写明 PDF 存到哪里：typeset watch issue.toml -o issue.pdf；或用 --serve 在浏览器里看");
}

static void check_outputs(OptionsReader *reader)
{
    const Options *options = reader->options;
    bool checking = options->command == COMMAND_CHECK;
    if (options->command == COMMAND_PROOF) {
        take_proof_folder(reader);
        return;
    }
    if (options->command == COMMAND_IMPORT) {
        check_import_output(reader);
        return;
    }
    if (options->command == COMMAND_PREFLIGHT) {
        check_preflight_outputs(reader);
        return;
    }
    if (options->command == COMMAND_SEPARATE) {
        take_separate_outputs(reader);
        return;
    }
    if (options->command == COMMAND_WATCH) {
        check_watch_output(reader);
        return;
    }
    if (checking && options->dump != DUMP_NONE)
        report_mistake(reader, "check makes no dump; leave out check", "check 不输出 --dump；请去掉 check");
    else if (checking && options->output_file)
        report_mistake(reader, "check writes no PDF; leave out -o", "check 不写 PDF；请去掉 -o");
    else if (options->command == COMMAND_DIFF && (options->dump != DUMP_NONE || options->report_file))
        report_mistake(reader, "diff makes no dump and no report; leave them out", "diff 不输出 --dump 和 --report；请去掉");
    else if (options->command == COMMAND_TYPESET && options->dump == DUMP_NONE && !options->output_file)
        report_mistake(reader, "say where the PDF goes: -o issue.pdf", "请写明 PDF 存到哪里：-o issue.pdf");
}

void check_options_of_command(OptionsReader *reader, const RawOptions *raw)
{
    check_proof_options(reader, raw);
    check_preflight_options(reader, raw);
    check_watch_options(reader, raw);
    check_imposition(reader);
    check_outputs(reader);
}
