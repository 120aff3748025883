/* artifacts.c - follows marked content and marks what is outside. */
#include "press/artifacts.h"
#include "press/content_reader.h"

/* Depth 0 is outside of all marked content; an artifact of ours does not count. */
typedef struct ArtifactMarker {
    GString *out;
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

static void mark_instruction(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    const ContentWord *operator = &instruction->operator;
    if (begins_marked_content(operator)) {
        if (marker->depth == 0 && is_of_structure(instruction))
            end_artifact(marker);
        marker->depth++;
    } else if (word_is(operator, "EMC")) {
        marker->depth--;
    } else if (marker->depth == 0 && begins_painting(operator)) {
        begin_artifact(marker);
    }
    content_write_instruction(marker->out, instruction);
}

bool artifacts_mark(const PageContent *page, GString *out, const void *unused)
{
    (void)unused;
    ArtifactMarker marker = {.out = out};
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        mark_instruction(&marker, &instruction);
    end_artifact(&marker);
    bool followed = !content_is_broken(reader) && marker.depth == 0;
    content_reader_free(reader);
    return followed;
}
