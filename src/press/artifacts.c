/* artifacts.c - follows marked content and marks what is outside. */
#include "press/artifacts.h"
#include "press/content_reader.h"
#include "structure/document_structure.h"

#include <stdlib.h>

/* Depth 0 is outside of all marked content; an artifact of ours does not count. */
typedef struct ArtifactMarker {
    GString *out;
    const PageMarks *marks;
    int depth;
    bool in_artifact;
} ArtifactMarker;

static bool begins_marked_content(const ContentWord *operator)
{
    static const char *const names[] = {"BDC", "BMC"};
    return word_is_one_of(operator, names, G_N_ELEMENTS(names));
}

/* Begins something that paints. A path must not be broken by marks: its first instruction counts. */
static bool begins_painting(const ContentWord *operator)
{
    static const char *const names[] = {"BT", "re", "m", "Do", "sh"};
    return word_is_one_of(operator, names, G_N_ELEMENTS(names));
}

static void begin_artifact(ArtifactMarker *marker)
{
    if (!marker->in_artifact)
        content_write(marker->out, "/Artifact BMC", 13);
    marker->in_artifact = true;
}

static void end_artifact(ArtifactMarker *marker)
{
    if (marker->in_artifact)
        content_write(marker->out, "EMC", 3);
    marker->in_artifact = false;
}

/* Inside a text of ours Cairo's spans for ActualText are nested and belong to the artifact. */
static bool is_of_structure(const ContentInstruction *instruction)
{
    return instruction->operand_count > 0 && !word_is(&instruction->operands[0], "/Span");
}

/* The number of a mark of the tree, written beside it (14.7.4.2); -1 for any other. */
static int mark_of_tree(const ContentInstruction *instruction)
{
    for (int i = 0; i + 1 < instruction->operand_count; i++)
        if (word_is(&instruction->operands[i], "/MCID"))
            return (int)strtol(instruction->operands[i + 1].start, NULL, 10);
    return -1;
}

/* Whatever it is in the tree, on the page a mark is but a number; one that no element has is an artifact. */
static void write_mark(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    char text[32];
    int mark = mark_of_tree(instruction);
    bool is_read = mark >= 0 && mark < marker->marks->mark_count && marker->marks->reads[mark];
    if (mark < 0)
        content_write_instruction(marker->out, instruction);
    else if (is_read)
        content_write(marker->out, text, (size_t)g_snprintf(text, sizeof text, "/P<</MCID %d>>BDC", mark));
    else
        content_write(marker->out, "/Artifact BMC", 13);
}

static void mark_instruction(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    const ContentWord *operator = &instruction->operator;
    if (begins_marked_content(operator)) {
        if (marker->depth == 0 && is_of_structure(instruction))
            end_artifact(marker);
        marker->depth++;
        write_mark(marker, instruction);
        return;
    }
    if (word_is(operator, "EMC")) {
        marker->depth--;
    } else if (marker->depth == 0 && begins_painting(operator)) {
        begin_artifact(marker);
    }
    content_write_instruction(marker->out, instruction);
}

/* structure_tree.c gives each page its number in the parent tree, which begins with the pages. */
static const PageMarks *marks_of_page(const PageContent *page, const DocumentStructure *structure)
{
    qpdf_oh number = qpdf_oh_get_key(page->document, page->page, "/StructParents");
    return &structure->pages[qpdf_oh_get_int_value_as_int(page->document, number)];
}

bool artifacts_mark(const PageContent *page, GString *out, const void *structure)
{
    ArtifactMarker marker = {.out = out, .marks = marks_of_page(page, structure)};
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        mark_instruction(&marker, &instruction);
    end_artifact(&marker);
    bool followed = !content_is_broken(reader) && marker.depth == 0;
    content_reader_free(reader);
    return followed;
}
