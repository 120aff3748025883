/* contents_design_reader.h - the keys of furniture that only contents (目录) and colophons (版权页) have. */
#ifndef TYPESET_MANIFEST_CONTENTS_DESIGN_READER_H
#define TYPESET_MANIFEST_CONTENTS_DESIGN_READER_H

#include "manifest/story_design_reader.h"

/* As read_style_name; a vertical one is reported and turned. */
const TextStyle *read_furniture_style(KeyReader *reader, const char *key, const PageDesign *page_design,
                                      const TextStyle *fallback);

/* Sections, authors, kickers and columns of contents; styles that are not named are those of the entries. */
void read_contents_design(KeyReader *reader, const DesignSurroundings *surroundings, LengthUnits units,
                          Furniture *furniture);

/* Nothing is read for furniture of another kind. */
void read_colophon_keys(KeyReader *reader, const DesignSurroundings *surroundings, LengthUnits units,
                        Furniture *furniture);

#endif
