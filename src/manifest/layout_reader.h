/* layout_reader.h - a layout file, with what the issue changes of it → PageDesign. */
#ifndef TYPESET_MANIFEST_LAYOUT_READER_H
#define TYPESET_MANIFEST_LAYOUT_READER_H

#include "issue/font_role.h"
#include "issue/furniture_field.h"
#include "issue/page_design.h"
#include "manifest/issue_reader.h"
#include "toml/toml_value.h"

/* What the issue says of its layout: layout = "broadsheet", [issue.layout.grid] ... */
typedef struct LayoutWish {
    const char *name;
    SourcePosition name_origin;
    const TomlValue *changes; /* tables laid over those of the file; NULL for none */
    FieldTexts fields;        /* [issue.fields], which furniture may name */
} LayoutWish;

/* NULL, and reported, when there is no such layout or it is not TOML. */
PageDesign *layout_read(Arena *arena, const LayoutWish *wish, const FontRoles *roles,
                        const IssueReaderSettings *settings, Diagnostics *diagnostics);

#endif
