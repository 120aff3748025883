/* field_reader.h - texts for the fields of furniture: [issue.fields], a block's own, the editors' line. */
#ifndef TYPESET_MANIFEST_FIELD_READER_H
#define TYPESET_MANIFEST_FIELD_READER_H

#include "issue/furniture_field.h"
#include "issue/page_design.h"
#include "manifest/key_reader.h"

/* The table `fields` of [issue]; names that the program fills in itself are reported and left out. */
FieldTexts read_issue_fields(KeyReader *issue);

/* The table `text` of [[page.block]]: each name must be one that `block` asks for, if there is a block. */
FieldTexts read_block_texts(KeyReader *placement, const BlockDesign *block);

/* editors = "..." or { "责编" = "林 溪", "校对" = "沈 禾" }: one line. */
const char *read_editors(KeyReader *page);

/* Reports each field of `text` that neither the program nor one of `fields` gives, at `origin`. */
void check_text_fields(KeyReader *reader, const char *text, SourcePosition origin, const FieldTexts *fields);

/* The same for the texts of a block that is placed with `own`. */
void check_block_fields(KeyReader *placement, const BlockDesign *block, const FieldTexts *own, const FieldTexts *fields);

#endif
