/* language_reader.c - see language_reader.h. */
#include "manifest/language_reader.h"

#include "manifest/suggestion_clause.h"

/* What is suggested where no tag is near: those with rules and faces of their own. */
enum { USUAL_TAGS = 8 };

const char *read_language(KeyReader *reader)
{
    const char *tag = read_text(reader, "lang", NULL);
    if (!tag || language_tag_is_known(tag))
        return tag;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, find_toml_entry(reader->table, "lang")->value.origin,
                       "\"%s\" is no language that typeset knows%s", "typeset 不认识语言“%s”%s", tag,
                       suggestion_clause(reader->arena, reader->diagnostics, tag, language_tags, USUAL_TAGS));
    return NULL;
}
