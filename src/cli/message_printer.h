/* message_printer.h - diagnostics on the terminal or in a log. */
#ifndef TYPESET_CLI_MESSAGE_PRINTER_H
#define TYPESET_CLI_MESSAGE_PRINTER_H

#include "base/diagnostics.h"

#include <stdio.h>

typedef struct PrintSettings {
    bool colour;         /* severities in colour */
    int excerpt_columns; /* width of the terminal for the source line and its caret; 0: none are shown */
} PrintSettings;

/* Colour and excerpts when `stream` is a terminal; NO_COLOR and TERM=dumb turn colour off. */
PrintSettings print_settings_for(FILE *stream);

/* One line for each message: file:line:column: severity: message. */
void messages_print(FILE *stream, const Diagnostics *diagnostics, PrintSettings settings);

#endif
