/* document_writing.h - what the files document_*.c share while one document becomes a manuscript. Inside import/ only. */
#ifndef TYPESET_IMPORT_DOCUMENT_WRITING_H
#define TYPESET_IMPORT_DOCUMENT_WRITING_H

#include "import/document_writer.h"
#include "import/syntax_tree.h"

typedef struct DocumentWriting {
    Arena *arena;
    LeftOut *left;
    const char *name;    /* of the document, without folder and ending: its pictures are named for it */
    GArray *pictures;    /* DocumentPicture */
    GPtrArray *notes;    /* their paragraphs, as char *, freed by the array */
    GPtrArray *images;   /* Image nodes met in the paragraph or table being written */
    int heading_shift;   /* added to the levels of headings */
} DocumentWriting;

/* How the characters of a text are to stand. */
typedef enum InlinePlace {
    INLINE_PARAGRAPH, /* lines of a paragraph; the start of each is guarded */
    INLINE_ON_A_LINE, /* headings, captions, cells: breaks of lines become spaces */
} InlinePlace;

/* Markdown of a list of inlines; images go to `writing->images`. */
void write_inlines(DocumentWriting *writing, JsonNode *inlines, InlinePlace place, GString *out);

/* The text of a list of inlines without marks; breaks of lines as '\n'. */
void write_plain(JsonNode *inlines, GString *out);

/* Blocks parted by empty lines. */
void write_blocks(DocumentWriting *writing, JsonNode *blocks, GString *out);

/* ![caption](file) for the image, in a paragraph of its own; nothing for a picture that the document only links to. */
void write_image(DocumentWriting *writing, JsonNode *image, const char *caption, GString *out);

/* The images met since `first`, each in its paragraph behind an empty line. */
void write_met_images(DocumentWriting *writing, guint first, GString *out);

void write_table(DocumentWriting *writing, JsonNode *table, GString *out);

/* Front matter between +++ lines, "" when the document has none of it. `headline` is that of a heading, or NULL. */
void write_front_matter(JsonNode *meta, JsonNode *headline, GString *out);

#endif
