/* command_words.h - what the words of the command line that are no options ask for. */
#ifndef TYPESET_CLI_COMMAND_WORDS_H
#define TYPESET_CLI_COMMAND_WORDS_H

#include "cli/options_reader.h"

/* `left` is the command line without its options, the program's name first. */
void take_command_words(OptionsReader *reader, char *const *left, int left_count);

#endif
