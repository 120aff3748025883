/* artifacts.c - follows marked content, writes its marks anew and marks what is outside. */
#include "press/artifacts.h"
#include "press/content_reader.h"

#include <stdlib.h>

/* Depth 0 is outside of all marked content of Cairo's; an artifact of ours does not count. */
typedef struct ArtifactMarker {
    GString *out;
    const PageMarks *marks;
    NumberedPage *numbers;
    int depth;
    int mark;          /* of the structure that text belongs to here; -1: none */
    bool is_open;      /* a mark for it was written, and not yet ended */
    bool in_span;      /* of a spelling of its own */
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

static bool shows_text(const ContentWord *operator)
{
    static const char *const names[] = {"Tj", "TJ", "'", "\""};
    return word_is_one_of(operator, names, G_N_ELEMENTS(names));
}

static void write_end(ArtifactMarker *marker)
{
    content_write(marker->out, "EMC", 3);
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
        write_end(marker);
    marker->in_artifact = false;
}

/* Whatever it is in the tree, on the page a mark is but a number. */
static void write_mark(ArtifactMarker *marker, int mark)
{
    char text[32];
    int number = mark_number_give(marker->numbers, mark);
    content_write(marker->out, text, (size_t)g_snprintf(text, sizeof text, "/P<</MCID %d>>BDC", number));
}

static void open_mark(ArtifactMarker *marker)
{
    if (!marker->is_open && !marker->in_span)
        write_mark(marker, marker->mark);
    marker->is_open = !marker->in_span;
}

static void close_mark(ArtifactMarker *marker)
{
    if (marker->is_open)
        write_end(marker);
    marker->is_open = false;
}

/* The number of a mark of the tree, written beside it (14.7.4.2); -1 for any other. */
static int mark_of_tree(const ArtifactMarker *marker, const ContentInstruction *instruction)
{
    for (int i = 0; i + 1 < instruction->operand_count; i++) {
        if (!word_is(&instruction->operands[i], "/MCID"))
            continue;
        int mark = (int)strtol(instruction->operands[i + 1].start, NULL, 10);
        return mark < marker->marks->mark_count ? mark : -1;
    }
    return -1;
}

/* Text has its marks inside of text objects, as spellings have theirs: the two do not stand in each other (14.6). */
static void begin_mark_of_tree(ArtifactMarker *marker, int mark)
{
    end_artifact(marker);
    switch (marker->marks->kinds[mark]) {
    case MARK_UNREAD: content_write(marker->out, "/Artifact BMC", 13); break;
    case MARK_PICTURE: write_mark(marker, mark); break;
    case MARK_TEXT: marker->mark = mark; break;
    }
}

/* The hyphen of a divided word: spelled as nothing, for it is no part of the text. */
static bool spells_nothing(const ContentInstruction *instruction)
{
    static const char *const empty[] = {"<feff>", "<FEFF>", "<>", "()"};
    for (int i = 0; i + 1 < instruction->operand_count; i++)
        if (word_is(&instruction->operands[i], "/ActualText"))
            return word_is_one_of(&instruction->operands[i + 1], empty, G_N_ELEMENTS(empty));
    return false;
}

/* Programs that read the spelling of a span read none of an artifact: it stands in one, which nobody reads. */
static void begin_unread_span(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    begin_artifact(marker);
    content_write_instruction(marker->out, instruction);
}

/* /Span <</ActualText ...>> BDC with a number: its own of the dictionary follow. */
static void begin_read_span(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    char text[32];
    for (int i = 0; i < instruction->operand_count; i++) {
        content_write_word(marker->out, &instruction->operands[i]);
        if (!word_is(&instruction->operands[i], "<<"))
            continue;
        int number = mark_number_give(marker->numbers, marker->mark);
        content_write(marker->out, text, (size_t)g_snprintf(text, sizeof text, "/MCID %d", number));
    }
    content_write_word(marker->out, &instruction->operator);
}

static void begin_span(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    close_mark(marker);
    marker->in_span = true;
    if (spells_nothing(instruction))
        begin_unread_span(marker, instruction);
    else
        begin_read_span(marker, instruction);
}

static void begin_marked(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    int mark = marker->depth++ == 0 ? mark_of_tree(marker, instruction) : -1;
    if (mark >= 0)
        begin_mark_of_tree(marker, mark);
    else if (marker->mark >= 0 && marker->depth == 2)
        begin_span(marker, instruction);
    else /* in an artifact, or further in */
        content_write_instruction(marker->out, instruction);
}

static void end_marked(ArtifactMarker *marker)
{
    marker->depth--;
    if (marker->mark < 0 || marker->depth > 1) {
        write_end(marker);
    } else if (marker->depth == 1) {
        write_end(marker);
        end_artifact(marker);
        marker->in_span = false;
    } else {
        close_mark(marker);
        marker->mark = -1;
    }
}

/* What is painted in a mark for text: text itself, or glyphs that Cairo draws as forms and paths. */
static void paint_in_mark(ArtifactMarker *marker, const ContentWord *operator)
{
    if (word_is(operator, "BT") || word_is(operator, "ET"))
        close_mark(marker);
    else if (shows_text(operator) || begins_painting(operator))
        open_mark(marker);
}

static void mark_instruction(ArtifactMarker *marker, const ContentInstruction *instruction)
{
    const ContentWord *operator = &instruction->operator;
    if (begins_marked_content(operator)) {
        begin_marked(marker, instruction);
        return;
    }
    if (word_is(operator, "EMC")) {
        end_marked(marker);
        return;
    }
    if (marker->mark >= 0)
        paint_in_mark(marker, operator);
    else if (marker->depth == 0 && begins_painting(operator))
        begin_artifact(marker);
    content_write_instruction(marker->out, instruction);
}

/* As Cairo numbered them, for a page that cannot be followed. */
static void keep_numbers(const PageMarks *marks, NumberedPage *numbers)
{
    for (int mark = 0; mark < marks->mark_count; mark++)
        numbers->marks[mark] = (MarkNumbers){mark, 1};
    numbers->total = marks->mark_count;
}

static int page_number(const PageContent *page)
{
    qpdf_oh number = qpdf_oh_get_key(page->document, page->page, "/StructParents");
    return qpdf_oh_is_integer(page->document, number) ? qpdf_oh_get_int_value_as_int(page->document, number) : 0;
}

bool artifacts_mark(const PageContent *page, GString *out, const void *context)
{
    const ArtifactContext *artifacts = context;
    int index = page_number(page);
    ArtifactMarker marker = {
        .out = out, .marks = &artifacts->structure->pages[index], .numbers = &artifacts->pages[index], .mark = -1};
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        mark_instruction(&marker, &instruction);
    end_artifact(&marker);
    bool followed = !content_is_broken(reader) && marker.depth == 0;
    if (!followed)
        keep_numbers(marker.marks, marker.numbers);
    content_reader_free(reader);
    return followed;
}
