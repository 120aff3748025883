/* toml_message.h - what toml++ found wrong, in the words of an editor. */
#ifndef TYPESET_TOML_TOML_MESSAGE_H
#define TYPESET_TOML_TOML_MESSAGE_H

#include "toml/toml_reader.h"

/*
 * Reports the mistake that toml++ describes as `description` at a line of `source`, counted from 1.
 */
void report_toml_mistake(const TomlSource *source, const char *description, int line, int column,
                         Diagnostics *diagnostics);

#endif
