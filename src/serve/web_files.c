/* web_files.c - the assembler takes the files of web/ in as they are. Compiled from the top of the source tree. */
#include "serve/web_files.h"

#include <string.h>

/* The name of a file as a symbol, and one behind its end. */
#define TAKE_IN(symbol, file)                                                                                          \
    __asm__(".section .rodata\n"                                                                                       \
            ".global typeset_web_" #symbol "\n"                                                                        \
            ".global typeset_web_" #symbol "_end\n"                                                                    \
            "typeset_web_" #symbol ":\n"                                                                               \
            ".incbin \"src/serve/web/" file "\"\n"                                                                     \
            "typeset_web_" #symbol "_end:\n"                                                                           \
            ".byte 0\n"                                                                                                \
            ".previous\n");                                                                                            \
    extern const unsigned char typeset_web_##symbol[], typeset_web_##symbol##_end[]

TAKE_IN(page, "page.html");
TAKE_IN(style, "style.css");
TAKE_IN(words, "words.js");
TAKE_IN(script, "proofs.js");
TAKE_IN(stage, "stage.js");
TAKE_IN(panels, "panels.js");
TAKE_IN(icon, "icon.svg");

typedef struct KnownFile {
    const char *path;
    const char *type;
    const unsigned char *start;
    const unsigned char *end;
} KnownFile;

#define KNOWN(path, type, symbol) {path, type, typeset_web_##symbol, typeset_web_##symbol##_end}

static const KnownFile known_files[] = {
    KNOWN("/", "text/html; charset=utf-8", page),
    KNOWN("/style.css", "text/css; charset=utf-8", style),
    KNOWN("/words.js", "text/javascript; charset=utf-8", words),
    KNOWN("/stage.js", "text/javascript; charset=utf-8", stage),
    KNOWN("/panels.js", "text/javascript; charset=utf-8", panels),
    KNOWN("/proofs.js", "text/javascript; charset=utf-8", script),
    KNOWN("/icon.svg", "image/svg+xml", icon),
};

bool web_file_find(const char *path, WebFile *file)
{
    for (size_t i = 0; i < sizeof known_files / sizeof known_files[0]; i++) {
        const KnownFile *known = &known_files[i];
        if (strcmp(known->path, path) == 0) {
            *file = (WebFile){known->path, known->type, known->start, (size_t)(known->end - known->start)};
            return true;
        }
    }
    return false;
}
