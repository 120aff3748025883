/* story_design_reader.h - [design] and [designs.*] → StoryDesign[]. */
#ifndef TYPESET_MANIFEST_STORY_DESIGN_READER_H
#define TYPESET_MANIFEST_STORY_DESIGN_READER_H

#include "issue/page_design.h"
#include "manifest/ink_reader.h"
#include "manifest/issue_reader.h"
#include "manifest/length_reader.h"

typedef struct DesignSurroundings {
    const InkPalette *palette;
    const PageDesign *page_design; /* its styles are read; a "body" is among them */
    LengthUnits body;
    const FieldTexts *fields;      /* of the issue, for furniture */
    const IssueReaderSettings *settings;
} DesignSurroundings;

typedef struct StoryDesignList {
    StoryDesign *designs; /* in the order written */
    int count;
} StoryDesignList;

/* `common` is the table [design], which each of `table`, [designs.*], changes; both may be NULL. */
StoryDesignList story_designs_read(Arena *arena, const TomlValue *common, const TomlValue *table,
                                   const DesignSurroundings *surroundings,
                                   Diagnostics *diagnostics);

/* The style named by `key`; an unknown one is reported and gives the fallback. */
const TextStyle *read_style_name(KeyReader *reader, const char *key, const PageDesign *page_design,
                                 const TextStyle *fallback);

/* The key "rule": its lines. Only boxes have ornaments. */
RuleKind read_rule_kind(KeyReader *reader, bool of_box);

/* Reads { thickness, ink, rule } under `key`; no such key: no rule. */
RuleStyle read_rule(KeyReader *reader, const char *key, const DesignSurroundings *surroundings);

#endif
