/* element_types.h - which element of PDF (ISO 32000-1, 14.8.4) stands for which tag of a page. */
#ifndef TYPESET_STRUCTURE_ELEMENT_TYPES_H
#define TYPESET_STRUCTURE_ELEMENT_TYPES_H

typedef struct ElementType {
    const char *tag;
    const char *type;     /* NULL: nothing to be read */
    const char *standard; /* what an own name stands for; NULL: it is no own one */
} ElementType;

/* Of a tag; all that are not listed are paragraphs. */
const ElementType *element_type_of_tag(const char *tag);

/* Own names with what they stand for, `index` from 0; NULL behind the last. */
const ElementType *own_element_type(int index);

/* 1 for a headline, 2 to 5 for subheads; 0: no heading. */
int heading_level_of_tag(const char *tag);

#endif
