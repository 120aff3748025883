/* language.h - what a `lang` key means: whose faces, whose forms of marks, whose rules of composition. */
#ifndef TYPESET_ISSUE_LANGUAGE_H
#define TYPESET_ISSUE_LANGUAGE_H

#include "issue/page_design.h"

/* The language of a BCP 47 tag: "ja", "zh-Hant-HK", "en-GB". LANGUAGE_CHINESE for NULL, "" and "zh". */
Language language_of_tag(const char *tag);

/* Whether the tag is one that typeset knows, be it as a Western language: what else can stand in a manuscript. */
bool language_tag_is_known(const char *tag);

/* What a misspelt tag may have meant. */
extern const char *const language_tags[];
extern const int language_tag_count;

/* Key of the role's families in fonts/roles.toml: "ja", "han_tw"; NULL for the Chinese of the mainland and Western text. */
const char *language_family_key(Language language);

/* The tag that HarfBuzz knows the forms of its glyphs by. */
const char *language_shaping_tag(Language language);

/* Whose marks stand in text of that language; of `standard` where Chinese or a Western language leaves it open. */
Region language_region(Language language, Region standard);

/* The language whose forms the marks of a region have. */
Language region_language(Region region);

/*
 * The rules with what the language has otherwise (JLREQ where it differs from CLREQ); keys that
 * stand in `composition->named` stay as they are.
 */
Composition composition_for_language(const Composition *composition, Language language);

/* `style` in the language of `tag`; itself when `tag` is NULL. A copy lives in `arena`. */
const TextStyle *style_in_language(Arena *arena, const TextStyle *style, const char *tag);

/* `design` with all its styles in the language of a story; itself when `tag` is NULL. A copy lives in `arena`. */
const StoryDesign *design_in_language(Arena *arena, const StoryDesign *design, const char *tag);

#endif
