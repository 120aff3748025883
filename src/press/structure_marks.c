/* structure_marks.c - follows marked content and leaves out what only the structure tree names. */
#include "press/structure_marks.h"
#include "press/content_reader.h"

typedef struct MarkDropper {
    GString *out;
    GArray *open; /* bool: of each open mark, whether it is kept */
} MarkDropper;

/* A mark of the tree has its number in a dictionary written beside it (ISO 32000-1, 14.7.4.2). */
static bool is_of_tree(const ContentInstruction *instruction)
{
    for (int i = 0; i < instruction->operand_count; i++)
        if (word_is(&instruction->operands[i], "/MCID"))
            return true;
    return false;
}

static bool begins_mark(const ContentWord *operator)
{
    static const char *const names[] = {"BDC", "BMC"};
    return word_is_one_of(operator, names, G_N_ELEMENTS(names));
}

/* Whether the mark that ends is kept. */
static bool close_mark(GArray *open)
{
    if (!open->len)
        return true;
    bool is_kept = g_array_index(open, bool, open->len - 1);
    g_array_set_size(open, open->len - 1);
    return is_kept;
}

static void take_instruction(MarkDropper *dropper, const ContentInstruction *instruction)
{
    bool is_kept = true;
    if (begins_mark(&instruction->operator)) {
        is_kept = !is_of_tree(instruction);
        g_array_append_val(dropper->open, is_kept);
    } else if (word_is(&instruction->operator, "EMC")) {
        is_kept = close_mark(dropper->open);
    }
    if (is_kept)
        content_write_instruction(dropper->out, instruction);
}

bool structure_marks_drop(const PageContent *page, GString *out, const void *unused)
{
    (void)unused;
    MarkDropper dropper = {out, g_array_new(FALSE, FALSE, sizeof(bool))};
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        take_instruction(&dropper, &instruction);
    bool followed = !content_is_broken(reader);
    content_reader_free(reader);
    g_array_unref(dropper.open);
    return followed;
}
