/* command_words.c - see command_words.h. */
#include "cli/command_words.h"

#include "import/docx_import.h"

#include <string.h>

/* Two issues, or saved reports of them. */
static void take_compared_files(OptionsReader *reader, const char *const *words, int count)
{
    if (count != 2) {
        report_mistake(reader, "diff compares two: typeset diff old.toml new.toml",
                       "diff 要比较两个文件：typeset diff old.toml new.toml");
        return;
    }
    reader->options->command = COMMAND_DIFF;
    reader->options->old_file = arena_strdup(reader->arena, words[0]);
    reader->options->issue_file = arena_strdup(reader->arena, words[1]);
}

/* A document, and the story file to be made of it. */
static void take_document(OptionsReader *reader, const char *const *words, int count)
{
    reader->options->command = COMMAND_IMPORT;
    reader->options->issue_file = arena_strdup(reader->arena, words[0]);
    if (count != 1)
        report_mistake(reader, "one document at a time, but \"%s\" and \"%s\" were given",
                       "一次只转一个文档，这里却有“%s”和“%s”", words[0], words[1]);
    else if (!is_docx_name(words[0]))
        report_mistake(reader, "import takes .docx files, and \"%s\" is none; save it as .docx",
                       "import 只转 .docx 文件，“%s”不是；请另存为 .docx", words[0]);
}

/* PDF files, whoever made them; none when only the clauses are asked for. */
static void take_pdf_files(OptionsReader *reader, const char *const *words, int count)
{
    Options *options = reader->options;
    const char **files = arena_new_array(reader->arena, const char *, count);
    for (int i = 0; i < count; i++)
        files[i] = arena_strdup(reader->arena, words[i]);
    options->command = COMMAND_PREFLIGHT;
    options->pdf_files = files;
    options->pdf_file_count = count;
}

/* One PDF file, whoever made it. */
static void take_separated_file(OptionsReader *reader, const char *const *words, int count)
{
    reader->options->command = COMMAND_SEPARATE;
    reader->options->issue_file = arena_strdup(reader->arena, words[0]);
    if (count != 1)
        report_mistake(reader, "one PDF file at a time, but \"%s\" and \"%s\" were given",
                       "一次只分色一个 PDF，这里却有“%s”和“%s”", words[0], words[1]);
}

/* The commands that take an issue, by their word; COMMAND_TYPESET for other words. */
static Command command_from_word(const char *word)
{
    static const struct {
        const char *word;
        Command command;
    } commands[] = {{"check", COMMAND_CHECK}, {"proof", COMMAND_PROOF}, {"watch", COMMAND_WATCH}};
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        if (strcmp(word, commands[i].word) == 0)
            return commands[i].command;
    return COMMAND_TYPESET;
}

/* The first word is a command only when a manifest follows it, so that a manifest may be called anything. */
void take_command_words(OptionsReader *reader, char *const *left, int left_count)
{
    const char **words = arena_new_array(reader->arena, const char *, left_count);
    int count = 0;
    for (int i = 1; i < left_count; i++)
        if (strcmp(left[i], "--") != 0)
            words[count++] = left[i];
    bool lists_clauses = count == 1 && reader->options->lists_clauses;
    if ((count > 1 || lists_clauses) && strcmp(words[0], "preflight") == 0) {
        take_pdf_files(reader, words + 1, count - 1);
        return;
    }
    if (count > 1 && strcmp(words[0], "diff") == 0) {
        take_compared_files(reader, words + 1, count - 1);
        return;
    }
    if (count > 1 && strcmp(words[0], "import") == 0) {
        take_document(reader, words + 1, count - 1);
        return;
    }
    if (count > 1 && strcmp(words[0], "separate") == 0) {
        take_separated_file(reader, words + 1, count - 1);
        return;
    }
    reader->options->command = count > 0 ? command_from_word(words[0]) : COMMAND_TYPESET;
    int first = reader->options->command != COMMAND_TYPESET;
    if (count == first)
        report_mistake(reader, "name the issue to be typeset: typeset issue.toml -o issue.pdf",
                       "请写出要排的期次文件：typeset issue.toml -o issue.pdf");
    else if (count > first + 1)
        report_mistake(reader, "one issue at a time, but \"%s\" and \"%s\" were given",
                       "一次只排一期，这里却有“%s”和“%s”", words[first], words[first + 1]);
    else
        reader->options->issue_file = arena_strdup(reader->arena, words[first]);
}
